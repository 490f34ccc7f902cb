using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Staff look for another employer of their city and sector who is not behind their own in technology; the post they leave opens
/// next period. Part of matching.</summary>
/// <remarks>
/// <code>
/// lookers_e = round(j·(n − exits); U)
/// each looker k = 1 … lookers: looks at the open post number ⌊(x0 + ½)·open/2³²⌋ of the market,
///     and moves where another enterprise has it whose generation is at least the own:
///     moves out += 1 and moves left += 1 here, moves in += 1 there, where the older vacancy is filled and the post closes
/// </code>
/// <para>Symbols: j = industry.job_moves; n = Enterprises.Heads, those of the last period; exits = Enterprises.ExitsThisPeriod; open =
/// posts of the market (city × sector) still open; moves out = Enterprises.MovesOutThisPeriod; moves left = Enterprises.MovesToReplace,
/// which open next period; moves in = Enterprises.MovesInThisPeriod.</para>
/// <para>Order: after all graduates; one enterprise after the other, one looker after the other, while posts are open.</para>
/// <para>Draws: U(JobMove; e); x0 is the first word of the block (JobMove; e; draw k).</para>
/// <para>Limits: who finds no better post stays. Movers bring no profile or level with them.</para>
/// <para>Source: Assumption: staff move to enterprises that are not behind their own in technology.</para>
/// </remarks>
internal static class ChangeEmployers
{
    private const int Batch = 64;

    /// <summary>Staff of the market's enterprises, one enterprise after the other.</summary>
    public static void Market(ModelState state, int cell)
    {
        Span<uint> ids = stackalloc uint[Batch];
        Span<double> uniforms = stackalloc double[Batch];
        ReadOnlySpan<int> members = state.EnterprisesOfCell.Of(cell);
        Enterprises enterprises = state.Enterprises;
        MarketPosts market = state.Space<Matching>().Market;
        double rate = state.Parameters.Industry.JobMoves;
        for (int from = 0; from < members.Length && market.Open[cell] > 0; from += Batch)
        {
            ReadOnlySpan<int> batch = members.Slice(from, Math.Min(Batch, members.Length - from));
            for (int i = 0; i < batch.Length; i++) ids[i] = enterprises.Id[batch[i]];
            state.Streams.FillUniform(uniforms[..batch.Length], Purpose.JobMove, ids[..batch.Length], state.Period);
            for (int i = 0; i < batch.Length; i++)
            {
                int e = batch[i];
                double expected = (enterprises.Heads[e] - enterprises.ExitsThisPeriod[e]) * rate, floor = Math.Floor(expected);
                Look(state, market, cell, e, (int)floor + (uniforms[i] < expected - floor ? 1 : 0));
            }
        }
    }

    private static void Look(ModelState state, MarketPosts market, int cell, int e, int lookers)
    {
        Enterprises enterprises = state.Enterprises;
        for (int person = 0; person < lookers && market.Open[cell] > 0; person++)
        {
            uint where = state.Streams.Block(Purpose.JobMove, enterprises.Id[e], state.Period, 0, (uint)person + 1).X0;
            int post = UrnBall.Post(where, market.Start[cell], market.Open[cell]);
            int to = market.All[post].Enterprise;
            if (to == e || enterprises.Generation[to] < enterprises.Generation[e]) continue;
            enterprises.MovesOutThisPeriod[e]++;
            enterprises.MovesToReplace[e]++;
            enterprises.MovesInThisPeriod[to]++;
            BookHires.FillVacancies(enterprises, to, 1);
            market.Close(cell, post);
            market.Flows[cell].JobMoves++;
        }
    }
}
