using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>An open post and the best application it has got in this round.</summary>
internal struct Post
{
    /// <summary>Estimate of the best application; the floor without one.</summary>
    public double Best;

    /// <summary>Who made it; meaningless without one.</summary>
    public int Seeker;

    /// <summary>Enterprise (upper 28 bits) and where its generation stands in the window of the fit table (lower 4).</summary>
    public int Place;

    /// <summary>How many bits of <see cref="Place"/> hold the offset.</summary>
    public const int OffsetBits = 4;

    /// <summary>These bits.</summary>
    public const int OffsetMask = (1 << OffsetBits) - 1;

    /// <summary>Enterprise that has the post.</summary>
    public readonly int Enterprise => Place >> OffsetBits;

    /// <summary>Keeps an application that takes the place of the best so far. Without a branch: nobody could foresee it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Consider(double estimate, int seeker)
    {
        double best = Best;
        int better = (int)Vector128.GreaterThan(Vector128.CreateScalarUnsafe(estimate), Vector128.CreateScalarUnsafe(best)).AsInt64()
            .ToScalar();
        Best = double.MaxNative(estimate, best);
        Seeker ^= (Seeker ^ seeker) & better;
    }

    public static int PlaceOf(int enterprise, int offset) => (enterprise << OffsetBits) | offset;
}

/// <summary>A graduate who was hired, until the employer's books are written.</summary>
/// <param name="Talent">Talent of the graduate.</param>
/// <param name="Cohort">Cohort of the graduate.</param>
/// <param name="Practice">Row of <see cref="Practices"/> where the graduate practised.</param>
/// <param name="Employer">Twice the employer, and one more where it was the host.</param>
/// <param name="Person"><see cref="PersonBits"/>.</param>
/// <param name="Worth">Fit × level at the post.</param>
/// <param name="Premium">Productivity premium of a kept trainee, CNY a quarter.</param>
internal readonly record struct Hire(double Talent, int Cohort, int Practice, int Employer, uint Person, float Worth, float Premium)
{
    /// <summary>The employer.</summary>
    public int Enterprise => Employer >> 1;

    /// <summary>The employer was the host.</summary>
    public bool IsKept => (Employer & 1) != 0;

    /// <summary>Whether the graduate never had a post.</summary>
    public bool IsFirst => (Person & PersonBits.HadPost) == 0;
}

/// <summary>Persons who left or changed one market this period.</summary>
internal struct MarketFlows
{
    /// <summary>Graduates of its programmes who go on studying.</summary>
    public int FurtherStudy;

    /// <summary>Graduates of the own sector hired by its enterprises.</summary>
    public int InField;

    /// <summary>Graduates of other sectors hired by its enterprises.</summary>
    public int OutOfField;

    /// <summary>Seekers of its programmes who gave up.</summary>
    public int GaveUp;

    /// <summary>Those of its programmes in other work whose early career is over.</summary>
    public int Elsewhere;

    /// <summary>Staff of its enterprises who moved within it.</summary>
    public int JobMoves;

    /// <summary>Graduates hired whose early career is over.</summary>
    public int Settled;

    /// <summary>Repaid between its enterprises for trainees hired away, CNY.</summary>
    public double Repaid;
}

/// <summary>Open posts of one period: those that ask for a field by region × sector, behind them those that ask for general competence by
/// region, so that a market's posts lie together.</summary>
/// <param name="cells">Markets of posts that ask for a field.</param>
/// <param name="lists">All markets.</param>
/// <param name="enterprises">Enterprises.</param>
internal sealed class MarketPosts(int cells, int lists, int enterprises)
{
    /// <summary>One in so many places more than are needed, so that few quarters need new ones.</summary>
    private const int Spare = 8;

    /// <summary>Markets of posts that ask for a field; the others follow.</summary>
    public int Cells => cells;

    /// <summary>Posts of each enterprise that ask for a field; those that its trainees take are subtracted.</summary>
    public int[] Vacancies { get; } = new int[enterprises];

    /// <summary>Settled staff of each enterprise who have not left.</summary>
    public int[] SettledStaff { get; } = new int[enterprises];

    /// <summary>First post of each cell; the last entry closes the list.</summary>
    public int[] Start { get; } = new int[lists + 1];

