using System.Numerics;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Tests.Statistics;

/// <summary>Factorial effects, Shapley values and complementarity against hand-worked cases and a response surface in closed
/// form.</summary>
public class FactorialEffectsTests
{
    // Cells none, A, B, AB.
    private static readonly double[] ByHand = [1, 3, 4, 10];

    [Fact]
    public void Two_factors_by_hand()
    {
        FactorialEffects effects = FactorialEffects.Of(ByHand);
        Assert.Equal(4.5, effects.Mean);
        Assert.Equal((3 - 1 + 10 - 4) / 2.0, effects.Main(0));
        Assert.Equal((4 - 1 + 10 - 3) / 2.0, effects.Main(1));
        Assert.Equal(10 - 4 - 3 + 1, effects.Interaction(0, 1));
        Assert.Equal(effects.Interaction(0, 1), effects.Interaction(1, 0));
    }

    [Fact]
    public void Shapley_of_two_factors_by_hand()
    {
        // A joins first and gains 2, or second and gains 6; B gains 3 or 7.
        Assert.Equal([4.0, 5.0], ShapleyValues.Of(ByHand));
    }

    [Fact]
    public void Shapley_of_the_glove_game_by_hand()
    {
        // Factor 0 holds a left glove, 1 and 2 a right one; a pair is worth 1: 2/3, 1/6, 1/6.
        double[] cells = [.. Enumerable.Range(0, 8).Select(mask => (mask & 1) != 0 && (mask & 6) != 0 ? 1.0 : 0.0)];
        double[] values = ShapleyValues.Of(cells);
        Assert.Equal(2.0 / 3, values[0], 12);
        Assert.Equal(1.0 / 6, values[1], 12);
        Assert.Equal(1.0 / 6, values[2], 12);
    }

    [Fact]
    public void A_surface_in_closed_form_gives_back_its_coefficients()
    {
        // f = 10 + Σ a_k x_k + Σ b_kl x_k x_l + c x_0 x_1 x_2 on {0,1}⁶.
        double[] a = [1, -2, 3, 0.5, 0, 4];
        var b = new double[6, 6];
        b[0, 1] = 2;
        b[2, 5] = -1.5;
        b[3, 4] = 0.25;
        const double c = 8;
        double[] cells = Surface(a, b, c);
        FactorialEffects effects = FactorialEffects.Of(cells);

        // The other factors are on in half of the settings; the triple term adds c/4 to the mains of its factors and c/2 to their pairs.
        Assert.Equal(1 + (2 / 2.0) + (c / 4), effects.Main(0), 12);
        Assert.Equal(-2 + (2 / 2.0) + (c / 4), effects.Main(1), 12);
        Assert.Equal(3 - (1.5 / 2) + (c / 4), effects.Main(2), 12);
        Assert.Equal(0.5 + (0.25 / 2), effects.Main(3), 12);
        Assert.Equal(4 - (1.5 / 2), effects.Main(5), 12);
        Assert.Equal(2 + (c / 2), effects.Interaction(0, 1), 12);
        Assert.Equal(c / 2, effects.Interaction(1, 2), 12);
        Assert.Equal(-1.5, effects.Interaction(2, 5), 12);
        Assert.Equal(0, effects.Interaction(0, 5), 12);

        // Shapley shares every joint term equally among its factors.
        double[] shapley = ShapleyValues.Of(cells);
        Assert.Equal(1 + 1 + (c / 3), shapley[0], 12);
        Assert.Equal(3 - 0.75 + (c / 3), shapley[2], 12);
        Assert.Equal(0.125, shapley[4], 12);
        Assert.Equal(cells[^1] - cells[0], shapley.Sum(), 12);
        Assert.Equal(2 - 1.5 + 0.25 + c, Complementarity.BeyondTheSum(cells), 12);
    }

    [Fact]
    public void Variance_splits_by_order()
    {
        double[] shares = FactorialEffects.Of(ByHand).VarianceShareByOrder();
        // Contrasts 8, 10 and 4: 64 + 100 and 16 of 180.
        Assert.Equal([164.0 / 180, 16.0 / 180], shares.Select(s => Math.Round(s, 12)), (x, y) => Math.Abs(x - y) < 1e-11);
    }

    [Fact]
    public void A_product_is_supermodular_and_a_square_root_is_not()
    {
        double[][] products = [.. Enumerable.Range(0, 6).Select(seed => Cells(on => Math.Pow(2, on) + seed))];
        Complementarity.Verdict product = Complementarity.Judge(products);
        Assert.Equal(240, product.Pairs);
        Assert.Equal(240, product.SurelyPositive);
        double[][] roots = [.. Enumerable.Range(0, 6).Select(seed => Cells(on => Math.Sqrt(on) + seed))];
        Assert.Equal(240, Complementarity.Judge(roots).SurelyNegative);
    }

    [Fact]
    public void A_missing_cell_makes_the_replications_effects_undefined_not_zero()
    {
        double[] cells = Cells(on => on);
        cells[17] = double.NaN;
        Assert.True(double.IsNaN(FactorialEffects.Of(cells).Main(2)));
        Assert.All(ShapleyValues.Of(cells), value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Cells_that_are_no_power_of_two_are_refused()
    {
        Assert.Throws<ArgumentException>(() => FactorialEffects.Of(new double[63]));
        Assert.Throws<ArgumentException>(() => ShapleyValues.Of(new double[12]));
    }

    private static double[] Cells(Func<int, double> value) => [.. Enumerable.Range(0, 64)
        .Select(mask => value(BitOperations.PopCount((uint)mask)))];

    private static double[] Surface(double[] a, double[,] b, double c) => [.. Enumerable.Range(0, 64).Select(mask =>
    {
        int X(int k) => (mask >> k) & 1;
        double f = 10 + (c * X(0) * X(1) * X(2));
        for (int k = 0; k < 6; k++)
        {
            f += a[k] * X(k);
            for (int l = 0; l < 6; l++) f += b[k, l] * X(k) * X(l);
        }

        return f;
    })];
}
