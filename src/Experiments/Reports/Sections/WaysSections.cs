using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Reports.Stored;

namespace Ronghe.Experiments.Reports.Sections;

/// <summary>The page of <c>ronghe ways</c>: the answer's sentences as stored, the pictures, and the claims.</summary>
internal static class WaysSections
{
    private const int MostKinds = 3;

    /// <summary>Sentences of the stored answer.</summary>
    public static IReadOnlyList<Prose> Findings(StoredExperiment data) =>
        data.Table("answer") is { } table ? [.. Enumerable.Range(0, table.Rows.Count).Select(r => Prose.Text(table.Text(r, "sentence")))] : [];

    /// <summary>Sections in reading order; names of tables that need no section of their own are added to <paramref name="shown"/>.</summary>
    public static IEnumerable<PageSection?> Of(StoredExperiment data, HashSet<string> shown)
    {
        shown.Add("answer");
        yield return Section("fair", "The same money for every way", "Every lever alone, at the effort for which the runs show the same public and private cost, with equal gains. The order depends on gains and costs that nobody knows: the matrix says how sure it is over their priors. A top place below 0.8 is undecided.",
            Draw(data, "equal_cost", WaysFigures.EqualCost), Draw(data, "ranks", WaysFigures.Ranks));
        yield return Section("together", "Together", "All 64 combinations of the six ways: what each contributes to the joint effect, and which ways help each other.",
            Draw(data, "shapley", WaysFigures.Shapley), Draw(data, "interactions", WaysFigures.Interactions));
        yield return Section("time", "Over time", "When effects appear, what stays after the switch-off, and whether integration remembers that it was once higher.",
            Draw(data, "timing_curves", WaysFigures.Timing), Draw(data, "persistence_curves", WaysFigures.Persistence), Draw(data, "persistence", WaysFigures.Kept), Draw(data, "ramps", WaysFigures.Ramps));
        if (data.Table("groups") is { } groups)
        {
            string[] kinds = [.. Enumerable.Range(0, groups.Rows.Count).Select(r => groups.Text(r, "group_kind")).Distinct().Take(MostKinds)];
            yield return Section("who", "Winners and losers", "Effects of all six ways on integration in each group.", [.. kinds.Select(kind => WaysFigures.Groups(groups, kind))]);
        }

        if (data.Table("claims") is { } claims && claims.Has("claim", "says", "verdict", "quantity", "estimate", "low", "high")) yield return Claims(claims);
        shown.UnionWith(["timing_curves", "persistence_curves"]);
    }

    private static PageSection? Section(string id, string title, string words, params Chart?[] charts)
    {
        Chart[] drawn = [.. charts.OfType<Chart>()];
        return drawn.Length == 0 ? null : new PageSection(id, title, [ProseBlock.Words(words), new ChartBlock(drawn)]);
    }

    /// <summary>The claims as people read them; the stored table below has the rest.</summary>
    private static PageSection Claims(StoredTable claims)
    {
        bool hasOrigin = claims.Has("origin");
        ChartColumn[] columns = [new("Claim"), new("In words"), new("Verdict"), .. hasOrigin ? [new ChartColumn("Origin")] : Array.Empty<ChartColumn>(), new("Measured by"), new("Estimate", true), new("95 % interval", true)];
        return new PageSection("claims", claims.Title, [new TableBlock("Claims and verdicts", columns, [.. Enumerable.Range(0, claims.Rows.Count).Select(r => (IReadOnlyList<string>)
        [
            claims.Text(r, "claim"), claims.Text(r, "says"), claims.Text(r, "verdict"), .. hasOrigin ? [claims.Text(r, "origin")] : Array.Empty<string>(), claims.Text(r, "quantity"),
            Readable.Number(claims.Number(r, "estimate")), Readable.Range(claims.Number(r, "low"), claims.Number(r, "high")),
        ])])]);
    }

    private static Chart? Draw(StoredExperiment data, string table, Func<StoredTable, Chart?> draw) => data.Table(table) is { } stored ? draw(stored) : null;
}
