using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>The page of a scorecard: what is wrong first.</summary>
internal static class ScoreSections
{
    /// <summary>Parameters told for one figure; the table has all.</summary>
    private const int MoversTold = 3;

    public static StudyPage Compose(StoredExperiment data) => new(data.TitleOf(data.Say(ScoreTexts.Kind)), data.Say(ScoreTexts.Question))
    {
        Findings = [.. ScoreFindings.Of(data)],
        Caveats = Caveats(data),
        Sections =
        [
            Figures(data), .. new[] { Benchmarks(data), Movers(data) }.OfType<PageSection>(), Guesses(data), Sources(data),
        ],
        Shown = [.. ScoreTables.All.Select(static t => t.Name)],
    };

    private static List<Prose> Caveats(StoredExperiment data)
    {
        ulong? seed = data.Manifest.Scenarios.Count > 0 ? data.Manifest.Scenarios[0].Seed : null;
        int most = data.Rows(ScoreTables.Scorecard).Select(static r => r.Replications).DefaultIfEmpty(0).Max();
        return
        [
            Prose.Text(data.Say(ScoreTexts.Fresh, most, seed?.ToString(CultureInfo.InvariantCulture) ?? Readable.Undefined)),
            .. most == 1 ? [Prose.Text(data.Say(ScoreTexts.One))] : Array.Empty<Prose>(),
        ];
    }

    private static PageSection Figures(StoredExperiment data)
    {
        ScoreRow[] rows = Sorted(data.Rows(ScoreTables.Scorecard));
        return new PageSection("figures", data.Say(ScoreTexts.Chart),
        [
            ProseBlock.Words(data.Say(ScoreTexts.Rule)),
            .. data.Rows(ScoreTables.Scorecard).Select(static r => r.Table).Distinct().Select(table => new TableBlock(
                data.Say(ScoreTexts.Figures, data.Phrase(table)),
                [
                    new(data.Say(ScoreTexts.Figure)), new(data.Say(ScoreTexts.Band), true), new(data.Say(ScoreTexts.World), true),
                    new(data.Say(ScoreTexts.Interval), true) { IsDetail = true }, new(data.Say(ScoreTexts.Widths), true),
                    new(data.Say(ScoreTexts.Verdict)), new(data.Say(ScoreTexts.Evidence)) { IsDetail = true },
                ],
                [.. rows.Where(r => r.Table == table).Select(r => (IReadOnlyList<Prose>)[ScoreLabel.Of(data, r), Band(data, r),
                    Prose.Of(Cell(data, r, nameof(r.Mean), r.Mean), data.Language),
                    Prose.Range(Cell(data, r, nameof(r.Low), r.Low), Cell(data, r, nameof(r.High), r.High), data.Language),
                    r.Widths == 0 ? "0" : Prose.Of(Cell(data, r, nameof(r.Widths), r.Widths)
                        .In(string.Empty, NumberStyle.SignedCell), data.Language), data.Phrase(r.Verdict), Evidence(data, r)])])),
            new ChartBlock(Chart(data, rows) is { } chart ? [chart] : []),
        ]) { IsBrief = true };
    }

    private static Chart? Chart(StoredExperiment data, ScoreRow[] rows)
    {
        double At(ScoreRow r, double value) => (value - ((r.BandLow + r.BandHigh) / 2)) / (r.BandHigh - r.BandLow);
        ScoreRow[] banded = [.. rows.Where(static r => r.Sign == 0 && double.IsFinite(r.Mean))];
        return IntervalChart.Of("bands", data.Say(ScoreTexts.Chart), data.Say(ScoreTexts.ChartQuantity), data.Say(ScoreTexts.Interval),
        [
            .. banded.Select(r => new IntervalRow(ScoreLabel.Of(data, r), data.Say(ScoreTexts.World), 0, At(r, r.Mean), At(r, r.Low),
                At(r, r.High))),
            .. banded.Where(static r => double.IsFinite(r.Prior)).Select(r => new IntervalRow(ScoreLabel.Of(data, r),
                data.Say(ScoreTexts.OfWorlds), 1, At(r, r.Prior), double.NaN, double.NaN)),
        ], data.Language);
    }

