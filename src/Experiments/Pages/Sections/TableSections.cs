using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Sections;

/// <summary>Named tables that no other section shows: each as it is stored, and drawn where it holds estimates with intervals.</summary>
internal static class TableSections
{
    private const int MostRows = 120;
    private const int MostPoints = 60;
    private const int MostSeries = 4;
    private const int MostCharts = 6;
    private static readonly string[] Along = ["period", "quarter", "multiplier"];

    /// <summary>Columns that hold the user's own words: never translated.</summary>
    private static readonly string[] OwnWords = ["policy", "constraint", "command"];

    private static readonly string[] Estimates =
        ["estimate", "response", "effect", "mean", "difference", "mean_difference", "share", "value"];
    private static readonly (string Low, string High)[] Intervals = [("low", "high"), ("lower", "upper"), ("ci_low", "ci_high")];

    /// <summary>All of them in one section, each under a heading of its own; null when there is none.</summary>
    public static PageSection? Of(StoredExperiment data, IReadOnlyList<StoredTable> tables) =>
        tables.Count == 0 ? null
            : new PageSection("tables", data.Say(PageTexts.StoredTables), [.. tables.SelectMany(t => Blocks(data, t))]);

    private static List<PageBlock> Blocks(StoredExperiment data, StoredTable table)
    {
        var blocks = new List<PageBlock> { new HeadingBlock("table-" + table.Name, table.Title), new ChartBlock([.. Drawn(data, table)]) };
        bool[] numeric = [.. Enumerable.Range(0, table.Columns.Count).Select(table.IsNumeric)];
        ChartColumn[] columns = [.. table.Columns.Select((c, i) => new ChartColumn(Heading(data, table, c), numeric[i]))];
        IReadOnlyList<IReadOnlyList<Prose>> rows = [.. table.Rows.Take(MostRows).Select((r, at) => (IReadOnlyList<Prose>)[
            .. table.Columns.Select((column, c) => Cell(data, table, at, column, c < r.Count ? r[c] : string.Empty, numeric[c]))])];
        blocks.Add(new TableBlock(table.Title, columns, rows) { IsStored = true });
        if (table.Rows.Count > MostRows)
            blocks.Add(ProseBlock.Soft(data.Say(PageTexts.FirstRows, MostRows, Extent(data, table), table.Name)));
        string meanings = string.Join(data.Say(PageTexts.Semicolon),
            table.Columns.Where(table.Meanings.ContainsKey).Where(c => table.Meanings[c].Length > 0)
            .Select(c => data.Say(PageTexts.TitleOfKind, Heading(data, table, c), table.Meanings[c])));
        if (meanings.Length > 0) blocks.Add(ProseBlock.Soft(meanings + data.Say(PageTexts.FullStop)));
        return blocks;
    }

    /// <summary>Curves where the table has something to run along, points with intervals where its rows have names; nothing when it has no
    /// estimate with both ends.</summary>
    private static IEnumerable<Chart> Drawn(StoredExperiment data, StoredTable table)
    {
        string? estimate = Estimates.FirstOrDefault(e => IsNumber(table, e));
        (string low, string high) = Intervals.FirstOrDefault(i => IsNumber(table, i.Low) && IsNumber(table, i.High));
        if (estimate is null || low is null) return [];
        string[] words = [.. table.Columns.Where((_, c) => !table.IsNumeric(c)).Where(c => c != "unit").Take(2)];
        string Name(int r) => string.Join(", ",
            words.Select(w => OwnWords.Contains(w) ? table.Text(r, w) : data.Phrase(table.Text(r, w))).Where(static w => w.Length > 0));
        string quantity = Heading(data, table, estimate), interval = data.Say(ChartTexts.Interval);
        int[] all = [.. Enumerable.Range(0, table.Rows.Count)];
        if (Along.FirstOrDefault(a => IsNumber(table, a)) is { } along)
        {
            string[][] groups = [.. all.Select(Name).Distinct().Chunk(MostSeries)];
            if (groups.Length > MostCharts) return [];
            return [.. groups.Select((names, g) => BandChart.Of(
                string.Create(CultureInfo.InvariantCulture, $"drawn-{table.Name}-{g + 1}"), table.Title,
                Heading(data, table, along), quantity, interval,
                all.Where(r => names.Contains(Name(r))).Select(r =>
                    new BandRow(Name(r), Array.IndexOf(names, Name(r)), table.Number(r, along), table.Number(r, estimate),
                    table.Number(r, low), table.Number(r, high))), language: data.Language)).OfType<Chart>()];
        }

        if (table.Rows.Count > MostPoints || words.Length == 0) return [];
        return IntervalChart.Of("drawn-" + table.Name, table.Title, quantity, interval,
            all.Select(r => new IntervalRow(Name(r), string.Empty, 0, table.Number(r, estimate), table.Number(r, low),
                table.Number(r, high))), data.Language) is { } chart ? [chart] : [];
    }

    private static string Heading(StoredExperiment data, StoredTable table, string column) =>
        StoredTexts.Heading(column, data.Language, table.Meanings.GetValueOrDefault(column));

    private static bool IsNumber(StoredTable table, string column) => table.Has(column) && table.IsNumeric(Index(table, column));

    private static Prose Cell(StoredExperiment data, StoredTable table, int row, string column, string stored, bool isNumeric) =>
        stored.Length == 0 ? Readable.Undefined
        : isNumeric && double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? Prose.Of(table.At(row, column) with
                { Style = Math.Abs(value) < 1e6 && value == Math.Floor(value) ? NumberStyle.Whole : NumberStyle.Plain }, data.Language)
        : OwnWords.Contains(column) ? stored
        // A sentence may hold numbers; a name is one word, or a class of sizes.
        : stored.Contains(' ', StringComparison.Ordinal) ? StoredSentence.Of(data, table, row, column) : data.Phrase(stored);

    /// <summary>How many rows there are, in words.</summary>
    private static string Extent(StoredExperiment data, StoredTable table) => table.IsCut ? data.Say(PageTexts.MoreThan, table.Rows.Count)
        : table.Rows.Count.ToString(CultureInfo.InvariantCulture);

    private static int Index(StoredTable table, string column) => table.Columns.ToList().IndexOf(column);
}
