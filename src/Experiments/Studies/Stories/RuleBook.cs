using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
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
            new("agreements without depth in its city", static (s, e) => Hollow(s, s.Enterprises.Region[e]),
                static q => q.Column is "PaperAgreements" or "IsFormal" or "Depth"),
        ], static (t, p) => FormConsensus.NextBelief<One>(t[0], t[1], t[2], t[3], t[4], t[5], p.Belief)),

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
            new("agreements without depth in its city", static (s, p) => Hollow(s, s.Programmes.Region[p]),
                static q => q.Column is "PaperAgreements" or "IsFormal" or "Depth"),
        ], static (t, p) => FormConsensus.NextBelief<One>(t[0], t[1], t[2], t[3], t[4], t[5], p.Belief)),

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
            Of("need: students without a partner's place", static (s, p) => s.Programmes.NominalShare[p], "NominalShare"),
        ], static (t, p) => UpdateMotivation.NextMotivation<One>(t[0], t[1], t[2], t[3], p.Decision)),

        new("UpdateMotivation", "programme", "Effort", EffortTerms(), static (t, p) => Efforts(t, p).Substance),
        new("UpdateMotivation", "programme", "FormEffort", EffortTerms(), static (t, p) => Efforts(t, p).Form),

        new("DeepenPartnerships", "partnership", "Depth",
        [
            Of("depth so far", static (s, x) => s.Partnerships.Depth[x], "Depth"),
            Of("the enterprise's motivation", static (s, x) => s.Enterprises.Motivation[s.Partnerships.Enterprise[x]], "Motivation"),
            Of("the programme's motivation", static (s, x) => s.Programmes.Motivation[Math.Max(0, s.Partnerships.Programme[x])],
                "Motivation"),
            Of("the departments' effort", static (s, x) => s.Programmes.Effort[Math.Max(0, s.Partnerships.Programme[x])], "Effort"),
            Of("its double-qualified teachers",
                static (s, x) => s.Programmes.DoubleQualifiedShare[Math.Max(0, s.Partnerships.Programme[x])], "DoubleQualifiedShare"),
            Of("trust", static (s, x) => s.Partnerships.Trust[x], "Trust"),
            Of("common systems", static (s, x) => s.Partnerships.Systems[x], "Systems"),
            Of("personal tie", static (s, x) => s.Partnerships.PersonalTie[x], "PersonalTie"),
            Of("the host's training share", static (s, x) => s.Enterprises.TrainingShare[s.Partnerships.Enterprise[x]], "TrainingShare"),
            Of("the formal agreement", static (s, x) => s.Partnerships.IsFormal[x], "IsFormal"),
            Of("institutions of its city",
                static (s, x) => s.Government.InstitutionalSupply[s.Programmes.Region[Math.Max(0, s.Partnerships.Programme[x])]],
                "InstitutionalSupply"),
            Of("the industrial college", static (s, x) => s.Partnerships.IsIndustrialCollege[x], "IsIndustrialCollege"),
        ], static (t, p) => DeepenPartnerships.NextDepth<One>(
            t[0], DeepenPartnerships.JointWill<One>(t[1], t[2], p.Cooperation.SubstitutionExponent),
            DeepenPartnerships.Carried<One>(t[3], t[5], DeepenPartnerships.Support(t[6], t[7], p.Cooperation),
                t[11] > 0 ? 1 : UpdateMotivation.Talent(t[4], p.Cooperation), p.Cooperation)
            * DeepenPartnerships.Frame(t[9], t[10], p.Cooperation), Practise.Trained(t[8], p.Practice), p.Cooperation)),
    ];

    private static RuleTerm Of(string words, Func<ModelState, int, double> read, string column) =>
        new(words, read, q => q.Column == column);

    private static RuleTerm After(string words, Func<ModelState, int, double> read, string column) =>
        new(words, read, q => q.Column == column) { IsReadAfter = true };

    private static IReadOnlyList<RuleTerm> EffortTerms() =>
    [
        After("motivation", static (s, p) => s.Programmes.Motivation[p], "Motivation"),
        Of("its double-qualified teachers", static (s, p) => s.Programmes.DoubleQualifiedShare[p], "DoubleQualifiedShare"),
        Of("its college's system quality", static (s, p) => s.Colleges.SystemQuality[s.Programmes.College[p]], "SystemQuality"),
        Of("institutions of its city", static (s, p) => s.Government.InstitutionalSupply[s.Programmes.Region[p]],
            "InstitutionalSupply"),
        Of("what is announced", static (s, p) => s.Government.AnnouncedSupply[s.Programmes.Region[p]], "AnnouncedSupply"),
        new("agreements of others in its city", static (s, p) => AgreementsOf(s, s.Programmes.Region[p]),
            static q => q.Column is "PaperAgreements" or "IsFormal"),
        Of("students without a partner's place", static (s, p) => s.Programmes.NominalShare[p], "NominalShare"),
        new("whether it has students or admits any", static (s, p) => s.Programmes.Teaches(p) ? 1 : 0, static _ => false),
    ];

    private static (double Substance, double Form) Efforts(double[] t, ModelParameters p)
    {
        if (t[7] <= 0) return (0, 0);
        double clarity = t[2] * t[3];
        return UpdateMotivation.Efforts(
            UpdateMotivation.WorthOfSubstance(t[0], UpdateMotivation.Talent(t[1], p.Cooperation), clarity, t[3], p.Education),
            UpdateMotivation.WorthOfForm(t[4], UpdateMotivation.Imitation(t[5], p.Cooperation), t[6], clarity, p.Education),
            p.Education.EffortSubstitution);
    }

    private static double AgreementsOf(ModelState s, int region) => OfCity(s, region).AProgramme;

    private static double Hollow(ModelState s, int region) => OfCity(s, region).Hollow;

    private static (double AProgramme, double Hollow) OfCity(ModelState s, int region)
    {
        var aProgramme = new double[s.Regions];
        var hollow = new double[s.Regions];
        Agreements.OfCities(s, aProgramme, hollow);
        return (aProgramme[region], hollow[region]);
    }

    private static double Publicity(ModelState s, int cell) =>
        Math.Min(1, s.Parameters.Belief.Publicity * s.Levers.Multiplier(Lever.Consensus, cell));

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
