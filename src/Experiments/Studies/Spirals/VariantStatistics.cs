using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>A variant's statistics by seed, and how they are compared with the baseline's on the same seeds.</summary>
/// <param name="Variant">What was run.</param>
/// <param name="Seeds">One a replication; null where the run failed or was not asked for.</param>
internal sealed record VariantStatistics(SpiralVariant Variant, IReadOnlyList<SeedStatistics?> Seeds)
{
    /// <summary>The world of each seed's run; null where all live in one. With several, intervals are over the means of worlds.</summary>
    public IReadOnlyList<int>? Worlds { get; init; }

    public static VariantStatistics Of(SpiralVariant variant, IReadOnlyList<SpiralTrace?> traces, double atPeriod,
        IReadOnlyList<int>? worlds = null) =>
        new(variant, [.. traces.Select(t => t is null ? (SeedStatistics?)null : SeedStatistics.Of(t, atPeriod))]) { Worlds = worlds };

    public MeanInterval Mean(Func<SeedStatistics, double> of) => OverWorlds(Values(of));

    /// <summary>This − other, paired by seed.</summary>
    public MeanInterval Minus(VariantStatistics other, Func<SeedStatistics, double> of) =>
        OverWorlds([.. Values(of).Zip(other.Values(of), static (a, b) => a - b)]);

    /// <summary>Difference of lags, paired by seed, each the shorter way round the period.</summary>
    public MeanInterval LagMinus(VariantStatistics other, double period, Func<SeedStatistics, double> lag) =>
        OverWorlds([.. Values(lag).Zip(other.Values(lag), (a, b) => Math.IEEERemainder(a - b, period))]);

    /// <summary>Share of the baseline's variance of M that goes with what is cut: 1 − exp(mean ln ratio), Student's interval on the
    /// logarithm. Below 0 the cut adds variance.</summary>
    public MeanInterval VarianceShare(VariantStatistics baseline)
    {
        MeanInterval ratio = OverWorlds([.. Values(static s => s.Variance)
            .Zip(baseline.Values(static s => s.Variance), static (a, b) => a > 0 && b > 0 ? Math.Log(a / b) : double.NaN)]);
        return new MeanInterval(ratio.Count, 1 - Math.Exp(ratio.Mean), double.NaN, 1 - Math.Exp(ratio.High), 1 - Math.Exp(ratio.Low));
    }

    private MeanInterval OverWorlds(double[] values) => MeanInterval.Of(WorldMeans.Of(values, Worlds));

    public double[] Values(Func<SeedStatistics, double> of) => [.. Seeds.Select(s => s is { } seed ? of(seed) : double.NaN)];
}
