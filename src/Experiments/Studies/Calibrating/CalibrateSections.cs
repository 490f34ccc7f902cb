using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Parameters;
using static Ronghe.Experiments.Studies.Scoring.ScoreFindings;
using static Ronghe.Experiments.Studies.Scoring.ScoreSections;

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
            [.. data.Rows(CalibrateTables.Fit).Select(r => (IReadOnlyList<string>)[ScoreLabel.Of(data, r),
                Readable.Range(r.BandLow, r.BandHigh, data.Language), Number(data, r.Prior), Percent(r.PriorShare),
                Number(data, r.Posterior), Percent(r.PosteriorShare), Number(data, r.Medoid)])]),
    ]) { IsBrief = true };

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
                    new(data.Say(CalibrateTexts.Spread), true), new(data.Say(CalibrateTexts.Verdict)),
                ],
                [.. rows.Select(r => (IReadOnlyList<string>)[r.Parameter, Number(data, r.Now),
                    double.IsNaN(r.Median) ? Readable.Undefined
                        : $"{Number(data, r.Median)} ({Readable.Range(r.Low, r.High, data.Language)})",
                    Number(data, r.Spread), double.IsNaN(r.Spread) ? Readable.Undefined : data.Phrase(r.Verdict)])]),
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

    private static string Name(StoredExperiment data, string target) =>
        data.Rows(CalibrateTables.Fit).FirstOrDefault(f => f.Target == target) is { } figure ? ScoreLabel.Of(data, figure)
            : data.Say(CalibrateTexts.None);

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
                [.. rows.GroupBy(static r => (r.Table, r.Target)).Select(g => (IReadOnlyList<string>)[Name(data, g.Key.Target),
                    Number(data, FiniteMean.Of(g.Select(static r => r.Here))), Number(data, FiniteMean.Of(g.Select(static r => r.There))),
                    Number(data, FiniteMean.Of(g.Select(static r => r.Apart))),
                    Percent(g.Count(static r => r.IsMetThere) / (double)g.Count())])]),
        ]) { IsBrief = true };
    }

    private static PageSection Waves(StoredExperiment data) => new("waves", data.Say(CalibrateTexts.Waves),
    [
        new TableBlock(data.Say(CalibrateTexts.Waves),
            [
                new(data.Say(CalibrateTexts.Wave), true), new(data.Say(CalibrateTexts.Worlds), true),
                new(data.Say(CalibrateTexts.LeftOver), true), new(data.Say(CalibrateTexts.Binding)),
                new(data.Say(CalibrateTexts.Worst)),
            ],
            [.. data.Rows(CalibrateTables.Waves).Select(r => (IReadOnlyList<string>)[Count(r.Wave), Count(r.Worlds), Percent(r.Left),
                Name(data, r.Binding) + (r.Binding.Length > 0 ? $" ({Percent(r.RuledOut)})" : string.Empty),
                Name(data, r.Worst) + (r.Worst.Length > 0 ? $" ({Percent(Math.Max(0, r.WorstTold))})" : string.Empty)])]),
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
            [.. rows.Select(r => (IReadOnlyList<string>)[Count(r.Wave), Name(data, r.Target), Name(data, r.Other), Percent(r.Alone),
                Percent(r.OtherAlone), Percent(r.Both)])]);
    }

    private static PageSection Directions(StoredExperiment data) => new("directions", data.Say(CalibrateTexts.Directions),
    [
        new TableBlock(data.Say(CalibrateTexts.Directions),
            [new(data.Say(CalibrateTexts.Singular), true), new(data.Say(CalibrateTexts.Most))],
            [.. data.Rows(CalibrateTables.Directions).Select(r =>
                (IReadOnlyList<string>)[Number(data, r.SingularValue), r.Parameters])]),
    ]);
}