    /// <summary>Posts of each cell that are still open: they come first in the cell's run.</summary>
    public int[] Open { get; } = new int[lists];

    /// <summary>Where the generations of each cell's posts stand in the window of the fit table: one bit each.</summary>
    public int[] Offsets { get; } = new int[cells];

    /// <summary>Persons by cell.</summary>
    public MarketFlows[] Flows { get; } = new MarketFlows[lists];

    /// <summary>The posts, cell by cell.</summary>
    public Post[] All { get; private set; } = [];

    /// <summary>Graduates hired: each at the place of the listed posts that its own post left empty, so a cell's hires run from its last
    /// place down.</summary>
    public Hire[] Hires { get; private set; } = [];

    /// <summary>Where a cell's hires stand among them, in the order of employers. Working space of the books.</summary>
    public int[] HiresByEmployer { get; private set; } = [];

    /// <summary>Where the next post or hire of each enterprise is looked for.</summary>
    public int[] Cursor { get; } = new int[enterprises];

    /// <summary>Just below the lowest estimate that is accepted.</summary>
    public double Floor { get; private set; }

    /// <summary>A cell's hires of this period, the last one first.</summary>
    public ReadOnlySpan<Hire> HiresOf(int cell) => Hires.AsSpan(Start[cell] + Open[cell], Start[cell + 1] - Start[cell] - Open[cell]);

    /// <summary>Counts the posts of a cell, and the settled staff of its enterprises; adds those that ask for general
    /// competence.</summary>
    public void Count(int cell, Enterprises enterprises, ReadOnlySpan<int> enterprisesOfCell, ref int general)
    {
        int open = 0;
        foreach (int e in enterprisesOfCell)
        {
            general += enterprises.GeneralVacancies[e];
            open += Vacancies[e] = enterprises.Vacancies[e];
            SettledStaff[e] = enterprises.Heads[e] - enterprises.ExitsThisPeriod[e] - enterprises.EarlyCareers[e];
        }

        Open[cell] = open;
    }

    /// <summary>Gives every cell its run of posts, as counted.</summary>
    public void LayOut(double floor)
    {
        Floor = floor;
        for (int list = 0; list < lists; list++) Start[list + 1] = checked(Start[list] + Open[list]);
        if (Start[lists] > All.Length)
        {
            // What they held is given up before there is more: at China's size it is half a gigabyte.
            (All, Hires, HiresByEmployer) = ([], [], []);
            All = new Post[Start[lists] + (Start[lists] / Spare)];
            Hires = new Hire[All.Length];
            HiresByEmployer = new int[All.Length];
        }
    }

    /// <summary>Lists the open posts of an enterprise from <paramref name="post"/> on; the first behind them.</summary>
    public int List(int post, int enterprise, int offset)
    {
        int vacancies = Vacancies[enterprise];
        Cursor[enterprise] = post;
        All.AsSpan(post, vacancies).Fill(new Post { Best = Floor, Place = Post.PlaceOf(enterprise, offset) });
        return post + vacancies;
    }

    /// <summary>Lists the open posts of an enterprise that ask for general competence.</summary>
    public int ListGeneral(int post, int enterprise, int vacancies)
    {
        All.AsSpan(post, vacancies).Fill(new Post { Best = Floor, Place = Post.PlaceOf(enterprise, 0) });
        return post + vacancies;
    }

    /// <summary>Takes a filled post out of its cell by moving the cell's last open post into its place; the place that becomes
    /// empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Close(int cell, int post)
    {
        int last = Start[cell] + --Open[cell];
        All[post] = All[last];
        return last;
    }

    /// <summary>Takes the first listed post of an enterprise that has one out of its cell; the place that becomes empty.</summary>
    /// <remarks>Only while no other post has been closed in another way: an enterprise's first post is then never before where it was last
    /// seen.</remarks>
    public int CloseFirstOf(int enterprise, int cell)
    {
        int post = Cursor[enterprise];
        while (All[post].Enterprise != enterprise) post++;
        int empty = Close(cell, post);
        Vacancies[enterprise]--;
        Cursor[enterprise] = post + 1;
        if (post == empty) return empty;
        ref int moved = ref Cursor[All[post].Enterprise];
        moved = Math.Min(moved, post);
        return empty;
    }
}
