using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Practising;

/// <summary>Once a year an enterprise decides what practice with it is, how many places it wants, and whether it takes part at
/// all.</summary>
/// <remarks>
/// <code>
/// decides in a quarter t with (id + t) mod 4 = 0, and in the first
/// k = max(0, k̂ − λ·√P);   B = (1 − pass)·v·tenure;   tenure = tenure(later·poach·(1 − σ_z), r)
/// q̄ = 1 − risk·(1 − c_a·a)·(1 − c_s·s)·(1 − c_d·d);   q(τ) = q̄·(1 − exp(−κ·τ))
/// τ* = ln(k·h₀·B·q̄·κ/(phase·(O + R + c)))/κ, cut to τ_min … τ_max;   τ = τ* + sup·max(0, floor − τ*)
/// W = k·h₀·(saved + B·q(τ))/phase;   work = (O + R)·(1 − τ) + z_L13 − pay − c·τ;   need = δ·share·staff·phase
/// N = (work + W)/(2·γ/(4·staff) + W/need);   where N is not below need: N = max(need, work·staff/(2·γ/4))
/// N* = max(1, min(N, cap·staff, budget/max(pay + c·τ − O·(1 − τ) − z_L13, 125)))
/// net = N*·work + W·min(N*·(1 − N*/(2·need)), need/2) − γ/4·N*²/staff − F − coordination
/// takes part where net/(N*·scale) + will + resp + taste·T is above 0: wanted = N*, else wanted = 0
/// L = (W − (O + c)·τ − joint)/scale
/// T′ = ln(U₂/(1 − U₂)) where U₁ is below renewal, else T
/// </code>
/// <para>Symbols: id = number of the enterprise; k̂ = Enterprises.LearnedWorth; P = Enterprises.Doubt; λ = practice.risk_aversion; pass =
/// practice.pass_through; v = practice.expected_premium; tenure(·, ·) as in CareerPath; δ = industry.turnover; r = practice.interest; later
/// = practice.poached_later; poach = decision.poachability; σ_z = enforceable part of its contracts (AssessBenefits), a =
/// Programmes.Effort, s = Partnerships.Systems, d = Programmes.DoubleQualifiedShare and phase: means over its partnerships by places,
/// without any σ_z of a contract signed today, s = 0, and a, d and phase means over the programmes of its sector; risk, c_a, c_s, c_d =
/// practice.quality_at_risk, practice.quality_by_effort, practice.quality_by_systems, practice.quality_by_teachers; κ =
/// practice.quality_speed; h₀ = practice.expected_retention; phase = quarters of practice, practice.vocational_phase or
/// practice.undergraduate_phase; O = decision.intern_output; R = decision.cheap_labour_rent; c = decision.trainer_cost; pay =
/// decision.intern_pay; τ_min, τ_max = practice.least_training, practice.most_training; sup = practice.supervision; floor = training floor
/// of internship_regulation in force in its cell (PutLeversInForce); z_L13 = money of place_subsidy in force there; saved =
/// practice.hiring_cost; share = industry.entry_share; staff = Enterprises.Staff; γ = practice.crowding_cost; cap = cooperation.places_cap;
/// budget = as in FundCooperation; F = Enterprises.SchemeCost; coordination = sum over its partnerships, by Partnerships.Systems,
/// Partnerships.PersonalTie, cultures and institutions as AssessBenefits says, that of one with no systems and ties and the sector's mean
/// culture without any; scale = decision.benefit_scale; will = as in UpdateMotivation; resp = Enterprises.SocialResponsibility; taste =
/// practice.taste; T = Enterprises.Taste; renewal = practice.taste_renewal; τ = Enterprises.TrainingShare; wanted =
/// Enterprises.WantedPlaces; L = Enterprises.LearnedBenefit; joint = practice.joint_work. Enterprises.NominalTrainingShare is τ with s, a,
/// d and σ_z 0; Enterprises.IsBoundByBudget is 1 where it takes part and the budget is what keeps N* down.</para>
/// <para>Order: all enterprises at once.</para>
/// <para>Draws: (U₁, U₂) = U(TrainingTaste; e).</para>
/// <para>Limits: divisors are at least 10⁻⁹, the argument of the logarithm too. One place is always allowed. τ* is that of a trainee who
/// gets a post, N* counts with the chance of one: where posts are few, more training can mean fewer places. In a sector without programmes
/// a, d are 0 and phase is that of higher vocational colleges.</para>
/// <para>Source: production and investment motives of training, Merrilees 1983, Lindley 1975, Mühlemann et al. 2007; wage compression,
/// Acemoglu and Pischke 1999; poaching, Mühlemann and Wolter 2011. The forms are an Assumption: practice has diminishing returns, entry
/// posts bound what trainees are worth, crowding grows with the square.</para>
/// </remarks>
public static class DecideOnTraining
{
    private const int QuartersAYear = 4;

    /// <summary>Quarters that a kept trainee is expected to stay, discounted.</summary>
    internal static double Tenure(CareerPath path, double enforceable, ModelParameters parameters) =>
        path.Tenure(Poached(enforceable, parameters), parameters.Practice.Interest);

