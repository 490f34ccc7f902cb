using Ronghe.Experiments.Statistics.Emulation;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>A wave of history matching: worlds that earlier ones left, emulators of what came of them, and what these leave.</summary>
/// <param name="Worlds">Its worlds.</param>
/// <param name="Outcomes">What came of them.</param>
/// <param name="Emulators">Learned from them.</param>
internal sealed record Wave(IReadOnlyList<TriedWorld> Worlds, WorldOutcomes Outcomes, Emulators Emulators)
{
    /// <summary>Share of the plausible cube of followed parameters that this wave and all before it leave.</summary>
    public double Left { get; init; }

    /// <summary>Share of the cube that each figure alone rules out by this wave's emulators.</summary>
    public double[] RuledOut { get; init; } = [];

    /// <summary>By how much the least implausible point of the cube misses each figure.</summary>
    public double[] LeastMisses { get; init; } = [];

    /// <summary>How near each figure alone comes to its band.</summary>
    public IReadOnlyList<Reach> Nearest { get; init; } = [];

    /// <summary>Pairs of figures that few points meet together although each alone is met by many.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>Share of each figure's spread that boosted trees tell, for comparison.</summary>
    public double[] ToldByTrees { get; init; } = [];

    /// <summary>Whether it does not rule out a point.</summary>
    public bool IsLeft(double[] x) => Emulators.Leaves(Emulators.At(x));

    /// <summary>Learns one emulator a figure; figures in parallel, each by itself, so that results do not depend on it.</summary>
    public static Wave Learn(IReadOnlyList<TriedWorld> worlds, WorldOutcomes outcomes, int[] active, IReadOnlyList<Aim> aims) =>
        new(worlds, outcomes, new Emulators(aims, [.. Enumerable.Range(0, aims.Count).AsParallel().AsOrdered().Select(t =>
        {
            (double[][] x, double[] y) = Seen(worlds, outcomes, active, t);
            return y.Length == 0 ? null : GaussianProcess.Of(x, y);
        })], outcomes.Luck))
        {
            ToldByTrees = [.. Enumerable.Range(0, aims.Count).AsParallel().AsOrdered().Select(t =>
            {
                (double[][] x, double[] y) = Seen(worlds, outcomes, active, t);
                return BoostedTrees.Told(x, y);
            })],
        };

    /// <summary>Worlds in which a figure is defined, and what it is there.</summary>
    private static (double[][] X, double[] Y) Seen(IReadOnlyList<TriedWorld> worlds, WorldOutcomes outcomes, int[] active, int figure)
    {
        int[] seen = [.. Enumerable.Range(0, worlds.Count).Where(w => double.IsFinite(outcomes.Means[w][figure]))];
        return ([.. seen.Select(w => (double[])[.. active.Select(p => worlds[w].Shares[p])])],
            [.. seen.Select(w => outcomes.Means[w][figure])]);
    }
}
