using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>The rules whose terms a story can name one by one: beliefs, motivation, effort, learned benefit, depth. Other processes are
/// told by which of their inputs differed.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<ExplainedRule> Rules { get; } =
    [
        new("FormConsensus", "enterprise", "Belief",
        [
            Of("its belief so far", static (s, e) => s.Enterprises.Belief[e], "Belief"),
            Of("its first belief", static (s, e) => s.Enterprises.Anchor[e], "Anchor"),
            new("its partners' mean belief", static (s, e) =>
                Mean(Slots(s, e).Select(x => s.Programmes.Belief[s.Partnerships.Programme[x]])), static q =>
                q is { Near: Nearness.Partner, Column: "Belief" } or { Column: "Programme" }),
            Of("surprise about benefits", static (s, e) => s.Enterprises.BenefitSurprise[e], "BenefitSurprise"),
            new("publicity", static (s, e) => Publicity(s, s.Enterprises.Cell[e]),
                static q => q is { Near: Nearness.Policy, Column: "consensus" }),
        ], static (t, p) => FormConsensus.NextBelief<One>(t[0], t[1], t[2], t[3], t[4], p.Belief)),

        new("FormConsensus", "programme", "Belief",
        [
            Of("its belief so far", static (s, p) => s.Programmes.Belief[p], "Belief"),
            Of("its first belief", static (s, p) => s.Programmes.Anchor[p], "Anchor"),
            new("its partners' mean belief", static (s, p) =>
                Mean(Partners(s, p).Select(x => s.Enterprises.Belief[s.Partnerships.Enterprise[x]])), static q =>
                q is { Near: Nearness.Partner, Column: "Belief" } or { Column: "Programme" }),
            Of("surprise about benefits", static (s, p) => s.Programmes.BenefitSurprise[p], "BenefitSurprise"),
            new("publicity", static (s, p) => Publicity(s, s.Programmes.Cell[p]),
                static q => q is { Near: Nearness.Policy, Column: "consensus" }),
        ], static (t, p) => FormConsensus.NextBelief<One>(t[0], t[1], t[2], t[3], t[4], p.Belief)),

        new("UpdateMotivation", "enterprise", "Motivation",
        [
            Of("its motivation so far", static (s, e) => s.Enterprises.Motivation[e], "Motivation"),
            Of("learned benefit", static (s, e) => s.Enterprises.LearnedBenefit[e], "LearnedBenefit"),
            Of("belief", static (s, e) => s.Enterprises.Belief[e], "Belief"),
            Of("need: its staff fit badly", static (s, e) => 1 - s.Enterprises.WorkforceFit[e], "WorkforceFit"),
        ], static (t, p) => UpdateMotivation.NextMotivation<One>(t[0], t[1], t[2], t[3], p.Decision)),

        new("UpdateMotivation", "programme", "Motivation",
        [
            Of("its motivation so far", static (s, p) => s.Programmes.Motivation[p], "Motivation"),
            new("learned benefit, less doubt", static (s, p) => Certain(s, p), static q => q.Column is "LearnedBenefit" or "Doubt"),
            Of("belief", static (s, p) => s.Programmes.Belief[p], "Belief"),
            new("need: students without a partner's place, and empty seats", static (s, p) => Need(s, p),
                static q => q.Column is "NominalShare" or "Entrants" or "Seats"),
        ], static (t, p) => UpdateMotivation.NextMotivation<One>(t[0], t[1], t[2], t[3], p.Decision)),

        new("UpdateMotivation", "programme", "Effort",
        [
            After("motivation", static (s, p) => s.Programmes.Motivation[p], "Motivation"),
            Of("its college's system quality", static (s, p) => s.Colleges.SystemQuality[s.Programmes.College[p]], "SystemQuality"),
            Of("institutions of its city", static (s, p) => s.Government.InstitutionalSupply[s.Programmes.Region[p]],
                "InstitutionalSupply"),
        ], static (t, p) => UpdateMotivation.Effort(t[0], t[1], t[2], p.Education)),

        new("DeepenPartnerships", "partnership", "Depth",
        [
            Of("depth so far", static (s, x) => s.Partnerships.Depth[x], "Depth"),
            Of("the enterprise's motivation", static (s, x) => s.Enterprises.Motivation[s.Partnerships.Enterprise[x]], "Motivation"),
            Of("the programme's motivation", static (s, x) => s.Programmes.Motivation[Math.Max(0, s.Partnerships.Programme[x])],
                "Motivation"),
            Of("the departments' effort", static (s, x) => s.Programmes.Effort[Math.Max(0, s.Partnerships.Programme[x])], "Effort"),
            Of("trust", static (s, x) => s.Partnerships.Trust[x], "Trust"),
            Of("common systems", static (s, x) => s.Partnerships.Systems[x], "Systems"),
            Of("personal tie", static (s, x) => s.Partnerships.PersonalTie[x], "PersonalTie"),
            Of("the host's training share", static (s, x) => s.Enterprises.TrainingShare[s.Partnerships.Enterprise[x]], "TrainingShare"),
        ], static (t, p) => DeepenPartnerships.NextDepth<One>(
            t[0], DeepenPartnerships.JointWill<One>(t[1], t[2], p.Cooperation.SubstitutionExponent), t[3], t[4],
            DeepenPartnerships.Support(t[5], t[6], p.Cooperation), Practise.Trained(t[7], p.Practice), p.Cooperation)),
    ];

    private static RuleTerm Of(string words, Func<ModelState, int, double> read, string column) =>
        new(words, read, q => q.Column == column);

    private static RuleTerm After(string words, Func<ModelState, int, double> read, string column) =>
        new(words, read, q => q.Column == column) { IsReadAfter = true };

    private static double Publicity(ModelState s, int cell) =>
        Math.Min(1, s.Parameters.Belief.Publicity * s.Levers.Multiplier(Lever.Consensus, cell));

    private static double Need(ModelState s, int p) =>
        UpdateMotivation.Need(s.Programmes.NominalShare[p], s.Programmes.Entrants[p], s.Programmes.Seats[p]);

    private static double Certain(ModelState s, int p) =>
        new Learning(s.Programmes.LearnedBenefit[p], s.Programmes.Doubt[p]).LessDoubt(s.Parameters.Practice);

    private static IEnumerable<int> Slots(ModelState s, int e) =>
        Enumerable.Range(s.Enterprises.FirstSlot[e], s.Enterprises.SlotCount[e]).Where(s.Partnerships.IsActive);

    private static int[] Partners(ModelState s, int p) => s.PartnersOfProgramme.Of(p).ToArray();

    private static double Mean(IEnumerable<double> values)
    {
        double sum = 0;
        int count = 0;
        foreach (double value in values)
        {
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
