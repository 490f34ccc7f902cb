using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Studies.Running;

namespace Ronghe.Experiments.Tests.Runs.Tables;

/// <summary>A table of a stranger, under checksums that are right, holds a replication of a number that no command gives: no command takes
/// it for a run, and each says why.</summary>
public sealed class ImpossibleReplicationTests : IDisposable
{
    private static readonly ScenarioDocument Fake = FakeWorld.Document();
    private readonly RunHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Theory]
    [InlineData(ScenarioKeys.MostReplications)]
    [InlineData(1_000_000_007)]
    [InlineData(-1)]
    public void It_is_said_and_nothing_is_made_of_it(int number)
    {
        Store(number);
        string said = FormattableString.Invariant($"holds a replication {number}, and they go from 0 to 999999");
        StoredExperiment? page = StoredFolder.TryRead(_harness.Out, ReportCatalog.Grouped, out string problem);
        Assert.Null(page);
        Assert.Contains(said, problem, StringComparison.Ordinal);
        foreach (string[] command in (string[][])[["export", _harness.Out, "--as", "csv", "--out", In("csv")], ["verify", _harness.Out],
            ["merge", _harness.Out, "--out", In("merged")]])
        {
            Answer answer = RongheProgram.InProcess(command);
            Assert.True(answer.Code == 2, $"{command[0]}: {answer}");
            Assert.Contains("runs.parquet " + said, answer.Messages, StringComparison.Ordinal);
        }

        Assert.Equal(0, _harness.Run([Fake]));
        Assert.Contains(said, _harness.Messages, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_harness.Out, "runs.parquet.damaged")));
        Assert.Equal(4, Assert.Single(StoredFolder.TryRead(_harness.Out, ReportCatalog.Grouped, out _)!.Scenarios).Replications.Count);
    }

    [Fact]
    public void The_greatest_number_that_a_command_gives_is_read()
    {
        Store(ScenarioKeys.MostReplications - 1);
        StoredExperiment page = StoredFolder.TryRead(_harness.Out, ReportCatalog.Grouped, out _)!;
        Assert.Equal([ScenarioKeys.MostReplications - 1], Assert.Single(page.Scenarios).Replications);
        Assert.Empty(page.Holes);
    }

    private void Store(int number)
    {
        var request = new StudyRequest([Fake], new StoreOptions(1, "ronghe run fake.yaml")) { OutputDirectory = _harness.Out };
        Assert.Equal(0, new StudyHost(StudyKinds.Pages).Execute(new RunKind(), new RunStudy(request, number),
            new RunEnvironment { Produce = FakeWorld.Produce }, new Terminal(TextWriter.Null, TextWriter.Null, TextReader.Null, default)));
    }

    private string In(string name) => Path.Combine(_harness.Root, name);
}
