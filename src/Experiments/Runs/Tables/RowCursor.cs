using System.Globalization;
namespace Ronghe.Experiments.Runs.Tables;

/// <summary>Walks over the rows of a stored table, a row group at a time.</summary>
internal sealed class RowCursor(string path, bool hasTitle) : IDisposable
{
    private readonly ParquetColumns _table = new(path);
    private ParquetWords _titles = new(), _scenarios = new(), _policies = new();
    private int[] _replications = [];
    private ulong[] _seeds = [];
    private double[] _values = [];
    private double[] _taken = [];
    private int _row;

    public long RowCount => _table.RowCount;

    public string? Metadata(string key) => _table.Metadata(key);

    /// <summary>The run of the next row; false at the end.</summary>
    public bool TryPeek(out RunIdentity identity, out string title)
    {
        identity = default;
        title = string.Empty;
        if (!Fill()) return false;
        identity = Identity();
        title = hasTitle ? _titles[_row] : string.Empty;
        return true;
    }

    /// <summary>The values of the next rows, which must all be of this run.</summary>
    public ReadOnlySpan<double> Take(RunIdentity run, int count)
    {
        if (_taken.Length < count) _taken = new double[count];
        for (int i = 0; i < count; i++)
        {
            if (!Fill() || ((i == 0 || _row == 0 || !IsOfRunBefore()) && Identity() != run))
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                    $"{Path.GetFileName(path)} holds {i} of the {count} rows of replication {run.Replication} of " +
                    $"scenario {run.ScenarioId}."));
            _taken[i] = _values[_row++];
        }

        return _taken.AsSpan(0, count);
    }

    public void Dispose() => _table.Dispose();

    private RunIdentity Identity() => new(_scenarios[_row], _policies[_row], _seeds[_row],
        RunIdentity.StoredReplication(_replications[_row], Path.GetFileName(path)));

    private bool IsOfRunBefore() =>
        _replications[_row] == _replications[_row - 1] && _seeds[_row] == _seeds[_row - 1] && _scenarios.Repeats(_row)
            && _policies.Repeats(_row);

    private bool Fill()
    {
        while (_row >= _values.Length)
        {
            if (_table.Next() is null) return false;
            if (hasTitle) _titles = _table.Words("scenario");
            (_scenarios, _policies) = (_table.Words("scenario_id"), _table.Words("policy_id"));
            (_replications, _seeds, _values) = (_table.Wholes("replication_id"), _table.Seeds("seed"), _table.Numbers("value"));
            _row = 0;
        }

        return true;
    }
}
