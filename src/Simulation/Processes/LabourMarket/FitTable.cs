using System.Numerics;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Fit × level of a cohort in a sector and generation, computed at most once a period. Working space of matching.</summary>
/// <remarks>
/// One row a cohort that looks for work: its own sector's generations around the sector's mean (12 of them; those beyond are taken at the edge), then every
/// sector at its mean generation, where general skills are the least. A programme's five rows lie together.
/// </remarks>
internal sealed class FitTable(int programmes, int sectors)
{
    /// <summary>Generations of the own sector in a row.</summary>
    public const int Window = 12;

    private const int Ages = Cohorts.SearchPeriods + 1;

    private readonly double[] _rows = new double[programmes * Ages * (Window + sectors)];
    private readonly int[] _cohort = new int[programmes * Ages];
    private readonly int[] _first = new int[sectors];
    private readonly int[] _offered = new int[sectors];
    private readonly bool[] _knowsOwn = new bool[programmes];
    private readonly bool[] _knowsOthers = new bool[programmes];
    private double _remoteCosine;

    /// <summary>Numbers in a row.</summary>
    public int Width => Window + sectors;

    /// <summary>Centres the windows of generations on the sectors' means.</summary>
    public void BeginPeriod(ModelState state)
    {
        for (int s = 0; s < sectors; s++) _first[s] = Math.Max(0, (int)state.Sectors.MeanGeneration[s] - (Window / 2));
        _offered.AsSpan().Clear();
        double width = state.Parameters.World.FitWidth, general = state.Parameters.LabourMarket.GeneralFit;
        double angle = general <= 0 ? Math.PI : width * Math.Sqrt(-2 * Elementary.Log(general));
        _remoteCosine = angle >= Math.PI ? -2 : Elementary.Cos(angle) - 1e-9;
    }

    /// <summary>Place of a generation in the sector's window.</summary>
    public int Offset(int sector, int generation) => Math.Clamp(generation - _first[sector], 0, Window - 1);

    /// <summary>Says which places of its window a sector's posts stand at: one bit each.</summary>
    public void Offer(int sector, int offsets) => _offered[sector] |= offsets;

    /// <summary>Empties the programme's rows.</summary>
    public void Forget(ModelState state, int programme)
    {
        _rows.AsSpan(programme * Ages * Width, Ages * Width).Fill(double.NaN);
        _knowsOwn[programme] = _knowsOthers[programme] = false;
        int ring = state.Cohorts.Ring, first = programme * ring, cohort = state.Cohorts.At(programme, state.Period - state.Programmes.StudyPeriods[programme]);
        for (int waiting = 0; waiting < Ages; waiting++)
        {
            _cohort[(programme * Ages) + waiting] = cohort;
            cohort = cohort == first ? first + ring - 1 : cohort - 1;
        }
    }

    /// <summary>Cohort of the programme that finished <paramref name="waiting"/> periods ago.</summary>
    public int Cohort(int programme, int waiting) => _cohort[(programme * Ages) + waiting];

    /// <summary>The programme's rows, this period's graduates first.</summary>
    public ReadOnlySpan<double> Rows(int programme) => _rows.AsSpan(programme * Ages * Width, Ages * Width);

    /// <summary>Fit × level of the programme's cohort that finished <paramref name="waiting"/> periods ago, for a post of this sector and generation.</summary>
    public double Of(ModelState state, int programme, int waiting, int sector, int generation)
    {
        bool isOwn = state.Programmes.Sector[programme] == sector;
        int column = isOwn ? Offset(sector, generation) : Window + sector;
        ref double known = ref _rows[(((programme * Ages) + waiting) * Width) + column];
        if (!double.IsNaN(known)) return known;
        int cohort = Cohort(programme, waiting);
        double fit = Profiles.Fit(state.Cohorts.Profile(cohort), Required(state, sector, isOwn ? column : -1), state.Parameters.World.FitWidth);
        return known = state.Cohorts.Level[cohort] * (isOwn ? fit : Math.Max(fit, state.Parameters.LabourMarket.GeneralFit));
    }

    /// <summary>Computes what the programme's cohorts, this period's to the one that waits longest, are worth at the posts of their own sector; once a period.</summary>
    public void KnowOwn(ModelState state, int programme, int longest, ref FitBatch batch)
    {
        if (_knowsOwn[programme]) return;
        _knowsOwn[programme] = true;
        int sector = state.Programmes.Sector[programme];
        double width = state.Parameters.World.FitWidth;
        for (int waiting = 0; waiting <= longest; waiting++)
        {
            int cohort = Cohort(programme, waiting), row = ((programme * Ages) + waiting) * Width;
            var profile = new ProfileInHand(state.Cohorts.Profile(cohort));
            double level = state.Cohorts.Level[cohort];
            for (int offered = _offered[sector]; offered != 0; offered &= offered - 1)
            {
                int offset = BitOperations.TrailingZeroCount(offered);
                batch.Add(profile.Dot(Required(state, sector, offset)), level, row + offset);
                if (batch.IsFull) batch.Write(_rows, width, 0);
            }
        }

        batch.Write(_rows, width, 0);
    }

    /// <summary>Computes what they are worth in every sector that has open posts among <paramref name="open"/>; once a period: posts only become fewer.</summary>
    /// <remarks>Where the angle is so wide that general skills count for more, the fit itself need not be computed: the larger of the two is the same.</remarks>
    public void KnowOthers(ModelState state, int programme, int longest, ReadOnlySpan<int> open, ref FitBatch batch)
    {
        if (_knowsOthers[programme]) return;
        _knowsOthers[programme] = true;
        int own = state.Programmes.Sector[programme];
        double general = state.Parameters.LabourMarket.GeneralFit, width = state.Parameters.World.FitWidth;
        for (int waiting = 0; waiting <= longest; waiting++)
        {
            int cohort = Cohort(programme, waiting), row = (((programme * Ages) + waiting) * Width) + Window;
            var profile = new ProfileInHand(state.Cohorts.Profile(cohort));
            double level = state.Cohorts.Level[cohort];
            for (int s = 0; s < sectors; s++)
            {
                if (s == own || open[s] == 0) continue;
                double cosine = profile.Dot(Required(state, s, -1));
                _rows[row + s] = level * general;
                if (cosine < _remoteCosine) continue;
                batch.Add(cosine, level, row + s);
                if (batch.IsFull) batch.Write(_rows, width, general);
            }
        }

        batch.Write(_rows, width, general);
    }

    /// <summary>Requirement at a place of the sector's window, or at its mean generation for −1.</summary>
    private ReadOnlySpan<double> Required(ModelState state, int sector, int offset)
    {
        int generation = offset >= 0 ? _first[sector] + offset : (int)state.Sectors.MeanGeneration[sector];
        return state.Sectors.Requirement(sector, Math.Min(generation, state.Sectors.Generations - 1));
    }

    /// <summary>Cosines gathered for one pass of the vector form.</summary>
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
            Vector256<double> widths = Vector256.Create(width), leasts = Vector256.Create(least);
            for (int i = 0; i < _count; i += Lanes.Count)
            {
                Vector256<double> fit = Profiles.Fit(Lanes.At(_cosines, i), widths);
                (Lanes.At(_levels, i) * Lanes.Larger(fit, leasts)).Put(_levels, i);
            }

            for (int i = 0; i < _count; i++) rows[_places[i]] = _levels[i];
            _count = 0;
        }
    }
}
