using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Studies.Ways.Claims;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>The page of <c>ronghe ways</c>: the answer's sentences as stored, the pictures, and the claims.</summary>
internal static class WaysSections
{
    private const int MostKinds = 3;

    public static StudyPage Compose(StoredExperiment data)
    {
        var shown = new HashSet<string>();
        return new StudyPage(data.TitleOf(data.Say(PageTexts.Ways)), data.Say(PageTexts.QuestionOfWays))
        {
            Findings = Findings(data),
            Caveats = [EditionCaveat.Of(data, EditionTexts.Ways)],
            Sections = [.. Of(data, shown).OfType<PageSection>()],
            Shown = shown,
        };
    }

    /// <summary>Sentences of the stored answer.</summary>
    private static IReadOnlyList<Prose> Findings(StoredExperiment data) =>
        data.Table("answer") is { } table
            ? [.. Enumerable.Range(0, table.Rows.Count).Select(r => StoredSentence.Of(data, table, r, "sentence"))] : [];

    /// <summary>Sections in reading order; names of tables that need no section of their own are added to
    /// <paramref name="shown"/>.</summary>
    private static IEnumerable<PageSection?> Of(StoredExperiment data, HashSet<string> shown)
    {
        shown.Add("answer");
        var figures = new WaysFigures(data.Language);
        yield return WaysNumbers.EachWay(data);
        yield return WaysNumbers.EqualMoney(data);
        yield return WaysNumbers.AfterSwitchOff(data);
        yield return Section("fair", data.Say(WaysTexts.Fair), data.Say(WaysTexts.FairWords),
            Draw(data, "equal_cost", figures.EqualCost), Draw(data, "ranks", figures.Ranks));
        yield return Section("together", data.Say(WaysTexts.Together), data.Say(WaysTexts.TogetherWords),
            Draw(data, "shapley", figures.Shapley), Draw(data, "interactions", figures.Interactions));
        yield return Section("time", data.Say(PageTexts.OverTime), data.Say(WaysTexts.TimeWords),
            Draw(data, "timing_curves", figures.Timing), Draw(data, "persistence_curves", figures.Persistence),
            Draw(data, "persistence", figures.Kept), Draw(data, "ramps", figures.Ramps));
        if (data.Table("groups") is { } groups)
        {
            string[] kinds = [.. Enumerable.Range(0, groups.Rows.Count).Select(r => groups.Text(r, "group_kind")).Distinct()
                .Take(MostKinds)];
            yield return Section("who", data.Say(RunTexts.Winners), data.Say(WaysTexts.WhoWords),
                [.. kinds.Select(kind => figures.Groups(groups, kind))]);
        }

        if (data.Table("claims") is { } claims && claims.Has("claim", "says", "verdict", "quantity", "estimate", "low", "high"))
            yield return Claims(data, claims);
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
            new(data.Say(WaysTexts.Claim)), new(data.Say(WaysTexts.InWords)), new(data.Say(WaysTexts.Verdict)), .. hasOrigin
                ? [new ChartColumn(data.Say(WaysTexts.Origin)) { IsDetail = true }] : Array.Empty<ChartColumn>(),
            new(data.Say(WaysTexts.Condition)), new(data.Say(WaysTexts.Estimate), true), new(data.Say(ChartTexts.Interval95), true),
            new(data.Say(WaysTexts.Fixed)) { IsDetail = true },
        ];
        string Word(int row, string column) => data.Phrase(claims.Text(row, column));
        return new PageSection("claims", claims.Title,
        [
            ProseBlock.Words(data.Say(WaysTexts.ClaimsWords)),
            new TableBlock(data.Say(WaysTexts.Claims), columns, [.. Enumerable.Range(0, claims.Rows.Count).Select(r =>
            {
                (StatedCondition shown, StoredTable from, int at) = Deciding(data, claims, r);
                Measured Cell(string column) => from.At(at, column);
                return (IReadOnlyList<Prose>)
                [
                    claims.Text(r, "claim"), StoredSentence.Of(data, claims, r, "says"), Word(r, "verdict"),
                    .. hasOrigin ? [Word(r, "origin")] : Array.Empty<Prose>(), Condition(data, claims, r, shown.Text),
                    Prose.Of(Cell("estimate"), data.Language), Prose.Range(Cell("low"), Cell("high"), data.Language),
                    claims.Has("fixed") ? StoredSentence.Of(data, claims, r, "fixed")
                        : data.Phrase(ClaimTable.FixedOf(claims.Text(r, "claim"))),
                ];
            })]),
        ]) { IsBrief = true };
    }

    /// <summary>In words; of a claim that another study judges they hold its numbers.</summary>
    private static Prose Condition(StoredExperiment data, StoredTable claims, int row, string text) =>
        claims.Text(row, "quantity") == text ? StoredSentence.Of(data, claims, row, "quantity")
            : claims.Text(row, "weakest") == text ? StoredSentence.Of(data, claims, row, "weakest") : StoredSentence.Said(data, text,
                string.Create(CultureInfo.InvariantCulture, $"criterion|{claims.Text(row, "claim")}"));

    /// <summary>The condition that keeps a claim from passing, or the first one of a claim that passes; and the row that it stands
    /// in.</summary>
    private static (StatedCondition Shown, StoredTable From, int At) Deciding(StoredExperiment data, StoredTable claims, int row)
    {
        int[] rows = data.Table("claim_conditions") is not { } all ? []
            : [.. Enumerable.Range(0, all.Rows.Count)
                .Where(r => all.Text(r, "claim") == claims.Text(row, "claim") && all.Text(r, "world") == "as given")];
        StatedCondition[] conditions = [.. rows.Select(r => Of(data.Table("claim_conditions")!, r))];
        return StatedCondition.Deciding(claims.Text(row, "weakest"), conditions) is { } deciding
            ? (deciding, data.Table("claim_conditions")!, rows[Array.FindIndex(conditions, Is(deciding))]) : (Of(claims, row), claims, row);

        static Predicate<StatedCondition> Is(StatedCondition shown) => stored => stored with { Text = shown.Text } == shown;

        static StatedCondition Of(StoredTable table, int row) =>
            new(table.Text(row, "quantity"), table.Number(row, "estimate"), table.Number(row, "low"), table.Number(row, "high"));
    }

    private static Chart? Draw(StoredExperiment data, string table, Func<StoredTable, Chart?> draw) =>
        data.Table(table) is { } stored ? draw(stored) : null;
}
