using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Ways.Claims;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>What <c>ronghe ways</c> was asked to do.</summary>
/// <param name="Scenario">The world; its own policies stay in force in every cell.</param>
/// <param name="Settings">How large the experiment is.</param>
/// <param name="Options">Threads, messages, what a failure does, the command as typed.</param>
/// <param name="OutputDirectory">Folder for the results; null means <c>./ronghe-results/&lt;name&gt;-ways-&lt;hash&gt;</c>.</param>
/// <param name="Formats">Table formats asked for.</param>
internal sealed record WaysRequest(ScenarioDocument Scenario, WaysSettings Settings, StoreOptions Options, string? OutputDirectory,
    IReadOnlyList<string> Formats)
{
    /// <summary>Where the answer and its tables go.</summary>
    public Terminal Terminal { get; init; } = Terminal.Silent;

    /// <summary>Verdicts of C1 and C12.</summary>
    public SpiralVerdicts Spiral { get; init; } = SpiralVerdicts.None;
}
