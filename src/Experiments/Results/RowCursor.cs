using ParquetSharp;
using Ronghe.Experiments.Running;

namespace Ronghe.Experiments.Results;

/// <summary>Walks over the rows of a stored table, a row group at a time.</summary>
internal sealed class RowCursor : IDisposable
{
    private readonly ParquetFileReader _reader;
    private readonly string _name;
    private readonly bool _hasTitle;
    private string[] _titles = [], _scenarios = [], _policies = [];
    private int[] _replications = [];
    private ulong[] _seeds = [];
    private double?[] _values = [];
    private double[] _taken = [];
    private int _group = -1;
    private int _row;

    public RowCursor(string path, bool hasTitle)
    {
        _reader = new ParquetFileReader(path);
        _name = Path.GetFileName(path);
        _hasTitle = hasTitle;
    }

    public long RowCount => _reader.FileMetaData.NumRows;

    public string? Metadata(string key) => _reader.FileMetaData.KeyValueMetadata.GetValueOrDefault(key);

    /// <summary>The run of the next row; false at the end.</summary>
    public bool TryPeek(out RunIdentity identity, out string title)
    {
        identity = default;
        title = string.Empty;
        if (!Fill()) return false;
        identity = Identity();
        title = _hasTitle ? _titles[_row] : string.Empty;
        return true;
    }

    /// <summary>The values of the next rows, which must all be of this run.</summary>
    public ReadOnlySpan<double> Take(RunIdentity run, int count)
    {
        if (_taken.Length < count) _taken = new double[count];
        for (int i = 0; i < count; i++)
        {
            if (!Fill() || Identity() != run) throw new InvalidDataException(FormattableString.Invariant($"{_name} holds {i} of the {count} rows of replication {run.Replication} of scenario {run.ScenarioId}."));
            _taken[i] = _values[_row++] ?? double.NaN;
        }

        return _taken.AsSpan(0, count);
    }

    public void Dispose() => _reader.Dispose();

    private RunIdentity Identity() => new(_scenarios[_row], _policies[_row], _seeds[_row], _replications[_row]);

    private bool Fill()
    {
        while (_row >= _values.Length)
        {
            if (++_group >= _reader.FileMetaData.NumRowGroups) return false;
            using RowGroupReader group = _reader.RowGroup(_group);
            int rows = checked((int)group.MetaData.NumRows);
            if (_hasTitle) _titles = Column<string>(group, "scenario", rows);
            _scenarios = Column<string>(group, "scenario_id", rows);
            _policies = Column<string>(group, "policy_id", rows);
            _replications = Column<int>(group, "replication_id", rows);
            _seeds = Column<ulong>(group, "seed", rows);
            _values = Column<double?>(group, "value", rows);
            _row = 0;
        }

        return true;
    }

    private T[] Column<T>(RowGroupReader group, string name, int rows)
    {
        using ColumnReader column = group.Column(IndexOf(name));
        using LogicalColumnReader<T> logical = column.LogicalReader<T>();
        return logical.ReadAll(rows);
    }

    private int IndexOf(string name)
    {
        for (int c = 0; c < _reader.FileMetaData.NumColumns; c++)
        {
            if (_reader.FileMetaData.Schema.Column(c).Name == name) return c;
        }

        throw new InvalidDataException($"{_name} has no column {name}.");
    }
}
