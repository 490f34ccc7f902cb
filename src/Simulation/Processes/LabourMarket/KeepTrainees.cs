using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>A trainee may be kept by a host that has a post; an order class keeps everybody worth it. Part of matching.</summary>
/// <remarks>
/// <code>
/// host = the first partner i of the programme for which u3/X is below Σ_{j ≤ i} places_j/Σ places, by slot; the last otherwise
/// stays = (u0 − f)/(1 − f) is below keep,   keep = 1 in an order class, else retention
/// hired where the host has a post, stays, and worth(cohort, post of the host)·talent is at least reservation
/// </code>
/// <para>Symbols: u0, u3, X, f = as in TakeInGraduates; places = Partnerships.PlacesInUse; order class = Partnerships.IsOrderClass;
/// retention = labour_market.host_retention; worth, talent = as in MatchGraduates, without an error: the host knows its trainee;
/// reservation = labour_market.reservation_fit.</para>
/// <para>Order: first every trainee finds the host and whether both would go on, by the posts open at the start; then posts are taken one
/// by one, by programme and number in the cohort: hosts are in any city and sector, and the first come has the post.</para>
/// <para>Draws: none of its own.</para>
/// <para>Limits: an order class takes its own only while it has a post and they are worth the reservation. Who is not kept looks for work
/// like anybody else.</para>
/// <para>Source: Assumption: a host that knows a trainee need not search; the share kept is a parameter.</para>
/// </remarks>
internal static class KeepTrainees
{
    public static void Apply(ModelState state)
    {
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => FindHosts(state, region), size: 1);
        Matching matching = state.Space<Matching>();
        for (int p = 0; p < state.Programmes.Count; p++) TakePosts(state, matching, p);
    }

    private static void FindHosts(ModelState state, int region)
    {
        Matching matching = state.Space<Matching>();
        int sectors = state.Sectors.Count;
        Span<double> upTo = matching.Trainees.Shares(region);
        for (int cell = region * sectors; cell < (region + 1) * sectors; cell++)
        {
            foreach (int p in state.ProgrammesOfCell.Of(cell))
            {
                Span<Trainee> trainees = matching.Trainees.Of(p);
                if (trainees.IsEmpty) continue;
                ReadOnlySpan<int> slots = state.PartnersOfProgramme.Of(p);
                if (slots.Length > upTo.Length) upTo = matching.Trainees.Widen(region, slots.Length);
                AddUp(state.Partnerships.PlacesInUse, slots, upTo);
                matching.Trainees.Keep(p, FindHosts(state, matching, p, trainees, slots, upTo));
            }
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

    /// <summary>Keeps, in order, the trainees whose host has a post for them; how many.</summary>
    private static int FindHosts(ModelState state, Matching matching, int p,
        Span<Trainee> trainees, ReadOnlySpan<int> slots, ReadOnlySpan<double> upTo)
    {
        Partnerships partnerships = state.Partnerships;
        Enterprises enterprises = state.Enterprises;
        double coverage = state.Programmes.Coverage[p], further = state.Parameters.LabourMarket.FurtherStudy;
        double retention = state.Parameters.LabourMarket.HostRetention, reservation = state.Parameters.LabourMarket.ReservationFit;
        int kept = 0;
        foreach (Trainee trainee in trainees)
        {
            double which = RandomStreams.ToUnit(trainee.Word3) / coverage,
            stays = (RandomStreams.ToUnit(trainee.Word0) - further) / (1 - further);
            int host = 0;
            while (host < slots.Length - 1 && !(which < upTo[host])) host++;
            int slot = slots[host], e = partnerships.Enterprise[slot];
            if (matching.Market.Vacancies[e] == 0) continue;
            double keep = partnerships.IsOrderClass[slot] > 0 ? 1 : retention;
            if (stays >= keep) continue;
            double score = matching.Fits.OfNewest(state, p, enterprises.Sector[e],
                enterprises.Generation[e]) * state.Seekers.Talent[trainee.Seeker];
            if (score < reservation) continue;
            trainees[kept++] = trainee with { Host = e };
        }

        return kept;
    }

    private static void TakePosts(ModelState state, Matching matching, int p)
    {
        Enterprises enterprises = state.Enterprises;
        MarketPosts market = matching.Market;
        foreach (Trainee trainee in matching.Trainees.Of(p))
        {
            int e = trainee.Host;
            if (market.Vacancies[e] == 0) continue;
            int cell = enterprises.Cell[e], inField = 0, empty = market.CloseFirstOf(e, cell);
            market.Hires[empty] = HireApplicants.Take(state, matching.Fits, trainee.Seeker, e, enterprises.Sector[e], ref inField);
            market.Flows[cell].InField += inField;
            market.Flows[cell].OutOfField += 1 - inField;
        }
    }
}
