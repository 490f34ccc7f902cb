using Ronghe.Experiments.Pages.Stored;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.NotKnowing;

/// <summary>Luck and not knowing the world in runs of one or more scenarios: of levels, and of what others change against the first with
/// the same luck in the same worlds.</summary>
internal static class RunsNotKnowing
{
    /// <summary>One row for each outcome that is shown.</summary>
    /// <param name="scenarios">Described scenarios in the order given.</param>
    public static IEnumerable<NotKnowingRow> Of(IReadOnlyList<ScenarioRuns> scenarios) =>
        scenarios.SelectMany(Levels).Concat(scenarios.Skip(1).SelectMany(other => Differences(scenarios[0], other)));

    private static IEnumerable<NotKnowingRow> Levels(ScenarioRuns one) =>
        from outcome in one.Shown(ObservationCatalog.All)
        let row = NotKnowingTable.Row(one.Name, string.Empty, outcome.Name, outcome.Unit,
            one.EndByReplication(outcome.Name, ScenarioRuns.World, one.Replications), one.WorldsOf(one.Replications))
        where row is not null
        select row;

    private static IEnumerable<NotKnowingRow> Differences(ScenarioRuns reference, ScenarioRuns other)
    {
        var shared = other.SharedWith(reference);
        if (!other.SharesLuckWith(reference) || shared is { CanCompare: false }) return [];
        int[] replications = reference.ReplicationsOf(other);
        double[] Of(ScenarioRuns runs, string outcome) => runs.MeanByReplication(outcome, ScenarioRuns.World, shared, replications);
        return
            from outcome in other.Shown(ObservationCatalog.All)
            let row = NotKnowingTable.Row(other.Name, reference.Name, outcome.Name, outcome.Unit,
                [.. Of(other, outcome.Name).Zip(Of(reference, outcome.Name), static (a, b) => a - b)],
                reference.WorldsOf(replications) ?? other.WorldsOf(replications))
            where row is not null
            select row;
    }
}
