using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Experiments.Statistics.Emulation;

/// <summary>A Gaussian process with a quadratic mean: what an outcome is likely to be at inputs where nothing was run, and how
/// surely.</summary>
/// <remarks>
/// <code>
/// y = b(x)'β + z(x) + ε,   cov z = σ²·exp(−½·Σ_d ((x_d − x'_d)/ℓ_d)²),   var ε = ν·σ²
/// b = (1, x_1 − ½, …, (x_1 − ½)², …),   without squares where points are fewer than three a coefficient, then without slopes
/// </code>
/// <para>β and σ² are the best ones given ℓ and ν; these maximise the restricted likelihood over a grid, one coordinate after the other.
/// ν holds what the inputs do not say: luck.</para>
/// <para>Source: Rasmussen and Williams 2006, ch. 2.7 and 5.4; Andrianakis and others 2015, a calibration of an infection model in
/// waves.</para>
/// </remarks>
internal sealed class GaussianProcess
{
    private const int PointsOfCoefficient = 3, Sweeps = 2, Lanes = 4;

    /// <summary>Least variance, of outcomes with a spread of one: where the mean goes through every point rounding may leave less than
    /// nothing.</summary>
    private const double Least = 1e-12;

    private static readonly double[] Lengths = [0.15, 0.3, 0.6, 1.2, 2.5, 5], Nuggets = [0.001, 0.01, 0.05, 0.2, 0.5, 1, 3];

    private readonly double[][] _inputs;
    private readonly int _degree;
    private readonly double _centre, _spread;
    private readonly double[] _lengths;
    private readonly double _nugget;
    private readonly Fitted _fit;
    private readonly Matrix<double> _ofBeta;
    private readonly double[] _inverse;
    private readonly int _number, _padded;

    static GaussianProcess() => Control.UseSingleThread();

    private GaussianProcess(double[][] inputs, double[] outcomes)
    {
        _inputs = inputs;
        _number = inputs.Length;
        int dimensions = inputs[0].Length;
        bool IsEnough(int coefficients) => _number >= PointsOfCoefficient * coefficients;
        _degree = IsEnough((2 * dimensions) + 1) ? 2 : IsEnough(dimensions + 1) ? 1 : 0;
        _centre = outcomes.Average();
        _spread = Math.Sqrt(outcomes.Average(y => (y - _centre) * (y - _centre)));
        var y = Vector<double>.Build.Dense(_number, i => (outcomes[i] - _centre) / _spread);
        var basis = Matrix<double>.Build.DenseOfRowArrays(inputs.Select(Basis));
        (_lengths, _nugget) = Likeliest(y, basis);
        _fit = Fit(_lengths, _nugget, y, basis)!;
        _ofBeta = _fit.Information.Solve(Matrix<double>.Build.DenseIdentity(_fit.Beta.Count));
        Matrix<double> inverse = _fit.Root.Solve(Matrix<double>.Build.DenseIdentity(_number));
        _padded = (_number + Lanes - 1) / Lanes * Lanes;
        _inverse = new double[_number * _padded];
        for (int i = 0; i < _number; i++)
        {
            for (int j = 0; j < _number; j++) _inverse[(i * _padded) + j] = inverse[i, j];
        }

        (R2, Within) = LeaveOneOut(y, inverse);
    }

    /// <summary>Share of the spread over points that is told of each by the others.</summary>
    public double R2 { get; }

    /// <summary>Share of the points that lie within three standard deviations of what the others tell of them.</summary>
    public double Within { get; }

    /// <summary>Standard deviation of what the inputs do not say.</summary>
    public double Noise => _spread * Math.Sqrt(_fit.Variance * _nugget);

    /// <summary>Learns from points; null where nothing is to be learned, because all outcomes are alike or there are fewer than
    /// four.</summary>
    /// <param name="inputs">Points, each within the unit cube.</param>
    /// <param name="outcomes">What came of them.</param>
    public static GaussianProcess? Of(double[][] inputs, double[] outcomes)
    {
        if (inputs.Length < 4) return null;
        double alike = 1e-12 * Math.Max(1, Math.Abs(outcomes.Average()));
        return outcomes.Max() - outcomes.Min() <= alike ? null : new(inputs, outcomes);
    }

