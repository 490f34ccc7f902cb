using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Beliefs;

/// <summary>Programmes learn what is required from the late, noisy sector signal and from partners; enterprises guess the quality of their partners.</summary>
/// <remarks>
/// Signal: S ← turn(S, demand, delay·(½ + ½·association)). A programme turns its perceived demand toward
/// (1 − w)·(S + noise) + w·(partners' requirement in force), w = X·x̄·(0.3 + 0.7 s̄)/X weighted by depth, at rate info·(1 + gain·X), at most 1;
/// perceived mismatch follows the published one at the same rate. Enterprise's estimate of a partner = quality + noise·(1 − x)(1 − s)·N(0,1).
/// Source: information through partners, paper §2.2; rates Assumption.
/// </remarks>
public static class ShareInformation
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

        ProgrammesLearn(state, parameters);
        EnterprisesGuess(state, parameters);
    }

    private static void ProgrammesLearn(ModelState state, BeliefParameters parameters)
    {
        Programmes programmes = state.Programmes;
        Partnerships partnerships = state.Partnerships;
        Enterprises enterprises = state.Enterprises;
        Span<double> heard = stackalloc double[Profiles.Stride];
        int fields = state.Scenario.Population.KnowledgeFields.Count;
        bool isCut = state.IsCut(Link.IndustryToEducation);
        double noise = parameters.SignalNoise / Math.Sqrt(fields);
        for (int p = 0; p < programmes.Count; p++)
        {
            int s = programmes.Sector[p];
            Span<double> partners = programmes.PartnerRequirement(p);
            partners.Clear();
            foreach (int slot in state.PartnersOfProgramme.Of(p))
            {
                int e = partnerships.Enterprise[slot];
                Profiles.AddScaled(partners, state.Sectors.Requirement(enterprises.Sector[e], enterprises.Generation[e]), partnerships.Places[slot] * partnerships.Depth[slot]);
            }

            bool hasPartners = Profiles.Normalize(partners);
            if (!hasPartners) partners.Clear();
            double weight = hasPartners && !isCut ? PartnerWeight(programmes.MeanDepth[p], programmes.MeanSystems[p]) : 0;
            state.Sectors.Signal(s).CopyTo(heard);
            for (int k = 0; k < fields; k += 2)
            {
                (double first, double second) = state.Streams.UniformPair(Purpose.ShareInformation, programmes.Id[p], state.Period, 0, (uint)k);
                heard[k] += noise * 3.4641 * (first - 0.5);
                if (k + 1 < fields) heard[k + 1] += noise * 3.4641 * (second - 0.5);
            }

            for (int k = 0; k < Profiles.Stride; k++) heard[k] = ((1 - weight) * heard[k]) + (weight * partners[k]);
            double rate = UptakeRate(programmes.Coverage[p], parameters);
            if (Profiles.Normalize(heard)) state.Turn(programmes.PerceivedDemand(p), heard, rate);
            double published = isCut ? 0 : state.Sectors.PublishedMismatch[s];
            programmes.PerceivedMismatch[p] = NextPerceivedMismatch(programmes.PerceivedMismatch[p], published, rate);
        }
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

    private static void EnterprisesGuess(ModelState state, BeliefParameters parameters)
    {
        Partnerships partnerships = state.Partnerships;
        for (int slot = 0; slot < partnerships.Count; slot++)
        {
            if (!partnerships.IsActive(slot)) continue;
            int e = partnerships.Enterprise[slot], p = partnerships.Programme[slot];
            double quality = TrueQuality(state, e, p);
            double blur = parameters.QualityNoise * (1 - partnerships.Depth[slot]) * (1 - partnerships.Systems[slot]);
            double noise = state.Streams.Normal(Purpose.QualitySignal, state.Enterprises.Id[e], state.Period, state.Programmes.Id[p]);
            partnerships.EstimatedQuality[slot] = state.Clips.ToRange(quality + (blur * noise), -10, 10);
        }
    }

    /// <summary>What an enterprise would see with full information: fit × level of the programme's cohort about to finish.</summary>
    internal static double TrueQuality(ModelState state, int e, int p)
    {
        int cohort = state.Cohorts.At(p, state.Period - state.Programmes.StudyPeriods[p]);
        Enterprises enterprises = state.Enterprises;
        return state.Cohorts.Level[cohort] * Profiles.Fit(state.Cohorts.Profile(cohort),
            state.Sectors.Requirement(enterprises.Sector[e], enterprises.Generation[e]), state.Parameters.World.FitWidth);
    }
}
