using Ronghe.Experiments.Studies.Running;

namespace Ronghe.Experiments.Runs;

/// <summary>How a store completes runs.</summary>
/// <param name="Threads">Worlds run in parallel, at least 1; results do not depend on it.</param>
/// <param name="CommandLine">The command as typed: the failure table says how to see a failure again.</param>
internal sealed record StoreOptions(int Threads, string CommandLine)
{
    /// <summary>Where messages and progress go.</summary>
    public TextWriter Messages { get; init; } = TextWriter.Null;

    /// <summary>No progress and no messages except errors.</summary>
    public bool Quiet { get; init; }

    /// <summary>A line per run.</summary>
    public bool Verbose { get; init; }

    /// <summary>Folder of settled states, read and written; null uses none.</summary>
    public string? Settled { get; init; }

    /// <summary>What a failed run does to the others.</summary>
    public FailureHandling OnFailure { get; init; } = FailureHandling.Slow;
}

/// <summary>What a store did for the tasks of one call.</summary>
/// <param name="Asked">Runs asked for.</param>
/// <param name="Present">Of them, finished before.</param>
/// <param name="Computed">Of them, computed now.</param>
/// <param name="Failed">Of them, failed now.</param>
internal readonly record struct StoreTally(int Asked, int Present, int Computed, int Failed);
