using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>Who wins and who loses: effects by type of college, region and size of enterprise.</summary>
internal static class WinnersAndLosers
{
    /// <summary>Families: the groups of one kind, way and outcome.</summary>
    public static NamedTable Table(IWaysData data, WaysDesign design)
    {
        var rows = new List<IReadOnlyList<object?>>();
        WaysCell baseline = design.Baseline();
        foreach (WaysCell cell in Timing.Shown(design))
        {
            foreach (IGrouping<string, ObservationGroup> kind in data.GroupsOf(cell).GroupBy(static g => g.Kind))
            {
                ObservationGroup[] groups = [.. kind];
                foreach (WaysOutcome outcome in WaysOutcome.Followed)
                {
                    double[][] effects = [.. groups.Select(g =>
                        WaysDataExtensions.Minus(data.Outcome(cell, outcome, g), data.Outcome(baseline, outcome, g)))];
                    if (effects.All(static e => double.IsNaN(e.Mean()))) continue;
                    MeanInterval[] together = SimultaneousIntervals.Of(effects);
                    for (int g = 0; g < groups.Length; g++)
                    {
                        MeanInterval alone = MeanInterval.Of(effects[g]);
                        string verdict = together[g].IsAbove(0) ? "gains" : together[g].IsBelow(0) ? "loses" : "undecided";
                        rows.Add([Timing.NameOf(cell), kind.Key, groups[g].Name, outcome.Name, outcome.Unit, alone.Count, alone.Mean,
                            alone.Low, alone.High, together[g].Low, together[g].High, verdict]);
                    }
                }
            }
        }

        return new NamedTable("groups",
            "Winners and losers: effects by type of college, region and size of enterprise, at the reference effort",
        [
            new("way", "The way, or all six"), new("group_kind", "college_type | region | size"), new("group", "The group"),
            new("outcome", "What is measured: mean over the last five years"), new("unit", "Unit of the estimate"),
            new("pairs", "Paired replications"), new("estimate", "Effect against no lever", "see unit"),
            new("low", "Low end of Student's 95 % interval", "see unit"), new("high", "High end of it", "see unit"),
            new("low_simultaneous", "Low end of the interval that holds for all groups of the kind together (Bonferroni)", "see unit"),
            new("high_simultaneous", "High end of it", "see unit"),
            new("verdict", "gains | loses | undecided, by the simultaneous interval"),
        ], rows);
    }
}
