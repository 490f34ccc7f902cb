using System.Globalization;
using System.Text;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>A column of a named table.</summary>
/// <param name="Name">Its header, in words of the field.</param>
/// <param name="Meaning">What a cell says; the manifest repeats it.</param>
/// <param name="Unit">Unit of a number; empty for words.</param>
internal sealed record NamedColumn(string Name, string Meaning, string Unit = "");

/// <summary>A tidy table that an analysis made from runs: written as <c>NAME.csv</c>, described in the manifest, drawn by charts and
/// reports.</summary>
/// <param name="Name">File name without ending, e.g. <c>effects</c>.</param>
/// <param name="Title">What the table shows.</param>
/// <param name="Columns">Left to right.</param>
/// <param name="Rows">Cells are text, whole numbers, doubles (NaN: undefined) or truth values; null is empty.</param>
internal sealed record NamedTable(string Name, string Title, IReadOnlyList<NamedColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public string FileName => Name + ".csv";

    /// <summary>UTF-8, comma, LF; numbers in the shortest form that reads back to the same bits, undefined ones empty.</summary>
    public void WriteCsv(Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true)
            { NewLine = "\n" };
        writer.WriteLine(string.Join(',', Columns.Select(static c => Quoted(c.Name))));
        foreach (IReadOnlyList<object?> row in Rows)
        {
            if (row.Count != Columns.Count)
                throw new InvalidOperationException(
                    FormattableString.Invariant($"A row of table {Name} has {row.Count} cells for {Columns.Count} columns."));
            writer.WriteLine(string.Join(',', row.Select(Cell)));
        }
    }

    /// <summary>One cell as CSV.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        double number => double.IsNaN(number) ? "" : number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        string text => Quoted(text),
        IFormattable other => Quoted(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"A table has no cell of type {value.GetType().Name}."),
    };

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
