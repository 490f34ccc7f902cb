using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Beliefs;

/// <content>The sweep: a programme's noise in one block of draws.</content>
public static partial class ShareInformation
{
    private static void ProgrammesLearn(ModelState state, int chunk, int first, int end)
    {
        Span<double> heard = stackalloc double[Profiles.Stride];
        Span<double> even = stackalloc double[Profiles.Stride / 2], odd = stackalloc double[Profiles.Stride / 2];
        var links = new Links(state);
        for (int p = first; p < end; p++) Learn(state, links, p, heard, even, odd);
    }

    private static void Learn(ModelState state, in Links links, int p, Span<double> heard, Span<double> even, Span<double> odd)
    {
        Programmes programmes = state.Programmes;
        BeliefParameters parameters = state.Parameters.Belief;
        int fields = state.Scenario.Population.KnowledgeFields.Count;
        int s = programmes.Sector[p];
        Span<double> partners = programmes.PartnerRequirement(p);
        bool hasPartners = AskPartners(state, p, partners);
        double weight = links.PartnerWeight(hasPartners ? PartnerWeight(programmes.MeanDepth[p], programmes.MeanSystems[p], parameters)
            : 0);

        int pairs = (fields + 1) / 2;
        state.Streams.FillUniformPairOverDraws(even[..pairs], odd[..pairs], Purpose.ShareInformation, programmes.Id[p], state.Period,
            step: 2);
        state.Sectors.Signal(s).CopyTo(heard);
        double noise = parameters.SignalNoise * (1 - state.Sectors.AssociationStrength[s]) / Math.Sqrt(fields) * RandomStreams.UnitVariance;
        for (int pair = 0; pair < fields / 2; pair++)
        {
            heard[2 * pair] += noise * (even[pair] - 0.5);
            heard[(2 * pair) + 1] += noise * (odd[pair] - 0.5);
        }

        if (fields % 2 == 1) heard[fields - 1] += noise * (even[pairs - 1] - 0.5);
        for (int k = 0; k < Profiles.Stride; k += Four.Count)
            (((1 - weight) * Four.At(heard, k)) + (weight * Four.At(partners, k))).Put(heard, k);

        double rate = UptakeRate(programmes.Coverage[p], parameters);
        if (Profiles.Normalize(heard) && !Profiles.Turn(programmes.PerceivedDemand(p), heard, rate))
            state.Tallies[p / Programmes.AChunk].Clips.KeptDirection();
        double published = links.PublishedGap(state.Sectors.PublishedGap[s]);
        programmes.PerceivedGap[p] = NextPerceivedGap(programmes.PerceivedGap[p], published, rate);
    }

    /// <summary>Direction of the partners' requirement in force by places and depth; zero, and no, without partners.</summary>
    private static bool AskPartners(ModelState state, int p, Span<double> requirement)
    {
        Partnerships partnerships = state.Partnerships;
        Enterprises enterprises = state.Enterprises;
        requirement.Clear();
        ReadOnlySpan<int> slots = state.PartnersOfProgramme.Of(p);
        if (slots.IsEmpty) return false;
        foreach (int slot in slots)
        {
            int e = partnerships.Enterprise[slot];
            Profiles.AddScaled(requirement, state.Sectors.Requirement(enterprises.Sector[e], enterprises.Generation[e]),
                partnerships.PlacesInUse[slot] * partnerships.Depth[slot]);
        }

        bool hasDirection = Profiles.Normalize(requirement);
        if (!hasDirection) requirement.Clear();
        return hasDirection;
    }

    private static int Finishing(ModelState state, int p) => state.Cohorts.At(p, state.Period - state.Programmes.StudyPeriods[p]);

    private static ReadOnlySpan<double> RequirementOf(ModelState state, int e) =>
        state.Sectors.Requirement(state.Enterprises.Sector[e], state.Enterprises.Generation[e]);
}
