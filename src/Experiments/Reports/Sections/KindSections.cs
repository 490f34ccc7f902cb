using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Reports.Stored;

namespace Ronghe.Experiments.Reports.Sections;

/// <summary>A section of one kind of experiment and the tables it shows, which then need not be shown again.</summary>
internal sealed record KindSection(PageSection Section, params IReadOnlyList<string> Tables);

/// <summary>What only one kind of experiment has, from its named tables. A table that is missing leaves its section out and is named in the warnings.</summary>
internal static class KindSections
{
    private static readonly string[] AnswerTables = ["answer", "answers"];

    /// <summary>Sentences that the experiment itself stored.</summary>
    public static IReadOnlyList<Prose> Sentences(StoredExperiment data, ISet<string> shown)
    {
        foreach (string name in AnswerTables)
        {
            if (data.Table(name) is not { } answer || !answer.Has("sentence")) continue;
            shown.Add(name);
            return [.. Enumerable.Range(0, answer.Rows.Count).Select(r => Prose.Text(answer.Text(r, "sentence")))];
        }

        if (data.Kind != "spiral" || data.Table("verdicts") is not { } verdicts || !verdicts.Has("claim", "verdict", "evidence")) return [];
        shown.Add("verdicts");
        return [.. Enumerable.Range(0, verdicts.Rows.Count).Select(r => new Prose(
            $"<strong>{Html.Escape(verdicts.Text(r, "id"))} {Html.Escape(verdicts.Text(r, "verdict"))}</strong>: {Html.Escape(verdicts.Text(r, "claim"))}. {Html.Escape(SpiralFigures.Capital(verdicts.Text(r, "evidence")))}."))];
    }

    public static IEnumerable<KindSection> Of(StoredExperiment data) => data.Kind switch
    {
        "spiral" => Spiral(data),
        "ways" => Ways(data),
        _ => [],
    };

    private static IEnumerable<KindSection> Spiral(StoredExperiment data)
    {
        if (data.Table("paths") is { } paths && paths.Has("variant", "replication", "sector", "quarter", "demand", "supply", "mismatch", "reform_effort", "integration"))
        {
            yield return new KindSection(new PageSection("phase", "Phase portraits", [
                ProseBlock.Words("Where demand and effective supply go, sector by sector: with the loop closed, and in the shadow, where reform effort is recorded and does nothing. Both have the same seed. A ring marks the start; years have no meaning here."),
                new ChartBlock(SpiralFigures.PhasePlanes(data, paths)), new ChartBlock([.. new[] { SpiralFigures.Space(data, paths) }.OfType<Chart>()])]), "paths");
        }

        if (data.Table("responses") is { } responses && responses.Has("arm", "title", "outcome", "quarter", "response", "low", "high"))
        {
            yield return new KindSection(new PageSection("echoes", "Echoes of an impulse", [
                ProseBlock.Words("What one impulse changes afterwards, with and without the link that would close the loop, under the same luck. Bands hold for all quarters together (95 %)."),
                new ChartBlock(SpiralFigures.Responses(responses))]), "responses");
        }

        if (data.Table("ablations") is { } ablations && ablations.Has("title", "statistic", "value", "low", "high"))
        {
            Chart?[] charts =
            [
                SpiralFigures.Ablation(ablations, "variance_share", "Share of mismatch's variance that a link carries", "share of the variance"),
                SpiralFigures.Ablation(ablations, "period", "Dominant period", "quarters"), SpiralFigures.Ablation(ablations, "mean_size", "Mean size of mismatch", "ln ratio"),
                SpiralFigures.Ablation(ablations, "integration", "Integration", "share"),
            ];
            yield return new KindSection(new PageSection("ablations", "What each link carries", [ProseBlock.Words("Statistics of the same worlds with one link cut, over seeds, with 95 % intervals."), new ChartBlock([.. charts.OfType<Chart>()])]));
        }

        if (data.Table("lags") is { } lags && lags.Has("lag_kind", "lag", "period", "low", "high"))
            yield return new KindSection(new PageSection("lags", "Period and lags", [ProseBlock.Words("How long a swing lasts when one lag alone is varied."), new ChartBlock(SpiralFigures.Lags(lags))]));
        if (data.Table("spectra") is { } spectra && spectra.Has("variant", "title", "period", "power", "noise_99"))
            yield return new KindSection(new PageSection("spectra", "Spectra of mismatch", [ProseBlock.Words("A peak above the 99 % quantile of red noise is more regular than chance."), new ChartBlock(SpiralFigures.Spectra(spectra), IsSmall: true)]), "spectra");
    }

