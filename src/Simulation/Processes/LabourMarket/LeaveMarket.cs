using System.Numerics;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Those still without work stay a few periods, then leave; persons are counted up. Part of matching.</summary>
/// <remarks>
/// <code>
/// gives up = [k ≥ longest] or [k ≥ patience and u is below hazard],   k the quarters of looking
/// who has other work is followed no longer where the age is at least C − 1
/// </code>
/// <para>Symbols: k counted since graduation or since the last post, the one in which the search began not counted; longest =
/// labour_market.search_periods; patience = labour_market.patience; hazard = labour_market.giving_up; age = quarters since graduation; C =
/// labour_market.career_quarters, at least 1.</para>
/// <para>Order: programmes at once; of those who have found nothing and do not give up some take up other work (ChooseWork); those who do
/// not give up look again in the next period.</para>
/// <para>Draws: u is the first word of the block (MatchGraduates; p; peer = number of the graduate in the cohort; draw = 256·periods since
/// graduation + 255).</para>
/// <para>Source: Assumption: hardly anybody gives up within three quarters, and nobody looks for ever.</para>
/// </remarks>
internal static class LeaveMarket
{
    /// <summary>Draw of a quarter that no round of search uses.</summary>
    private const uint LastDraw = 255;

    public static void Apply(ModelState state)
    {
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => Region(state, region), size: 1);
        state.Seekers.EndPeriod();
        HeadCounts heads = state.Heads;
        foreach (ref readonly MarketFlows flows in state.Space<Matching>().Market.Flows.AsSpan())
        {
            heads.FurtherStudy += flows.FurtherStudy;
            heads.InField += flows.InField;
            heads.OutOfField += flows.OutOfField;
            heads.GaveUp += flows.GaveUp;
            heads.Elsewhere += flows.Elsewhere;
            heads.JobMoves += flows.JobMoves;
            heads.Settled += flows.Settled;
            if (flows.Repaid != 0) state.Accounts.Record(Flow.Repayment, flows.Repaid);
        }

        CountCohorts(state);
    }

    private static void Region(ModelState state, int region)
    {
        Matching matching = state.Space<Matching>();
        int sectors = state.Sectors.Count, ages = state.Cohorts.Remembered + 1;
        Span<int> gone = matching.Gone.AsSpan(region * ages, ages);
        for (int cell = region * sectors; cell < (region + 1) * sectors; cell++)
        {
            foreach (int p in state.ProgrammesOfCell.Of(cell))
            {
                GiveUp(state, p, ref matching.Market.Flows[cell], gone);
                ChooseWork.TakeUpOtherWork(state, p);
            }
        }
    }

    /// <summary>Those of a programme who give up, and those in other work whose early career is over.</summary>
    private static void GiveUp(ModelState state, int p, ref MarketFlows flows, Span<int> byAge)
    {
        JobSeekers seekers = state.Seekers;
        LabourMarketParameters market = state.Parameters.LabourMarket;
        int longest = (int)market.SearchPeriods, patience = Math.Min((int)market.Patience, longest), start = seekers.Start(p);
        int number = seekers.Compact(p), last = Math.Max(1, (int)market.CareerQuarters) - 1, gone = 0;
        for (int eight = start; eight < start + number; eight += JobSeekers.Lanes)
        {
            uint may = MayLeave(Vector256.LoadUnsafe(ref seekers.Person[eight]), patience, last) & Lookers.Next(start + number - eight);
            for (; may != 0; may &= may - 1)
            {
                int at = eight + BitOperations.TrailingZeroCount(may);
                uint person = seekers.Person[at];
                int age = PersonBits.Age(person);
                bool hasOther = PersonBits.HasOtherWork(person);
                if (!hasOther && PersonBits.Spell(person) < longest && !GivesUp(state, p, person, age)) continue;
                if (hasOther) flows.Elsewhere++;
                else flows.GaveUp++;
                seekers.Leave(at, p);
                byAge[age]++;
                gone++;
            }
        }

        if (gone > 0) seekers.Compact(p);
    }

    /// <summary>Who of eight is out of patience, or in other work with an early career that is over; one bit a lane.</summary>
    private static uint MayLeave(Vector256<uint> persons, int patience, int last)
    {
        Vector256<uint> hasOther = PersonBits.HaveOtherWork(persons);
        Vector256<uint> isOut = Vector256.GreaterThanOrEqual(persons >>> PersonBits.SpellShift, Vector256.Create((uint)patience));
        Vector256<uint> isOver = Vector256.GreaterThanOrEqual(PersonBits.Ages(persons), Vector256.Create((uint)last));
        return Vector256.ConditionalSelect(hasOther, isOver, isOut).ExtractMostSignificantBits();
    }

    private static bool GivesUp(ModelState state, int p, uint person, int age)
    {
        uint word = state.Streams.Block(Purpose.MatchGraduates, state.Programmes.Id[p], state.Period, person & PersonBits.OrdinalMask,
            (256 * (uint)age) + LastDraw).X0;
        return RandomStreams.ToUnit(word) < state.Parameters.LabourMarket.GivingUp;
    }

    /// <summary>What has become of every cohort so far.</summary>
    private static void CountCohorts(ModelState state)
    {
        Careers careers = state.Careers;
        int newest = careers.RingOf(state.Period), ages = state.Cohorts.Remembered + 1;
        careers.Graduated[newest] = state.Heads.Graduates;
        careers.WentOnStudying[newest] = state.Heads.FurtherStudy;
        careers.Gone[newest] = 0;
        ReadOnlySpan<int> gone = state.Space<Matching>().Gone;
        for (int i = 0; i < gone.Length; i++) careers.Gone[careers.RingOf(state.Period - (i % ages))] += gone[i];
    }
}
