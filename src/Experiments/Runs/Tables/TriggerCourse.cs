using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>When a measure with a trigger was first in force, read off the recorded course of what the trigger watches.</summary>
/// <remarks>In each quarter the trigger reads what was observed at the end of the one before, from the measure's first quarter on. What was
/// observed before the first quarter of a run is not stored: a trigger met by that alone is not seen here.</remarks>
internal static class TriggerCourse
{
    /// <summary>First period in force; null when it never was.</summary>
    /// <param name="trigger">The condition.</param>
    /// <param name="from">First period in which the measure may act.</param>
    /// <param name="until">First period in which it no longer does; null means to the end.</param>
    /// <param name="course">The watched observation of the whole world, period by period.</param>
    public static int? FirstInForce(PolicyTrigger trigger, int from, int? until, IReadOnlyList<double> course)
    {
        int end = Math.Min(until ?? course.Count, course.Count);
        for (int period = Math.Max(1, from); period < end; period++)
        {
            if (trigger.Comparison.Holds(course[period - 1], trigger.Threshold)) return period;
        }

        return null;
    }

    /// <summary>The middle one of the first periods of some runs, the earlier of two; null when there is none.</summary>
    public static int? Median(IEnumerable<int?> firsts)
    {
        int[] sorted = [.. firsts.OfType<int>().Order()];
        return sorted.Length == 0 ? null : sorted[(sorted.Length - 1) / 2];
    }
}
