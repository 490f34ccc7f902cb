using System.Globalization;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Tests;
using Xunit.Abstractions;

namespace Ronghe.Statistical.Tests;

/// <summary>Enterprises and programmes come and go, and over 400 quarters their number, age and size stay what they were.</summary>
/// <remarks>
/// A world of 150 enterprises and 36 programmes, 24 replications, 400 recorded quarters. Criteria, written down before the first run: what
/// the last hundred quarters have more than the first hundred, and what the mean of all has more than the start, is nothing within three
/// standard errors over replications and 2 % of the value (ages: 5 %), as is told of other slow variables (RestingStartTests). Foundings
/// less failures over the failures, openings less closings over the closings: 0 within the 99 % interval over replications and 2 % or 5 %.
/// Programmes that close are few, one of 36 in sixteen months: they have the wider band.
/// </remarks>
public class StructureAtRestTests(ITestOutputHelper output)
{
    private const int Replications = 24, Quarters = 400, Part = 100;

    private static readonly string[] Watched =
        ["enterprises", "staff", "enterprise_age", "programmes", "foundings", "failures", "openings", "closings"];

    private static readonly Lazy<RunSeries[]> Runs = new(static () =>
    {
        var runs = new RunSeries[Replications];
        Parallel.For(0, Replications, r => runs[r] =
            Model.Create(TestWorlds.Create(Quarters), r, recording: new Recording(GroupKinds: [], Observations: Watched)).Run());
        return runs;
    });

    [Theory]
    [InlineData("enterprises", 150, 0.02)]
    [InlineData("programmes", 36, 0.05)]
    public void As_many_as_at_the_start(string observation, double start, double band) =>
        Stays(observation + " over the start", [.. Runs.Value.Select(run => Mean(run, observation, 0, Quarters) / start)], band);

    [Theory]
    [InlineData("enterprises", 0.02)]
    [InlineData("programmes", 0.05)]
    [InlineData("staff", 0.02)]
    [InlineData("enterprise_age", 0.05)]
    public void As_many_as_large_and_as_old_in_the_last_quarter_of_the_time_as_in_the_first(string observation, double band) => Stays(
        observation + ", last over first", [.. Runs.Value
            .Select(run => Mean(run, observation, Quarters - Part, Part) / First(observation))], band);

    [Theory]
    [InlineData("foundings", "failures", 0.02)]
    [InlineData("openings", "closings", 0.05)]
    public void As_many_come_as_go(string come, string go, double band)
    {
        MeanInterval excess = MeanInterval.Of([.. Runs.Value
            .Select(run => (Mean(run, come, 0, Quarters) / Mean(run, go, 0, Quarters)) - 1)], 0.99);
        Write($"{come} over {go} - 1: {excess.Mean:0.0000} ({excess.Low:0.0000} to {excess.High:0.0000}); {go} a quarter {Runs.Value
            .Average(run => Mean(run, go, 0, Quarters)):0.000}");
        Assert.True(excess.Low < band && excess.High > -band, $"{come}: {excess}");
    }

    /// <summary>Staff of one enterprise, from the means of both.</summary>
    [Fact]
    public void Enterprises_stay_as_large() => Stays("staff of an enterprise, last over first", [.. Runs.Value.Select(static run =>
        Mean(run, "staff", Quarters - Part, Part) / Mean(run, "enterprises", Quarters - Part, Part)
        / (Mean(run, "staff", 0, Part) / Mean(run, "enterprises", 0, Part)))], 0.02);

    private static double First(string observation) => Runs.Value.Average(run => Mean(run, observation, 0, Part));

    private void Stays(string what, double[] ratios, double band)
    {
        MeanInterval of = MeanInterval.Of(ratios, 0.99);
        Write($"{what}: {of.Mean:0.0000} ({of.Low:0.0000} to {of.High:0.0000})");
        Assert.True(Math.Abs(of.Mean - 1) <= (3 * of.StandardError) + band, $"{what}: {of}");
    }

    private static double Mean(RunSeries run, string observation, int from, int number) =>
        Enumerable.Range(from, number).Average(t => run[ObservationCatalog.IndexOf(observation), 0, t]);

    private void Write(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
