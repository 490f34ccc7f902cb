using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Tests.Texts;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Tests.Studies.Spirals;

/// <summary>The whole command on a tiny world: too little to claim anything, and said so.</summary>
public sealed class SpiralExperimentTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();
    private string _messages = "";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_short_experiment_claims_nothing_and_writes_its_tables()
    {
        (int code, string output) = Run(new SpiralSettings(121, 2), "out");
        Assert.Equal(ExitCode.Ok, code);
        string said = Unwrapped(output);
        Assert.Contains(EditionTexts.InTheMaking.English, said, StringComparison.Ordinal);
        Assert.Contains("Nothing is claimed: not testable: 121 quarters measured, at least 400 are needed", said, StringComparison.Ordinal);
        Assert.DoesNotContain(" holds: ", said, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), static line => Assert.True(line.Length <= 80, line));
        foreach (string table in new[] { "verdicts", "ablations", "responses", "spectra", "paths", "lags", "loop-gain", "start_up" })
            Assert.True(File.Exists(_folder.In($"out/{table}.csv")), table);
        Assert.Contains("\"kind\": \"spiral\"", File.ReadAllText(_folder.In("out/manifest.json")), StringComparison.Ordinal);
        string page = File.ReadAllText(_folder.In("out/report.html"));
        Assert.Contains("does one only chase the other?", page, StringComparison.Ordinal);
        Assert.Contains("ot testable: 121 quarters measured, at least 400 are needed", page, StringComparison.Ordinal);
        Assert.Empty(ChinesePage.EnglishIn(StoredFolder.TryRead(_folder.In("out"), ReportCatalog.Grouped, out string problem)
            ?? throw new InvalidOperationException(problem)));
    }

    [Fact]
    public void With_force_numbers_are_printed_and_too_few_seeds_stay_undefined()
    {
        (int code, string output) = Run(new SpiralSettings(121, 2) { ForcesNumbers = true }, "out");
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("Full swings", output, StringComparison.Ordinal);
        string said = Unwrapped(output);
        Assert.Contains("S3b undefined: ", said, StringComparison.Ordinal);
        Assert.Contains("S4d ", said, StringComparison.Ordinal);
        Assert.Contains("No claim rests on the start-up", said, StringComparison.Ordinal);
        Assert.Matches("Mean .*size", said);
        AssertPartsAddUp();
        Assert.Contains("at least 8 are needed", said, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), static line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void An_interrupted_experiment_goes_on_and_ends_with_the_same_tables()
    {
        Run(new SpiralSettings(121, 2), "whole");
        using var stop = new CancellationTokenSource();
        int done = 0, finished = 0;
        var environment = new RunEnvironment
        {
            Produce = (scenario, replication, periodDone, cancellation) =>
            {
                if (Interlocked.Increment(ref done) == 8) stop.Cancel();
                RunSeries series = new RunEnvironment().Produce(scenario, replication, periodDone, cancellation);
                Interlocked.Increment(ref finished);
                return series;
            },
        };
        Assert.Equal(ExitCode.Interrupted, Run(new SpiralSettings(121, 2), "parts", environment, stop.Token).Code);
        Assert.InRange(finished, 6, 7);
        Assert.Contains($"Interrupted. {finished} finished runs are kept in {_folder.In("parts/journal")}.", _messages,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, Run(new SpiralSettings(121, 2), "parts").Code);
        foreach (string table in new[] { "verdicts.csv", "ablations.csv", "responses.csv", "runs.parquet" })
            Assert.True(File.ReadAllBytes(_folder.In("whole/" + table)).AsSpan()
                .SequenceEqual(File.ReadAllBytes(_folder.In("parts/" + table))), table);
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The measured part has the numbers of the table of ablations, the start-up others.</summary>
    private void AssertPartsAddUp()
    {
        TidyTable parts = TidyTable.Read(_folder.In("out/start_up.csv")), ablations = TidyTable.Read(_folder.In("out/ablations.csv"));
        foreach (string variant in (string[])["baseline", "shadow", "frozen_integration"])
        {
            foreach (string statistic in (string[])["mean_mismatch", "mean_size", "shortage_share", "integration", "technology_growth"])
            {
                double Of(string part) =>
                    parts.Number(parts.Where(("variant", variant), ("part", part), ("statistic", statistic)).Single(), "value");
                Assert.Equal(ablations.Number(ablations.Where(("variant", variant), ("statistic", statistic)).Single(), "value"),
                    Of("measured"), 12);
                if (statistic == "mean_size") Assert.NotEqual(Of("measured"), Of("start-up"));
            }

            string[] pooled = parts.Where(("variant", variant), ("part", "measured"), ("statistic", "crossings_pooled")).Single();
            Assert.Equal((121, 6), ((int)parts.Number(pooled, "quarters"), (int)parts.Number(pooled, "count")));
        }
    }

    [Theory]
    [InlineData("--periods 30", "--periods must be a whole number from 121")]
    [InlineData("--replications 0", "--replications must be a whole number from 1")]
    [InlineData("--worlds -1", "--worlds must be a whole number from 0")]
    public void Usage_mistakes_are_named(string options, string expected)
    {
        using StringWriter output = new(), messages = new();
        int code = RongheCommands.Run(["spiral", _folder.In("base.yaml"), .. options.Split(' ')],
            new Terminal(output, messages, TextReader.Null, default));
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(expected, messages.ToString(), StringComparison.Ordinal);
    }

    private (int Code, string Output) Run(SpiralSettings settings, string folder, RunEnvironment? environment = null,
        CancellationToken cancellation = default)
    {
        using StringWriter output = new(), messages = new();
        // A sector of so small a world has one programme or two: without them it has no course.
        var request = new SpiralRequest(_folder.Read(string.Empty, "parameters.education.closing=0"), settings, 0, 2, _folder.In(folder), "ronghe spiral test.yaml")
            { Terminal = new Terminal(output, messages, TextReader.Null, cancellation), Quiet = true };
        int code = SpiralExperiment.Execute(request, environment ?? new RunEnvironment(), cancellation);
        _messages = messages.ToString();
        return (code, output.ToString());
    }
}
