using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Seekers of a market apply, at most once each in a round; posts keep their best. Part of matching.</summary>
/// <remarks>
/// <code>
/// at home:        where u2 is below reach, market = own city × own sector, or the own city's general posts, by what the person looks for
/// away first:     market = city ⌊u3·R⌋ × own sector where u2 is below first, else none
/// other cities:   market = city ⌊u3·R⌋ × own sector where u2 is below away, else none
/// </code>
/// <para>Symbols: what a person looks for = as in ChooseWork; reach = labour_market.round_reach; first = labour_market.away_first; away =
/// labour_market.outward_share; R = number of cities; the city drawn may be the own.</para>
/// <para>Order: a seeker applies to one post of the market, which UrnBall chooses by word x0, with the estimate of MatchGraduates.</para>
/// <para>Draws: words of the block (MatchGraduates; p; peer = number of the graduate in the cohort; draw = 256·periods since graduation +
/// round).</para>
/// <para>Limits: a market without open posts gets no application. Who looks for a general post looks at home.</para>
/// <para>Source: Assumption: nobody moves for a post that asks for nothing special.</para>
/// </remarks>
internal static class Applications
{
    private const int Lanes = JobSeekers.Lanes;

    /// <summary>The seekers of the market's programmes apply.</summary>
    public static void OfMarket(ModelState state, int cell, int round, Reach reach)
    {
        Matching matching = state.Space<Matching>();
        FitTable fits = matching.Fits;
        var eight = new Eight(stackalloc uint[Lanes], stackalloc int[Lanes], stackalloc double[Lanes], stackalloc double[Lanes]);
        var batch = new FitTable.FitBatch(stackalloc double[FitTable.FitBatch.Size], stackalloc double[FitTable.FitBatch.Size],
            stackalloc int[FitTable.FitBatch.Size]);
        foreach (int p in state.ProgrammesOfCell.Of(cell))
        {
            int number = state.Seekers.Compact(p);
            if (number == 0) continue;
            if (round == 0 || reach != Reach.Home) fits.KnowOwn(state, p, state.Seekers.Oldest(p), ref batch);
            if (reach == Reach.Home) ApplyAtHome(state, matching, p, cell, number, round, eight);
            else ApplyAway(state, matching, p, cell, number, round, reach, eight);
        }
    }

    /// <summary>Applications in the own city: in the field, and for general posts.</summary>
    private static void ApplyAtHome(ModelState state, Matching matching, int p, int cell, int number, int round, Eight eight)
    {
        (MarketPosts market, FitTable table) = (matching.Market, matching.Fits);
        int sectors = state.Sectors.Count, general = market.Cells + (cell / sectors);
        int start = state.Seekers.Start(p), open = market.Open[cell], generalOpen = market.Open[general];
        ref float fits = ref MemoryMarshal.GetReference(table.Rows);
        ref double talents = ref state.Seekers.Talent[start];
        ref Post all = ref MemoryMarshal.GetArrayDataReference(market.All);
        ref Post posts = ref Unsafe.Add(ref all, market.Start[cell]), generalPosts = ref Unsafe.Add(ref all, market.Start[general]);
        RandomStreams streams = state.Streams;
        uint id = state.Programmes.Id[p];
        int period = state.Period;
        Vector256<int> newest = Vector256.Create(table.Newest), rings = Vector256.Create(table.Rings), room = Vector256.Create(table.Room),
            width = Vector256.Create(table.Width);
        Four noise = Noise(state, p), share = state.Parameters.LabourMarket.RoundReach;
        ref uint persons = ref state.Seekers.Person[start], practices = ref state.Seekers.Practice[start];
        ref uint aims = ref state.Seekers.Aim[start];
        ref uint words = ref MemoryMarshal.GetReference(eight.Words);
        ref int rows = ref MemoryMarshal.GetReference(eight.Rows);
        ref double errors = ref MemoryMarshal.GetReference(eight.Errors);
        ReadOnlySpan<int> sectorOf = state.Enterprises.Sector;
        for (int i = 0; i < number; i += Lanes)
        {
            Draw(streams, id, period, (uint)round, Vector256.LoadUnsafe(ref persons, (nuint)i),
                Vector256.LoadUnsafe(ref practices, (nuint)i), newest, rings, room, width, noise, eight, out Vector256<uint> x2, out _);
            RandomStreams.ToUnit(x2, out Four lower, out Four upper);
            uint takesPart = Four.Bits(lower < share, upper < share);
            if (number - i < Lanes) takesPart &= (1u << (number - i)) - 1;
            Vector256<uint> aim = Vector256.LoadUnsafe(ref aims, (nuint)i);
            uint inField = open == 0 ? 0 : takesPart & Vector256.Equals(aim, Vector256.Create(Aims.Field)).ExtractMostSignificantBits();
            uint forGeneral = generalOpen == 0 ? 0
                : takesPart & Vector256.Equals(aim, Vector256.Create(Aims.General)).ExtractMostSignificantBits();
            for (; inField != 0; inField &= inField - 1)
            {
                int lane = BitOperations.TrailingZeroCount(inField);
                ref Post post = ref Unsafe.Add(ref posts, UrnBall.Post(Unsafe.Add(ref words, lane), 0, open));
                double fit = Unsafe.Add(ref fits, Unsafe.Add(ref rows, lane) + (post.Place & Post.OffsetMask));
                post.Consider(fit * Unsafe.Add(ref talents, i + lane) * Unsafe.Add(ref errors, lane), start + i + lane);
            }

            for (; forGeneral != 0; forGeneral &= forGeneral - 1)
            {
                int lane = BitOperations.TrailingZeroCount(forGeneral), row = Unsafe.Add(ref rows, lane);
                ref Post post = ref Unsafe.Add(ref generalPosts, UrnBall.Post(Unsafe.Add(ref words, lane), 0, generalOpen));
                int sector = sectorOf[post.Enterprise];
                double fit = Unsafe.Add(ref fits, row + FitTable.Window + sector);
                if (double.IsNaN(fit))
                    fit = table.LearnOther(state, p, PersonBits.Age(Unsafe.Add(ref persons, i + lane)), row / table.Width, sector);
                post.Consider(fit * Unsafe.Add(ref talents, i + lane) * Unsafe.Add(ref errors, lane), start + i + lane);
            }
        }
    }

