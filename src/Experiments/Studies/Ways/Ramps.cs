using System.Globalization;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>Is there more than one state? Effort is ramped up and down at two speeds, and constant efforts are reached from a low and from
/// a high start.</summary>
/// <remarks>
/// A gap between the way up and the way down is also made by mere slowness. So the ramp is run at two speeds (a lag's gap shrinks when the
/// ramp is slower), and two starts are followed for forty years: two states mean a gap that is there at the end <i>and</i> has come to
/// rest.
/// </remarks>
internal sealed class Ramps(WaysDesign design)
{
    private static readonly double[] Steps = [0, 0.25, 0.5, 0.75, 1, 0.75, 0.5, 0.25, 0];
    private static readonly double[] ConstantEfforts = [0, 0.25, 0.5];
    private static readonly int[] Holds = [8, 16];

    /// <summary>A gap that in the second half of the time stays between this share of what it was half-way and its inverse has come to
    /// rest.</summary>
    public const double AtRest = 0.8;

    private static int WinWin =>
        Enumerable.Range(0, SixWays.Count).First(k => SixWays.All[k].Lever == Ronghe.Simulation.Policies.Lever.WinWinBenefits);

    private static IReadOnlyList<(string Name, int Combination)> Subjects { get; } =
        [("all", SixWays.Together), (SixWays.All[WinWin].Key, 1 << WinWin)];

    private int LongPeriods => WaysSettings.From + (2 * (design.Settings.Periods - WaysSettings.From));

    /// <summary>Every cell that the tables read.</summary>
    public IEnumerable<WaysCell> Cells() =>
        Subjects.SelectMany(s => Holds.Select(hold => RampCell(s.Name, s.Combination, hold))).Append(RampBaseline())
            .Concat(ConstantEfforts.SelectMany(z => new[] { LowStart(z), HighStart(z) }));

    /// <summary>Integration at every step on the way up and down, and the gap at equal effort.</summary>
    public (NamedTable Curves, NamedTable Gaps) Hysteresis(IWaysData data)
    {
        var curves = new List<IReadOnlyList<object?>>();
        var gaps = new List<IReadOnlyList<object?>>();
        foreach ((string name, int combination) in Subjects)
        {
            foreach (int hold in Holds)
            {
                WaysCell cell = RampCell(name, combination, hold);
                double[][] levels = [.. Enumerable.Range(0, Steps.Length).Select(step => AtEndOf(data, cell, step, hold))];
                for (int step = 0; step < Steps.Length; step++)
                {
                    MeanInterval level = MeanInterval.Of(levels[step]);
                    curves.Add([name, hold, step, step <= Steps.Length / 2 ? "up" : "down", Steps[step], level.Mean, level.Low,
                        level.High]);
                }

                double[][] drift = [.. Enumerable.Range(0, Steps.Length).Select(step => AtEndOf(data, RampBaseline(), step, hold))];
                for (int up = 0; up < Steps.Length / 2; up++)
                {
                    int down = Steps.Length - 1 - up;
                    MeanInterval gap = MeanInterval.Of(WaysDataExtensions.Minus(WaysDataExtensions.Minus(levels[down], drift[down]),
                        WaysDataExtensions.Minus(levels[up], drift[up])));
                    gaps.Add([name, hold, Steps[up], gap.Count, gap.Mean, gap.Low, gap.High]);
                }
            }
        }

        NamedColumn subject = new("ways", "Ways that are ramped together"),
        held = new("hold", "Quarters that each effort is held", "quarters");
        return (
            new NamedTable("ramps", "Integration while effort is raised step by step and lowered again",
                [subject, held, new("step", "Step"), new("direction", "up | down"), new("effort", "Effort", "reference efforts"),
                    new("estimate", "Integration at the end of the step", "share"),
                    new("low", "Low end of Student's 95 % interval", "share"), new("high", "High end of it", "share")], curves),
            new NamedTable("ramp_gaps",
                "Way down − way up at the same effort: memory, or mere slowness (then a slower ramp has a smaller gap)",
                [subject, held, new("effort", "Effort", "reference efforts"), new("pairs", "Replications"),
                    new("estimate", "Effect on integration, against no lever at the same time, on the way down − on the way up", "share"),
                    new("low", "Low end of Student's 95 % interval", "share"), new("high", "High end of it", "share")], gaps));
    }

    /// <summary>High start − low start at constant effort, half-way and at the end.</summary>
    public NamedTable TwoStarts(IWaysData data)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (double effort in ConstantEfforts)
        {
            MeanInterval initial = MeanInterval.Of(GapBetween(data, effort, design.Settings.SwitchOff - 8, design.Settings.SwitchOff));
            double[] halfWay = GapHalfWay(data, effort), atEnd = GapAtEnd(data, effort);
            MeanInterval half = MeanInterval.Of(halfWay), end = MeanInterval.Of(atEnd),
            rest = MeanInterval.Of(BeyondClosing(halfWay, atEnd)), growth = MeanInterval.Of(Beyond(1 / AtRest, halfWay, atEnd));
            rows.Add([effort, end.Count, initial.Mean, half.Mean, half.Low, half.High, end.Mean, end.Low, end.High, rest.Low, rest.High,
                growth.Low, growth.High, VerdictOf(halfWay, atEnd)]);
        }

