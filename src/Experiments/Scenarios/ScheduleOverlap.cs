using System.Globalization;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Refuses two measures of one lever that are in force at the same time in the same region and sector, unless one of them adds to
/// what is there: which of them would hold?</summary>
/// <remarks>A measure with a trigger may begin in any quarter from its first one, so it counts as in force from there.</remarks>
internal static class ScheduleOverlap
{
    public static void Refuse(IReadOnlyList<LocatedMeasure> measures, PolicyContext context, ScenarioFindings findings)
    {
        for (int later = 1; later < measures.Count; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                if (Overlap(measures[earlier].Measure, measures[later].Measure, context) is not { } where) continue;
                YamlNode first = measures[earlier].Node;
                string place = first.Line > 0 ? string.Create(CultureInfo.InvariantCulture,
                    $"{Path.GetFileName(first.Source.Name)}:{first.Line}") : first.Source.Name;
                findings.Refuse(ScenarioRule.Overlap, measures[later].Node,
                    $"lever '{LeverCatalog.Of(measures[later].Measure.Lever).Key}' is already in force {where} by the policy at {place}");
                break;
            }
        }
    }

    private static string? Overlap(PolicyMeasure left, PolicyMeasure right, PolicyContext context)
    {
        if (left.Lever != right.Lever || left.Stacks || right.Stacks) return null;
        int from = Math.Max(left.From, right.From);
        int until = Math.Min(left.Until ?? int.MaxValue, right.Until ?? int.MaxValue);
        if (from >= until || Common(left.Regions, right.Regions) is not { } regions
            || Common(left.Sectors, right.Sectors) is not { } sectors) return null;
        string region = regions.Count == 0 || context.Regions is null
            ? "" : "in " + string.Join(", ", regions.Select(i => context.Regions.Ids[i])) + " ";
        string sector = sectors.Count == 0 || context.Sectors is null
            ? "" : "in sector " + string.Join(", ", sectors.Select(i => context.Sectors.Ids[i])) + " ";
        string time = context.Start is not { } start ? ""
            : $"from {start + from}" + (until == int.MaxValue ? "" : $" to {start + (until - 1)}");
        return region + sector + time;
    }

    /// <summary>What both cover: empty when both cover all, null when they share nothing.</summary>
    private static IReadOnlyList<int>? Common(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        if (left.Count == 0) return right;
        if (right.Count == 0) return left;
        int[] both = [.. left.Intersect(right)];
        return both.Length == 0 ? null : both;
    }
}
