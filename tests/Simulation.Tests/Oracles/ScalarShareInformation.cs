using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;
using static Ronghe.Simulation.Processes.Beliefs.ShareInformation;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of <see cref="Processes.Beliefs.ShareInformation"/>
/// must give to the bit.</summary>
internal static class ScalarShareInformation
{
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
                Profiles.AddScaled(partners, state.Sectors.Requirement(enterprises.Sector[e], enterprises.Generation[e]),
                    partnerships.Places[slot] * partnerships.Depth[slot]);
            }

            bool hasPartners = Profiles.Normalize(partners);
            if (!hasPartners) partners.Clear();
            double weight = hasPartners && !isCut ? PartnerWeight(programmes.MeanDepth[p], programmes.MeanSystems[p], parameters) : 0;
            state.Sectors.Signal(s).CopyTo(heard);
            for (int k = 0; k < fields; k += 2)
            {
                (double first, double second) =
                    state.Streams.UniformPair(Purpose.ShareInformation, programmes.Id[p], state.Period, 0, (uint)k);
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
            partnerships.EstimatedQuality[slot] =
                state.Clips.ToRange(quality + (blur * noise), -2 * Cohorts.HighestLevel, 2 * Cohorts.HighestLevel);
        }
    }
}
