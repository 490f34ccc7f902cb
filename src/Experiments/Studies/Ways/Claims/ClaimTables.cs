using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Ways.Claims;

/// <summary>What became of a claim.</summary>
/// <param name="Id">C1 … C12.</param>
/// <param name="Says">The claim.</param>
/// <param name="Verdict">In the scenario as given.</param>
/// <param name="Symmetric">In the symmetric counterfactual.</param>
/// <param name="Headline">The first condition; null when not tested.</param>
/// <param name="Criterion">When it passes.</param>
/// <param name="Tag">How much of it the model assumes.</param>
internal sealed record ClaimResult(string Id, string Says, Verdict Verdict, Verdict Symmetric, Condition? Headline, string Criterion,
    string Tag)
{
    /// <summary>The condition that fails or is least sure, when the claim does not pass.</summary>
    public Condition? Weakest { get; init; }

    /// <summary>Share of worlds in which it holds; null without <c>--robustness</c>.</summary>
    public ShareInterval? Worlds { get; init; }

    /// <summary>Emergent only if it also passes where nothing that could encode it favours a side.</summary>
    public string Origin =>
        Verdict != Verdict.Pass ? "–" : Symmetric switch { Verdict.Pass => "emergent", Verdict.NotTested => "not tested", _ => "input" };

    /// <summary>The verdict in words.</summary>
    public static string Word(Verdict verdict) => verdict == Verdict.NotTested ? "not tested" : verdict.ToString().ToLowerInvariant();
}

/// <summary>Judges the claims and makes their tables.</summary>
internal static class ClaimTables
{
    public static IReadOnlyList<ClaimResult> Judge(ClaimEvidence asGiven, ClaimEvidence symmetric, IReadOnlyList<ClaimEvidence> worlds) =>
        [.. ClaimTable.All.Select(claim =>
        {
            IReadOnlyList<Condition> conditions = claim.Conditions(asGiven) ?? [];
            return new ClaimResult(claim.Id, claim.Says, claim.Judge(asGiven), claim.Judge(symmetric), conditions.Count > 0
                ? conditions[0] : null, claim.Criterion, claim.Tag)
            {
                Weakest = conditions.Where(static c => c.Interval.IsDefined && (c.Surely || c.Interval.IsBelow(0)))
                    .MinBy(static c => c.Interval.StandardError > 0 ? c.Interval.Mean / c.Interval.StandardError
                        : Math.Sign(c.Interval.Mean) * 1e9),
                Worlds = worlds.Count == 0 ? null : Share(claim, worlds),
            };
        })];

    /// <summary>One row a claim.</summary>
    public static NamedTable Claims(IReadOnlyList<ClaimResult> results, SpiralVerdicts spiral, int seeds, string command)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (ClaimResult r in results)
        {
            MeanInterval headline = r.Headline?.Interval ?? MeanInterval.Of([]);
            rows.Add([r.Id, r.Says, ClaimResult.Word(r.Verdict), r.Origin, ClaimResult.Word(r.Symmetric), r.Tag, r.Headline?.Text,
                headline.Mean, headline.Low, headline.High,
                r.Headline is null ? double.NaN : Standardized(r.Headline.Values), r.Verdict is Verdict.Pass or Verdict.NotTested ? null
                    : r.Weakest?.Text,
                seeds, r.Worlds?.Share, r.Worlds?.Low, r.Worlds?.High, r.Worlds?.Trials, r.Criterion, ClaimTable.FixedOf(r.Id), command]);
        }

        foreach ((string id, string says, string whenFixed) in ClaimTable.OfTheSpiral)
        {
            ClaimVerdict? verdict = spiral.Find(id);
            rows.Add([id, says, verdict?.Verdict ?? "not tested", "–", null, "emergent", verdict?.Evidence, double.NaN, double.NaN,
                double.NaN, double.NaN, null, null, null, null, null, null,
                "Judged by impulse responses and against the shadow: see `ronghe spiral`", whenFixed, verdict?.Command
                    ?? "ronghe spiral FILE"]);
        }

        return new NamedTable("claims", "The source paper's claims: pass, fail or undecided",
        [
            new("claim", "Its number"), new("says", "The claim"), new("verdict", "pass | fail | undecided | not tested"),
            new("origin", "emergent: it also passes where nothing that could encode it favours a side; input: it does " +
                "not; –: it does not pass"),
            new("symmetric", "Verdict in the symmetric counterfactual"), new("tag", "How much of it the model assumes"),
            new("quantity", "The headline condition: above 0 supports the claim"),
            new("estimate", "Its mean", "see quantity"), new("low", "Low end of Student's 95 % interval", "see quantity"),
            new("high", "High end of it", "see quantity"),
            new("standardized", "Mean / standard deviation over replications, Hedges-corrected", "standard deviations"),
            new("weakest", "The condition that keeps it from passing"), new("seeds", "Paired replications"),
            new("worlds", "Share of sampled worlds in which every condition holds on average; empty without --robustness", "share"),
            new("worlds_low", "Low end of Clopper and Pearson's 95 % interval", "share"),
            new("worlds_high", "High end of it", "share"), new("worlds_counted", "Worlds that could tell"),
            new("criterion", "When it passes"), new("fixed", "When the criterion was fixed: before any result, or after a look at some"),
            new("command", "What reproduces it"),
        ], [.. rows.OrderBy(static row => Order((string)row[0]!))]);
    }

    /// <summary>Every condition of every claim, as given and in the symmetric counterfactual.</summary>
    public static NamedTable Conditions(ClaimEvidence asGiven, ClaimEvidence symmetric)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (Claim claim in ClaimTable.All)
        {
            foreach ((string world, ClaimEvidence evidence) in new[] { ("as given", asGiven), ("symmetric", symmetric) })
            {
                IReadOnlyList<Condition> conditions = claim.Conditions(evidence) ?? [];
                foreach (Condition c in conditions)
                    rows.Add([claim.Id, world, c.Text, c.Interval.Count, c.Interval.Mean, c.Interval.Low, c.Interval.High, c.Surely,
                        ClaimResult.Word(c.Judge(conditions.Count))]);
            }
        }

        return new NamedTable("claim_conditions", "Every condition of every claim",
        [
            new("claim", "Its number"), new("world", "as given | symmetric"), new("quantity", "Above 0 supports the claim"),
            new("pairs", "Paired replications"), new("estimate", "Its mean", "see quantity"),
            new("low", "Low end of Student's 95 % interval", "see quantity"), new("high", "High end of it", "see quantity"),
            new("must_be_sure", "false: enough that it does not surely fail"), new("verdict", "pass | fail | undecided"),
        ], rows);
    }

    private static ShareInterval Share(Claim claim, IReadOnlyList<ClaimEvidence> worlds)
    {
        bool[] holds = [.. worlds.Select(claim.Conditions)
            .Where(static c => c is { Count: > 0 } && !c.Any(static one => double.IsNaN(one.Interval.Mean)))
            .Select(static c => c!.All(static one => one.HoldsOnAverage))];
        return ShareInterval.Of(holds.Count(static h => h), holds.Length);
    }

    private static double Standardized(double[] values) => EffectSize.Of(new double[values.Length], values).Standardized;

    private static double Order(string id) =>
        double.Parse(id.AsSpan(1).TrimEnd('b'), System.Globalization.CultureInfo.InvariantCulture) + (id.EndsWith('b') ? 0.5 : 0);
}
