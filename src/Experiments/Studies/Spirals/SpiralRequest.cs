using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>What <c>ronghe spiral</c> was asked to do.</summary>
/// <param name="Document">The scenario; its own periods, burn-in and replications are replaced by the settings.</param>
/// <param name="Settings">How long and how often.</param>
/// <param name="Worlds">Draws from the plausible ranges; 0 looks at the scenario alone.</param>
/// <param name="Threads">Worlds run in parallel; results do not depend on it.</param>
/// <param name="OutputDirectory">Results folder; null means <c>./ronghe-results/spiral-&lt;name&gt;-&lt;hash&gt;/</c>.</param>
/// <param name="CommandLine">The command as typed, for the manifest.</param>
internal sealed record SpiralRequest(ScenarioDocument Document, SpiralSettings Settings, int Worlds, int Threads, string? OutputDirectory,
    string CommandLine)
{
    /// <summary>Where the answer, messages and progress go.</summary>
    public Terminal Terminal { get; init; } = Terminal.Silent;

    /// <summary>Folder of settled states; null uses none.</summary>
    public string? Settled { get; init; }

    public bool Quiet { get; init; }

    public bool Verbose { get; init; }

    /// <summary>The same for the store.</summary>
    public StoreOptions Options => new(Threads, CommandLine)
    {
        Messages = Terminal.Messages, Quiet = Quiet, Verbose = Verbose, Settled = Settled,
    };

    /// <summary>The folder for the results.</summary>
    public string Folder(string? workingDirectory)
    {
        if (OutputDirectory is { } given) return given;
        string plain = OutputFolder.DefaultPath([Document], workingDirectory);
        string kind = Worlds > 0 ? "spiral-worlds-" : "spiral-";
        return Path.Combine(Path.GetDirectoryName(plain)!, kind + Path.GetFileName(plain));
    }
}
