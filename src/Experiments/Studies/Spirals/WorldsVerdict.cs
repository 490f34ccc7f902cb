using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Emulation;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>In what share of worlds, drawn from a posterior, the spiral holds, and which parameter decides it.</summary>
/// <remarks>Takes verdicts and parameters of worlds, whoever draws and runs them.</remarks>
/// <param name="Share">Of worlds in which it holds, Clopper and Pearson.</param>
/// <param name="Told">Share of the spread of verdicts that trees tell of worlds that they have not seen; 0 or less: nothing
/// decides; NaN of few worlds or when all are alike.</param>
/// <param name="Deciders">Parameters by what of that goes with them, most first.</param>
internal sealed record WorldsVerdict(ShareInterval Share, double Told, IReadOnlyList<(string Parameter, double Part)> Deciders)
{
    /// <param name="parameters">Names.</param>
    /// <param name="worlds">Values of the parameters and whether the spiral holds, world by world.</param>
    public static WorldsVerdict Of(IReadOnlyList<string> parameters, IReadOnlyList<(double[] Values, bool Holds)> worlds)
    {
        (double told, double[] parts) = BoostedTrees.ToldByParts([.. worlds.Select(static w => w.Values)],
            [.. worlds.Select(static w => w.Holds ? 1.0 : 0)]);
        return new WorldsVerdict(ShareInterval.Of(worlds.Count(static w => w.Holds), worlds.Count), told,
            [.. parameters.Zip(parts).OrderByDescending(static p => p.Second).Select(static p => (p.First, p.Second))]);
    }
}
