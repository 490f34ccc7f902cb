using System.Globalization;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>A way that was in force for a while and then switched off.</summary>
/// <param name="Way">Which.</param>
/// <param name="At">equal cost | equal peak | equal effort.</param>
/// <param name="Cell">Its runs; null when it cannot be made equal.</param>
internal sealed record PulseRun(int Way, string At, WaysCell? Cell);

/// <summary>What remains of a way's effect after it is switched off, at equal cost and at equal peak.</summary>
internal sealed class Persistence(WaysDesign design)
{
    /// <summary>The effect at the switch-off is the mean over the two years before it.</summary>
    private const int PeakPeriods = 8;

    private int PeakFrom => design.Settings.SwitchOff - PeakPeriods;

    /// <summary>The middle budget's purchases, switched off half-way.</summary>
    public IReadOnlyList<PulseRun> AtEqualCost(IReadOnlyList<Purchase> purchases) =>
    [
        .. purchases.Where(p => p.Budget == design.Settings.MiddleBudget && WaysDesign.WayOf(p.Lever) >= 0)
            .Select(p => new PulseRun(WaysDesign.WayOf(p.Lever), "equal cost", p.Cell is null ? null : design.Pulse(p.Lever, p.Effort))),
    ];

    /// <summary>Rate multipliers at which every way has the same effect when it is switched off: half of the median way's effect at equal
    /// cost.</summary>
    public IReadOnlyList<PulseRun> AtEqualPeak(IWaysData data, IReadOnlyList<PulseRun> atEqualCost)
    {
        double[] peaks = [.. atEqualCost.Where(static p => p.Cell is not null).Select(p => Peak(data, p.Cell!).Mean()).Order()];
        double target = peaks.Length == 0 ? double.NaN : peaks[peaks.Length / 2] / 2;
        return [.. Enumerable.Range(0, SixWays.Count)
            .Select(way => new PulseRun(way, "equal peak", CellWithPeak(data, SixWays.All[way].Lever, target)))];
    }

    /// <summary>Effect when it is switched off, by replication.</summary>
    public double[] Peak(IWaysData data, WaysCell pulse, WaysWorld? world = null) =>
        data.EffectBetween(design.Baseline(world), pulse, WaysOutcome.Integration, PeakFrom, design.Settings.SwitchOff);

    /// <summary>Effect over the last five years, by replication.</summary>
    public double[] Rest(IWaysData data, WaysCell pulse, WaysWorld? world = null) =>
        data.Effect(design.Baseline(world), pulse, WaysOutcome.Integration);

    public NamedTable Table(IWaysData data, IReadOnlyList<PulseRun> pulses)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (PulseRun pulse in pulses)
        {
            string way = SixWays.All[pulse.Way].Key;
            if (pulse.Cell is null)
            {
                rows.Add([pulse.At, way, double.NaN, double.NaN, 0, .. Enumerable.Repeat((object?)double.NaN, 9)]);
                continue;
            }

            double[] peak = Peak(data, pulse.Cell), rest = Rest(data, pulse.Cell);
            MeanInterval at = MeanInterval.Of(peak), later = MeanInterval.Of(rest), kept = RatioInterval.Of(rest, peak);
            Treatment treatment = pulse.Cell.Treatments[0];
            rows.Add([pulse.At, way, treatment.Effort, treatment.Multiplier ?? double.NaN, at.Count, at.Mean, at.Low, at.High, later.Mean,
                later.Low, later.High, kept.Mean, kept.Low, kept.High]);
        }

        double years = (design.Settings.Periods - design.Settings.SwitchOff) / 4.0;
        return new NamedTable("persistence", string.Create(CultureInfo.InvariantCulture,
            $"What remains after the switch-off: effect on integration then, and over " +
            $"the {(years > 5 ? FormattableString.Invariant($"last five of {years}") : "five")} years after it"),
        [
            new("at", "What is equal: cost at the middle budget, or the effect at the switch-off"), new("way", "The way"),
            new("effort", "Effort while in force; empty when it cannot be made equal", "reference efforts"),
            new("multiplier", "What its rate is multiplied by, where that is set and not the effort", "ratio"),
            new("pairs", "Paired replications"),
            new("peak", "Effect in the two years before the switch-off", "share"),
            new("peak_low", "Low end of Student's 95 % interval", "share"), new("peak_high", "High end of it", "share"),
            new("rest", "Effect over the last five years", "share"), new("rest_low", "Low end of Student's 95 % interval", "share"),
            new("rest_high", "High end of it", "share"),
            new("kept", "Rest / peak, ratio of means", "ratio"), new("kept_low", "Low end of the 95 % jackknife interval", "ratio"),
            new("kept_high", "High end of it", "ratio"),
        ], rows);
    }

    /// <summary>Integration over time of every pulse against no lever.</summary>
    public NamedTable Curves(IWaysData data, IReadOnlyList<PulseRun> pulses)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (PulseRun pulse in pulses.Where(static p => p.Cell is not null))
        {
            IReadOnlyList<int> periods = data.PeriodsOf(pulse.Cell!);
            for (int kept = 0; kept < periods.Count; kept++)
            {
                MeanInterval effect = MeanInterval.Of(WaysDataExtensions.Minus(data.At(pulse.Cell!, WaysOutcome.Integration, kept),
                    data.At(design.Baseline(), WaysOutcome.Integration, kept)));
                rows.Add([pulse.At, SixWays.All[pulse.Way].Key, periods[kept], effect.Mean, effect.Low, effect.High]);
            }
        }

        return new NamedTable("persistence_curves", string.Create(CultureInfo.InvariantCulture,
            $"Effect on integration over time of ways switched off in quarter {design.Settings.SwitchOff}"),
            [new("at", "What is equal"), new("way", "The way"), new("period", "Quarter", "quarters"),
                new("estimate", "Effect on integration", "share"), new("low", "Low end of Student's 95 % interval", "share"),
                new("high", "High end of it", "share")], rows);
    }

    private WaysCell? CellWithPeak(IWaysData data, Lever lever, double target)
    {
        if (double.IsNaN(target) || target <= 0) return null;
        IReadOnlyList<(WaysCell Cell, double Effort, double Multiplier)> points = design.CurveOf(lever);
        double[] peaks = [.. points.Select(p => Peak(data, p.Cell).Mean())];
        if (peaks.Any(double.IsNaN)) return null;
        var curve = new ResponseCurve([1, .. points.Select(static p => p.Multiplier)], [0, .. peaks]);
        const int Steps = 200;
        double most = curve.Last;
        for (int i = 1; i <= Steps; i++)
        {
            double high = 1 + ((most - 1) * i / Steps), low = 1 + ((most - 1) * (i - 1) / Steps);
            if (curve.At(high) < target) continue;
            for (int half = 0; half < 40; half++)
            {
                double middle = (low + high) / 2;
                if (curve.At(middle) < target) low = middle;
                else high = middle;
            }

            return design.Pulse(lever, 1, Math.Round(Math.Max(1.001, high), 3));
        }

        return null;
    }
}
