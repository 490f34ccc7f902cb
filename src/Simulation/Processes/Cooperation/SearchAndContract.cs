using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Partnerships end, are renewed and begin; contracts settle shares; project grants lapse and are awarded.</summary>
/// <remarks>
/// <code>
/// Ending and renewal, each partnership:
/// hazard = min(1, (δ₀ + δ_m·(1 − min(m_e, m_p))²·(1 − trust) + δ_c·distance)·term·college)
/// term = in_term while left is at least 1, else 1;   college = of_college for an industrial college, else 1
/// with probability hazard: the slot is free, and its base is lost
/// else, left at least 1:   left′ = left − 1
/// else, wanted_e is 0:   the slot is free likewise
/// else:   σ′ = 1 − exp(−share·m_L6),   left′ = contract,   renewed
/// places′ = min(wanted_e/number of e's partnerships, max(1, S_p), places + (max(1, cap·staff) − Σ places of e)⁺) where renewed, or where e
///     has decided this quarter and wants any
/// before that, of an enterprise that has failed and of a programme without students that admits none:   the slot is free likewise
///
/// Search, each enterprise with a free slot where wanted_e − Σ places of its partnerships is at least 1:
/// meets with probability min(1, meet + z_L11), a programme p drawn as said below; places = min(wanted_e − Σ places, (1 − X_p)·S_p)
/// g = 1 + w·ln((L·F(v, D[s, g])·exp(blur·N))/S_s·G_s),   w = spread²/(spread² + blur²)
/// agrees where places is above 0, e would take part (DecideOnTraining) if all its partners were like p:
///     with k = max(0, k̂·g − λ·√(P + k̂²·spread²·(1 − w))), and q̄, phase, σ_z and coordination of p, s = 0, tie = tie_1
///     and U_p is below logistic(slope·(L_p − λ·√P_p + will_p))·(1 − X_p)·can_p
/// begins with these places, a = 1, x = x_1, trust = trust_1, tie = tie_1, u = u_1, s = K = q = 0,
///     σ = 1 − exp(−share·m_L6), left = contract
///
/// Grants, each programme:
/// lapsed = project/life;   number = ⌊z_L10/grant⌋, and one more with probability z_L10/grant − ⌊z_L10/grant⌋;   income = number·grant
/// project′ = project − lapsed + income;   funds_c ← funds_c − lapsed + income
/// </code>
/// <para>Symbols: δ₀ = cooperation.dissolution; δ_m = cooperation.dissolution_motivation; δ_c = cooperation.dissolution_culture; m_e, m_p =
/// Enterprises.Motivation, Programmes.Motivation; trust = Partnerships.Trust; distance = cultural distance (AssessBenefits); left =
/// Partnerships.TermLeft; in_term = cooperation.ending_in_term; of_college = cooperation.ending_of_industrial_college; σ =
/// Partnerships.ContractedShare; share = cooperation.share_terms; m_L6 = multiplier of win_win_benefits in the programme's cell; wanted =
/// Enterprises.WantedPlaces; cap = cooperation.places_cap; staff = Enterprises.Staff; places = Partnerships.Places; a =
/// Partnerships.Activity; S = Programmes.InPractice, X = Programmes.Coverage and can = Programmes.Affordable of the last period; contract =
/// cooperation.contract_term; meet = cooperation.meetings; z_L11 = meetings of matching_platform in force in the enterprise's cell; L, v =
/// level and profile of the cohort of p that finishes in this period; D[s, g] = requirement in force at the enterprise; S, G =
/// Sectors.EffectiveSupply, Sectors.GraduateFlow of the last period; blur = belief.quality_noise; spread = practice.quality_spread; k̂ =
/// Enterprises.LearnedWorth; P = Enterprises.Doubt; λ = practice.risk_aversion; L_p = Programmes.LearnedBenefit; P = Programmes.Doubt;
/// slope = decision.motivation_slope; will = as in UpdateMotivation; q = Partnerships.Quality; x = Partnerships.Depth, tie =
/// Partnerships.PersonalTie, u = Partnerships.Usable, s = Partnerships.Systems; x_1 = cooperation.first_depth; trust_1 =
/// cooperation.first_trust; tie_1 = cooperation.first_tie; tie_L = Colleges.LegacyTie; u_1 = cooperation.first_usable; z_L10 = money of
/// grants in force in the programme's cell, CNY a programme and quarter (PutLeversInForce); grant = cooperation.project_grant, paid by the
/// province; life = cooperation.grant_life; lapsed goes back to the province; income = Programmes.GrantIncome; project =
/// Programmes.ProjectFunds; funds = Colleges.Funds; Enterprises.Meetings is 1 after a meeting, else 0.</para>
/// <para>Order: partnerships one by one, by slot; enterprises one by one, each filling the first of its own free slots, those just given up
/// included; then grants.</para>
/// <para>Draws: ending U(DissolvePartnership; e; peer p). Meeting: (U₁, U₂) = U(SearchPartner; e): it meets where U₁ is below the chance.
/// (U₃, U₄) = the pair of draw 1: the sector is its own where U₄ is below focus (cooperation.sector_focus), else the one of number ⌊(U₄ −
/// focus)/(1 − focus)·number of sectors⌋. The candidates are the programmes of that sector in its own city where U₂ is below
/// cooperation.near_share and there are any, else those of the sector in every city; p is the one of number ⌊U₃·their number⌋. Consent:
/// U_p = the second of U(ContractTerms; e; peer p), N = N(QualitySignal; e; peer p; draw 1). Grants: U(ProjectGrant; p).</para>
/// <para>Limits: g is cut to 0 … 2. Without candidates nobody is met; who already is a partner is met but not
/// agreed with. A new or free slot has neither formal agreement, order class nor industrial college, and all its columns of
/// money and practice are 0; a free one has no depth, trust, tie, usable part, places or term either.</para>
/// <para>Source: search with two-sided consent, an Assumption in its numbers: both sides ask what they ask when they decide to take
/// part, and discount by what they do not know: an enterprise has a blurred look at quality, which it trusts as far as it is precise
/// (Bayes), a programme asks what it has learned to expect and how many students are left to place; contracts settle shares and
/// protection against poaching for as long as they last (source paper §4.6).</para>
/// </remarks>
public static class SearchAndContract
{
    /// <summary>Fewest places that are worth a search.</summary>
    private const double LeastSearched = 1;

