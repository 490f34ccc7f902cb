using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Sections;

/// <summary>The answer in plain sentences. Every number in them carries the path by which it can be computed again.</summary>
internal static class AnswerSection
{
    /// <summary>Anchor of the answer.</summary>
    public const string Id = "answer";

    private const int MostAsked = 5;
    private static readonly string[] InSentences =
    [
        "integration", "college_motivation", "enterprise_motivation", "in_field_rate", "public_cost", "private_cost",
        "enterprise_net_benefit", "college_net_benefit", "student_net_benefit",
    ];

    public static PageSection Of(StoredExperiment data, IReadOnlyList<Prose> findings) => new(Id, data.Say(PageTexts.Answer),
        [new ListBlock(findings.Count > 0 ? findings : [Prose.Text(data.Say(AnswerTexts.NoSentences))])]) { IsBrief = true };

    /// <summary>What runs say: one scenario told, or several compared with the first.</summary>
    public static IEnumerable<Prose> Runs(StoredExperiment data) =>
        data.Scenarios.Count == 1 ? Level(data, data.Scenarios[0]) : Comparison(data);

    private static IEnumerable<Prose> Level(StoredExperiment data, ScenarioRuns s)
    {
        Measured End(string outcome, string which) => ReportNumbers.End(data, s, outcome, which);
        // Of too few replications there is no band, and the heading's warnings say so.
        Prose? Band(string outcome) =>
            s.EndBand(outcome).HasBand ? data.Tell(AnswerTexts.Band, End(outcome, "low"), End(outcome, "high")) : null;
        if (s.HasOutcome("integration"))
        {
            Measured start = ReportNumbers.Start(data, s, "integration"), median = End("integration", "median");
            Prose? band = s.EndBand("integration").HasBand
                ? data.Tell(AnswerTexts.MedianAndBand, ReportNumbers.Replications(s), End("integration", "low"),
                    End("integration", "high")) : null;
            yield return s.HasSeries("integration") && !double.IsNaN(start.Value)
                ? data.Tell(AnswerTexts.GoesFrom, start, s.Periods[0].Date, median, data.Window.Words(data.Language), band)
                : data.Tell(AnswerTexts.GoesTo, median, data.Window.Words(data.Language), band);
        }

        if (s.HasOutcome("college_motivation") && s.HasOutcome("enterprise_motivation"))
        {
            DifferenceNumbers gap = ReportNumbers.Within(data, s, "college_motivation", "enterprise_motivation");
            yield return !gap.Difference.IsDefined
                ? data.Tell(AnswerTexts.OneMotivation, End("college_motivation", "median"), End("enterprise_motivation", "median"))
                : gap.IsClear
                    ? data.Tell(gap.IsUp ? AnswerTexts.HotSchools : AnswerTexts.KeenEnterprises, gap.Size, gap.Interval)
                    : data.Tell(AnswerTexts.UndecidedMotivation, gap.Mean, gap.Interval);
        }

        if (s.HasOutcome("in_field_rate"))
            yield return data.Tell(AnswerTexts.InField, End("in_field_rate", "median"), Band("in_field_rate"));
        if (s.HasOutcome("public_cost") && s.HasOutcome("private_cost"))
        {
            yield return data.Tell(AnswerTexts.Costs, End("public_cost", "median"), Band("public_cost"), End("private_cost", "median"),
                Band("private_cost"));
        }

        if (s.HasOutcome("enterprise_net_benefit") && s.HasOutcome("college_net_benefit") && s.HasOutcome("student_net_benefit"))
        {
            yield return data.Tell(AnswerTexts.NetBenefits, End("enterprise_net_benefit", "median"), Band("enterprise_net_benefit"),
                End("college_net_benefit", "median"), Band("college_net_benefit"), End("student_net_benefit", "median"),
                Band("student_net_benefit"));
        }

        foreach (string outcome in data.Asked.Except(InSentences).Where(s.HasOutcome).Take(MostAsked))
            yield return data.Tell(AnswerTexts.LevelOf, data.Find(outcome)!.Title, End(outcome, "median"),
                data.Window.Words(data.Language), Band(outcome));
    }

    private static IEnumerable<Prose> Comparison(StoredExperiment data)
    {
        ScenarioRuns reference = data.Scenarios[0];
        foreach (ScenarioRuns other in data.Scenarios.Skip(1).Take(FigureBuilder.MostScenarios - 1))
        {
            if (other.SharedWith(reference) is { CanCompare: false } apart)
            {
                yield return Prose.Text(apart.Note(reference.Name, other.Name)!.In(data.Language));
                continue;
            }

            Prose? integration = Change(data, reference, other, "integration");
            if (integration is not null) yield return integration;
            else foreach (Prose asked in data.Asked.Take(MostAsked).Select(o => Change(data, reference, other, o)).OfType<Prose>())
                yield return asked;
            // Sets of outcomes may differ: a cost that one of the two did not store is not compared.
            DifferenceNumbers cost = ReportNumbers.Between(data, reference, other, "public_cost"),
            own = ReportNumbers.Between(data, reference, other, "private_cost");
            if (!cost.Difference.IsEmpty && !own.Difference.IsEmpty)
                yield return data.Tell(AnswerTexts.CostChange, cost.Mean, cost.Interval, own.Mean, own.Interval);
        }

        if (Best(data) is { } best) yield return best;
    }

    /// <summary>"B raises integration by …": the verb follows the interval, never the mean alone.</summary>
    internal static Prose? Change(StoredExperiment data, ScenarioRuns reference, ScenarioRuns other, string outcome)
    {
        DifferenceNumbers d = ReportNumbers.Between(data, reference, other, outcome);
        if (d.Difference.IsEmpty || data.Find(outcome) is not { } definition) return null;
        string what = definition.Title.ToLowerInvariant();
        if (d.IsNothing)
            return d.Difference.IsPaired ? data.Tell(AnswerTexts.Unchanged, other.Name, what, reference.Name, d.Pairs)
            : data.Tell(AnswerTexts.SameInAllRuns, other.Name, what, reference.Name);
        return d.IsClear
            ? data.Tell(d.IsUp ? AnswerTexts.Raises : AnswerTexts.Lowers, other.Name, what, d.Size, reference.Name, d.Evidence)
            : data.Tell(AnswerTexts.UndecidedChange, other.Name, what, reference.Name, d.Mean, d.Evidence);
    }

    /// <summary>With several others: which one raises integration most, and whether it is told apart from the next.</summary>
    private static Prose? Best(StoredExperiment data)
    {
        if (data.Scenarios.Count < 3) return null;
        ScenarioRuns[] order = [.. data.Scenarios.Skip(1).Take(FigureBuilder.MostScenarios - 1)
            .Where(s => s.SharedWith(data.Scenarios[0]) is null or { AreOutcomes: true }
                && !ReportNumbers.Between(data, data.Scenarios[0], s, "integration").Difference.IsEmpty)
            .OrderByDescending(s => ReportNumbers.Between(data, data.Scenarios[0], s, "integration").Difference.Mean)];
        if (order.Length < 2) return null;
        DifferenceNumbers lead = ReportNumbers.Between(data, order[1], order[0], "integration");
        return lead.IsClear
            ? data.Tell(AnswerTexts.ClearLead, order[0].Name, order[1].Name, lead.Mean, lead.Interval)
            : data.Tell(AnswerTexts.UnclearLead, order[0].Name, order[1].Name, lead.Mean, lead.Interval);
    }
}
