using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.State;

/// <summary>What a person in an early career does this quarter.</summary>
internal enum Plan
{
    /// <summary>Stays with the employer.</summary>
    Stays,

    /// <summary>Looks for another post and stays until it is found.</summary>
    SearchesFirst,

    /// <summary>Leaves and looks for work.</summary>
    Leaves,

    /// <summary>Leaves the employer and the province.</summary>
    LeavesProvince,

    /// <summary>Is one of the settled staff from now on.</summary>
    Settles,
}

/// <summary>Graduates at work in the first years after graduation, one by one, and what became of every cohort.</summary>
/// <remarks>
/// Kept by the city of the employer: a city's persons lie together in the order in which they were hired, with room behind them for those
/// who come. A city's run begins at a multiple of eight, so eight neighbours are of one city. Who has no post is a
/// <see cref="JobSeekers">seeker</see>; whose early career is over is one of the settled staff.
/// </remarks>
public sealed class Careers
{
    /// <summary>Quarters with an employer are counted up to this.</summary>
    internal const int LongestTenure = (int)TenureMask;

    /// <summary>A city's run begins at a multiple of this.</summary>
    internal const int Lanes = 8;

    private const uint TenureMask = 255;
    private const uint KeptBit = 1u << 8;
    private const uint FirstBit = 1u << 9;
    private const uint InFieldBit = 1u << 10;
    private const int PlanShift = 11;
    private const uint PlanMask = 7u << PlanShift;

    /// <summary>Share of its persons that a city has more room for.</summary>
    private const int Slack = 8;

    private readonly int[] _start;
    private readonly int[] _number;
    private readonly int _cohorts;

    internal Careers(int regions, int cohorts)
    {
        _start = new int[regions + 1];
        _number = new int[regions];
        _cohorts = cohorts;
        Graduated = new long[cohorts];
        WentOnStudying = new long[cohorts];
        Gone = new long[cohorts];
    }

    /// <summary>Graduates of the cohorts of all programmes that finished in one period, by period in a ring.</summary>
    internal long[] Graduated { get; }

    /// <summary>Those of them who went on studying.</summary>
    internal long[] WentOnStudying { get; }

    /// <summary>Those of them who gave up looking for work here, or left the province.</summary>
    internal long[] Gone { get; }

    /// <summary>Programme that the person finished.</summary>
    internal int[] Programme { get; private set; } = [];

    /// <summary><see cref="PersonBits"/>.</summary>
    internal uint[] Person { get; private set; } = [];

    /// <summary>Row of <see cref="Practices"/> where the person practised, within the ring of the cohort.</summary>
    internal uint[] Practice { get; private set; } = [];

    /// <summary>Ability × exp(−ξ²/2ω_i²): what a person adds to the fit and level of the cohort.</summary>
    internal float[] Talent { get; private set; } = [];

    /// <summary>Enterprise where the person works.</summary>
    internal int[] Employer { get; private set; } = [];

    /// <summary>Fit × level at the post when it was taken.</summary>
    internal float[] Worth { get; private set; } = [];

    /// <summary>Odds of leaving over those of a person of standard worth.</summary>
    internal float[] Odds { get; private set; } = [];

    /// <summary>Productivity premium of a trainee kept by the host, CNY a quarter; 0 for others.</summary>
    internal float[] Premium { get; private set; } = [];

    /// <summary>Quarters with the employer, whether kept by the host, the first employer, in the own field, and the plan.</summary>
    internal uint[] Job { get; private set; } = [];

    /// <summary>Persons at work in early careers.</summary>
    public long Count
    {
        get
        {
            long count = 0;
            foreach (int number in _number) count += number;
            return count;
        }
    }

    /// <summary>Where a cohort that finished in a period is counted.</summary>
    internal int RingOf(int period) => ((period % _cohorts) + _cohorts) % _cohorts;

    /// <summary>First person of a city.</summary>
    internal int Start(int region) => _start[region];

    /// <summary>Persons of a city.</summary>
    internal int Number(int region) => _number[region];

    /// <summary>Quarters with the employer.</summary>
    internal static int Tenure(uint job) => (int)(job & TenureMask);

    /// <summary>Whether the employer is the host that kept its trainee.</summary>
    internal static bool IsKept(uint job) => (job & KeptBit) != 0;

    /// <summary>Whether the employer is the first one.</summary>
    internal static bool IsFirst(uint job) => (job & FirstBit) != 0;

    /// <summary>Whether the employer's sector is that of the programme.</summary>
    internal static bool IsInField(uint job) => (job & InFieldBit) != 0;

    /// <summary>What the person does this quarter.</summary>
    internal static Plan PlanOf(uint job) => (Plan)((job & PlanMask) >> PlanShift);

    /// <summary>Who of eight has a plan, one bit a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Who(Vector256<uint> jobs, Plan plan) =>
        Vector256.Equals(jobs & Vector256.Create(PlanMask), Vector256.Create((uint)plan << PlanShift)).ExtractMostSignificantBits();

