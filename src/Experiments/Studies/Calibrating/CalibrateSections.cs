using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>The page of a calibration: which figures are met, what the data say of parameters, how it came about.</summary>
internal static class CalibrateSections
{
    public static StudyPage Compose(StoredExperiment data) =>
        new(data.TitleOf(data.Say(CalibrateTexts.Kind)), data.Say(CalibrateTexts.Question))
        {
            Findings = [.. CalibrateFindings.Of(data)],
            Caveats = [Prose.Text(data.Say(CalibrateTexts.Caveat))],
            Sections = [Fit(data), Parameters(data), .. Elsewhere(data), Waves(data), Directions(data)],
            Shown = [.. CalibrateTables.All.Select(static t => t.Name)],
        };

    private static PageSection Fit(StoredExperiment data) => new("fit", data.Say(CalibrateTexts.Fit),
    [
        new TableBlock(data.Say(CalibrateTexts.Fit),
            [
                new(data.Say(CalibrateTexts.Figure)), new(data.Say(CalibrateTexts.Band), true),
                new(data.Say(CalibrateTexts.Prior), true) { IsDetail = true }, new(data.Say(CalibrateTexts.PriorInBand), true),
                new(data.Say(CalibrateTexts.Posterior), true) { IsDetail = true }, new(data.Say(CalibrateTexts.PosteriorInBand), true),
                new(data.Say(CalibrateTexts.Medoid), true),
            ],
            [.. data.Rows(CalibrateTables.Fit).Select(r => (IReadOnlyList<Prose>)[ScoreLabel.Of(data, r), Band(data, r),
                Said(data, Cell(data, r, nameof(r.Prior), r.Prior)), Share(data, r, nameof(r.PriorShare), r.PriorShare),
                Said(data, Cell(data, r, nameof(r.Posterior), r.Posterior)),
                Share(data, r, nameof(r.PosteriorShare), r.PosteriorShare), Said(data, Cell(data, r, nameof(r.Medoid), r.Medoid))])]),
    ]) { IsBrief = true };

    /// <summary>A number of a figure's in the unit that people read it in.</summary>
    internal static Measured Cell(StoredExperiment data, FitRow row, string member, double value) =>
        Measured.Cell(CalibrateTables.Fit, data.Rows(CalibrateTables.Fit).ToList().IndexOf(row), member, value)
            .In(row.Unit, ScoreLabel.StyleOf(row));

    internal static Prose Band(StoredExperiment data, FitRow row) =>
        Prose.Range(Cell(data, row, nameof(row.BandLow), row.BandLow) with { Style = NumberStyle.Cell },
            Cell(data, row, nameof(row.BandHigh), row.BandHigh), data.Language);

    private static Prose Share(StoredExperiment data, FitRow row, string member, double value) =>
        Said(data, Cell(data, row, member, value).In(string.Empty, NumberStyle.Percent));

    private static Prose Said(StoredExperiment data, Measured number) => Prose.Of(number, data.Language);

    private static PageSection Parameters(StoredExperiment data)
    {
        IReadOnlyList<InformedRow> rows = data.Rows(CalibrateTables.Informed);
        return new PageSection("parameters", data.Say(CalibrateTexts.Parameters),
        [
            ProseBlock.Words(data.Say(CalibrateTexts.ParameterWords)),
            new TableBlock(data.Say(CalibrateTexts.Parameters),
                [
                    new(data.Say(CalibrateTexts.Parameter)), new(data.Say(CalibrateTexts.Now), true),
                    new(data.Say(CalibrateTexts.Middle), true),
                    new(data.Say(CalibrateTexts.Unit)) { IsDetail = true }, new(data.Say(CalibrateTexts.Spread), true),
                    new(data.Say(CalibrateTexts.Verdict)),
                ],
                [.. rows.Select((r, at) =>
                {
                    Prose Cell(string member, double value) => Said(data, Measured.Cell(CalibrateTables.Informed, at, member, value));
                    Prose middle = new($"{Cell(nameof(r.Median), r.Median).Html} ({Cell(nameof(r.Low), r.Low).Html} … " +
                        $"{Cell(nameof(r.High), r.High).Html})");
                    return (IReadOnlyList<Prose>)[r.Parameter, Cell(nameof(r.Now), r.Now),
                        double.IsNaN(r.Median) ? Readable.Undefined : middle, CatalogueTexts.Unit(r.Unit).In(data.Language),
                        Cell(nameof(r.Spread), r.Spread), double.IsNaN(r.Spread) ? Readable.Undefined : data.Phrase(r.Verdict)];
                })]),
            new ChartBlock(Chart(data, rows) is { } chart ? [chart] : []),
        ]) { IsBrief = true };
    }

