using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Graduates of half a year and of three years ago are asked where they are; applicants hear how many work. Part of
/// matching.</summary>
/// <remarks>
/// <code>
/// half a year: age = min(2, C − 1);   three years: age = 11 where C is at least 12
/// asked = at work, in other work too, + looking for work
/// E_p′ = at work/asked where asked is above 0, else E_p
/// </code>
/// <para>Symbols: age = quarters since graduation; C = labour_market.career_quarters, at least 1; counts by programme:
/// Programmes.AskedAtHalfYear, Programmes.AtWorkAtHalfYear, Programmes.InFieldAtHalfYear (a post that asks for the programme's field),
/// Programmes.LocalAtHalfYear (its city is the college's), Programmes.EverAtWorkAtHalfYear, Programmes.LeftFirstAtHalfYear, and the same
/// for three years, with Programmes.FirstEmployerAtThreeYears; by employer Enterprises.AtWorkAtHalfYear, Enterprises.InFieldAtHalfYear,
/// Enterprises.FirstEmployerAtHalfYear, Enterprises.LocalAtHalfYear and the same for three years; E = Programmes.EmployedShare, which
/// applicants see.</para>
/// <para>Order: cities; persons in their order; then programmes.</para>
/// <para>Limits: who goes on studying, has given up or has left the province is not asked. Who looks for work after a post has left the
/// first employer.</para>
/// <para>Source: the questions of China's graduate survey (MyCOS), half a year and three years after graduation; that applicants see the
/// share at work, smoothed, is an Assumption.</para>
/// </remarks>
internal static class SurveyGraduates
{
    /// <summary>Quarters after graduation of the first survey.</summary>
    private const int HalfYear = 2;

    /// <summary>Quarters after graduation of the second: the last of three years.</summary>
    private const int ThreeYears = 11;

    public static void Apply(ModelState state)
    {
        Clear(state.Programmes, state.Enterprises);
        int quarters = CareerPath.Of(state).Quarters, first = Math.Min(HalfYear, quarters - 1);
        int second = quarters > ThreeYears ? ThreeYears : -1;
        for (int region = 0; region < state.Regions; region++)
        {
            int end = state.Careers.Start(region) + state.Careers.Number(region);
            for (int eight = state.Careers.Start(region); eight < end; eight += Careers.Lanes)
            {
                Vector256<uint> persons = Careers.Eight(state.Careers.Person, eight);
                uint here = Careers.Next(end - eight), asked = here & PersonBits.Who(persons, first);
                for (; asked != 0; asked &= asked - 1) AskHalfYear(state, eight + BitOperations.TrailingZeroCount(asked));
                for (asked = here & PersonBits.Who(persons, second); asked != 0; asked &= asked - 1)
                    AskThreeYears(state, eight + BitOperations.TrailingZeroCount(asked));
            }
        }

        for (int p = 0; p < state.Programmes.Count; p++) AskSeekers(state, p, first, second);
        Publish(state);
    }

    private static void Clear(Programmes programmes, Enterprises enterprises)
    {
        enterprises.AtWorkAtHalfYear.AsSpan().Clear();
        enterprises.InFieldAtHalfYear.AsSpan().Clear();
        enterprises.FirstEmployerAtHalfYear.AsSpan().Clear();
        enterprises.LocalAtHalfYear.AsSpan().Clear();
        enterprises.AtWorkAtThreeYears.AsSpan().Clear();
        enterprises.InFieldAtThreeYears.AsSpan().Clear();
        enterprises.FirstEmployerAtThreeYears.AsSpan().Clear();
        enterprises.LocalAtThreeYears.AsSpan().Clear();
        programmes.AskedAtHalfYear.AsSpan().Clear();
        programmes.AtWorkAtHalfYear.AsSpan().Clear();
        programmes.InFieldAtHalfYear.AsSpan().Clear();
        programmes.LocalAtHalfYear.AsSpan().Clear();
        programmes.LeftFirstAtHalfYear.AsSpan().Clear();
        programmes.EverAtWorkAtHalfYear.AsSpan().Clear();
        programmes.AskedAtThreeYears.AsSpan().Clear();
        programmes.AtWorkAtThreeYears.AsSpan().Clear();
        programmes.InFieldAtThreeYears.AsSpan().Clear();
        programmes.LocalAtThreeYears.AsSpan().Clear();
        programmes.FirstEmployerAtThreeYears.AsSpan().Clear();
    }

