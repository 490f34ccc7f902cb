using Ronghe.Experiments.Scenarios.Posteriors;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Runs.Manifests;

/// <summary>The worlds of a scenario as the manifest describes them.</summary>
internal sealed record DescribedWorlds
{
    /// <summary>The file, or <c>reference</c>.</summary>
    public string Posterior { get; init; } = string.Empty;

    /// <summary>SHA-256 of it.</summary>
    public string Hash { get; init; } = string.Empty;

    /// <summary>Numbers of the worlds there, in the order in which replications live in them.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    /// <summary>Replications that live in one world before the next one's turn.</summary>
    public int RunsOfWorld { get; init; }

    /// <summary>Parameters in which they differ.</summary>
    public IReadOnlyList<string> Drawn { get; init; } = [];

    /// <summary>Parameters of the posterior that the scenario sets itself, so that they were not drawn.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>The place of the world in which a replication lives.</summary>
    public int WorldOf(int replication) =>
        Numbers.Count == 0 ? 0 : replication / Math.Max(1, RunsOfWorld) % Numbers.Count;

    public static DescribedWorlds? Of(DrawnWorlds worlds) => worlds.Drawn.Count == 0 ? null : new()
    {
        Posterior = worlds.Posterior,
        Hash = worlds.Hash,
        Numbers = worlds.Numbers,
        RunsOfWorld = Scenario.RunsOfWorld,
        Drawn = worlds.Drawn,
        Held = worlds.Held,
    };
}
