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
            ? [.. Enumerable.Range(0, table.Rows.Count).Select(r => Prose.Text(data.Phrase(table.Text(r, "sentence"))))] : [];

    /// <summary>Sections in reading order; names of tables that need no section of their own are added to
    /// <paramref name="shown"/>.</summary>
    private static IEnumerable<PageSection?> Of(StoredExperiment data, HashSet<string> shown)
    {
        shown.Add("answer");
        var figures = new WaysFigures(data.Language);
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
                ? [new ChartColumn(data.Say(WaysTexts.Origin))] : Array.Empty<ChartColumn>(),
            new(data.Say(WaysTexts.Condition)), new(data.Say(WaysTexts.Estimate), true), new(data.Say(ChartTexts.Interval95), true),
            new(data.Say(WaysTexts.Fixed)),
        ];
        string Word(int row, string column) => data.Phrase(claims.Text(row, column));
        return new PageSection("claims", claims.Title,
        [
            ProseBlock.Words(data.Say(WaysTexts.ClaimsWords)),
            new TableBlock(data.Say(WaysTexts.Claims), columns, [.. Enumerable.Range(0, claims.Rows.Count).Select(r =>
            {
                StatedCondition shown = Deciding(data, claims, r);
                return (IReadOnlyList<string>)
                [
                    claims.Text(r, "claim"), Word(r, "says"), Word(r, "verdict"), .. hasOrigin ? [Word(r, "origin")]
                        : Array.Empty<string>(), data.Phrase(shown.Text),
                    Readable.Number(shown.Estimate), Readable.Range(shown.Low, shown.High),
                    data.Phrase(claims.Has("fixed") ? claims.Text(r, "fixed") : ClaimTable.FixedOf(claims.Text(r, "claim"))),
                ];
            })]),
        ]);
    }

    /// <summary>The condition that keeps a claim from passing, or the first one of a claim that passes.</summary>
    private static StatedCondition Deciding(StoredExperiment data, StoredTable claims, int row)
    {
        StatedCondition[] conditions = data.Table("claim_conditions") is not { } all ? []
            : [.. Enumerable.Range(0, all.Rows.Count)
                .Where(r => all.Text(r, "claim") == claims.Text(row, "claim") && all.Text(r, "world") == "as given")
                .Select(r => new StatedCondition(all.Text(r, "quantity"), all.Number(r, "estimate"), all.Number(r, "low"),
                    all.Number(r, "high")))];
        return StatedCondition.Deciding(claims.Text(row, "weakest"), conditions)
            ?? new StatedCondition(claims.Text(row, "quantity"), claims.Number(row, "estimate"), claims.Number(row, "low"),
                claims.Number(row, "high"));
    }

    private static Chart? Draw(StoredExperiment data, string table, Func<StoredTable, Chart?> draw) =>
        data.Table(table) is { } stored ? draw(stored) : null;
}
