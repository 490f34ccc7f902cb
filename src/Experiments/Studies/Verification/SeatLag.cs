using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>Wrapper: one programme's seats answer a glut that they made themselves one study time ago. V1 and V2.</summary>
internal static class SeatLag
{
    private const double Start = 1e-9;

    /// <summary>Seats that grow by the gap times the gain, whatever it is.</summary>
    public static EducationParameters Linear(double gain) => new() { SeatsGrowth = gain, SeatsLevel = 0, MostSeatsGrowth = 1 };

    /// <summary>Growth rate and period per unit of time of x′ = −k·x(t−1), by steps of 1/n; the error falls as 1/n.</summary>
    public static (double Growth, double Period) Continuous(SharedRules rules, double gain, int n)
    {
        double[] path = Path(rules, Linear(gain / n), n, (12 * n) + 1);
        int h = n / 2, last = path.Length - 1;
        double x0 = path[last - (3 * h)], x1 = path[last - (2 * h)], x2 = path[last - h], x3 = path[last];
        double determinant = (x1 * x1) - (x0 * x2);
        double sum = ((x1 * x2) - (x0 * x3)) / determinant, product = ((x2 * x2) - (x1 * x3)) / determinant;
        return (0.5 * Math.Log(product) / 0.5, Math.Tau * 0.5 / Math.Acos(sum / (2 * Math.Sqrt(product))));
    }

    /// <summary>How often an answer by growth and by level would have to be taken for its swings to go on for ever.</summary>
    public static double CriticalTimes(SharedRules rules, double growth, double level, int lag) => Bisection.Threshold(0.02, 50, times =>
        Swells(Path(rules, Linear(times * growth) with { SeatsLevel = times * level }, lag, 6000)));

    /// <summary>Log seats over time when the quantity gap, which lasting seats and this year's intake answer, is minus the seats of
    /// <paramref name="lag"/> periods ago.</summary>
    private static double[] Path(SharedRules rules, EducationParameters parameters, int lag, int periods)
    {
        double lasting = Start;
        var path = new double[periods];
        path[0] = Start;
        for (int t = 1; t < periods; t++)
        {
            double gap = t - 1 >= lag ? -path[t - 1 - lag] : -Start;
            lasting = rules.Seats(lasting, gap, parameters);
            path[t] = lasting + rules.Level(gap, parameters);
        }

        return path;
    }

    private static bool Swells(double[] path)
    {
        if (path.Any(static x => Math.Abs(x) > 1000 * Start)) return true;
        double[] steps = [.. path.Skip(1).Zip(path, static (now, before) => now - before)];
        int quarter = steps.Length / 4;
        return steps[^quarter..].Sum(static x => x * x) > steps[^(2 * quarter)..^quarter].Sum(static x => x * x);
    }
}
