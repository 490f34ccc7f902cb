using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Sweeps;

/// <summary>The page of a sweep: how outcomes spread over its points, policy by policy.</summary>
internal static class SweepPages
{
    private const string Headline = "integration";

    /// <summary>Policies told of one by one; a design may have thousands.</summary>
    private const int MostSentences = 16;

    /// <summary>Policies that one chart can show.</summary>
    private const int MostPolicies = 60;

    /// <summary>Rows of a table that people read; the files hold all.</summary>
    private const int MostRows = 60;

    public static StudyPage Compose(StoredExperiment data) =>
        new(data.TitleOf(data.Say(PageTexts.Sweep)), data.Say(PageTexts.QuestionOfSweep))
        {
            Findings = Findings(data), Sections = [.. Spread(data), .. Numbers(data)],
        };

    /// <summary>Median and 10–90 % range of integration of each policy over all points and replications.</summary>
    private static IReadOnlyList<Prose> Findings(StoredExperiment data)
    {
        (OutcomeRow Row, int At)[] rows = [.. data.Rows(SweepTables.Outcomes).Select(static (row, at) => (Row: row, At: at))
            .Where(static r => r.Row.Outcome == Headline)];
        (OutcomeRow Row, int At)[] told = rows.Length <= MostSentences ? rows
            : [.. rows.OrderByDescending(static r => r.Row.Median).Take(MostSentences)];
        return
        [
            .. told.Select(r => data.Tell(double.IsNaN(r.Row.P10) ? AnswerTexts.SweepOfFew : AnswerTexts.SweepLevel, r.Row.Policy,
                Cell(r.At, nameof(OutcomeRow.Median), r.Row.Median).In(r.Row.Unit, NumberStyle.Level),
                Cell(r.At, nameof(OutcomeRow.Runs), r.Row.Runs, NumberStyle.Count),
                Cell(r.At, nameof(OutcomeRow.P10), r.Row.P10).In(r.Row.Unit, NumberStyle.Cell),
                Cell(r.At, nameof(OutcomeRow.P90), r.Row.P90).In(r.Row.Unit, NumberStyle.End))),
            .. told.Length < rows.Length ? [Prose.Text(data.Say(AnswerTexts.SweepFirst, told.Length, rows.Length))] : Array.Empty<Prose>(),
        ];
    }

    /// <summary>One chart per outcome: policies over one axis.</summary>
    private static IReadOnlyList<PageSection> Spread(StoredExperiment data)
    {
        IReadOnlyList<OutcomeRow> rows = data.Rows(SweepTables.Outcomes);
        // Efforts are rounded in names: two policies may share one.
        static string Policy(OutcomeRow row) => row.PolicyId ?? row.Policy;
        int policies = rows.Select(Policy).Distinct().Count();
        string[] drawn = [.. (policies <= MostPolicies ? rows
            : rows.Where(static r => r.Outcome == Headline).OrderByDescending(static r => r.Median).Concat(rows))
            .Select(Policy).Distinct().Take(MostPolicies)];
        var place = drawn.Select(static (policy, i) => (policy, i)).ToDictionary(static p => p.policy, static p => p.i);
        Chart[] charts =
        [
            .. rows.Where(r => place.ContainsKey(Policy(r))).OrderBy(r => place[Policy(r)]).GroupBy(static r => r.Outcome)
                .Select(outcome => IntervalChart.Of("sweep-" + outcome.Key,
                    data.Find(outcome.Key)?.Title ?? StoredTexts.Heading(outcome.Key, data.Language),
                    ReadableUnit.Of(outcome.First().Unit).Name(data.Language),
                    data.Say(RunTexts.SpreadBand),
                    outcome.Select(static r => new IntervalRow(r.Policy, string.Empty, 0, ReadableUnit.Of(r.Unit).Scaled(r.Median),
                        ReadableUnit.Of(r.Unit).Scaled(r.P10), ReadableUnit.Of(r.Unit).Scaled(r.P90))), data.Language))
                .OfType<Chart>(),
        ];
        return charts.Length == 0 ? [] :
        [
            new PageSection("spread", data.Say(RunTexts.Spread),
            [
                ProseBlock.Words(data.Say(RunTexts.SpreadWords)),
                .. drawn.Length < policies ? [ProseBlock.Soft(data.Say(RunTexts.SpreadFirst, policies, drawn.Length))]
                    : Array.Empty<PageBlock>(),
                .. data.Table(SweepTables.Outcomes.Name)!.IsCut
                    ? [ProseBlock.Soft(data.Say(RunTexts.SpreadCut))] : Array.Empty<PageBlock>(),
                new ChartBlock(charts),
            ]),
        ];
    }

    /// <summary>The stored tables as people read them, the first rows of long ones.</summary>
    private static IReadOnlyList<PageSection> Numbers(StoredExperiment data)
    {
        IReadOnlyList<OutcomeRow> outcomes = data.Rows(SweepTables.Outcomes);
        IReadOnlyList<ConstraintRow> constraints = data.Rows(SweepTables.Constraints);
        if (outcomes.Count == 0) return [];
        ChartColumn policy = new(data.Say(RunTexts.Policy)), runs = new(data.Say(PageTexts.Runs), true);
        string Title(string outcome) => data.Find(outcome) is { } known ? CatalogueTexts.Label(known, data.Language)
            : StoredTexts.Heading(outcome, data.Language);
        var blocks = new List<PageBlock>
        {
            new TableBlock(data.Say(SweepTables.Outcomes.Heading.Title),
                [new(data.Say(RunTexts.Outcome)), policy, runs, new(data.Say(RunTexts.Median), true), new(data.Say(RunTexts.Band), true)],
                [.. outcomes.Take(MostRows).Select((r, at) =>
                {
                    Measured In(string member, double value) => Cell(at, member, value).In(r.Unit, NumberStyle.Cell);
                    return (IReadOnlyList<Prose>)[Title(r.Outcome), r.Policy,
                        Prose.Of(Cell(at, nameof(r.Runs), r.Runs, NumberStyle.Count), data.Language),
                        Prose.Of(In(nameof(r.Median), r.Median), data.Language),
                        Prose.Range(In(nameof(r.P10), r.P10), In(nameof(r.P90), r.P90), data.Language)];
                })]),
        };
        if (outcomes.Count > MostRows)
            blocks.Add(ProseBlock.Soft(data.Say(PageTexts.FirstRows, MostRows, outcomes.Count, SweepTables.Outcomes.Name)));
        if (constraints.Count > 0)
            blocks.Add(new TableBlock(data.Say(SweepTables.Constraints.Heading.Title),
                [policy, new(data.Say(RunTexts.Constraint)), runs, new(data.Say(RunTexts.Holds), true)],
                [.. constraints.Take(MostRows).Select((r, at) => (IReadOnlyList<Prose>)[r.Policy, r.Constraint,
                    Prose.Of(Measured.Cell(SweepTables.Constraints, at, nameof(r.Runs), r.Runs, NumberStyle.Count), data.Language),
                    Prose.Of(Measured.Cell(SweepTables.Constraints, at, nameof(r.Share), r.Share, NumberStyle.Percent),
                        data.Language)])]));
        return [new PageSection("numbers", data.Say(RunTexts.Numbers), blocks) { IsBrief = true }];
    }

    private static Measured Cell(int row, string member, double value, NumberStyle style = NumberStyle.Plain) =>
        Measured.Cell(SweepTables.Outcomes, row, member, value, style);
}
