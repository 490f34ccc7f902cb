using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Pages.Stored;

/// <summary>What a page needs of runs, kept as they pass by in stored order on their way into the tables, so that nothing is read back that
/// was just written. <see cref="StoredRows"/> finds the same in the tables.</summary>
/// <param name="scenarioCount">Scenarios of the experiment.</param>
/// <param name="byGroup">Outcomes whose series are kept by group too; the others for the whole world only.</param>
internal sealed class PassingRuns(int scenarioCount, IReadOnlySet<string> byGroup)
{
    private readonly Dictionary<ScenarioKey, StoredScenario> _scenarios = [];
    private readonly Dictionary<string, string> _units = [];
    private RunLayout? _layout;
    private StoredOrder? _order;

    /// <summary>Which runs have their outcomes kept.</summary>
    public ReplicationLimit Outcomes { get; } = ReplicationLimit.Of(scenarioCount, isSeries: false);

    /// <summary>Which runs have their series kept.</summary>
    public ReplicationLimit Courses { get; } = ReplicationLimit.Of(scenarioCount, isSeries: true);

    /// <summary>Units of the outcomes that were kept, in stored order.</summary>
    public IReadOnlyDictionary<string, string> Units => _units;

    public StoredScenario? Find(ScenarioKey key) => _scenarios.GetValueOrDefault(key);

    public void Add(RecordedRun run)
    {
        if (!ReferenceEquals(run.Layout, _layout)) (_layout, _order) = (run.Layout, StoredOrder.Of(run.Layout));
        var key = ScenarioKey.Of(run.Identity);
        if (!_scenarios.TryGetValue(key, out StoredScenario? scenario))
            _scenarios[key] = scenario = new StoredScenario(key, run.Title, null);
        if (Outcomes.Admits(key, run.Identity.Replication)) AddOutcomes(scenario, run, _order!);
        if (run.Periods.Count > 0 && Courses.Admits(key, run.Identity.Replication)) AddCourses(scenario, run, _order!);
    }

    private void AddOutcomes(StoredScenario scenario, RecordedRun run, StoredOrder order)
    {
        for (int i = 0; i < order.Places.Length; i++)
        {
            (ObservationGroup group, ObservationDefinition outcome) = order.Places[i];
            _units.TryAdd(outcome.Name, outcome.Unit);
            scenario.AddOutcome(outcome.Name, group, run.Identity.Replication, run.Outcomes[order.Positions[i]]);
        }
    }

    private void AddCourses(StoredScenario scenario, RecordedRun run, StoredOrder order)
    {
        int[] positions = [.. run.Periods.Select(period => scenario.PositionOf(period, () => (run.Start + period).ToString()))];
        for (int i = 0; i < order.Places.Length; i++)
        {
            (ObservationGroup group, ObservationDefinition outcome) = order.Places[i];
            if (group != StoredScenario.World && !byGroup.Contains(outcome.Name)) continue;
            _units.TryAdd(outcome.Name, outcome.Unit);
            List<double> course = scenario.CourseOf(outcome.Name, group, run.Identity.Replication);
            course.EnsureCapacity(positions.Length);
            for (int k = 0; k < positions.Length; k++)
                StoredScenario.Put(course, positions[k], run.Values[(k * order.Places.Length) + order.Positions[i]]);
        }
    }
}
