using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Statistics;

/// <summary>Whether enough replications were run for mean ± half width to cover the true mean in 95 % of experiments.</summary>
/// <remarks>
/// Fixed-width sequential rule of Chow and Robbins (1965), corrected for looking every eight replications: no stop below
/// <see cref="Least"/>, and the half
/// width is Student's at <see cref="Guarded"/> instead of 95 %, because a rule that looks again and again stops when the spread happens to
/// be small. Without both, mean ± Student's interval at 95 % covers 93.4–94.7 % of normal outcomes. With both, mean ± the half width asked
/// for covers ≥ 96 % of normal ones, ≥ 94.5 % of skewed ones (log-normal, σ 0.5) and ≥ 93 % of exponential ones (10,000 experiments each;
/// tests/Statistical.Tests repeats it).
/// </remarks>
internal static class StoppingCheck
{
    /// <summary>Fewest replications before the rule may stop.</summary>
    public const int Least = 16;

    /// <summary>Confidence at which the half width is computed, so that the interval asked for covers at 95 %.</summary>
    public const double Guarded = 0.97;

    /// <summary>False with fewer than <see cref="Least"/> defined values.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="outcomes">By run.</param>
    /// <param name="worlds">The world of each run. With several the rule stops luck alone: more runs of the same worlds do not tell which
    /// of them is ours. Null where all live in one.</param>
    public static bool Holds(StoppingRule rule, IReadOnlyList<double> outcomes, IReadOnlyList<int>? worlds = null) =>
        outcomes.Count(static v => !double.IsNaN(v)) >= Least && HalfWidth(outcomes, worlds) <= rule.HalfWidth;

    /// <summary>Half width that the rule judges; NaN where too few values are defined.</summary>
    public static double HalfWidth(IReadOnlyList<double> outcomes, IReadOnlyList<int>? worlds)
    {
        if (worlds is not null && NestedComponents.ByWorld(outcomes, worlds) is var byWorld && byWorld.Length > 1)
            return NestedComponents.AreTold(byWorld) ? NestedComponents.Of(byWorld).LuckHalfWidth(Guarded) : double.NaN;
        MeanInterval interval = MeanInterval.Of([.. outcomes], Guarded);
        return interval.High - interval.Mean;
    }
}
