using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Pages.Sections;

/// <summary>The policies of each scenario as the manifest holds them, and whether those that wait for a trigger were ever in
/// force.</summary>
internal static class PolicySection
{
    /// <summary>The table of policies; null when the manifest describes no scenario.</summary>
    public static PageSection? Of(StoredExperiment data)
    {
        ScenarioRuns[] shown =
            [.. data.Scenarios.Take(FigureBuilder.MostScenarios).Where(static s => s.Described is { MergedJson.Length: > 0 })];
        if (shown.Length == 0) return null;
        string title = data.Say(PolicyTexts.Title);
        if (shown.All(static s => s.Described!.Says is { Policies.Count: 0, PoliciesInForce.Count: 0 }))
            return new PageSection("policies", title, [ProseBlock.Words(data.Say(PolicyTexts.None))]);
        bool waits = shown.Any(static s => s.Described!.Says.Policies.Any(static p => p.Trigger is not null));
        var rows = new List<IReadOnlyList<string>>();
        foreach (ScenarioRuns s in shown)
        {
            if (s.Described!.Says is { Policies.Count: 0, PoliciesInForce.Count: 0 })
                rows.Add([s.Name, data.Say(PolicyTexts.Without), .. Enumerable.Repeat(string.Empty, waits ? 8 : 6)]);
            foreach (DescribedPolicy p in s.Described.Says.PoliciesInForce)
            {
                rows.Add([s.Name, data.Word(p.Lever), DoseOf(data, p), data.Say(PolicyTexts.Standing), p.Until, string.Empty,
                    Where(data, p),
                    .. waits ? [string.Empty, string.Empty] : Array.Empty<string>(), string.Empty]);
            }

            foreach (DescribedPolicy p in s.Described.Says.Policies)
            {
                rows.Add([
                    s.Name, data.Word(p.Lever), DoseOf(data, p), p.From.Length > 0 ? p.From : s.Described.Start, p.Until, p.PhaseIn,
                    Where(data, p),
                    .. waits ? [p.Trigger is null ? string.Empty : Condition(data, p.Trigger), p.Trigger is null ? string.Empty
                        : InForce(data, s, p)] : Array.Empty<string>(), BudgetOf(data, p)]);
            }
        }

        ChartColumn[] columns =
        [
            new(data.Say(RunTexts.Scenario)), new(data.Say(PolicyTexts.Lever)), new(data.Say(PolicyTexts.Dose), true),
            new(data.Say(PolicyTexts.From)), new(data.Say(PolicyTexts.Until)),
            new(data.Say(PolicyTexts.PhaseIn), true), new(data.Say(PolicyTexts.Where)),
            .. waits ? [new ChartColumn(data.Say(PolicyTexts.Trigger)), new ChartColumn(data.Say(PolicyTexts.InForce))]
                : Array.Empty<ChartColumn>(), new(data.Say(PolicyTexts.Budget), true),
        ];
        var blocks = new List<PageBlock> { ProseBlock.Words(data.Say(PolicyTexts.Words)), new TableBlock(title, columns, rows) };
        foreach (ScenarioRuns s in shown)
        {
            MergedScenario says = s.Described!.Says;
            if (says.Budget is { } budget) blocks.Add(ProseBlock.Soft(budget.Quarters.Length == 0
                ? data.Say(PolicyTexts.TotalBudget, s.Name, budget.Money)
                : data.Say(PolicyTexts.TotalBudgetOver, s.Name, budget.Money, budget.Quarters)));
            if (says.IsAdaptive) blocks.Add(ProseBlock.Soft(data.Say(PolicyTexts.Adaptive, s.Name)));
        }

        return new PageSection("policies", title, blocks);
    }

    /// <summary>Policies whose trigger was met in no replication.</summary>
    public static IEnumerable<Prose> NeverInForce(StoredExperiment data) =>
        from s in data.Scenarios.Take(FigureBuilder.MostScenarios)
        from p in s.Described?.Says.Policies ?? []
        let firsts = p.Trigger is null ? null : Firsts(s, p)
        where firsts is { Length: > 0 } && firsts.All(static f => f is null)
        select Prose.Text(data.Say(PolicyTexts.NeverInForce, s.Name, data.Word(p.Lever), Condition(data, p.Trigger!), firsts.Length));

