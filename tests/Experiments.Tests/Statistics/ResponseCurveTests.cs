using MathNet.Numerics.Interpolation;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Tests.Statistics;

public class ResponseCurveTests
{
    /// <summary>Rising, falling, level and turning points, unevenly spaced.</summary>
    private static readonly double[] X = [0, 0.3, 1, 1.1, 2.5, 4, 4.2], Y = [0, 0.2, 0.25, 0.9, 0.9, 0.1, 0.7];

    [Fact]
    public void It_is_MathNets_monotone_interpolation_with_its_slope()
    {
        var curve = new ResponseCurve(X, Y);
        CubicSpline oracle = CubicSpline.InterpolatePchip(X, Y);
        for (double x = 0.01; x < 4.2; x += 0.07)
        {
            Assert.Equal(oracle.Interpolate(x), curve.At(x), 1e-12);
            Assert.Equal(oracle.Differentiate(x), curve.SlopeAt(x), 1e-11);
        }
    }

    [Fact]
    public void It_passes_through_its_points_and_stays_level_beyond()
    {
        var curve = new ResponseCurve(X, Y);
        Assert.Equal(Y, X.Select(curve.At));
        Assert.Equal((0, 0.7), (curve.At(-1), curve.At(9)));
    }
}
