using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The page of a spiral study: the answer, the verdicts with their codes, what tells the loop from its look-alikes, what makes
/// it, and pictures.</summary>
internal static class SpiralSections
{
    public static StudyPage Compose(StoredExperiment data) =>
        new(data.TitleOf(data.Say(PageTexts.Spiral)), data.Say(PageTexts.QuestionOfSpiral))
        {
            Findings = [.. SpiralFindings.Of(data)],
            Caveats = [EditionCaveat.Of(data, EditionTexts.Spiral)],
            Sections = [.. ((PageSection?[])[Verdicts(data), Loops(data), Power(data), Cuts(data), Lags(data), Figures(data),
                RestSections.Of(data)]).OfType<PageSection>()],
            Shown = data.Manifest.Generator.IsOfFirstEdition ? [] : [.. SpiralTables.All.Select(static t => t.Name)],
        };

    private static PageSection? Verdicts(StoredExperiment data)
    {
        IReadOnlyList<VerdictRow> rows = data.Rows(SpiralTables.Verdicts);
        Measured Cell(int at, string member, double value) => Measured.Cell(SpiralTables.Verdicts, at, member, value);
        return rows.Count == 0 ? null : new PageSection("verdicts", data.Say(SpiralTexts.Verdicts),
        [
            ProseBlock.Words(data.Say(SpiralTexts.VerdictWords)),
            new TableBlock(data.Say(SpiralTexts.Verdicts),
                [
                    new(data.Say(SpiralTexts.Code)), new(data.Say(SpiralTexts.Claim)), new(data.Say(SpiralTexts.Verdict)),
                    new(data.Say(SpiralTexts.Number), true), new(data.Say(SpiralTexts.Interval), true) { IsDetail = true },
                    new(data.Say(SpiralTexts.Meant)) { IsDetail = true },
                ],
                [.. rows.Select((r, at) => (IReadOnlyList<Prose>)[r.Id, data.Phrase(r.Claim),
                    Prose.Text(data.Phrase(r.Verdict) + (r.Reason.Length == 0 || (at > 0 && r.Reason == rows[0].Reason) ? string.Empty
                        : data.Say(SpiralTexts.Because, data.Phrase(r.Reason)))),
                    Prose.Of(Cell(at, nameof(r.Value), r.Value).In(r.Unit, NumberStyle.Level), data.Language),
                    Prose.Range(Cell(at, nameof(r.Low), r.Low).In(r.Unit, NumberStyle.Cell),
                        Cell(at, nameof(r.High), r.High).In(r.Unit, NumberStyle.End), data.Language),
                    double.IsNaN(r.Quarter) ? Prose.Text(data.Phrase(r.Quantity)) : data.Tell(SpiralTexts.After, data.Phrase(r.Quantity),
                        Cell(at, nameof(r.Quarter), r.Quarter).In("quarters", NumberStyle.Level))])]),
        ]) { IsBrief = true };
    }