    /// <summary>Policies that wait for a trigger and were in force, as sentences.</summary>
    public static IEnumerable<Prose> InForce(StoredExperiment data) =>
        from s in data.Scenarios.Take(FigureBuilder.MostScenarios)
        from p in s.Described?.Says.Policies ?? []
        where p.Trigger is not null && Firsts(s, p) is { } firsts && TriggerCourse.Median(firsts) is not null
        select Prose.Text(data.Say(PolicyTexts.WasInForce, s.Name, data.Word(p.Lever), Condition(data, p.Trigger!), InForce(data, s, p)));

    private static string InForce(StoredExperiment data, ScenarioRuns s, DescribedPolicy p)
    {
        if (Firsts(s, p) is not { Length: > 0 } firsts) return data.Say(PolicyTexts.Untold);
        return TriggerCourse.Median(firsts) is { } median && Quarter.TryParse(s.Described!.Start, out Quarter start)
            ? data.Say(PolicyTexts.InForceIn, firsts.Count(static f => f is not null), firsts.Length, start + median)
                : data.Say(PolicyTexts.Never, firsts.Length);
    }

    /// <summary>First period in force by replication; null when the course of what is watched is not stored quarter by quarter.</summary>
    private static int?[]? Firsts(ScenarioRuns s, DescribedPolicy p)
    {
        if (s.Periods.Count == 0 || s.Periods[^1].Period != s.Periods.Count - 1) return null;
        int from = DescribedPolicy.PeriodOf(p.From, s.Described!.Start, 0)!.Value;
        int? until = DescribedPolicy.PeriodOf(p.Until, s.Described.Start, null);
        return [.. s.Courses(p.Trigger!.Observation).Select(course => TriggerCourse.FirstInForce(p.Trigger, from, until, course))];
    }

    private static string BudgetOf(StoredExperiment data, DescribedPolicy p) => p.Budget switch
    {
        null => string.Empty,
        { Quarters.Length: 0 } budget => budget.Money,
        { } budget => data.Say(PolicyTexts.BudgetOver, budget.Money, budget.Quarters),
    };

    /// <summary>The dose, with its unit where that is none of effort.</summary>
    private static string DoseOf(StoredExperiment data, DescribedPolicy p)
    {
        if (p.Stacks) return "+ " + DoseOf(data, p with { Stacks = false });
        if (p.Value.Length > 0) return p.Value;
        LeverDose? dose = LeverCatalog.Find(p.Lever)?.Dose;
        if (dose is { Second: null } && dose != LeverDose.Effort
            && double.TryParse(p.Dose, NumberStyles.Float, CultureInfo.InvariantCulture, out double one))
            return ReadableUnit.Of(dose.Unit).Level(one, data.Language);
        string numbers = dose is null ? p.Dose : DoseTexts.Say(dose, p.Dose, p.SecondDose, data.Language);
        return $"{numbers} {data.Say(CatalogueTexts.Unit(dose?.Unit ?? string.Empty))}".TrimEnd();
    }

    private static string Condition(StoredExperiment data, PolicyTrigger when) => data.Say(
        when.Comparison == Comparison.Below ? PolicyTexts.Below : PolicyTexts.Above, data.Find(when.Observation)?.Title
            ?? data.Word(when.Observation), Readable.Exact(when.Threshold));

    private static string Where(StoredExperiment data, DescribedPolicy p)
    {
        string[] names = [.. p.Regions.Select(r => data.NameOf(new ObservationGroup("region", r))),
            .. p.Sectors.Select(s => data.NameOf(new ObservationGroup("sector", s)))];
        return names.Length == 0 ? data.Say(PolicyTexts.Everywhere) : string.Join(data.Say(PageTexts.Comma), names);
    }
}
