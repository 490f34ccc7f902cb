using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>Results that are written where files lie already: nobody's own file is lost, and nobody wonders where earlier runs
/// went.</summary>
public sealed class FilesInPlaceTests : IDisposable
{
    private static readonly ScenarioDocument[] One = [FakeWorld.Document()], Other = [FakeWorld.Document("Another", "eeeeeeeeeeeeeeee")];
    private readonly RunHarness _harness = new();
    private int _computed;

    public void Dispose() => _harness.Dispose();

    [Theory]
    [InlineData("runs.csv")]
    [InlineData("series.csv")]
    [InlineData("runs.parquet")]
    [InlineData("report.html")]
    [InlineData("manifest.json")]
    public void Somebodys_own_file_is_set_aside_and_named_once(string file)
    {
        Directory.CreateDirectory(_harness.Out);
        File.WriteAllText(Path.Combine(_harness.Out, file), "{\"my\":\"own\"}");
        Assert.Equal(0, Run(One));
        Assert.Equal("{\"my\":\"own\"}", File.ReadAllText(Path.Combine(_harness.Out, file + ".set-aside")));
        Assert.Contains($"are not as ronghe wrote them: {file}. They are kept as {file}.set-aside.", _harness.Messages,
            StringComparison.Ordinal);
        Assert.Equal(0, Run(One));
        Assert.Equal(4, _computed);
        Assert.DoesNotContain("set-aside", _harness.Messages, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_harness.Out, "*.set-aside"));
    }

    [Fact]
    public void A_table_that_somebody_changed_is_kept_beside_the_new_one()
    {
        Assert.Equal(0, Run(One));
        byte[] table = _harness.Bytes("runs.csv");
        File.AppendAllText(Path.Combine(_harness.Out, "runs.csv"), "my,note\n");
        Assert.Equal(0, Run(One));
        Assert.Equal(table, _harness.Bytes("runs.csv"));
        Assert.EndsWith("my,note\n", File.ReadAllText(Path.Combine(_harness.Out, "runs.csv.set-aside")), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_experiment_says_where_the_runs_of_the_first_are_and_these_are_not_computed_again()
    {
        const string Said = "These results took the place of others";
        Assert.Equal(0, Run(One));
        byte[] first = _harness.Bytes("runs.parquet");
        Assert.Equal(0, Run(Other));
        Assert.Contains(Said, _harness.Messages, StringComparison.Ordinal);
        Assert.Contains($"4 finished run(s) that they do not hold are kept in {_harness.Journals}", _harness.Messages,
            StringComparison.Ordinal);
        Assert.Equal(0, Run(Other));
        Assert.DoesNotContain(Said, _harness.Messages, StringComparison.Ordinal);
        Assert.Equal(0, Run(One));
        Assert.Contains(Said, _harness.Messages, StringComparison.Ordinal);
        Assert.Equal(8, _computed);
        Assert.Equal(first, _harness.Bytes("runs.parquet"));
        Assert.Empty(Directory.GetFiles(_harness.Out, "*.set-aside"));
    }

    private int Run(ScenarioDocument[] documents) => _harness.Run(documents, environment: new RunEnvironment
    {
        Produce = (scenario, replication, done, stop) =>
        {
            Interlocked.Increment(ref _computed);
            return FakeWorld.Produce(scenario, replication, done, stop);
        },
    });
}