    private static Chart? Chart(StoredExperiment data, IReadOnlyList<InformedRow> rows)
    {
        double At(InformedRow r, double value) => ParameterCatalog.Find(r.Parameter) is { Scale: ParameterScale.Logarithmic }
            ? Math.Log(value / r.PlausibleLow) / Math.Log(r.PlausibleHigh / r.PlausibleLow)
            : (value - r.PlausibleLow) / (r.PlausibleHigh - r.PlausibleLow);
        return IntervalChart.Of("posterior", data.Say(CalibrateTexts.Chart), data.Say(CalibrateTexts.ChartQuantity),
            data.Say(CalibrateTexts.Interval),
        [
            .. rows.Select(r => new IntervalRow(r.Parameter, data.Say(CalibrateTexts.Posterior), 0, At(r, r.Median), At(r, r.Low),
                At(r, r.High))),
            .. rows.Select(r => new IntervalRow(r.Parameter, data.Say(CalibrateTexts.Now), 1, At(r, r.Now), double.NaN, double.NaN)),
        ], data.Language);
    }

    private static FitRow? Figure(StoredExperiment data, string target) =>
        data.Rows(CalibrateTables.Fit).FirstOrDefault(f => f.Target == target);

    private static string Name(StoredExperiment data, string target) =>
        Figure(data, target) is { } figure ? ScoreLabel.Of(data, figure) : data.Say(CalibrateTexts.None);

    /// <summary>Worlds of the posterior in another scenario; nothing where there was none.</summary>
    private static IEnumerable<PageSection> Elsewhere(StoredExperiment data)
    {
        CarriedRow[] rows = [.. data.Rows(CalibrateTables.Carried).Where(static r => r.World > 0)];
        if (rows.Length == 0) yield break;
        yield return new PageSection("elsewhere", data.Say(CalibrateTexts.OtherScenario),
        [
            ProseBlock.Words(data.Say(CalibrateTexts.OtherWords)),
            new TableBlock(data.Say(CalibrateTexts.OtherScenario),
                [
                    new(data.Say(CalibrateTexts.Figure)), new(data.Say(CalibrateTexts.Here), true),
                    new(data.Say(CalibrateTexts.There), true),
                    new(data.Say(CalibrateTexts.Apart), true), new(data.Say(CalibrateTexts.MetThere), true),
                ],
                [.. rows.GroupBy(static r => r.Target).Select(g =>
                {
                    Measured Mean(string member, Func<CarriedRow, double> of) => MeanOf(g.Key, member, g.Select(of));
                    Prose InUnit(Measured number) => Said(data, Figure(data, g.Key) is { } figure
                        ? number.In(figure.Unit, ScoreLabel.StyleOf(figure)) : number);
                    return (IReadOnlyList<Prose>)[Name(data, g.Key), InUnit(Mean(nameof(CarriedRow.Here), static r => r.Here)),
                        InUnit(Mean(nameof(CarriedRow.There), static r => r.There)),
                        Said(data, Mean(nameof(CarriedRow.Apart), static r => r.Apart)),
                        Said(data, Mean(nameof(CarriedRow.IsMetThere), static r => r.IsMetThere ? 1 : 0)
                            with { Style = NumberStyle.Percent })];
                })]),
        ]) { IsBrief = true };
    }

