using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>THE list of checks against results from outside, in the order they are printed.</summary>
internal static class VerificationTable
{
    private const string SeatRule = "AdjustSeatsAndAdmit.NextLogSeats";
    private const string BeliefRule = "FormConsensus.NextBelief";

    private static readonly (string Id, Func<SharedRules, IEnumerable<VerificationRow>> Rows)[] Checks =
    [
        ("V1", DelayedFeedback), ("V2", CriticalGains), ("V3", Cobwebs), ("V4", Clusters), ("V5", Meetings), ("V6", Limits),
        ("V7", Matches), ("V8", GameRows.Tripartite), ("V9", GameRows.Inspection),
        ("V10", SignalRows.BeveridgeCurve), ("V15", KnownAnswers), ("V16", SignalRows.Turning), ("V17", WorldRows.Signs),
        ("V18", WorldRows.Scale), ("V19", WorldRows.Shadow), ("V20", LedgerRows.Realised),
    ];

    /// <summary>All checks, or those of one id.</summary>
    public static IEnumerable<VerificationRow> Rows(SharedRules rules, string? id = null) =>
        Checks.Where(check => id is null || check.Id == id).SelectMany(check => check.Rows(rules));

    private static IEnumerable<VerificationRow> DelayedFeedback(SharedRules rules)
    {
        (double Gain, double Growth, double Period)[] roots =
            [(0.5, -0.794024, 8.15880), (1, -0.318132, 4.69864), (1.5, -0.032784, 4.05460), (Math.PI / 2, 0, 4), (1.6, 0.013114, 3.97896),
                (2, 0.172816, 3.75410)];
        foreach ((double gain, double growth, double period) in roots)
        {
            // Steps of 1/n have an error in 1/n, which two step lengths cancel.
            (double coarseGrowth, double coarsePeriod) = SeatLag.Continuous(rules, gain, 1000);
            (double fineGrowth, double finePeriod) = SeatLag.Continuous(rules, gain, 2000);
            string what = FormattableString.Invariant($"x' = -{gain:0.###} x(t-1)");
            yield return new("V1", what + ": growth", SeatRule, "characteristic roots", growth, (2 * fineGrowth) - coarseGrowth, 1e-4);
            yield return new("V1", what + ": period", SeatRule, "characteristic roots", period, (2 * finePeriod) - coarsePeriod, 1e-3);
        }
    }

    private static IEnumerable<VerificationRow> CriticalGains(SharedRules rules)
    {
        double[] expected = [2, 1, 0.61803, 0.44504, 0.34730];
        for (int lag = 0; lag < expected.Length; lag++)
        {
            double critical = SeatLag.CriticalTimes(rules, growth: 1, level: 0, lag);
            yield return new("V2", $"critical gain at lag {lag}", SeatRule, "roots on the unit circle", expected[lag], critical, 1e-3);
            yield return new("V2", $"k/k* at that gain, lag {lag}", "SeatLoop.Gain", "roots on the unit circle", 1,
                rules.SeatGain(lag, SeatLag.Linear(critical)), 2e-3);
        }

        foreach (VerificationRow row in SeatsInForce(rules)) yield return row;
    }

    /// <summary>The answer of seats in force, and others beside it: whether its swings die out.</summary>
    private static IEnumerable<VerificationRow> SeatsInForce(SharedRules rules)
    {
        var inForce = new EducationParameters();
        (double Level, double Growth)[] answers =
        [
            (inForce.SeatsLevel, inForce.SeatsGrowth), (inForce.SeatsLevel, 0), (0, inForce.SeatsGrowth), (0.6, inForce.SeatsGrowth),
            (1, 0), (0, 0.2),
        ];
        foreach (int lag in new[] { (int)inForce.HigherVocationalStudy, (int)inForce.UndergraduateStudy })
        {
            foreach ((double level, double growth) in answers)
            {
                double gain = 1 / SeatLag.CriticalTimes(rules, growth, level, lag);
                string fate = gain < 0.999 ? "dies out" : gain > 1.001 ? "explodes" : "goes on";
                string named = (level, growth) == answers[0] ? " (in force)" : "";
                yield return new("V2", FormattableString.Invariant($"k/k* of level {level}, growth {growth}{named}, lag {lag}: {fate}"),
                    "SeatLoop.Gain", "path of the rule itself", gain,
                    rules.SeatGain(lag, SeatLag.Linear(growth) with { SeatsLevel = level }), 2e-3 * Math.Max(1, gain));
            }
        }
    }

    private static IEnumerable<VerificationRow> Cobwebs(SharedRules rules)
    {
        foreach ((double rate, double slopes) in new[] { (1.0, 1.0), (0.5, 3.0), (0.25, 7.0) })
        {
            yield return new("V3", FormattableString.Invariant($"cobweb: critical b/d at weight {rate}"),
                "ShareInformation.NextPerceivedGap", "Nerlove; Freeman 1976",
                slopes, Cobweb.CriticalSlopes(rules, rate), 1e-3);
        }
    }

    private static IEnumerable<VerificationRow> Clusters(SharedRules rules)
    {
        foreach ((double bound, int clusters) in new[] { (0.05, 9), (0.08, 5), (0.10, 5), (0.18, 3), (0.25, 1), (0.30, 1) })
        {
            yield return new("V4", FormattableString.Invariant($"Hegselmann-Krause clusters at {bound:0.00}"), BeliefRule,
                "Hegselmann and Krause 2002",
                clusters, Opinions.HegselmannKrause(rules, bound), 0);
        }
    }

