using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;
namespace Ronghe.Simulation.Initialization;

/// <summary>What those who have partners at the start have behind them: experience with trainees, trainees they kept, shared bases,
/// cultures that have drawn together.</summary>
/// <remarks>
/// <code>
/// r = max(0, r₀ + by·ln(max(1, staff)/100) + sd·N)
/// k̂ = keeps/h₀·r, or 1 where P₀ = 0,   keeps = accept·(1 − poach·(1 − σ_z)),   σ_z as if a contract were signed today
/// P = rest(δ·share·staff)      for the first decision of all
/// where e has places then:   P = rest(f),   f = Σ n·fill·(1 − h)^phase·(1 − further)/phase,   n_e = f·stay,   v_e = f·h₀·v·q̄·stay
///     settled premium = keeps·f·max(0, r·(saved + (1 − pass)·v·q̄·stay) − saved)/(1 − pass), of a partnership its part by places
/// where it has none:   P = heard
/// rest(persons) = √(h² + return·P₀·error) − h,   h = ½·return·(error − P₀),   error = (noise² + person²)/persons + prior²
/// heard = (√(h² + all·return·P₀·error) − h)/all,   h = ½·return·(error − P₀),   error = P₀ + noise² + person² + prior²
///     all = return + (1 − return)·peers,   P₀ where all is 0
/// u = open/(open + close),   K = bases·invest·m_0·x·(1 + u)·target·places/wear
/// culture = home + w·(mean home of the partners − home),   w = c/(2·c + back),   c = min(1, conv·x̄), on each axis
/// who finishes in period 0 has practised as Practise says of those in practice
/// </code>
/// <para>Symbols: k̂ = Enterprises.LearnedWorth; r = worth of a kept trainee over what hosts expect at first; r₀ = world.initial_worth; by
/// = world.initial_worth_by_size; sd = world.initial_worth_spread; fill, h, phase = as in Practise; further = labour_market.further_study;
/// accept = labour_market.offer_acceptance; poach = decision.poachability; P = Enterprises.Doubt; peers = practice.peer_weight; δ =
/// industry.turnover; share = industry.entry_share; staff = Enterprises.Staff; n = Partnerships.Places; n_e =
/// Enterprises.TraineesRemembered; v_e = Enterprises.ExpectedPremium; stay, h₀, v, saved, pass, σ_z, return, P₀, noise, person, prior = as
/// in AssessBenefits (saved: saved hire); persons at least ¼; q̄ = Partnerships.Quality as Practise has it; settled premium =
/// Enterprises.SettledPremium, Partnerships.SettledPremium; u = Partnerships.Usable; K = Partnerships.Capital; bases = world.initial_bases;
/// open, close, invest, target, wear = as in ShareResources; m_0 = decision.first_motivation; x = Partnerships.Depth; x̄ = its mean over
/// the actor's partnerships; culture = Enterprises.CultureX, Enterprises.CultureY, Programmes.CultureX, Programmes.CultureY; home = their
/// home cultures; conv, back = as in BlendCultures.</para>
/// <para>Order: enterprises by index; then programmes.</para>
/// <para>Draws: N = N(InitialPartnership; e; draw 128), of period 0.</para>
/// <para>Limits: trainees kept before the start are in the accounts, not among the persons in early careers. Money did not bind when bases
/// were built. With pass 1 no premium is the host's. Where neither opening nor closing, or neither blending nor return, moves anything, u
/// and culture stay as they begin.</para>
/// <para>Source: where the rules of AssessBenefits, ShareResources and BlendCultures rest, the last for a single pair.</para>
/// </remarks>
internal static class PastOfPartners
{
    /// <summary>Draw of what an enterprise has learned.</summary>
    private const uint OfWorth = 128;

    /// <summary>Staff of an enterprise whose experience is the parameter's.</summary>
    private const double Hundred = 100;