    /// <summary>Who of eight stays on the list, one bit a lane: looks elsewhere at most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint WhoStays(Vector256<uint> jobs) => Vector256.LessThan(jobs & Vector256.Create(PlanMask),
        Vector256.Create((uint)Plan.Leaves << PlanShift)).ExtractMostSignificantBits();

    /// <summary>Lanes of the next eight when so many are left, one bit a lane.</summary>
    internal static uint Next(int left) => left < Lanes ? (1u << left) - 1 : (1u << Lanes) - 1;

    /// <summary>Who of eight was kept by the host and brings it something, one bit a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint HavePremium(int first) =>
        ~Vector256.Equals(Eight(Premium, first), Vector256<float>.Zero).ExtractMostSignificantBits();

    /// <summary>Eight neighbours' numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> Eight<T>(T[] column, int first) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)first);

    /// <summary>A new job.</summary>
    internal static uint NewJob(bool isKept, bool isFirst, bool isInField) =>
        (isKept ? KeptBit : 0) | (isFirst ? FirstBit : 0) | (isInField ? InFieldBit : 0);

    /// <summary>The job a quarter later, with the plan of that quarter.</summary>
    internal static uint Later(uint job, Plan plan) =>
        ((job & TenureMask) == TenureMask ? job & ~PlanMask : (job & ~PlanMask) + 1) | ((uint)plan << PlanShift);

    /// <summary>The same of eight, with a plan each; not a quarter later where a mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<uint> Later(Vector256<uint> jobs, Vector256<uint> plans, Vector256<uint> ends)
    {
        Vector256<uint> longest = Vector256.Create(TenureMask);
        Vector256<uint> later = jobs + (Vector256<uint>.One & ~(ends | Vector256.Equals(jobs & longest, longest)));
        return (later & ~Vector256.Create(PlanMask)) | (plans << PlanShift);
    }

    /// <summary>The job with another plan.</summary>
    internal static uint With(uint job, Plan plan) => (job & ~PlanMask) | ((uint)plan << PlanShift);

    /// <summary>Adds a person behind a city's others, where there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int region, int programme, uint person, uint practice, double talent, int employer, double worth, double odds,
        double premium, uint job)
    {
        int at = _start[region] + _number[region]++;
        Programme[at] = programme;
        Person[at] = person;
        Practice[at] = practice;
        Talent[at] = (float)talent;
        Employer[at] = employer;
        Worth[at] = (float)worth;
        Odds[at] = (float)odds;
        Premium[at] = (float)premium;
        Job[at] = job;
    }

    /// <summary>Moves those chosen of eight persons down to places of the same city that are free, in order; how many.</summary>
    internal int Move(int first, int to, uint chosen)
    {
        Move(Programme, first, to, chosen);
        Move(Person, first, to, chosen);
        Move(Practice, first, to, chosen);
        Move(Talent, first, to, chosen);
        Move(Employer, first, to, chosen);
        Move(Worth, first, to, chosen);
        Move(Odds, first, to, chosen);
        Move(Premium, first, to, chosen);
        Move(Job, first, to, chosen);
        return BitOperations.PopCount(chosen);
    }

    /// <summary>Says how many of a city's persons are left, after the others were moved together.</summary>
    internal void Keep(int region, int number) => _number[region] = number;

    /// <summary>Gives every city room for so many who come.</summary>
    internal void MakeRoom(ReadOnlySpan<int> coming)
    {
        bool fits = true;
        for (int region = 0; region < _number.Length; region++)
            fits &= _start[region] + _number[region] + coming[region] <= _start[region + 1];
        if (fits) return;
        var start = new int[_start.Length];
        for (int region = 0; region < _number.Length; region++)
        {
            int room = checked(_number[region] + coming[region]);
            start[region + 1] = checked(start[region] + ((room + (room / Slack) + Lanes - 1) / Lanes * Lanes));
        }

        int all = start[^1];
        Programme = Widened(Programme, start, all);
        Person = Widened(Person, start, all);
        Practice = Widened(Practice, start, all);
        Talent = Widened(Talent, start, all);
        Employer = Widened(Employer, start, all);
        Worth = Widened(Worth, start, all);
        Odds = Widened(Odds, start, all);
        Premium = Widened(Premium, start, all);
        Job = Widened(Job, start, all);
        start.CopyTo(_start, 0);
    }

    /// <summary>Becomes a copy of another world's.</summary>
    internal void CopyFrom(Careers other)
    {
        other._start.CopyTo(_start, 0);
        other._number.CopyTo(_number, 0);
        other.Graduated.CopyTo(Graduated, 0);
        other.WentOnStudying.CopyTo(WentOnStudying, 0);
        other.Gone.CopyTo(Gone, 0);
        Programme = Copied(Programme, other.Programme);
        Person = Copied(Person, other.Person);
        Practice = Copied(Practice, other.Practice);
        Talent = Copied(Talent, other.Talent);
        Employer = Copied(Employer, other.Employer);
        Worth = Copied(Worth, other.Worth);
        Odds = Copied(Odds, other.Odds);
        Premium = Copied(Premium, other.Premium);
        Job = Copied(Job, other.Job);
    }

    private static void Move<T>(T[] column, int first, int to, uint chosen)
    {
        ref uint words = ref Unsafe.As<T, uint>(ref MemoryMarshal.GetArrayDataReference(column));
        Pack.Left(Vector256.LoadUnsafe(ref words, (nuint)first), chosen).StoreUnsafe(ref words, (nuint)to);
    }

    private static T[] Copied<T>(T[] column, T[] other)
    {
        if (column.Length < other.Length) column = new T[other.Length];
        other.CopyTo(column, 0);
        return column;
    }

    private T[] Widened<T>(T[] column, int[] start, int all)
    {
        var wider = new T[all];
        for (int region = 0; region < _number.Length; region++)
            column.AsSpan(_start[region], _number[region]).CopyTo(wider.AsSpan(start[region]));
        return wider;
    }
}
