using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>The sound files that are changed, in a folder of their own: the committed seeds and what the program itself writes from
/// them.</summary>
internal sealed class Corpus : IDisposable
{
    /// <summary>Scenarios, their tables, lessons.</summary>
    public const string Inputs = "inputs";

    /// <summary>A finished run of two scenarios, eight quarters, two replications, without a list of checksums: a folder of an older
    /// version or a stranger's.</summary>
    public const string Results = "results";

    /// <summary>The same with its list.</summary>
    private const string Summed = "summed";

    /// <summary>Runs of it that were not published.</summary>
    public const string Unfinished = "unfinished";

    /// <summary>What a run is made of, as a store holds it.</summary>
    public const string Recipes = "recipes";

    /// <summary>Results whose files have not got their names yet.</summary>
    public const string Uncommitted = "uncommitted";

    private static readonly string[] Tables = ["ways", "spiral"];

    private readonly TemporaryFolder _folder = new();

    public Corpus()
    {
        CopyFolder(Folder(), In(Inputs));
        Directory.CreateDirectory(Path.Combine(In(Inputs), "folder"));
        MakeResults();
        CopyFolder(In(Results), In(Summed));
        File.Delete(Path.Combine(In(Results), StoredFiles.SumsName));
        CopyFolder(In(Results), In(Uncommitted));
        foreach (string file in (string[])["runs.csv", "series.csv"])
            File.Move(Path.Combine(In(Uncommitted), file), Path.Combine(In(Uncommitted), $".{file}.partial"));
        const string ToDo = "drop series.parquet\nname runs.csv\nname series.csv";
        File.WriteAllText(Path.Combine(In(Uncommitted), ".ronghe.commit"), $"{ToDo}\nsha256 {FileHash.OfText(ToDo)}\n");
        string browser = Path.Combine(Path.GetDirectoryName(ScenarioFolder.Shipped())!, "tests", "Browser.Tests", "Folders");
        foreach (string tables in Tables)
        {
            CopyFolder(Path.Combine(browser, tables), In(tables));
            Shorten(In(tables));
            Vouch(In(tables));
        }

        Seeds = [.. AllSeeds()];
    }

    public IReadOnlyList<Seed> Seeds { get; }

    public IReadOnlyList<string> Folders { get; } = [Inputs, Results, Summed, Unfinished, Uncommitted, Recipes, .. Tables];

    public string In(string folder) => Path.Combine(_folder.Path, folder);

    public void Dispose() => _folder.Dispose();

    /// <summary>Copies a folder with everything in it.</summary>
    public static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string folder in Directory.GetDirectories(from)) CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (string file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Seeds");

    /// <summary>The files that <c>ronghe run base.yaml policies.yaml</c> writes, and a journal as a killed one leaves it.</summary>
    private void MakeResults()
    {
        ScenarioDocument[] documents = [.. ((string[])["base.yaml", "policies.yaml"])
            .Select(file => ScenarioReader.Read(Path.Combine(In(Inputs), file), "periods=8", "replications=2"))];
        StudyRequest request = Conduct.Request(documents, In(Results), "ronghe run base.yaml policies.yaml", threads: 1) with { Formats = ["csv"] };
        int code = Conduct.Run(request, new RunEnvironment { Clock = new StandingClock() });
        if (code != 0) throw new InvalidOperationException("The seeds cannot be run.");

        Directory.CreateDirectory(In(Recipes));
        Scenario scenario = documents[1].Scenario;
        var variant = Variant.Of(scenario);
        File.WriteAllText(Path.Combine(In(Recipes), RecipeJudge.World), variant.World);
        File.WriteAllText(Path.Combine(In(Recipes), RecipeJudge.Policies), variant.Policies);
        File.WriteAllBytes(Path.Combine(In(Recipes), RecipeJudge.Population), RecipeInputs.Content(scenario.Population));
        File.WriteAllBytes(Path.Combine(In(Recipes), RecipeJudge.Defaults), RecipeInputs.Defaults);

        Directory.CreateDirectory(Path.Combine(In(Unfinished), "journal"));
        string path = Path.Combine(In(Unfinished), "journal", "0001.journal");
        using ParquetRuns stored = ParquetRuns.Open(In(Results));
        using var journal = new JournalWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write), path);
        foreach (RecordedRun run in stored.Read()) journal.Append(run);
    }

    /// <summary>A page of a few rows is drawn in a millisecond, and shows as much of its reader.</summary>
    private static void Shorten(string folder)
    {
        const int Rows = 12;
        foreach (string file in Directory.GetFiles(folder, "*.csv"))
            File.WriteAllLines(file, File.ReadLines(file).Take(Rows + 1).ToArray());
    }

    /// <summary>Makes the manifest promise the bytes of the tables, as that of a real folder does.</summary>
    private static void Vouch(string folder)
    {
        string path = Path.Combine(folder, Manifest.Name);
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(path))!;
        manifest["content"] = new JsonObject(Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal)
            .Select(static f => KeyValuePair.Create(Path.GetFileName(f), (JsonNode?)FileHash.Of(f))));
        File.WriteAllText(path, manifest.ToJsonString());
    }

    /// <summary>The manifest of a run is the same whenever it is made.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);
    }

    private IEnumerable<Seed> AllSeeds()
    {
        Seed Of(MutantKind kind, string folder, string file, string? entry = null) =>
            new(kind, folder, file, entry ?? file, File.ReadAllBytes(Path.Combine(In(folder), file)));
        foreach (string file in (string[])["tables.yaml", "policies.yaml", "parameters.yaml", "design.yaml", "fraction.yaml"])
            yield return Of(MutantKind.Scenario, Inputs, file);
        yield return Of(MutantKind.Scenario, Inputs, "base.yaml", "policies.yaml");
        string[] tables = ["sectors.csv", "families.csv", "shares.csv", "regions.csv", "colleges.csv", "enterprises.csv"];
        foreach (string file in tables) yield return Of(MutantKind.InputTable, Inputs, file, "tables.yaml");
        yield return Of(MutantKind.InputTable, Inputs, "points.csv", "fraction.yaml");
        foreach (string file in (string[])["goal.yaml", "question.yaml"]) yield return Of(MutantKind.Lesson, Inputs, file);
        yield return Of(MutantKind.Manifest, Results, Manifest.Name);
        foreach (string file in (string[])[RecipeJudge.World, RecipeJudge.Policies, RecipeJudge.Population, RecipeJudge.Defaults])
            yield return Of(MutantKind.Recipe, Recipes, file);
        yield return Of(MutantKind.Checksums, Summed, StoredFiles.SumsName);
        yield return Of(MutantKind.Journal, Unfinished, Path.Combine("journal", "0001.journal"));
        yield return Of(MutantKind.CommitFile, Uncommitted, ".ronghe.commit");
        foreach (string folder in Tables)
        {
            yield return Of(MutantKind.Manifest, folder, Manifest.Name);
            foreach (string path in Directory.GetFiles(In(folder), "*.csv").Order(StringComparer.Ordinal))
                yield return Of(MutantKind.ResultTable, folder, Path.GetFileName(path));
        }
    }
}
