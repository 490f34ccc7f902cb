using System.Runtime.CompilerServices;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Posts take their best applicants and close. Part of matching.</summary>
/// <remarks>
/// <code>
/// a post with an application: FreshInField += 1 or FreshOutOfField += 1 where the graduate has waited 0 periods;   the post closes
/// </code>
/// <para>Symbols: Programmes.FreshInField counts hires in the programme's own sector, Programmes.FreshOutOfField those elsewhere; how a
/// list closes stands in OpenMarkets.</para>
/// <para>Order: posts of the list from the last to the first. A seeker made one application, so none is hired twice.</para>
/// <para>Source: bookkeeping of the urn-ball round.</para>
/// </remarks>
internal static class HireApplicants
{
    /// <summary>Posts looked at before those who are hired are taken.</summary>
    private const int Block = 64;

    /// <summary>Every post of the market that got an acceptable application in this round hires, the last post first.</summary>
    public static void Choose(ModelState state, int cell)
    {
        Matching matching = state.Space<Matching>();
        MarketPosts market = matching.Market;
        Span<Post> posts = market.All.AsSpan(market.Start[cell], market.Open[cell]);
        Span<Hire> hires = market.Hires.AsSpan(market.Start[cell], market.Open[cell]);
        int sector = cell % state.Sectors.Count, open = posts.Length, inField = 0;
        Span<int> filled = stackalloc int[Block];
        for (int end = posts.Length; end > 0; end -= Block)
        {
            // First which posts, without a branch that nobody could foresee; then who.
            int count = 0;
            for (int post = end - 1; post >= Math.Max(0, end - Block); post--)
            {
                filled[count] = post;
                count += posts[post].Best == market.Floor ? 0 : 1;
            }

            foreach (int post in filled[..count])
            {
                hires[--open] = Take(state, matching.Fits, posts[post].Seeker, posts[post].Enterprise, sector, false, ref inField);
                posts[post] = posts[open];
            }
        }

        market.Flows[cell].InField += inField;
        market.Flows[cell].OutOfField += posts.Length - open - inField;
        market.Open[cell] = open;
    }

    /// <summary>A graduate leaves the seekers for a post in a sector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Hire Take(ModelState state, FitTable fits, int seeker, int e, int sector, bool isKept,
        ref int inField)
    {
        Programmes programmes = state.Programmes;
        JobSeekers seekers = state.Seekers;
        int p = seekers.ProgrammeOf(seeker), waiting = seekers.Waiting(seeker);
        int isFresh = waiting == 0 ? 1 : 0;
        if (programmes.Sector[p] == sector)
        {
            inField++;
            programmes.FreshInField[p] += isFresh;
        }
        else
        {
            programmes.FreshOutOfField[p] += isFresh;
        }

        int practice = state.Practices.First(fits.Ring(waiting)) + (int)seekers.Practice[seeker];
        var hire = new Hire(seekers.Talent[seeker], p, fits.Cohort(p, waiting), practice, e, isKept);
        seekers.Leave(seeker, p);
        return hire;
    }
}
