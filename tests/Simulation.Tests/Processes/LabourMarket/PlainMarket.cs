using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.LabourMarket;

/// <summary>The labour market written plainly, one person and one post at a time: the oracle of <see cref="MatchGraduates"/>.</summary>
internal sealed class PlainMarket(ModelState state)
{
    private List<Seeker> _seekers = [];
    private List<Place>[] _posts = [];

    private sealed record Seeker(int Programme, int Ordinal, int Waiting, double Talent)
    {
        public bool IsHired { get; set; }
    }

    private sealed record Place(int Enterprise)
    {
        public double Score { get; set; }

        public Seeker? Best { get; set; }
    }

    public int Count => _seekers.Count;

    public void Apply()
    {
        LabourMarketParameters parameters = state.Parameters.LabourMarket;
        int sectors = state.Sectors.Count, rounds = (int)parameters.Rounds;
        _posts = [.. Enumerable.Range(0, state.Regions * sectors).Select(cell => state.EnterprisesOfCell.Of(cell).ToArray()
            .SelectMany(e => Enumerable.Repeat(e, state.Enterprises.NewVacancies[e] + state.Enterprises.OldVacancies[e]))
                .Select(e => new Place(e)).ToList())];
        _seekers = [.. _seekers.Select(s => s with { Waiting = s.Waiting + 1 })];
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            for (int ordinal = 0; ordinal < state.Programmes.Graduates[p]; ordinal++) Graduate(p, ordinal);
        }

        _seekers = [.. _seekers.OrderBy(s => state.Programmes.Cell[s.Programme]).ThenBy(s => s.Programme).ThenByDescending(s => s.Waiting)
            .ThenBy(s => s.Ordinal)];
        for (int round = 0; round < rounds; round++) Round(round, Reach.Home);
        Round(rounds, Reach.OtherRegion);
        Round(rounds + 1, Reach.OtherSector);
        for (int e = 0; e < state.Enterprises.Count; e++) MoveJobs(e);
        state.Heads.GaveUp += _seekers.Count(s => !s.IsHired && s.Waiting >= state.Cohorts.SearchPeriods);
        _seekers.RemoveAll(s => s.IsHired || s.Waiting >= state.Cohorts.SearchPeriods);
        Programmes programmes = state.Programmes;
        for (int p = 0; p < programmes.Count; p++)
        {
            if (programmes.Graduates[p] == 0) continue;
            double employed = (double)(programmes.FreshInField[p] + programmes.FreshOutOfField[p]) / programmes.Graduates[p];
            programmes.EmployedShare[p] += 0.25 * (Math.Min(1, employed) - programmes.EmployedShare[p]);
        }

