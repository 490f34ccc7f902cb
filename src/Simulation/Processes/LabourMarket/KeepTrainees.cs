using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>A trainee is kept by the host when it has a post; an order class always takes its own. Part of matching.</summary>
/// <remarks>One by one, in the order of programmes: hosts are in any city, and the first come has the post.</remarks>
internal static class KeepTrainees
{
    public static void Apply(ModelState state)
    {
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            ReadOnlySpan<Trainee> trainees = state.Trainees.Of(p);
            if (trainees.IsEmpty) continue;
            ReadOnlySpan<int> slots = state.PartnersOfProgramme.Of(p);
            Span<double> upTo = state.Trainees.Shares(slots.Length);
            AddUp(state.Partnerships.Places, slots, upTo);
            Meet(state, p, trainees, slots, upTo);
        }
    }

    /// <summary>Shares of the partners' places, added up.</summary>
    private static void AddUp(ReadOnlySpan<double> places, ReadOnlySpan<int> slots, Span<double> upTo)
    {
        double total = 0;
        foreach (int slot in slots) total += places[slot];
        double sum = 0;
        for (int i = 0; i < slots.Length; i++) upTo[i] = sum += places[slots[i]] / total;
    }

    private static void Meet(ModelState state, int p, ReadOnlySpan<Trainee> trainees, ReadOnlySpan<int> slots, ReadOnlySpan<double> upTo)
    {
        Partnerships partnerships = state.Partnerships;
        Enterprises enterprises = state.Enterprises;
        double coverage = state.Programmes.Coverage[p], further = state.Parameters.LabourMarket.FurtherStudy;
        double retention = state.Parameters.LabourMarket.HostRetention, reservation = state.Parameters.LabourMarket.ReservationFit;
        foreach (Trainee trainee in trainees)
        {
            double which = RandomStreams.ToUnit(trainee.Word3) / coverage, stays = (RandomStreams.ToUnit(trainee.Word0) - further) / (1 - further);
            int host = 0;
            while (host < slots.Length - 1 && !(which < upTo[host])) host++;
            int slot = slots[host];
            int e = partnerships.Enterprise[slot];
            double keep = partnerships.IsOrderClass[slot] > 0 ? 1 : retention;
            int cell = enterprises.Cell[e];
            if (stays >= keep || state.Market.Vacancies[e] == 0) continue;
            double score = state.Fits.Of(state, p, 0, enterprises.Sector[e], enterprises.Generation[e]) * state.Seekers.Talent[trainee.Seeker];
            if (score < reservation) continue;
            int inField = 0, empty = state.Market.CloseFirstOf(e, cell);
            state.Market.Hires[empty] = HireApplicants.Take(state, trainee.Seeker, e, enterprises.Sector[e], ref inField);
            state.Market.Flows[cell].InField += inField;
            state.Market.Flows[cell].OutOfField += 1 - inField;
        }
    }
}
