using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Fit × level of graduates at posts, by cohort and place of practice. Working space of matching.</summary>
/// <remarks>
/// <code>
/// own sector:   worth = (L + l)·F(t, D[s, clamp(g, g₀, g₀ + 11)]),   g₀ = max(0, ⌊ḡ_s⌋ − 6)
/// another sector:   worth = (L + l)·max(F(t, D[s, ⌊ḡ_s⌋]), general)
/// t·D = own·(v·D) + required·(r·D)
/// </code>
/// <para>Symbols: L and v = level (Cohorts.Level) and profile of the graduate's cohort; l, own, required and r = level added, weights and
/// host's requirement of the place of practice, t = the profile turned by it (Practise); s and g = sector and Enterprises.Generation of the
/// post; D = requirement (RequirementPaths); ḡ = Sectors.MeanGeneration; general = labour_market.general_fit.</para>
/// <para>Limits: generations far from the sector's mean are taken at the edge of the table; none is beyond the last laid out. A cosine is
/// cut to −1 … 1. Worth is kept to 24 bits.</para>
/// <para>Source: Assumption: who comes from outside brings general skills and is judged by what is usual in the sector.</para>
/// <para> One row a place of practice of a cohort that looks for work, in the order of <see cref="Practices"/>; one column a generation of
/// the own sector around the sector's mean, then one every sector at its mean generation, each column by itself: who looks at one number
/// of a row looks at that of its neighbours next. Who has finished learns nothing more, so a number is computed once and kept while the
/// cohort looks for work: for the own sector with all who look, for another when somebody applies there. It is forgotten where its
/// generation leaves the window, another sector's where the mean generation moves on, and all where the world becomes a copy of another or
/// takes other parameters. NaN: not yet computed.</para>
/// </remarks>
internal sealed class FitTable
{
    /// <summary>Generations of the own sector in a row.</summary>
    public const int Window = 12;

    /// <summary>Far more than a cosine is wrong by rounding.</summary>
    private const double Rounding = 1e-9;

    private readonly int _sectors;
    private readonly int[] _cohort;
    private readonly int[] _mean;
    private readonly int[] _first;
    private readonly int[] _offered;
    private readonly int[] _known;
    private readonly bool[] _knowsOwn;
    private float[] _worths = [];
    private double _remoteCosine;
    private int _version;

    public FitTable(int programmes, int sectors, int rings)
    {
        Rings = rings;
        _sectors = sectors;
        _cohort = new int[programmes * rings];
        _mean = new int[sectors];
        _first = new int[sectors];
        _offered = new int[sectors];
        _known = new int[programmes * rings];
        _knowsOwn = new bool[programmes];
    }

    /// <summary>Rings of cohorts.</summary>
    public int Rings { get; }

    /// <summary>Rows of a ring.</summary>
    public int Room { get; private set; }

    /// <summary>Numbers in a column: rows of all rings.</summary>
    public int Height => Rings * Room;

    /// <summary>Ring of this period's graduates.</summary>
    public int Newest { get; private set; }

    /// <summary>All numbers, column after column.</summary>
    public ReadOnlySpan<float> Worths => _worths;

    /// <summary>Centres the windows of generations on the sectors' means.</summary>
    public void BeginPeriod(ModelState state)
    {
        if (Room != state.Practices.Room)
        {
            Room = state.Practices.Room;
            _worths = new float[Height * (Window + _sectors)];
            Forget();
        }

        if (_version != state.Versions) Forget();
        _version = state.Versions;
        Newest = state.Practices.RingOf(state.Period);
        for (int column = 0; column < Window + _sectors; column++) Part(column, Newest * Room, Room).Fill(float.NaN);
        for (int s = 0; s < _sectors; s++) Centre(state, s, (int)state.Sectors.MeanGeneration[s]);
        _offered.AsSpan().Clear();
        double width = state.Parameters.World.FitWidth, general = state.Parameters.LabourMarket.GeneralFit;
        double angle = general <= 0 ? Math.PI : width * Math.Sqrt(-2 * Elementary.Log(general));
        _remoteCosine = angle >= Math.PI ? -2 : Elementary.Cos(angle) - Rounding;
    }

    /// <summary>Place of a generation in the sector's window.</summary>
    public int Offset(int sector, int generation) => Math.Clamp(generation - _first[sector], 0, Window - 1);

    /// <summary>Column of a post for a programme's graduates.</summary>
    public int Column(ModelState state, int programme, int sector, int generation) =>
        state.Programmes.Sector[programme] == sector ? Offset(sector, generation) : Window + sector;

    /// <summary>Says which places of its window a sector's posts stand at: one bit each.</summary>
    public void Offer(int sector, int offsets) => _offered[sector] |= offsets;

    /// <summary>Takes in this period's graduates of a programme.</summary>
    public void NextCohort(ModelState state, int programme)
    {
        _knowsOwn[programme] = false;
        _known[(programme * Rings) + Newest] = 0;
        int ring = state.Cohorts.Ring, first = programme * ring,
        cohort = state.Cohorts.At(programme, state.Period - state.Programmes.StudyPeriods[programme]);
        for (int age = 0; age < Rings; age++)
        {
            _cohort[(programme * Rings) + age] = cohort;
            cohort = cohort == first ? first + ring - 1 : cohort - 1;
        }
    }

