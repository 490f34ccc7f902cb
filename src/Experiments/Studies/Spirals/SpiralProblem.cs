using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Experiments.Studies.Rests;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>Why nothing may be claimed, as tables hold it.</summary>
internal static class SpiralProblem
{
    /// <summary>Of how much was run, and of the world's rest; null when something may be claimed.</summary>
    public static string? Of(SpiralSettings settings, IReadOnlyCollection<RestRow> rest)
    {
        if (settings.Periods < LoopCourses.FewestQuarters) return TooShort(settings.Periods, LoopCourses.FewestQuarters);
        if (settings.Replications < LoopCourses.FewestSeeds)
            return FormattableString.Invariant(
                $"too few seeds: {settings.Replications} runs, at least {LoopCourses.FewestSeeds} runs are needed");
        string[] moving = [.. rest.Where(static r => r.Verdict == RestVerdict.NotAtRest).Select(static r => r.Variable).Distinct()];
        return moving.Length == 0 ? null : "the world is not at rest: " + string.Join(", ", moving);
    }

    public static string TooShort(int quarters, int needed) => FormattableString.Invariant(
        $"too short a horizon: {quarters} quarters are measured, at least {needed} quarters are needed");
}
