using CsvHelper;
using Ronghe.Experiments.Basics;

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

    public void WriteCsv(Stream stream)
    {
        using CsvWriter csv = Csv.MarkedWriter(stream, leaveOpen: true);
        csv.WriteRow(Columns.Select(static c => c.Name));
        foreach (IReadOnlyList<object?> row in Rows)
        {
            if (row.Count != Columns.Count)
                throw new InvalidOperationException(
                    FormattableString.Invariant($"A row of table {Name} has {row.Count} cells for {Columns.Count} columns."));
            csv.WriteRow(row);
        }
    }
}
