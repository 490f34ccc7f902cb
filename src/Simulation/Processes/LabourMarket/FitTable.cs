using System.Numerics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Fit × level of a cohort in a sector and generation. Working space of matching.</summary>
/// <remarks>
/// <code>
/// own sector:   worth = L·F(v, D[s, clamp(g, g₀, g₀ + 11)]),   g₀ = max(0, ⌊ḡ_s⌋ − 6)
/// another sector:   worth = L·max(F(v, D[s, ⌊ḡ_s⌋]), general)
/// </code>
/// <para>Symbols: L and v = level (Cohorts.Level) and profile of the graduate's cohort; s and g = sector and Enterprises.Generation of the
/// post; D = requirement (RequirementPaths); ḡ = Sectors.MeanGeneration; general = labour_market.general_fit.</para>
/// <para>Limits: generations far from the sector's mean are taken at the edge of the table; none is beyond the last laid out.</para>
/// <para>Source: Assumption: who comes from outside brings general skills and is judged by what is usual in the sector.</para>
/// <para> One row a cohort that looks for work: its own sector's generations around the sector's mean, then every sector at its mean
/// generation. A programme's rows lie together, one for this period's graduates and one for each period of looking; the cohort that
/// finishes in period t has row t modulo their number. Who has finished learns nothing more, so a number is computed once and kept while
/// the cohort looks for work, unless its sector's mean generation moves on or the world becomes a copy of another. NaN: not yet computed.
/// </para>
/// </remarks>
internal sealed class FitTable
{
    /// <summary>Generations of the own sector in a row.</summary>
    public const int Window = 12;

    /// <summary>Far more than a cosine is wrong by rounding.</summary>
    private const double Rounding = 1e-9;

    private readonly int _sectors;
    private readonly double[] _rows;
    private readonly int[] _cohort;
    private readonly int[] _mean;
    private readonly int[] _first;
    private readonly int[] _offered;
    private readonly bool[] _knowsOwn;
    private readonly bool[] _knowsOthers;
    private double _remoteCosine;
    private int _copies;

    public FitTable(int programmes, int sectors, int searchPeriods)
    {
        Ages = searchPeriods + 1;
        _sectors = sectors;
        _rows = new double[programmes * Ages * Width];
        _cohort = new int[programmes * Ages];
        _mean = new int[sectors];
        _first = new int[sectors];
        _offered = new int[sectors];
        _knowsOwn = new bool[programmes];
        _knowsOthers = new bool[programmes];
        _rows.AsSpan().Fill(double.NaN);
    }

    /// <summary>Rows of a programme: cohorts that finished that many periods ago and fewer.</summary>
    public int Ages { get; }

    /// <summary>Numbers in a row.</summary>
    public int Width => Window + _sectors;

    /// <summary>Row of this period's graduates among the programme's.</summary>
    public int Newest { get; private set; }

    /// <summary>Centres the windows of generations on the sectors' means.</summary>
    public void BeginPeriod(ModelState state)
    {
        if (_copies != state.Copies) _rows.AsSpan().Fill(double.NaN);
        _copies = state.Copies;
        Newest = state.Period % Ages;
        for (int s = 0; s < _sectors; s++) Centre(state, s, (int)state.Sectors.MeanGeneration[s]);
        _offered.AsSpan().Clear();
        double width = state.Parameters.World.FitWidth, general = state.Parameters.LabourMarket.GeneralFit;
        double angle = general <= 0 ? Math.PI : width * Math.Sqrt(-2 * Elementary.Log(general));
        _remoteCosine = angle >= Math.PI ? -2 : Elementary.Cos(angle) - Rounding;
    }

    /// <summary>Place of a generation in the sector's window.</summary>
    public int Offset(int sector, int generation) => Math.Clamp(generation - _first[sector], 0, Window - 1);

    /// <summary>Says which places of its window a sector's posts stand at: one bit each.</summary>
    public void Offer(int sector, int offsets) => _offered[sector] |= offsets;

    /// <summary>Gives this period's graduates of a programme the row of those who have given up.</summary>
    public void NextCohort(ModelState state, int programme)
    {
        _rows.AsSpan(((programme * Ages) + Newest) * Width, Width).Fill(double.NaN);
        _knowsOwn[programme] = _knowsOthers[programme] = false;
        int ring = state.Cohorts.Ring, first = programme * ring,
        cohort = state.Cohorts.At(programme, state.Period - state.Programmes.StudyPeriods[programme]);
        for (int waiting = 0; waiting < Ages; waiting++)
        {
            _cohort[(programme * Ages) + waiting] = cohort;
            cohort = cohort == first ? first + ring - 1 : cohort - 1;
        }
    }

    /// <summary>Cohort of the programme that finished <paramref name="waiting"/> periods ago.</summary>
    public int Cohort(int programme, int waiting) => _cohort[(programme * Ages) + waiting];

