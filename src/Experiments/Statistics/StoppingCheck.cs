using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Statistics;

/// <summary>Whether enough replications were run: the 95 % Student interval of the mean is narrow enough.</summary>
internal static class StoppingCheck
{
    /// <summary>False with fewer than two defined values, or when the rule's outcome was never observed.</summary>
    public static bool Holds(StoppingRule rule, IReadOnlyList<double> outcomes)
    {
        double[] defined = [.. outcomes.Where(static v => !double.IsNaN(v))];
        if (defined.Length < 2) return false;
        double mean = defined.Average();
        double deviation = Math.Sqrt(defined.Sum(v => (v - mean) * (v - mean)) / (defined.Length - 1));
        return PairedDifference.StudentHalfWidth(defined.Length, deviation, 0.95) <= rule.HalfWidth;
    }
}