    /// <summary>Cohort of the programme that finished <paramref name="age"/> periods ago.</summary>
    public int Cohort(int programme, int age) => _cohort[(programme * Rings) + age];

    /// <summary>Ring of the cohorts that finished that many periods ago.</summary>
    public int Ring(int age) => Newest >= age ? Newest - age : Newest - age + Rings;

    /// <summary>Fit × level of this period's graduates with a place of practice, at a post of this sector and generation.</summary>
    public double OfNewest(ModelState state, int programme, int row, int sector, int generation)
    {
        int column = Column(state, programme, sector, generation), cohort = Cohort(programme, 0);
        ref float known = ref _worths[Place(row, column)];
        return float.IsNaN(known) ? known = WorkOut(state, cohort, row, sector, column) : known;
    }

    /// <summary>Works out fit × level of graduates in another sector than their own, where somebody applies and it is not known
    /// yet.</summary>
    public double LearnOther(ModelState state, int programme, int age, int row, int sector) =>
        _worths[Place(row, Window + sector)] = WorkOut(state, Cohort(programme, age), row, sector, Window + sector);

    /// <summary>Fit × level of graduates in a sector at its mean generation, with general skills at least; worked out where nobody has
    /// asked.</summary>
    public double InSector(ModelState state, int programme, int age, int row, int sector)
    {
        float known = _worths[Place(row, Window + sector)];
        return float.IsNaN(known) ? LearnOther(state, programme, age, row, sector) : known;
    }

    /// <summary>The same of eight graduates of a programme, of those alone whose mask is set.</summary>
    public void InSector(ModelState state, int programme, int sector, Vector256<uint> persons, Vector256<uint> practices,
        Vector256<uint> mask, Span<float> into)
    {
        Vector256<uint> rows = RowsOf(PersonBits.Ages(persons), practices) & mask;
        Vector256<uint> places = rows + Vector256.Create((uint)Place(0, Window + sector));
        Vector256<float> known = Picked.Eight(MemoryMarshal.Cast<float, uint>(_worths), places).AsSingle();
        known.CopyTo(into);
        uint missing = (~Vector256.Equals(known, known).AsUInt32() & mask).ExtractMostSignificantBits();
        for (; missing != 0; missing &= missing - 1)
        {
            int lane = BitOperations.TrailingZeroCount(missing);
            into[lane] = (float)InSector(state, programme, PersonBits.Age(persons[lane]), (int)rows[lane], sector);
        }
    }

    /// <summary>Fit × level of a person in an early career at a post that asks for general competence.</summary>
    public double OfPersonInSector(ModelState state, int programme, int age, uint practice, int sector) =>
        OfPersonAt(state, programme, age, practice, sector, Window + sector);

    /// <summary>Fit × level of a person in an early career at a post.</summary>
    public double OfPerson(ModelState state, int programme, int age, uint practice, int sector, int generation) =>
        OfPersonAt(state, programme, age, practice, sector, Column(state, programme, sector, generation));

    /// <summary>Looked up where it is known, else worked out and not kept: persons of a programme work in several cities at
    /// once.</summary>
    private double OfPersonAt(ModelState state, int programme, int age, uint practice, int sector, int column)
    {
        int row = RowOf(age, practice);
        float known = _worths[Place(row, column)];
        return float.IsNaN(known) ? WorkOut(state, Cohort(programme, age), row, sector, column) : known;
    }

    /// <summary>Row of graduates who finished that many periods ago, by their row of practice within the ring.</summary>
    public int RowOf(int age, uint practice) => (Ring(age) * Room) + (int)practice;

    /// <summary>The same of eight graduates.</summary>
    /// <param name="ages">Quarters since graduation.</param>
    /// <param name="practices">Rows of practice within the ring.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<uint> RowsOf(Vector256<uint> ages, Vector256<uint> practices)
    {
        Vector256<int> ring = Vector256.Create(Newest) - ages.AsInt32();
        ring += (ring >> 31) & Vector256.Create(Rings);
        return ((ring * Vector256.Create(Room)) + practices.AsInt32()).AsUInt32();
    }

    /// <summary>Computes what the programme's graduates, this period's to the oldest, are worth at the posts of their own sector; once a
    /// period.</summary>
    public void KnowOwn(ModelState state, int programme, int oldest, ref FitBatch batch)
    {
        if (_knowsOwn[programme]) return;
        _knowsOwn[programme] = true;
        int sector = state.Programmes.Sector[programme];
        double width = state.Parameters.World.FitWidth;
        for (int age = 0; age <= oldest; age++)
        {
            int cohort = Cohort(programme, age), ring = Ring(age);
            int first = state.Practices.Start(ring, programme), end = state.Practices.End(ring, programme);
            ReadOnlySpan<double> profile = state.Cohorts.Profile(cohort);
            ref int known = ref _known[(programme * Rings) + ring];
            int missing = _offered[sector] & ~known;
            known |= missing;
            for (; missing != 0; missing &= missing - 1)
            {
                int offset = BitOperations.TrailingZeroCount(missing);
                ReadOnlySpan<double> required = Required(state, sector, offset);
                double cosine = Profiles.Dot(profile, required);
                for (int row = first; row < end; row++)
                {
                    if (!float.IsNaN(_worths[Place(row, offset)])) continue;
                    batch.Add(Turned(state, row, cosine, required), state.Cohorts.Level[cohort] + state.Practices.Level[row],
                        Place(row, offset));
                    if (batch.IsFull) batch.Write(_worths, width);
                }
            }
        }

        batch.Write(_worths, width);
    }

