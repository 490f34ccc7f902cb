using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>The page of a mechanism study: what does nothing first, because that is the list of work.</summary>
internal static class MechanismSections
{
    /// <summary>More replications than these are not told: nobody will make them.</summary>
    public const double MostTold = 10_000;

    public static StudyPage Compose(StoredExperiment data) => new(data.TitleOf(data.Say(MechanismTexts.Kind)),
        data.Say(MechanismTexts.Question))
    {
        Findings = [.. MechanismFindings.Of(data)],
        Caveats = Caveats(data),
        Sections =
        [
            Verdicts(data), Outcomes(data),
            .. new[] { Reach(data), Signs(data), RestSections.Of(data), Problems(data), Sides(data) }.OfType<PageSection>(),
            Closure(data), Aside(data),
        ],
        Shown = [.. MechanismTables.All.Select(static t => t.Name)],
    };

    private static IReadOnlyList<Prose> Caveats(StoredExperiment data)
    {
        ulong seed = data.Manifest.Scenarios.Count > 0 ? data.Manifest.Scenarios[0].Seed ?? Criteria.Seeds.Judging : Criteria.Seeds.Judging;
        bool isMoving = data.Rows(RestWatch.Table).Any(static r => r.Verdict == RestVerdict.NotAtRest);
        int[] replications = [.. data.Rows(MechanismTables.Mechanisms).Select(static r => r.Replications)];
        bool isFew = replications.Length > 0 && replications.Min() < Criteria.OfMechanisms.Replications;
        return
        [
            EditionCaveat.Of(data, MechanismTexts.FirstEdition),
            .. isFew ? [Prose.Text(data.Say(MechanismTexts.Few, replications.Min(), replications.Max(), Criteria.OfMechanisms.Replications,
                Criteria.OfMechanisms.ReplicationsWhereUndecided))] : Array.Empty<Prose>(),
            .. isMoving ? [Prose.Text(data.Say(MechanismTexts.NotAtRest))] : Array.Empty<Prose>(),
            .. seed != Criteria.Seeds.Judging ? [Prose.Text(data.Say(MechanismTexts.OtherSeed, seed, Criteria.Seeds.Judging))]
                : Array.Empty<Prose>(),
        ];
    }

    private static PageSection Verdicts(StoredExperiment data)
    {
        IReadOnlyList<MechanismRow> rows = data.Rows(MechanismTables.Mechanisms);
        Chart? chart = IntervalChart.Of("movements", data.Say(MechanismTexts.Chart), data.Say(MechanismTexts.ChartQuantity),
            data.Say(MechanismTexts.Interval), rows.Where(static r => double.IsFinite(r.Movement))
                .OrderBy(static r => r.Verdict != MechanismVerdict.Matters).ThenByDescending(static r => Math.Abs(r.Movement)).Take(40)
                .Select(r => new IntervalRow(
                    $"{NameOf(data, r)} ({data.Phrase(r.Dose)}): {OutcomeOf(data, r.Outcome)}", string.Empty, 0, 100 * r.Movement,
                    100 * r.Low, 100 * r.High)), data.Language);
        return new PageSection("mechanisms", data.Say(MechanismTexts.Verdicts),
        [
            ProseBlock.Words(data.Say(MechanismTexts.VerdictWords)),
            .. new[]
            {
                Table(MechanismVerdict.Inert, MechanismTexts.InertTitle), Table(MechanismVerdict.Undecided, MechanismTexts.UndecidedTitle),
                Table(MechanismVerdict.Matters, MechanismTexts.MattersTitle),
            }.OfType<PageBlock>(),
            new ChartBlock(chart is null ? [] : [chart]),
        ]);

        TableBlock? Table(string verdict, Text title)
        {
            (MechanismRow Row, int At)[] shown = [.. rows.Select(static (row, at) => (row, at)).Where(r => r.row.Verdict == verdict)];
            bool isOpen = verdict == MechanismVerdict.Undecided;
            return shown.Length == 0 ? null : new TableBlock(data.Say(title),
                [
                    new(data.Say(MechanismTexts.Mechanism)), new(data.Say(MechanismTexts.Carrier)), new(data.Say(MechanismTexts.Process)),
                    new(data.Say(MechanismTexts.Most)), new(data.Say(MechanismTexts.Dose)), new(data.Say(MechanismTexts.Movement), true),
                    new(data.Say(MechanismTexts.Interval), true), new(data.Say(MechanismTexts.Replications), true),
                    .. isOpen ? [new ChartColumn(data.Say(MechanismTexts.WouldTell), true)] : Array.Empty<ChartColumn>(),
                ],
                [
                    .. shown.Select(s =>
                    {
                        (MechanismRow r, int at) = s;
                        Measured Cell(string member, double value) => Measured.Cell(MechanismTables.Mechanisms, at, member, value);
                        return (IReadOnlyList<Prose>)
                        [
                            NameOf(data, r), r.Mechanism, r.Process, OutcomeOf(data, r.Outcome), data.Phrase(r.Dose),
                            Percent(data, Cell(nameof(r.Movement), r.Movement)),
                            Percents(data, Cell(nameof(r.Low), r.Low), Cell(nameof(r.High), r.High)),
                            Prose.Of(Cell(nameof(r.Replications), r.Replications) with { Style = NumberStyle.Count }, data.Language),
                            .. isOpen ? [NeededOf(data, r, Cell(nameof(r.Needed), r.Needed))] : Array.Empty<Prose>(),
                        ];
                    }),
                ]);
        }
    }

