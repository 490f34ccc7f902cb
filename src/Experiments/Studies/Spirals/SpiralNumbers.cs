using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The numbers of a spiral experiment that page and console show as tables; none where nothing may be claimed.</summary>
internal static class SpiralNumbers
{
    private const string Quarters = "quarters";

    public static IReadOnlyList<PageSection> Of(StoredExperiment data) =>
        data.Table(SpiralTables.Verdicts) is not { Rows.Count: > 0 } verdicts
            || SpiralSections.Read(verdicts).All(static f => f.Verdict == SpiralVerdict.Undefined) ? []
            : [.. new[] { Cuts(data), Start(data), Lags(data), Gains(data) }.OfType<PageSection>()];

    /// <summary>What each cut takes away.</summary>
    private static PageSection? Cuts(StoredExperiment data)
    {
        if (data.Table(SpiralTables.Ablations) is not { Rows.Count: > 0 } table) return null;
        int Row(string variant, string statistic) => Rows(table).FirstOrDefault(
            r => table.Text(r, "variant") == variant && table.Text(r, "statistic") == statistic, -1);
        Prose Cell(string variant, string statistic, bool hasInterval = false) => Row(variant, statistic) is var row and >= 0
            ? Said(data, table, row, statistic is "drift" or "swings" ? string.Empty : table.Text(row, "unit"), hasInterval)
            : Readable.Undefined;
        string[] variants = [.. Rows(table).Select(r => table.Text(r, "variant")).Distinct()
            .Where(static v => v == SpiralVariant.Baseline.Key || SpiralVariant.Cuts.Any(c => c.IsAblation && c.Key == v))];
        int pace = Row(SpiralVariant.NoEducationToIndustry.Key, SpiralTables.Faster);
        return new PageSection("cuts", data.Say(SpiralTexts.Cuts),
        [
            new TableBlock(data.Say(SpiralTexts.CutsCaption),
                [
                    new(data.Say(SpiralTexts.Cut)), new(data.Say(SpiralTexts.VarianceShare), true), new(data.Say(SpiralTexts.Swings), true),
                    new(data.Say(SpiralTexts.Drift), true),
                ],
                [.. variants.Select(v => (IReadOnlyList<Prose>)[data.Phrase(table.Text(Row(v, "variance_share"), "title")),
                    v == SpiralVariant.Baseline.Key ? string.Empty : Cell(v, "variance_share", hasInterval: true), Cell(v, "swings"),
                    Cell(v, "drift")])]),
            .. pace >= 0 && double.IsFinite(table.Number(pace, "value")) ? [new ProseBlock(data.Tell(SpiralTexts.Pace,
                data.Phrase(table.Text(pace, "title")), Cell(SpiralVariant.NoEducationToIndustry.Key, "technology_growth", true),
                Cell(SpiralVariant.NoEducationToIndustry.Key, SpiralTables.Faster, true), data.Say(PaceOf(new MeanInterval(
                    (int)table.Number(pace, "seeds"), table.Number(pace, "value"), double.NaN, table.Number(pace, "low"),
                    table.Number(pace, "high"))))))]
                : Array.Empty<PageBlock>(),
        ]) { IsBrief = true };
    }

    /// <summary>Whether the share of education → industry was found at the baseline's pace of upgrading, as the held gain is meant to
    /// give.</summary>
    internal static Text PaceOf(MeanInterval faster) => faster.IsAbove(0) || faster.IsBelow(0) ? SpiralTexts.NotAtEqualPace
        : faster.IsDefined ? SpiralTexts.PaceNotShown : SpiralTexts.PaceUndefined;

