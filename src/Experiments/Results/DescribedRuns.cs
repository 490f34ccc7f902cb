using Ronghe.Experiments.Reports.Stored;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Tables;

namespace Ronghe.Experiments.Results;

/// <summary>What an export holds.</summary>
/// <param name="Count">Runs.</param>
/// <param name="Undescribed">Of them, those of which the folder tells only the ids and not what they varied.</param>
internal readonly record struct ExportedRuns(int Count, int Undescribed);

/// <summary>Which runs of a folder are described: by the tables of its design, or by a scenario of its manifest.</summary>
internal sealed class DescribedRuns
{
    private const string PointTable = "points.csv";
    private const string PolicyTable = "policies.csv";
    private readonly HashSet<(string, string)> _scenarios;

    private DescribedRuns(DesignFactors points, DesignFactors policies, HashSet<(string, string)> scenarios)
    {
        Points = points;
        Policies = policies;
        _scenarios = scenarios;
    }

    /// <summary>The tables of a design.</summary>
    public static IReadOnlyList<string> Tables { get; } = [PointTable, PolicyTable];

    public DesignFactors Points { get; }

    public DesignFactors Policies { get; }

    public bool Knows(RunIdentity run) => (Points.Knows(run.ScenarioId) && Policies.Knows(run.PolicyId)) || _scenarios.Contains((run.ScenarioId, run.PolicyId));

    public static DescribedRuns Read(string folder)
    {
        StoredManifest manifest = StoredManifest.Read(folder) ?? StoredManifest.Missing;
        return new DescribedRuns(
            DesignFactors.Read(Path.Combine(folder, PointTable), "scenario_id", ["point"]), DesignFactors.Read(Path.Combine(folder, PolicyTable), "policy_id", ["policy"]),
            [.. manifest.Scenarios.Select(static s => (s.ScenarioId, s.PolicyId))]);
    }
}

/// <summary>The values of a design's factors by the id that joins them with runs; a folder without a design has none.</summary>
internal sealed class DesignFactors
{
    private readonly Dictionary<string, string[]> _rows = [];

    public IReadOnlyList<string> Columns { get; private init; } = [];

    public bool Knows(string id) => _rows.ContainsKey(id);

    public string[] Of(string id) => _rows.TryGetValue(id, out string[]? row) ? row : [.. Columns.Select(static _ => "")];

    public static DesignFactors Read(string path, string key, IReadOnlyList<string> left)
    {
        if (!File.Exists(path)) return new DesignFactors();
        var mistakes = new List<Scenarios.InputError>();
        TableReader? table = TableReader.Open(path, new TableColumns([key], []), new FileMistakes(path, mistakes));
        if (table is null) throw new InvalidDataException(string.Join(' ', mistakes));
        string[] columns = [.. table.Header.Where(c => c != key && !left.Contains(c))];
        var factors = new DesignFactors { Columns = columns };
        foreach (TableLine line in table.Lines()) factors._rows.TryAdd(line.Raw(key), [.. columns.Select(line.Raw)]);
        return factors;
    }
}
