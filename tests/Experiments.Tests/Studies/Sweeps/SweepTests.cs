using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Sweeps;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Tests.Texts;

namespace Ronghe.Experiments.Tests.Studies.Sweeps;

public sealed class SweepTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_failing_point_is_recorded_the_rest_completes_and_the_next_start_tries_only_it()
    {
        ScenarioDocument tiny = Tiny(8);
        var sound = new RunEnvironment();
        string failing = new SweepDesign(tiny).WorldId(5);
        int code = Sweep(tiny, "out", sound with
        {
            Produce = (scenario, replication, done, stop) => ScenarioHash.OfWorld(scenario).StartsWith(failing, StringComparison.Ordinal)
                ? throw new InvalidOperationException("heads do not add up") : sound.Produce(scenario, replication, done, stop),
        });
        Assert.Equal(3, code);
        JsonElement runs = Manifest("out").GetProperty("runs");
        Assert.Equal((160, 140, 20),
            (runs.GetProperty("planned").GetInt32(), runs.GetProperty("finished").GetInt32(), runs.GetProperty("failed").GetInt32()));
        string[] failures = File.ReadAllLines(At("out", "failures.jsonl"));
        Assert.Equal(20, failures.Length);
        Assert.All(failures, line => Assert.Equal(failing, JsonDocument.Parse(line).RootElement.GetProperty("scenario_id").GetString()));

        Assert.Equal(0, Sweep(tiny, "out", sound));
        runs = Manifest("out").GetProperty("runs");
        Assert.Equal((160, 20, 140, 0), (runs.GetProperty("finished").GetInt32(), runs.GetProperty("computed").GetInt32(),
            runs.GetProperty("taken_over").GetInt32(), runs.GetProperty("computed_twice").GetInt32()));
        Assert.False(File.Exists(At("out", "failures.jsonl")));
        Assert.False(Directory.Exists(At("out", FailingScenarios.Folder)));

        Assert.Equal(0, Sweep(tiny, "whole", sound, threads: 1));
        foreach (string file in (string[])["runs.parquet", "runs.csv", "variants.parquet", "outcomes.csv"])
            Assert.True(File.ReadAllBytes(At("out", file)).AsSpan().SequenceEqual(File.ReadAllBytes(At("whole", file))), file);
    }

    [Fact]
    public void The_manifest_names_the_tables_and_their_columns()
    {
        Assert.Equal(0, Sweep(Tiny(2), "out", new RunEnvironment { Language = Language.Chinese }));
        Assert.Empty(ChinesePage.EnglishIn(StoredFolder.TryRead(Path.Combine(_folder.Path, "out"), ReportCatalog.Grouped,
            out string problem) ?? throw new InvalidOperationException(problem)));
        JsonElement manifest = Manifest("out");
        Assert.Equal("sweep", manifest.GetProperty("kind").GetString());
        Assert.Equal(["outcomes.csv"],
            manifest.GetProperty("tables").EnumerateArray().Select(static t => t.GetProperty("file").GetString()));
        foreach (JsonElement table in manifest.GetProperty("tables").EnumerateArray())
        {
            string header = File.ReadLines(At("out", table.GetProperty("file").GetString()!)).First();
            Assert.Equal(header,
                string.Join(',', table.GetProperty("columns").EnumerateArray().Select(static c => c.GetProperty("name").GetString())));
            Assert.Equal(table.GetProperty("rows").GetInt32(),
                File.ReadLines(At("out", table.GetProperty("file").GetString()!)).Count() - 1);
        }

        Assert.Contains("各政策在所有点与重复中的结果", _output.ToString(), StringComparison.Ordinal);
    }

    private static ScenarioDocument Tiny(int points) => ScenarioReader.Read(
        Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"), FormattableString.Invariant($"design.uncertainties.points={points}"),
        "replications=2");

    private int Sweep(ScenarioDocument document, string folder, RunEnvironment environment, int threads = 2) => Conduct.Sweep(
        Conduct.Request([document], Path.Combine(_folder.Path, folder), "ronghe sweep tiny-sweep.yaml", threads), environment, _output);

    private string At(string folder, string file) => Path.Combine(_folder.Path, folder, file);

    private JsonElement Manifest(string folder) => JsonDocument.Parse(File.ReadAllBytes(At(folder, "manifest.json"))).RootElement;
}