    private static PageSection? Loops(StoredExperiment data)
    {
        IReadOnlyList<LoopRow> rows = data.Rows(SpiralTables.Loops);
        Prose Cell(int at, string member, double value, string unit = "", NumberStyle style = NumberStyle.Cell) =>
            Prose.Of(Measured.Cell(SpiralTables.Loops, at, member, value).In(unit, style), data.Language);
        Prose Said(bool holds) => data.Phrase(holds ? SpiralWords.Holds : SpiralWords.Fails);
        return rows.Count == 0 ? null : new PageSection("loop", data.Say(SpiralTexts.Loop),
        [
            ProseBlock.Words(data.Say(SpiralTexts.LoopWords)),
            new TableBlock(data.Say(SpiralTexts.Loop), [new(data.Say(SpiralTexts.Part)),
                .. rows.Select(r => new ChartColumn(data.Word(r.Quantity), true))],
            [
                Row(SpiralTexts.Amplification, (r, at) => data.Tell(SpiralTexts.WithRange,
                    Cell(at, nameof(r.Amplification), r.Amplification), Cell(at, nameof(r.AmplificationLow), r.AmplificationLow),
                    Cell(at, nameof(r.AmplificationHigh), r.AmplificationHigh))),
                Row(SpiralTexts.AtPeriod, (r, at) =>
                    Cell(at, nameof(r.AmplificationPeriod), r.AmplificationPeriod, "quarters", NumberStyle.Level)),
                Row(SpiralTexts.Swapped, (r, at) => Cell(at, nameof(r.P), r.P)), Row(SpiralTexts.PartA, (r, _) => Said(r.A)),
                Row(SpiralTexts.OverShadow, (r, at) => data.Tell(SpiralTexts.FromBelow, Cell(at, nameof(r.OverShadow), r.OverShadow),
                    Cell(at, nameof(r.OverShadowLow), r.OverShadowLow))),
                Row(SpiralTexts.OverYoked, (r, at) => data.Tell(SpiralTexts.FromBelow, Cell(at, nameof(r.OverYoked), r.OverYoked),
                    Cell(at, nameof(r.OverYokedLow), r.OverYokedLow))), Row(SpiralTexts.PartB, (r, _) => Said(r.B)),
                Row(SpiralTexts.Kept, (r, at) => data.Tell(SpiralTexts.WithRange, Cell(at, nameof(r.Kept), r.Kept),
                    Cell(at, nameof(r.KeptLow), r.KeptLow), Cell(at, nameof(r.KeptHigh), r.KeptHigh))),
                Row(SpiralTexts.KeptPeriod, (r, at) => Cell(at, nameof(r.KeptPeriod), r.KeptPeriod, "quarters", NumberStyle.Level)),
                Row(SpiralTexts.Remembering, (r, at) => Cell(at, nameof(r.KeptNull), r.KeptNull)),
                Row(SpiralTexts.ShadowKeeps, (r, at) => data.Tell(SpiralTexts.OfNull, Cell(at, nameof(r.ShadowKept), r.ShadowKept),
                    Cell(at, nameof(r.ShadowNull), r.ShadowNull))), Row(SpiralTexts.PartC, (r, _) => Said(r.C)),
                Row(SpiralTexts.AsWritten, (r, _) => Said(r.AsWritten)),
            ]),
        ]) { IsBrief = true };

        IReadOnlyList<Prose> Row(Text what, Func<LoopRow, int, Prose> of) => [data.Say(what), .. rows.Select(of)];
    }

    private static PageSection? Power(StoredExperiment data)
    {
        IReadOnlyList<PowerRow> rows = data.Rows(SpiralTables.Power);
        Prose Count(int at, string member, double value, NumberStyle style = NumberStyle.Count) =>
            Prose.Of(Measured.Cell(SpiralTables.Power, at, member, value, style), data.Language);
        return rows.Count == 0 ? null : new PageSection("power", data.Say(SpiralTexts.Power),
        [
            ProseBlock.Words(data.Say(SpiralTexts.PowerWords)),
            new TableBlock(data.Say(SpiralTexts.Power),
                [
                    new(data.Say(SpiralTexts.KindOfWorld)), new("k/k*", true), new(data.Say(SpiralTexts.Sets), true), new("a", true),
                    new("b", true), new("c", true), new(data.Say(SpiralTexts.All), true),
                    new(data.Say(SpiralTexts.AsWritten), true) { IsDetail = true },
                ],
                [.. rows.Select((r, at) => (IReadOnlyList<Prose>)[data.Phrase(r.Kind), Count(at, nameof(r.Gain), r.Gain, NumberStyle.Plain),
                    Count(at, nameof(r.Sets), r.Sets), Count(at, nameof(r.A), r.A), Count(at, nameof(r.B), r.B),
                    Count(at, nameof(r.C), r.C), Count(at, nameof(r.All), r.All), Count(at, nameof(r.AsWritten), r.AsWritten)])]),
        ]) { IsBrief = true };
    }

