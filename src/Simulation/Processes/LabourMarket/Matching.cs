using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>The rounds of one period's labour market, in the order of <see cref="MatchGraduates"/>.</summary>
internal readonly ref struct Matching
{
    private const int Hired = -1;

    private readonly ModelState _state;
    private readonly JobSeekers _seekers;
    private readonly MarketPosts _posts;
    private readonly FitTable _fits;

    public Matching(ModelState state)
    {
        _state = state;
        _seekers = state.Seekers;
        _posts = state.Market;
        _fits = state.Fits;
        _fits.Forget(state);
    }

    /// <summary>Lists the open posts, market by market.</summary>
    public void List() => _posts.List(_state.Enterprises, _state.EnterprisesOfCell);

    /// <summary>This period's graduates become seekers, unless they go on studying or their host keeps them.</summary>
    public void TakeInGraduates()
    {
        Programmes programmes = _state.Programmes;
        for (int i = 0; i < _seekers.Count; i++) _seekers.Waiting[i]++;
        double further = _state.Parameters.LabourMarket.FurtherStudy;
        WorldParameters world = _state.Parameters.World;
        for (int p = 0; p < programmes.Count; p++)
        {
            int entry = _state.Period - programmes.StudyPeriods[p];
            double coverage = programmes.Coverage[p];
            for (int ordinal = 0; ordinal < programmes.Graduates[p]; ordinal++)
            {
                PhiloxBlock block = _state.Streams.Block(Purpose.Graduate, programmes.Id[p], _state.Period, (uint)ordinal);
                double goesOn = RandomStreams.ToUnit(block.X0);
                if (goesOn < further)
                {
                    _state.Heads.FurtherStudy++;
                    continue;
                }

                double radius = Math.Sqrt(-2 * Elementary.Log(RandomStreams.ToUnit(block.X1)));
                double angle = Math.Tau * RandomStreams.ToUnit(block.X2);
                double talent = MatchGraduates.Talent(radius * Elementary.Cos(angle), radius * Elementary.Sin(angle), world);
                _seekers.Add(p, entry, ordinal, talent);

                // What is left of a uniform after a yes or no is uniform again: one block decides further study, talent, host and retention.
                double trained = RandomStreams.ToUnit(block.X3);
                if (trained < coverage) MeetHost(_seekers.Count - 1, trained / coverage, (goesOn - further) / (1 - further));
            }
        }
    }

    /// <summary>A trainee is kept by the host when it has a post; an order class always takes its own.</summary>
    private void MeetHost(int seeker, double which, double stays)
    {
        Partnerships partnerships = _state.Partnerships;
        Enterprises enterprises = _state.Enterprises;
        int p = _seekers.Programme[seeker];
        int slot = Host(_state.PartnersOfProgramme.Of(p), which);
        int e = partnerships.Enterprise[slot];
        double keep = partnerships.IsOrderClass[slot] > 0 ? 1 : _state.Parameters.LabourMarket.HostRetention;
        if (stays >= keep || enterprises.NewVacancies[e] + enterprises.OldVacancies[e] == 0) return;
        double score = _fits.Of(_state, p, 0, enterprises.Sector[e], enterprises.Generation[e]) * _seekers.Talent[seeker];
        if (score < _state.Parameters.LabourMarket.ReservationFit) return;
        Hire(seeker, e);
        ClosePostOf(e);
    }

    /// <summary>One urn-ball round: everyone without work applies once, then every post chooses.</summary>
    public void Round(int round, Reach reach)
    {
        // Columns as locals: the loop runs over every seeker and touches nothing but these.
        ModelState state = _state;
        FitTable fits = _fits;
        LabourMarketParameters parameters = state.Parameters.LabourMarket;
        ReadOnlySpan<int> programmeOf = _seekers.Programme.AsSpan(0, _seekers.Count);
        ReadOnlySpan<int> waiting = _seekers.Waiting.AsSpan(0, _seekers.Count);
        ReadOnlySpan<int> ordinal = _seekers.Ordinal.AsSpan(0, _seekers.Count);
        ReadOnlySpan<double> talent = _seekers.Talent.AsSpan(0, _seekers.Count);
        ReadOnlySpan<uint> ids = state.Programmes.Id;
        ReadOnlySpan<int> cells = state.Programmes.Cell;
        ReadOnlySpan<double> coverage = state.Programmes.Coverage;
        ReadOnlySpan<int> sectorOf = state.Enterprises.Sector, generationOf = state.Enterprises.Generation;
        ReadOnlySpan<int> start = _posts.Start, openOf = _posts.Open, enterpriseOf = _posts.Enterprise;
        Span<double> bestScore = _posts.BestScore;
        Span<int> bestSeeker = _posts.BestSeeker;
        RandomStreams streams = state.Streams;
        int sectors = state.Sectors.Count, regions = state.Regions, period = state.Period;
        double noise = state.Parameters.Belief.QualityNoise * 3.4641;
        double reservation = parameters.ReservationFit, outward = parameters.OutwardShare, outsideShare = parameters.OutsideApplications;
        bool triesOutside = reach == Reach.Home && round > 0 && outsideShare > 0;
        for (int i = 0; i < waiting.Length; i++)
        {
            if (waiting[i] == Hired) continue;
            int p = programmeOf[i];
            PhiloxBlock block = streams.Block(Purpose.MatchGraduates, ids[p], period, (uint)ordinal[i], ((uint)waiting[i] << 8) | (uint)round);
            int cell = cells[p];
            if (reach != Reach.Home)
            {
                if (RandomStreams.ToUnit(block.X2) >= outward) continue;
                double where = RandomStreams.ToUnit(block.X3);
                cell = reach == Reach.OtherRegion ? ((int)(where * regions) * sectors) + (cell % sectors) : cell - (cell % sectors) + (int)(where * sectors);
            }
            else if (triesOutside)
            {
                double outside = RandomStreams.ToUnit(block.X2);
                if (outside < outsideShare) cell = cell - (cell % sectors) + (int)(outside / outsideShare * sectors);
            }

            int open = openOf[cell];
            if (open == 0) continue;
            int post = UrnBall.Post(RandomStreams.ToUnit(block.X0), start[cell], open);
            int e = enterpriseOf[post];
            double fit = fits.Of(state, p, waiting[i], sectorOf[e], generationOf[e]);
            double estimate = fit * talent[i] * (1 + (noise * (1 - coverage[p]) * (RandomStreams.ToUnit(block.X1) - 0.5)));
            if (estimate < reservation || !UrnBall.Displaces(estimate, bestScore[post], bestSeeker[post] >= 0)) continue;
            bestScore[post] = estimate;
            bestSeeker[post] = i;
        }

        Choose();
    }

    /// <summary>Staff look for a better employer of their city and sector; the post they leave opens next period.</summary>
    public void MoveJobs()
    {
        Enterprises enterprises = _state.Enterprises;
        double rate = _state.Parameters.Industry.JobMoves;
        for (int e = 0; e < enterprises.Count; e++)
        {
            int cell = enterprises.Cell[e];
            if (_posts.Open[cell] == 0) continue;
            int lookers = _state.Streams.StochasticRound((enterprises.Heads[e] - enterprises.ExitsThisPeriod[e]) * rate, Purpose.JobMove, enterprises.Id[e], _state.Period);
            for (int person = 0; person < lookers && _posts.Open[cell] > 0; person++)
            {
                double where = RandomStreams.ToUnit(_state.Streams.Block(Purpose.JobMove, enterprises.Id[e], _state.Period, 0, (uint)person + 1).X0);
                int post = UrnBall.Post(where, _posts.Start[cell], _posts.Open[cell]);
                int to = _posts.Enterprise[post];
                if (to == e || enterprises.Generation[to] < enterprises.Generation[e]) continue;
                enterprises.MovesOutThisPeriod[e]++;
                enterprises.MovesToReplace[e]++;
                enterprises.MovesInThisPeriod[to]++;
                FillVacancy(to);
                _posts.Close(cell, post);
                _state.Heads.JobMoves++;
            }
        }
    }

    /// <summary>Those still without work stay a few periods, then leave.</summary>
    public void Close()
    {
        int kept = 0;
        for (int i = 0; i < _seekers.Count; i++)
        {
            if (_seekers.Waiting[i] == Hired) continue;
            if (_seekers.Waiting[i] >= Cohorts.SearchPeriods)
            {
                _state.Heads.GaveUp++;
                continue;
            }

            if (kept != i) _seekers.Move(i, kept);
            kept++;
        }

        _seekers.Truncate(kept);
        Programmes programmes = _state.Programmes;
        for (int p = 0; p < programmes.Count; p++)
        {
            if (programmes.Graduates[p] <= 0) continue;
            double employed = (double)(programmes.FreshInField[p] + programmes.FreshOutOfField[p]) / programmes.Graduates[p];
            programmes.EmployedShare[p] += 0.25 * (Math.Min(1, employed) - programmes.EmployedShare[p]);
        }
    }

    private int Host(ReadOnlySpan<int> slots, double uniform)
    {
        double total = 0;
        foreach (int slot in slots) total += _state.Partnerships.Places[slot];
        double sum = 0;
        foreach (int slot in slots)
        {
            sum += _state.Partnerships.Places[slot] / total;
            if (uniform < sum) return slot;
        }

        return slots[^1];
    }

    private void Choose()
    {
        for (int cell = 0; cell < _posts.Open.Length; cell++)
        {
            for (int post = _posts.Start[cell] + _posts.Open[cell] - 1; post >= _posts.Start[cell]; post--)
            {
                int seeker = _posts.BestSeeker[post];
                if (seeker < 0) continue;
                _posts.BestSeeker[post] = -1;
                Hire(seeker, _posts.Enterprise[post]);
                FillVacancy(_posts.Enterprise[post]);
                _posts.Close(cell, post);
            }
        }
    }

    private void Hire(int seeker, int e)
    {
        Enterprises enterprises = _state.Enterprises;
        Programmes programmes = _state.Programmes;
        int p = _seekers.Programme[seeker];
        bool isFresh = _seekers.Waiting[seeker] == 0;
        if (enterprises.Sector[e] == programmes.Sector[p])
        {
            _state.Heads.InField++;
            if (isFresh) programmes.FreshInField[p]++;
        }
        else
        {
            _state.Heads.OutOfField++;
            if (isFresh) programmes.FreshOutOfField[p]++;
        }

        int cohort = _state.Cohorts.At(p, _seekers.EntryPeriod[seeker]);
        double level = _state.Cohorts.Level[cohort] * _seekers.Talent[seeker];
        double distance = Decisions.AssessBenefits.CulturalDistance(_state, e, p);
        enterprises.HiresThisPeriod[e]++;
        enterprises.HiredLevel[e] += level;
        enterprises.HiredDistance[e] += Math.Min(1, distance);
        Profiles.AddScaled(enterprises.Hired(e), _state.Cohorts.Profile(cohort), 1);
        _seekers.Waiting[seeker] = Hired;
    }

    /// <summary>The host fills one of its posts; one of its listed posts closes.</summary>
    private void ClosePostOf(int e)
    {
        FillVacancy(e);
        int cell = _state.Enterprises.Cell[e];
        Span<int> open = _posts.Enterprise.Slice(_posts.Start[cell], _posts.Open[cell]);
        int at = open.IndexOf(e);
        if (at >= 0) _posts.Close(cell, _posts.Start[cell] + at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FillVacancy(int e)
    {
        Enterprises enterprises = _state.Enterprises;
        if (enterprises.OldVacancies[e] > 0) enterprises.OldVacancies[e]--;
        else enterprises.NewVacancies[e]--;
    }
}
