using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Beliefs;

/// <summary>Programmes learn what is required from the late, noisy sector signal and from partners; enterprises guess the quality of their partners.</summary>
/// <remarks>
/// Signal: S ← turn(S, demand, delay·(½ + ½·association)). A programme turns its perceived demand toward
/// (1 − w)·(S + noise) + w·(partners' requirement in force, by places × depth), w = x̄·(0.3 + 0.7 s̄) with partners and 0 without, x̄ and s̄ by places, at rate
/// info·(1 + gain·X), at most 1; the noise of K fields is uniform, each of standard deviation noise/√K.
/// Perceived mismatch follows the published one at the same rate. Enterprise's estimate of a partner = quality + noise·(1 − x)(1 − s)·N(0,1).
/// Source: information through partners, paper §2.2; rates Assumption.
/// </remarks>
public static partial class ShareInformation
{
    /// <summary>How fast a programme takes up information.</summary>
    public static double UptakeRate(double coverage, BeliefParameters parameters) =>
        Math.Min(1, parameters.InformationRate * (1 + (parameters.InformationGain * coverage)));

    /// <summary>Weight of partners' own requirement against the sector signal.</summary>
    public static double PartnerWeight(double depth, double systems) => depth * (0.3 + (0.7 * systems));

    /// <summary>Next perceived mismatch: adaptive expectations of weight <paramref name="rate"/> (Nerlove 1958).</summary>
    public static double NextPerceivedMismatch(double perceived, double published, double rate) => perceived + (rate * (published - perceived));

    internal static void Apply(ModelState state)
    {
        Sectors sectors = state.Sectors;
        BeliefParameters parameters = state.Parameters.Belief;
        for (int s = 0; s < sectors.Count; s++)
        {
            if (state.IsCut(Link.IndustryToEducation)) AssumeSteadyPace(state, s);
            else if (state.Period == 0) sectors.Demand(s).CopyTo(sectors.Signal(s));
            else state.Turn(sectors.Signal(s), sectors.Demand(s), parameters.SignalDelay * (0.5 + (0.5 * sectors.AssociationStrength[s])));
        }

        state.Sweeps.Over(state.Programmes.Count, state, ProgrammesLearn, WorkingSpace.ProgrammesAChunk);
        state.Sweeps.Over(state.Work.ActiveCount, state, EnterprisesGuess);
        state.Work.AddUpProgrammeTallies(state);
        state.Work.AddUpTallies(state);
    }

    /// <summary>Industry → education cut: demand is assumed to move along the sector's path at a constant pace, whatever enterprises do.</summary>
    private static void AssumeSteadyPace(ModelState state, int s)
    {
        Sectors sectors = state.Sectors;
        Counterfactual counterfactual = state.Scenario.Counterfactual;
        double assumed = counterfactual.AssumedGeneration?[state.RecordedPeriod, s] ?? (state.Period * counterfactual.HeldPace);
        double generation = Math.Clamp(assumed, 0, sectors.Generations - 2);
        int below = (int)generation;
        sectors.Requirement(s, below).CopyTo(sectors.Signal(s));
        state.Turn(sectors.Signal(s), sectors.Requirement(s, below + 1), generation - below);
    }

    /// <summary>What an enterprise would see with full information: fit × level of the programme's cohort about to finish.</summary>
    internal static double TrueQuality(ModelState state, int e, int p)
    {
        int cohort = Finishing(state, p);
        return state.Cohorts.Level[cohort] * Profiles.Fit(state.Cohorts.Profile(cohort), RequirementOf(state, e), state.Parameters.World.FitWidth);
    }
}
