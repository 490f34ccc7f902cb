using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Runs;

/// <summary>What runs that begin alike have in common; their worlds live through the same up to where they part
/// (<see cref="SharedPrefix"/>).</summary>
/// <param name="World">Hash of the scenario without what acts only later.</param>
/// <param name="Seed">The scenario's seed.</param>
/// <param name="Replication">Mixed into the random key.</param>
/// <param name="Layout">What of the run is kept: one world records for all.</param>
/// <param name="Triggers">Observations that triggers watch: they are observed from the start.</param>
internal readonly record struct RunPrefix(string World, ulong Seed, int Replication, string Layout, string Triggers)
{
    public static RunPrefix Of(RunTask task, string world) =>
        new(world, task.Identity.Seed, task.Identity.Replication, task.Provenance.Layout, Watched(task.Document.Scenario.Policies));

    /// <summary>The short hash of a scenario's beginning.</summary>
    public static string WorldOf(Scenario scenario) => BeginningOf(scenario)[..ScenarioHash.IdLength];

    /// <summary>The hash of a scenario's beginning: of the scenario without what acts only later.</summary>
    public static string BeginningOf(Scenario scenario) => ScenarioHash.OfWorld(SharedPrefix.Of(scenario));

    /// <summary>What the measures' triggers watch, as one text.</summary>
    public static string Watched(IEnumerable<PolicyMeasure> measures) => string.Join(',', PolicyTrigger.Watched(measures));
}
