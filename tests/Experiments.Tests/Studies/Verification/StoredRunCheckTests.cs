using System.Security.Cryptography;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Verification;

namespace Ronghe.Experiments.Tests.Studies.Verification;

/// <summary>Any stored run of any kind of study is done again from the folder alone.</summary>
[Collection(nameof(StoredKinds))]
public sealed class StoredRunCheckTests(StoredKinds stored) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run", 4)]
    [InlineData("sweep", 12)]
    [InlineData("ways", 40)]
    [InlineData("spiral", 50)]
    public void Runs_of_every_kind_give_the_same_bytes_again_in_another_place_without_their_scenario_files(string kind, int sample)
    {
        var notes = new List<string>();
        IReadOnlyList<CheckedRun>? runs = StoredRunCheck.Run(stored.Of(kind), sample, 1, notes, out string problem, default);
        Assert.Equal("", problem);
        Assert.DoesNotContain(notes, static n => n.Contains("cannot be redone", StringComparison.Ordinal));
        Assert.Equal(sample, runs!.Count);
        Assert.All(runs, static run => Assert.True(run.IsSame, $"{run.Scenario}: {run.Different} of {run.Numbers}"));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("sweep")]
    [InlineData("ways")]
    [InlineData("spiral")]
    public void Every_run_of_every_kind_has_a_recipe_whose_hashes_are_its_ids(string kind)
    {
        using ParquetRuns runs = ParquetRuns.Open(stored.Of(kind), withSeries: false);
        using StoredVariants variants = StoredVariants.Open(stored.Of(kind))!;
        int count = 0;
        foreach (RecordedRun run in runs.Read())
        {
            count++;
            Variant recipe = Assert.IsType<Variant>(variants.RecipeOf(run.Identity));
            Assert.Equal(run.Identity.Seed, recipe.ScenarioOf(run.Identity, run.Title, id => StoredInputs.Read(stored.Of(kind), id)).Seed);
        }

        Assert.True(count >= 4);
    }

    [Fact]
    public void Runs_of_another_edition_of_the_world_are_not_compared_and_the_page_still_opens()
    {
        Copy(stored.Of("run"), _folder.Path);
        string manifest = Path.Combine(_folder.Path, Manifest.Name);
        string text = File.ReadAllText(manifest);
        Assert.Contains($"\"edition\": \"{Edition.Today.Name}\"", text, StringComparison.Ordinal);
        File.WriteAllText(manifest, text.Replace($"\"edition\": \"{Edition.Today.Name}\"", "\"edition\": \"third\"", StringComparison.Ordinal));
        File.Delete(Path.Combine(_folder.Path, StoredFiles.SumsName));
        Answer answer = RongheProgram.InProcess("verify", _folder.Path);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("The results are of the third edition of the world and this is the second", answer.Messages,
            StringComparison.Ordinal);
        Assert.Equal(0, RongheProgram.InProcess("report", _folder.Path, "-q").Code);
    }

    /// <summary>Some were made before manifests named an edition; none holds more than the folder's own tables.</summary>
    [Theory]
    [InlineData("results/ways-hunan")]
    [InlineData("results/ways-small")]
    [InlineData("results/spiral-hunan")]
    [InlineData("results/spiral-small")]
    [InlineData("results/spiral-worlds-small")]
    [InlineData("tests/Browser.Tests/Folders/ways")]
    [InlineData("tests/Browser.Tests/Folders/spiral")]
    public void A_committed_folder_of_the_first_edition_is_refused_with_the_commit_and_still_opens(string folder)
    {
        string path = Path.Combine(Repository.Root, folder);
        Answer answer = RongheProgram.InProcess("verify", path);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains($"Commit {Edition.First.LastCommit} does them again", answer.Messages, StringComparison.Ordinal);
        Assert.NotNull(StoredFolder.TryRead(path, ReportCatalog.Grouped, out _));
    }

    [Fact]
    public void The_page_of_editions_names_the_commits_that_verify_names() =>
        Assert.Contains($"| {Edition.First.Name} | 0.1 | `{Edition.First.LastCommit}`",
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "editions.md")), StringComparison.Ordinal);

    [Fact]
    public void One_changed_character_of_a_stored_recipe_is_noticed_though_the_manifest_vouches_for_it()
    {
        Copy(stored.Of("run"), _folder.Path);
        string table = Path.Combine(_folder.Path, StoredVariants.FileName), manifest = Path.Combine(_folder.Path, Manifest.Name);
        string before = Hash();
        File.Delete(Path.Combine(_folder.Path, StoredFiles.SumsName));
        Assert.NotNull(Check("run", out _));
        using (var again = new ParquetTable(File.Create(table), ResultSchema.Variants([])))
        {
            using StoredVariants whole = StoredVariants.Open(stored.Of("run"))!;
            using ParquetRuns runs = ParquetRuns.Open(stored.Of("run"), withSeries: false);
            foreach (RecordedRun run in runs.Read().DistinctBy(static r => (r.Identity.ScenarioId, r.Identity.PolicyId)))
            {
                Variant recipe = whole.RecipeOf(run.Identity)!;
                var row = new VariantRow(recipe with { World = recipe.World.Replace("\"periods\":12", "\"periods\":11",
                    StringComparison.Ordinal) }, "2010-Q1", 12, []);
                again.Append(new ResultBlock(new ResultHead(run.Title, run.Identity, 0, "") { Variant = row }, [], new double[1]));
            }

            again.Complete();
        }

        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(before, Hash(), StringComparison.Ordinal));
        Assert.Null(Check("run", out string problem));
        Assert.Contains("was changed: its hash is not its id", problem, StringComparison.Ordinal);

        string Hash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(table)));
    }

    [Fact]
    public void A_changed_input_is_noticed_by_its_name()
    {
        Copy(stored.Of("run"), _folder.Path);
        foreach (string id in StoredInputs.Ids(_folder.Path))
            File.AppendAllText(Path.Combine(_folder.Path, StoredInputs.Folder, id + ".json"), " ");
        Assert.Null(Check("run", out string problem));
        Assert.Contains("was changed: its hash is not its name", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_from_before_variants_says_so_in_one_sentence()
    {
        // Every folder from then is of the first edition, which is said first: this one claims to be of today's.
        Copy(Path.Combine(Repository.Root, "results", "ways-hunan"), _folder.Path);
        string manifest = Path.Combine(_folder.Path, Manifest.Name), text = File.ReadAllText(manifest);
        File.WriteAllText(manifest, text.Replace("\"git_commit\"", $"\"edition\": \"{Edition.Today.Name}\", \"git_commit\"",
            StringComparison.Ordinal));
        Answer answer = RongheProgram.InProcess("verify", _folder.Path);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.EndsWith(StoredVariants.Missing + "\n", answer.Messages, StringComparison.Ordinal);
    }

    private IReadOnlyList<CheckedRun>? Check(string kind, out string problem) =>
        StoredRunCheck.Run(_folder.Path, kind.Length, 1, [], out problem, default);

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
