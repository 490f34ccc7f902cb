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

    /// <summary>The least implausible point of the cube, and by how much it misses each figure.</summary>
    public double[] LeastMisses { get; init; } = [];

    /// <summary>Whether it does not rule out a point.</summary>
    public bool IsLeft(double[] x) => Emulators.Leaves(Emulators.At(x));

    /// <summary>Learns one emulator a figure; figures in parallel, each by itself, so that results do not depend on it.</summary>
    public static Wave Learn(IReadOnlyList<TriedWorld> worlds, WorldOutcomes outcomes, int[] active, IReadOnlyList<Aim> aims) =>
        new(worlds, outcomes, new Emulators(aims, [.. Enumerable.Range(0, aims.Count).AsParallel().AsOrdered().Select(t =>
        {
            int[] seen = [.. Enumerable.Range(0, worlds.Count).Where(w => double.IsFinite(outcomes.Means[w][t]))];
            return seen.Length == 0 ? null : GaussianProcess.Of(
                [.. seen.Select(w => (double[])[.. active.Select(p => worlds[w].Shares[p])])], [.. seen.Select(w => outcomes.Means[w][t])]);
        })]));
}