    /// <summary>The start-up apart: what settles before anything is measured.</summary>
    private static PageSection? Start(StoredExperiment data)
    {
        if (data.Table(StartUp.Table) is not { Rows.Count: > 0 } table) return null;
        int[] rows = [.. Rows(table).Where(r => table.Text(r, "variant") == SpiralVariant.Baseline.Key)];
        Prose Cell(string statistic, string part) => rows.FirstOrDefault(
            r => table.Text(r, "statistic") == statistic && table.Text(r, "part") == part, -1) is var row and >= 0
            ? Said(data, table, row, table.Text(row, "unit"), hasInterval: true, isNamed: true) : Readable.Undefined;
        string Named(int row) => ReadableUnit.Of(table.Text(row, "unit")).Name(data.Language) is { Length: > 0 } unit
            ? StoredTexts.Heading(table.Text(row, "statistic"), data.Language) + data.Say(PageTexts.Comma) + unit
            : StoredTexts.Heading(table.Text(row, "statistic"), data.Language);
        return new PageSection("start-up", data.Say(SpiralTexts.StartUp),
        [
            new TableBlock(data.Say(SpiralTexts.StartUpCaption),
                [new(data.Say(SpiralTexts.What)), new(data.Say(SpiralTexts.AtStart), true), new(data.Say(SpiralTexts.Measured), true)],
                [.. rows.DistinctBy(r => table.Text(r, "statistic")).Select(r => (IReadOnlyList<Prose>)[
                    Named(r), Cell(table.Text(r, "statistic"), StartUp.Name),
                    Cell(table.Text(r, "statistic"), StartUp.Measured)])]),
        ]) { IsBrief = true };
    }

    private static PageSection? Lags(StoredExperiment data)
    {
        if (data.Table(SpiralTables.Lags) is not { Rows.Count: > 0 } table) return null;
        Prose Years(int row, string column) => Prose.Of(table.At(row, column).In(Quarters, NumberStyle.Cell), data.Language);
        Prose Number(int row, string column) => Prose.Of(table.At(row, column), data.Language);
        string Kind(int row) => data.Say(table.Text(row, "lag_kind") == "study" ? SpiralTexts.StudyLag : SpiralTexts.InformationLag);
        return new PageSection("lags", data.Say(SpiralTexts.Lags),
        [
            new TableBlock(data.Say(SpiralTexts.LagsCaption),
                [
                    new(data.Say(SpiralTexts.Lag)), new(data.Say(SpiralTexts.Length), true), new(data.Say(SpiralTexts.Period), true),
                    new(data.Say(ChartTexts.Interval95), true),
                ],
                [.. Rows(table).Select(r => (IReadOnlyList<Prose>)[Kind(r), Years(r, "lag"), Years(r, "period"),
                    Prose.Range(table.At(r, "low").In(Quarters, NumberStyle.Cell), table.At(r, "high").In(Quarters, NumberStyle.Cell),
                        data.Language)])]),
            new ListBlock([.. Rows(table).DistinctBy(r => table.Text(r, "lag_kind")).Where(r => double.IsFinite(table.Number(r, "slope")))
                .Select(r => data.Tell(SpiralTexts.Slope, Kind(r), Number(r, "slope"), Number(r, "slope_low"), Number(r, "slope_high")))]),
        ]) { IsBrief = true };
    }

    private static PageSection? Gains(StoredExperiment data)
    {
        if (data.Table(SpiralTables.Gains) is not { Rows.Count: > 0 } table) return null;
        return new PageSection("gains", data.Say(SpiralTexts.Gains),
        [
            new TableBlock(data.Say(SpiralTexts.GainsCaption),
                [
                    new(data.Say(SpiralTexts.College)), new(data.Say(SpiralTexts.Study), true), new(data.Say(SpiralTexts.ByStudy), true),
                    new(data.Say(SpiralTexts.ByAll), true),
                ],
                [.. Rows(table).Select(r => (IReadOnlyList<Prose>)[data.Phrase(table.Text(r, "college_type")),
                    Prose.Of(table.At(r, "study").In(Quarters, NumberStyle.Cell), data.Language),
                    Prose.Of(table.At(r, "gain_of_study_alone"), data.Language),
                    Prose.Of(table.At(r, "gain_of_all_lags"), data.Language)])]),
        ]) { IsBrief = true };
    }

    /// <summary>A value in the unit that people read, with its interval where it has one.</summary>
    private static Prose Said(StoredExperiment data, StoredTable table, int row, string unit, bool hasInterval, bool isNamed = false)
    {
        Measured In(string column, NumberStyle style) => table.At(row, column).In(unit, style);
        Prose mean = Prose.Of(In("value", isNamed ? NumberStyle.Cell : NumberStyle.Level), data.Language);
        if (!hasInterval || !double.IsFinite(table.Number(row, "low"))) return mean;
        Measured high = In("high", isNamed ? NumberStyle.Cell : NumberStyle.End);
        return new($"{mean.Html} ({Prose.Range(In("low", NumberStyle.Cell), high, data.Language).Html})");
    }

    private static IEnumerable<int> Rows(StoredTable table) => Enumerable.Range(0, table.Rows.Count);
}
