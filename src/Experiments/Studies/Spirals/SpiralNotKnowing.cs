using Ronghe.Experiments.Studies.NotKnowing;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>Luck and not knowing the world in the baseline of a spiral, and in what each cut changes of it.</summary>
internal static class SpiralNotKnowing
{
    private static readonly (string Outcome, string Unit, Func<SeedStatistics, double> Of)[] Told =
    [
        ("variance", "(ln ratio)²", static s => s.Variance), ("period", "quarters", static s => s.Period),
        ("swings", "swings", static s => s.Swings), ("integration", "share", static s => s.Integration),
    ];

    /// <summary>None where all runs live in one world.</summary>
    public static IEnumerable<NotKnowingRow> Rows(SpiralFindings found)
    {
        IEnumerable<NotKnowingRow?> levels = Told.Select(t => NotKnowingTable.Row(SpiralVariant.Baseline.Title, string.Empty, t.Outcome,
            t.Unit, found.Baseline.Values(t.Of), found.Baseline.Worlds));
        IEnumerable<NotKnowingRow?> cuts =
            from variant in found.Variants
            from t in Told
            select NotKnowingTable.Row(variant.Variant.Title, SpiralVariant.Baseline.Title, t.Outcome, t.Unit,
                [.. variant.Values(t.Of).Zip(found.Baseline.Values(t.Of), static (cut, whole) => cut - whole)], variant.Worlds);
        return levels.Concat(cuts).OfType<NotKnowingRow>();
    }
}
