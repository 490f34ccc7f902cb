namespace Ronghe.Experiments.Statistics;

/// <summary>How large a paired effect is, apart from how sure it is.</summary>
/// <param name="Standardized">Mean difference / standard deviation of the differences, with Hedges' small-sample factor 1 − 3/(4·(n − 1) −
/// 1): Cohen's d_z.
/// Under common random numbers the deviation is small, so this tells how regular an effect is rather than how much it matters.</param>
/// <param name="Relative">Mean difference / |mean of the reference|.</param>
/// <param name="AgainstLuck">Mean difference / standard deviation of the reference over replications: one unit is what luck alone does to a
/// world.</param>
internal readonly record struct EffectSize(double Standardized, double Relative, double AgainstLuck)
{
    /// <summary>Both spans by replication; pairs with an undefined side are left out.</summary>
    public static EffectSize Of(ReadOnlySpan<double> reference, ReadOnlySpan<double> other)
    {
        if (reference.Length != other.Length)
            throw new ArgumentException("Pairs need the same number of replications on both sides.", nameof(other));
        var differences = new List<double>();
        var references = new List<double>();
        for (int i = 0; i < reference.Length; i++)
        {
            if (double.IsNaN(other[i] - reference[i])) continue;
            differences.Add(other[i] - reference[i]);
            references.Add(reference[i]);
        }

        int n = differences.Count;
        if (n < 2) return new EffectSize(double.NaN, double.NaN, double.NaN);
        double mean = differences.Average(), level = references.Average();
        double hedges = n > 2 ? 1 - (3.0 / ((4 * (n - 1)) - 1)) : 1;
        return new EffectSize(Ratio(mean, Deviation(differences)) * hedges, Ratio(mean, Math.Abs(level)),
            Ratio(mean, Deviation(references)));
    }

    private static double Ratio(double above, double below) => below > 0 ? above / below : double.NaN;

    private static double Deviation(List<double> values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1));
    }
}