    private static void AskHalfYear(ModelState state, int at)
    {
        Programmes programmes = state.Programmes;
        Enterprises enterprises = state.Enterprises;
        (int p, int e, int inField, int first, int local) = Answer(state, at);
        enterprises.AtWorkAtHalfYear[e]++;
        enterprises.InFieldAtHalfYear[e] += inField;
        enterprises.FirstEmployerAtHalfYear[e] += first;
        enterprises.LocalAtHalfYear[e] += local;
        programmes.AskedAtHalfYear[p]++;
        programmes.AtWorkAtHalfYear[p]++;
        programmes.EverAtWorkAtHalfYear[p]++;
        programmes.InFieldAtHalfYear[p] += inField;
        programmes.LeftFirstAtHalfYear[p] += 1 - first;
        programmes.LocalAtHalfYear[p] += local;
    }

    private static void AskThreeYears(ModelState state, int at)
    {
        Programmes programmes = state.Programmes;
        Enterprises enterprises = state.Enterprises;
        (int p, int e, int inField, int first, int local) = Answer(state, at);
        enterprises.AtWorkAtThreeYears[e]++;
        enterprises.InFieldAtThreeYears[e] += inField;
        enterprises.FirstEmployerAtThreeYears[e] += first;
        enterprises.LocalAtThreeYears[e] += local;
        programmes.AskedAtThreeYears[p]++;
        programmes.AtWorkAtThreeYears[p]++;
        programmes.InFieldAtThreeYears[p] += inField;
        programmes.FirstEmployerAtThreeYears[p] += first;
        programmes.LocalAtThreeYears[p] += local;
    }

    /// <summary>A person's programme and employer; 1 for yes: in the own field, the first employer, in the college's city. Numbers, not
    /// branches, which nobody could foresee.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Programme, int Employer, int InField, int First, int Local) Answer(ModelState state, int at)
    {
        uint job = state.Careers.Job[at];
        int p = state.Careers.Programme[at], e = state.Careers.Employer[at];
        return (p, e, Careers.IsInField(job) ? 1 : 0, Careers.IsFirst(job) ? 1 : 0,
            state.Enterprises.Region[e] == state.Programmes.Region[p] ? 1 : 0);
    }

    private static void AskSeekers(ModelState state, int p, int first, int second)
    {
        Programmes programmes = state.Programmes;
        int start = state.Seekers.Start(p);
        foreach (uint person in state.Seekers.Person.AsSpan(start, state.Seekers.Number(p)))
        {
            int age = PersonBits.Age(person), works = PersonBits.HasOtherWork(person) ? 1 : 0;
            if (age == second)
            {
                programmes.AskedAtThreeYears[p]++;
                programmes.AtWorkAtThreeYears[p] += works;
                programmes.LocalAtThreeYears[p] += works;
            }

            if (age != first) continue;
            int hadPost = (person & PersonBits.HadPost) != 0 ? 1 : 0;
            programmes.AskedAtHalfYear[p]++;
            programmes.AtWorkAtHalfYear[p] += works;
            programmes.LocalAtHalfYear[p] += works;
            programmes.EverAtWorkAtHalfYear[p] += works | hadPost;
            programmes.LeftFirstAtHalfYear[p] += hadPost;
        }
    }

    private static void Publish(ModelState state)
    {
        Programmes programmes = state.Programmes;
        for (int p = 0; p < programmes.Count; p++)
        {
            if (programmes.AskedAtHalfYear[p] == 0) continue;
            double atWork = (double)programmes.AtWorkAtHalfYear[p] / programmes.AskedAtHalfYear[p];
            programmes.EmployedShare[p] = atWork;
        }
    }
}
