using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Seekers of a market apply, once each in a round; posts keep their best. Part of matching.</summary>
/// <remarks>
/// <code>
/// round 0:          market = own city × own sector
/// at home, later:   market = own city × sector ⌊u2/out·S⌋ where u2 is below out, else own city × own sector
/// away first:       market = city ⌊u3·R⌋ × own sector where u2 is below first, else none
/// other cities:     market = city ⌊u3·R⌋ × own sector where u2 is below away, else none
/// other sectors:    market = own city × sector ⌊u3·S⌋ where u2 is below away, else none
/// </code>
/// <para>Symbols: out = labour_market.outside_applications; first = labour_market.away_first; away = labour_market.outward_share; S and R =
/// numbers of sectors and cities; the sector or city drawn may be the own.</para>
/// <para>Order: a seeker applies to one post of the market, which UrnBall chooses by word x0, with the estimate of MatchGraduates.</para>
/// <para>Draws: words of the block (MatchGraduates; p; peer = number of the graduate in the cohort; draw = 256·periods since graduation +
/// round).</para>
/// <para>Limits: a market without open posts gets no application.</para>
/// <para>Source: Assumption: general skills let some look elsewhere.</para>
/// </remarks>
internal static class Applications
{
    private const int Lanes = JobSeekers.Lanes;

    /// <summary>The seekers of the market's programmes apply.</summary>
    public static void OfMarket(ModelState state, int cell, int round, Reach reach)
    {
        Matching matching = state.Space<Matching>();
        (MarketPosts market, FitTable fits) = (matching.Market, matching.Fits);
        bool triesOutside = reach == Reach.Home && round > 0 && state.Parameters.LabourMarket.OutsideApplications > 0;
        if (reach == Reach.Home && !triesOutside && market.Open[cell] == 0) return;
        var eight = new Eight(stackalloc uint[Lanes], stackalloc int[Lanes], stackalloc double[Lanes], stackalloc double[Lanes]);
        var batch = new FitTable.FitBatch(stackalloc double[FitTable.FitBatch.Size], stackalloc double[FitTable.FitBatch.Size],
            stackalloc int[FitTable.FitBatch.Size]);
        foreach (int p in state.ProgrammesOfCell.Of(cell))
        {
            int number = state.Seekers.Compact(p);
            if (number == 0) continue;
            if (round == 0 || reach is Reach.AwayFirst or Reach.OtherRegion) fits.KnowOwn(state, p, state.Seekers.Oldest(p), ref batch);
            if (reach == Reach.Home && !triesOutside) ApplyAtHome(state, matching, p, cell, number, round, eight);
            else Apply(state, matching, p, cell, number, round, reach, eight);
        }
    }

    /// <summary>Everybody applies in the own market.</summary>
    private static void ApplyAtHome(ModelState state, Matching matching, int p, int cell, int number, int round, Eight eight)
    {
        (MarketPosts market, FitTable table) = (matching.Market, matching.Fits);
        int start = state.Seekers.Start(p), first = market.Start[cell], open = market.Open[cell];
        ref float fits = ref MemoryMarshal.GetReference(table.Rows);
        ref double talents = ref state.Seekers.Talent[start];
        ref Post posts = ref market.All[first];
        RandomStreams streams = state.Streams;
        uint id = state.Programmes.Id[p];
        int period = state.Period;
        Vector256<int> newest = Vector256.Create(table.Newest), rings = Vector256.Create(table.Rings), room = Vector256.Create(table.Room),
            width = Vector256.Create(table.Width);
        Four noise = Noise(state, p);
        ref uint persons = ref state.Seekers.Person[start], practices = ref state.Seekers.Practice[start];
        ref uint words = ref MemoryMarshal.GetReference(eight.Words);
        ref int rows = ref MemoryMarshal.GetReference(eight.Rows);
        ref double errors = ref MemoryMarshal.GetReference(eight.Errors);
        for (int i = 0; i < number; i += Lanes)
        {
            Draw(streams, id, period, (uint)round, Vector256.LoadUnsafe(ref persons, (nuint)i),
                Vector256.LoadUnsafe(ref practices, (nuint)i), newest, rings, room, width, noise, eight, out _, out _);
            int lanes = Math.Min(Lanes, number - i);
            for (int lane = 0; lane < lanes; lane++)
            {
                ref Post post = ref Unsafe.Add(ref posts, UrnBall.Post(Unsafe.Add(ref words, lane), 0, open));
                double fit = Unsafe.Add(ref fits, Unsafe.Add(ref rows, lane) + (post.Place & Post.OffsetMask));
                post.Consider(fit * Unsafe.Add(ref talents, i + lane) * Unsafe.Add(ref errors, lane), start + i + lane);
            }
        }
    }

