using ParquetSharp;

namespace Ronghe.Experiments.Reports.Stored;

/// <summary>Reads named columns of a stored Parquet table row group by row group, whatever wrote it: missing columns are named, not guessed.</summary>
internal sealed class ParquetColumns : IDisposable
{
    private readonly ParquetFileReader _reader;
    private readonly Dictionary<string, int> _columns = [];

    private ParquetColumns(ParquetFileReader reader)
    {
        _reader = reader;
        for (int c = 0; c < reader.FileMetaData.NumColumns; c++) _columns[reader.FileMetaData.Schema.Column(c).Name] = c;
    }

    public int RowGroups => _reader.FileMetaData.NumRowGroups;

    /// <summary>Opens a table that has these columns, or says why it cannot be read.</summary>
    public static ParquetColumns? TryOpen(string path, IReadOnlyList<string> needed, out string problem)
    {
        string name = Path.GetFileName(path);
        problem = string.Empty;
        try
        {
            var columns = new ParquetColumns(new ParquetFileReader(path));
            string[] missing = [.. needed.Where(n => !columns._columns.ContainsKey(n))];
            if (missing.Length == 0) return columns;
            columns.Dispose();
            problem = $"{name} has no column {string.Join(", ", missing)}: another program or an older version wrote it.";
        }
        catch (Exception e) when (e is ParquetException or IOException or UnauthorizedAccessException)
        {
            problem = $"{name} cannot be read as Parquet: it is damaged or only half written.";
        }

        return null;
    }

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Words of one row group; empty where missing.</summary>
    public string[] Words(int group, string column) => Read(group, column, (reader, rows) => reader switch
    {
        LogicalColumnReader<string> text => text.ReadAll(rows),
        LogicalColumnReader<ulong> seed => [.. seed.ReadAll(rows).Select(static v => v.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        LogicalColumnReader<long> whole => [.. whole.ReadAll(rows).Select(static v => v.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        _ => throw new InvalidDataException($"{column} holds no words."),
    });

    /// <summary>Whole numbers of one row group.</summary>
    public int[] Wholes(int group, string column) => Read(group, column, (reader, rows) => reader switch
    {
        LogicalColumnReader<int> whole => whole.ReadAll(rows),
        LogicalColumnReader<long> whole => [.. whole.ReadAll(rows).Select(static v => checked((int)v))],
        _ => throw new InvalidDataException($"{column} holds no whole numbers."),
    });

    /// <summary>Measured values of one row group; NaN where undefined.</summary>
    public double[] Numbers(int group, string column) => Read(group, column, (reader, rows) => reader switch
    {
        LogicalColumnReader<double?> number => [.. number.ReadAll(rows).Select(static v => v ?? double.NaN)],
        LogicalColumnReader<double> number => number.ReadAll(rows),
        _ => throw new InvalidDataException($"{column} holds no numbers."),
    });

    public void Dispose() => _reader.Dispose();

    private T[] Read<T>(int group, string column, Func<LogicalColumnReader, int, T[]> read)
    {
        using RowGroupReader rows = _reader.RowGroup(group);
        using ColumnReader stored = rows.Column(_columns[column]);
        using LogicalColumnReader logical = stored.LogicalReader();
        return read(logical, checked((int)rows.MetaData.NumRows));
    }
}
