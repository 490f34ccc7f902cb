using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Running;

/// <summary>What a run touches outside itself; tests put worlds, disks and clocks of their own here.</summary>
internal sealed record RunEnvironment
{
    /// <summary>Simulates one replication; calls back with the number of finished periods.</summary>
    public Func<Scenario, int, Action<int>, CancellationToken, RunSeries> Produce { get; init; } =
        static (scenario, replication, periodDone, cancellation) => Model.Create(scenario, replication).Run(periodDone, cancellation);

    /// <summary>Opens a file for writing.</summary>
    public Func<string, FileMode, Stream> Open { get; init; } =
        static (path, mode) => new FileStream(path, mode, FileAccess.Write, FileShare.Read, 1 << 16);

    /// <summary>Reads the time for the manifest; never for results.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Folder below which default results go; null means the current one.</summary>
    public string? WorkingDirectory { get; init; }
}
