using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Manifests;

/// <summary>How a result came about: shown on the report, written into the manifest.</summary>
/// <param name="CommandLine">The command as typed.</param>
/// <param name="Started">When the command started.</param>
/// <param name="Finished">When the tables were written.</param>
/// <param name="Reused">Runs taken over from an earlier start, not computed again.</param>
/// <param name="Threads">Worlds run in parallel.</param>
/// <param name="Notes">What happened on the way: resumed, damaged journals, repeats.</param>
internal sealed record Provenance(
    string CommandLine, DateTimeOffset Started, DateTimeOffset Finished, int Reused, int Threads, IReadOnlyList<Message> Notes);
