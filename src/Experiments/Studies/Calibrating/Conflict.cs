using Ronghe.Experiments.Statistics.Emulation;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>Two figures that are hard to meet together.</summary>
/// <param name="First">Position of one.</param>
/// <param name="Second">Position of the other.</param>
/// <param name="Alone">Share of the plausible cube that the first leaves by itself.</param>
/// <param name="OtherAlone">That the second leaves.</param>
/// <param name="Both">That both leave.</param>
internal sealed record Conflict(int First, int Second, double Alone, double OtherAlone, double Both)
{
    /// <summary>Less than this part of what chance would leave of both is a conflict.</summary>
    private const double Little = 0.25;

    private const int Most = 8;

    /// <summary>The worst pairs.</summary>
    /// <param name="misses">Point × figure.</param>
    public static IReadOnlyList<Conflict> Among(double[][] misses)
    {
        int figures = misses[0].Length;
        double Share(Func<double[], bool> holds) => misses.Count(holds) / (double)misses.Length;
        double[] alone = [.. Enumerable.Range(0, figures).Select(t => Share(m => m[t] <= Emulators.Cut))];
        var pairs = from t in Enumerable.Range(0, figures)
                    from u in Enumerable.Range(t + 1, figures - t - 1)
                    where alone[t] > 0 && alone[u] > 0
                    select new Conflict(t, u, alone[t], alone[u], Share(m => m[t] <= Emulators.Cut && m[u] <= Emulators.Cut));
        return [.. pairs.Where(static c => c.Both < Little * c.Alone * c.OtherAlone)
            .OrderBy(static c => c.Both / (c.Alone * c.OtherAlone)).ThenBy(static c => (c.First, c.Second)).Take(Most)];
    }
}
