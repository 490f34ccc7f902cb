using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>When does an effect appear? Effects over time of each way alone and of all six, at the reference effort.</summary>
internal static class Timing
{
    /// <summary>Effects over time, and per way and outcome the year in which it is sure to have appeared and half of it is there.</summary>
    public static (NamedTable Curves, NamedTable Summary) Of(IWaysData data, WaysDesign design)
    {
        var curves = new List<IReadOnlyList<object?>>();
        var summary = new List<IReadOnlyList<object?>>();
        foreach (WaysCell cell in Shown(design))
        {
            string name = NameOf(cell);
            IReadOnlyList<int> periods = data.PeriodsOf(cell);
            foreach (WaysOutcome outcome in WaysOutcome.Followed)
            {
                MeanInterval[] effects = [.. Enumerable.Range(0, periods.Count)
                    .Select(kept => MeanInterval.Of(
                        WaysDataExtensions.Minus(data.At(cell, outcome, kept), data.At(design.Baseline(), outcome, kept))))];
                for (int kept = 0; kept < periods.Count; kept++)
                    curves.Add([name, outcome.Name, outcome.Unit, periods[kept], effects[kept].Mean, effects[kept].Low,
                        effects[kept].High]);
                MeanInterval final = MeanInterval.Of(data.Effect(design.Baseline(), cell, outcome));
                summary.Add([name, outcome.Name, outcome.Unit, final.Mean, final.Low, final.High, YearOf(SureFrom(effects)),
                    YearOf(HalfFrom(effects, final.Mean))]);
            }

            object? YearOf(int kept) => kept < 0 ? null : (periods[kept] - WaysSettings.From) / 4.0;
        }

        NamedColumn way = new("way", "The way, or all six"), outcomeColumn = new("outcome", "What is measured"),
        unit = new("unit", "Unit of the estimate");
        return (
            new NamedTable("timing_curves", "Effects over time at the reference effort",
                [way, outcomeColumn, unit, new("period", "Quarter; levers act from quarter 8 on", "quarters"),
                    new("estimate", "Effect against no lever", "see unit"),
                    new("low", "Low end of Student's 95 % interval", "see unit"), new("high", "High end of it", "see unit")], curves),
            new NamedTable("timing", "When an effect appears",
                [way, outcomeColumn, unit, new("final", "Effect over the last five years", "see unit"),
                    new("low", "Low end of Student's 95 % interval", "see unit"), new("high", "High end of it", "see unit"),
                    new("sure_after", "Years under the lever after which the interval excludes 0 and stays so; empty: never", "years"),
                    new("half_after", "Years after which half of the final effect is there for good; empty: the final effect is not sure",
                        "years")], summary));
    }

    /// <summary>Cells shown over time and by group: each way alone, and all six.</summary>
    public static IReadOnlyList<WaysCell> Shown(WaysDesign design) =>
        [.. Enumerable.Range(0, SixWays.Count).Select(k => design.Single(k, design.Settings.Reference)),
            design.Together(design.Settings.Reference)];

    /// <summary>The way's key, or <c>all</c>.</summary>
    public static string NameOf(WaysCell cell) =>
        cell.Treatments.Count == 1 ? Ronghe.Simulation.Policies.LeverCatalog.Of(cell.Treatments[0].Lever).Key : "all";

    /// <summary>First point from which every interval to the end lies on one side of 0; −1 when there is none.</summary>
    internal static int SureFrom(IReadOnlyList<MeanInterval> effects)
    {
        int from = -1;
        for (int i = effects.Count - 1; i >= 0; i--)
        {
            bool sameSide = effects[^1].IsAbove(0) ? effects[i].IsAbove(0) : effects[^1].IsBelow(0) && effects[i].IsBelow(0);
            if (!sameSide) break;
            from = i;
        }

        return from;
    }

    /// <summary>First point from which at least half of the final effect is there to the end; −1 when the last point's interval holds
    /// 0.</summary>
    internal static int HalfFrom(IReadOnlyList<MeanInterval> effects, double final)
    {
        if (!effects[^1].IsAbove(0) && !effects[^1].IsBelow(0)) return -1;
        int from = -1;
        for (int i = effects.Count - 1; i >= 0 && effects[i].Mean / final >= 0.5; i--) from = i;
        return from;
    }
}