    /// <summary>Mean and variance of an outcome at a point, what the inputs do not say among the variance.</summary>
    public (double Mean, double Variance) At(ReadOnlySpan<double> x)
    {
        double[] near = new double[_padded], basis = new double[_fit.Beta.Count];
        for (int i = 0; i < _number; i++) near[i] = Nearness(x, _inputs[i], _lengths);
        Basis(x, basis);
        double mean = 0, told = 0, unknown = 0;
        for (int k = 0; k < basis.Length; k++) mean += basis[k] * _fit.Beta[k];
        for (int i = 0; i < _number; i++)
        {
            mean += near[i] * _fit.Alpha[i];
            told += near[i] * Profiles.Dot(_inverse.AsSpan(i * _padded, _padded), near);
            for (int k = 0; k < basis.Length; k++) basis[k] -= near[i] * _fit.OfBasis[i, k];
        }

        for (int k = 0; k < basis.Length; k++)
        {
            for (int l = 0; l < basis.Length; l++) unknown += basis[k] * _ofBeta[k, l] * basis[l];
        }

        double variance = _fit.Variance * Math.Max(_nugget, 1 + _nugget - told + unknown);
        return (_centre + (_spread * mean), _spread * _spread * variance);
    }

    private static double Nearness(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double[] lengths)
    {
        double sum = 0;
        for (int d = 0; d < lengths.Length; d++)
        {
            double step = (a[d] - b[d]) / lengths[d];
            sum += step * step;
        }

        return Elementary.Exp(-0.5 * sum);
    }

    private double[] Basis(double[] x)
    {
        var basis = new double[1 + (_degree * x.Length)];
        Basis(x, basis);
        return basis;
    }

    private static void Basis(ReadOnlySpan<double> x, Span<double> basis)
    {
        basis[0] = 1;
        for (int k = 1; k < basis.Length; k++)
        {
            double from = x[(k - 1) % x.Length] - 0.5;
            basis[k] = k <= x.Length ? from : from * from;
        }
    }

    private (double[] Lengths, double Nugget) Likeliest(Vector<double> y, Matrix<double> basis)
    {
        double[] lengths = [.. Enumerable.Repeat(1.2, _inputs[0].Length)];
        double nugget = 0.2, best = Fit(lengths, nugget, y, basis)?.Likelihood ?? double.NegativeInfinity;
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            for (int d = -1; d < lengths.Length; d++)
            {
                double kept = d < 0 ? nugget : lengths[d];
                foreach (double tried in d < 0 ? Nuggets : Lengths)
                {
                    if (tried == kept) continue;
                    Set(d, tried);
                    double likelihood = Fit(lengths, nugget, y, basis)?.Likelihood ?? double.NegativeInfinity;
                    if (likelihood > best) (best, kept) = (likelihood, tried);
                }

                Set(d, kept);
            }
        }

        return (lengths, nugget);

        void Set(int d, double value)
        {
            if (d < 0) nugget = value;
            else lengths[d] = value;
        }
    }

    private Fitted? Fit(double[] lengths, double nugget, Vector<double> y, Matrix<double> basis)
    {
        var correlation = Matrix<double>.Build.Dense(_number, _number);
        for (int i = 0; i < _number; i++)
        {
            correlation[i, i] = 1 + nugget;
            for (int j = 0; j < i; j++) correlation[i, j] = correlation[j, i] = Nearness(_inputs[i], _inputs[j], lengths);
        }

        try
        {
            var root = correlation.Cholesky();
            Matrix<double> ofBasis = root.Solve(basis);
            var information = (basis.Transpose() * ofBasis).Cholesky();
            Vector<double> beta = information.Solve(ofBasis.Transpose() * y), rest = y - (basis * beta), alpha = root.Solve(rest);
            double free = _number - beta.Count, variance = Math.Max(Least, (rest * alpha) / free);
            double likelihood = -0.5 * ((free * Elementary.Log(variance)) + root.DeterminantLn + information.DeterminantLn);
            return new Fitted(beta, alpha, ofBasis, root, information, variance, likelihood);
        }
        catch (ArgumentException)
        {
            // Not positive definite to the last bit: these lengths are not tried.
            return null;
        }
    }

    /// <summary>Each point told by the others, with the same lengths.</summary>
    private (double R2, double Within) LeaveOneOut(Vector<double> y, Matrix<double> inverse)
    {
        Matrix<double> projected = inverse - (_fit.OfBasis * _ofBeta * _fit.OfBasis.Transpose());
        Vector<double> weighted = projected * y;
        double missed = 0, all = y * y;
        int within = 0;
        for (int i = 0; i < _number; i++)
        {
            double error = weighted[i] / projected[i, i];
            missed += error * error;
            if (error * error * projected[i, i] <= 9 * _fit.Variance) within++;
        }

        return (1 - (missed / all), (double)within / _number);
    }

    private sealed record Fitted(Vector<double> Beta, Vector<double> Alpha, Matrix<double> OfBasis, Cholesky<double> Root,
        Cholesky<double> Information, double Variance, double Likelihood);
}