    /// <summary>Hazard of ending a partnership.</summary>
    public static double EndingHazard(double weakerMotivation, double trust, double distance, bool inTerm, bool isIndustrialCollege,
        CooperationParameters parameters)
    {
        double hazard = parameters.Dissolution
            + (parameters.DissolutionMotivation * (1 - weakerMotivation) * (1 - weakerMotivation) * (1 - trust))
            + (parameters.DissolutionCulture * distance);
        return Math.Min(1, hazard * (inTerm ? parameters.EndingInTerm : 1) * (isIndustrialCollege ? parameters.EndingOfIndustrialCollege
            : 1));
    }

    /// <summary>Chance in a quarter that an enterprise which looks for a partner meets a programme.</summary>
    /// <param name="own">Meetings that it finds by itself.</param>
    /// <param name="arranged">Those that are arranged for it.</param>
    public static double MeetingChance(double own, double arranged) => Math.Min(1, own + arranged);

    /// <summary>Share of the surplus that a contract settles when it is signed or renewed.</summary>
    public static double ContractedShare(double rate) => Elementary.OneMinusExp(rate);

    /// <summary>That of a contract with a programme of this cell, with what levers add.</summary>
    internal static double ContractedShare(ModelState state, int cell) =>
        ContractedShare(state.Parameters.Cooperation.ShareTerms * state.Levers.Multiplier(Lever.WinWinBenefits, cell));

    /// <summary>Standard deviation of what a blurred look leaves unknown of a programme's quality.</summary>
    public static double Unknown(double blur, PracticeParameters parameters) =>
        parameters.QualitySpread * Math.Sqrt(1 - Trusted(blur, parameters));