    /// <summary>Cosine of a profile turned by practice with a direction with which the cohort's own has another.</summary>
    internal static double Turned(ModelState state, int row, double cosine, ReadOnlySpan<double> direction)
    {
        Practices practices = state.Practices;
        double weight = practices.Required[row];
        if (weight == 0) return cosine;
        ReadOnlySpan<double> required = state.Sectors.Requirement(practices.Sector[row], practices.Generation[row]);
        return Math.Clamp((practices.Own[row] * cosine) + (weight * Profiles.Dot(required, direction)), -1, 1);
    }

    /// <remarks>Where the angle is so wide that general skills count for more, the fit itself need not be computed: the larger of the two
    /// is the same.</remarks>
    private float WorkOut(ModelState state, int cohort, int row, int sector, int column)
    {
        bool isOwn = column < Window;
        ReadOnlySpan<double> required = Required(state, sector, isOwn ? column : -1);
        double cosine = Turned(state, row, Profiles.Dot(state.Cohorts.Profile(cohort), required), required);
        double least = isOwn ? 0 : state.Parameters.LabourMarket.GeneralFit;
        double fit = !isOwn && cosine < _remoteCosine ? least : Profiles.Fit<One>(cosine, state.Parameters.World.FitWidth);
        return (float)((state.Cohorts.Level[cohort] + state.Practices.Level[row]) * Math.Max(fit, least));
    }

    private void Forget()
    {
        _worths.AsSpan().Fill(float.NaN);
        _known.AsSpan().Clear();
    }

    /// <summary>Moves the sector's window, and forgets what outsiders are worth there, where the mean generation is another.</summary>
    private void Centre(ModelState state, int sector, int mean)
    {
        if (mean == _mean[sector]) return;
        _mean[sector] = mean;
        Part(Window + sector, 0, Height).Fill(float.NaN);
        int first = Math.Max(0, mean - (Window / 2)), moved = first - _first[sector];
        if (moved == 0) return;
        _first[sector] = first;
        foreach (int p in state.ProgrammesOfSector.Of(sector))
        {
            for (int ring = 0; ring < Rings; ring++)
            {
                ref int known = ref _known[(p * Rings) + ring];
                known = Math.Abs(moved) >= Window ? 0 : (moved > 0 ? known >> moved : known << -moved) & ((1 << Window) - 1);
                int start = state.Practices.Start(ring, p);
                Shift(start, state.Practices.End(ring, p) - start, moved);
            }
        }
    }

    /// <summary>Moves the numbers of some rows so many generations down, or up where that is negative; what comes in is not
    /// known.</summary>
    private void Shift(int first, int count, int generations)
    {
        for (int i = 0; i < Window; i++)
        {
            int to = generations > 0 ? i : Window - 1 - i, from = to + generations;
            if (from is >= 0 and < Window) Part(from, first, count).CopyTo(Part(to, first, count));
            else Part(to, first, count).Fill(float.NaN);
        }
    }

    private int Place(int row, int column) => (column * Height) + row;

    private Span<float> Part(int column, int first, int count) => _worths.AsSpan(Place(first, column), count);

    /// <summary>Requirement at a place of the sector's window, or at its mean generation for −1.</summary>
    private ReadOnlySpan<double> Required(ModelState state, int sector, int offset)
    {
        int generation = offset >= 0 ? _first[sector] + offset : _mean[sector];
        return state.Sectors.Requirement(sector, Math.Min(generation, state.Sectors.Generations - 1));
    }

    /// <summary>Cosines gathered for one pass, four at a time.</summary>
    internal ref struct FitBatch(Span<double> cosines, Span<double> levels, Span<int> places)
    {
        /// <summary>How many it takes.</summary>
        public const int Size = 64;

        private readonly Span<double> _cosines = cosines;
        private readonly Span<double> _levels = levels;
        private readonly Span<int> _places = places;
        private int _count;

        public readonly bool IsFull => _count == Size;

        public void Add(double cosine, double level, int place)
        {
            _cosines[_count] = cosine;
            _levels[_count] = level;
            _places[_count++] = place;
        }

        /// <summary>Writes level × fit to the places.</summary>
        public void Write(float[] worths, double width)
        {
            Profiles.Fit(_cosines[.._count], width);
            for (int i = 0; i < _count; i++) worths[_places[i]] = (float)(_levels[i] * _cosines[i]);
            _count = 0;
        }
    }
}
