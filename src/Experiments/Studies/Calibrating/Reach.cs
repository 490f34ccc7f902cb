using Ronghe.Experiments.Statistics.Emulation;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>How near a figure comes to the middle of its band anywhere in the plausible cube, and what keeps it there.</summary>
/// <param name="Value">The figure there, as its emulator tells.</param>
/// <param name="Miss">By how many standard deviations it is missed.</param>
/// <param name="Low">Followed parameters that stand at the low end of their range there, and would bring it nearer below.</param>
/// <param name="High">Those at the high end.</param>
internal sealed record Reach(double Value, double Miss, int[] Low, int[] High)
{
    /// <summary>This near to an end a parameter stands at it.</summary>
    private const double End = 0.1;

    public static Reach Nothing { get; } = new(double.NaN, double.NaN, [], []);

    /// <summary>What a figure reaches over points of the cube.</summary>
    /// <param name="process">Its emulator; null where there is none.</param>
    /// <param name="aim">The figure.</param>
    /// <param name="points">Points of the cube.</param>
    /// <param name="miss">By how much each misses it.</param>
    public static Reach Of(GaussianProcess? process, Aim aim, double[][] points, Func<int, double> miss)
    {
        if (process is null) return Nothing;
        int nearest = Enumerable.Range(0, points.Length).MinBy(miss);
        double[] x = points[nearest];
        double value = process.At(x).Mean;
        bool Binds(int d, double end)
        {
            if (Math.Abs(x[d] - end) >= End) return false;
            double[] inside = [.. x];
            inside[d] += end < 0.5 ? End : -End;
            return (value - process.At(inside).Mean) * (aim.Middle - value) > 0;
        }

        return new Reach(value, miss(nearest), [.. Enumerable.Range(0, x.Length).Where(d => Binds(d, 0))],
            [.. Enumerable.Range(0, x.Length).Where(d => Binds(d, 1))]);
    }
}
