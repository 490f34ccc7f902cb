using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Studies.Running;

/// <summary>What <c>ronghe run</c> was asked to do. Overrides (<c>--set</c>, <c>--seed</c>, …) are already inside the scenarios.</summary>
/// <param name="Scenarios">One or more; several are compared by paired differences with the first.</param>
/// <param name="Replications">Overrides every scenario's own number (and its stopping rule); null keeps it.</param>
/// <param name="Threads">Worlds run in parallel, at least 1.</param>
/// <param name="OutputDirectory">Folder for the results as the user gave it; null means
/// <c>./ronghe-results/&lt;name&gt;-&lt;hash&gt;/</c>.</param>
/// <param name="Formats">Table formats asked for: <c>parquet</c>, <c>csv</c>, or both.</param>
/// <param name="Quiet">No progress and no messages except errors.</param>
/// <param name="Verbose">Say more.</param>
/// <param name="CommandLine">The command as typed, for the manifest.</param>
internal sealed record RunRequest(
    IReadOnlyList<ScenarioDocument> Scenarios, int? Replications, int Threads, string? OutputDirectory,
    IReadOnlyList<string> Formats, bool Quiet, bool Verbose, string CommandLine)
{
    /// <summary>Only this replication of every scenario, from 0; null runs all.</summary>
    public int? Replication { get; init; }

    /// <summary>Where tables go.</summary>
    public TextWriter Output { get; init; } = TextWriter.Null;

    /// <summary>Where messages and progress go.</summary>
    public TextWriter Messages { get; init; } = TextWriter.Null;

    /// <summary>What a failed run does to the others.</summary>
    public FailureHandling OnFailure { get; init; } = FailureHandling.Slow;
}
