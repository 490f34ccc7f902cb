using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Merging;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>Recipes are never lost on the way from a worker to the tables: killed, resumed, merged, taken over or damaged.</summary>
public sealed class VariantStoreTests : IDisposable
{
    private readonly RunHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void A_journal_holds_each_recipe_of_its_runs_once_and_before_them()
    {
        Interrupt(Three(), "out", runs: 10);
        var seen = new HashSet<string>();
        int recipes = 0;
        using FileStream stream = File.OpenRead(Assert.Single(Directory.GetFiles(_harness.Journals)));
        while (JournalRecord.TryRead(stream, out byte[] payload))
        {
            if (RecordedRunFormat.IsRecipe(payload))
            {
                recipes++;
                Assert.True(seen.Add(ScenarioHash.IdOf(RecordedRunFormat.ReadRecipe(payload))));
            }
            else if (!RecordedRunFormat.IsLayout(payload))
            {
                RunIdentity run = RecordedRunFormat.ReadHeader(payload).Identity;
                Assert.Contains(run.ScenarioId, seen);
                Assert.Contains(run.PolicyId, seen);
            }
        }

        // Two worlds, and no policy, one policy.
        Assert.Equal(4, recipes);
    }

    [Fact]
    public void Two_unfinished_stores_merge_to_the_recipes_of_one_that_was_never_parted()
    {
        ScenarioDocument[] all = Three();
        Interrupt(all[..2], "a", runs: 5);
        Interrupt(all[2..], "b", runs: 3);
        Assert.Equal(0, StoreMerge.Execute([At("a"), At("b")], At("merged"), "ronghe merge", TextWriter.Null, default));
        Assert.Equal(StoredInputs.Ids(At("a")), StoredInputs.Ids(At("merged")));
        Assert.Equal(Recipes(all), StoredRecipes("merged"));

        // With the merged store and the same command the tables are those of one machine.
        Assert.Equal(0, _harness.Run(all, outputDirectory: At("merged")));
        Assert.Equal(0, _harness.Run(all, outputDirectory: At("whole")));
        _harness.AssertSamePromisedBytes(At("whole"), At("merged"));
    }

    [Fact]
    public void Finished_tables_that_are_taken_over_keep_their_recipes()
    {
        ScenarioDocument[] all = Three();
        Assert.Equal(0, _harness.Run(all, outputDirectory: At("a")));
        Assert.Equal(0, StoreMerge.Execute([At("a")], At("b"), "ronghe merge", TextWriter.Null, default));
        Assert.Equal(_harness.Bytes("variants.parquet", At("a")), _harness.Bytes("variants.parquet", At("b")));
        Assert.Equal(0, _harness.Run(all, outputDirectory: At("b")));
        _harness.AssertSamePromisedBytes(At("a"), At("b"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_damaged_or_lost_table_of_variants_is_written_again_and_no_run_is_computed_for_it(bool isLost)
    {
        ScenarioDocument[] all = Three();
        Assert.Equal(0, _harness.Run(all, outputDirectory: At("whole")));
        Assert.Equal(0, _harness.Run(all));
        string table = Path.Combine(_harness.Out, StoredVariants.FileName);
        byte[] bytes = File.ReadAllBytes(table);
        bytes[bytes.Length / 2] ^= 1;
        if (isLost) File.Delete(table);
        else File.WriteAllBytes(table, bytes);
        int computed = 0;
        Assert.Equal(0, _harness.Run(all, environment: new RunEnvironment
        {
            Produce = (scenario, replication, done, stop) =>
            {
                Interlocked.Increment(ref computed);
                return FakeWorld.Produce(scenario, replication, done, stop);
            },
        }));
        Assert.Equal(0, computed);
        Assert.Contains("its recipes are written again", _harness.Messages, StringComparison.Ordinal);
        _harness.AssertSamePromisedBytes(At("whole"), _harness.Out);
    }

    [Fact]
    public void A_strangers_recipe_that_is_none_leaves_its_runs_without_one_and_hurts_nobody()
    {
        // A run whose ids are the hashes of texts that are no recipes, as anybody can write it.
        var nonsense = new Variant("{\"colour\":1}", "[7]");
        ScenarioDocument document = FakeWorld.Document() with
            { ScenarioId = ScenarioHash.IdOf(nonsense.World), PolicyId = ScenarioHash.IdOf(nonsense.Policies) };
        RunTask task = RunTask.Of(document, 0);
        Directory.CreateDirectory(Path.Combine(At("a"), "journal"));
        string path = Path.Combine(At("a"), "journal", "0001.journal");
        using (var journal = new JournalWriter(Disk.OpenFile(path, FileMode.CreateNew), path))
        {
            journal.AppendRecipe(document.ScenarioId, nonsense.World);
            journal.AppendRecipe(document.PolicyId, nonsense.Policies);
            journal.Append(RecordedRun.From(FakeWorld.Produce(document.Scenario, 0, static _ => { }, default), task));
        }

        Assert.Equal(0, StoreMerge.Execute([At("a")], At("merged"), "ronghe merge", TextWriter.Null, default));
        using StoredVariants variants = StoredVariants.Open(At("merged"))!;
        Assert.True(variants.MoveTo(task.Identity));
        Assert.False(variants.HasRecipe);
        Assert.Null(variants.Recipe);
    }

    /// <summary>Two worlds; one of them also under a policy.</summary>
    private static ScenarioDocument[] Three()
    {
        ScenarioDocument one = FakeWorld.Document();
        one = one.With(one.Scenario, "One");
        PolicyMeasure[] policies = [new PolicyMeasure { Lever = Lever.Consensus, Value = 0.5, From = 3 }];
        return [one, one.With(one.Scenario with { Policies = policies }, "With policy"),
            one.With(one.Scenario with { Periods = 30 }, "Longer")];
    }

    private static IEnumerable<(string, Variant)> Recipes(IEnumerable<ScenarioDocument> documents) =>
        documents.OrderBy(static d => d.ScenarioId, StringComparer.Ordinal).ThenBy(static d => d.PolicyId, StringComparer.Ordinal)
            .Select(static d => (d.Name, Variant.Of(d.Scenario)));

    private List<(string, Variant)> StoredRecipes(string folder)
    {
        using StoredVariants variants = StoredVariants.Open(At(folder))!;
        var recipes = new List<(string, Variant)>();
        while (variants.MoveOn()) recipes.Add((variants.Title, variants.Recipe!));
        return recipes;
    }

    /// <summary>Leaves a folder with so many finished runs in one journal.</summary>
    private void Interrupt(ScenarioDocument[] documents, string folder, int runs)
    {
        using var interrupt = new CancellationTokenSource();
        int started = 0;
        Assert.Equal(130, _harness.Run(documents, threads: 1, outputDirectory: At(folder), cancellation: interrupt.Token,
            environment: new RunEnvironment
        {
            Produce = (scenario, replication, done, stop) =>
            {
                if (started++ == runs) interrupt.Cancel();
                return FakeWorld.Produce(scenario, replication, done, stop);
            },
        }));
    }

    private string At(string folder) => Path.Combine(_harness.Root, folder);
}
