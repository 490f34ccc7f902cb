using System.Globalization;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Ways.Claims;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Statistical.Tests;

/// <summary>Where both sides are alike, so is their motivation: what makes hot schools and cold enterprises is a difference between the
/// sides and not how either of them learns.</summary>
public class SymmetricWorldTests
{
    private const double Level = 0.99, Band = 0.01;

    private static readonly string[] Sides = ["college_motivation", "enterprise_motivation"];

    /// <summary>Mean of the last 80 of 160 quarters, 20 runs: the whole 99 % interval of the gap lies within a hundredth of zero; with what
    /// practice costs and yields as given it lies outside.</summary>
    [Theory]
    [InlineData(null, true)]
    [InlineData("what practice costs and yields", false)]
    public void The_gap_of_motivation_is_zero_where_nothing_differs(string? difference, bool isZero)
    {
        Asymmetry? one = difference is null ? null : SymmetricWorld.Asymmetries.Single(a => a.Name == difference);
        var given = new ModelParameters();
        ModelParameters world = SymmetricWorld.With(one, given);
        string changes = string.Join(' ', ParameterCatalog.All.Where(p => p.Get(world) != p.Get(given))
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={p.Get(world):R}")));
        double[] gaps = [.. SmallWorld.Means(changes, 0, PairedSigns.Seeds, Sides).Select(static m => m[0] - m[1])];
        var gap = MeanInterval.Of(gaps, Level);
        string told = string.Create(CultureInfo.InvariantCulture, $"The gap is {gap.Mean:F4} ({gap.Low:F4} … {gap.High:F4}).");
        Assert.True(isZero ? gap.IsAbove(-Band) && gap.IsBelow(Band) : gap.IsAbove(Band) || gap.IsBelow(-Band), told);
    }
}
