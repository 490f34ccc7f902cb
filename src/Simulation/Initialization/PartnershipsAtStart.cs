using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>A few shallow partnerships at the start; formerly industry-run colleges keep old personal ties when the scenario asks for
/// them.</summary>
/// <remarks>
/// <code>
/// with probability share (U₁): the first slot of e holds the programme of number ⌊U₂·number⌋ of those of its cell
/// x = x_0, or with a formerly industry-run college x = x_L, trust = trust_L, tie = tie_L
/// σ = 1 − exp(−share_terms),   left = 1 + ⌊(contract − 1)·U₃⌋
/// </code>
/// <para>Symbols: share = world.initial_partnerships; x = Partnerships.Depth; x_0 = world.initial_depth; x_L = world.legacy_depth; trust =
/// Partnerships.Trust; trust_L = world.legacy_trust; tie = Partnerships.PersonalTie; tie_L = world.legacy_tie; σ =
/// Partnerships.ContractedShare; share_terms = cooperation.share_terms; left = Partnerships.TermLeft; contract = cooperation.contract_term; everything else is as where a
/// partnership begins (SearchAndContract).</para>
/// <para>Order: enterprises by index, each at most once.</para>
/// <para>Draws: (U₁, U₂) = U(InitialPartnership; e), U₃ = U(InitialPartnership; e; draw 1), of period 0.</para>
/// <para>Limits: none where the cell has no programme. Formerly industry-run colleges are like any other where world.legacy_ties is
/// 0.</para>
/// <para>Source: source paper §3.2 for the natural ties of industry-run colleges; the numbers are an Assumption: a few shallow
/// partnerships.</para>
/// </remarks>
internal static class PartnershipsAtStart
{
    /// <summary>Quarters beyond which nothing in a partnership moves any more.</summary>
    private const int Oldest = 200;

    public static Partnerships Create(Sides world, RandomStreams streams)
    {
        Enterprises enterprises = world.Enterprises;
        var partnerships = new Partnerships(enterprises.SlotCount.Sum());
        partnerships.Programme.AsSpan().Fill(-1);
        int cells = world.Scenario.Population.Regions.Count * world.Sectors.Count;
        Grouping byCell = new Grouping(cells, world.Programmes.Count).Rebuild(world.Programmes.Cell);
        double hazard = MeanHazard(world.Scenario.Parameters);
        for (int e = 0; e < enterprises.Count; e++)
        {
            int first = enterprises.FirstSlot[e];
            for (int i = 0; i < enterprises.SlotCount[e]; i++) partnerships.Enterprise[first + i] = e;
            ReadOnlySpan<int> candidates = byCell.Of(enterprises.Cell[e]);
            if (candidates.IsEmpty) continue;
            int number = Number(streams.Uniform(Purpose.InitialPartnership, enterprises.Id[e], 0), Ratio(world, e, candidates, hazard),
                enterprises.SlotCount[e]);
            for (int i = 0; i < Math.Min(number, candidates.Length); i++) Begin(world, partnerships, first + i, i, candidates, hazard, streams);
        }

        return partnerships;
    }

    /// <summary>Mean hazard of ending over a contract and the quarter after it, at first motivation and trust.</summary>
    private static double MeanHazard(ModelParameters parameters)
    {
        CooperationParameters cooperation = parameters.Cooperation;
        double at = SearchAndContract.EndingHazard(parameters.Decision.FirstMotivation, cooperation.FirstTrust,
            parameters.World.CulturalGap, false, false, cooperation);
        return at * (1 + (cooperation.ContractTerm * cooperation.EndingInTerm)) / (1 + cooperation.ContractTerm);
    }

    /// <summary>Signings a quarter with a partner at hand, over the hazard of ending.</summary>
    private static double Ratio(in Sides world, int e, ReadOnlySpan<int> candidates, double hazard)
    {
        ModelParameters parameters = world.Scenario.Parameters;
        double agree = 0;
        foreach (int p in candidates)
            agree += Math.Clamp(world.Quality(e, p), 0, 1) * world.Programmes.Motivation[p] / candidates.Length;
        double sign = Math.Min(1, parameters.Cooperation.Meetings * world.Enterprises.Motivation[e]) * agree;
        return hazard > 0 ? sign / hazard : 0;
    }

    /// <summary>Number of partnerships where they begin one by one at a steady rate and each may end: Poisson, cut at the slots.</summary>
    private static int Number(double uniform, double ratio, int slots)
    {
        double total = 0, term = 1, sum = 0;
        for (int n = 0; n <= slots; n++, term *= ratio / n) total += term;
        term = 1;
        for (int n = 0; n < slots; n++, term *= ratio / n)
        {
            sum += term / total;
            if (uniform < sum) return n;
        }

        return slots;
    }

