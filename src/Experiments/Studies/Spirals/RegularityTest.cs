using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>S2: whether the baseline's series are more regular than the shadow's and than red noise.</summary>
/// <param name="Name">Which statistic.</param>
/// <param name="Median">Median over the baseline's series (seeds × sectors).</param>
/// <param name="ShadowMedian">Median over the shadow's series.</param>
/// <param name="ShadowNull">99 % quantile over the shadow's series.</param>
/// <param name="NoiseNull">Median over the series of their own 99 % quantiles of red noise for the actual length and filter.</param>
/// <param name="AboveOwnNull">Share of the baseline's series above their own red-noise null; luck alone puts 1 % there.</param>
/// <param name="ShadowAboveOwnNull">The same share of the shadow's series.</param>
internal sealed record RegularityTest(string Name, double Median, double ShadowMedian, double ShadowNull, double NoiseNull,
    ShareInterval AboveOwnNull, ShareInterval ShadowAboveOwnNull)
{
    /// <summary>The typical series of the baseline is above both nulls; null when undefined.</summary>
    public bool? Passes => double.IsNaN(Median) || double.IsNaN(NoiseNull) ? null : Median > NoiseNull && !(Median <= ShadowNull);

    public static RegularityTest Coherence(IReadOnlyList<Regularity> baseline, IReadOnlyList<Regularity> shadow) =>
        Of("steady turning of (mismatch, reform effort)", baseline, shadow, static r => r.Coherence.Value, static r => r.CoherenceNull);

    public static RegularityTest Peak(IReadOnlyList<Regularity> baseline, IReadOnlyList<Regularity> shadow) =>
        Of("spectral peak of mismatch over red noise", baseline, shadow, static r => r.Peak.Value, static r => r.PeakNull);

    /// <summary>Regularity of every sector of every seed, measured part only.</summary>
    /// <remarks>
    /// The path is (M, R): reform effort follows mismatch like a filter whatever drives M, which is why its turning counts only above what
    /// the shadow and red noise through the same filter show. Demand and supply turn only where demand itself swings; a loop through seats
    /// alone leaves demand still.
    /// </remarks>
    public static IReadOnlyList<Regularity> Series(IEnumerable<SpiralTrace?> traces) =>
        [.. traces.OfType<SpiralTrace>().SelectMany(static t => Enumerable.Range(0, t.Sectors)
            .Select(s => Regularity.Of(t.Of("mismatch", s, SpiralSettings.Settling), t.Of("reform_effort", s, SpiralSettings.Settling),
                t.Of("mismatch", s, SpiralSettings.Settling))))];

    private static RegularityTest Of(string name, IReadOnlyList<Regularity> baseline, IReadOnlyList<Regularity> shadow,
        Func<Regularity, double> value, Func<Regularity, double> noise)
    {
        double[] values = [.. baseline.Select(value)], shadows = [.. shadow.Select(value)];
        return new RegularityTest(
            name, Quantile.Type7(values, 0.5), Quantile.Type7(shadows, 0.5), Quantile.Type7(shadows, Surrogates.Level),
            Quantile.Type7([.. baseline.Select(noise)], 0.5),
            Above(baseline), Above(shadow));

        ShareInterval Above(IReadOnlyList<Regularity> series) =>
            ShareInterval.Of(series.Count(r => value(r) > noise(r)), series.Count(r => !double.IsNaN(value(r))));
    }
}
