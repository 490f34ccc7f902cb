using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Pages.Stored;

/// <summary>Sorts the rows of a stored table of runs or series into their scenarios. Rows of one run mostly follow each other, so what they
/// share is looked up once.</summary>
/// <param name="table">The table.</param>
/// <param name="scenarioOf">The scenario of a key and, if need be, a title; null when its rows are not read.</param>
/// <param name="limit">Which replications are read.</param>
/// <param name="define">Told of every outcome that is read, with its unit.</param>
internal sealed class StoredRows(ParquetColumns table,
    Func<ScenarioKey, Func<string?>, ScenarioRuns?> scenarioOf, ReplicationLimit limit, Action<string, string> define)
{
    private readonly HashSet<int> _defined = [];
    private readonly Dictionary<(int Kind, int Group), ObservationGroup> _groups = [];
    private readonly Dictionary<(int Kind, int Group, int Outcome), List<double>?> _courses = [];
    private ParquetWords _scenarios = new(), _policies = new(), _seeds = new(), _kinds = new(), _names = new(), _outcomes = new();
    private int[] _replications = [];
    private double[] _values = [];

    /// <summary>Reads end-of-run outcomes.</summary>
    public void ReadOutcomes()
    {
        ScenarioRuns? scenario = null;
        while (Next() is { } rows)
        {
            for (int i = 0; i < rows; i++)
            {
                if (BeginsRun(i)) scenario = ScenarioAt(i);
                if (scenario is null) continue;
                Define(i);
                scenario.AddOutcome(_outcomes[i], GroupAt(i), _replications[i], _values[i]);
            }
        }
    }

    /// <summary>Reads series.</summary>
    /// <param name="byGroup">Outcomes that are read by group too; the others for the whole world only.</param>
    public void ReadSeries(IReadOnlySet<string> byGroup)
    {
        ScenarioRuns? scenario = null;
        int position = 0;
        while (Next() is { } rows)
        {
            int[] period = table.Wholes("period");
            for (int i = 0; i < rows; i++)
            {
                bool begins = BeginsRun(i);
                if (begins)
                {
                    scenario = ScenarioAt(i);
                    _courses.Clear();
                }

                if (scenario is null) continue;
                int row = i;
                if (begins || period[i] != period[i - 1]) position = scenario.PositionOf(period[i], () => table.Words("date")[row]);
                (int, int, int) place = (_kinds.Numbers[i], _names.Numbers[i], _outcomes.Numbers[i]);
                if (!_courses.TryGetValue(place, out List<double>? course)) _courses[place] = course = CourseAt(i, scenario, byGroup);
                if (course is not null) ScenarioRuns.Put(course, position, _values[i]);
            }
        }
    }

    private int? Next()
    {
        if (table.Next() is not { } rows) return null;
        (_scenarios, _policies, _seeds) = (table.Words("scenario_id"), table.Words("policy_id"), table.Words("seed"));
        (_kinds, _names, _outcomes) = (table.Words("group_kind"), table.Words("group"), table.Words("outcome"));
        (_replications, _values) = (table.Wholes("replication_id"), table.Numbers("value"));
        return rows;
    }

    private bool BeginsRun(int i) =>
        i == 0 || _replications[i] != _replications[i - 1] || !_scenarios.Repeats(i) || !_policies.Repeats(i) || !_seeds.Repeats(i);

    /// <summary>The scenario of the run that begins in a row; null when the run is not read.</summary>
    private ScenarioRuns? ScenarioAt(int i)
    {
        var key = new ScenarioKey(_scenarios[i], _policies[i], _seeds[i]);
        return scenarioOf(key, () => table.Has("scenario") ? table.Words("scenario")[i] : null) is { } scenario
            && limit.Admits(key, RunIdentity.StoredReplication(_replications[i], "it"))
            ? scenario : null;
    }

    private List<double>? CourseAt(int i, ScenarioRuns scenario, IReadOnlySet<string> byGroup)
    {
        ObservationGroup group = GroupAt(i);
        if (group != ScenarioRuns.World && !byGroup.Contains(_outcomes[i])) return null;
        Define(i);
        return scenario.CourseOf(_outcomes[i], group, _replications[i]);
    }

    private void Define(int i)
    {
        if (_defined.Add(_outcomes.Numbers[i])) define(_outcomes[i], table.Has("unit") ? table.Words("unit")[i] : string.Empty);
    }

    private ObservationGroup GroupAt(int i)
    {
        (int, int) place = (_kinds.Numbers[i], _names.Numbers[i]);
        if (!_groups.TryGetValue(place, out ObservationGroup group))
            _groups[place] = group = _kinds[i] == ScenarioRuns.World.Kind ? ScenarioRuns.World
                : new ObservationGroup(_kinds[i], _names[i]);
        return group;
    }
}
