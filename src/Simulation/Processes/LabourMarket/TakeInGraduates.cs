using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Who has left an employer and this period's graduates become seekers, unless they go on studying; who trained with a partner is
/// noted for its host. Part of matching.</summary>
/// <remarks>
/// <code>
/// goes on studying where u0 is below f
/// practised with the first partner i for which u3 is below Σ_{j ≤ i} share_j, by slot
/// else with an employer without a partnership where u3 is below Σ_j share_j + nominal, else on the campus
/// N₁ = √(−2·ln u1)·cos(2π·u2),   N₂ = √(−2·ln u1)·sin(2π·u2)
/// </code>
/// <para>Symbols: f = labour_market.further_study; share_j, nominal = shares of the cohort by place of practice, as it finished (Practise);
/// a programme's graduates are numbered 0 … Programmes.Graduates − 1.</para>
/// <para>Order: seekers of a programme: those who have looked longest first, then those who come back from an employer (Returning), then
/// this period's graduates by number in the cohort. Who looked already has looked one period more; the others 0.</para>
/// <para>Draws: u0 … u3 are the words of the block (Graduate; p; peer = number of the graduate). What is left of a uniform after a yes or
/// no is uniform again, so word 0 also says whether the trainee takes the host's offer (KeepTrainees).</para>
/// <para>Source: Box and Muller 1958.</para>
/// </remarks>
internal static class TakeInGraduates
{
    private const int Lanes = JobSeekers.Lanes;