    /// <summary>All decide as those do who have had trainees.</summary>
    public static void Decide(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        ModelParameters parameters = state.Parameters;
        for (int e = 0; e < enterprises.Count; e++)
        {
            double persons = parameters.Industry.Turnover * parameters.Industry.EntryShare * enterprises.Staff[e];
            enterprises.LearnedWorth[e] = Learning.First(parameters.Practice, parameters.Belief.QualityNoise) > 0
                ? Keeps(state, e) / parameters.Practice.ExpectedRetention * WorthOfKept(state, e)
                : 1;
            enterprises.Doubt[e] = Learning.Resting(persons, parameters.Practice, parameters.Belief.QualityNoise);
        }

        DecideOnTraining.Apply(state);
    }

    /// <summary>Who has got places has seen it of trainees of its own, all others have heard of it.</summary>
    public static void Learn(ModelState state)
    {
        for (int e = 0; e < state.Enterprises.Count; e++)
        {
            (double places, double finished) = Finished(state, e);
            state.Enterprises.Doubt[e] = places > 0
                ? Learning.Resting(finished, state.Parameters.Practice, state.Parameters.Belief.QualityNoise)
                : Learning.RestingOfHeard(state.Parameters.Practice, state.Parameters.Belief.QualityNoise);
        }
    }

    /// <summary>What is left of the past: trainees kept, and shared bases.</summary>
    public static void Remember(ModelState state)
    {
        for (int e = 0; e < state.Enterprises.Count; e++) Remember(state, e);
        foreach (int slot in state.InForce.Slots) ShareBases(state, slot);
    }

    /// <summary>Those who finish in the first period have practised as students do now, in both quarters of a phase of two: the second
    /// time the quality of the quarter before is known.</summary>
    public static void HavePractised(ModelState state)
    {
        state.Period = -1;
        Practise.Apply(state);
        Practise.Apply(state);
        state.Period = 0;
    }

    /// <summary>Places of a host, and trainees who finish in a quarter.</summary>
    private static (double Places, double Finished) Finished(ModelState state, int e)
    {
        double places = 0, finished = 0;
        foreach (int slot in state.InForce.Of(e))
        {
            int p = state.Partnerships.Programme[slot], phase = DecideOnTraining.Phase(state, p);
            double quality = Practise.QualityOf(state, slot), distance = AssessBenefits.CulturalDistance(state, e, p);
            double hazard = Practise.BreakOff(quality, state.Enterprises.TrainingShare[e], distance, state.Parameters.Practice);
            double taken = state.Partnerships.Places[slot] * Practise.TakeUp(quality, distance, state.Parameters.Practice);
            places += state.Partnerships.Places[slot];
            finished += taken * Elementary.Power(1 - hazard, phase) * (1 - state.Parameters.LabourMarket.FurtherStudy) / phase;
        }

        return (places, finished);
    }

    /// <summary>Trainees that a host remembers, and what those it kept were worth.</summary>
    private static void Remember(ModelState state, int e)
    {
        Enterprises enterprises = state.Enterprises;
        Partnerships all = state.Partnerships;
        ModelParameters parameters = state.Parameters;
        PracticeParameters practice = parameters.Practice;
        (double places, double finished) = Finished(state, e);
        if (places <= 0) return;
        double quality = 0, enforceable = 0;
        foreach (int slot in state.InForce.Of(e))
        {
            quality += all.Places[slot] * Practise.QualityOf(state, slot);
            enforceable += all.Places[slot] * AssessBenefits.Enforceable(state, slot);
        }

        double stay = CareerPath.Of(state).Tenure(DecideOnTraining.Poached(enforceable / places, parameters), 0);
        double premium = practice.ExpectedPremium * quality / places * stay, part = 1 - practice.PassThrough;
        enterprises.TraineesRemembered[e] = finished * stay;
        enterprises.ExpectedPremium[e] = finished * practice.ExpectedRetention * premium;
        if (part <= 0) return;
        double more = Math.Max(0, (WorthOfKept(state, e) * (practice.HiringCost + (part * premium))) - practice.HiringCost) / part;
        enterprises.SettledPremium[e] = Keeps(state, e) * finished * more;
        foreach (int slot in state.InForce.Of(e))
            all.SettledPremium[slot] = enterprises.SettledPremium[e] * all.Places[slot] / places;
    }

