using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>What a market's enterprises got with their hires is added up, in the order in which they hired. Part of matching.</summary>
/// <remarks>
/// <code>
/// hires_e = graduates hired;   V_e or V_g,e falls by them;   first hires_e = those who never had a post
/// hired level = Σ (L + l)·talent;   hired profile = Σ t over the first hires
/// hired distance = Σ min(most, distance) over the first hires who were not kept by their host
/// </code>
/// <para>Symbols: hires = Enterprises.HiresThisPeriod; first hires = Enterprises.FirstHiresThisPeriod; V and V_g = Enterprises.Vacancies
/// and Enterprises.GeneralVacancies; hired level = Enterprises.HiredLevel; hired distance = Enterprises.HiredDistance; L = level of the
/// graduate's cohort; l, t = level added and profile turned by practice (FitTable); talent = as in MatchGraduates; distance = cultural
/// distance of the enterprise and the programme (AssessBenefits); most = industry.most_hire_distance.</para>
/// <para>Order: in the order in which they were hired, those of hosts first, those at general posts behind all others.</para>
/// <para>Source: bookkeeping; that a programme's culture is its graduates' is an Assumption: they know no other; a host's trainee has
/// settled in; who comes from another employer is like the staff: brings nothing new and has settled in before.</para>
/// </remarks>
internal static class BookHires
{
    /// <summary>Books all of the market's hires: by employer, in order, so that each employer's books are opened once.</summary>
    public static void Market(ModelState state, int cell, ReadOnlySpan<int> employers)
    {
        MarketPosts market = state.Space<Matching>().Market;
        ReadOnlySpan<Hire> hires = market.HiresOf(cell);
        if (hires.IsEmpty) return;
        Span<int> sorted = market.HiresByEmployer.AsSpan(market.Start[cell], hires.Length);
        Sort(hires, sorted, employers, market.Cursor);
        double farthest = state.Parameters.Industry.MostHireDistance;
        int next = 0;
        foreach (int e in employers)
        {
            int behind = market.Cursor[e];
            if (behind == next) continue;
            Book(state, e, farthest, hires, sorted[next..behind], cell >= market.Cells);
            next = behind;
        }
    }

    /// <summary>Sorts by employer by counting, the first hire (at the end of the list) first: where each stands in the list. Leaves behind
    /// each employer where its hires end.</summary>
    private static void Sort(ReadOnlySpan<Hire> hires, Span<int> sorted, ReadOnlySpan<int> employers, Span<int> cursor)
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

        for (int i = hires.Length - 1; i >= 0; i--) sorted[cursor[hires[i].Enterprise]++] = i;
    }

    private static void Book(ModelState state, int e, double farthest, ReadOnlySpan<Hire> hires, ReadOnlySpan<int> ofEmployer,
        bool isGeneral)
    {
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        (isGeneral ? enterprises.GeneralVacancies : enterprises.Vacancies)[e] -= ofEmployer.Length;
        bool isMore = enterprises.HiresThisPeriod[e] > 0;
        enterprises.HiresThisPeriod[e] += ofEmployer.Length;
        ReadOnlySpan<double> levels = state.Cohorts.Level, added = state.Practices.Level;
        ReadOnlySpan<double> culturesX = programmes.CultureX, culturesY = programmes.CultureY;
        int first = 0;
        double level = enterprises.HiredLevel[e], distance = enterprises.HiredDistance[e];
        double x = enterprises.CultureX[e], y = enterprises.CultureY[e];
        foreach (int at in ofEmployer)
        {
            ref readonly Hire hire = ref hires[at];
            if (!hire.IsFirst) continue;
            first++;
            level += (levels[hire.Cohort] + added[hire.Practice]) * hire.Talent;
            if (hire.IsKept) continue;
            int p = state.Cohorts.ProgrammeOf(hire.Cohort);
            double dx = x - culturesX[p], dy = y - culturesY[p];
            distance += Math.Min(farthest, Math.Sqrt((dx * dx) + (dy * dy)));
        }

        enterprises.FirstHiresThisPeriod[e] += first;
        enterprises.HiredLevel[e] = level;
        enterprises.HiredDistance[e] = distance;
        SumUpDirections(state, enterprises.Hired(e), hires, ofEmployer, isMore);
    }

    /// <summary>Writes the sum of the graduates' profiles, added one after the other.</summary>
    private static void SumUpDirections(ModelState state, Span<double> into, ReadOnlySpan<Hire> hires, ReadOnlySpan<int> ofEmployer,
        bool isMore)
    {
        Practices practices = state.Practices;
        Four sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0, sum4 = 0, sum5 = 0, sum6 = 0, sum7 = 0, sum8 = 0;
        if (isMore)
        {
            (sum0, sum1, sum2) = (Four.At(into, 0), Four.At(into, Four.Count), Four.At(into, 2 * Four.Count));
            (sum3, sum4, sum5) = (Four.At(into, 3 * Four.Count), Four.At(into, 4 * Four.Count), Four.At(into, 5 * Four.Count));
            (sum6, sum7, sum8) = (Four.At(into, 6 * Four.Count), Four.At(into, 7 * Four.Count), Four.At(into, 8 * Four.Count));
        }

        foreach (int at in ofEmployer)
        {
            ref readonly Hire hire = ref hires[at];
            if (!hire.IsFirst) continue;
            int row = hire.Practice;
            ReadOnlySpan<double> direction = state.Cohorts.Profile(hire.Cohort);
            ReadOnlySpan<double> required = state.Sectors.Requirement(practices.Sector[row], practices.Generation[row]);
            Four own = practices.Own[row], toward = practices.Required[row];
            sum0 += Turned(direction, required, own, toward, 0);
            sum1 += Turned(direction, required, own, toward, Four.Count);
            sum2 += Turned(direction, required, own, toward, 2 * Four.Count);
            sum3 += Turned(direction, required, own, toward, 3 * Four.Count);
            sum4 += Turned(direction, required, own, toward, 4 * Four.Count);
            sum5 += Turned(direction, required, own, toward, 5 * Four.Count);
            sum6 += Turned(direction, required, own, toward, 6 * Four.Count);
            sum7 += Turned(direction, required, own, toward, 7 * Four.Count);
            sum8 += Turned(direction, required, own, toward, 8 * Four.Count);
        }

        sum0.Put(into, 0);
        sum1.Put(into, Four.Count);
        sum2.Put(into, 2 * Four.Count);
        sum3.Put(into, 3 * Four.Count);
        sum4.Put(into, 4 * Four.Count);
        sum5.Put(into, 5 * Four.Count);
        sum6.Put(into, 6 * Four.Count);
        sum7.Put(into, 7 * Four.Count);
        sum8.Put(into, 8 * Four.Count);
    }

    /// <summary>Four numbers of a profile turned by practice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Four Turned(ReadOnlySpan<double> direction, ReadOnlySpan<double> required, Four own, Four toward, int first) =>
        (own * Four.At(direction, first)) + (toward * Four.At(required, first));
}
