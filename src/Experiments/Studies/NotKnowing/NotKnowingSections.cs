using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.NotKnowing;

/// <summary>What a page says of luck and of not knowing the world, from the stored table.</summary>
internal static class NotKnowingSections
{
    private const int MostSentences = 4;

    /// <summary>The page of a study with what its table says of both.</summary>
    public static StudyPage Add(StudyPage page, StoredExperiment data) => Of(data) is not { } section ? page : page with
    {
        Findings = [.. page.Findings, .. Findings(data)], Sections = [.. page.Sections, section],
        Shown = [.. page.Shown, NotKnowingTable.Table.Name],
    };

    /// <summary>The same sentences on a console that has no page: of each difference in the first outcome.</summary>
    public static IEnumerable<string> Lines(IEnumerable<NotKnowingRow> rows) =>
        from row in rows.Where(static r => r.Reference.Length > 0).GroupBy(static r => (r.What, r.Reference)).Select(static g => g.First())
        where !double.IsNaN(row.Part)
        select NotKnowingTexts.OfDifference.In(Language.English, row.What, row.Outcome, row.Reference, Readable.Number(row.OneLow),
            Readable.Number(row.OneHigh), Readable.Percent(row.Part), row.Worlds, row.Runs);

    /// <summary>A sentence for each difference in the first outcome, or for the level where nothing is compared.</summary>
    private static IEnumerable<Prose> Findings(StoredExperiment data)
    {
        (NotKnowingRow Row, int At)[] rows = [.. data.Rows(NotKnowingTable.Table).Select(static (row, at) => (row, at))];
        bool compares = rows.Any(static r => r.Row.Reference.Length > 0);
        foreach ((NotKnowingRow row, int at) in rows.Where(r => compares == r.Row.Reference.Length > 0)
            .GroupBy(static r => (r.Row.What, r.Row.Reference)).Select(static g => g.First()).Take(MostSentences))
        {
            if (double.IsNaN(row.Part)) continue;
            Measured Cell(string member, double value, NumberStyle style = NumberStyle.Plain) =>
                Measured.Cell(NotKnowingTable.Table, at, member, value, style);
            Measured low = Cell(nameof(row.OneLow), row.OneLow), high = Cell(nameof(row.OneHigh), row.OneHigh),
                part = Cell(nameof(row.Part), row.Part, NumberStyle.Percent),
                worlds = Cell(nameof(row.Worlds), row.Worlds, NumberStyle.Count),
                runs = Cell(nameof(row.Runs), row.Runs, NumberStyle.Count);
            string title = data.Find(row.Outcome)?.Title ?? data.Word(row.Outcome),
                outcome = data.Language == Language.English ? title.ToLowerInvariant() : title;
            yield return row.Reference.Length > 0
                ? data.Tell(NotKnowingTexts.OfDifference, row.What, outcome, row.Reference, low, high, part, worlds, runs)
                : data.Tell(NotKnowingTexts.OfLevel, outcome, row.What, low, high, part, worlds, runs);
        }
    }

    /// <summary>Null when all runs lived in one world.</summary>
    private static PageSection? Of(StoredExperiment data)
    {
        IReadOnlyList<NotKnowingRow> rows = data.Rows(NotKnowingTable.Table);
        if (rows.Count == 0) return null;
        bool compares = rows.Any(static r => r.Reference.Length > 0);
        NotKnowingRow[] shown = [.. rows.Where(r => compares == r.Reference.Length > 0)];
        string Number(double value) => Readable.Number(value, data.Language);
        string Range(double low, double high) => Readable.Range(low, high, data.Language);
        return new PageSection("not-knowing", data.Say(NotKnowingTexts.Title),
        [
            ProseBlock.Words(data.Say(NotKnowingTexts.Words)),
            .. shown.GroupBy(static r => (r.What, r.Reference)).Take(MostSentences).Select(of => new TableBlock(
                of.Key.Reference.Length > 0 ? data.Say(RunTexts.Less, of.Key.What, of.Key.Reference) : of.Key.What,
                [new(data.Say(RunTexts.Observation)), new(data.Say(NotKnowingTexts.Mean), true) { IsDetail = true },
                    new(data.Say(NotKnowingTexts.Luck), true), new(data.Say(ChartTexts.Interval95), true) { IsDetail = true },
                    new(data.Say(NotKnowingTexts.World), true), new(data.Say(ChartTexts.Interval95), true),
                    new(data.Say(NotKnowingTexts.Part), true), new(data.Say(NotKnowingTexts.OneWorld), true)],
                [.. of.Select(r => (IReadOnlyList<string>)[Title(data, r.Outcome), Number(r.Mean), Number(r.Luck),
                    Range(r.LuckLow, r.LuckHigh), Number(r.NotKnowing), Range(r.NotKnowingLow, r.NotKnowingHigh),
                    double.IsNaN(r.Part) ? Readable.Undefined : Readable.Percent(r.Part), Range(r.OneLow, r.OneHigh)])])),
        ]) { IsBrief = true };
    }

    private static string Title(StoredExperiment data, string outcome) =>
        data.Find(outcome) is { } known ? CatalogueTexts.Label(known, data.Language) : data.Word(outcome);
}