    /// <summary>Share of its trainees that a host keeps who has posts for them.</summary>
    private static double Keeps(ModelState state, int e)
    {
        double contracted = SearchAndContract.ContractedShare(state.Parameters.Cooperation.ShareTerms);
        double institutions = state.Government.InstitutionalSupply[state.Enterprises.Region[e]];
        return KeepTrainees.Acceptance(AssessBenefits.Enforceable(contracted, institutions, state.Parameters.Decision), false,
            state.Parameters.LabourMarket, state.Parameters.Decision);
    }

    /// <summary>Worth of a kept trainee over what hosts expect at first, as the enterprise has seen it.</summary>
    private static double WorthOfKept(ModelState state, int e)
    {
        WorldParameters world = state.Parameters.World;
        double spread = state.Streams.Normal(Purpose.InitialPartnership, state.Enterprises.Id[e], 0, 0, OfWorth);
        double size = Elementary.Log(Math.Max(1, state.Enterprises.Staff[e]) / Hundred);
        return Math.Max(0, world.InitialWorth + (world.InitialWorthBySize * size) + (world.InitialWorthSpread * spread));
    }

    private static void ShareBases(ModelState state, int slot)
    {
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        double moved = parameters.CapitalOpening + parameters.CapitalClosing;
        if (moved > 0) all.Usable[slot] = parameters.CapitalOpening / moved;
        if (parameters.Depreciation <= 0) return;
        double invested = ShareResources.Investment(state.Parameters.Decision.FirstMotivation, all.Depth[slot], all.Usable[slot],
            all.Places[slot], parameters);
        all.Capital[slot] = state.Parameters.World.InitialBases * invested / parameters.Depreciation;
    }

    /// <summary>Both sides have come as near to each other's homes as a pair does.</summary>
    public static void Blend(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        Partnerships all = state.Partnerships;
        for (int e = 0; e < enterprises.Count; e++)
        {
            ReadOnlySpan<int> slots = state.InForce.Of(e);
            if (slots.IsEmpty) continue;
            double weight = Weight(state, slots);
            Approach(enterprises.CultureX, e, weight, Mean(slots, all.Programme, programmes.HomeCultureX));
            Approach(enterprises.CultureY, e, weight, Mean(slots, all.Programme, programmes.HomeCultureY));
        }

        for (int p = 0; p < programmes.Count; p++)
        {
            ReadOnlySpan<int> slots = state.PartnersOfProgramme.Of(p);
            if (slots.IsEmpty) continue;
            double weight = Weight(state, slots);
            Approach(programmes.CultureX, p, weight, Mean(slots, all.Enterprise, enterprises.HomeCultureX));
            Approach(programmes.CultureY, p, weight, Mean(slots, all.Enterprise, enterprises.HomeCultureY));
        }
    }

    /// <summary>Until now everybody is at home.</summary>
    private static void Approach(double[] culture, int actor, double weight, double partners) =>
        culture[actor] += weight * (partners - culture[actor]);

    private static double Mean(ReadOnlySpan<int> slots, int[] partner, double[] home)
    {
        double sum = 0;
        foreach (int slot in slots) sum += home[partner[slot]];
        return sum / slots.Length;
    }

    private static double Weight(ModelState state, ReadOnlySpan<int> slots)
    {
        double depth = 0;
        foreach (int slot in slots) depth += state.Partnerships.Depth[slot];
        double rate = Math.Min(1, state.Parameters.Cooperation.CulturalConvergence * depth / slots.Length);
        double both = (2 * rate) + state.Parameters.Cooperation.CulturalReturn;
        return both > 0 ? rate / both : 0;
    }
}