    /// <summary>Quality relative to what is usual, as an enterprise guesses it: a blurred look, trusted as far as it is precise.</summary>
    /// <param name="look">Logarithm of the ratio that it sees.</param>
    /// <param name="blur">Standard deviation of its error.</param>
    /// <param name="parameters">How far programmes differ.</param>
    public static double Guess(double look, double blur, PracticeParameters parameters) =>
        Math.Clamp(1 + (Trusted(blur, parameters) * look), 0, 2);

    private static double Trusted(double blur, PracticeParameters parameters)
    {
        double spread = parameters.QualitySpread * parameters.QualitySpread, error = blur * blur;
        return spread + error > 0 ? spread / (spread + error) : 0;
    }

    /// <summary>Grants of a period: as many whole ones as the expected money pays for, the rest as luck has it.</summary>
    public static double Grants(double expected, double size, double luck)
    {
        double number = expected / size, whole = Math.Floor(number);
        return (whole + (luck < number - whole ? 1 : 0)) * size;
    }

    /// <summary>A partnership begins, at least with the tie that the college's staff have kept.</summary>
    internal static void Begin(ModelState state, int slot, int programme, double places, double contracted)
    {
        Begin(state.Partnerships, slot, programme, places, state.Parameters.Cooperation, contracted);
        state.Partnerships.PersonalTie[slot] =
            Math.Max(state.Partnerships.PersonalTie[slot], state.Colleges.LegacyTie[state.Programmes.College[programme]]);
    }

    private static void Begin(Partnerships all, int slot, int programme, double places, CooperationParameters parameters,
        double contracted)
    {
        all.Programme[slot] = programme;
        all.Places[slot] = places;
        all.PlacesInUse[slot] = 0;
        all.Activity[slot] = 1;
        all.Depth[slot] = parameters.FirstDepth;
        all.Trust[slot] = parameters.FirstTrust;
        all.PersonalTie[slot] = parameters.FirstTie;
        all.Systems[slot] = 0;
        all.Capital[slot] = 0;
        all.Usable[slot] = parameters.FirstUsable;
        all.ContractedShare[slot] = contracted;
        all.TermLeft[slot] = (int)parameters.ContractTerm;
        all.IsFormal[slot] = all.IsOrderClass[slot] = all.IsIndustrialCollege[slot] = 0;
        all.EnterpriseGain[slot] = all.EnterpriseCost[slot] = all.CollegeGain[slot] = all.CollegeCost[slot] = 0;
        all.CheapLabourRent[slot] = all.Transfer[slot] = all.Pooled[slot] = all.Quality[slot] = all.QualityBefore[slot] = 0;
        all.TakenUp[slot] = all.BrokeOff[slot] = all.Finished[slot] = all.Kept[slot] = 0;
        all.KeptValue[slot] = all.SettledPremium[slot] = 0;
    }

    internal static void Apply(ModelState state)
    {
        EndWithPartner(state);
        if (new Links(state).MovePartnerships)
        {
            EndOrRenew(state);
            state.Sweeps.Over(state.Enterprises.Count, state, Search);
            state.InForce.Rebuild();
        }

        state.PartnersOfProgramme.Rebuild(state.Partnerships.Programme);
        AwardGrants(state);
    }

    /// <summary>A partnership ends with the enterprise that fails, and with the last student of a programme that admits no more.</summary>
    private static void EndWithPartner(ModelState state)
    {
        Partnerships all = state.Partnerships;
        bool any = false;
        foreach (int slot in state.InForce.Slots)
        {
            if (state.Enterprises.Staff[all.Enterprise[slot]] > 0 && state.Programmes.Teaches(all.Programme[slot])) continue;
            End(state, slot, state.Parameters.Cooperation);
            any = true;
        }

        if (any) state.InForce.Rebuild();
    }