    /// <summary>Over the worlds of the posterior that were run in the other scenario.</summary>
    private static Measured MeanOf(string target, string member, IEnumerable<double> values) =>
        new(FiniteMean.Of(values), $"mean|{CalibrateTables.Carried.Name}|{TableOf<CarriedRow>.Column(member)}|{target}");

    private static PageSection Waves(StoredExperiment data) => new("waves", data.Say(CalibrateTexts.Waves),
    [
        new TableBlock(data.Say(CalibrateTexts.Waves),
            [
                new(data.Say(CalibrateTexts.Wave), true), new(data.Say(CalibrateTexts.Worlds), true),
                new(data.Say(CalibrateTexts.LeftOver), true), new(data.Say(CalibrateTexts.Binding)),
                new(data.Say(CalibrateTexts.Worst)),
            ],
            [.. data.Rows(CalibrateTables.Waves).Select((r, at) =>
            {
                Measured Cell(string member, double value, NumberStyle style = NumberStyle.Percent) =>
                    Measured.Cell(CalibrateTables.Waves, at, member, value, style);
                Prose Named(string target, string member, double share) => target.Length == 0 ? Name(data, target)
                    : new Prose($"{Html.Escape(Name(data, target))} ({Said(data, Cell(member, share)).Html})");
                return (IReadOnlyList<Prose>)[Said(data, Cell(nameof(r.Wave), r.Wave, NumberStyle.Count)),
                    Said(data, Cell(nameof(r.Worlds), r.Worlds, NumberStyle.Count)), Said(data, Cell(nameof(r.Left), r.Left)),
                    Named(r.Binding, nameof(r.RuledOut), r.RuledOut), Named(r.Worst, nameof(r.WorstTold), r.WorstTold)];
            })]),
        .. Conflicts(data),
    ]) { IsBrief = true };

    /// <summary>Pairs of figures that few points meet together; nothing where there are none.</summary>
    private static IEnumerable<PageBlock> Conflicts(StoredExperiment data)
    {
        IReadOnlyList<ConflictRow> rows = data.Rows(CalibrateTables.Conflicts);
        if (rows.Count == 0) yield break;
        yield return new TableBlock(data.Say(CalibrateTexts.Conflicts),
            [
                new(data.Say(CalibrateTexts.Wave), true), new(data.Say(CalibrateTexts.Figure)), new(data.Say(CalibrateTexts.Other)),
                new(data.Say(CalibrateTexts.Alone), true), new(data.Say(CalibrateTexts.OtherAlone), true),
                new(data.Say(CalibrateTexts.Both), true),
            ],
            [.. rows.Select((r, at) =>
            {
                Prose Cell(string member, double value, NumberStyle style = NumberStyle.Percent) =>
                    Said(data, Measured.Cell(CalibrateTables.Conflicts, at, member, value, style));
                return (IReadOnlyList<Prose>)[Cell(nameof(r.Wave), r.Wave, NumberStyle.Count), Name(data, r.Target), Name(data, r.Other),
                    Cell(nameof(r.Alone), r.Alone), Cell(nameof(r.OtherAlone), r.OtherAlone), Cell(nameof(r.Both), r.Both)];
            })]);
    }

    private static PageSection Directions(StoredExperiment data) => new("directions", data.Say(CalibrateTexts.Directions),
    [
        new TableBlock(data.Say(CalibrateTexts.Directions),
            [new(data.Say(CalibrateTexts.Singular), true), new(data.Say(CalibrateTexts.Most))],
            [.. data.Rows(CalibrateTables.Directions).Select((r, at) => (IReadOnlyList<Prose>)[Said(data,
                Measured.Cell(CalibrateTables.Directions, at, nameof(r.SingularValue), r.SingularValue)), r.Parameters])]),
    ]);
}
