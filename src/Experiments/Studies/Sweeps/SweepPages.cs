using System.Globalization;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Sweeps;

/// <summary>The page of a sweep: how outcomes spread over its points, policy by policy.</summary>
internal static class SweepPages
{
    private const string Headline = "integration";

    /// <summary>Policies told of one by one; a design may have thousands.</summary>
    private const int MostSentences = 16;

    /// <summary>Rows of a table that people read; the files hold all.</summary>
    private const int MostRows = 60;

    /// <summary>Policies that one chart can show.</summary>
    private const int MostPolicies = 60;

    public static StudyPage Compose(StoredExperiment data) =>
        new(data.TitleOf(data.Say(PageTexts.Sweep)), data.Say(PageTexts.QuestionOfSweep))
        {
            Findings = Findings(data), Sections = [.. Spread(data), .. Numbers(data)],
        };

    /// <summary>Median and 10–90 % range of integration of each policy over all points and replications.</summary>
    private static IReadOnlyList<Prose> Findings(StoredExperiment data)
    {
        if (data.Table("outcomes") is not { } t || !t.Has("outcome", "policy", "runs", "median", "p10", "p90")) return [];
        int[] rows = [.. Enumerable.Range(0, t.Rows.Count).Where(r => t.Text(r, "outcome") == Headline)];
        int[] told = rows.Length <= MostSentences ? rows : [.. rows.OrderByDescending(r => t.Number(r, "median")).Take(MostSentences)];
        return
        [
            .. told.Select(r => data.Tell(double.IsNaN(t.Number(r, "p10")) ? AnswerTexts.SweepOfFew : AnswerTexts.SweepLevel,
                t.Text(r, "policy"), Cell(t, r, "median"), Cell(t, r, "runs", NumberStyle.Count), Cell(t, r, "p10"), Cell(t, r, "p90"))),
            .. told.Length < rows.Length ? [Prose.Text(data.Say(AnswerTexts.SweepFirst, told.Length, rows.Length))] : Array.Empty<Prose>(),
        ];
    }

    /// <summary>One chart per outcome: policies over one axis.</summary>
    private static IReadOnlyList<PageSection> Spread(StoredExperiment data)
    {
        if (data.Table("outcomes") is not { } t || !t.Has("outcome", "unit", "policy", "median", "p10", "p90")) return [];
        int[] all = [.. Enumerable.Range(0, t.Rows.Count)];
        // Efforts are rounded in names: two policies may share one.
        string Policy(int r) => t.Has("policy_id") ? t.Text(r, "policy_id") : t.Text(r, "policy");
        int policies = all.Select(Policy).Distinct().Count();
        string[] drawn = [.. (policies <= MostPolicies ? all
            : all.Where(r => t.Text(r, "outcome") == Headline).OrderByDescending(r => t.Number(r, "median")).Concat(all))
            .Select(Policy).Distinct().Take(MostPolicies)];
        var place = drawn.Select(static (policy, i) => (policy, i)).ToDictionary(static p => p.policy, static p => p.i);
        all = [.. all.Where(r => place.ContainsKey(Policy(r))).OrderBy(r => place[Policy(r)])];
        Chart[] charts =
        [
            .. all.Select(r => t.Text(r, "outcome")).Distinct().Select(outcome => IntervalChart.Of(
                "sweep-" + outcome, data.Find(outcome)?.Title ?? StoredTexts.Heading(outcome, data.Language),
                data.Phrase(t.Text(all.First(r => t.Text(r, "outcome") == outcome), "unit")), data.Say(RunTexts.SpreadBand),
                all.Where(r => t.Text(r, "outcome") == outcome)
                    .Select(r => new IntervalRow(t.Text(r, "policy"), string.Empty, 0, t.Number(r, "median"), t.Number(r, "p10"),
                    t.Number(r, "p90"))), data.Language)).OfType<Chart>(),
        ];
        return charts.Length == 0 ? [] :
        [
            new PageSection("spread", data.Say(RunTexts.Spread),
            [
                ProseBlock.Words(data.Say(RunTexts.SpreadWords)),
                .. drawn.Length < policies ? [ProseBlock.Soft(data.Say(RunTexts.SpreadFirst, policies, drawn.Length))]
                    : Array.Empty<PageBlock>(),
                .. t.IsCut ? [ProseBlock.Soft(data.Say(RunTexts.SpreadCut))] : Array.Empty<PageBlock>(),
                new ChartBlock(charts),
            ]),
        ];
    }

    /// <summary>The stored tables as people read them, the first rows of long ones.</summary>
    private static IReadOnlyList<PageSection> Numbers(StoredExperiment data)
    {
        if (data.Table("outcomes") is not { } t) return [];
        string Number(int row, string column) => Readable.Number(t.Number(row, column), data.Language);
        var blocks = new List<PageBlock>
        {
            new TableBlock(t.Title,
            [
                new(data.Say(RunTexts.Outcome)), new(data.Say(RunTexts.Policy)), new(data.Say(PageTexts.Runs), true),
                new(data.Say(RunTexts.Median), true), new(data.Say(RunTexts.Band), true),
            ],
            [
                .. Enumerable.Range(0, t.Rows.Count).Take(MostRows).Select(r => (IReadOnlyList<string>)
                [
                    data.Find(t.Text(r, "outcome"))?.Title ?? StoredTexts.Heading(t.Text(r, "outcome"), data.Language), t.Text(r, "policy"),
                    t.Text(r, "runs"), Number(r, "median"),
                    Readable.Range(t.Number(r, "p10"), t.Number(r, "p90"), data.Language),
                ]),
            ]),
        };
        if (t.Rows.Count > MostRows)
            blocks.Add(ProseBlock.Soft(data.Say(PageTexts.FirstRows, MostRows, data.Phrase(t.Extent), t.Name)));
        if (data.Table("constraints") is { } kept)
        {
            blocks.Add(new TableBlock(kept.Title,
                [new(data.Say(RunTexts.Policy)), new(data.Say(RunTexts.Constraint)), new(data.Say(PageTexts.Runs), true),
                    new(data.Say(RunTexts.Holds), true)],
                [.. Enumerable.Range(0, kept.Rows.Count).Take(MostRows).Select(r => (IReadOnlyList<string>)
                    [kept.Text(r, "policy"), kept.Text(r, "constraint"), kept.Text(r, "runs"),
                        new Measured(kept.Number(r, "share"), string.Empty, NumberStyle.Percent).ShownIn(data.Language)])]));
        }

        return [new PageSection("numbers", data.Say(RunTexts.Numbers), blocks) { IsBrief = true }];
    }

    private static Measured Cell(StoredTable table, int row, string column, NumberStyle style = NumberStyle.Plain) =>
        new(table.Number(row, column), string.Create(CultureInfo.InvariantCulture, $"table|{table.Name}|{row}|{column}"), style);
}
