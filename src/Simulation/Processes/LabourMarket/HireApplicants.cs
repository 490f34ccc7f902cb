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
        Matching matching = state.Space<Matching>();
        MarketPosts market = matching.Market;
        bool isGeneral = cell >= market.Cells;
        Span<Post> posts = market.All.AsSpan(market.Start[cell], market.Open[cell]);
        Span<Hire> hires = market.Hires.AsSpan(market.Start[cell], market.Open[cell]);
        int open = posts.Length;
        double floor = market.Floor;
        Span<int> filled = stackalloc int[Block];
        Span<float> fits = stackalloc float[Block];
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

            LookUp(state, matching.Fits, posts, filled[..count], isGeneral, fits);
            for (int i = 0; i < count; i++)
            {
                int post = filled[i];
                hires[--open] = Take(state, matching.Fits, posts[post].Seeker, posts[post].Enterprise, fits[i]);
                posts[post] = posts[open];
            }
        }

        (isGeneral ? ref market.Flows[cell].OutOfField : ref market.Flows[cell].InField) += posts.Length - open;
        market.Open[cell] = open;
    }

    /// <summary>Fit × level of the best applicants, one after the other without a branch: none waits for memory that another needs
    /// too.</summary>
    private static void LookUp(ModelState state, FitTable fits, ReadOnlySpan<Post> posts, ReadOnlySpan<int> filled, bool isGeneral,
        Span<float> into)
    {
        JobSeekers seekers = state.Seekers;
        ReadOnlySpan<int> sectorOf = state.Enterprises.Sector;
        for (int i = 0; i < filled.Length; i++)
        {
            ref readonly Post post = ref posts[filled[i]];
            int row = fits.RowOf(PersonBits.Age(seekers.Person[post.Seeker]), seekers.Practice[post.Seeker]);
            int column = isGeneral ? FitTable.Window + sectorOf[post.Enterprise] : post.Place & Post.OffsetMask;
            into[i] = fits.Worths[(column * fits.Height) + row];
        }
    }

    /// <summary>A graduate leaves the seekers for a post.</summary>
    /// <param name="state">The world.</param>
    /// <param name="fits">What cohorts are worth at posts.</param>
    /// <param name="seeker">The graduate.</param>
    /// <param name="employer">The employer.</param>
    /// <param name="fit">Fit × level at the post.</param>
    /// <param name="isKept">The employer was the host.</param>
    /// <param name="premium">Productivity premium of a kept trainee, CNY a quarter.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Hire Take(ModelState state, FitTable fits, int seeker, int employer, double fit, bool isKept = false, double premium = 0)
    {
        JobSeekers seekers = state.Seekers;
        int p = seekers.ProgrammeOf(seeker);
        uint person = seekers.Person[seeker];
        int age = PersonBits.Age(person);
        double talent = seekers.Talent[seeker];
        var hire = new Hire(talent, fits.Cohort(p, age), fits.RowOf(age, seekers.Practice[seeker]),
            (employer << 1) | (isKept ? 1 : 0), person, (float)(fit * talent), (float)premium);
        seekers.Leave(seeker, p);
        return hire;
    }
}