    /// <summary>Some apply in other markets.</summary>
    private static void Apply(ModelState state, Matching matching, int p, int cell, int number, int round, Reach reach, Eight eight)
    {
        (MarketPosts listed, FitTable table) = (matching.Market, matching.Fits);
        int start = state.Seekers.Start(p), sectors = state.Sectors.Count, own = cell % sectors;
        bool isSector = reach is Reach.AwayFirst or Reach.OtherRegion;
        int first = isSector ? own : cell - own, stride = isSector ? sectors : 1;
        ref float fits = ref MemoryMarshal.GetReference(table.Rows);
        ref double talents = ref state.Seekers.Talent[start];
        ref Post posts = ref MemoryMarshal.GetArrayDataReference(listed.All);
        RandomStreams streams = state.Streams;
        uint id = state.Programmes.Id[p];
        int period = state.Period;
        Vector256<int> newest = Vector256.Create(table.Newest), rings = Vector256.Create(table.Rings), room = Vector256.Create(table.Room),
            width = Vector256.Create(table.Width);
        Four noise = Noise(state, p);
        ref uint persons = ref state.Seekers.Person[start], practices = ref state.Seekers.Practice[start];
        ref int startOf = ref listed.Start[first], openOf = ref listed.Open[first];
        Four share = ShareOf(reach, state.Parameters.LabourMarket), choices = isSector ? state.Regions : sectors, home = own;
        ref uint words = ref MemoryMarshal.GetReference(eight.Words);
        ref int rows = ref MemoryMarshal.GetReference(eight.Rows);
        ref double errors = ref MemoryMarshal.GetReference(eight.Errors), markets = ref MemoryMarshal.GetReference(eight.Markets);
        uint everybody = reach == Reach.Home && listed.Open[cell] > 0 ? 0xFFu : 0;
        for (int i = 0; i < number; i += Lanes)
        {
            Draw(streams, id, period, (uint)round, Vector256.LoadUnsafe(ref persons, (nuint)i),
                Vector256.LoadUnsafe(ref practices, (nuint)i), newest, rings, room, width, noise, eight,
                out Vector256<uint> x2, out Vector256<uint> x3);
            uint applies = everybody | (reach == Reach.Home ? Outside(x2, share, choices, home, eight.Markets)
                : Outward(x2, x3, share, choices, eight.Markets));
            if (number - i < Lanes) applies &= (1u << (number - i)) - 1;
            for (; applies != 0; applies &= applies - 1)
            {
                int lane = BitOperations.TrailingZeroCount(applies),
                market = double.ConvertToIntegerNative<int>(Unsafe.Add(ref markets, lane));
                int target = market * stride, open = Unsafe.Add(ref openOf, target);
                if (open == 0) continue;
                ref Post post = ref Unsafe.Add(ref posts, UrnBall.Post(Unsafe.Add(ref words, lane), Unsafe.Add(ref startOf, target), open));
                bool isOwn = isSector || market == own;
                int row = Unsafe.Add(ref rows, lane);
                double fit = Unsafe.Add(ref fits, row + (isOwn ? post.Place & Post.OffsetMask : FitTable.Window + market));
                if (double.IsNaN(fit))
                {
                    int age = PersonBits.Age(Unsafe.Add(ref persons, i + lane));
                    fit = table.LearnOther(state, p, age, row / table.Width, market);
                }

                post.Consider(fit * Unsafe.Add(ref talents, i + lane) * Unsafe.Add(ref errors, lane), start + i + lane);
            }
        }
    }