    private static PageSection Outcomes(StoredExperiment data) => new("outcomes", data.Say(MechanismTexts.Outcomes),
    [
        ProseBlock.Words(data.Say(MechanismTexts.OutcomeWords)),
        new TableBlock(data.Say(MechanismTexts.Outcomes),
            [new(data.Say(MechanismTexts.Meant)), new(data.Say(MechanismTexts.ObservedBy)), new(data.Say(MechanismTexts.Differs))],
            [.. MechanismOutcome.All.Select(o => (IReadOnlyList<string>)[data.Say(o.Title),
                o.Parts.Count == 0 ? Readable.Undefined : string.Join(" − ", o.Parts.Select(p => data.Word(p.Observation))),
                o.StandIn is { } differs ? data.Say(differs) : string.Empty])]),
    ]);

    private static PageSection? Reach(StoredExperiment data)
    {
        IReadOnlyList<ReachRow> rows = data.Rows(MechanismTables.Reach);
        Prose Number(Measured value) => Prose.Of(value, data.Language);
        return rows.Count == 0 ? null : new PageSection("reach", data.Say(MechanismTexts.Reach),
        [
            ProseBlock.Words(data.Say(MechanismTexts.ReachWords)),
            new TableBlock(data.Say(MechanismTexts.Reach),
                [
                    new(data.Say(MechanismTexts.Lever)), new(data.Say(MechanismTexts.Mediator)) { IsDetail = true },
                    new(data.Say(MechanismTexts.Gain), true), new(data.Say(MechanismTexts.RestToBest), true) { IsDetail = true },
                    new(data.Say(MechanismTexts.ReachShare), true),
                    new(data.Say(MechanismTexts.Interval), true), new(data.Say(MechanismTexts.Verdict)),
                ],
                [.. rows.Select((r, at) =>
                {
                    Measured Cell(string member, double value) => Measured.Cell(MechanismTables.Reach, at, member, value);
                    Prose Level(string member, double value) => Number(Cell(member, value).In(UnitOf(r.Mediator), NumberStyle.Level));
                    Prose path = new($"{Level(nameof(r.Rest), r.Rest).Html} → {Level(nameof(r.Reached), r.Reached).Html}");
                    return (IReadOnlyList<Prose>)[LeverOf(data, r.Lever), data.Word(r.Mediator), Number(Cell(nameof(r.Gain), r.Gain)),
                        r.Verdict == ReachRow.OfInstrument ? path : new($"{path.Html} → {Level(nameof(r.Best), r.Best).Html}"),
                        Percent(data, Cell(nameof(r.Reach), r.Reach)),
                        Percents(data, Cell(nameof(r.Low), r.Low), Cell(nameof(r.High), r.High)), data.Phrase(r.Verdict)];
                })]),
        ]) { IsBrief = true };
    }

