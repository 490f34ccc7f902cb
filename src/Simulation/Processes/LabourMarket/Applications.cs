using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
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

    /// <summary>Those of the market's programmes apply in their own city: in the field, and for general posts.</summary>
    public static void AtHome(ModelState state, int cell, int round, ref ApplicationBatch inField, ref ApplicationBatch forGeneral)
    {
        Matching matching = state.Space<Matching>();
        int general = matching.Market.Cells + (cell / state.Sectors.Count);
        bool isOpen = matching.Market.Open[cell] > 0, isGeneralOpen = matching.Market.Open[general] > 0;
        FitTable.FitBatch fits = Room(stackalloc double[2 * FitTable.FitBatch.Size], stackalloc int[FitTable.FitBatch.Size]);
        foreach (int p in state.ProgrammesOfCell.Of(cell))
        {
            if (isOpen && matching.InField.Of(state.Seekers, p) is { IsEmpty: false } inOwn)
            {
                matching.Fits.KnowOwn(state, p, state.Seekers.Oldest(p), ref fits);
                AtHome(state, matching, p, inOwn, cell, round, ref inField);
            }

            if (isGeneralOpen) AtHome(state, matching, p, matching.ForGeneral.Of(state.Seekers, p), general, round, ref forGeneral);
        }

        inField.Arrive(state);
    }

    /// <summary>Some who look for a post in their field apply in another city.</summary>
    public static void Away(ModelState state, int cell, int round, double share, ref ApplicationBatch inField)
    {
        Matching matching = state.Space<Matching>();
        FitTable.FitBatch fits = Room(stackalloc double[2 * FitTable.FitBatch.Size], stackalloc int[FitTable.FitBatch.Size]);
        foreach (int p in state.ProgrammesOfCell.Of(cell))
        {
            if (matching.InField.Of(state.Seekers, p) is not { IsEmpty: false } lookers) continue;
            matching.Fits.KnowOwn(state, p, state.Seekers.Oldest(p), ref fits);
            Away(state, matching, p, lookers, cell % state.Sectors.Count, round, share, ref inField);
        }
    }

    private static FitTable.FitBatch Room(Span<double> numbers, Span<int> places) =>
        new(numbers[..FitTable.FitBatch.Size], numbers[FitTable.FitBatch.Size..], places);

    private static void AtHome(ModelState state, Matching matching, int p, ReadOnlySpan<uint> lookers, int list, int round,
        ref ApplicationBatch batch)
    {
        var draws = new Draws(state, p, round);
        var reach = new Chance(state.Parameters.LabourMarket.RoundReach);
        Vector256<uint> first = Vector256.Create((uint)matching.Market.Start[list]);
        Vector256<uint> open = Vector256.Create((uint)matching.Market.Open[list]);
        for (int i = 0; i < lookers.Length; i += Lanes)
        {
            Vector256<uint> seekers = Lookers.Eight(lookers, i);
            draws.Of(state.Seekers, matching.Fits, seekers, out Vector256<uint> rows, out Vector256<uint> x0, out Vector256<uint> x1,
                out Vector256<uint> x2, out _);
            uint who = reach.Bits(x2) & Lookers.Next(lookers.Length - i);
            if (!batch.HasRoom) batch.Arrive(state);
            batch.Add(who, seekers, UrnBall.Posts(x0, first, open), rows, x1, draws.Noise);
        }
    }

    private static void Away(ModelState state, Matching matching, int p, ReadOnlySpan<uint> lookers, int sector, int round, double share,
        ref ApplicationBatch batch)
    {
        ReadOnlySpan<uint> starts = MemoryMarshal.Cast<int, uint>(matching.Market.Start);
        ReadOnlySpan<uint> opens = MemoryMarshal.Cast<int, uint>(matching.Market.Open);
        var draws = new Draws(state, p, round);
        var moves = new Chance(share);
        Four cities = state.Regions;
        Vector256<uint> sectors = Vector256.Create((uint)state.Sectors.Count), own = Vector256.Create((uint)sector);
        for (int i = 0; i < lookers.Length; i += Lanes)
        {
            Vector256<uint> seekers = Lookers.Eight(lookers, i);
            draws.Of(state.Seekers, matching.Fits, seekers, out Vector256<uint> rows, out Vector256<uint> x0, out Vector256<uint> x1,
                out Vector256<uint> x2, out Vector256<uint> x3);
            RandomStreams.ToUnit(x3, out Four lower, out Four upper);
            Vector256<uint> cells = (Four.Cut(lower * cities, upper * cities) * sectors) + own, open = Picked.Eight(opens, cells);
            uint who = moves.Bits(x2) & Lookers.Next(lookers.Length - i)
                & ~Vector256.Equals(open, Vector256<uint>.Zero).ExtractMostSignificantBits();
            if (!batch.HasRoom) batch.Arrive(state);
            batch.Add(who, seekers, UrnBall.Posts(x0, Picked.Eight(starts, cells), open), rows, x1, draws.Noise);
        }
    }

    /// <summary>What a round draws for graduates of a programme.</summary>
    private readonly struct Draws(ModelState state, int p, int round)
    {
        private readonly RandomStreams _streams = state.Streams;
        private readonly uint _id = state.Programmes.Id[p];
        private readonly int _period = state.Period;
        private readonly uint _round = (uint)round;

        /// <summary>Largest error of an employer, up and down together.</summary>
        public readonly Four Noise = state.Parameters.Belief.QualityNoise * RandomStreams.UnitVariance * (1 - state.Programmes.Coverage[p]);

        /// <summary>The words of eight, and their rows of the fit table.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Of(JobSeekers all, FitTable fits, Vector256<uint> seekers, out Vector256<uint> rows, out Vector256<uint> x0,
            out Vector256<uint> x1, out Vector256<uint> x2, out Vector256<uint> x3)
        {
            Vector256<uint> persons = Picked.Eight(all.Person, seekers), ages = PersonBits.Ages(persons);
            rows = fits.RowsOf(ages, Picked.Eight(all.Practice, seekers));
            _streams.Blocks(Purpose.MatchGraduates, _id, _period, persons & Vector256.Create(PersonBits.OrdinalMask),
                (ages << 8) | Vector256.Create(_round), out x0, out x1, out x2, out x3);
        }
    }
}
