using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>What a market's enterprises got with their hires is added up, in the order in which they hired. Part of matching.</summary>
/// <remarks>
/// <code>
/// hires_e = graduates hired;   from V_old: min(hires, V_old), the rest from V_new;   first hires_e = those who never had a post
/// hired level = Σ (L + l)·talent;   hired profile = Σ t over the first hires
/// hired distance = Σ min(most, distance) over the first hires who were not kept by their host
/// </code>
/// <para>Symbols: hires = Enterprises.HiresThisPeriod; first hires = Enterprises.FirstHiresThisPeriod; V_old = Enterprises.OldVacancies;
/// V_new = Enterprises.NewVacancies; hired level = Enterprises.HiredLevel; hired distance = Enterprises.HiredDistance; L = level of the
/// graduate's cohort; l, t = level added and profile turned by practice (FitTable); talent = as in MatchGraduates; distance = cultural
/// distance of the enterprise and the programme (AssessBenefits); most = industry.most_hire_distance.</para>
/// <para>Order: in the order in which they were hired, those of hosts first.</para>
/// <para>Source: bookkeeping; that a programme's culture is its graduates' is an Assumption: they know no other; a host's trainee has
/// settled in; who comes from another employer is like the staff: brings nothing new and has settled in before.</para>
/// </remarks>
internal static class BookHires
{
    /// <summary>Books all of the market's hires: sorted by employer, in order, so that each employer's books are opened once.</summary>
    public static void Market(ModelState state, int cell)
    {
        MarketPosts market = state.Space<Matching>().Market;
        ReadOnlySpan<Hire> hires = market.HiresOf(cell);
        if (hires.IsEmpty) return;
        Span<Hire> sorted = market.HiresByEmployer.AsSpan(market.Start[cell], hires.Length);
        ReadOnlySpan<int> employers = state.EnterprisesOfCell.Of(cell);
        Sort(hires, sorted, employers, market.Cursor);
        double farthest = state.Parameters.Industry.MostHireDistance;
        int next = 0;
        foreach (int e in employers)
        {
            int behind = market.Cursor[e];
            if (behind == next) continue;
            Book(state, e, farthest, sorted[next..behind]);
            next = behind;
        }
    }

    /// <summary>The vacancy that has been open longer is filled first.</summary>
    public static void FillVacancies(Enterprises enterprises, int e, int count)
    {
        int old = Math.Min(count, enterprises.OldVacancies[e]);
        enterprises.OldVacancies[e] -= old;
        enterprises.NewVacancies[e] -= count - old;
    }

    /// <summary>Sorts by employer by counting, the first hire (at the end of the list) first; leaves behind each employer where its hires
    /// end.</summary>
    private static void Sort(ReadOnlySpan<Hire> hires, Span<Hire> sorted, ReadOnlySpan<int> employers, Span<int> cursor)
    {
        foreach (int e in employers) cursor[e] = 0;
        for (int i = 0; i < hires.Length; i++) cursor[hires[i].Enterprise]++;
        int next = 0;
        foreach (int e in employers)
        {
            int count = cursor[e];
            cursor[e] = next;
            next += count;
        }

        for (int i = hires.Length - 1; i >= 0; i--) sorted[cursor[hires[i].Enterprise]++] = hires[i];
    }

    private static void Book(ModelState state, int e, double farthest, ReadOnlySpan<Hire> hires)
    {
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        FillVacancies(enterprises, e, hires.Length);
        enterprises.HiresThisPeriod[e] = hires.Length;
        int first = 0;
        double level = 0, distance = 0, x = enterprises.CultureX[e], y = enterprises.CultureY[e];
        foreach (ref readonly Hire hire in hires)
        {
            if (!hire.IsFirst) continue;
            first++;
            level += (state.Cohorts.Level[hire.Cohort] + state.Practices.Level[hire.Practice]) * hire.Talent;
            if (hire.IsKept) continue;
            double dx = x - programmes.CultureX[hire.Programme], dy = y - programmes.CultureY[hire.Programme];
            distance += Math.Min(farthest, Math.Sqrt((dx * dx) + (dy * dy)));
        }

        enterprises.FirstHiresThisPeriod[e] = first;
        enterprises.HiredLevel[e] = level;
        enterprises.HiredDistance[e] = distance;
        SumUpDirections(state, enterprises.Hired(e), hires);
    }

    /// <summary>Writes the sum of the graduates' profiles, added one after the other, three vectors of four at a time.</summary>
    private static void SumUpDirections(ModelState state, Span<double> into, ReadOnlySpan<Hire> hires)
    {
        const int Part = 3 * Four.Count;
        Practices practices = state.Practices;
        ReadOnlySpan<double> directions = state.Cohorts.Direction;
        for (int part = 0; part < Profiles.Stride; part += Part)
        {
            Four first = default, second = default, third = default;
            foreach (ref readonly Hire hire in hires)
            {
                if (!hire.IsFirst) continue;
                int row = hire.Practice;
                ReadOnlySpan<double> direction = directions.Slice((hire.Cohort * Profiles.Stride) + part, Part);
                ReadOnlySpan<double> required =
                    state.Sectors.Requirement(practices.Sector[row], practices.Generation[row]).Slice(part, Part);
                Four own = practices.Own[row], toward = practices.Required[row];
                first += (own * Four.At(direction, 0)) + (toward * Four.At(required, 0));
                second += (own * Four.At(direction, Four.Count)) + (toward * Four.At(required, Four.Count));
                third += (own * Four.At(direction, 2 * Four.Count)) + (toward * Four.At(required, 2 * Four.Count));
            }

            first.Put(into, part);
            second.Put(into, part + Four.Count);
            third.Put(into, part + (2 * Four.Count));
        }
    }
}
