using Ronghe.Experiments.Studies.NotKnowing;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>Luck and not knowing the world in what the ways do: all six together, then each alone, at the reference effort.</summary>
internal static class WaysNotKnowing
{
    /// <summary>None where all runs live in one world.</summary>
    public static IEnumerable<NotKnowingRow> Rows(IWaysData data, WaysDesign design)
    {
        if (data.WorldsOfRuns is not { } worlds) return [];
        double effort = design.Settings.Reference;
        WaysCell none = design.Combination(0, effort);
        WaysCell[] ways = [design.Together(effort), .. Enumerable.Range(0, SixWays.Count).Select(k => design.Single(k, effort))];
        return
            from way in ways
            from outcome in WaysOutcome.All
            let row = NotKnowingTable.Row(way.Name, none.Name, outcome.Name, outcome.Unit,
                WaysDataExtensions.Minus(data.ByRun(way, outcome), data.ByRun(none, outcome)), worlds)
            where row is not null
            select row;
    }
}
