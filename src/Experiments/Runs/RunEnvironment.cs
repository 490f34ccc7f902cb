using Ronghe.Experiments.Basics;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs;

/// <summary>What a run touches outside itself; tests put worlds, disks and clocks of their own here.</summary>
internal sealed record RunEnvironment
{
    private readonly Func<Scenario, int, Action<int>, CancellationToken, RunSeries>? _own;

    /// <summary>Creates a world: scenario, replication, threads it may use, what is recorded.</summary>
    public Func<Scenario, int, int, Recording?, Model> Create { get; init; } = Model.Create;

    /// <summary>Copies a world, into one that is not needed any more if that is possible.</summary>
    public Func<Model, Model?, Model> Fork { get; init; } = static (original, into) => original.Fork(into);

    /// <summary>Memory that worlds may fill, bytes.</summary>
    public long Memory { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>Runs are made by worlds from <see cref="Create"/>.</summary>
    public bool HasWorlds => _own is null;

    /// <summary>Simulates one replication on one thread; calls back with the number of finished periods. Tests put worlds of their own
    /// here.</summary>
    public Func<Scenario, int, Action<int>, CancellationToken, RunSeries> Produce
    {
        get => _own ?? ((scenario, replication, periodDone, cancellation) =>
            Simulate(scenario, replication, 1, Recording.Everything, periodDone, cancellation));
        init => _own = value;
    }

    /// <summary>Where results go.</summary>
    public Disk Disk { get; init; } = Disk.OfProcess;

    /// <summary>Opens a file of the disk for writing.</summary>
    public Func<string, FileMode, Stream> Open
    {
        get => Disk.Open;
        init => Disk = Disk with { Open = value };
    }

    /// <summary>Time between two plain lines that say how far long work is.</summary>
    public TimeSpan ProgressInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads the time for the manifest; never for results.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Folder below which default results go; null means the current one.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>What the page of the results and the console speak; stored tables are English in every language.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The process's own: the machine's clock, and pages in the language that its environment asks for.</summary>
    public static RunEnvironment OfProcess() =>
        new() { Language = LanguageChoice.OfEnvironment(System.Environment.GetEnvironmentVariable) };

    /// <summary>The same for a world that may use several threads and records only what is asked for; the bytes do not depend on
    /// either.</summary>
    public RunSeries Simulate(Scenario scenario, int replication, int threads, Recording recording, Action<int> periodDone,
        CancellationToken cancellation) =>
        _own is null ? Create(scenario, replication, threads, recording).Run(periodDone, cancellation)
            : _own(scenario, replication, periodDone, cancellation);
}
