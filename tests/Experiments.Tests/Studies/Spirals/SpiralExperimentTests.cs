using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Tests.Texts;

namespace Ronghe.Experiments.Tests.Studies.Spirals;

/// <summary>The whole command on a tiny world: too little to claim anything, and said so.</summary>
public sealed class SpiralExperimentTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_short_study_claims_nothing_says_why_and_keeps_its_tables()
    {
        // A sector of so small a world has one programme or two: without them it has no course.
        (int code, string output, _) = Ronghe("--periods", "121", "-n", "2", "--set", "parameters.education.closing=0");
        Assert.Equal(ExitCode.Ok, code);
        string said = string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Nothing can be said of the spiral: too short a horizon: 121 quarters are measured, at least 800 quarters are needed.",
            said, StringComparison.Ordinal);
        TableOf<VerdictRow> verdicts = SpiralTables.Verdicts;
        TidyTable stored = TidyTable.Read(_folder.In("out/verdicts.csv"));
        Assert.All(verdicts.TryRead(stored.Columns, stored.Rows, out _)!, static r => Assert.Equal(SpiralWords.Undefined, r.Verdict));
        Assert.False(File.Exists(_folder.In("out/series.parquet")), "series come again from their recipes");
        StoredExperiment data = StoredFolder.TryRead(_folder.In("out"), ReportCatalog.Grouped, out string problem)
            ?? throw new InvalidOperationException(problem);
        Assert.Empty(ChinesePage.EnglishIn(data));
    }

    [Theory]
    [InlineData("--periods 30", "--periods must be a whole number from 121")]
    [InlineData("--replications 0", "--replications must be a whole number from 1")]
    [InlineData("--seed 20261128", "the seed 20261128 is the pilot's")]
    public void Mistakes_are_named(string options, string expected)
    {
        (int code, _, string messages) = Ronghe(options.Split(' '));
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(expected, messages, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Messages) Ronghe(params string[] options)
    {
        using StringWriter output = new(), messages = new();
        int code = RongheCommands.Run(["spiral", _folder.In("base.yaml"), .. options, "--out", _folder.In("out")],
            new Terminal(output, messages, TextReader.Null, default));
        return (code, output.ToString(), messages.ToString());
    }
}