    /// <summary>The programme's rows.</summary>
    public ReadOnlySpan<double> Rows(int programme) => _rows.AsSpan(programme * Ages * Width, Ages * Width);

    /// <summary>Fit × level of the programme's graduates of this period, for a post of this sector and generation.</summary>
    public double OfNewest(ModelState state, int programme, int sector, int generation)
    {
        bool isOwn = state.Programmes.Sector[programme] == sector;
        int column = isOwn ? Offset(sector, generation) : Window + sector;
        ref double known = ref _rows[Row(programme, 0) + column];
        if (!double.IsNaN(known)) return known;
        int cohort = Cohort(programme, 0);
        double fit = Profiles.Fit(state.Cohorts.Profile(cohort), Required(state, sector, isOwn ? column : -1),
            state.Parameters.World.FitWidth);
        return known = state.Cohorts.Level[cohort] * (isOwn ? fit : Math.Max(fit, state.Parameters.LabourMarket.GeneralFit));
    }

    /// <summary>Computes what the programme's cohorts, this period's to the one that waits longest, are worth at the posts of their own
    /// sector; once a period.</summary>
    public void KnowOwn(ModelState state, int programme, int longest, ref FitBatch batch)
    {
        if (_knowsOwn[programme]) return;
        _knowsOwn[programme] = true;
        int sector = state.Programmes.Sector[programme];
        double width = state.Parameters.World.FitWidth;
        for (int waiting = 0; waiting <= longest; waiting++)
        {
            int cohort = Cohort(programme, waiting), row = Row(programme, waiting);
            ReadOnlySpan<double> profile = state.Cohorts.Profile(cohort);
            for (int offered = _offered[sector]; offered != 0; offered &= offered - 1)
            {
                int offset = BitOperations.TrailingZeroCount(offered);
                if (!double.IsNaN(_rows[row + offset])) continue;
                batch.Add(Profiles.Dot(profile, Required(state, sector, offset)), state.Cohorts.Level[cohort], row + offset);
                if (batch.IsFull) batch.Write(_rows, width, 0);
            }
        }

        batch.Write(_rows, width, 0);
    }

    /// <summary>Computes what they are worth in every sector that has open posts among <paramref name="open"/>; once a period: posts only
    /// become fewer.</summary>
    /// <remarks>Where the angle is so wide that general skills count for more, the fit itself need not be computed: the larger of the two
    /// is the same.</remarks>
    public void KnowOthers(ModelState state, int programme, int longest, ReadOnlySpan<int> open, ref FitBatch batch)
    {
        if (_knowsOthers[programme]) return;
        _knowsOthers[programme] = true;
        int own = state.Programmes.Sector[programme];
        double general = state.Parameters.LabourMarket.GeneralFit, width = state.Parameters.World.FitWidth;
        for (int waiting = 0; waiting <= longest; waiting++)
        {
            int cohort = Cohort(programme, waiting), row = Row(programme, waiting) + Window;
            ReadOnlySpan<double> profile = state.Cohorts.Profile(cohort);
            double level = state.Cohorts.Level[cohort];
            for (int s = 0; s < _sectors; s++)
            {
                if (s == own || open[s] == 0 || !double.IsNaN(_rows[row + s])) continue;
                double cosine = Profiles.Dot(profile, Required(state, s, -1));
                _rows[row + s] = level * general;
                if (cosine < _remoteCosine) continue;
                batch.Add(cosine, level, row + s);
                if (batch.IsFull) batch.Write(_rows, width, general);
            }
        }

        batch.Write(_rows, width, general);
    }

    /// <summary>Moves the sector's window, and forgets what was known of its posts, where the mean generation is another.</summary>
    private void Centre(ModelState state, int sector, int mean)
    {
        if (mean == _mean[sector]) return;
        _mean[sector] = mean;
        for (int at = Window + sector; at < _rows.Length; at += Width) _rows[at] = double.NaN;
        int first = Math.Max(0, mean - (Window / 2));
        if (first == _first[sector]) return;
        _first[sector] = first;
        foreach (int p in state.ProgrammesOfSector.Of(sector))
        {
            for (int row = p * Ages; row < (p + 1) * Ages; row++) _rows.AsSpan(row * Width, Window).Fill(double.NaN);
        }
    }

    /// <summary>Where the row begins of the programme's cohort that finished <paramref name="waiting"/> periods ago.</summary>
    private int Row(int programme, int waiting) =>
        ((programme * Ages) + (Newest >= waiting ? Newest - waiting : Newest - waiting + Ages)) * Width;

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

        /// <summary>Writes level × fit, the fit at least <paramref name="least"/>, to the places.</summary>
        public void Write(double[] rows, double width, double least)
        {
            Profiles.Fit(_cosines[.._count], width);
            for (int i = 0; i < _count; i++) rows[_places[i]] = _levels[i] * Math.Max(_cosines[i], least);
            _count = 0;
        }
    }
}
