using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Tests.Runs.Tables;

/// <summary>What only the whole world has leaves no empty rows of groups, and comes back with the same bits.</summary>
public sealed class WorldAloneTests : IDisposable
{
    private static readonly ObservationDefinition[] Alone = [.. ObservationCatalog.All.Where(static o => o.IsOfWorldAlone)];
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_stands_in_rows_of_the_world_alone_in_every_table_and_can_be_redone()
    {
        Assert.Contains("student_net_benefit", Alone.Select(static o => o.Name));
        Assert.Contains("unemployment_rate", Alone.Select(static o => o.Name));
        string file = _folder.Write("tiny.yaml", TinyWorld.Yaml("Tiny", 4, "observe: {by: [sector], every: 1}")), results = _folder.In("out");
        Assert.Equal(ExitCode.Ok, RongheProgram.InProcess("run", file, "-n", "1", "--format", "csv", "--out", results).Code);
        string exported = _folder.In("exported");
        Assert.Equal(ExitCode.Ok, RongheProgram.InProcess("export", results, "--as", "csv", "--out", exported).Code);
        foreach (string path in (string[])["runs.csv", "series.csv"])
        {
            var table = TidyTable.Read(Path.Combine(results, path));
            foreach (IGrouping<string, string[]> rows in table.Rows.GroupBy(row => table.Text(row, "outcome")))
            {
                string[] kinds = [.. rows.Select(row => table.Text(row, "group_kind")).Distinct().Order(StringComparer.Ordinal)];
                Assert.Equal(Alone.Any(o => o.Name == rows.Key) ? ["all"] : ["all", "sector"], kinds);
            }

            Assert.Equal(File.ReadAllBytes(Path.Combine(results, path)), File.ReadAllBytes(Path.Combine(exported, path)));
        }

        Assert.Equal(ExitCode.Ok, RongheProgram.InProcess("verify", results).Code);
    }

    [Fact]
    public void Tables_of_older_versions_have_a_row_of_every_observation_for_every_group()
    {
        ObservationGroup[] groups = [new("all", "all"), new("sector", "51")];
        var today = new RunLayout(ObservationCatalog.All, groups, []);
        RunLayout before = today with { Observations = [.. ObservationCatalog.All.Select(static o => o with { IsOfWorldAlone = false })] };
        int all = 2 * ObservationCatalog.All.Count;
        Assert.Equal((all - Alone.Length, all), (StoredOrder.Of(today).Places.Length, StoredOrder.Of(before).Places.Length));
    }
}
