using ParquetSharp;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>Reads named columns of a stored Parquet table row group by row group, whatever wrote it; a column is read when it is asked
/// for.</summary>
internal sealed class ParquetColumns : IDisposable
{
    private readonly ParquetFileReader _reader;
    private readonly Dictionary<string, int> _columns = [];
    private readonly Dictionary<string, (int Group, ParquetWords Words)> _words = [];
    private RowGroupReader? _rows;
    private int _group = -1;

    /// <summary>Opens a table; throws what a damaged file makes a reader throw.</summary>
    public ParquetColumns(string path)
    {
        _reader = new ParquetFileReader(path);
        for (int c = 0; c < _reader.FileMetaData.NumColumns; c++) _columns[_reader.FileMetaData.Schema.Column(c).Name] = c;
    }

    public long RowCount => _reader.FileMetaData.NumRows;

    public string? Metadata(string key) => _reader.FileMetaData.KeyValueMetadata.GetValueOrDefault(key);

    /// <summary>Opens a table that has these columns, or says why it cannot be read: missing columns are named, not guessed.</summary>
    public static ParquetColumns? TryOpen(string path, IReadOnlyList<string> needed, out Message? problem)
    {
        string name = Path.GetFileName(path);
        problem = null;
        try
        {
            var columns = new ParquetColumns(path);
            string[] missing = [.. needed.Where(n => !columns.Has(n))];
            if (missing.Length == 0) return columns;
            columns.Dispose();
            problem = FolderMessages.NoColumn.With(name, string.Join(", ", missing));
        }
        catch (Exception e) when (e is ParquetException or IOException or UnauthorizedAccessException)
        {
            problem = FolderMessages.NotParquet.With(name);
        }

        return null;
    }

    /// <summary>Names of the columns, left to right.</summary>
    public IEnumerable<string> Names => _columns.OrderBy(static c => c.Value).Select(static c => c.Key);

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Goes on to the next row group and returns its length; null at the end.</summary>
    public int? Next()
    {
        _rows?.Dispose();
        _rows = null;
        if (++_group >= _reader.FileMetaData.NumRowGroups) return null;
        _rows = _reader.RowGroup(_group);
        return Length(_rows);
    }

    /// <summary>Words of the row group; whole numbers as words too.</summary>
    public ParquetWords Words(string column)
    {
        (int group, ParquetWords words) = _words.GetValueOrDefault(column, (-1, new ParquetWords()));
        if (group == _group) return words;
        using ColumnReader stored = Stored(column);
        words.Read(stored, Length(_rows!));
        _words[column] = (_group, words);
        return words;
    }

    /// <summary>Long texts of the row group, which mostly differ: no word of them is kept for the next one.</summary>
    public string[] Texts(string column) =>
        Read(column, (reader, rows) => reader is LogicalColumnReader<string> texts
            ? texts.ReadAll(rows) : throw new InvalidDataException($"{column} holds no texts."));

    /// <summary>Whole numbers of the row group; −1 where there is none.</summary>
    public int[] Wholes(string column) => Read(column, (reader, rows) => reader switch
    {
        LogicalColumnReader<int> whole => whole.ReadAll(rows),
        LogicalColumnReader<int?> maybe => [.. maybe.ReadAll(rows).Select(static v => v ?? -1)],
        LogicalColumnReader<long> whole => [.. whole.ReadAll(rows).Select(static v => checked((int)v))],
        _ => throw new InvalidDataException($"{column} holds no whole numbers."),
    });

    /// <summary>64-bit seeds of the row group.</summary>
    public ulong[] Seeds(string column) => Read(column, (reader, rows) => reader is LogicalColumnReader<ulong> seeds ? seeds.ReadAll(rows)
        : throw new InvalidDataException($"{column} holds no seeds."));

    /// <summary>Measured values of the row group; NaN where undefined.</summary>
    public double[] Numbers(string column)
    {
        using ColumnReader stored = Stored(column);
        if (stored is not ColumnReader<double> numbers || numbers.ColumnDescriptor.MaxRepetitionLevel > 0)
            throw new InvalidDataException($"{column} holds no numbers.");
        int rows = Length(_rows!);
        double[] values = new double[rows];
        short defined = numbers.ColumnDescriptor.MaxDefinitionLevel;
        short[] levels = defined > 0 ? new short[rows] : [];
        for (int row = 0; row < rows;)
        {
            int read = checked((int)numbers.ReadBatch(rows - row, levels, [], values.AsSpan(row), out long found));
            if (read == 0) throw new InvalidDataException($"{column} ends before its row group.");

            // Only defined values are stored: from the last on, each goes to its row.
            for (int i = read - 1; found < read && i >= 0; i--)
                values[row + i] = levels[i] == defined ? values[row + (int)--found] : double.NaN;
            row += read;
        }

        return values;
    }

    public void Dispose()
    {
        _rows?.Dispose();
        _reader.Dispose();
    }

    private static int Length(RowGroupReader rows) => checked((int)rows.MetaData.NumRows);

    private ColumnReader Stored(string column) =>
        _columns.TryGetValue(column, out int index) ? _rows!.Column(index)
            : throw new InvalidDataException($"There is no column {column}.");

    private T[] Read<T>(string column, Func<LogicalColumnReader, int, T[]> read)
    {
        using ColumnReader stored = Stored(column);
        using LogicalColumnReader logical = stored.LogicalReader();
        return read(logical, Length(_rows!));
    }
}
