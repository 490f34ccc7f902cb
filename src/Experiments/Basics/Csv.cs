using CsvHelper;

namespace Ronghe.Experiments.Basics;

/// <summary>The one form of every CSV that is written here: UTF-8, comma, LF, quotes only where they are needed, numbers in the shortest
/// form that reads back to the same bits, undefined ones empty. CsvHelper writes and reads it.</summary>
internal static class Csv
{
    /// <summary>What Excel looks for before it takes a CSV for UTF-8: without it Chinese is garbled. Readers here pass over it.</summary>
    public static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private static readonly CsvWriterOptions Written = new() { NewLine = "\n", TrueValue = "true", FalseValue = "false" };

    private static readonly CsvReaderOptions Own = new() { Separator = ',', HasHeader = false };

    public static CsvWriter Writer(Stream stream, bool leaveOpen = false) => CsvWriter.Create(stream, Written, leaveOpen);

    /// <summary>Writes a file that people open in Excel: <see cref="Mark"/> comes first.</summary>
    public static CsvWriter MarkedWriter(Stream stream, bool leaveOpen = false)
    {
        stream.Write(Mark);
        return Writer(stream, leaveOpen);
    }

    /// <summary>Writes lines of comment too; a record whose first cell looks like one is quoted.</summary>
    public static CsvWriter CommentedWriter(Stream stream) =>
        CsvWriter.Create(stream, Written with { CommentPrefix = '#' }, leaveOpen: true);

    /// <summary>Writes to a console or a text, which stays open.</summary>
    public static CsvWriter Writer(TextWriter text) => CsvWriter.Create(text, Written, leaveOpen: true);

    /// <summary>One record; cells are text, whole numbers, doubles (NaN: empty) or truth values; null is empty.</summary>
    public static void WriteRow(this CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (object? cell in cells)
        {
            if (cell is double number) csv.WriteNumber(number);
            else csv.WriteField(cell);
        }

        csv.EndRecord();
    }

    /// <summary>One cell with a number.</summary>
    public static void WriteNumber(this CsvWriter csv, double number)
    {
        if (double.IsNaN(number)) csv.WriteField("");
        else csv.WriteField(number);
    }

    /// <summary>The records of a file in this form, the header first, read as they are asked for.</summary>
    public static IEnumerable<string[]> Records(string path)
    {
        using CsvReader reader = CsvReader.FromFile(path, Own);
        while (reader.Read()) yield return reader.Cells();
    }

    /// <summary>The records of a stream in this form, likewise.</summary>
    public static IEnumerable<string[]> Records(Stream stream)
    {
        using CsvReader reader = CsvReader.Create(stream, Own, leaveOpen: true);
        while (reader.Read()) yield return reader.Cells();
    }

    /// <summary>The cells of the record at hand as text.</summary>
    public static string[] Cells(this CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (int i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
        return cells;
    }
}
