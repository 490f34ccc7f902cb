using System.Globalization;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Ways;

/// <summary>The scenario of a stored run of <c>ways</c>, found again by what the run is called.</summary>
internal static partial class NamedCell
{
    /// <summary>Combinations of levers at one effort, such as "consensus+resource_sharing at 0.5", "all at 1" and "none". What else the experiment runs is not told by its name alone.</summary>
    /// <param name="basis">The scenario that the experiment varies.</param>
    /// <param name="run">A stored run.</param>
    /// <returns>Null unless world and policies are exactly those of the run.</returns>
    public static ScenarioDocument? Of(ScenarioDocument basis, RecordedRun run)
    {
        if (Name().Match(run.Title) is not { Success: true } name || run.Periods.Count == 0) return null;
        string[] keys = name.Groups["levers"].Value switch
        {
            "none" => [],
            "all" => [.. SixWays.All.Select(static l => l.Key)],
            string text => text.Split('+'),
        };
        LeverDefinition[] levers = [.. keys.Select(static k => LeverCatalog.All.FirstOrDefault(l => l.Key == k)).OfType<LeverDefinition>()];
        double effort = name.Groups["effort"] is { Success: true } at ? double.Parse(at.Value, CultureInfo.InvariantCulture) : 0;
        var cell = new WaysCell(run.Title, WaysWorld.AsGiven, run.Periods[^1] + 1, [.. levers.Select(l => new Treatment(l.Lever, effort, WaysSettings.From))]);
        ScenarioDocument document = cell.DocumentOf(basis);
        return levers.Length == keys.Length && (document.ScenarioId, document.PolicyId) == (run.Identity.ScenarioId, run.Identity.PolicyId) ? document : null;
    }

    [GeneratedRegex(@"^(?<levers>[a-z_+]+)( at (?<effort>[0-9.]+))?$")]
    private static partial Regex Name();
}
