using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Beliefs;

/// <summary>Programmes learn what is required from the late, noisy sector signal and from partners.</summary>
/// <remarks>
/// <code>
/// A_s = A⁰_s + (1 − A⁰_s)·h_s,   h_s = Σ staff of the enterprises of s that want places/Σ staff of all of them
/// S_s ← turn(S_s, D̄_s, delay·(a₀ + (1 − a₀)·A_s));   S_s = D̄_s in period 0
/// R_p = normalize(Σ_i places_i·x_i·D[s(i), g(i)]) over the partnerships i of p;   0 without
/// y = x̄·(w₀ + (1 − w₀)·s̄) where R_p is not 0, else 0
/// rate = min(1, info·(1 + speed·X))
/// heard = normalize((1 − y)·(S_s + η) + y·R_p),   η_k = noise·(1 − A_s)/√K·√12·(U_k − ½),   k = 0 … K − 1
/// d_p ← turn(d_p, heard, rate)
/// Q̂_p′ = Q̂_p + rate·(Q_s − Q̂_p)
/// </code>
/// <para>Symbols: S = direction of the signal that the sector's association publishes; D̄ = the sector's mean requirement
/// (UpgradeTechnology); delay = belief.signal_delay; a₀ = belief.signal_without_association; A = Sectors.AssociationStrength; A⁰ =
/// Sectors.OwnStrength; staff = Enterprises.Staff; an enterprise wants places where Enterprises.WantedPlaces is above 0; places =
/// Partnerships.PlacesInUse; x = Partnerships.Depth; D[s(i), g(i)] = requirement in force at the partner; R = direction of the
/// partners' requirement; x̄ = Programmes.MeanDepth; s̄ = Programmes.MeanSystems; w₀ = belief.partner_weight_without_systems; info =
/// belief.information_rate; speed = belief.information_gain; X = Programmes.Coverage; noise = belief.signal_noise; K = number of
/// knowledge fields; d = direction of the demand that p perceives; Q̂ = Programmes.PerceivedGap; Q =
/// Sectors.PublishedGap.</para>
/// <para>Order: sectors; then programmes, all at once. Generations are those after this period's upgrades;
/// X, x̄, s̄, Q and the places wanted those of the last period.</para>
/// <para>Draws: U_k is the first uniform of U(ShareInformation; p; draw k) for even k, the second of draw k − 1 for odd k.</para>
/// <para>Limits: √12 is taken as 3.4641. Where what is heard has no direction, d stays. h is 0 where the sector
/// has no staff.</para>
/// <para>Source: information through partners, source paper §2.2; associations whose forecasts and standards shorten delay and noise, §4.2;
/// adaptive expectations, Nerlove 1958; the rates and the noise, uniform with a standard deviation of noise·(1 − A)/√K in each field, are
/// an Assumption: no data on curricula committees; that members who train strengthen their association as well: they report what they need
/// and sit on its boards.</para>
/// </remarks>
public static partial class ShareInformation
{
    /// <summary>How fast a programme takes up information.</summary>
    public static double UptakeRate(double coverage, BeliefParameters parameters) =>
        Math.Min(1, parameters.InformationRate * (1 + (parameters.InformationGain * coverage)));

    /// <summary>How fast the sector signal follows demand.</summary>
    public static double SignalRate(double association, BeliefParameters parameters) =>
        parameters.SignalDelay * (parameters.SignalWithoutAssociation + ((1 - parameters.SignalWithoutAssociation) * association));

    /// <summary>Strength of an association of which a share of the members' staff works where trainees are wanted.</summary>
    public static double Strength(double own, double trainers) => own + ((1 - own) * trainers);

    /// <summary>Weight of partners' own requirement against the sector signal.</summary>
    public static double PartnerWeight(double depth, double systems, BeliefParameters parameters) =>
        depth * (parameters.PartnerWeightWithoutSystems + ((1 - parameters.PartnerWeightWithoutSystems) * systems));

    /// <summary>Next perceived gap: adaptive expectations of weight <paramref name="rate"/> (Nerlove 1958).</summary>
    public static double NextPerceivedGap(double perceived, double published, double rate) =>
        perceived + (rate * (published - perceived));

    internal static void Apply(ModelState state)
    {
        Sectors sectors = state.Sectors;
        BeliefParameters parameters = state.Parameters.Belief;
        var links = new Links(state);
        StrengthenAssociations(state);
        for (int s = 0; s < sectors.Count; s++)
        {
            if (state.Period == 0) sectors.Demand(s).CopyTo(sectors.Signal(s));
            else state.Turn(sectors.Signal(s), sectors.Demand(s), SignalRate(sectors.AssociationStrength[s], parameters));
            links.Signal(s);
        }

        state.Sweeps.Over(state.Programmes.Count, state, ProgrammesLearn, Programmes.AChunk);
        state.AddUpTallies();
    }

    /// <summary>By the share of each sector's staff that works in enterprises which want trainees.</summary>
    private static void StrengthenAssociations(ModelState state)
    {
        Sectors sectors = state.Sectors;
        Enterprises enterprises = state.Enterprises;
        Span<double> staff = stackalloc double[sectors.Count], trainers = stackalloc double[sectors.Count];
        staff.Clear();
        trainers.Clear();
        for (int e = 0; e < enterprises.Count; e++)
        {
            int s = enterprises.Sector[e];
            staff[s] += enterprises.Staff[e];
            if (enterprises.WantedPlaces[e] > 0) trainers[s] += enterprises.Staff[e];
        }

        for (int s = 0; s < sectors.Count; s++)
            sectors.AssociationStrength[s] = Strength(sectors.OwnStrength[s], staff[s] > 0 ? trainers[s] / staff[s] : 0);
    }

    /// <summary>What an enterprise would see with full information: fit × level of the programme's cohort about to finish.</summary>
    internal static double TrueQuality(ModelState state, int e, int p)
    {
        int cohort = Finishing(state, p);
        return state.Cohorts.Level[cohort] * Profiles.Fit(state.Cohorts.Profile(cohort), RequirementOf(state, e),
            state.Parameters.World.FitWidth);
    }
}
