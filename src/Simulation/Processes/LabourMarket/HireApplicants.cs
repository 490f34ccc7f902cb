using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Posts take their best applicants and close. Part of matching.</summary>
/// <remarks>
/// <code>
/// in field = 1 where the post asks for a field and its sector is the programme's, else out of field = 1
/// a post with an application closes;   the graduate leaves the seekers
/// </code>
/// <para>Symbols: how a list closes stands in OpenMarkets.</para>
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
        bool isGeneral = cell >= state.Space<Matching>().Market.Cells;
        Matching matching = state.Space<Matching>();
        MarketPosts market = matching.Market;
        Span<Post> posts = market.All.AsSpan(market.Start[cell], market.Open[cell]);
        Span<Hire> hires = market.Hires.AsSpan(market.Start[cell], market.Open[cell]);
        int sector = cell % state.Sectors.Count, open = posts.Length, inField = 0;
        double floor = market.Floor;
        Span<int> filled = stackalloc int[Block];
        ref int firstFilled = ref MemoryMarshal.GetReference(filled);
        ref Post firstPost = ref MemoryMarshal.GetReference(posts);
        for (int end = posts.Length; end > 0; end -= Block)
        {
            // First which posts, without a branch that nobody could foresee; then who.
            int count = 0;
            for (int post = end - 1, last = Math.Max(0, end - Block); post >= last; post--)
            {
                Unsafe.Add(ref firstFilled, count) = post;
                count += Unsafe.Add(ref firstPost, post).Best > floor ? 1 : 0;
            }

            foreach (int post in filled[..count])
            {
                ref readonly Post filling = ref posts[post];
                hires[--open] = Take(state, matching.Fits, filling.Seeker, filling.Place,
                    isGeneral ? state.Enterprises.Sector[filling.Enterprise] : sector, isGeneral, ref inField);
                posts[post] = posts[open];
            }
        }

        market.Flows[cell].InField += inField;
        market.Flows[cell].OutOfField += posts.Length - open - inField;
        market.Open[cell] = open;
    }

    /// <summary>A graduate leaves the seekers for a post in a sector.</summary>
    /// <param name="state">The world.</param>
    /// <param name="fits">What cohorts are worth at posts.</param>
    /// <param name="seeker">The graduate.</param>
    /// <param name="place">The employer, and where its generation stands in the window (<see cref="Post"/>).</param>
    /// <param name="sector">Sector of the post.</param>
    /// <param name="isGeneral">The post asks for general competence only.</param>
    /// <param name="inField">Grows by one where that is the programme's.</param>
    /// <param name="isKept">The employer was the host.</param>
    /// <param name="premium">Productivity premium of a kept trainee, CNY a quarter.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Hire Take(ModelState state, FitTable fits, int seeker, int place, int sector, bool isGeneral, ref int inField,
        bool isKept = false, double premium = 0)
    {
        JobSeekers seekers = state.Seekers;
        int p = seekers.ProgrammeOf(seeker);
        uint person = seekers.Person[seeker];
        int age = PersonBits.Age(person), practice = state.Practices.First(fits.Ring(age)) + (int)seekers.Practice[seeker];
        bool isInField = !isGeneral && state.Programmes.Sector[p] == sector;
        inField += isInField ? 1 : 0;
        double worth = fits.Rows[(practice * fits.Width) + (isInField ? place & Post.OffsetMask : FitTable.Window + sector)]
            * seekers.Talent[seeker];
        int employer = (place >> Post.OffsetBits << 1) | (isKept ? 1 : 0);
        var hire = new Hire(seekers.Talent[seeker], fits.Cohort(p, age), practice, employer, person, (float)worth, (float)premium);
        seekers.Leave(seeker, p);
        return hire;
    }
}