    /// <summary>Share of those who look that apply in such a round, or outside their sector at home.</summary>
    private static double ShareOf(Reach reach, LabourMarketParameters parameters) => reach switch
    {
        Reach.Home => parameters.OutsideApplications,
        Reach.AwayFirst => parameters.AwayFirst,
        _ => parameters.OutwardShare,
    };

    /// <summary>Draws for eight seekers: word 0, and 1 + the employer's error from word 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Draw(in RandomStreams streams, uint id, int period, uint round,
        Vector256<uint> person, Vector256<uint> practice, Vector256<int> newest, Vector256<int> rings, Vector256<int> room,
        Vector256<int> width, Four noise,
        Eight eight, out Vector256<uint> x2, out Vector256<uint> x3)
    {
        Vector256<uint> age = (person >>> PersonBits.AgeShift) & Vector256.Create(PersonBits.AgeMask);
        streams.Blocks(Purpose.MatchGraduates, id, period, person & Vector256.Create(PersonBits.OrdinalMask),
            (age << 8) | Vector256.Create(round),
            out Vector256<uint> x0, out Vector256<uint> x1, out x2, out x3);
        Vector256<int> ring = newest - age.AsInt32();
        ring += (ring >> 31) & rings;
        (((ring * room) + practice.AsInt32()) * width).StoreUnsafe(ref MemoryMarshal.GetReference(eight.Rows));
        x0.StoreUnsafe(ref MemoryMarshal.GetReference(eight.Words));
        RandomStreams.ToUnit(x1, out Four lower, out Four upper);
        (1.0 + (noise * (lower - 0.5))).Put(eight.Errors, 0);
        (1.0 + (noise * (upper - 0.5))).Put(eight.Errors, Lanes / 2);
    }

    /// <summary>How far employers err about the programme's graduates.</summary>
    private static double Noise(ModelState state, int p) =>
        state.Parameters.Belief.QualityNoise * RandomStreams.UnitVariance * (1 - state.Programmes.Coverage[p]);

    /// <summary>Who applies outside the own sector, one bit a lane, and the sector of each lane's application.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Outside(
        Vector256<uint> x2, Four share, Four sectors, Four own, Span<double> markets)
    {
        RandomStreams.ToUnit(x2, out Four lower, out Four upper);
        Four lowerOutside = lower < share, upperOutside = upper < share;
        Four.Select(lowerOutside, lower / share * sectors, own).Put(markets, 0);
        Four.Select(upperOutside, upper / share * sectors, own).Put(markets, Lanes / 2);
        return Four.Bits(lowerOutside, upperOutside);
    }

    /// <summary>Who looks further away, one bit a lane, and the city or sector where.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Outward(
        Vector256<uint> x2, Vector256<uint> x3, Four share, Four choices, Span<double> markets)
    {
        RandomStreams.ToUnit(x2, out Four lower, out Four upper);
        RandomStreams.ToUnit(x3, out Four whereLower, out Four whereUpper);
        (whereLower * choices).Put(markets, 0);
        (whereUpper * choices).Put(markets, Lanes / 2);
        return Four.Bits(lower < share, upper < share);
    }

    /// <summary>What was drawn for eight seekers, one number a lane.</summary>
    private readonly ref struct Eight(Span<uint> words, Span<int> rows, Span<double> errors, Span<double> markets)
    {
        /// <summary>Word that chooses the post.</summary>
        public readonly Span<uint> Words = words;

        /// <summary>Where the row of the fit table begins: that of the cohort and place of practice.</summary>
        public readonly Span<int> Rows = rows;

        /// <summary>1 + the employer's error.</summary>
        public readonly Span<double> Errors = errors;

        /// <summary>City or sector of the application, as a real number to be cut.</summary>
        public readonly Span<double> Markets = markets;
    }
}