    public static void Apply(ModelState state) =>
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => Region(state, region), size: 1);

    /// <summary>Row of practice of a graduate of this period.</summary>
    /// <param name="state">The world.</param>
    /// <param name="p">The programme.</param>
    /// <param name="uniform">u3 of the graduate.</param>
    internal static int PlaceOf(ModelState state, int p, double uniform)
    {
        Practices practices = state.Practices;
        int ring = practices.RingOf(state.Period), row = practices.Start(ring, p);
        ReadOnlySpan<double> partners = practices.Share.AsSpan(row, practices.End(ring, p) - row)[Practices.BeforePartners..];
        double withPartners = 0;
        foreach (double share in partners) withPartners += share;
        if (uniform < withPartners) return row + Practices.BeforePartners + Host(partners, uniform);
        return row + (uniform < withPartners + practices.Share[row + Practices.Nominal] ? Practices.Nominal : Practices.OnCampus);
    }

    private static void Region(ModelState state, int region)
    {
        Matching matching = state.Space<Matching>();
        int sectors = state.Sectors.Count;
        for (int cell = region * sectors; cell < (region + 1) * sectors; cell++)
        {
            foreach (int p in state.ProgrammesOfCell.Of(cell))
            {
                matching.Fits.NextCohort(state, p);
                ReadOnlySpan<Returner> back = matching.Returning.Of(p);
                state.Seekers.CarryOver(p, back.Length + state.Programmes.Graduates[p]);
                foreach (ref readonly Returner one in back) state.Seekers.Join(p, one.Person, one.Practice, one.Talent);
                TakeIn(state, matching, p);
            }
        }
    }

    private static void TakeIn(ModelState state, Matching matching, int p)
    {
        const int Half = Lanes / 2;
        JobSeekers seekers = state.Seekers;
        Programmes programmes = state.Programmes;
        Practices practices = state.Practices;
        int graduates = programmes.Graduates[p], first = seekers.Start(p) + seekers.Number(p), staying = 0, trained = 0;
        int ring = practices.RingOf(state.Period), row = practices.Start(ring, p), offset = practices.First(ring);
        ReadOnlySpan<double> partners = practices.Share.AsSpan(row, practices.End(ring, p) - row)[Practices.BeforePartners..];
        double withPartners = 0;
        foreach (double share in partners) withPartners += share;
        var further = new Chance(state.Parameters.LabourMarket.FurtherStudy);
        Four coverage = withPartners, placed = withPartners + practices.Share[row + Practices.Nominal];
        RandomStreams streams = state.Streams;
        uint id = programmes.Id[p];
        int period = state.Period;
        Span<uint> person = seekers.Person.AsSpan(first), practice = seekers.Practice.AsSpan(first);
        Span<double> talent = seekers.Talent.AsSpan(first);
        Span<Trainee> trainees = matching.Trainees.Room(p, graduates);
        Vector256<uint> campus = Vector256.Create((uint)(row - offset + Practices.OnCampus)), nominal = campus + Vector256<uint>.One;
        for (int ordinal = 0; ordinal < graduates; ordinal += Lanes)
        {
            Vector256<uint> numbers = Vector256.Create((uint)ordinal) + Vector256<uint>.Indices;
            streams.Blocks(Purpose.Graduate, id, period, numbers, Vector256<uint>.Zero,
                out Vector256<uint> x0, out Vector256<uint> x1, out Vector256<uint> x2, out Vector256<uint> x3);
            uint looks = ~further.Bits(x0) & Lookers.Next(graduates - ordinal);
            RandomStreams.ToUnit(x3, out Four whereLower, out Four whereUpper);
            Vector256<uint> onCampus = Four.Eight(whereLower >= placed, whereUpper >= placed);
            Pack.Left(numbers, looks).CopyTo(person[staying..]);
            Pack.Left(Vector256.ConditionalSelect(onCampus, campus, nominal), looks).CopyTo(practice[staying..]);
            for (uint trains = looks & ~Four.Bits(whereLower >= coverage, whereUpper >= coverage); trains != 0; trains &= trains - 1)
            {
                int lane = BitOperations.TrailingZeroCount(trains), before = BitOperations.PopCount(looks & ((1u << lane) - 1));
                int host = row + Practices.BeforePartners + Host(partners, RandomStreams.ToUnit(x3[lane]));
                practice[staying + before] = (uint)(host - offset);
                trainees[trained++] = new Trainee(first + staying + before, x0[lane], host);
            }

            RandomStreams.ToUnit(x1, out Four radiusLower, out Four radiusUpper);
            RandomStreams.ToUnit(x2, out Four angleLower, out Four angleUpper);
            ToTalent(ref radiusLower, angleLower, ref radiusUpper, angleUpper, state.Parameters.World);
            Pack.Left(radiusLower, looks & 15).CopyTo(talent[staying..]);
            staying += BitOperations.PopCount(looks & 15);
            Pack.Left(radiusUpper, looks >> Half).CopyTo(talent[staying..]);
            staying += BitOperations.PopCount(looks >> Half);
        }

        seekers.Join(p, staying);
        matching.Trainees.Keep(p, trained);
        matching.Market.Flows[programmes.Cell[p]].FurtherStudy += graduates - staying;
    }

    /// <summary>The partner where a graduate practised; the last one, should rounding leave a uniform beyond all.</summary>
    private static int Host(ReadOnlySpan<double> shares, double uniform)
    {
        double upTo = 0;
        for (int i = 0; i < shares.Length - 1; i++)
        {
            upTo += shares[i];
            if (uniform < upTo) return i;
        }

        return shares.Length - 1;
    }

    /// <summary>Talents of eight graduates, in the place of their first uniforms: each step of four is followed by that of the other four,
    /// so that neither waits alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ToTalent(ref Four lower, Four lowerTurn, ref Four upper, Four upperTurn, WorldParameters world)
    {
        lower = Four.Sqrt(-2.0 * Elementary.Log(lower));
        upper = Four.Sqrt(-2.0 * Elementary.Log(upper));
        Elementary.SinCos(Math.Tau * lowerTurn, out Four lowerSin, out Four lowerCos);
        Elementary.SinCos(Math.Tau * upperTurn, out Four upperSin, out Four upperCos);
        lower = MatchGraduates.Talent(lower * lowerCos, lower * lowerSin, world);
        upper = MatchGraduates.Talent(upper * upperCos, upper * upperSin, world);
    }
}
