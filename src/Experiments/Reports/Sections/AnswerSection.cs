using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Reports.Stored;

namespace Ronghe.Experiments.Reports.Sections;

/// <summary>The answer in plain sentences. Every number in them carries the path by which it can be computed again.</summary>
internal static class AnswerSection
{
    public static PageSection Of(StoredExperiment data, IReadOnlyList<Prose> findings)
    {
        var items = new List<Prose>(findings);
        if (data.ShowsScenarios && data.Scenarios.Count == 1) items.AddRange(Level(data, data.Scenarios[0]));
        else if (data.ShowsScenarios) items.AddRange(Comparison(data));
        if (items.Count == 0) items.Add(Prose.Text("This version has no sentences for what is stored here; the tables below hold the findings."));
        return new PageSection("answer", "Answer", [new ListBlock(items)]);
    }

    private static IEnumerable<Prose> Level(StoredExperiment data, StoredScenario s)
    {
        Measured End(string outcome, string which) => ReportNumbers.End(s, outcome, which);
        if (s.HasOutcome("integration"))
        {
            Prose from = s.HasSeries("integration") && !double.IsNaN(ReportNumbers.Start(s, "integration").Value) ? Prose.Of($" from {ReportNumbers.Start(s, "integration")} in {s.Periods[0].Date}") : Prose.Text(string.Empty);
            yield return Prose.Of($"Integration goes{from} to {End("integration", "median")} over the last five years (median of {ReportNumbers.Replications(s)} replications; 10–90 % of them {End("integration", "low")} … {End("integration", "high")}).");
        }

        if (s.HasOutcome("college_motivation") && s.HasOutcome("enterprise_motivation"))
        {
            PairedNumbers gap = ReportNumbers.Within(data, s, "college_motivation", "enterprise_motivation");
            yield return !gap.Difference.IsDefined
                ? Prose.Of($"Colleges' motivation stands at {End("college_motivation", "median")}, enterprises' at {End("enterprise_motivation", "median")}; one replication gives no interval.")
                : gap.IsClear
                    ? Prose.Of($"{(gap.IsUp ? "Hot schools, cold enterprises: colleges are" : "Enterprises, not colleges, are the keener side: colleges are")} {gap.Size} {(gap.IsUp ? "more" : "less")} motivated than enterprises ({gap.Interval}).")
                    : Prose.Of($"Which side is more motivated is undecided: colleges − enterprises {gap.Mean} ({gap.Interval}).");
        }

        if (s.HasOutcome("in_field_rate"))
            yield return Prose.Of($"Of the graduates who look for work, {End("in_field_rate", "median")} find it in their field (share; 10–90 % {End("in_field_rate", "low")} … {End("in_field_rate", "high")}).");
        if (s.HasOutcome("public_cost") && s.HasOutcome("private_cost"))
            yield return Prose.Of($"It costs the public {End("public_cost", "median")} CNY a quarter (10–90 % {End("public_cost", "low")} … {End("public_cost", "high")}), colleges and enterprises {End("private_cost", "median")} CNY ({End("private_cost", "low")} … {End("private_cost", "high")}).");
    }

    private static IEnumerable<Prose> Comparison(StoredExperiment data)
    {
        StoredScenario reference = data.Scenarios[0];
        foreach (StoredScenario other in data.Scenarios.Skip(1).Take(FigureBuilder.MostScenarios - 1))
        {
            if (Change(data, reference, other, "integration") is { } change) yield return change;
            if (!reference.HasOutcome("public_cost")) continue;
            PairedNumbers cost = ReportNumbers.Paired(data, reference, other, "public_cost"), own = ReportNumbers.Paired(data, reference, other, "private_cost");
            if (cost.Difference.Pairs > 0) yield return Prose.Of($"Its public cost differs by {cost.Mean} CNY a quarter ({cost.Interval}), its private cost by {own.Mean} CNY ({own.Interval}).");
        }

        if (Best(data) is { } best) yield return best;
    }

    /// <summary>"B raises integration by …": the verb follows the interval, never the mean alone.</summary>
    internal static Prose? Change(StoredExperiment data, StoredScenario reference, StoredScenario other, string outcome)
    {
        PairedNumbers d = ReportNumbers.Paired(data, reference, other, outcome);
        if (d.Difference.Pairs == 0 || data.Find(outcome) is not { } definition) return null;
        string what = definition.Title.ToLowerInvariant();
        if (d.IsNothing) return Prose.Of($"“{other.Name}” leaves {what} as it is under “{reference.Name}” in all {d.Pairs} pairs.");
        return d.IsClear
            ? Prose.Of($"“{other.Name}” {(d.IsUp ? "raises" : "lowers")} {what} by {d.Size} against “{reference.Name}” ({d.Interval}; above zero in {d.Positive} of them).")
            : Prose.Of($"Whether “{other.Name}” changes {what} against “{reference.Name}” is undecided: mean difference {d.Mean} ({d.Interval}; above zero in {d.Positive} of them).");
    }

    /// <summary>With several others: which one raises integration most, and whether it is told apart from the next.</summary>
    private static Prose? Best(StoredExperiment data)
    {
        if (data.Scenarios.Count < 3) return null;
        StoredScenario[] order = [.. data.Scenarios.Skip(1).Take(FigureBuilder.MostScenarios - 1)
            .Where(s => ReportNumbers.Paired(data, data.Scenarios[0], s, "integration").Difference.Pairs > 0)
            .OrderByDescending(s => ReportNumbers.Paired(data, data.Scenarios[0], s, "integration").Difference.Mean)];
        if (order.Length < 2) return null;
        PairedNumbers lead = ReportNumbers.Paired(data, order[1], order[0], "integration");
        return lead.IsClear
            ? Prose.Of($"“{order[0].Name}” does more for integration than the next, “{order[1].Name}”: by {lead.Mean} ({lead.Interval}).")
            : Prose.Of($"“{order[0].Name}” has the largest mean effect, but it is not told apart from “{order[1].Name}”: {lead.Mean} ({lead.Interval}).");
    }
}