    private static PageSection? Benchmarks(StoredExperiment data)
    {
        IReadOnlyList<BenchmarkRow> rows = data.Rows(ScoreTables.Benchmarks);
        return rows.Count == 0 ? null : new PageSection("benchmarks", data.Say(ScoreTexts.Benchmarks),
        [
            ProseBlock.Words(data.Say(ScoreTexts.BenchmarkWords)),
            new TableBlock(data.Say(ScoreTexts.HowMany),
                [
                    new(data.Say(ScoreTexts.Who)), new(data.Say(ScoreTexts.Met), true), new(data.Say(ScoreTexts.Share), true),
                    new(data.Say(ScoreTexts.Distance), true),
                ],
                [.. rows.Select((r, at) =>
                {
                    Prose Said(string member, double value, NumberStyle style = NumberStyle.Plain) =>
                        Prose.Of(Measured.Cell(ScoreTables.Benchmarks, at, member, value, style), data.Language);
                    // Of many worlds it is their mean.
                    NumberStyle met = double.IsInteger(r.Met) ? NumberStyle.Count : NumberStyle.Plain;
                    return (IReadOnlyList<Prose>)[data.Phrase(r.Who),
                        new($"{Said(nameof(r.Met), r.Met, met).Html}/{Said(nameof(r.Of), r.Of, NumberStyle.Count).Html}"),
                        Said(nameof(r.Share), r.Share, NumberStyle.Percent), Said(nameof(r.Distance), r.Distance)];
                })]),
        ]) { IsBrief = true };
    }

    private static PageSection Guesses(StoredExperiment data)
    {
        ScoreRow[] scored = [.. Sorted(data.Rows(ScoreTables.Scorecard)).Where(static r => ScoreVerdict.IsScored(r.Verdict))];
        return new PageSection("guesses", data.Say(ScoreTexts.Prior),
        [
            new TableBlock(data.Say(ScoreTexts.Prior),
                [
                    new(data.Say(ScoreTexts.Figure)), new(data.Say(ScoreTexts.Band), true),
                    new(data.Say(ScoreTexts.World), true), new(data.Say(ScoreTexts.Middle), true),
                    new(data.Say(ScoreTexts.PriorMean), true), new(data.Say(ScoreTexts.PriorShare), true),
                ],
                [.. scored.Select(r =>
                {
                    Prose Said(string member, double value) => Prose.Of(Cell(data, r, member, value), data.Language);
                    return (IReadOnlyList<Prose>)[ScoreLabel.Of(data, r), Band(data, r), Said(nameof(r.Mean), r.Mean),
                        Said(nameof(r.Middle), r.Middle), Said(nameof(r.Prior), r.Prior),
                        Prose.Of(Cell(data, r, nameof(r.PriorShare), r.PriorShare)
                            .In(string.Empty, NumberStyle.Percent), data.Language)];
                })]),
        ]);
    }

    private static PageSection? Movers(StoredExperiment data)
    {
        (ScoreRow Figure, MoverRow Mover)[] told = [.. Told(data)];
        return data.Rows(ScoreTables.Movers).Count == 0 ? null : new PageSection("movers", data.Say(ScoreTexts.Moved),
        [
            ProseBlock.Words(data.Say(ScoreTexts.MovedWords)),
            new TableBlock(data.Say(ScoreTexts.Nearer),
                [
                    new(data.Say(ScoreTexts.Figure)), new(data.Say(ScoreTexts.Parameter)), new(data.Say(ScoreTexts.To), true),
                    new(data.Say(ScoreTexts.Widths), true), new(data.Say(ScoreTexts.Interval), true) { IsDetail = true },
                ],
                [.. told.Select(t =>
                {
                    Measured Of(string member, double value) => MoverCell(data, t.Mover, member, value);
                    string unit = t.Figure.Unit;
                    return (IReadOnlyList<Prose>)[ScoreLabel.Of(data, t.Figure), t.Mover.Parameter,
                        Prose.Of(Of(nameof(t.Mover.Value), t.Mover.Value), data.Language),
                        Prose.Of(Of(nameof(t.Mover.Widths), t.Mover.Widths).In(string.Empty, NumberStyle.SignedCell), data.Language),
                        Prose.Range(Of(nameof(t.Mover.Low), t.Mover.Low).In(unit, NumberStyle.DifferenceCell),
                            Of(nameof(t.Mover.High), t.Mover.High).In(unit, NumberStyle.ShortDifference), data.Language)];
                })]),
        ]) { IsBrief = true };
    }