    private static void Begin(in Sides world, Partnerships all, int slot, int ordinal, ReadOnlySpan<int> candidates, double hazard,
        RandomStreams streams)
    {
        Scenario scenario = world.Scenario;
        CooperationParameters cooperation = scenario.Parameters.Cooperation;
        int e = all.Enterprise[slot];
        uint id = world.Enterprises.Id[e];
        (double choice, double age) = streams.UniformPair(Purpose.InitialPartnership, id, 0, (uint)ordinal, 1);
        (double signed, double left) = streams.UniformPair(Purpose.InitialPartnership, id, 0, (uint)ordinal, 2);

        // The ordinal-th partner is a step further in the list, so that nobody has one twice.
        int p = candidates[((int)(choice * candidates.Length / (ordinal + 1)) + ordinal) % candidates.Length];
        foreach (int other in all.Programme.AsSpan(slot - ordinal, ordinal))
        {
            if (other == p) return;
        }

        SearchAndContract.Begin(all, slot, p, SearchAndContract.PlacesOffered(world.Enterprises.Staff[e], 0, cooperation), cooperation,
            SearchAndContract.ContractedShare(cooperation.ShareTerms));
        int quarters = hazard > 0 ? (int)Math.Min(Oldest, -Elementary.Log(1 - age) / hazard) : Oldest;
        WorldParameters first = scenario.Parameters.World;
        if (first.LegacyTies > 0 && scenario.Population.Colleges[world.Programmes.College[p]].IsIndustryRun)
            (all.Depth[slot], all.Trust[slot], all.PersonalTie[slot]) = (first.LegacyDepth, first.LegacyTrust, first.LegacyTie);
        else Grow(world, all, slot, quarters);
        double formal = Math.Min(1, (cooperation.Formalization * scenario.Parameters.Government.Announced) + cooperation.Isomorphism);
        all.IsFormal[slot] = signed < 1 - Elementary.Power(1 - formal, quarters) ? 1 : 0;
        all.TermLeft[slot] = 1 + (int)((cooperation.ContractTerm - 1) * left);
    }

    /// <summary>What a partnership has become in so many quarters by its own rules, expected values in the place of luck.</summary>
    private static void Grow(in Sides world, Partnerships all, int slot, int quarters)
    {
        CooperationParameters cooperation = world.Scenario.Parameters.Cooperation;
        int e = all.Enterprise[slot], p = all.Programme[slot];
        double ofEnterprise = world.Enterprises.Motivation[e], ofProgramme = world.Programmes.Motivation[p];
        double effort = UpdateMotivation.Effort(ofProgramme, world.Colleges.SystemQuality[world.Programmes.College[p]],
            GovernmentAtStart.Institutions(world.Scenario.Parameters), world.Scenario.Parameters.Education);
        One will = DeepenPartnerships.JointWill<One>(ofEnterprise * world.Enterprises.Belief[e], ofProgramme * world.Programmes.Belief[p],
            cooperation.SubstitutionExponent);
        for (int quarter = 0; quarter < quarters; quarter++)
        {
            double support = DeepenPartnerships.Support(all.Systems[slot], all.PersonalTie[slot], cooperation);
            all.Depth[slot] = Math.Clamp(DeepenPartnerships.NextDepth<One>(all.Depth[slot], will, effort, all.Trust[slot], support,
                cooperation), 0, 1);
            all.Trust[slot] = DeepenPartnerships.ExpectedTrust(all.Trust[slot], support, effort, cooperation);
            all.PersonalTie[slot] = (1 - cooperation.TieLoss) * (all.PersonalTie[slot]
                + (Math.Min(1, cooperation.TieGrowth * all.Depth[slot]) * (1 - all.PersonalTie[slot])));
            all.Systems[slot] = Math.Clamp(BuildSystems.NextSystems(all.Systems[slot], 0.5 * (ofEnterprise + ofProgramme),
                cooperation.SystemBuilding, cooperation.SystemDecay), 0, 1);
            all.Usable[slot] = Math.Clamp(ShareResources.NextUsable(all.Usable[slot], cooperation.CapitalOpening,
                cooperation.CapitalClosing), 0, 1);
            all.Capital[slot] = (all.Capital[slot] * (1 - cooperation.Depreciation))
                + ShareResources.Investment(ofEnterprise, all.Depth[slot], all.Usable[slot], all.Places[slot], cooperation);
        }
    }

    /// <summary>Those who may have been partners before period 0.</summary>
    internal readonly record struct Sides(Scenario Scenario, Sectors Sectors, Enterprises Enterprises, Colleges Colleges,
        Programmes Programmes, Cohorts Cohorts)
    {
        /// <summary>Quality of the programme's students about to finish, seen by the enterprise without error.</summary>
        public double Quality(int e, int p)
        {
            int cohort = Cohorts.At(p, -Programmes.StudyPeriods[p]);
            return Cohorts.Level[cohort] * Profiles.Fit(Cohorts.Profile(cohort),
                Sectors.Requirement(Enterprises.Sector[e], Enterprises.Generation[e]), Scenario.Parameters.World.FitWidth);
        }
    }
}