    private static PageSection? Cuts(StoredExperiment data)
    {
        (AblationRow Row, int At)[] rows = [.. data.Rows(SpiralTables.Ablations).Select(static (row, at) => (row, at))];
        if (rows.Length == 0) return null;
        Prose Cell(string variant, string statistic)
        {
            (AblationRow? row, int at) = rows.FirstOrDefault(r => r.Row.Variant == variant && r.Row.Statistic == statistic);
            if (row is null) return Prose.Text(string.Empty);
            Measured Of(string member, double value, NumberStyle style) =>
                Measured.Cell(SpiralTables.Ablations, at, member, value).In(row.Unit, style);
            return data.Tell(SpiralTexts.WithRange, Of(nameof(row.Value), row.Value, NumberStyle.Level),
                Of(nameof(row.Low), row.Low, NumberStyle.End), Of(nameof(row.High), row.High, NumberStyle.End));
        }

        return new PageSection("cuts", data.Say(SpiralTexts.Cuts),
        [
            ProseBlock.Words(data.Say(SpiralTexts.CutWords)),
            new TableBlock(data.Say(SpiralTexts.Cuts),
                [new(data.Say(SpiralTexts.Cut)), new(data.Say(SpiralTexts.ShareOfQuantity), true),
                    new(data.Say(SpiralTexts.ShareOfContent), true), new(data.Say(SpiralTexts.Swings), true),
                    new(data.Say(SpiralTexts.Period), true), new(data.Say(SpiralTexts.PaceDifference), true)],
                [.. rows.Select(static r => (r.Row.Variant, r.Row.Title)).Distinct().Select(v => (IReadOnlyList<Prose>)
                    [data.Phrase(v.Title), Cell(v.Variant, VariantStatistics.OfQuantity), Cell(v.Variant, VariantStatistics.OfContent),
                        Cell(v.Variant, VariantStatistics.SwingCount), Cell(v.Variant, VariantStatistics.Dominant),
                        Cell(v.Variant, VariantStatistics.PaceDifference)])]),
        ]);
    }

    private static PageSection? Lags(StoredExperiment data)
    {
        IReadOnlyList<LagRow> rows = data.Rows(SpiralTables.Lags);
        IReadOnlyList<GainRow> gains = data.Rows(SpiralTables.Gains);
        if (rows.Count == 0) return null;
        Prose Cell<TRow>(TableOf<TRow> table, int at, string member, double value, string unit, NumberStyle style)
            where TRow : class => Prose.Of(Measured.Cell(table, at, member, value).In(unit, style), data.Language);
        return new PageSection("lags", data.Say(SpiralTexts.Lags),
        [
            ProseBlock.Words(data.Say(SpiralTexts.LagWords)),
            new TableBlock(data.Say(SpiralTexts.Lags),
                [new(data.Say(SpiralTexts.KindOfLag)), new(data.Say(SpiralTexts.LagItself), true), new(data.Say(SpiralTexts.Period), true),
                    new(data.Say(SpiralTexts.Slope), true)],
                [.. rows.Select((r, at) => (IReadOnlyList<Prose>)[data.Phrase(r.LagKind),
                    Cell(SpiralTables.Lags, at, nameof(r.Lag), r.Lag, "quarters", NumberStyle.Level),
                    data.Tell(SpiralTexts.WithRange, Cell(SpiralTables.Lags, at, nameof(r.Period), r.Period, "quarters", NumberStyle.Level),
                        Cell(SpiralTables.Lags, at, nameof(r.Low), r.Low, "quarters", NumberStyle.Cell),
                        Cell(SpiralTables.Lags, at, nameof(r.High), r.High, "quarters", NumberStyle.Cell)),
                    data.Tell(SpiralTexts.WithRange, Cell(SpiralTables.Lags, at, nameof(r.Slope), r.Slope, "", NumberStyle.Cell),
                        Cell(SpiralTables.Lags, at, nameof(r.SlopeLow), r.SlopeLow, "", NumberStyle.Cell),
                        Cell(SpiralTables.Lags, at, nameof(r.SlopeHigh), r.SlopeHigh, "", NumberStyle.Cell))])]),
            new TableBlock(data.Say(SpiralTexts.Gains),
                [new(data.Say(SpiralTexts.CollegeType)), new(data.Say(SpiralTexts.StudyLag), true),
                    new(data.Say(SpiralTexts.StudyAlone), true), new(data.Say(SpiralTexts.AllLags), true)],
                [.. gains.Select((r, at) => (IReadOnlyList<Prose>)[data.Phrase(r.CollegeType),
                    Cell(SpiralTables.Gains, at, nameof(r.Study), r.Study, "quarters", NumberStyle.Level),
                    Cell(SpiralTables.Gains, at, nameof(r.GainOfStudyAlone), r.GainOfStudyAlone, "", NumberStyle.Cell),
                    Cell(SpiralTables.Gains, at, nameof(r.GainOfAllLags), r.GainOfAllLags, "", NumberStyle.Cell)])]),
        ]);
    }

    /// <summary>The pictures that the tables allow.</summary>
    private static PageSection? Figures(StoredExperiment data)
    {
        IReadOnlyList<Chart> charts = new SpiralFigures(data).All;
        return charts.Count == 0 ? null : new PageSection("spiral-figures", data.Say(SpiralTexts.Figures),
            [ProseBlock.Soft(data.Say(SpiralTexts.FiguresWords)), new ChartBlock(charts)]);
    }
}
