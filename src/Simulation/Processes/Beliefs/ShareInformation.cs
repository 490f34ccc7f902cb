using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Beliefs;

/// <summary>Programmes learn what is required from the late, noisy sector signal and from partners; enterprises guess the quality of their
/// partners.</summary>
/// <remarks>
/// Signal: S ← turn(S, demand, delay·(a + (1 − a)·association), a the speed without association). A programme turns its perceived demand
/// toward (1 − w)·(S + noise) + w·(partners' requirement in force, by places × depth), w = x̄·(p + (1 − p)·s̄) with partners and 0 without,
/// x̄ and s̄ by places, at rate info·(1 + gain·X), at most 1; the noise of K fields is uniform, each of standard deviation noise/√K.
/// Perceived mismatch follows the published one at the same rate. Enterprise's estimate of a partner = quality + noise·(1 − x)(1 −
/// s)·N(0,1).
/// Source: information through partners, paper §2.2; rates Assumption.
/// </remarks>
public static partial class ShareInformation
{
    /// <summary>How fast a programme takes up information.</summary>
    public static double UptakeRate(double coverage, BeliefParameters parameters) =>
        Math.Min(1, parameters.InformationRate * (1 + (parameters.InformationGain * coverage)));

    /// <summary>How fast the sector signal follows demand.</summary>
    public static double SignalRate(double association, BeliefParameters parameters) =>
        parameters.SignalDelay * (parameters.SignalWithoutAssociation + ((1 - parameters.SignalWithoutAssociation) * association));

    /// <summary>Weight of partners' own requirement against the sector signal.</summary>
    public static double PartnerWeight(double depth, double systems, BeliefParameters parameters) =>
        depth * (parameters.PartnerWeightWithoutSystems + ((1 - parameters.PartnerWeightWithoutSystems) * systems));

    /// <summary>Next perceived mismatch: adaptive expectations of weight <paramref name="rate"/> (Nerlove 1958).</summary>
    public static double NextPerceivedMismatch(double perceived, double published, double rate) =>
        perceived + (rate * (published - perceived));

    internal static void Apply(ModelState state)
    {
        Sectors sectors = state.Sectors;
        BeliefParameters parameters = state.Parameters.Belief;
        var links = new Links(state);
        for (int s = 0; s < sectors.Count; s++)
        {
            if (state.Period == 0) sectors.Demand(s).CopyTo(sectors.Signal(s));
            else state.Turn(sectors.Signal(s), sectors.Demand(s), SignalRate(sectors.AssociationStrength[s], parameters));
            links.Signal(s);
        }

        state.Sweeps.Over(state.Programmes.Count, state, ProgrammesLearn, Programmes.AChunk);
        state.AddUpTallies();
        state.Sweeps.Over(state.InForce.Count, state, EnterprisesGuess);
        state.AddUpTallies();
    }

    /// <summary>What an enterprise would see with full information: fit × level of the programme's cohort about to finish.</summary>
    internal static double TrueQuality(ModelState state, int e, int p)
    {
        int cohort = Finishing(state, p);
        return state.Cohorts.Level[cohort] * Profiles.Fit(state.Cohorts.Profile(cohort), RequirementOf(state, e),
            state.Parameters.World.FitWidth);
    }
}
