using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>What a mix of efforts would do and cost, from the single curves and the two-way interactions of the factorial: only to choose
/// mixes, which are then run.</summary>
/// <remarks>f(z) = Σ g_k(m_k) + Σ_{k&lt;l} b_kl·(m_k − 1)(m_l − 1), b by least squares through the origin over the intensities; induced
/// cost likewise.</remarks>
internal sealed class MixSurface
{
    private readonly IReadOnlyList<LeverResponse> _ways;
    private readonly ModelParameters _parameters;
    private readonly double[] _effect;
    private readonly double[] _cost;

    private MixSurface(IReadOnlyList<LeverResponse> ways, ModelParameters parameters, double[] effect, double[] cost)
    {
        _ways = ways;
        _parameters = parameters;
        _effect = effect;
        _cost = cost;
    }

    public static MixSurface Fit(IWaysData data, WaysDesign design, IReadOnlyList<LeverResponse> ways, ModelParameters parameters) =>
        new(ways, parameters, Coefficients(data, design, WaysOutcome.Integration, parameters),
            Coefficients(data, design, WaysOutcome.Cost, parameters));

    /// <summary>Effect on integration.</summary>
    public double Effect(ReadOnlySpan<double> efforts) => Sum(efforts, static (way, m) => way.MeanEffect.At(m), _effect);

    /// <summary>Public and private cost, CNY a quarter.</summary>
    public double Cost(ReadOnlySpan<double> efforts)
    {
        double money = 0;
        for (int k = 0; k < _ways.Count; k++) money += _ways[k].Cost(efforts[k], 1, 1);
        return money + Sum(efforts, static (way, m) => way.Induced(m), _cost);
    }

    /// <summary>Efforts in given proportions that cost a budget; null when no effort up to the most does.</summary>
    public double[]? Scaled(IReadOnlyList<double> shares, double yuan)
    {
        double[] At(double scale) => [.. shares.Select(s => s * scale)];
        double high = LeverResponse.MostEffort / Math.Max(1e-9, shares.Max());
        if (Cost(At(high)) < yuan) return null;
        double low = 0;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            if (Cost(At(middle)) < yuan) low = middle;
            else high = middle;
        }

        return At(high);
    }

    /// <summary>The proportions with the largest effect for a budget: money is moved between two ways, in ever smaller steps, while that
    /// helps; from each way alone and from equal shares.</summary>
    public double[]? Best(double yuan)
    {
        double[]? best = null;
        double value = double.NegativeInfinity;
        int n = _ways.Count;
        IEnumerable<double[]> starts = Enumerable.Range(0, n).Select(k => Enumerable.Range(0, n).Select(l => k == l ? 1.0 : 0).ToArray())
            .Append([.. Enumerable.Repeat(1.0 / n, n)]);
        foreach (double[] start in starts)
        {
            double[] shares = Climb(start, yuan);
            if (Scaled(shares, yuan) is not { } efforts || !(Effect(efforts) > value)) continue;
            value = Effect(efforts);
            best = efforts;
        }

        return best;
    }

    private double[] Climb(double[] start, double yuan)
    {
        double[] shares = [.. start];
        double value = Value(shares, yuan);
        for (double step = 0.2; step > 0.01; step /= 2)
        {
            bool improved = true;
            while (improved)
            {
                improved = false;
                for (int from = 0; from < shares.Length; from++)
                {
                    for (int to = 0; to < shares.Length; to++)
                    {
                        if (from == to || shares[from] < step - 1e-12) continue;
                        double[] moved = [.. shares];
                        moved[from] -= step;
                        moved[to] += step;
                        double next = Value(moved, yuan);
                        // What is undefined helps nobody: a search that took it for better would not end.
                        if (!(next > value + 1e-9)) continue;
                        (shares, value, improved) = (moved, next, true);
                    }
                }
            }
        }

        return shares;
    }

    private double Value(double[] shares, double yuan) => Scaled(shares, yuan) is { } efforts ? Effect(efforts) : double.NegativeInfinity;

    private double Sum(ReadOnlySpan<double> efforts, Func<LeverResponse, double, double> single, double[] pairs)
    {
        Span<double> m = stackalloc double[_ways.Count];
        double sum = 0;
        for (int k = 0; k < m.Length; k++)
        {
            int lever = (int)_ways[k].Lever;
            m[k] = LeversInForce.RateMultiplier(efforts[k], _parameters.Levers.Gain[lever], _parameters.Levers.Saturation[lever]);
            sum += single(_ways[k], m[k]);
        }

        for (int i = 0; i < pairs.Length; i++)
            sum += pairs[i] * (m[FactorialData.Pairs[i].First] - 1) * (m[FactorialData.Pairs[i].Second] - 1);
        return sum;
    }

    private static double[] Coefficients(IWaysData data, WaysDesign design, WaysOutcome outcome, ModelParameters parameters)
    {
        var above = new double[FactorialData.Pairs.Count];
        var below = new double[FactorialData.Pairs.Count];
        foreach (double intensity in design.Settings.Intensities)
        {
            double[][] interactions = FactorialData.Of(data, design, intensity, outcome).Interactions();
            for (int i = 0; i < above.Length; i++)
            {
                (int first, int second) = FactorialData.Pairs[i];
                double weight = Raised(first, intensity, parameters) * Raised(second, intensity, parameters);
                above[i] += interactions[i].Mean() * weight;
                below[i] += weight * weight;
            }
        }

        return [.. above.Zip(below, static (a, b) => b > 0 && !double.IsNaN(a) ? a / b : 0)];
    }

    private static double Raised(int way, double effort, ModelParameters parameters)
    {
        int lever = (int)SixWays.All[way].Lever;
        return LeversInForce.RateMultiplier(effort, parameters.Levers.Gain[lever], parameters.Levers.Saturation[lever]) - 1;
    }
}
