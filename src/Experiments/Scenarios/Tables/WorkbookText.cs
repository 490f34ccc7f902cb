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

    /// <summary>Whether a name is that of a workbook.</summary>
    public static bool IsWorkbook(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text, or null after a mistake was added.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="sheet">The sheet where there are several; null takes the first.</param>
    /// <param name="mistakes">Receives what is wrong.</param>
    public static string? Read(string path, string? sheet, FileMistakes mistakes)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (!TextFile.IsFile(stream, mistakes) || IsTooLarge(stream, mistakes)) return null;
            List<string> sheets = stream.GetSheetNames();
            if (sheet is not null && sheets.Count > 1 && !sheets.Contains(sheet))
            {
                mistakes.Add(0, 0, $"has no sheet {FileMistakes.Quote(sheet)}; its sheets: {string.Join(", ", sheets)}");
                return null;
            }

            stream.Position = 0;
            return Text(stream.Query(useHeaderRow: false, sheetName: sheets.Contains(sheet ?? string.Empty) ? sheet : sheets[0],
                excelType: ExcelType.XLSX), mistakes);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // What a damaged archive or a foreign XML throws is not told beforehand: whatever it is, this is no workbook that can be read.
            mistakes.Add(0, 0, $"is no workbook that can be read ({exception.Message.ReplaceLineEndings(" ")}); open it and save the " +
                "sheet as CSV UTF-8");
            return null;
        }
    }

    private static bool IsTooLarge(FileStream stream, FileMistakes mistakes)
    {
        long unpacked;
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            unpacked = archive.Entries.Sum(static e => e.Length);
        stream.Position = 0;
        if (unpacked <= InputLimits.TableBytes) return false;
        mistakes.Add(0, 0, FormattableString.Invariant(
            $"unpacks to more than {InputLimits.TableBytes >> 20} MB, which is the most that is read"));
        return true;
    }

    private static string? Text(IEnumerable<dynamic> rows, FileMistakes mistakes)
    {
        var cells = new List<string[]>();
        long size = 0;
        foreach (IDictionary<string, object?> row in rows)
        {
            cells.Add([.. row.Values.Select(Cell)]);
            size += cells[^1].Sum(static cell => cell.Length + 1);
            if (size <= InputLimits.TableBytes) continue;
            mistakes.Add(0, 0, FormattableString.Invariant(
                $"holds more than {InputLimits.TableBytes >> 20} MB of text, which is the most that is read"));
            return null;
        }

        // Rows end where their last cell does: all get the width of the widest.
        int width = cells.Select(static row => Array.FindLastIndex(row, static cell => cell.Length > 0) + 1).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        foreach (string[] row in cells)
            text.AppendJoin(',', Enumerable.Range(0, width).Select(i => i < row.Length ? row[i] : string.Empty)).Append('\n');
        return text.ToString();
    }

    /// <summary>Quoted where it would not read back as one cell; breaks within a cell become blanks.</summary>
    private static string Cell(object? value)
    {
        string text = value is DateTime day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : (Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty).ReplaceLineEndings(" ");
        return text.AsSpan().IndexOfAny(",\"#") < 0 ? text : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
