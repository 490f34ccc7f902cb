using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>Walks over the stored table of variants beside the runs, which have the same order; holds a row group.</summary>
internal sealed class StoredVariants : IDisposable
{
    public const string FileName = "variants.parquet";

    /// <summary>What is said of a folder without the table.</summary>
    public static Message Missing => FolderMessages.NoRecipes.With();

    /// <summary>Rows that are held in memory: each has two texts.</summary>
    public const int RowGroupLength = 8_192;

    private readonly ParquetColumns _table;
    private ParquetWords _scenarioIds = new(), _policyIds = new(), _titles = new(), _starts = new();
    private int[] _periods = [];
    private double[][] _factors = [];
    private string[]? _worlds, _policies;
    private int _row, _rows;

    private StoredVariants(ParquetColumns table)
    {
        _table = table;
        Factors = [.. table.Names.Where(static n => !ResultSchema.VariantFixed.Contains(n))];
    }

    /// <summary>Names of the columns that tell variants apart.</summary>
    public IReadOnlyList<string> Factors { get; }

    public string Title => _titles[_row];

    public string Start => _starts[_row];

    public int Periods => _periods[_row];

    /// <summary>Value of the i-th factor; NaN when it is not known.</summary>
    public double this[int factor] => _factors[factor][_row];

    /// <summary>Whether the folder knows what the runs are made of.</summary>
    public bool HasRecipe => Periods > 0;

    /// <summary>The recipe; null when the folder did not know it.</summary>
    public Variant? Recipe
    {
        get
        {
            _worlds ??= _table.Texts("world");
            _policies ??= _table.Texts("policies");
            return _worlds[_row].Length == 0 || _policies[_row].Length == 0 ? null : new Variant(_worlds[_row], _policies[_row]);
        }
    }

    /// <summary>Opens the table of a folder; null when it has none. Throws what a damaged file makes a reader throw.</summary>
    public static StoredVariants? Open(string folder) =>
        Path.Combine(folder, FileName) is var path && File.Exists(path) ? new StoredVariants(new ParquetColumns(path)) : null;

    /// <summary>Scenario and policy of the variant, whatever the seed and replication.</summary>
    public RunIdentity Ids => new(_scenarioIds[_row], _policyIds[_row], 0, 0);

    /// <summary>The variant as it is written.</summary>
    public VariantRow Row => new(Recipe, Start, Periods, [.. _factors.Select(f => f[_row])]);

    /// <summary>Goes on to the next variant; false at the end.</summary>
    public bool MoveOn() => (_rows > 0 && ++_row < _rows) || Next();

    /// <summary>Goes on to the variant of a run; false when there is none. Runs must be asked for in stored order.</summary>
    public bool MoveTo(RunIdentity run)
    {
        for (; _row < _rows || Next(); _row++)
        {
            int order = string.CompareOrdinal(_scenarioIds[_row], run.ScenarioId);
            if (order == 0) order = string.CompareOrdinal(_policyIds[_row], run.PolicyId);
            if (order >= 0) return order == 0;
        }

        return false;
    }

    /// <summary>The recipe of a run; runs must be asked for in stored order.</summary>
    public Variant? RecipeOf(RunIdentity run) => MoveTo(run) ? Recipe : null;

    public void Dispose() => _table.Dispose();

    private bool Next()
    {
        if (_table.Next() is not { } rows) return false;
        (_row, _rows) = (0, rows);
        (_scenarioIds, _policyIds) = (_table.Words("scenario_id"), _table.Words("policy_id"));
        (_titles, _starts) = (_table.Words("scenario"), _table.Words("start"));
        _periods = _table.Wholes("periods");
        _factors = [.. Factors.Select(_table.Numbers)];
        (_worlds, _policies) = (null, null);
        return rows > 0 || Next();
    }
}
