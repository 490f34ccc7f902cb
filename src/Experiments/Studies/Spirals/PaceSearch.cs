using Ronghe.Simulation.Mathematics;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>Searches the held gain at which technology grows as fast with education → industry cut as with nothing cut, so that only the
/// response is cut and not the pace.</summary>
/// <remarks>Pace rises with the gain. While all tried gains lie on one side, the next is the one at which the odds of upgrading would be
/// right; once there are some on both sides, the next lies between the nearest two.</remarks>
internal sealed class PaceSearch(double target, double first, double sharpness)
{
    /// <summary>Paces that differ by less are equal.</summary>
    public const double Tolerance = 0.01;

    public const int MostRounds = 10;

    /// <summary>Of a gap between two gains, the next stays so far from either.</summary>
    private const double Margin = 0.1;

    private readonly List<(double Gain, double Pace)> _tried = [];

    /// <summary>Pace with nothing cut, generations a quarter.</summary>
    public double Target => target;

    public IReadOnlyList<(double Gain, double Pace)> Tried => _tried;

    public bool IsDone => _tried.Count >= MostRounds || IsEqual;

    /// <summary>The best gain has the pace.</summary>
    public bool IsEqual => _tried.Count > 0 && Math.Abs(Best.Pace - target) <= Tolerance * target;

    /// <summary>The gain whose pace came nearest.</summary>
    public (double Gain, double Pace) Best => _tried.Count == 0 ? (first, double.NaN) : _tried.MinBy(t => Math.Abs(t.Pace - target));

    public void Learn(double gain, double pace) => _tried.Add((gain, pace));

    /// <summary>The next gain to try.</summary>
    public double Next()
    {
        if (_tried.Count == 0) return first;
        (double Gain, double Pace)[] below = [.. _tried.Where(t => t.Pace < target).OrderByDescending(static t => t.Gain)],
            above = [.. _tried.Where(t => t.Pace >= target).OrderBy(static t => t.Gain)];
        if (below.Length == 0 || above.Length == 0)
        {
            (double gain, double pace) = below.Length == 0 ? above[0] : below[0];
            double step = Math.Clamp(Elementary.Log(target / Math.Max(pace, target / 100)) / sharpness, -2 / sharpness, 2 / sharpness);
            // Half as far again: a step that falls short would leave all on one side.
            return gain + (1.5 * step);
        }

        (double low, double slow) = below[0];
        (double high, double fast) = above[0];
        double share = Math.Clamp((target - slow) / (fast - slow), Margin, 1 - Margin);
        return low + (share * (high - low));
    }
}