    private static void EndOrRenew(ModelState state)
    {
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        foreach (int slot in state.InForce.Slots)
        {
            int e = all.Enterprise[slot], p = all.Programme[slot];
            double weaker = Math.Min(state.Enterprises.Motivation[e], state.Programmes.Motivation[p]);
            double hazard = EndingHazard(weaker, all.Trust[slot], AssessBenefits.CulturalDistance(state, e, p),
                all.TermLeft[slot] > 0, all.IsIndustrialCollege[slot] > 0, parameters);
            if (state.Streams.Uniform(Purpose.DissolvePartnership, state.Enterprises.Id[e], state.Period, state.Programmes.Id[p]) < hazard)
            {
                End(state, slot, parameters);
                continue;
            }

            double wanted = state.Enterprises.WantedPlaces[e];
            if (all.TermLeft[slot] > 0)
            {
                all.TermLeft[slot]--;
                if (wanted > 0 && DecideOnTraining.DecidesNow(state, e)) all.Places[slot] = ShareOf(state, wanted, slot);
                continue;
            }

            if (wanted <= 0)
            {
                End(state, slot, parameters);
                continue;
            }

            all.ContractedShare[slot] = ContractedShare(state, state.Programmes.Cell[p]);
            all.Places[slot] = ShareOf(state, wanted, slot);
            all.TermLeft[slot] = (int)parameters.ContractTerm;
        }
    }

    private static void End(ModelState state, int slot, CooperationParameters parameters)
    {
        Partnerships all = state.Partnerships;
        Begin(all, slot, -1, 0, parameters, 0);
        all.Places[slot] = all.PlacesInUse[slot] = all.Activity[slot] = 0;
        all.Depth[slot] = all.Trust[slot] = all.PersonalTie[slot] = all.Usable[slot] = 0;
        all.TermLeft[slot] = 0;
    }

    private static void Search(ModelState state, int chunk, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        CooperationParameters parameters = state.Parameters.Cooperation;
        Space space = state.Space<Space>();
        Span<double> meets = space.Meets.AsSpan(first, end - first), where = space.Where.AsSpan(first, end - first);
        state.Streams.FillUniformPair(meets, where, Purpose.SearchPartner, enterprises.Id.AsSpan(first, end - first), state.Period);
        enterprises.Meetings.AsSpan(first, end - first).Clear();
        for (int e = first; e < end; e++)
        {
            // Most are settled without a look at the slots.
            if (enterprises.WantedPlaces[e] < LeastSearched) continue;
            double chance = MeetingChance(parameters.Meetings, state.Levers.Dose(Lever.MatchingPlatform, enterprises.Cell[e]));
            if (meets[e - first] >= chance) continue;
            (int free, double left) = Room(state, e);
            if (free < 0 || left < LeastSearched) continue;
            int p = Candidate(state, e, where[e - first], parameters);
            if (p < 0) continue;
            enterprises.Meetings[e] = 1;
            double places = Math.Min(left, (1 - state.Programmes.Coverage[p]) * state.Programmes.InPractice[p]);
            if (places > 0 && Agree(state, e, p)) Begin(state, free, p, places, ContractedShare(state, state.Programmes.Cell[p]));
        }
    }

    /// <summary>Places of one of an enterprise's partnerships: an equal share, as far as the programme has students and the law allows
    /// more beside those of the others.</summary>
    private static double ShareOf(ModelState state, double wanted, int slot)
    {
        Partnerships all = state.Partnerships;
        int e = all.Enterprise[slot];
        double allowed = Math.Max(1, state.Parameters.Cooperation.PlacesCap * state.Enterprises.Staff[e]), share =
            Math.Min(wanted / Math.Max(1, state.InForce.Of(e).Length), Math.Max(1, state.Programmes.InPractice[all.Programme[slot]]));
        foreach (int other in state.InForce.Of(e)) allowed -= all.Places[other];
        return Math.Min(share, all.Places[slot] + Math.Max(0, allowed));
    }

    /// <summary>A free slot, −1 without one, and the places wanted that no partnership has yet.</summary>
    private static (int Slot, double Places) Room(ModelState state, int e)
    {
        int first = state.Enterprises.FirstSlot[e], free = -1;
        double left = state.Enterprises.WantedPlaces[e];
        for (int slot = first + state.Enterprises.SlotCount[e] - 1; slot >= first; slot--)
        {
            if (state.Partnerships.IsActive(slot)) left -= state.Partnerships.Places[slot];
            else free = slot;
        }

        return (free, left);
    }