        double years = (LongPeriods - design.Settings.SwitchOff) / 4.0;
        return new NamedTable("two_starts", string.Create(CultureInfo.InvariantCulture,
            $"The same constant effort of all six ways after a high start (effort 1 until quarter {design.Settings.SwitchOff}) and after " +
            $"none, {years} years on"),
        [
            new("effort", "Constant effort", "reference efforts"), new("pairs", "Paired replications"),
            new("gap_at_first", "High − low start when the high one is lowered", "share"),
            new("gap_half_way", "Gap half-way, mean over five years", "share"),
            new("half_low", "Low end of Student's 95 % interval", "share"), new("half_high", "High end of it", "share"),
            new("gap_at_end", "Gap over the last five years", "share"), new("end_low", "Low end of Student's 95 % interval", "share"),
            new("end_high", "High end of it", "share"),
            new("closing_low", "Gap at the end − 0.8 of that half-way: low end of Student's 95 % interval", "share"),
            new("closing_high", "High end of it: below 0 the gap is still closing", "share"),
            new("growing_low", "Gap at the end − 1.25 of that half-way: low end of Student's 95 % interval; above 0 the gap is still " +
                "growing", "share"), new("growing_high", "High end of it", "share"),
            new("verdict", "By the intervals: two states: the gap is there and has come to rest; one state: less than a fifth of it is " +
                "left; still closing or still growing: not at rest; undecided: none of these is sure"),
        ], rows);
    }

    /// <summary>High − low start over the last five years without any lever, by replication.</summary>
    public double[] GapAtEnd(IWaysData data, double effort = 0) =>
        data.Effect(LowStart(effort), HighStart(effort), WaysOutcome.Integration);

    /// <summary>Gap half-way, by replication.</summary>
    public double[] GapHalfWay(IWaysData data, double effort = 0) => GapBetween(data, effort, HalfWay - 20, HalfWay);

    private int HalfWay => (design.Settings.SwitchOff + LongPeriods) / 2;

    private double[] GapBetween(IWaysData data, double effort, int from, int until) =>
        data.EffectBetween(LowStart(effort), HighStart(effort), WaysOutcome.Integration, from, until);

    /// <summary>Gap at the end − the least that a gap at rest would be, by replication: surely below 0, it is still closing. Claim C6 asks
    /// for the same.</summary>
    public static double[] BeyondClosing(double[] halfWay, double[] atEnd) => Beyond(AtRest, halfWay, atEnd);

    /// <summary>What two starts say, each word by a 95 % interval over paired replications; what is not sure is undecided.</summary>
    public static string VerdictOf(double[] halfWay, double[] atEnd)
    {
        if (!MeanInterval.Of(halfWay).IsAbove(0)) return "undecided";
        MeanInterval rest = MeanInterval.Of(BeyondClosing(halfWay, atEnd)), growth = MeanInterval.Of(Beyond(1 / AtRest, halfWay, atEnd));
        if (MeanInterval.Of(Beyond(1 - AtRest, halfWay, atEnd)).IsBelow(0)) return "one state";
        if (!MeanInterval.Of(atEnd).IsAbove(0)) return "undecided";
        if (rest.IsBelow(0)) return "still closing";
        if (growth.IsAbove(0)) return "still growing";
        return rest.IsAbove(0) && growth.IsBelow(0) ? "two states" : "undecided";
    }

    private static double[] Beyond(double share, double[] halfWay,
        double[] atEnd) => [.. atEnd.Zip(halfWay, (end, half) => end - (share * half))];

    private WaysCell LowStart(double effort) => design.Combination(effort > 0 ? SixWays.Together : 0, effort, null, LongPeriods);

    private WaysCell HighStart(double effort) => new(
        string.Create(CultureInfo.InvariantCulture, $"all at 1 until {design.Settings.SwitchOff}, then at {effort}"), WaysWorld.AsGiven,
        LongPeriods,
        [
            .. SixWays.All.Select(l => new Treatment(l.Lever, 1, WaysSettings.From, design.Settings.SwitchOff)),
            .. SixWays.All.Select(l => new Treatment(l.Lever, effort, design.Settings.SwitchOff)),
        ]);

    /// <summary>No lever for as long as the longest ramp: what the world does by itself meanwhile.</summary>
    private WaysCell RampBaseline() => design.Baseline(null, WaysSettings.From + (Steps.Length * Holds.Max()));

    private static WaysCell RampCell(string name, int combination, int hold)
    {
        Treatment[] treatments = [.. Enumerable.Range(0, Steps.Length).SelectMany(step => SixWays.All
            .Where((_, k) => (combination & (1 << k)) != 0)
            .Select(l => new Treatment(l.Lever, Steps[step], WaysSettings.From + (step * hold), WaysSettings.From + ((step + 1) * hold))))];
        return new WaysCell(string.Create(CultureInfo.InvariantCulture, $"ramp of {name}, {hold} quarters a step"), WaysWorld.AsGiven,
            WaysSettings.From + (Steps.Length * hold), treatments);
    }

    /// <summary>Integration in the last kept period of a step, by replication.</summary>
    private static double[] AtEndOf(IWaysData data, WaysCell cell, int step, int hold)
    {
        int until = WaysSettings.From + ((step + 1) * hold), best = -1;
        IReadOnlyList<int> periods = data.PeriodsOf(cell);
        for (int kept = 0; kept < periods.Count; kept++)
        {
            if (periods[kept] < until) best = kept;
        }

        return best < 0 ? [.. Enumerable.Repeat(double.NaN, data.Replications)] : data.At(cell, WaysOutcome.Integration, best);
    }
}
