using System.Globalization;
using System.Text;
using CsvHelper;
using MiniExcelLibs;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs.Exports;

/// <summary>A whole results folder as one workbook: a sheet that says what every sheet, column and outcome means, then a sheet for each
/// table.</summary>
/// <remarks>The tables are those of <see cref="CsvExport"/> and the folder's own. They are read row by row: memory does not grow with them.
/// Ids and seeds stay text, as Excel rounds whole numbers above 2⁵³.</remarks>
internal static class XlsxExport
{
    /// <summary>The first sheet.</summary>
    public const string Meanings = "meanings";

    /// <summary>Rows that Excel shows below a header.</summary>
    public const int MostRows = 1_048_575;

    private const int LongestName = 31, LongestCell = 32_767;

    private static readonly string[] StoredTables = ["runs", "variants", "series", LifeTable.Name];

    private static readonly string[] Words =
        [.. ResultSchema.Runs.Concat(ResultSchema.Series).Where(static c => c is not ValueColumn and not HeadColumn<int>)
            .Select(static c => c.Name).Distinct()];

    /// <summary>Writes the workbook.</summary>
    /// <param name="folder">The results folder.</param>
    /// <param name="target">Receives it.</param>
    /// <param name="mostRows">Rows that a sheet takes below its header; a longer table is left out, and said to be.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was exported, and the tables that were left out.</returns>
    public static (ExportedRuns Runs, IReadOnlyList<string> LeftOut) Write(string folder, Stream target, int mostRows,
        CancellationToken cancellation)
    {
        string scratch = Directory.CreateTempSubdirectory("ronghe-xlsx-").FullName;
        try
        {
            ExportedRuns exported = CsvExport.Write(folder, scratch, cancellation);
            Manifest manifest = Manifest.Read(folder) ?? Manifest.Missing;
            (string Name, string Path)[] tables =
            [
                .. StoredTables.Select(name => (name, Path.Combine(scratch, name + ".csv"))),
                .. manifest.Tables.Where(IsSheet).DistinctBy(static table => table.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(table => (table.Name, Path.Combine(folder, table.File))).Where(static table => !Links.Is(table.Item2)),
            ];
            Sheet[] all = [.. tables.Where(static table => File.Exists(table.Path))
                .Select(table => Sheet.Of(table.Name, table.Path, cancellation))];
            string[] leftOut = [.. all.Where(sheet => sheet.Rows > mostRows).Select(static sheet => sheet.Name)];
            var sheets = new Dictionary<string, object> { [Meanings] = Explained(manifest, all, leftOut, mostRows) };
            foreach (Sheet sheet in all.Where(sheet => sheet.Rows <= mostRows))
                sheets[sheet.Name] = sheet.Cells(cancellation);
            target.SaveAs(sheets, printHeader: false, excelType: ExcelType.XLSX);
            return (exported, leftOut);
        }
        catch (CsvFormatException e)
        {
            throw new InvalidDataException("a table is no CSV: " + e.Message, e);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>A manifest of somebody else's may name anything; Excel takes short names of plain characters, each once.</summary>
    private static bool IsSheet(DescribedTable table) =>
        StoredFiles.IsBare(table.File) && table.File.EndsWith(".csv", StringComparison.Ordinal)
        && table.Name is { Length: > 0 and <= LongestName } name && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
        && !StoredTables.Append(Meanings).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Dictionary<string, object?>> Explained(
        Manifest manifest, IReadOnlyList<Sheet> sheets, IReadOnlyList<string> leftOut, int mostRows)
    {
        yield return Row(["table", "column", "unit", "meaning"]);
        if (manifest.Generator.ToString() is { Length: > 0 } program)
            yield return Row(["", "", "", $"Made by {program}: {manifest.Command}"]);
        foreach (string credit in manifest.Credits) yield return Row(["", "", "", credit]);
        foreach (string table in manifest.SyntheticTables) yield return Row(["", "", "", $"Generated, not measured: {table}"]);
        foreach (Sheet sheet in sheets)
        {
            DescribedTable? described = manifest.Table(sheet.Name);
            yield return Row([sheet.Name, "", "", leftOut.Contains(sheet.Name)
                ? FormattableString.Invariant(
                    $"Not in this workbook: it has {sheet.Rows:#,0} rows, and a sheet takes {mostRows:#,0}. export --as csv writes it")
                : described?.Title ?? ""]);
            foreach (string column in sheet.Columns)
            {
                (string unit, string meaning) = MeaningOf(sheet.Name, column, described);
                yield return Row([sheet.Name, column, unit, meaning]);
            }
        }

        var named = sheets.SelectMany(static sheet => sheet.Outcomes).ToHashSet();
        foreach (ObservationDefinition outcome in ObservationCatalog.All.Where(outcome => named.Contains(outcome.Name)))
            yield return Row(["runs, series", "outcome = " + outcome.Name, outcome.Unit, $"{outcome.Title}: {outcome.Definition}"]);
    }

    private static (string Unit, string Meaning) MeaningOf(string table, string column, DescribedTable? described)
    {
        if (described?.Columns.FirstOrDefault(c => c.Name == column) is { } own) return (own.Unit, own.Meaning);
        if (table == LifeTable.Name && LifeTable.Meanings.FirstOrDefault(m => m.Column == column) is { Column: not null } life)
            return (life.Unit, life.Meaning.English);
        ResultColumn? stored = ResultSchema.Variants([]).Concat(ResultSchema.Runs).Concat(ResultSchema.Series)
            .FirstOrDefault(c => c.Name == column);
        return (string.Empty, stored?.Meaning
            ?? (table == "variants" ? "Parameter, or dose of a lever (lever.…), that tells variants apart" : string.Empty));
    }

    private static Dictionary<string, object?> Row(IReadOnlyList<object?> cells)
    {
        var row = new Dictionary<string, object?>(cells.Count);
        for (int i = 0; i < cells.Count; i++)
            row.Add(i.ToString(CultureInfo.InvariantCulture), cells[i] is string text ? Writable(text) : cells[i]);
        return row;
    }

    /// <summary>Without what XML cannot hold, and no longer than a cell of Excel.</summary>
    private static string Writable(string text)
    {
        string sound = text.All(static c => !char.IsControl(c) && !char.IsSurrogate(c)) ? text
            : string.Concat(text.EnumerateRunes().Select(static rune => Rune.IsControl(rune) ? Rune.ReplacementChar : rune));
        return sound.Length <= LongestCell ? sound : sound[..(LongestCell - 1)] + "…";
    }

    /// <summary>A table on its way into a sheet.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Path">Its CSV.</param>
    /// <param name="Columns">Its header.</param>
    /// <param name="IsNumber">Which columns hold nothing but numbers.</param>
    /// <param name="Rows">Rows below the header.</param>
    /// <param name="Outcomes">What its column <c>outcome</c> names.</param>
    private sealed record Sheet(
        string Name, string Path, IReadOnlyList<string> Columns, bool[] IsNumber, long Rows, IReadOnlySet<string> Outcomes)
    {
        public static Sheet Of(string name, string path, CancellationToken cancellation)
        {
            string[] columns = Csv.Records(path).FirstOrDefault() ?? [];
            bool[] isNumber = [.. columns.Select(static column => !Words.Contains(column))];
            int outcome = Array.IndexOf(columns, "outcome");
            var outcomes = new HashSet<string>();
            long rows = 0;
            foreach (string[] cells in Csv.Records(path).Skip(1))
            {
                cancellation.ThrowIfCancellationRequested();
                rows++;
                if (cells.Length != columns.Length)
                    throw new InvalidDataException(FormattableString.Invariant(
                        $"row {rows} of {name} has {cells.Length} cells, its header {columns.Length}"));
                for (int c = 0; c < columns.Length; c++) isNumber[c] &= cells[c].Length == 0 || IsNumeral(cells[c], out _);
                if (outcome >= 0) outcomes.Add(cells[outcome]);
            }

            return new Sheet(name, path, columns, isNumber, rows, outcomes);
        }

        public IEnumerable<Dictionary<string, object?>> Cells(CancellationToken cancellation)
        {
            yield return Row(Columns);
            foreach (string[] cells in Csv.Records(Path).Skip(1))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return Row([.. cells.Select((cell, c) => Cell(cell, IsNumber[c]))]);
            }
        }

        private static object? Cell(string text, bool isNumber) => text.Length == 0 ? null
            : isNumber && IsNumeral(text, out double number) ? number : text;

        private static bool IsNumeral(string text, out double number) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }
}