    /// <summary>Chance in a quarter that others' interest makes a kept trainee look for another post.</summary>
    internal static double Poached(double enforceable, ModelParameters parameters) =>
        parameters.Practice.PoachedLater * parameters.Decision.Poachability * (1 - enforceable);

    /// <summary>Expectation less doubt.</summary>
    public static double Certain(double worth, double doubt, PracticeParameters parameters) =>
        Math.Max(0, new Learning(worth, doubt).LessDoubt(parameters));

    /// <summary>Utility of taking part; above 0 an enterprise does.</summary>
    public static double Advantage(double net, double places, double belief, double responsibility, double taste,
        ModelParameters parameters) =>
        (net / (places * parameters.Decision.BenefitScale)) + UpdateMotivation.Will(belief, parameters.Decision) + responsibility
        + (parameters.Practice.Taste * taste);

    /// <summary>Quarters of practice at the end of study in a type of college.</summary>
    internal static int Phase(CollegeType type, PracticeParameters parameters) =>
        (int)(type == CollegeType.HigherVocational ? parameters.VocationalPhase : parameters.UndergraduatePhase);

    /// <summary>Quarters of practice at the end of a programme.</summary>
    internal static int Phase(ModelState state, int programme) =>
        Phase((CollegeType)state.Colleges.Type[state.Programmes.College[programme]], state.Parameters.Practice);

    /// <summary>Whether this is the quarter of the year in which the enterprise decides; in the first all do.</summary>
    internal static bool DecidesNow(ModelState state, int e) =>
        state.Period == 0 || (state.Enterprises.Id[e] + (uint)state.Period) % QuartersAYear == 0;

    internal static void Apply(ModelState state)
    {
        state.Space<Space>().Average(state);
        state.Sweeps.Over(state.Enterprises.Count, state, Decide);
    }

    private static void Decide(ModelState state, int chunk, int first, int end)
    {
        Space space = state.Space<Space>();
        for (int e = first; e < end; e++)
        {
            if (state.Enterprises.Staff[e] > 0 && DecidesNow(state, e)) Decide(state, space, e);
        }
    }

    private static void Decide(ModelState state, Space space, int e)
    {
        Enterprises enterprises = state.Enterprises;
        ModelParameters parameters = state.Parameters;
        PracticeParameters practice = parameters.Practice;
        (double renewed, double drawn) = state.Streams.UniformPair(Purpose.TrainingTaste, enterprises.Id[e], state.Period);
        if (renewed < practice.TasteRenewal) enterprises.Taste[e] = TasteOf(drawn);

        TrainingProspects known = Known(state, space, e);
        var plan = TrainingPlan.Of(known, practice, parameters.Decision, parameters.Cooperation.PlacesCap);
        bool takesPart = TakesPart(state, e, plan);
        enterprises.TrainingShare[e] = plan.TrainingShare;
        enterprises.WantedPlaces[e] = takesPart ? plan.Places : 0;
        enterprises.IsBoundByBudget[e] = takesPart && plan.IsBoundByBudget ? 1 : 0;
        enterprises.LearnedBenefit[e] = plan.TalentPart / parameters.Decision.BenefitScale;
        enterprises.NominalTrainingShare[e] = TrainingPlan.ShareOfTraining(
            known with
            {
                Ceiling = TrainingPlan.Ceiling(0, 0, 0, practice),
                Tenure = Tenure(CareerPath.Of(state), 0, parameters),
            },
            practice, parameters.Decision);
    }

    /// <summary>Whether an enterprise would take part if all its partners were like this programme: the same expected benefit, with what it
    /// guesses of this programme's quality, its distance and its culture.</summary>
    /// <param name="state">The world.</param>
    /// <param name="e">The enterprise.</param>
    /// <param name="p">The programme.</param>
    /// <param name="guess">Quality of its graduates, relative to what is usual.</param>
    /// <param name="unknown">Standard deviation of what is not known of it.</param>
    internal static bool WouldTrainWith(ModelState state, int e, int p, double guess, double unknown)
    {
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        ModelParameters parameters = state.Parameters;
        double worth = enterprises.LearnedWorth[e] * guess, doubt = enterprises.LearnedWorth[e] * unknown;
        double enforceable = AssessBenefits.Enforceable(SearchAndContract.ContractedShare(state, programmes.Cell[p]),
            state.Government.InstitutionalSupply[programmes.Region[p]], parameters.Decision);
        TrainingProspects known = Own(state, state.Space<Space>(), e) with
        {
            Certain = Certain(worth, enterprises.Doubt[e] + (doubt * doubt), parameters.Practice),
            Ceiling = TrainingPlan.Ceiling(programmes.Effort[p], 0, programmes.DoubleQualifiedShare[p], parameters.Practice),
            Tenure = Tenure(CareerPath.Of(state), enforceable, parameters),
            Phase = Phase(state, p),
            Coordination = AssessBenefits.Coordination(state, e, p, 0, parameters.Cooperation.FirstTie),
        };
        return TakesPart(state, e, TrainingPlan.Of(known, parameters.Practice, parameters.Decision, parameters.Cooperation.PlacesCap));
    }