    private static PageSection? Signs(StoredExperiment data)
    {
        IReadOnlyList<SignRow> rows = data.Rows(MechanismTables.Signs);
        return rows.Count == 0 ? null : new PageSection("signs", data.Say(MechanismTexts.Signs),
        [
            ProseBlock.Words(data.Say(MechanismTexts.SignWords)),
            new TableBlock(data.Say(MechanismTexts.Signs),
                [
                    new(data.Say(MechanismTexts.Expected)), new(data.Say(MechanismTexts.Pushed)) { IsDetail = true },
                    new(data.Say(MechanismTexts.Answers)) { IsDetail = true }, new(data.Say(MechanismTexts.Movement), true),
                    new(data.Say(MechanismTexts.Interval), true), new(data.Say(MechanismTexts.Verdict)),
                ],
                [.. rows.Select((r, at) =>
                {
                    Measured Cell(string member, double value) => Measured.Cell(MechanismTables.Signs, at, member, value);
                    return (IReadOnlyList<Prose>)[SaysOf(data, r), $"{r.Push}, {data.Phrase(r.Dose)}", data.Word(r.Observation),
                        Percent(data, Cell(nameof(r.Movement), r.Movement)),
                        Percents(data, Cell(nameof(r.Low), r.Low), Cell(nameof(r.High), r.High)), data.Phrase(r.Verdict)];
                })]),
        ]) { IsBrief = true };
    }

    private static PageSection? Problems(StoredExperiment data)
    {
        IReadOnlyList<ProblemRow> rows = data.Rows(MechanismTables.Problems);
        Measured Cell(int at, string member, double value) => Measured.Cell(MechanismTables.Problems, at, member, value);
        Prose Level(ProblemRow r, int at)
        {
            Measured In(string member, double value, NumberStyle style) => Cell(at, member, value).In(UnitOf(r.Observation), style);
            Prose range = Prose.Range(In(nameof(r.Low), r.Low, NumberStyle.Cell), In(nameof(r.High), r.High, NumberStyle.End),
                data.Language);
            return new($"{Prose.Of(In(nameof(r.Level), r.Level, NumberStyle.Level), data.Language).Html} ({range.Html})");
        }

        string Cut(ProblemRow r) => MechanismCatalog.All.FirstOrDefault(m => m.Key == r.Cut) is { } known ? data.Say(known.Name) : r.Cut;
        return rows.Count == 0 ? null : new PageSection("problems", data.Say(MechanismTexts.Problems),
        [
            ProseBlock.Words(data.Say(MechanismTexts.ProblemWords)),
            new TableBlock(data.Say(MechanismTexts.Problems),
                [new(data.Say(MechanismTexts.Problem)), new(data.Say(MechanismTexts.SeenIn)), new(data.Say(MechanismTexts.LevelOf), true),
                    new(data.Say(MechanismTexts.CutOf)), new(data.Say(MechanismTexts.Movement), true),
                    new(data.Say(MechanismTexts.Interval), true)],
                [.. rows.Select((r, at) => (IReadOnlyList<Prose>)[ProblemOf(data, r), data.Word(r.Observation), Level(r, at), Cut(r),
                    Percent(data, Cell(at, nameof(r.Movement), r.Movement)), Percents(data, Cell(at, nameof(r.MovementLow), r.MovementLow),
                        Cell(at, nameof(r.MovementHigh), r.MovementHigh))])]),
        ]);
    }

    private static string ProblemOf(StoredExperiment data, ProblemRow row) =>
        Problem.All.FirstOrDefault(p => p.Name.English == row.Problem) is { } known ? data.Say(known.Name) : data.Phrase(row.Problem);

