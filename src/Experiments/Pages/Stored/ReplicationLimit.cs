namespace Ronghe.Experiments.Pages.Stored;

/// <summary>The first replications of each scenario in stored order, as many as a page is made of: it must open on any machine, and medians
/// and intervals are settled long before.</summary>
internal sealed class ReplicationLimit(int most)
{
    /// <summary>Runs whose outcomes a page is made of, over all scenarios.</summary>
    private const int MostRuns = 5_000;

    /// <summary>Runs whose series it is made of.</summary>
    private const int MostCourses = 1_000;

    /// <summary>Replications of each scenario that are read however many scenarios there are.</summary>
    private const int Fewest = 50;

    private readonly Dictionary<ScenarioKey, HashSet<int>> _taken = [];
    private ScenarioKey _scenario;
    private int _replication;
    private bool? _admits;

    /// <summary>Replications of each scenario that are taken.</summary>
    public int Most => most;

    /// <summary>At least one run was left out.</summary>
    public bool IsReached { get; private set; }

    public static ReplicationLimit Of(int scenarios, bool isSeries) =>
        new(Math.Max(Fewest, (isSeries ? MostCourses : MostRuns) / Math.Max(1, scenarios)));

    /// <summary>Whether rows of this run are read. Rows of one run mostly follow each other.</summary>
    public bool Admits(ScenarioKey scenario, int replication)
    {
        if (_admits is { } same && replication == _replication && scenario == _scenario) return same;
        (_scenario, _replication) = (scenario, replication);
        if (!_taken.TryGetValue(scenario, out HashSet<int>? taken)) _taken[scenario] = taken = [];
        bool admits = taken.Contains(replication) || (taken.Count < most && taken.Add(replication));
        IsReached |= !admits;
        _admits = admits;
        return admits;
    }
}
