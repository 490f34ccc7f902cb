using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways.Claims;

/// <summary>A claim of the source paper and the criterion by which it is judged.</summary>
/// <param name="Id">C1 … C12; C4b is the second half of C4.</param>
/// <param name="Says">The claim.</param>
/// <param name="Criterion">When it passes: every condition's 95 % interval above 0. It fails when one lies below, and is undecided
/// otherwise.</param>
/// <param name="Tag">How much of it the model assumes: assumed | partly | emergent.</param>
/// <param name="Conditions">The conditions, the headline first; null when the evidence at hand cannot tell.</param>
internal sealed record Claim(string Id, string Says, string Criterion, string Tag,
    Func<ClaimEvidence, IReadOnlyList<Condition>?> Conditions)
{
    /// <summary>When the criterion was fixed, as far as a reader must know it: before the results, or after a look at some.</summary>
    public string Fixed { get; init; } = ClaimTable.Beforehand;

    public Verdict Judge(ClaimEvidence evidence)
    {
        if (Conditions(evidence) is not { Count: > 0 } conditions) return Verdict.NotTested;
        Verdict[] verdicts = [.. conditions.Select(c => c.Judge(conditions.Count))];
        if (verdicts.Contains(Verdict.Fail)) return Verdict.Fail;
        return verdicts.Contains(Verdict.Undecided) ? Verdict.Undecided : Verdict.Pass;
    }
}

/// <summary>THE table of claims. Outcomes are means over the last five years; "all" and "alone" are at the reference effort.</summary>
internal static class ClaimTable
{
    /// <summary>Most criteria were fixed before the results of the command were looked at.</summary>
    public const string Beforehand = "before any result";

    private const string AfterABaseline = "after a look at one baseline";

    /// <summary>Claims judged by the loop between industry and education: <c>ronghe spiral</c> has their evidence.</summary>
    public static IReadOnlyList<(string Id, string Says, string Fixed)> OfTheSpiral { get; } =
    [
        ("C1", "Integration is a spiral cycle from adaptation to inadaptability and to adaptation again",
            "amended after the first result: S2a had compared positions of demand and supply, which was undefined there"),
        ("C12", "Linkage runs both ways: industry reforms education, education upgrades industry", Beforehand),
    ];

    /// <summary>When a claim's criterion was fixed; empty for a claim that this version does not know.</summary>
    public static string FixedOf(string id) =>
        All.FirstOrDefault(c => c.Id == id)?.Fixed ?? OfTheSpiral.FirstOrDefault(c => c.Id == id).Fixed ?? string.Empty;

    public static IReadOnlyList<Claim> All { get; } =
    [
        new("C2", "Hot schools, cold enterprises",
            "Without any lever, colleges' motivation exceeds enterprises', and enterprises' lies below the one half at which both began.",
            "emergent",
            e => [new("colleges' − enterprises' motivation", e.None(WaysOutcome.MotivationGap)),
                new("0.5 − enterprises' motivation", Below(0.5, e.None(WaysOutcome.EnterpriseMotivation)))]) { Fixed = AfterABaseline },

        new("C3", "Enterprises pay more and get less",
            "Without any lever, cooperation costs enterprises more than colleges, and they learn to value it less.", "partly",
            e => [new("learned benefit of colleges − of enterprises",
                Minus(e.None(WaysOutcome.CollegeBenefit), e.None(WaysOutcome.EnterpriseBenefit))),
                new("cost of enterprises − of colleges", Minus(e.None(WaysOutcome.EnterpriseCost), e.None(WaysOutcome.CollegeCost)))]),

        new("C4", "Insufficient institutional supply is the biggest obstacle",
            "At equal public and private cost, lifting it (L7) raises integration more than lifting any other problem: "
                + OtherProblems(Lever.InstitutionalSupply) + ".", "emergent",
            e => Biggest(e, Lever.InstitutionalSupply)),

        new("C4b", "… institutional supply read as co-constructed systems",
            "The same for co-constructed systems (L2): " + OtherProblems(Lever.CoConstructedSystems) + ".", "emergent",
            e => Biggest(e, Lever.CoConstructedSystems)),

        new("C5", "Without talent integration the rest becomes formality",
            "Leaving it out of all six raises the formality index, and takes away at least half of what all six do against formality.",
            "partly",
            e => [new("formality, all but talent integration − all",
                Minus(e.Without(Lever.TalentIntegration, WaysOutcome.Formality), e.All(WaysOutcome.Formality))),
                new("(formality, all but talent integration − all) − half of (formality without levers − with all)",
                    HalfOfTheJob(e.Without(Lever.TalentIntegration, WaysOutcome.Formality), e.All(WaysOutcome.Formality),
                    e.None(WaysOutcome.Formality)))]),

        new("C6", "Win-win benefits start a self-sustaining circle",
            "After the switch-off at least half of its effect remains, at equal cost and at equal peak, and more than of any other way " +
                "that surely had an effect; and a high start stays high without any lever.", "emergent",
            // A share kept of about nothing was 36 ± 37 in the first result.
            SelfSustaining) { Fixed = "amended after the first result: shares kept are compared only with ways that surely had an effect" },

        new("C7", "Without consensus there is no deep integration",
            "Leaving consensus out of all six takes away at least half of what all six add to the depth of partnerships.", "partly",
            e => [new("depth lost without consensus − half of the gain of all",
                HalfOfTheJob(Negative(e.Without(Lever.Consensus, WaysOutcome.Depth)), Negative(e.All(WaysOutcome.Depth)),
                Negative(e.None(WaysOutcome.Depth))))]),

        new("C8", "Shared resources raise both sides' benefit",
            "Resource sharing alone raises the learned benefit of enterprises and that of colleges.", "assumed",
            e => [new("learned benefit of enterprises, against no lever",
                Minus(e.Alone(Lever.ResourceSharing, WaysOutcome.EnterpriseBenefit), e.None(WaysOutcome.EnterpriseBenefit))),
                new("learned benefit of colleges, against no lever",
                    Minus(e.Alone(Lever.ResourceSharing, WaysOutcome.CollegeBenefit), e.None(WaysOutcome.CollegeBenefit)))]),

        new("C9", "Cultural symbiosis lowers dissolution",
            "Cultural symbiosis alone lowers the mean hazard of ending of partnerships.", "assumed",
            e => [new("hazard of ending, no lever − cultural symbiosis",
                Minus(e.None(WaysOutcome.EndingHazard), e.Alone(Lever.CulturalSymbiosis, WaysOutcome.EndingHazard)))]),

        new("C10", "The ways are complements",
            "All six raise integration by more than the sum of the single effects, and no two-way interaction surely lies below 0.",
            "emergent",
            Complements),

        new("C11", "Baseline cooperation is mostly nominal",
            "Without any lever, more than half of the formal agreements have a depth below 0.25.", "emergent",
            e => [new("formality index − 0.5", Above(0.5, e.None(WaysOutcome.Formality)))]) { Fixed = AfterABaseline },
    ];

