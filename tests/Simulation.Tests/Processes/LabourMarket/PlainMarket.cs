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

    /// <param name="Programme">Programme that was finished.</param>
    /// <param name="Ordinal">Number in the cohort.</param>
    /// <param name="Waiting">Periods spent looking.</param>
    /// <param name="Talent">What the person adds to the cohort.</param>
    /// <param name="Place">Which of the cohort's places of practice: 0 the campus, 1 some employer, then the partners.</param>
    private sealed record Seeker(int Programme, int Ordinal, int Waiting, double Talent, int Place)
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
        state.Partnerships.Kept.AsSpan().Clear();
        state.Partnerships.KeptValue.AsSpan().Clear();
        state.Partnerships.Finished.AsSpan().Clear();
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            // An expected number, a place at a time.
            double looking = state.Programmes.Graduates[p] * (1 - parameters.FurtherStudy);
            for (int place = Practices.BeforePartners; place < Places(p, 0); place++)
            {
                int slot = state.Practices.Slot[Row(p, 0, place)];
                double finished = state.Practices.Share[Row(p, 0, place)] * looking;
                state.Enterprises.FinishedThisPeriod[state.Partnerships.Enterprise[slot]] += finished;
                if (state.Partnerships.Programme[slot] == p) state.Partnerships.Finished[slot] += finished;
            }

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
        double further = state.Parameters.LabourMarket.FurtherStudy;
        PhiloxBlock block = state.Streams.Block(Purpose.Graduate, state.Programmes.Id[p], state.Period, (uint)ordinal);
        double goesOn = RandomStreams.ToUnit(block.X0);
        if (goesOn < further)
        {
            state.Heads.FurtherStudy++;
            return;
        }

        double radius = Math.Sqrt(-2 * Elementary.Log(RandomStreams.ToUnit(block.X1))), angle = Math.Tau * RandomStreams.ToUnit(block.X2);
        double talent = MatchGraduates.Talent<One>(radius * Elementary.Cos(angle), radius * Elementary.Sin(angle), state.Parameters.World);
        var seeker = new Seeker(p, ordinal, 0, talent, PlaceOfPractice(p, RandomStreams.ToUnit(block.X3)));
        _seekers.Add(seeker);
        if (seeker.Place >= Practices.BeforePartners) MeetHost(seeker, (goesOn - further) / (1 - further));
    }

    /// <summary>Partners in their order take their shares of the unit interval, then employers without a partnership; the rest is the
    /// campus.</summary>
    private int PlaceOfPractice(int p, double uniform)
    {
        double upTo = 0;
        for (int place = Practices.BeforePartners; place < Places(p, 0); place++)
        {
            upTo += state.Practices.Share[Row(p, 0, place)];
            if (uniform < upTo) return place;
        }

        return uniform < upTo + state.Practices.Share[Row(p, 0, Practices.Nominal)] ? Practices.Nominal : Practices.OnCampus;
    }

    /// <summary>The host may have a post; the trainee takes it, is hired away, or does not want it.</summary>
    private void MeetHost(Seeker seeker, double wish)
    {
        int slot = state.Practices.Slot[Row(seeker)], e = state.Partnerships.Enterprise[slot];
        List<Place> posts = _posts[state.Enterprises.Cell[e]];
        int post = posts.FindIndex(place => place.Enterprise == e);
        state.Enterprises.TraineesThisPeriod[e]++;
        double worth = Worth(seeker, e) * seeker.Talent;
        if (post < 0 || worth < state.Parameters.LabourMarket.ReservationFit) return;

        bool lasts = state.Partnerships.Programme[slot] == seeker.Programme;
        double protection = lasts ? Protection(slot) : 0, poaching = state.Parameters.Decision.Poachability * (1 - protection);
        if (lasts && state.Partnerships.IsOrderClass[slot] > 0) poaching = 0;
        PracticeParameters practice = state.Parameters.Practice;
        double leaving = state.Parameters.Industry.Turnover + practice.Interest
            + (practice.PoachedLater * state.Parameters.Decision.Poachability * (1 - protection));
        double premium = (worth - (Worth(seeker with { Place = Practices.OnCampus }, e) * seeker.Talent)) * OutputAhead(e);
        double value = practice.HiringCost + ((1 - practice.PassThrough) * premium * (1 / Math.Max(1e-3, leaving)));
        double accepts = state.Parameters.LabourMarket.OfferAcceptance;
        if (value < 0 || wish >= accepts) return;
        if (wish >= accepts * (1 - poaching))
        {
            state.Enterprises.PoachingLoss[e] += value;
            return;
        }

        Hire(seeker, e, isKept: true);
        Close(posts, post);
        state.Enterprises.KeptThisPeriod[e]++;
        state.Enterprises.KeptValue[e] += value;
        state.Enterprises.NewPremium[e] += premium;
        if (!lasts) return;
        state.Partnerships.Kept[slot]++;
        state.Partnerships.KeptValue[slot] += value;
    }

    /// <summary>What a contract that lasts can enforce against poaching.</summary>
    private double Protection(int slot)
    {
        double without = state.Parameters.Decision.ContractsWithoutInstitutions;
        double supply = state.Government.InstitutionalSupply[state.Programmes.Region[state.Partnerships.Programme[slot]]];
        return state.Partnerships.ContractedShare[slot] * (without + ((1 - without) * supply));
    }

    /// <summary>Output a head at fit and level 1, of the employer's generation, told at that of the sector's mean.</summary>
    private double OutputAhead(int e) => state.Parameters.Industry.OutputPerHead * Elementary.Power(state.Parameters.Industry.UpgradeGain,
        state.Enterprises.Generation[e] - state.Sectors.MeanGeneration[state.Enterprises.Sector[e]]);

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
                Hire(seeker, posts[post].Enterprise, isKept: false);
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

    private void Hire(Seeker seeker, int e, bool isKept)
    {
        Enterprises enterprises = state.Enterprises;
        int p = seeker.Programme, cohort = Cohort(seeker);
        bool isInField = enterprises.Sector[e] == state.Programmes.Sector[p];
        if (isInField) state.Heads.InField++;
        else state.Heads.OutOfField++;
        if (seeker.Waiting == 0) (isInField ? state.Programmes.FreshInField : state.Programmes.FreshOutOfField)[p]++;
        if (enterprises.HiresThisPeriod[e]++ == 0) enterprises.Hired(e).Clear();
        enterprises.HiredLevel[e] += (state.Cohorts.Level[cohort] + state.Practices.Level[Row(seeker)]) * seeker.Talent;

        // A host's trainee has settled in.
        if (!isKept)
        {
            enterprises.HiredDistance[e] +=
                Math.Min(state.Parameters.Industry.MostHireDistance, AssessBenefits.CulturalDistance(state, e, p));
        }

        (double own, double toward, double[] required) = Turn(seeker);
        for (int k = 0; k < Profiles.Stride; k++)
            enterprises.Hired(e)[k] += (own * state.Cohorts.Profile(cohort)[k]) + (toward * required[k]);
        FillVacancy(e);
        seeker.IsHired = true;
    }

    private void FillVacancy(int e)
    {
        if (state.Enterprises.OldVacancies[e] > 0) state.Enterprises.OldVacancies[e]--;
        else state.Enterprises.NewVacancies[e]--;
    }

    /// <summary>Fit × level for a post: generations beyond the window of twelve at its edge, other sectors at their mean generation and
    /// with general skills at least; profile and level are the cohort's, changed by practice.</summary>
    private double Worth(Seeker seeker, int e)
    {
        int sector = state.Enterprises.Sector[e], mean = (int)state.Sectors.MeanGeneration[sector], first = Math.Max(0, mean - 6);
        bool isOwn = sector == state.Programmes.Sector[seeker.Programme];
        int generation = Math.Min(isOwn ? Math.Clamp(state.Enterprises.Generation[e], first, first + 11) : mean,
            state.Sectors.Generations - 1);
        ReadOnlySpan<double> asked = state.Sectors.Requirement(sector, generation);
        (double own, double toward, double[] required) = Turn(seeker);
        double cosine = Profiles.Dot(state.Cohorts.Profile(Cohort(seeker)), asked);
        if (toward > 0) cosine = Math.Clamp((own * cosine) + (toward * Profiles.Dot(required, asked)), -1, 1);
        double fit = Profiles.Fit<One>(cosine, state.Parameters.World.FitWidth);
        return (state.Cohorts.Level[Cohort(seeker)] + state.Practices.Level[Row(seeker)])
            * (isOwn ? fit : Math.Max(fit, state.Parameters.LabourMarket.GeneralFit));
    }

    /// <summary>The profile is own·cohort + toward·required.</summary>
    private (double Own, double Toward, double[] Required) Turn(Seeker seeker)
    {
        Practices practices = state.Practices;
        int row = Row(seeker);
        return (practices.Own[row], practices.Required[row],
            [.. state.Sectors.Requirement(practices.Sector[row], practices.Generation[row])]);
    }

    private int Cohort(Seeker seeker) =>
        state.Cohorts.At(seeker.Programme, state.Period - state.Programmes.StudyPeriods[seeker.Programme] - seeker.Waiting);

    private int Row(Seeker seeker) => Row(seeker.Programme, seeker.Waiting, seeker.Place);

    /// <summary>Where the practice of those who finished that many periods ago is written.</summary>
    private int Row(int p, int waiting, int place) => state.Practices.Start(state.Practices.RingOf(state.Period - waiting), p) + place;

    /// <summary>Places of practice of that cohort.</summary>
    private int Places(int p, int waiting)
    {
        int ring = state.Practices.RingOf(state.Period - waiting);
        return state.Practices.End(ring, p) - state.Practices.Start(ring, p);
    }

    /// <summary>The market's last post takes the place of the closed one.</summary>
    private static void Close(List<Place> posts, int post)
    {
        posts[post] = posts[^1];
        posts.RemoveAt(posts.Count - 1);
    }
}