        SectorBalance.Measure(state);
    }

    private void Graduate(int p, int ordinal)
    {
        double further = state.Parameters.LabourMarket.FurtherStudy, coverage = state.Programmes.Coverage[p];
        PhiloxBlock block = state.Streams.Block(Purpose.Graduate, state.Programmes.Id[p], state.Period, (uint)ordinal);
        double goesOn = RandomStreams.ToUnit(block.X0), trained = RandomStreams.ToUnit(block.X3);
        if (goesOn < further)
        {
            state.Heads.FurtherStudy++;
            return;
        }

        double radius = Math.Sqrt(-2 * Elementary.Log(RandomStreams.ToUnit(block.X1))), angle = Math.Tau * RandomStreams.ToUnit(block.X2);
        var seeker = new Seeker(p, ordinal, 0,
            MatchGraduates.Talent<One>(radius * Elementary.Cos(angle), radius * Elementary.Sin(angle), state.Parameters.World));
        _seekers.Add(seeker);
        if (trained < coverage) MeetHost(seeker, trained / coverage, (goesOn - further) / (1 - further));
    }

    private void MeetHost(Seeker seeker, double which, double stays)
    {
        int slot = Host(state.PartnersOfProgramme.Of(seeker.Programme), which), e = state.Partnerships.Enterprise[slot];
        double keep = state.Partnerships.IsOrderClass[slot] > 0 ? 1 : state.Parameters.LabourMarket.HostRetention;
        List<Place> posts = _posts[state.Enterprises.Cell[e]];
        int post = posts.FindIndex(place => place.Enterprise == e);
        if (stays >= keep || post < 0 || Worth(seeker, e) * seeker.Talent < state.Parameters.LabourMarket.ReservationFit) return;
        Hire(seeker, e);
        Close(posts, post);
    }

    private int Host(ReadOnlySpan<int> slots, double uniform)
    {
        double total = 0, sum = 0;
        foreach (int slot in slots) total += state.Partnerships.PlacesInUse[slot];
        foreach (int slot in slots)
        {
            sum += state.Partnerships.PlacesInUse[slot] / total;
            if (uniform < sum) return slot;
        }

        return slots[^1];
    }

    private void Round(int round, Reach reach)
    {
        LabourMarketParameters parameters = state.Parameters.LabourMarket;
        double noise = state.Parameters.Belief.QualityNoise * 3.4641;
        foreach (Seeker seeker in _seekers.Where(s => !s.IsHired))
        {
            int p = seeker.Programme;
            PhiloxBlock block = state.Streams.Block(Purpose.MatchGraduates, state.Programmes.Id[p], state.Period, (uint)seeker.Ordinal,
                ((uint)seeker.Waiting << 8) | (uint)round);
            if (Market(p, block, round, reach) is not { } cell || _posts[cell].Count == 0) continue;
            Place post = _posts[cell][(int)(RandomStreams.ToUnit(block.X0) * _posts[cell].Count)];
            double estimate = Worth(seeker, post.Enterprise) * seeker.Talent * (1
                + (noise * (1 - state.Programmes.Coverage[p]) * (RandomStreams.ToUnit(block.X1) - 0.5)));
            if (estimate < parameters.ReservationFit || (post.Best is not null && estimate <= post.Score)) continue;
            post.Score = estimate;
            post.Best = seeker;
        }

        foreach (List<Place> posts in _posts)
        {
            for (int post = posts.Count - 1; post >= 0; post--)
            {
                if (posts[post].Best is not { } seeker) continue;
                Hire(seeker, posts[post].Enterprise);
                Close(posts, post);
            }
        }
    }

    /// <summary>Market of an application; null for who does not apply in this round.</summary>
    private int? Market(int p, PhiloxBlock block, int round, Reach reach)
    {
        LabourMarketParameters parameters = state.Parameters.LabourMarket;
        int sectors = state.Sectors.Count, region = state.Programmes.Region[p], sector = state.Programmes.Sector[p];
        double choice = RandomStreams.ToUnit(block.X2), where = RandomStreams.ToUnit(block.X3), outside = parameters.OutsideApplications;
        if (reach == Reach.Home) return (region * sectors) + (round > 0 && choice < outside ? (int)(choice / outside * sectors) : sector);
        if (choice >= parameters.OutwardShare) return null;
        return reach == Reach.OtherRegion ? ((int)(where * state.Regions) * sectors) + sector : (region * sectors) + (int)(where * sectors);
    }

    private void MoveJobs(int e)
    {
        Enterprises enterprises = state.Enterprises;
        List<Place> posts = _posts[enterprises.Cell[e]];
        double staff = enterprises.Heads[e] - enterprises.ExitsThisPeriod[e];
        int lookers = state.Streams.StochasticRound(staff * state.Parameters.Industry.JobMoves, Purpose.JobMove, enterprises.Id[e],
            state.Period);
        for (int person = 0; person < lookers && posts.Count > 0; person++)
        {
            int post = (int)(RandomStreams.ToUnit(
                state.Streams.Block(Purpose.JobMove, enterprises.Id[e], state.Period, 0, (uint)person + 1).X0) * posts.Count);
            int to = posts[post].Enterprise;
            if (to == e || enterprises.Generation[to] < enterprises.Generation[e]) continue;
            enterprises.MovesOutThisPeriod[e]++;
            enterprises.MovesToReplace[e]++;
            enterprises.MovesInThisPeriod[to]++;
            FillVacancy(to);
            Close(posts, post);
            state.Heads.JobMoves++;
        }
    }

    private void Hire(Seeker seeker, int e)
    {
        Enterprises enterprises = state.Enterprises;
        int p = seeker.Programme, cohort = Cohort(seeker);
        bool isInField = enterprises.Sector[e] == state.Programmes.Sector[p];
        if (isInField) state.Heads.InField++;
        else state.Heads.OutOfField++;
        if (seeker.Waiting == 0) (isInField ? state.Programmes.FreshInField : state.Programmes.FreshOutOfField)[p]++;
        if (enterprises.HiresThisPeriod[e]++ == 0) enterprises.Hired(e).Clear();
        enterprises.HiredLevel[e] += state.Cohorts.Level[cohort] * seeker.Talent;
        enterprises.HiredDistance[e] += Math.Min(1, AssessBenefits.CulturalDistance(state, e, p));
        for (int k = 0; k < Profiles.Stride; k++) enterprises.Hired(e)[k] += state.Cohorts.Profile(cohort)[k];
        FillVacancy(e);
        seeker.IsHired = true;
    }

    private void FillVacancy(int e)
    {
        if (state.Enterprises.OldVacancies[e] > 0) state.Enterprises.OldVacancies[e]--;
        else state.Enterprises.NewVacancies[e]--;
    }

    /// <summary>Fit × level for a post: generations beyond the window of twelve at its edge, other sectors at their mean generation and
    /// with general skills at least.</summary>
    private double Worth(Seeker seeker, int e)
    {
        int sector = state.Enterprises.Sector[e], mean = (int)state.Sectors.MeanGeneration[sector], first = Math.Max(0, mean - 6);
        bool isOwn = sector == state.Programmes.Sector[seeker.Programme];
        int generation = Math.Min(isOwn ? Math.Clamp(state.Enterprises.Generation[e], first, first + 11) : mean,
            state.Sectors.Generations - 1);
        double fit = Profiles.Fit(state.Cohorts.Profile(Cohort(seeker)), state.Sectors.Requirement(sector, generation),
            state.Parameters.World.FitWidth);
        return state.Cohorts.Level[Cohort(seeker)] * (isOwn ? fit : Math.Max(fit, state.Parameters.LabourMarket.GeneralFit));
    }

    private int Cohort(Seeker seeker) =>
        state.Cohorts.At(seeker.Programme, state.Period - state.Programmes.StudyPeriods[seeker.Programme] - seeker.Waiting);

    /// <summary>The market's last post takes the place of the closed one.</summary>
    private static void Close(List<Place> posts, int post)
    {
        posts[post] = posts[^1];
        posts.RemoveAt(posts.Count - 1);
    }
}