    private static IEnumerable<VerificationRow> Meetings(SharedRules rules)
    {
        double drift = 0;
        foreach ((double bound, double clusters) in new[] { (0.15, 3.0), (0.20, 2.0), (0.30, 1.1), (0.50, 1.0) })
        {
            (int Clusters, double Drift)[] seeds = [.. Enumerable.Range(1, 10).Select(seed => Opinions.Deffuant(rules, bound, (uint)seed))];
            drift = Math.Max(drift, seeds.Max(static s => s.Drift));
            yield return new("V5", FormattableString.Invariant($"Deffuant major clusters at {bound:0.00}, 10 seeds"), BeliefRule,
                "Deffuant et al. 2000",
                clusters, seeds.Average(static s => s.Clusters), 0.4);
        }

        yield return new("V5", "Deffuant: drift of the mean", BeliefRule, "Deffuant et al. 2000", 0, drift, 1e-9);
    }

    private static IEnumerable<VerificationRow> Limits(SharedRules rules)
    {
        yield return new("V6", "DeGroot: distance from the limit", BeliefRule, "closed form (linear solve)", 0, Opinions.DeGroot(rules),
            1e-9);
        foreach (double openness in new[] { 0.3, 0.7, 0.95 })
        {
            yield return new("V6", FormattableString.Invariant($"Friedkin-Johnsen at openness {openness}: distance"), BeliefRule,
                "closed form (linear solve)",
                0, Opinions.FriedkinJohnsen(rules, openness), 1e-9);
        }
    }

    private static IEnumerable<VerificationRow> Matches(SharedRules rules)
    {
        const int Seekers = 150, Posts = 100, Trials = 4000, Rank = 50, Many = 20_000;
        const string Rule = "UrnBall.Post, UrnBall.Displaces", Source = "Petrongolo and Pissarides 2001";
        int[][] once = [.. Enumerable.Range(0, Trials).Select(trial => Market.Hires(rules, Seekers, Posts, 1, (uint)trial))];
        yield return new("V7", "urn-ball: matches of 150 with 100", Rule, Source, Posts * (1 - Math.Pow(1 - (1.0 / Posts), Seekers)),
            once.Average(static hires => hires.Sum()), 0.25);
        yield return new("V7", "urn-ball: share of posts filled, 20,000 each", Rule, Source, 1 - Math.Exp(-1),
            Enumerable.Range(0, 10).Average(trial => Market.Hires(rules, Many, Many, 1, (uint)trial).Sum() / (double)Many), 0.003);
        yield return new("V7", "ranked: chance of the 50th of 150", Rule, "(1 - 1/V)^49", Math.Pow(1 - (1.0 / Posts), Rank - 1),
            once.Average(static hires => hires[Rank - 1]), 0.03);
        int[][] rounds = [.. Enumerable.Range(0, 500).Select(trial => Market.Hires(rules, Seekers, Posts, 4, (uint)trial))];
        yield return new("V7", "four rounds: hired twice or beyond the posts", Rule, "conservation", 0,
            rounds.Count(static hires => hires.Max() > 1 || hires.Sum() > Posts), 0);
        yield return new("V7", "forty rounds fill every post", Rule, "conservation", Posts,
            Enumerable.Range(0, 50).Min(trial => Market.Hires(rules, Seekers, Posts, 40, (uint)trial).Sum()), 0);
        foreach (VerificationRow row in Choices(rules)) yield return row;
    }

    /// <summary>Posts of both kinds without end: who looks for which is who is hired where.</summary>
    private static IEnumerable<VerificationRow> Choices(SharedRules rules)
    {
        const int Persons = 200_000;
        LabourMarketParameters market = new();
        foreach (double ahead in new[] { -0.4, 0, 0.3 })
        {
            int ofField = Enumerable.Range(0, Persons).Count(i => rules.Aim(
                ahead + rules.Taste(RandomStreams.ToUnit(Philox.Block((uint)i, 11, 0, 7, 2002, 0).X0), market.FieldTaste), 0, -100)
                == Aims.Field);
            yield return new("V7", FormattableString.Invariant($"hired in the field where it is worth {ahead} more, share"),
                "ChooseWork.Aim, ChooseWork.Taste", "logit (McFadden 1974)", 1 / (1 + Math.Exp(-ahead / market.FieldTaste)),
                ofField / (double)Persons, 0.005);
        }
    }

    private static IEnumerable<VerificationRow> KnownAnswers(SharedRules rules)
    {
        const uint Ones = uint.MaxValue;
        (PhiloxBlock Counter, uint K0, uint K1, PhiloxBlock Words)[] known =
        [
            (new(0, 0, 0, 0), 0, 0, new(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)),
            (new(Ones, Ones, Ones, Ones), Ones, Ones, new(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)),
            (new(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344), 0xa4093822, 0x299f31d0,
                new(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)),
        ];
        int wrong = known.Count(k => rules.Words(k.Counter, k.K0, k.K1) != k.Words);
        yield return new("V15", "Philox4x32-10: known answers missed, of 3", "Philox.Block", "Salmon et al. 2011", 0, wrong, 0);
    }
}