    internal static Measured MoverCell(StoredExperiment data, MoverRow row, string member, double value) =>
        Measured.Cell(ScoreTables.Movers, data.Rows(ScoreTables.Movers).ToList().IndexOf(row), member, value);

    /// <summary>For every wrong or undecided figure the parameters that surely bring it nearer to its band, the strongest first.</summary>
    internal static IEnumerable<(ScoreRow Figure, MoverRow Mover)> Told(StoredExperiment data)
    {
        ILookup<(string, string), MoverRow> movers = data.Rows(ScoreTables.Movers)
            .Where(static m => m.IsNearer && (m.Low > 0 || m.High < 0)).ToLookup(static m => (m.Table, m.Target));
        return Sorted(data.Rows(ScoreTables.Scorecard)).Where(static r => r.Verdict is ScoreVerdict.Wrong or ScoreVerdict.Undecided)
            .SelectMany(r => movers[(r.Table, r.Target)].OrderByDescending(static m => Math.Abs(m.Widths)).Take(MoversTold)
                .Select(m => (r, m)));
    }

    private static PageSection Sources(StoredExperiment data) => new("sources", data.Say(ScoreTexts.Sources),
    [
        new TableBlock(data.Say(ScoreTexts.Sources),
            [
                new(data.Say(ScoreTexts.Figure)), new(data.Say(ScoreTexts.Said), true), new(data.Say(ScoreTexts.Counts), true),
                new(data.Say(ScoreTexts.WhenAndWhere)), new(data.Say(ScoreTexts.Source)), new(data.Say(ScoreTexts.Licence)),
                new(data.Say(ScoreTexts.Note)),
            ],
            [.. data.Rows(ScoreTables.Scorecard).Select(r => (IReadOnlyList<Prose>)[ScoreLabel.Of(data, r),
                Prose.Of(Cell(data, r, nameof(r.Value), r.Value), data.Language),
                Prose.Of(Cell(data, r, nameof(r.Counts), r.Counts).In(string.Empty, NumberStyle.Plain), data.Language),
                string.Join(data.Say(PageTexts.Comma), new[] { r.Period, r.Place }.Where(static t => t.Length > 0)
                    .Select(data.Phrase)), data.Phrase(r.Source), data.Phrase(r.Licence), data.Phrase(r.Note)])]),
    ]);

    /// <summary>What is wrong first, the farthest off first.</summary>
    internal static ScoreRow[] Sorted(IReadOnlyList<ScoreRow> rows) =>
        [.. rows.OrderBy(static r => ScoreVerdict.Order.ToList().IndexOf(r.Verdict)).ThenByDescending(static r => Math.Abs(r.Widths))];

    private static string Evidence(StoredExperiment data, ScoreRow row) => row.Input.Length > 0 ? row.Input
        : data.Say(row.AimedAtBy.Length > 0 ? ScoreTexts.AimedAt : ScoreTexts.NotAimedAt);

    /// <summary>A number of a row's in the unit that people read its figure in.</summary>
    internal static Measured Cell(StoredExperiment data, ScoreRow row, string member, double value) =>
        Measured.Cell(ScoreTables.Scorecard, data.Rows(ScoreTables.Scorecard).ToList().IndexOf(row), member, value)
            .In(row.Unit, ScoreLabel.StyleOf(row));

    /// <summary>The band, or the sign that decides.</summary>
    internal static Prose Band(StoredExperiment data, ScoreRow row) => row.Sign != 0 ? ScoreLabel.Sign(row)
        : Prose.Range(Cell(data, row, nameof(row.BandLow), row.BandLow) with { Style = NumberStyle.Cell },
            Cell(data, row, nameof(row.BandHigh), row.BandHigh), data.Language);
}