    /// <summary>Some who look for a post in their field apply in another city.</summary>
    private static void ApplyAway(ModelState state, Matching matching, int p, int cell, int number, int round, Reach reach, Eight eight)
    {
        (MarketPosts listed, FitTable table) = (matching.Market, matching.Fits);
        int start = state.Seekers.Start(p), sectors = state.Sectors.Count, own = cell % sectors;
        ref float fits = ref MemoryMarshal.GetReference(table.Rows);
        ref double talents = ref state.Seekers.Talent[start];
        ref Post posts = ref MemoryMarshal.GetArrayDataReference(listed.All);
        RandomStreams streams = state.Streams;
        uint id = state.Programmes.Id[p];
        int period = state.Period;
        Vector256<int> newest = Vector256.Create(table.Newest), rings = Vector256.Create(table.Rings), room = Vector256.Create(table.Room),
            width = Vector256.Create(table.Width);
        LabourMarketParameters parameters = state.Parameters.LabourMarket;
        Four noise = Noise(state, p), share = reach == Reach.AwayFirst ? parameters.AwayFirst : parameters.OutwardShare;
        Four cities = state.Regions;
        ref uint persons = ref state.Seekers.Person[start], practices = ref state.Seekers.Practice[start];
        ref uint aims = ref state.Seekers.Aim[start];
        ref int startOf = ref listed.Start[own], openOf = ref listed.Open[own];
        ref uint words = ref MemoryMarshal.GetReference(eight.Words);
        ref int rows = ref MemoryMarshal.GetReference(eight.Rows);
        ref double errors = ref MemoryMarshal.GetReference(eight.Errors), markets = ref MemoryMarshal.GetReference(eight.Markets);
        for (int i = 0; i < number; i += Lanes)
        {
            Draw(streams, id, period, (uint)round, Vector256.LoadUnsafe(ref persons, (nuint)i),
                Vector256.LoadUnsafe(ref practices, (nuint)i), newest, rings, room, width, noise, eight,
                out Vector256<uint> x2, out Vector256<uint> x3);
            uint applies = Outward(x2, x3, share, cities, eight.Markets)
                & Vector256.Equals(Vector256.LoadUnsafe(ref aims, (nuint)i), Vector256.Create(Aims.Field)).ExtractMostSignificantBits();
            if (number - i < Lanes) applies &= (1u << (number - i)) - 1;
            for (; applies != 0; applies &= applies - 1)
            {
                int lane = BitOperations.TrailingZeroCount(applies);
                int target = double.ConvertToIntegerNative<int>(Unsafe.Add(ref markets, lane)) * sectors;
                int open = Unsafe.Add(ref openOf, target);
                if (open == 0) continue;
                ref Post post = ref Unsafe.Add(ref posts, UrnBall.Post(Unsafe.Add(ref words, lane), Unsafe.Add(ref startOf, target), open));
                double fit = Unsafe.Add(ref fits, Unsafe.Add(ref rows, lane) + (post.Place & Post.OffsetMask));
                post.Consider(fit * Unsafe.Add(ref talents, i + lane) * Unsafe.Add(ref errors, lane), start + i + lane);
            }
        }
    }

    /// <summary>Draws for eight seekers: word 0, and 1 + the employer's error from word 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Draw(in RandomStreams streams, uint id, int period, uint round,
        Vector256<uint> person, Vector256<uint> practice, Vector256<int> newest, Vector256<int> rings, Vector256<int> room,
        Vector256<int> width, Four noise,
        Eight eight, out Vector256<uint> x2, out Vector256<uint> x3)
    {
        Vector256<uint> age = PersonBits.Ages(person);
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

    /// <summary>Who looks further away, one bit a lane, and the city where.</summary>
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

        /// <summary>City of the application, as a real number to be cut.</summary>
        public readonly Span<double> Markets = markets;
    }
}
