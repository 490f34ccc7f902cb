using System.Globalization;
using CsvHelper;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Stored;

/// <summary>A named table of a results folder: tidy rows of text and numbers.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Title">Heading.</param>
/// <param name="Columns">Names, in the file's order.</param>
/// <param name="Meanings">What each column holds, where the manifest says it.</param>
/// <param name="Rows">Cells as stored; empty where undefined.</param>
internal sealed record StoredTable(
    string Name, string Title,
    IReadOnlyList<string> Columns, IReadOnlyDictionary<string, string> Meanings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>A page is no place for more; the file holds all.</summary>
    private const int MostRows = 20_000;

    /// <summary>The file holds more rows than were read.</summary>
    public bool IsCut { get; init; }

    public bool Has(params IReadOnlyList<string> columns) => columns.All(Columns.Contains);

    /// <summary>A cell's text; empty when the table has no such column.</summary>
    public string Text(int row, string column) => IndexOf(column) is var c and >= 0 && c < Rows[row].Count ? Rows[row][c] : string.Empty;

    /// <summary>A cell's number; NaN when undefined or not a number.</summary>
    public double Number(int row, string column) =>
        double.TryParse(Text(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;

    /// <summary>The same with where it stands.</summary>
    public Measured At(int row, string column) =>
        new(Number(row, column), string.Create(CultureInfo.InvariantCulture, $"table|{Name}|{row}|{column}"));

    /// <summary>Every filled cell of the column is a number, and one is filled.</summary>
    public bool IsNumeric(int column)
    {
        bool any = false;
        foreach (IReadOnlyList<string> row in Rows)
        {
            if (column >= row.Count || row[column].Length == 0) continue;
            if (!double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return false;
            any = true;
        }

        return any;
    }

    /// <summary>Reads a CSV file, no further than is kept (a design's points may take hundreds of megabytes), or says why it cannot be
    /// read.</summary>
    public static StoredTable? TryRead(string path, DescribedTable? described, out Message? problem)
    {
        problem = null;
        string name = Path.GetFileNameWithoutExtension(path);
        try
        {
            string[][] rows = [.. Csv.Records(path).Take(MostRows + 2)];
            if (rows.Length == 0 || rows[0].Length == 0)
            {
                problem = FolderMessages.TableEmpty.With(name + ".csv");
                return null;
            }

            string title = described is { Title.Length: > 0 } ? described.Title
                : char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ').Replace('-', ' ');
            bool isCut = rows.Length > MostRows + 1;
            return new StoredTable(name, title, rows[0],
                (described?.Columns ?? []).Where(static c => c.Name.Length > 0).DistinctBy(static c => c.Name)
                    .ToDictionary(static c => c.Name, static c => c.Meaning), isCut ? rows[1..^1] : rows[1..]) { IsCut = isCut };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CsvFormatException or FormatException)
        {
            problem = FolderMessages.TableUnreadable.With(name + ".csv", e.Message);
            return null;
        }
    }

    private int IndexOf(string column)
    {
        for (int c = 0; c < Columns.Count; c++)
        {
            if (Columns[c] == column) return c;
        }

        return -1;
    }
}
