using Ronghe.Experiments.Scenarios.Designs;

namespace Ronghe.Experiments.Tests.Scenarios.Designs;

public sealed class DesignPointsTests
{
    [Fact]
    public void A_full_factorial_holds_every_combination_once()
    {
        int[][] rows = [.. FactorialDesign.Full([2, 3, 2])];
        Assert.Equal(12, rows.Select(static r => string.Join(',', r)).Distinct().Count());
        Assert.Equal([0, 0, 0], rows[0]);
        Assert.Equal([0, 0, 1], rows[1]);
        Assert.Equal([1, 2, 1], rows[^1]);
    }

    [Fact]
    public void A_half_fraction_follows_its_generator_and_keeps_main_effects_orthogonal()
    {
        // 2^(4−1) with D = ABC: resolution IV (Box, Hunter and Hunter, ch. 6).
        var generators = new Dictionary<int, IReadOnlyList<int>> { [3] = [0, 1, 2] };
        int[][] signs = [.. FactorialDesign.Fraction(4, generators).Select(static r => r.Select(static l => (2 * l) - 1).ToArray())];
        Assert.Equal(8, signs.Length);
        Assert.All(signs, static r => Assert.Equal(r[0] * r[1] * r[2], r[3]));
        for (int a = 0; a < 4; a++)
        {
            Assert.Equal(0, signs.Sum(r => r[a]));
            for (int b = 0; b < a; b++) Assert.Equal(0, signs.Sum(r => r[a] * r[b]));
        }

        Assert.Equal(4, Resolution(generators));
    }

    [Fact]
    public void Two_generators_of_one_product_tie_their_main_effects_as_the_defining_relation_says()
    {
        // 2^(7−4) with D = AB, E = AC, F = BC, G = ABC is saturated and of resolution III.
        var saturated = new Dictionary<int, IReadOnlyList<int>> { [3] = [0, 1], [4] = [0, 2], [5] = [1, 2], [6] = [0, 1, 2] };
        var tied = new Dictionary<int, IReadOnlyList<int>>(saturated) { [6] = [2, 1] };
        Assert.Equal((3, false), (Resolution(saturated), FactorialDesign.TiesMainEffects(saturated)));
        Assert.Equal((2, true), (Resolution(tied), FactorialDesign.TiesMainEffects(tied)));
    }

    [Fact]
    public void A_fraction_of_a_hundred_generated_factors_is_judged_at_once()
    {
        // 2^100 words of the defining relation: nobody may count them.
        var pairs = Enumerable.Range(0, 100).ToDictionary(static g => 20 + g, static g => (IReadOnlyList<int>)[g % 10, 10 + (g / 10)]);
        Assert.False(FactorialDesign.TiesMainEffects(pairs));
    }

    [Fact]
    public void Every_slice_of_a_latin_hypercube_holds_one_point()
    {
        double[] shares = LatinHypercube.Shares(200, 3, 7);
        for (int f = 0; f < 3; f++)
            Assert.Equal(Enumerable.Range(0, 200), Enumerable.Range(0, 200).Select(i => (int)(shares[(i * 3) + f] * 200)).Order());
        Assert.Equal(shares, LatinHypercube.Shares(200, 3, 7));
        Assert.NotEqual(shares, LatinHypercube.Shares(200, 3, 8));
        double correlation = Enumerable.Range(0, 200).Average(i => (shares[i * 3] - 0.5) * (shares[(i * 3) + 1] - 0.5)) * 12;
        Assert.InRange(correlation, -0.2, 0.2);
    }

    [Fact]
    public void The_first_points_of_Sobols_sequence_are_the_published_ones()
    {
        double[] expected =
        [
            0, 0, 0, 0.5, 0.5, 0.5, 0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.375, 0.375, 0.625, 0.875, 0.875, 0.125,
            0.625, 0.125, 0.875, 0.125, 0.625, 0.375, 0.1875, 0.3125, 0.9375, 0.6875, 0.8125, 0.4375,
        ];
        Assert.Equal(expected, SobolSequence.Shares(10, 3, null));
    }

    [Fact]
    public void The_program_finds_the_polynomials_of_the_published_table_itself()
    {
        (int, uint)[] published =
            [.. SobolDirections.Of(SobolDirections.PublishedCount).Skip(1).Select(static d => (d.Degree, d.Coefficients))];
        Assert.Equal(published, SobolDirections.PrimitivePolynomials().Take(published.Length));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(5UL)]
    public void Every_dimension_of_Sobols_sequence_fills_dyadic_slices_evenly(ulong? seed)
    {
        const int Points = 256, Factors = 120;
        double[] shares = SobolSequence.Shares(Points, Factors, seed);
        for (int f = 0; f < Factors; f++)
            Assert.Equal(Enumerable.Range(0, Points),
                Enumerable.Range(0, Points).Select(i => (int)(shares[(i * Factors) + f] * Points)).Order());
    }

    [Fact]
    public void Direction_numbers_are_odd_and_below_their_power_of_two() => Assert.All(SobolDirections.Of(200), static direction =>
    {
        for (int i = 0; i < direction.Degree; i++)
        {
            Assert.Equal(1u, direction.Initial[i] & 1);
            Assert.True(direction.Initial[i] < 1u << (i + 1));
        }
    });

    [Theory]
    [InlineData(false, 0, 1)]
    [InlineData(false, 0.5, 50.5)]
    [InlineData(true, 0.5, 10)]
    [InlineData(true, 1, 100)]
    public void A_range_is_covered_on_its_scale(bool isLogarithmic, double share, double expected) =>
        Assert.Equal(expected, new Factor("x", 1, 100, isLogarithmic, false, null).At(share), 9);

    [Fact]
    public void Whole_numbers_are_equally_likely_and_a_grid_does_not_repeat_them()
    {
        var factor = new Factor("x", 1, 4, false, true, null);
        int[] counts = [.. Enumerable.Range(0, 1000).GroupBy(i => factor.At(i / 1000.0)).OrderBy(static g => g.Key)
            .Select(static g => g.Count())];
        Assert.Equal([250, 250, 250, 250], counts);
        Assert.Equal([1, 2, 3, 4], factor.LevelsOr(9));
        Assert.Equal([1, 4], factor.LevelsOr(2));
    }

    /// <summary>The textbook's way: the shortest word of the defining relation, over all products of generators.</summary>
    private static int Resolution(Dictionary<int, IReadOnlyList<int>> generators)
    {
        HashSet<int>[] words = [.. generators.Select(static g => g.Value.Append(g.Key).ToHashSet())];
        int shortest = int.MaxValue;
        for (int subset = 1; subset < 1 << words.Length; subset++)
        {
            var word = new HashSet<int>();
            for (int i = 0; i < words.Length; i++)
            {
                if ((subset & (1 << i)) != 0) word.SymmetricExceptWith(words[i]);
            }

            shortest = Math.Min(shortest, word.Count);
        }

        return shortest;
    }
}
