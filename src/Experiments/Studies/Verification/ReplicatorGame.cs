using MathNet.Numerics.LinearAlgebra;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>Wrapper: replicator dynamics s′ = s(1 − s)·ΔU of the field's evolutionary games. V8, V9. No process of the simulation uses it,
/// and nothing here is evidence for the spiral.</summary>
/// <param name="Advantage">ΔU of each population from the shares of all.</param>
/// <param name="Speed">s(1 − s)·ΔU.</param>
internal sealed record ReplicatorGame(Func<double[], double[]> Advantage, Func<double, double, double> Speed)
{
    public double[] Change(double[] shares)
    {
        double[] advantage = Advantage(shares);
        return [.. shares.Select((s, i) => Speed(s, advantage[i]))];
    }

    /// <summary>Real parts of the eigenvalues at a state, by central differences.</summary>
    public double[] Eigenvalues(double[] shares)
    {
        const double Step = 1e-6;
        Matrix<double> jacobian = Matrix<double>.Build.Dense(shares.Length, shares.Length, (i, j) =>
            (Change(Moved(shares, j, Step))[i] - Change(Moved(shares, j, -Step))[i]) / (2 * Step));
        return [.. jacobian.Evd().EigenValues.Select(static v => v.Real).Order()];
    }

    /// <summary>Fourth-order Runge–Kutta.</summary>
    public IEnumerable<double[]> Path(double[] start, double step, int steps)
    {
        double[] x = start;
        for (int n = 0; n < steps; n++)
        {
            double[] a = Change(x), b = Change(Plus(x, a, step / 2)), c = Change(Plus(x, b, step / 2)), d = Change(Plus(x, c, step));
            x = [.. x.Select((s, i) => s + (step / 6 * (a[i] + (2 * b[i]) + (2 * c[i]) + d[i])))];
            yield return x;
        }
    }

    private static double[] Plus(double[] x, double[] change, double step) => [.. x.Zip(change, (s, c) => s + (step * c))];

    private static double[] Moved(double[] x, int at, double by) => [.. x.Select((s, i) => i == at ? s + by : s)];
}