    private static PageSection? Sides(StoredExperiment data)
    {
        IReadOnlyList<GapRow> rows = data.Rows(MechanismTables.Symmetric);
        return rows.Count == 0 ? null : new PageSection("sides", data.Say(MechanismTexts.Sides),
        [
            ProseBlock.Words(data.Say(MechanismTexts.SidesWords)),
            new TableBlock(data.Say(MechanismTexts.Sides),
                [new(data.Say(MechanismTexts.Gap)), new(data.Say(MechanismTexts.World)), new(data.Say(MechanismTexts.Mean), true),
                    new(data.Say(MechanismTexts.Interval), true)],
                [.. rows.Select((r, at) =>
                {
                    Measured Cell(string member, double value) => Measured.Cell(MechanismTables.Symmetric, at, member, value);
                    return (IReadOnlyList<Prose>)[data.Phrase(r.Gap), data.Phrase(r.World), Prose.Of(Cell(nameof(r.Mean), r.Mean),
                        data.Language), Prose.Range(Cell(nameof(r.Low), r.Low), Cell(nameof(r.High), r.High), data.Language)];
                })]),
        ]);
    }

    private static PageSection Closure(StoredExperiment data) => new("closure", data.Say(MechanismTexts.Closure),
        [ProseBlock.Words(data.Say(MechanismTexts.ClosureWords, data.Manifest.Runs.Failed))]);

    private static PageSection Aside(StoredExperiment data) => new("aside", data.Say(MechanismTexts.Aside),
    [
        ProseBlock.Words(data.Say(MechanismTexts.AsideWords)),
        new TableBlock(data.Say(MechanismTexts.Aside), [new(data.Say(MechanismTexts.Reason)), new(data.Say(MechanismTexts.Names))],
            [.. MechanismCatalog.Aside.Select(a => (IReadOnlyList<string>)[data.Phrase(a.Reason), string.Join(", ", a.Names)])]),
    ]);

    /// <summary>A mechanism as people call it; the stored name of one that this version does not know.</summary>
    internal static string NameOf(StoredExperiment data, MechanismRow row) =>
        MechanismCatalog.All.FirstOrDefault(m => m.Key == row.Mechanism) is { } known ? data.Say(known.Name) : data.Phrase(row.Name);

    internal static string LeverOf(StoredExperiment data, string lever) =>
        LeverCatalog.Find(lever) is { } known ? data.Say(CatalogueTexts.Title(known)) : data.Word(lever);

    internal static string SaysOf(StoredExperiment data, SignRow row) =>
        LiteratureSign.All.FirstOrDefault(s => s.Says.English == row.Says) is { } known ? data.Say(known.Says) : data.Phrase(row.Says);

    private static string OutcomeOf(StoredExperiment data, string outcome) =>
        MechanismOutcome.All.FirstOrDefault(o => o.Name == outcome) is { } known ? data.Say(known.Title) : data.Word(outcome);

    private static Prose Percent(StoredExperiment data, Measured share) =>
        Prose.Of(share.In("share", NumberStyle.Level), data.Language);

    private static Prose Percents(StoredExperiment data, Measured low, Measured high) =>
        Prose.Range(low.In("share", NumberStyle.Cell), high.In("share", NumberStyle.End), data.Language);

    /// <summary>The unit that an observation is read in.</summary>
    internal static ReadableUnit UnitOf(string observation) =>
        ReadableUnit.Of(ObservationCatalog.All.FirstOrDefault(o => o.Name == observation)?.Unit ?? string.Empty);

    private static Prose NeededOf(StoredExperiment data, MechanismRow row, Measured needed) => row.Needed > MostTold
        ? data.Tell(MechanismTexts.MoreThan, new Measured(MostTold, "criteria|most told", NumberStyle.Count))
        : Prose.Of(needed with { Style = NumberStyle.Count }, data.Language);
}