    private static bool TakesPart(ModelState state, int e, in TrainingPlan plan) => Advantage(plan.Net, plan.Places,
        state.Enterprises.Belief[e], state.Enterprises.SocialResponsibility[e], state.Enterprises.Taste[e], state.Parameters) > 0;

    /// <summary>Logistic deviate.</summary>
    internal static double TasteOf(double uniform) => Elementary.Log(uniform / (1 - uniform));

    private static TrainingProspects Known(ModelState state, Space space, int e)
    {
        Enterprises enterprises = state.Enterprises;
        ModelParameters parameters = state.Parameters;
        (double places, double ceiling, double enforceable, double phase, double coordination) = OfPartners(state, e);
        if (places <= 0)
        {
            int s = enterprises.Sector[e];
            double institutions = state.Government.InstitutionalSupply[enterprises.Region[e]];
            double contracted = SearchAndContract.ContractedShare(state, enterprises.Cell[e]);
            ceiling = TrainingPlan.Ceiling(space.Effort[s], 0, space.DoubleQualified[s], parameters.Practice);
            enforceable = AssessBenefits.Enforceable(contracted, institutions, parameters.Decision);
            phase = space.Phase[s];
            double dx = enterprises.CultureX[e] - space.CultureX[s], dy = enterprises.CultureY[e] - space.CultureY[s];
            coordination = AssessBenefits.Coordination(0, 0, Math.Sqrt((dx * dx) + (dy * dy)), institutions, false,
                parameters.Decision);
        }

        return Own(state, space, e) with
        {
            Certain = Certain(enterprises.LearnedWorth[e], enterprises.Doubt[e], parameters.Practice),
            Ceiling = ceiling,
            Tenure = Tenure(CareerPath.Of(state), enforceable, parameters),
            Phase = phase,
            Coordination = coordination,
        };
    }

    /// <summary>What hangs on no partner.</summary>
    private static TrainingProspects Own(ModelState state, Space space, int e) => new()
    {
        Staff = state.Enterprises.Staff[e],
        Floor = state.Levers.Dose(Lever.InternshipRegulation, state.Enterprises.Cell[e]),
        Subsidy = state.Levers.Dose(Lever.PlaceSubsidy, state.Enterprises.Cell[e]),
        EntryHires = state.Parameters.Industry.Turnover * state.Parameters.Industry.EntryShare * state.Enterprises.Staff[e],
        SchemeCost = state.Enterprises.SchemeCost[e],
        Budget = FundCooperation.EnterpriseBudget(state, e, space.Deflators),
    };

    /// <summary>What its partnerships say, by places; no places without any.</summary>
    private static (double Places, double Ceiling, double Enforceable, double Phase, double Coordination) OfPartners(
        ModelState state, int e)
    {
        Partnerships all = state.Partnerships;
        double places = 0, ceiling = 0, enforceable = 0, phase = 0, coordination = 0;
        foreach (int slot in state.InForce.Of(e))
        {
            int p = all.Programme[slot];
            double weight = all.Places[slot];
            places += weight;
            ceiling += weight * Practise.Ceiling(state, slot);
            enforceable += weight * AssessBenefits.Enforceable(state, slot);
            phase += weight * Phase(state, p);
            coordination += AssessBenefits.Coordination(state, slot);
        }

        return places > 0 ? (places, ceiling / places, enforceable / places, phase / places, coordination) : default;
    }

    /// <summary>What an enterprise without partners expects of them: means over the programmes of its sector.</summary>
    private sealed class Space(int sectors) : IWorkingSpace<Space>
    {
        public double[] Effort { get; } = new double[sectors];

        public double[] DoubleQualified { get; } = new double[sectors];

        public double[] Phase { get; } = new double[sectors];

        public double[] CultureX { get; } = new double[sectors];

        public double[] CultureY { get; } = new double[sectors];

        /// <summary>Of profit.</summary>
        public double[] Deflators { get; } = new double[sectors];

        public static Space For(ModelState state) => new(state.Sectors.Count);

        public void Average(ModelState state)
        {
            FundCooperation.Deflate(state, Deflators);
            Programmes programmes = state.Programmes;
            for (int s = 0; s < Effort.Length; s++)
            {
                (Effort[s], DoubleQualified[s], Phase[s], CultureX[s], CultureY[s]) = (0, 0, 0, 0, 0);
                ReadOnlySpan<int> members = state.OpenProgrammesOfSector.Of(s);
                foreach (int p in members)
                {
                    Effort[s] += programmes.Effort[p] / members.Length;
                    DoubleQualified[s] += programmes.DoubleQualifiedShare[p] / members.Length;
                    Phase[s] += (double)DecideOnTraining.Phase(state, p) / members.Length;
                    CultureX[s] += programmes.CultureX[p] / members.Length;
                    CultureY[s] += programmes.CultureY[p] / members.Length;
                }

                if (members.IsEmpty) Phase[s] = state.Parameters.Practice.VocationalPhase;
            }
        }
    }
}
