using System.Numerics;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>A graduate who has left an employer and looks for work again.</summary>
/// <param name="Programme">Programme that was finished.</param>
/// <param name="Person"><see cref="PersonBits"/>.</param>
/// <param name="Practice">Row of practice within the ring of the cohort.</param>
/// <param name="Talent">Talent.</param>
internal readonly record struct Returner(int Programme, uint Person, uint Practice, double Talent);

/// <summary>Who left an employer leaves the list of those at work: some the province, the others look for work again. Part of
/// matching.</summary>
/// <remarks>
/// <code>
/// plan = leaves:   joins the seekers of the programme, with a post before, as one who has looked for 0 periods;   back_p += 1
/// plan = leaves the province:   is gone
/// plan = settles:   is one of the settled staff, no longer on the list
/// Enterprises.EarlyCareers falls by the first two
/// </code>
/// <para>Symbols: plan as in LeaveEmployers; back = Programmes.BackToMarket.</para>
/// <para>Order: cities, persons of a city in their order; behind the programme's other seekers, before this period's graduates.</para>
/// <para>Source: bookkeeping.</para>
/// </remarks>
internal sealed class Returning(int regions, int programmes)
{
    private const int LeastRoom = 64;

    private readonly Returner[][] _ofRegion = [.. Enumerable.Repeat(Array.Empty<Returner>(), regions)];
    private readonly int[] _number = new int[regions];
    private readonly int[] _start = new int[programmes + 1];
    private Returner[] _all = [];

    /// <summary>Those who come back to a programme's seekers.</summary>
    public ReadOnlySpan<Returner> Of(int programme)
    {
        int first = programme > 0 ? _start[programme - 1] : 0;
        return _all.AsSpan(first, _start[programme] - first);
    }

    /// <summary>Finds them.</summary>
    public static void Apply(ModelState state)
    {
        Matching matching = state.Space<Matching>();
        matching.Gone.AsSpan().Clear();
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => Leave(state, region), size: 1);
        matching.Returning.SortByProgramme(state.Programmes.BackToMarket);
        foreach (int gone in matching.Gone) state.Heads.LeftProvince += gone;
    }

    private static void Leave(ModelState state, int region)
    {
        Matching matching = state.Space<Matching>();
        Returning returning = matching.Returning;
        Careers careers = state.Careers;
        Span<int> goneByAge = matching.Gone.AsSpan(region * (state.Cohorts.Remembered + 1), state.Cohorts.Remembered + 1);
        int first = careers.Start(region), end = first + careers.Number(region), to = first, number = 0;
        Returner[] found = returning._ofRegion[region];
        for (int eight = first; eight < end; eight += Careers.Lanes)
        {
            Vector256<uint> jobs = Careers.Eight(careers.Job, eight);
            uint here = Careers.Next(end - eight), stay = Careers.WhoStays(jobs) & here;
            if (number + Careers.Lanes > found.Length) Array.Resize(ref found, Math.Max(LeastRoom, 2 * found.Length));
            for (uint gone = here & ~stay & ~Careers.Who(jobs, Plan.Settles); gone != 0; gone &= gone - 1)
            {
                int at = eight + BitOperations.TrailingZeroCount(gone);
                uint person = careers.Person[at];
                state.Enterprises.EarlyCareers[careers.Employer[at]]--;
                if (Careers.PlanOf(careers.Job[at]) == Plan.LeavesProvince) goneByAge[PersonBits.Age(person)]++;
                else found[number++] = new Returner(careers.Programme[at], person, careers.Practice[at], careers.Talent[at]);
            }

            to += careers.Move(eight, to, stay);
        }

        careers.Keep(region, to - first);
        (returning._ofRegion[region], returning._number[region]) = (found, number);
    }

    private void SortByProgramme(Span<int> number)
    {
        number.Clear();
        for (int region = 0; region < _number.Length; region++)
        {
            foreach (ref readonly Returner one in _ofRegion[region].AsSpan(0, _number[region])) number[one.Programme]++;
        }

        _start[0] = 0;
        for (int p = 0; p < number.Length; p++) _start[p + 1] = _start[p] + number[p];
        if (_all.Length < _start[^1]) _all = new Returner[_start[^1] + (_start[^1] / 4)];
        for (int region = 0; region < _number.Length; region++)
        {
            foreach (ref readonly Returner one in _ofRegion[region].AsSpan(0, _number[region])) _all[_start[one.Programme]++] = one;
        }
    }
}
