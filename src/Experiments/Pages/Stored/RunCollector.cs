using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Pages.Stored;

/// <summary>Collects what a page needs of runs, scenario by scenario: as they pass by in stored order on their way into the tables, or from
/// the tables later. Both give the same.</summary>
/// <param name="expected">Scenarios that the manifest describes, or will.</param>
/// <param name="byGroup">Outcomes whose series are kept by group too; the others for the whole world only.</param>
internal sealed class RunCollector(int expected, IReadOnlySet<string> byGroup)
{
    /// <summary>Scenarios that are collected although the manifest does not describe them: a merged store may hold the variants of a big
    /// design.</summary>
    private const int MostUndescribed = 20;

    private readonly Dictionary<ScenarioKey, ScenarioRuns> _scenarios = [];
    private readonly List<ScenarioRuns> _described = [];
    private readonly HashSet<ScenarioKey> _leftOut = [];
    private readonly Dictionary<string, string> _units = [];
    private readonly ReplicationLimit _outcomes = ReplicationLimit.Of(expected, isSeries: false);
    private readonly ReplicationLimit _courses = ReplicationLimit.Of(expected, isSeries: true);
    private RunLayout? _layout;
    private StoredOrder? _order;

    /// <summary>Those that are described, in the manifest's order, then the others.</summary>
    public IEnumerable<ScenarioRuns> Scenarios => _described.Concat(_scenarios.Values.Except(_described));

    /// <summary>Units of the outcomes that were collected, in stored order.</summary>
    public IReadOnlyDictionary<string, string> Units => _units;

    /// <summary>What was not collected though it is stored.</summary>
    public IEnumerable<Message> LeftOut
    {
        get
        {
            if (_outcomes.IsReached) yield return FolderMessages.MoreReplications.With(ParquetRuns.RunsFile, _outcomes.Most);
            if (_courses.IsReached) yield return FolderMessages.MoreReplications.With(ParquetRuns.SeriesFile, _courses.Most);
            if (_leftOut.Count > 0) yield return FolderMessages.MoreScenarios.With(_leftOut.Count, MostUndescribed);
        }
    }

    /// <summary>The runs of a scenario; null when there are none and nobody described it.</summary>
    public ScenarioRuns? Find(ScenarioKey key) => _scenarios.GetValueOrDefault(key);

    /// <summary>Names a scenario as the manifest does, before or after its runs are collected; of two alike the first counts.</summary>
    public void Describe(DescribedScenario described)
    {
        var key = ScenarioKey.Of(described);
        if (_described.Exists(s => s.Key == key)) return;
        if (!_scenarios.TryGetValue(key, out ScenarioRuns? runs)) _scenarios[key] = runs = new ScenarioRuns(key);
        (runs.Name, runs.Described) = (described.Name, described);
        _described.Add(runs);
    }

    /// <summary>A run that passes by.</summary>
    public void Add(RecordedRun run)
    {
        if (!ReferenceEquals(run.Layout, _layout)) (_layout, _order) = (run.Layout, StoredOrder.Of(run.Layout));
        var key = ScenarioKey.Of(run.Identity);
        if (ScenarioOf(key, () => run.Title) is not { } scenario) return;
        if (_outcomes.Admits(key, run.Identity.Replication)) AddOutcomes(scenario, run, _order!);
        if (run.Periods.Count > 0 && _courses.Admits(key, run.Identity.Replication)) AddCourses(scenario, run, _order!);
    }

    /// <summary>End-of-run outcomes of a stored table.</summary>
    public void ReadOutcomes(ParquetColumns table) => Rows(table, _outcomes).ReadOutcomes();

    /// <summary>Series of a stored table.</summary>
    public void ReadSeries(ParquetColumns table) => Rows(table, _courses).ReadSeries(byGroup);

    private StoredRows Rows(ParquetColumns table, ReplicationLimit limit) =>
        new(table, ScenarioOf, limit, (outcome, unit) => _units.TryAdd(outcome, unit));

    private ScenarioRuns? ScenarioOf(ScenarioKey key, Func<string?> title)
    {
        if (_scenarios.TryGetValue(key, out ScenarioRuns? known)) return known;
        if (_scenarios.Count < expected + MostUndescribed)
            return _scenarios[key] = new ScenarioRuns(key) { Name = title() ?? key.PolicyId };
        _leftOut.Add(key);
        return null;
    }

    private void AddOutcomes(ScenarioRuns scenario, RecordedRun run, StoredOrder order)
    {
        for (int i = 0; i < order.Places.Length; i++)
        {
            (ObservationGroup group, ObservationDefinition outcome) = order.Places[i];
            _units.TryAdd(outcome.Name, outcome.Unit);
            scenario.AddOutcome(outcome.Name, group, run.Identity.Replication, run.Outcomes[order.Positions[i]]);
        }
    }

    private void AddCourses(ScenarioRuns scenario, RecordedRun run, StoredOrder order)
    {
        int[] positions = [.. run.Periods.Select(period => scenario.PositionOf(period, () => (run.Start + period).ToString()))];
        for (int i = 0; i < order.Places.Length; i++)
        {
            (ObservationGroup group, ObservationDefinition outcome) = order.Places[i];
            if (group != ScenarioRuns.World && !byGroup.Contains(outcome.Name)) continue;
            _units.TryAdd(outcome.Name, outcome.Unit);
            List<double> course = scenario.CourseOf(outcome.Name, group, run.Identity.Replication);
            course.EnsureCapacity(positions.Length);
            for (int k = 0; k < positions.Length; k++)
                ScenarioRuns.Put(course, positions[k], run.Values[(k * run.Layout.OutcomeCount) + order.Positions[i]]);
        }
    }
}
