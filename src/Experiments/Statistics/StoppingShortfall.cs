using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Statistics;

/// <summary>A stopping rule that was not met when its replications were used up: what it had reached, and what it would take.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Replications">Replications that were run.</param>
/// <param name="Values">Those in which the outcome has a value.</param>
/// <param name="HalfWidth">Half width reached, computed as the rule does; NaN with fewer than two values.</param>
/// <param name="Needed">Replications that would do at this spread; NaN with fewer than two values.</param>
internal sealed record StoppingShortfall(StoppingRule Rule, int Replications, int Values, double HalfWidth, double Needed)
{
    /// <summary>Null when the rule was met.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="outcomes">By run.</param>
    /// <param name="worlds">The world of each run; null where all live in one.</param>
    public static StoppingShortfall? Of(StoppingRule rule, IReadOnlyList<double> outcomes, IReadOnlyList<int>? worlds = null)
    {
        if (StoppingCheck.Holds(rule, outcomes, worlds)) return null;
        MeanInterval interval = MeanInterval.Of([.. outcomes], StoppingCheck.Guarded);
        double half = StoppingCheck.HalfWidth(outcomes, worlds);
        if (double.IsNaN(half)) return new StoppingShortfall(rule, outcomes.Count, interval.Count, double.NaN, double.NaN);
        double spread = worlds is not null && NestedComponents.ByWorld(outcomes, worlds) is { Length: > 1 } byWorld
            ? NestedComponents.Of(byWorld).Luck.Estimate : interval.StandardError * Math.Sqrt(interval.Count), needed = StoppingCheck.Least;
        // The quantile depends on the number itself; after a few rounds it no longer changes.
        for (int round = 0; round < 8; round++)
        {
            int degrees = (int)Math.Min(int.MaxValue, needed - 1);
            double root = MeanInterval.StudentQuantile(degrees, StoppingCheck.Guarded) * spread / rule.HalfWidth;
            needed = Math.Max(StoppingCheck.Least, Math.Ceiling(root * root));
        }

        return new StoppingShortfall(rule, outcomes.Count, interval.Count, half, needed);
    }
}
