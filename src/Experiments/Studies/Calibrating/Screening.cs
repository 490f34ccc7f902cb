using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Scoring;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>Which parameters move a figure that is aimed at, seen in worlds of which all parameters are drawn at once.</summary>
/// <remarks>A parameter's part in a figure is the squared correlation with it over the worlds, as far as it exceeds what one parameter of a
/// hundred without any effect reaches. Effects that are hump-shaped, or there only together, are not seen: what is not followed
/// stands as the scenario has it.</remarks>
internal sealed record Screening(int[] Active, double[] Parts, double[] InBand, double[] PriorMeans)
{
    /// <summary>99 % of χ² with one degree of freedom.</summary>
    private const double OfNothing = 6.63;

    public static Screening Of(IReadOnlyList<Target> targets, IReadOnlyList<TriedWorld> worlds, WorldOutcomes outcomes, int most)
    {
        int parameters = worlds[0].Shares.Length;
        var parts = new double[parameters];
        for (int t = 0; t < targets.Count; t++)
        {
            int[] seen = [.. Enumerable.Range(0, worlds.Count).Where(w => double.IsFinite(outcomes.Means[w][t]))];
            if (seen.Length < 4) continue;
            double[] y = [.. seen.Select(w => outcomes.Means[w][t])];
            for (int p = 0; p < parameters; p++)
                parts[p] += Math.Max(0, Correlation([.. seen.Select(w => worlds[w].Shares[p])], y) - (OfNothing / seen.Length));
        }

        int[] active = [.. Enumerable.Range(0, parameters).OrderByDescending(p => parts[p]).ThenBy(static p => p).Take(most)
            .Where((p, rank) => parts[p] > 0 || rank == 0).Order()];
        return new Screening(active, parts, Shares(targets, outcomes, null), [.. Enumerable.Range(0, targets.Count).Select(t =>
            FiniteMean.Of(outcomes.Means.Select(m => m[t])))]);
    }

    /// <summary>Share of the worlds in whose mean each figure is in its band.</summary>
    public static double[] Shares(IReadOnlyList<Target> targets, WorldOutcomes outcomes, double[]? weights) =>
        [.. targets.Select((target, t) => Enumerable.Range(0, outcomes.Means.Length)
            .Sum(w => target.Meets(outcomes.Means[w][t]) ? weights?[w] ?? 1.0 / outcomes.Means.Length : 0))];

    private static double Correlation(double[] x, double[] y)
    {
        (double mx, double my) = (x.Average(), y.Average());
        double xx = 0, yy = 0, xy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
            xy += (x[i] - mx) * (y[i] - my);
        }

        return xx * yy > 0 ? xy * xy / (xx * yy) : 0;
    }
}
