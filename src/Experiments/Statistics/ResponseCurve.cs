namespace Ronghe.Experiments.Statistics;

/// <summary>A smooth curve through points that never overshoots between them: piecewise cubic, monotone where the points are (Fritsch and
/// Carlson 1980).</summary>
/// <remarks>Beyond the last point the curve stays level; callers do not ask beyond the simulated range without saying so. MathNet's PCHIP
/// is the same curve to 10⁻¹², but not to the last bit: efforts at equal cost, and with them runs of an edition, would be others.</remarks>
internal sealed class ResponseCurve
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _slope;

    /// <param name="x">Strictly ascending, at least two.</param>
    /// <param name="y">Values at <paramref name="x"/>.</param>
    public ResponseCurve(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count || x.Count < 2)
            throw new ArgumentException("A curve needs at least two points, with one value each.", nameof(x));
        for (int i = 1; i < x.Count; i++)
        {
            if (x[i] <= x[i - 1]) throw new ArgumentException("The points must ascend.", nameof(x));
        }

        _x = [.. x];
        _y = [.. y];
        _slope = Slopes(_x, _y);
    }

    public double Last => _x[^1];

    public double At(double x)
    {
        if (x <= _x[0]) return _y[0];
        if (x >= _x[^1]) return _y[^1];
        int i = Segment(x);
        double h = _x[i + 1] - _x[i], t = (x - _x[i]) / h;
        double t2 = t * t, t3 = t2 * t;
        return (((2 * t3) - (3 * t2) + 1) * _y[i]) + ((t3 - (2 * t2) + t) * h * _slope[i])
            + (((3 * t2) - (2 * t3)) * _y[i + 1]) + ((t3 - t2) * h * _slope[i + 1]);
    }

    /// <summary>Derivative; one-sided at the ends.</summary>
    public double SlopeAt(double x)
    {
        int i = Segment(Math.Clamp(x, _x[0], _x[^1]));
        double h = _x[i + 1] - _x[i], t = (Math.Clamp(x, _x[0], _x[^1]) - _x[i]) / h;
        double t2 = t * t;
        return (((6 * t2) - (6 * t)) * (_y[i] - _y[i + 1]) / h) + (((3 * t2) - (4 * t) + 1) * _slope[i])
            + (((3 * t2) - (2 * t)) * _slope[i + 1]);
    }

    private int Segment(double x)
    {
        int i = Array.BinarySearch(_x, x);
        if (i < 0) i = ~i - 1;
        return Math.Clamp(i, 0, _x.Length - 2);
    }

    private static double[] Slopes(double[] x, double[] y)
    {
        int n = x.Length;
        var secant = new double[n - 1];
        for (int i = 0; i < n - 1; i++) secant[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        var slope = new double[n];
        for (int i = 1; i < n - 1; i++)
        {
            if (secant[i - 1] * secant[i] <= 0) continue;
            double before = x[i] - x[i - 1], after = x[i + 1] - x[i];
            double w1 = (2 * after) + before, w2 = after + (2 * before);
            slope[i] = (w1 + w2) / ((w1 / secant[i - 1]) + (w2 / secant[i]));
        }

        slope[0] = n == 2 ? secant[0] : End(x[1] - x[0], x[2] - x[1], secant[0], secant[1]);
        slope[^1] = n == 2 ? secant[0] : End(x[^1] - x[^2], x[^2] - x[^3], secant[^1], secant[^2]);
        return slope;
    }

    /// <summary>Three-point end slope, limited so that the curve keeps its direction.</summary>
    private static double End(double near, double far, double first, double second)
    {
        double slope = (((2 * near) + far) * first - (near * second)) / (near + far);
        if (slope * first <= 0) return 0;
        return first * second <= 0 && Math.Abs(slope) > 3 * Math.Abs(first) ? 3 * first : slope;
    }
}
