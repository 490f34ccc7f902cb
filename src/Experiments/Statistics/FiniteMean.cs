namespace Ronghe.Experiments.Statistics;

/// <summary>Mean of the values that are defined; NaN when none is.</summary>
internal static class FiniteMean
{
    public static double Of(IEnumerable<double> values) => values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
}
