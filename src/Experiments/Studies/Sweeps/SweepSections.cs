using System.Globalization;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Sweeps;

/// <summary>The page of a sweep: how outcomes spread over its points, policy by policy.</summary>
internal static class SweepSections
{
    private const string Headline = "integration";

    /// <summary>Policies told of one by one; a design may have thousands.</summary>
    private const int MostSentences = 16;

    /// <summary>Policies that one chart can show.</summary>
    private const int MostPolicies = 60;

    /// <summary>Median and 10–90 % range of integration of each policy over all points and replications.</summary>
    public static IReadOnlyList<Prose> Findings(StoredExperiment data)
    {
        (OutcomeRow Row, int At)[] rows = [.. data.Rows(SweepTables.Outcomes).Select(static (row, at) => (Row: row, At: at))
            .Where(static r => r.Row.Outcome == Headline)];
        (OutcomeRow Row, int At)[] told = rows.Length <= MostSentences ? rows
            : [.. rows.OrderByDescending(static r => r.Row.Median).Take(MostSentences)];
        return
        [
            .. told.Select(r => data.Tell(double.IsNaN(r.Row.P10) ? AnswerTexts.SweepOfFew : AnswerTexts.SweepLevel, r.Row.Policy,
                Cell(r.At, nameof(OutcomeRow.Median), r.Row.Median), Cell(r.At, nameof(OutcomeRow.Runs), r.Row.Runs, NumberStyle.Count),
                Cell(r.At, nameof(OutcomeRow.P10), r.Row.P10), Cell(r.At, nameof(OutcomeRow.P90), r.Row.P90))),
            .. told.Length < rows.Length ? [Prose.Text(data.Say(AnswerTexts.SweepFirst, told.Length, rows.Length))] : Array.Empty<Prose>(),
        ];
    }

    /// <summary>One chart per outcome: policies over one axis.</summary>
    public static IReadOnlyList<PageSection> Of(StoredExperiment data)
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
                    data.Find(outcome.Key)?.Title ?? StoredTexts.Heading(outcome.Key, data.Language), data.Phrase(outcome.First().Unit),
                    data.Say(RunTexts.SpreadBand),
                    outcome.Select(static r => new IntervalRow(r.Policy, string.Empty, 0, r.Median, r.P10, r.P90)), data.Language))
                .OfType<Chart>(),
        ];
        return charts.Length == 0 ? [] :
        [
            new PageSection("spread", data.Say(RunTexts.Spread),
            [
                ProseBlock.Words(data.Say(RunTexts.SpreadWords)),
                .. drawn.Length < policies ? [ProseBlock.Soft(data.Say(RunTexts.SpreadFirst, policies, drawn.Length))]
                    : Array.Empty<PageBlock>(),
                .. data.Table(SweepTables.Outcomes.Name)!.IsCut ? [ProseBlock.Soft(data.Say(RunTexts.SpreadCut))] : Array.Empty<PageBlock>(),
                new ChartBlock(charts),
            ]),
        ];
    }

    private static Measured Cell(int row, string member, double value, NumberStyle style = NumberStyle.Plain) =>
        new(value, string.Create(CultureInfo.InvariantCulture,
            $"table|{SweepTables.Outcomes.Name}|{row}|{TableOf<OutcomeRow>.Column(member)}"), style);
}
