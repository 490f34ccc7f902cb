using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Languages;
using Ronghe.Experiments.Reports.Stored;

namespace Ronghe.Experiments.Reports.Sections;

/// <summary>The page of <c>ronghe ways</c>: the answer's sentences as stored, the pictures, and the claims.</summary>
internal static class WaysSections
{
    private const int MostKinds = 3;

    /// <summary>Sentences of the stored answer.</summary>
    public static IReadOnlyList<Prose> Findings(StoredExperiment data) =>
        data.Table("answer") is { } table ? [.. Enumerable.Range(0, table.Rows.Count).Select(r => Prose.Text(data.Phrase(table.Text(r, "sentence"))))] : [];

    /// <summary>Sections in reading order; names of tables that need no section of their own are added to <paramref name="shown"/>.</summary>
    public static IEnumerable<PageSection?> Of(StoredExperiment data, HashSet<string> shown)
    {
        shown.Add("answer");
        var figures = new WaysFigures(data.Language);
        yield return Section("fair", data.Say(WaysTexts.Fair), data.Say(WaysTexts.FairWords),
            Draw(data, "equal_cost", figures.EqualCost), Draw(data, "ranks", figures.Ranks));
        yield return Section("together", data.Say(WaysTexts.Together), data.Say(WaysTexts.TogetherWords),
            Draw(data, "shapley", figures.Shapley), Draw(data, "interactions", figures.Interactions));
        yield return Section("time", data.Say(PageTexts.OverTime), data.Say(WaysTexts.TimeWords),
            Draw(data, "timing_curves", figures.Timing), Draw(data, "persistence_curves", figures.Persistence), Draw(data, "persistence", figures.Kept), Draw(data, "ramps", figures.Ramps));
        if (data.Table("groups") is { } groups)
        {
            string[] kinds = [.. Enumerable.Range(0, groups.Rows.Count).Select(r => groups.Text(r, "group_kind")).Distinct().Take(MostKinds)];
            yield return Section("who", data.Say(RunTexts.Winners), data.Say(WaysTexts.WhoWords), [.. kinds.Select(kind => figures.Groups(groups, kind))]);
        }

        if (data.Table("claims") is { } claims && claims.Has("claim", "says", "verdict", "quantity", "estimate", "low", "high")) yield return Claims(data, claims);
        shown.UnionWith(["timing_curves", "persistence_curves"]);
    }

    private static PageSection? Section(string id, string title, string words, params Chart?[] charts)
    {
        Chart[] drawn = [.. charts.OfType<Chart>()];
        return drawn.Length == 0 ? null : new PageSection(id, title, [ProseBlock.Words(words), new ChartBlock(drawn)]);
    }

    /// <summary>The claims as people read them; the stored table below has the rest.</summary>
    private static PageSection Claims(StoredExperiment data, StoredTable claims)
    {
        bool hasOrigin = claims.Has("origin");
        ChartColumn[] columns =
        [
            new(data.Say(WaysTexts.Claim)), new(data.Say(WaysTexts.InWords)), new(data.Say(WaysTexts.Verdict)), .. hasOrigin ? [new ChartColumn(data.Say(WaysTexts.Origin))] : Array.Empty<ChartColumn>(),
            new(data.Say(WaysTexts.MeasuredBy)), new(data.Say(WaysTexts.Estimate), true), new(data.Say(ChartTexts.Interval95), true),
        ];
        string Word(int row, string column) => data.Phrase(claims.Text(row, column));
        return new PageSection("claims", claims.Title, [new TableBlock(data.Say(WaysTexts.Claims), columns, [.. Enumerable.Range(0, claims.Rows.Count).Select(r => (IReadOnlyList<string>)
        [
            claims.Text(r, "claim"), Word(r, "says"), Word(r, "verdict"), .. hasOrigin ? [Word(r, "origin")] : Array.Empty<string>(), Word(r, "quantity"),
            Readable.Number(claims.Number(r, "estimate")), Readable.Range(claims.Number(r, "low"), claims.Number(r, "high")),
        ])])]);
    }

    private static Chart? Draw(StoredExperiment data, string table, Func<StoredTable, Chart?> draw) => data.Table(table) is { } stored ? draw(stored) : null;
}
