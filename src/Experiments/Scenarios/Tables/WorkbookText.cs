using System.Globalization;
using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Scenarios.Tables;

/// <summary>A sheet of a workbook (.xlsx) as the text of a table: a line for each row, so that lines of messages are rows of the
/// sheet.</summary>
/// <remarks>MiniExcel reads it; the library is loaded when a workbook is. Numbers are written in the shortest form that reads back to the
/// same bits.</remarks>
internal static class WorkbookText
{
    private const string Extension = ".xlsx";

    /// <summary>Rows in which the header stands, where no title comes before it.</summary>
    private const int HeaderRows = 10;

    /// <summary>Whether a name is that of a workbook.</summary>
    public static bool IsWorkbook(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text, or null after a mistake was added.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="columns">The sheet where there are several, and whether its first rows are enough.</param>
    /// <param name="mistakes">Receives what is wrong.</param>
    public static string? Read(string path, TableColumns columns, FileMistakes mistakes)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (!TextFile.IsFile(stream, mistakes) || IsTooLarge(stream, mistakes)) return null;
            List<string> sheets = stream.GetSheetNames();
            string? sheet = columns.Sheet;
            if (sheet is not null && sheets.Count > 1 && !sheets.Contains(sheet))
            {
                mistakes.Add(0, 0, $"has no sheet {FileMistakes.Quote(sheet)}; its sheets: {string.Join(", ", sheets)}");
                return null;
            }

            stream.Position = 0;
            IEnumerable<dynamic> rows = stream.Query(useHeaderRow: false,
                sheetName: sheets.Contains(sheet ?? string.Empty) ? sheet : sheets[0], excelType: ExcelType.XLSX);
            return Text(columns.IsHeaderEnough ? rows.Take(HeaderRows) : rows, mistakes);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // What a damaged archive or a foreign XML throws is not told beforehand: whatever it is, this is no workbook that can be read.
            mistakes.Add(0, 0, $"is no workbook that can be read ({exception.Message.ReplaceLineEndings(" ")}); open it and save the " +
                "sheet as CSV UTF-8");
            return null;
        }
    }

    /// <summary>What the parts unpack to is counted: a stranger's archive may say less than there is.</summary>
    private static bool IsTooLarge(FileStream stream, FileMistakes mistakes)
    {
        long unpacked = 0;
        var bytes = new byte[64 * 1024];
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                using Stream part = entry.Open();
                for (int read; unpacked <= InputLimits.WorkbookBytes && (read = part.Read(bytes)) > 0;) unpacked += read;
            }
        }

        stream.Position = 0;
        if (unpacked <= InputLimits.WorkbookBytes) return false;
        mistakes.Add(0, 0, FormattableString.Invariant(
            $"unpacks to more than {InputLimits.WorkbookBytes >> 20} MB, which is the most that is read"));
        return true;
    }

    /// <summary>Rows end where their last cell does: all get the width of the widest.</summary>
    private static string? Text(IEnumerable<dynamic> rows, FileMistakes mistakes)
    {
        var cells = new StringBuilder();
        var ends = new List<(int End, int Width)>();
        foreach (IDictionary<string, object?> row in rows)
        {
            // A cell that says it stands in the last column or row there is makes a sheet of empty ones.
            if (TooFar(row.Count, ends.Count + 1) is { } tooFar)
            {
                mistakes.Add(ends.Count + 1, 0, tooFar);
                return null;
            }

            int width = 0, empty = 0;
            foreach (string cell in row.Values.Select(Cell))
            {
                empty++;
                if (cell.Length == 0) continue;
                cells.Append(',', width == 0 ? empty - 1 : empty).Append(cell);
                (width, empty) = (width + empty, 0);
            }

            ends.Add((cells.Length, width));
            if (cells.Length + (long)ends.Count <= InputLimits.TableBytes) continue;
            mistakes.Add(0, 0, FormattableString.Invariant(
                $"holds more than {InputLimits.TableBytes >> 20} MB of text, which is the most that is read"));
            return null;
        }

        int widest = ends.Select(static row => row.Width).Append(1).Max();
        var text = new StringBuilder(cells.Length + ends.Count);
        int from = 0;
        foreach ((int end, int width) in ends)
        {
            text.Append(cells, from, end - from).Append(',', widest - Math.Max(1, width)).Append('\n');
            from = end;
        }

        return text.ToString();
    }

    private static string? TooFar(int columns, int row) => columns > TableReader.MostColumns
        ? string.Create(CultureInfo.InvariantCulture, $"has {columns:N0} columns; at most {TableReader.MostColumns:N0} are read")
        : row > InputLimits.TableRows
            ? string.Create(CultureInfo.InvariantCulture, $"is row {row:N0}; at most {InputLimits.TableRows:N0} rows are read") : null;

    /// <summary>Quoted where it would not read back as one cell; breaks within a cell become blanks.</summary>
    private static string Cell(object? value)
    {
        string text = value is DateTime day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : (Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty).ReplaceLineEndings(" ");
        return text.AsSpan().IndexOfAny(",\"#") < 0 ? text : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