    /// <summary>A programme to meet: near first, mostly of the own sector; −1 when there is none.</summary>
    private static int Candidate(ModelState state, int e, double where, CooperationParameters parameters)
    {
        (double which, double breadth) = state.Streams.UniformPair(Purpose.SearchPartner, state.Enterprises.Id[e], state.Period, 0, 1);
        int cell = state.Enterprises.Cell[e];
        if (breadth >= parameters.SectorFocus)
        {
            int other = (int)((breadth - parameters.SectorFocus) / (1 - parameters.SectorFocus) * state.Sectors.Count);
            cell = (state.Enterprises.Region[e] * state.Sectors.Count) + Math.Min(other, state.Sectors.Count - 1);
        }

        ReadOnlySpan<int> candidates = where < parameters.NearShare ? state.OpenProgrammesOfCell.Of(cell) : default;
        if (candidates.IsEmpty) candidates = state.OpenProgrammesOfSector.Of(cell % state.Sectors.Count);
        return candidates.IsEmpty ? -1 : candidates[(int)(which * candidates.Length)];
    }

    private static bool Agree(ModelState state, int e, int p)
    {
        for (int i = 0; i < state.Enterprises.SlotCount[e]; i++)
        {
            if (state.Partnerships.Programme[state.Enterprises.FirstSlot[e] + i] == p) return false;
        }

        (_, double programme) =
            state.Streams.UniformPair(Purpose.ContractTerms, state.Enterprises.Id[e], state.Period, state.Programmes.Id[p]);
        Programmes programmes = state.Programmes;
        PracticeParameters practice = state.Parameters.Practice;
        double blur = state.Parameters.Belief.QualityNoise;
        double error = blur * state.Streams.Normal(Purpose.QualitySignal, state.Enterprises.Id[e], state.Period, programmes.Id[p], 1);
        int sector = state.Enterprises.Sector[e];
        double usual =
            state.Sectors.GraduateFlow[sector] > 0 ? state.Sectors.EffectiveSupply[sector] / state.Sectors.GraduateFlow[sector] : 0;
        double quality = Beliefs.ShareInformation.TrueQuality(state, e, p);
        double look = usual > 0 && quality > 0 ? Elementary.Log(quality / usual) + error : 0;
        if (!DecideOnTraining.WouldTrainWith(state, e, p, Guess(look, blur, practice), Unknown(blur, practice))) return false;
        double expected = new Learning(programmes.LearnedBenefit[p], programmes.Doubt[p]).LessDoubt(practice)
            + UpdateMotivation.Will(programmes.Belief[p], state.Parameters.Decision);
        return programme < Elementary.Logistic(state.Parameters.Decision.MotivationSlope * expected) * (1 - programmes.Coverage[p])
            * programmes.Affordable[p];
    }

    private static void AwardGrants(ModelState state)
    {
        Programmes programmes = state.Programmes;
        CooperationParameters parameters = state.Parameters.Cooperation;
        for (int p = 0; p < programmes.Count; p++)
        {
            double lapsed = programmes.ProjectFunds[p] / parameters.GrantLife;
            double grants = programmes.GrantIncome[p] = programmes.Admits[p] * Grants(state.Levers.Dose(Lever.Grants, programmes.Cell[p]),
                parameters.ProjectGrant, state.Streams.Uniform(Purpose.ProjectGrant, programmes.Id[p], state.Period));
            if (lapsed <= 0 && grants <= 0) continue;
            programmes.ProjectFunds[p] += grants - lapsed;
            state.Colleges.Funds[programmes.College[p]] += grants - lapsed;
            state.Government.Budget += lapsed - grants;
            state.Accounts.Record(Flow.LapsedGrants, lapsed);
            state.Accounts.Record(Flow.ProjectGrants, grants);
        }
    }

    /// <summary>Each enterprise's luck.</summary>
    private sealed class Space(int enterprises) : IWorkingSpace<Space>
    {
        public double[] Meets { get; } = new double[enterprises];

        public double[] Where { get; } = new double[enterprises];

        public static Space For(ModelState state) => new(state.Enterprises.Count);
    }
}