    private static IEnumerable<KindSection> Ways(StoredExperiment data)
    {
        if (data.Table("claims") is { } claims && claims.Has("claim", "says", "verdict", "quantity", "estimate", "low", "high"))
            yield return new KindSection(new PageSection("claims", "The source paper's claims", [ProseBlock.Words("Passed, failed or undecided by the runs; what an input could encode does not count as emergent."), Claims(claims)]));
        if (Drawn(data, "effects", ["way", "contrast", "outcome", "estimate", "low", "high"], WaysFigures.Effects) is { } effects)
            yield return new KindSection(new PageSection("ways-effects", "What each way does", [ProseBlock.Words("Effect on integration over the last five years at the reference effort: alone, added to the other five, averaged over all settings of the others, and of all six together."), new ChartBlock([effects])]));
        Chart?[] shares =
        [
            Drawn(data, "shapley", ["way", "outcome", "estimate", "low", "high"], WaysFigures.Shapley),
            Drawn(data, "interactions", ["first", "second", "outcome", "estimate", "low_simultaneous", "high_simultaneous"], WaysFigures.Interactions),
        ];
        if (shares.OfType<Chart>().Any())
            yield return new KindSection(new PageSection("ways-attribution", "Attribution and interactions", [ProseBlock.Words("The joint effect shared out among the ways, and how much pairs do together beyond what they do apart."), new ChartBlock([.. shares.OfType<Chart>()])]));
        Chart?[] fair =
        [
            Drawn(data, "equal_cost", ["lever", "budget", "outcome", "estimate", "low", "high"], WaysFigures.EqualCost), Drawn(data, "ranks", ["way", "p_rank_1"], WaysFigures.Ranks),
        ];
        if (fair.OfType<Chart>().Any())
            yield return new KindSection(new PageSection("ways-cost", "At equal cost", [ProseBlock.Words("Effort bought with the same public and private money, and how sure the order is when gains and costs are unknown: a top place with a probability below 0.8 is undecided."), new ChartBlock([.. fair.OfType<Chart>()])]));
        if (data.Table("groups") is { } groups && groups.Has("way", "group_kind", "group", "outcome", "estimate", "low", "high") && WaysFigures.Groups(data, groups) is { Count: > 0 } charts)
            yield return new KindSection(new PageSection("winners", "Winners and losers", [ProseBlock.Words("Effects on integration by group, with Student's 95 % intervals."), new ChartBlock(charts)]));
    }

    private static TableBlock Claims(StoredTable claims)
    {
        bool hasOrigin = claims.Has("origin");
        ChartColumn[] columns = [new("Claim"), new("In words"), new("Verdict"), .. hasOrigin ? [new ChartColumn("Origin")] : Array.Empty<ChartColumn>(), new("Measured by"), new("Estimate", true), new("95 % interval", true)];
        return new TableBlock("Claims and verdicts", columns, [.. Enumerable.Range(0, claims.Rows.Count).Select(r => (IReadOnlyList<string>)
        [
            claims.Text(r, "claim"), claims.Text(r, "says"), claims.Text(r, "verdict"), .. hasOrigin ? [claims.Text(r, "origin")] : Array.Empty<string>(), claims.Text(r, "quantity"),
            Readable.Number(claims.Number(r, "estimate")), Readable.Range(claims.Number(r, "low"), claims.Number(r, "high")),
        ])]);
    }

    private static Chart? Drawn(StoredExperiment data, string table, string[] columns, Func<StoredTable, Chart?> draw) => data.Table(table) is { } found && found.Has(columns) ? draw(found) : null;
}