    /// <summary>Problems of the paper (§3.1–3.5) and the levers that lift them.</summary>
    private static readonly Lever[] Problems =
    [
        Lever.Consensus, Lever.CoConstructedSystems, Lever.WinWinBenefits, Lever.TaxCredit, Lever.InternshipRegulation,
        Lever.ResourceSharing, Lever.TalentIntegration,
    ];

    private static string OtherProblems(Lever lever) => string.Join(", ",
        new[] { Lever.Consensus, Lever.CoConstructedSystems, Lever.WinWinBenefits, Lever.TaxCredit, Lever.InternshipRegulation,
            Lever.ResourceSharing, Lever.TalentIntegration }
            .Where(l => l != lever).Select(l => LeverCatalog.Of(l).Key));

    private static IReadOnlyList<Condition>? Biggest(ClaimEvidence evidence, Lever lever)
    {
        if (evidence.Comparable is not { } effects || !effects.TryGetValue(lever, out double[]? own)) return null;
        return [.. Problems.Where(l => l != lever && effects.ContainsKey(l))
            .Select(l => new Condition($"effect on integration − that of {LeverCatalog.Of(l).Key}", Minus(own, effects[l])))];
    }

    private static List<Condition>? SelfSustaining(ClaimEvidence evidence)
    {
        int winWin = WaysDesign.WayOf(Lever.WinWinBenefits);
        var conditions = new List<Condition>();
        foreach (IReadOnlyDictionary<int, (double[] Peak, double[] Later)> pulses in evidence.Pulses)
        {
            if (!pulses.TryGetValue(winWin, out (double[] Peak, double[] Later) own)) continue;
            conditions.Add(new("effect after − half of the effect at the switch-off",
                [.. own.Later.Zip(own.Peak, static (r, p) => r - (0.5 * p))]));
            conditions.Add(new("effect at the switch-off", own.Peak));
            // A share kept of an effect that may be zero says nothing: such a way has none, and is not compared with.
            foreach ((int way, (double[] peak, double[] later)) in pulses.Where(p => p.Key != winWin && IsSure(p.Value.Peak)
                && IsSure(own.Peak)))
                conditions.Add(new($"share kept − that of {SixWays.All[way].Key}",
                    Minus(Over(own.Later, own.Peak.Mean()), Over(later, peak.Mean()))));
        }

        if (evidence.TwoStarts is { } starts)
        {
            conditions.Add(new("high start − low start without levers, at the end", starts.AtEnd));
            conditions.Add(new(FormattableString.Invariant(
                $"(high start − low start without levers, at the end) − {Ramps.AtRest} of the gap half-way"),
                Ramps.BeyondClosing(starts.HalfWay, starts.AtEnd)));
        }

        return conditions.Count == 0 ? null : conditions;
    }

    private static bool IsSure(double[] effect) => Statistics.MeanInterval.Of(effect).IsAbove(0);

    private static List<Condition> Complements(ClaimEvidence evidence)
    {
        var conditions = new List<Condition> { new("joint effect − sum of single effects", evidence.BeyondTheSum()) };
        if (evidence.Interactions is { } interactions)
            conditions.AddRange(interactions.Select((values, i) =>
                new Condition($"interaction of {SixWays.All[FactorialData.Pairs[i].First].Key} " +
                $"and {SixWays.All[FactorialData.Pairs[i].Second].Key}", values, Surely: false)));
        return conditions;
    }

    /// <summary>(without − all) − ½·(none − all): above 0 when leaving one out undoes at least half of what all do.</summary>
    private static double[] HalfOfTheJob(double[] without, double[] all, double[] none) =>
        [.. Enumerable.Range(0, all.Length).Select(r => without[r] - all[r] - (0.5 * (none[r] - all[r])))];

    private static double[] Minus(double[] a, double[] b) => WaysDataExtensions.Minus(a, b);

    private static double[] Negative(double[] values) => [.. values.Select(static v => -v)];

    private static double[] Over(double[] values, double by) => [.. values.Select(v => v / by)];

    private static double[] Above(double limit, double[] values) => [.. values.Select(v => v - limit)];

    private static double[] Below(double limit, double[] values) => [.. values.Select(v => limit - v)];
}
