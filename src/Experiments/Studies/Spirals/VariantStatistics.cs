using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>A variant's statistics by seed, and how they are compared with the untouched world's on the same seeds and quarters.</summary>
/// <param name="Variant">What was run.</param>
/// <param name="Seeds">One a replication; null where it was not run or failed.</param>
internal sealed record VariantStatistics(SpiralVariant Variant, IReadOnlyList<SeedStatistics?> Seeds)
{
    public static VariantStatistics Of(SpiralVariant variant, IEnumerable<SpiralTrace?> traces, int count, double atPeriod = double.NaN) =>
        new(variant, [.. traces.Select(t => t is null ? (SeedStatistics?)null : SeedStatistics.Of(t, count, atPeriod))]);

    public MeanInterval Mean(Func<SeedStatistics, double> of) => MeanInterval.Of(Values(of));

    /// <summary>This − other, paired by seed.</summary>
    public MeanInterval Minus(VariantStatistics other, Func<SeedStatistics, double> of) =>
        MeanInterval.Of([.. Values(of).Zip(other.Values(of), static (a, b) => a - b)]);

    /// <summary>Difference of lags, paired by seed, each the shorter way round the period.</summary>
    public MeanInterval LagMinus(VariantStatistics other, double period, Func<SeedStatistics, double> lag) =>
        MeanInterval.Of([.. Values(lag).Zip(other.Values(lag), (a, b) => Math.IEEERemainder(a - b, period))]);

    /// <summary>Share of the untouched world's variance that goes with what is cut: 1 − exp(mean ln ratio), Student's interval on the
    /// logarithm. Below 0 the cut adds variance.</summary>
    public MeanInterval VarianceShare(VariantStatistics untouched, Func<SeedStatistics, double> variance)
    {
        var ratio = MeanInterval.Of([.. Values(variance)
            .Zip(untouched.Values(variance), static (a, b) => a > 0 && b > 0 ? Math.Log(a / b) : double.NaN)]);
        return new MeanInterval(ratio.Count, 1 - Math.Exp(ratio.Mean), double.NaN, 1 - Math.Exp(ratio.High), 1 - Math.Exp(ratio.Low));
    }

    /// <summary>What tables hold of it.</summary>
    /// <param name="untouched">The untouched world over the same quarters.</param>
    public IEnumerable<AblationRow> Rows(VariantStatistics untouched)
    {
        AblationRow Row(string statistic, string unit, MeanInterval value) =>
            new(Variant.Key, Variant.Title, statistic, unit, value.Mean, value.Low, value.High, value.Count);
        if (Variant != SpiralVariant.Untouched)
        {
            yield return Row(OfQuantity, "share", VarianceShare(untouched, static s => s.Quantity));
            yield return Row(OfContent, "share", VarianceShare(untouched, static s => s.Content));
        }

        foreach ((string name, string unit, Func<SeedStatistics, double> of) in Measures) yield return Row(name, unit, Mean(of));
        if (Variant != SpiralVariant.Untouched)
            yield return Row(PaceDifference, "generations/quarter", Minus(untouched, static s => s.Technology));
    }

    public const string OfQuantity = "variance_share_of_quantity", OfContent = "variance_share_of_content", SwingCount = "swings",
        Dominant = "period", Above = "posts_outnumber_seekers", Below = "seekers_outnumber_posts", Inside = "adapted_in_content",
        Pace = "technology_growth", PaceDifference = "technology_growth_less_untouched";

    private static readonly (string Name, string Unit, Func<SeedStatistics, double> Of)[] Measures =
    [
        ("variance_of_quantity", "(ln ratio)^2", static s => s.Quantity), ("variance_of_content", "fit^2", static s => s.Content),
        (SwingCount, "swings", static s => s.Swings), (Dominant, "quarters", static s => s.Period),
        (Above, "share", static s => s.Above), (Below, "share", static s => s.Below), (Inside, "share", static s => s.Inside),
        ("drift", "ln ratio/100 quarters", static s => s.Drift), (Pace, "generations/quarter", static s => s.Technology),
        ("output_growth", "share/quarter", static s => s.Output), ("integration", "share", static s => s.Integration),
    ];

    public double[] Values(Func<SeedStatistics, double> of) => [.. Seeds.Select(s => s is { } seed ? of(seed) : double.NaN)];
}
