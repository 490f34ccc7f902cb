using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.EarlyCareers;
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
    /// <param name="Age">Periods since graduation.</param>
    /// <param name="Waiting">Periods spent looking.</param>
    /// <param name="Talent">What the person adds to the cohort.</param>
    /// <param name="Place">Which of the cohort's places of practice: 0 the campus, 1 some employer, then the partners.</param>
    /// <param name="HadPost">Whether there was a post before.</param>
    /// <param name="HasOther">Whether there is other work now.</param>
    private sealed record Seeker(int Programme, int Ordinal, int Age, int Waiting, double Talent, int Place, bool HadPost, bool HasOther)
    {
        public bool IsHired { get; set; }

        /// <summary>Looks for a post in the field.</summary>
        public bool WantsField { get; set; }

        /// <summary>Looks for a post that asks for general competence.</summary>
        public bool WantsGeneral { get; set; }
    }

    /// <param name="Who">The graduate.</param>
    /// <param name="Employer">Enterprise.</param>
    /// <param name="Worth">Fit × level at the post.</param>
    /// <param name="Premium">Of a kept trainee.</param>
    /// <param name="Job">As it is written.</param>
    private sealed record Worker(Seeker Who, int Employer, float Worth, float Premium, uint Job);

    private List<Worker>[] _hired = [];
    private readonly List<(Seeker Who, int Employer)> _atGeneralPosts = [];
    private readonly List<(Seeker Who, double Wish)> _trainees = [];
    private int[] _settled = [];
    private double[] _repaid = [];

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
            .SelectMany(e => Enumerable.Repeat(e, state.Enterprises.Vacancies[e]))
                .Select(e => new Place(e)).ToList())
            .Concat(Enumerable.Range(0, state.Regions).Select(region => Enumerable.Range(0, state.Enterprises.Count)
                .Where(e => state.Enterprises.Region[e] == region)
                .SelectMany(e => Enumerable.Repeat(e, state.Enterprises.GeneralVacancies[e]).Select(static e => new Place(e))).ToList()))];
        _hired = [.. _posts.Select(static _ => new List<Worker>())];
        _seekers = [.. _seekers.Select(s => s with { Waiting = s.HasOther ? s.Waiting : s.Waiting + 1, Age = s.Age + 1 })];
        _repaid = new double[_posts.Length];
        ComeBack();
        _settled = [.. Enumerable.Range(0, state.Enterprises.Count).Select(e =>
            state.Enterprises.Heads[e] - state.Enterprises.ExitsThisPeriod[e] - state.Enterprises.EarlyCareers[e])];
        state.Partnerships.Kept.AsSpan().Clear();
        state.Partnerships.Finished.AsSpan().Clear();
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            // An expected number, a place at a time.
            double looking = state.Programmes.Graduates[p] * (1 - parameters.FurtherStudy);
            for (int place = Practices.BeforePartners; place < Places(p, 0); place++)
            {
                int slot = state.Practices.Slot[Row(p, 0, place)];
                state.Enterprises.FinishedThisPeriod[state.Partnerships.Enterprise[slot]] += state.Practices.Share[Row(p, 0, place)] * looking;
            }

            for (int ordinal = 0; ordinal < state.Programmes.Graduates[p]; ordinal++) Graduate(p, ordinal);
        }

        foreach (Seeker seeker in _seekers) Choose(seeker);
        CountGaps();
        foreach ((Seeker who, double wish) in _trainees) MeetHost(who, wish);
        _trainees.Clear();

        _seekers = [.. _seekers.OrderBy(s => state.Programmes.Cell[s.Programme]).ThenBy(s => s.Programme)];
        if (parameters.AwayFirst > 0) Round(rounds + 2, Reach.AwayFirst);
        for (int round = 0; round < rounds; round++) Round(round, Reach.Home);
        Round(rounds, Reach.OtherRegion);
        foreach ((Seeker who, int employer) in _atGeneralPosts) Book(who, employer, isKept: false);
        _atGeneralPosts.Clear();
        for (int region = 0; region < state.Regions; region++) GoToWork(region);
        for (int e = 0; e < state.Enterprises.Count; e++) MoveJobs(e);
        Realise();
        foreach (double repaid in _repaid) state.Accounts.Record(Flow.Repayment, repaid);
        _seekers.RemoveAll(static s => s.IsHired);
        int last = Math.Max(1, (int)parameters.CareerQuarters) - 1;
        state.Heads.Elsewhere += _seekers.RemoveAll(s => s.HasOther && s.Age >= last);
        state.Heads.GaveUp += _seekers.RemoveAll(GivesUp);
        _seekers = [.. _seekers.Select(s => s.HasOther || Other(s) <= Least(s) ? s : s with { HasOther = true })];
        PayWages();
        Ask();

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
        var seeker = new Seeker(p, ordinal, 0, 0, talent, PlaceOfPractice(p, RandomStreams.ToUnit(block.X3)), false, false);
        _seekers.Add(seeker);
        if (seeker.Place >= Practices.BeforePartners) _trainees.Add((seeker, (goesOn - further) / (1 - further)));
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
        bool lasts = state.Partnerships.Programme[slot] == seeker.Programme;
        if (lasts) state.Partnerships.Finished[slot]++;
        bool isPromised = lasts && state.Partnerships.IsOrderClass[slot] > 0;
        if (post < 0 || (worth < state.Parameters.LabourMarket.ReservationFit && !isPromised)) return;

        double protection = lasts ? Protection(slot) : 0, poaching = state.Parameters.Decision.Poachability * (1 - protection);
        if (isPromised) poaching = 0;
        PracticeParameters practice = state.Parameters.Practice;
        double premium = (worth - (Worth(seeker with { Place = Practices.OnCampus }, e) * seeker.Talent)) * OutputAhead(e);
        double sought = practice.PoachedLater * state.Parameters.Decision.Poachability * (1 - protection);
        double value = practice.HiringCost
            + ((1 - practice.PassThrough) * premium * new CareerPath(state.Parameters).Tenure(sought, practice.Interest));
        double accepts = state.Parameters.LabourMarket.OfferAcceptance;
        if ((value < 0 && !isPromised) || wish >= accepts) return;
        if (wish >= accepts * (1 - poaching))
        {
            state.Enterprises.PoachingLoss[e] += value;
            return;
        }

        Hire(seeker, e, isKept: true, premium);
        Close(posts, post);
        state.Enterprises.KeptThisPeriod[e]++;
        state.Enterprises.NewPremium[e] += premium;
        if (lasts) state.Partnerships.Kept[slot]++;
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

    /// <summary>Where a round leads.</summary>
    private enum Reach
    {
        Home,
        AwayFirst,
        OtherRegion,
    }

    private void Round(int round, Reach reach)
    {
        LabourMarketParameters parameters = state.Parameters.LabourMarket;
        double noise = state.Parameters.Belief.QualityNoise * 3.4641;
        foreach (Seeker seeker in _seekers.Where(s => !s.IsHired))
        {
            int p = seeker.Programme;
            PhiloxBlock block = state.Streams.Block(Purpose.MatchGraduates, state.Programmes.Id[p], state.Period, (uint)seeker.Ordinal,
                ((uint)seeker.Age << 8) | (uint)round);
            if (Market(seeker, block, reach) is not { } cell || _posts[cell].Count == 0) continue;
            Place post = _posts[cell][(int)(RandomStreams.ToUnit(block.X0) * _posts[cell].Count)];
            double estimate = Worth(seeker, post.Enterprise, seeker.WantsGeneral) * seeker.Talent * (1
                + (noise * (1 - state.Programmes.Coverage[p]) * (RandomStreams.ToUnit(block.X1) - 0.5)));
            if (estimate < parameters.ReservationFit || (post.Best is not null && estimate <= post.Score)) continue;
            post.Score = estimate;
            post.Best = seeker;
        }

        for (int list = 0; list < _posts.Length; list++)
        {
            List<Place> posts = _posts[list];
            for (int post = posts.Count - 1; post >= 0; post--)
            {
                if (posts[post].Best is not { } seeker) continue;
                Hire(seeker, posts[post].Enterprise, isKept: false, 0, isGeneral: list >= state.Regions * state.Sectors.Count);
                Close(posts, post);
            }
        }
    }

    /// <summary>Market of an application; null for who does not apply in this round.</summary>
    private int? Market(Seeker seeker, PhiloxBlock block, Reach reach)
    {
        LabourMarketParameters parameters = state.Parameters.LabourMarket;
        int p = seeker.Programme, sectors = state.Sectors.Count, region = state.Programmes.Region[p], sector = state.Programmes.Sector[p];
        double share = reach == Reach.Home ? parameters.RoundReach : reach == Reach.AwayFirst ? parameters.AwayFirst : parameters.OutwardShare;
        if (RandomStreams.ToUnit(block.X2) >= share) return null;
        if (seeker.WantsGeneral && reach == Reach.Home) return (state.Regions * sectors) + region;
        if (!seeker.WantsField) return null;
        return reach == Reach.Home ? (region * sectors) + sector : ((int)(RandomStreams.ToUnit(block.X3) * state.Regions) * sectors) + sector;
    }

    /// <summary>A post in the field, a general post, other work or waiting: what is worth most.</summary>
    private void Choose(Seeker seeker)
    {
        LabourMarketParameters market = state.Parameters.LabourMarket;
        int p = seeker.Programme, sector = state.Programmes.Sector[p];
        seeker.WantsField = seeker.WantsGeneral = false;
        if (seeker.HasOther)
        {
            uint looks = state.Streams.Block(Purpose.OtherWork, state.Programmes.Id[p], state.Period, (uint)seeker.Ordinal, (uint)seeker.Age).X0;
            if (RandomStreams.ToUnit(looks) >= market.OtherWorkSearch) return;
        }

        double worth = WorthOf(seeker, sector, (int)state.Sectors.MeanGeneration[sector], isOwn: false) * seeker.Talent;
        double field = state.Sectors.Wage[sector] + (market.FitValue * Elementary.Log(worth / state.Parameters.Industry.StandardFit))
            + ((IsVocational(p) ? market.FieldValueOfVocational : market.FieldValueOfUndergraduates)
                + Taste(Luck(seeker).X0, market.FieldTaste));
        double general = state.Government.GeneralWage[state.Programmes.Region[p]] + (market.ExperienceValue * seeker.Age);
        double least = seeker.HasOther ? Other(seeker) : Least(seeker);
        seeker.WantsField = field > least && field >= general;
        seeker.WantsGeneral = !seeker.WantsField && general > least && general > field;
    }

    private bool IsVocational(int p) => state.Colleges.Type[state.Programmes.College[p]] == (int)CollegeType.HigherVocational;

    private PhiloxBlock Luck(Seeker seeker) => state.Streams.Block(Purpose.TasteForWork, state.Programmes.Id[seeker.Programme], 0,
        (uint)seeker.Ordinal, (uint)(state.Period - seeker.Age));

    private double Other(Seeker seeker) => state.Parameters.LabourMarket.OtherWorkValue
        + Taste(Luck(seeker).X1, state.Parameters.LabourMarket.OtherWorkTaste);

    private double Least(Seeker seeker)
    {
        LabourMarketParameters market = state.Parameters.LabourMarket;
        return (IsVocational(seeker.Programme) ? market.ReservationOfVocational : market.ReservationOfUndergraduates)
            - (market.ReservationFall * seeker.Waiting);
    }

    private static double Taste(uint word, double scale)
    {
        double uniform = RandomStreams.ToUnit(word);
        return scale * Elementary.Log(uniform / (1 - uniform));
    }

    private bool GivesUp(Seeker seeker)
    {
        LabourMarketParameters market = state.Parameters.LabourMarket;
        if (seeker.HasOther || seeker.Waiting < Math.Min(market.Patience, market.SearchPeriods)) return false;
        uint word = state.Streams.Block(Purpose.MatchGraduates, state.Programmes.Id[seeker.Programme], state.Period, (uint)seeker.Ordinal,
            (256 * (uint)seeker.Age) + 255).X0;
        return seeker.Waiting >= market.SearchPeriods || RandomStreams.ToUnit(word) < market.GivingUp;
    }

    /// <summary>Posts and persons as the search begins.</summary>
    private void CountGaps()
    {
        Sectors sectors = state.Sectors;
        Careers careers = state.Careers;
        int[] first = [.. Enumerable.Range(0, state.Regions).SelectMany(region => Enumerable.Range(careers.Start(region), careers.Number(region)))
            .Where(at => Careers.PlanOf(careers.Job[at]) == Plan.SearchesFirst).Select(at => state.Programmes.Sector[careers.Programme[at]])];
        double[] looking = [.. Enumerable.Range(0, sectors.Count).Select(s => (double)(first.Count(of => of == s)
            + _seekers.Count(k => state.Programmes.Sector[k.Programme] == s && (!k.HasOther || k.WantsField || k.WantsGeneral))))];
        double general = state.Enterprises.GeneralVacancies.Sum();
        for (int s = 0; s < sectors.Count; s++)
        {
            sectors.JobSeekers[s] = looking[s];
            sectors.OpenPosts[s] = Enumerable.Range(0, state.Enterprises.Count).Where(e => state.Enterprises.Sector[e] == s)
                .Sum(e => state.Enterprises.Vacancies[e]) + (looking.Sum() > 0 ? general * looking[s] / looking.Sum() : 0);
            sectors.QuantityGap[s] = Elementary.Log((sectors.OpenPosts[s] + 0.5) / (looking[s] + 0.5));
            sectors.PublishedGap[s] += state.Parameters.LabourMarket.GapSmoothing * (sectors.QuantityGap[s] - sectors.PublishedGap[s]);
        }
    }

    /// <summary>Wages follow who is without work.</summary>
    private void PayWages()
    {
        LabourMarketParameters market = state.Parameters.LabourMarket;
        int[] working = [.. Enumerable.Range(0, state.Regions)
            .SelectMany(region => state.Careers.Programme.Skip(state.Careers.Start(region)).Take(state.Careers.Number(region)))];
        for (int s = 0; s < state.Sectors.Count; s++) state.Sectors.Wage[s] = Next(state.Sectors.Wage[s], p => state.Programmes.Sector[p] == s);
        for (int r = 0; r < state.Regions; r++)
            state.Government.GeneralWage[r] = Next(state.Government.GeneralWage[r], p => state.Programmes.Region[p] == r);

        double Next(double wage, Func<int, bool> counts)
        {
            double idle = _seekers.Count(s => !s.HasOther && counts(s.Programme)) + 0.5;
            double all = _seekers.Count(s => counts(s.Programme)) + working.Count(counts) + 1;
            return state.Clips.ToRange(wage + (market.WageSpeed * ((-market.WageCurve * Elementary.Log(idle / all / market.UsualUnemployment)) - wage)),
                -2, 2);
        }
    }

    private void MoveJobs(int e)
    {
        Enterprises enterprises = state.Enterprises;
        List<Place> posts = _posts[enterprises.Cell[e]];
        int lookers = state.Streams.StochasticRound(_settled[e] * state.Parameters.Industry.JobMoves, Purpose.JobMove, enterprises.Id[e],
            state.Period);
        for (int person = 0; person < lookers && posts.Count > 0; person++)
        {
            int post = (int)(RandomStreams.ToUnit(
                state.Streams.Block(Purpose.JobMove, enterprises.Id[e], state.Period, 0, (uint)person + 1).X0) * posts.Count);
            int to = posts[post].Enterprise;
            if (to == e || enterprises.Generation[to] < enterprises.Generation[e]) continue;
            Move(posts, post, e, to);
        }
    }

    private void Move(List<Place> posts, int post, int from, int to, bool isGeneral = false)
    {
        state.Enterprises.MovesOutThisPeriod[from]++;
        state.Enterprises.MovesInThisPeriod[to]++;
        (isGeneral ? state.Enterprises.GeneralVacancies : state.Enterprises.Vacancies)[to]--;
        Close(posts, post);
        state.Heads.JobMoves++;
    }

    /// <summary>Who has left an employer looks again, unless the province is left too.</summary>
    private void ComeBack()
    {
        Careers careers = state.Careers;
        state.Programmes.BackToMarket.AsSpan().Clear();
        for (int region = 0; region < state.Regions; region++)
        {
            int left = careers.Start(region);
            foreach (int at in Enumerable.Range(careers.Start(region), careers.Number(region)).ToArray())
            {
                Plan plan = Careers.PlanOf(careers.Job[at]);
                if (plan is Plan.Stays or Plan.SearchesFirst)
                {
                    foreach (Array column in (Array[])[careers.Programme, careers.Person, careers.Practice, careers.Talent, careers.Employer,
                        careers.Worth, careers.Odds, careers.Premium, careers.Job]) Array.Copy(column, at, column, left, 1);
                    left++;
                    continue;
                }

                if (plan == Plan.Settles) continue;
                state.Enterprises.EarlyCareers[careers.Employer[at]]--;
                if (plan == Plan.LeavesProvince)
                {
                    state.Heads.LeftProvince++;
                    continue;
                }

                state.Programmes.BackToMarket[careers.Programme[at]]++;
                _seekers.Add(WhoIs(at, hadPost: true));
            }

            careers.Keep(region, left - careers.Start(region));
        }
    }

    /// <summary>The person behind a line of the list.</summary>
    private Seeker WhoIs(int at, bool hadPost)
    {
        Careers careers = state.Careers;
        uint person = careers.Person[at];
        int p = careers.Programme[at], age = (int)((person >> 22) & 63), ring = state.Practices.RingOf(state.Period - age + state.Practices.Rings);
        int place = state.Practices.First(ring) + (int)careers.Practice[at] - state.Practices.Start(ring, p);
        return new Seeker(p, (int)(person & 0x1FFFFF), age, 0, careers.Talent[at], place, hadPost, false);
    }

    /// <summary>Who was hired goes to work; then those who look first move.</summary>
    private void GoToWork(int region)
    {
        Careers careers = state.Careers;
        int sectors = state.Sectors.Count, before = careers.Number(region), last = Math.Max(1, (int)state.Parameters.LabourMarket.CareerQuarters);
        var coming = new int[state.Regions];
        int[] lists = [.. Enumerable.Range(region * sectors, sectors), (state.Regions * sectors) + region];
        foreach (int cell in lists) coming[region] += _hired[cell].Count;
        careers.MakeRoom(coming);
        foreach (int cell in lists)
        {
            foreach (Worker worker in _hired[cell])
            {
                Seeker who = worker.Who;
                if (who.Age >= last)
                {
                    state.Heads.Settled++;
                    continue;
                }

                state.Enterprises.EarlyCareers[worker.Employer]++;
                int ring = state.Practices.RingOf(state.Period - who.Age + state.Practices.Rings);
                careers.Add(region, who.Programme, (uint)who.Ordinal | (1u << 21) | ((uint)who.Age << 22),
                    (uint)(Row(who) - state.Practices.First(ring)), who.Talent, worker.Employer, worker.Worth, Odds(worker.Worth),
                    worker.Premium, worker.Job);
            }
        }

        for (int at = careers.Start(region); at < careers.Start(region) + before; at++)
        {
            if (Careers.PlanOf(careers.Job[at]) == Plan.SearchesFirst) LookElsewhere(at);
        }
    }

    private double Odds(double worth) => worth <= 0 ? 1
        : Elementary.Power(state.Parameters.Industry.StandardFit / worth, state.Parameters.LabourMarket.LeavingByFit);

    private void LookElsewhere(int at)
    {
        Careers careers = state.Careers;
        careers.Job[at] &= ~(7u << 11);
        Seeker who = WhoIs(at, hadPost: true);
        int from = careers.Employer[at];
        bool isGeneral = (careers.Job[at] & (1u << 10)) == 0;
        int list = isGeneral ? (state.Regions * state.Sectors.Count) + state.Enterprises.Region[from] : state.Enterprises.Cell[from];
        List<Place> posts = _posts[list];
        if (posts.Count == 0) return;
        uint word = state.Streams.Block(Purpose.EarlyCareer, state.Programmes.Id[who.Programme], state.Period, (uint)who.Ordinal,
            (uint)who.Age).X3;
        int post = (int)(RandomStreams.ToUnit(word) * posts.Count), to = posts[post].Enterprise;
        double worth = Worth(who, to, isGeneral) * who.Talent;
        if (to == from || worth <= careers.Worth[at] || worth < state.Parameters.LabourMarket.ReservationFit) return;
        Move(posts, post, from, to, isGeneral);
        state.Enterprises.EarlyCareers[from]--;
        state.Enterprises.EarlyCareers[to]++;
        int slot = state.Practices.Slot[Row(who)];
        if (careers.Premium[at] > 0 && state.Partnerships.Programme[slot] == who.Programme)
        {
            double repaid = Protection(slot) * (1 - state.Parameters.Practice.PassThrough) * careers.Premium[at]
                * Math.Max(0, state.Parameters.Practice.RepaymentQuarters - (careers.Job[at] & 255));
            _repaid[list] += repaid;
            state.Enterprises.Repaid[from] += repaid;
            state.Enterprises.Repaid[to] -= repaid;
            state.Enterprises.Cash[from] += repaid;
            state.Enterprises.Cash[to] -= repaid;
        }

        (careers.Employer[at], careers.Worth[at], careers.Odds[at], careers.Premium[at]) = (to, (float)worth, (float)Odds(worth), 0);
        careers.Job[at] &= 1u << 10;
    }

    /// <summary>What kept trainees bring while they stay.</summary>
    private void Realise()
    {
        Careers careers = state.Careers;
        PracticeParameters practice = state.Parameters.Practice;
        state.Enterprises.SettledPremium.CopyTo(state.Enterprises.Premium, 0);
        double[] ofSlot = [.. state.Partnerships.SettledPremium];
        for (int region = 0; region < state.Regions; region++)
        {
            for (int at = careers.Start(region); at < careers.Start(region) + careers.Number(region); at++)
            {
                if (careers.Premium[at] == 0) continue;
                state.Enterprises.Premium[careers.Employer[at]] += careers.Premium[at];
                Seeker who = WhoIs(at, hadPost: true);
                int slot = state.Practices.Slot[Row(who)];
                if (state.Partnerships.Programme[slot] == who.Programme) ofSlot[slot] += careers.Premium[at];
            }
        }

        for (int e = 0; e < state.Enterprises.Count; e++)
        {
            state.Enterprises.KeptValue[e] = (practice.HiringCost * state.Enterprises.KeptThisPeriod[e])
                + ((1 - practice.PassThrough) * state.Enterprises.Premium[e]);
        }

        for (int slot = 0; slot < ofSlot.Length; slot++)
        {
            state.Partnerships.KeptValue[slot] = (practice.HiringCost * state.Partnerships.Kept[slot])
                + ((1 - practice.PassThrough) * ofSlot[slot]);
        }
    }

    /// <summary>The surveys, half a year and three years after graduation.</summary>
    private void Ask()
    {
        Careers careers = state.Careers;
        (Programmes programmes, Enterprises enterprises) = (state.Programmes, state.Enterprises);
        int last = Math.Max(1, (int)state.Parameters.LabourMarket.CareerQuarters), half = Math.Min(2, last - 1);
        var working = Enumerable.Range(0, state.Regions).SelectMany(region => Enumerable.Range(careers.Start(region), careers.Number(region)))
            .Select(at => (Who: WhoIs(at, true), At: at)).ToList();
        for (int p = 0; p < programmes.Count; p++)
        {
            var then = working.Where(w => w.Who.Programme == p && w.Who.Age == half).Select(static w => w.At).ToList();
            var looking = _seekers.Where(s => s.Programme == p && s.Age == half).ToList();
            int again = looking.Count(static s => s.HadPost), other = looking.Count(static s => s.HasOther);
            programmes.AskedAtHalfYear[p] = then.Count + looking.Count;
            programmes.AtWorkAtHalfYear[p] = then.Count + other;
            programmes.InFieldAtHalfYear[p] = then.Count(InField);
            programmes.LocalAtHalfYear[p] = then.Count(Local) + other;
            programmes.EverAtWorkAtHalfYear[p] = then.Count + looking.Count(static s => s.HadPost || s.HasOther);
            programmes.LeftFirstAtHalfYear[p] = then.Count(at => !First(at)) + again;
            var later = working.Where(w => w.Who.Programme == p && w.Who.Age == 11).Select(static w => w.At).ToList();
            programmes.AskedAtThreeYears[p] = last < 12 ? 0 : later.Count + _seekers.Count(s => s.Programme == p && s.Age == 11);
            int otherLater = last < 12 ? 0 : _seekers.Count(s => s.Programme == p && s.Age == 11 && s.HasOther);
            programmes.AtWorkAtThreeYears[p] = later.Count + otherLater;
            programmes.InFieldAtThreeYears[p] = later.Count(InField);
            programmes.LocalAtThreeYears[p] = later.Count(Local) + otherLater;
            programmes.FirstEmployerAtThreeYears[p] = later.Count(First);
            if (programmes.AskedAtHalfYear[p] > 0)
                programmes.EmployedShare[p] = (double)programmes.AtWorkAtHalfYear[p] / programmes.AskedAtHalfYear[p];
        }

        for (int e = 0; e < enterprises.Count; e++)
        {
            var then = working.Where(w => careers.Employer[w.At] == e && w.Who.Age == half).Select(static w => w.At).ToList();
            enterprises.AtWorkAtHalfYear[e] = then.Count;
            enterprises.InFieldAtHalfYear[e] = then.Count(InField);
            enterprises.FirstEmployerAtHalfYear[e] = then.Count(First);
            enterprises.LocalAtHalfYear[e] = then.Count(Local);
            var later = working.Where(w => careers.Employer[w.At] == e && w.Who.Age == 11).Select(static w => w.At).ToList();
            enterprises.AtWorkAtThreeYears[e] = later.Count;
            enterprises.InFieldAtThreeYears[e] = later.Count(InField);
            enterprises.FirstEmployerAtThreeYears[e] = later.Count(First);
            enterprises.LocalAtThreeYears[e] = later.Count(Local);
        }

        bool InField(int at) => (careers.Job[at] & (1u << 10)) != 0;
        bool First(int at) => (careers.Job[at] & (1u << 9)) != 0;
        bool Local(int at) => enterprises.Region[careers.Employer[at]] == programmes.Region[careers.Programme[at]];
    }

    private void Hire(Seeker seeker, int e, bool isKept, double premium, bool isGeneral = false)
    {
        Enterprises enterprises = state.Enterprises;
        int p = seeker.Programme;
        bool isInField = !isGeneral && enterprises.Sector[e] == state.Programmes.Sector[p];
        if (isInField) state.Heads.InField++;
        else state.Heads.OutOfField++;
        double worth = Worth(seeker, e, isGeneral) * seeker.Talent;
        int list = isGeneral ? (state.Regions * state.Sectors.Count) + enterprises.Region[e] : enterprises.Cell[e];
        _hired[list].Add(new Worker(seeker, e, (float)worth, (float)premium,
            (isKept ? 1u << 8 : 0) | (seeker.HadPost ? 0 : 1u << 9) | (isInField ? 1u << 10 : 0)));
        (isGeneral ? enterprises.GeneralVacancies : enterprises.Vacancies)[e]--;
        seeker.IsHired = true;

        // Books of general posts are opened when those of all others are closed.
        if (isGeneral) _atGeneralPosts.Add((seeker, e));
        else Book(seeker, e, isKept);
    }

    private void Book(Seeker seeker, int e, bool isKept)
    {
        Enterprises enterprises = state.Enterprises;
        int p = seeker.Programme, cohort = Cohort(seeker);
        if (enterprises.HiresThisPeriod[e]++ == 0) enterprises.Hired(e).Clear();
        if (seeker.HadPost) return;
        enterprises.FirstHiresThisPeriod[e]++;
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
    }

    /// <summary>Fit × level for a post: generations beyond the window of twelve at its edge, other sectors at their mean generation and
    /// with general skills at least; profile and level are the cohort's, changed by practice; kept to 24 bits.</summary>
    private float Worth(Seeker seeker, int e, bool isGeneral = false)
    {
        int sector = state.Enterprises.Sector[e], mean = (int)state.Sectors.MeanGeneration[sector], first = Math.Max(0, mean - 6);
        bool isOwn = !isGeneral && sector == state.Programmes.Sector[seeker.Programme];
        return WorthOf(seeker, sector, isOwn ? Math.Clamp(state.Enterprises.Generation[e], first, first + 11) : mean, isOwn);
    }

    private float WorthOf(Seeker seeker, int sector, int generation, bool isOwn)
    {
        generation = Math.Min(generation, state.Sectors.Generations - 1);
        ReadOnlySpan<double> asked = state.Sectors.Requirement(sector, generation);
        (double own, double toward, double[] required) = Turn(seeker);
        double cosine = Profiles.Dot(state.Cohorts.Profile(Cohort(seeker)), asked);
        if (toward > 0) cosine = Math.Clamp((own * cosine) + (toward * Profiles.Dot(required, asked)), -1, 1);
        double fit = Profiles.Fit<One>(cosine, state.Parameters.World.FitWidth);
        return (float)((state.Cohorts.Level[Cohort(seeker)] + state.Practices.Level[Row(seeker)])
            * (isOwn ? fit : Math.Max(fit, state.Parameters.LabourMarket.GeneralFit)));
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
        state.Cohorts.At(seeker.Programme, state.Period - state.Programmes.StudyPeriods[seeker.Programme] - seeker.Age);

    private int Row(Seeker seeker) => Row(seeker.Programme, seeker.Age, seeker.Place);

    /// <summary>Where the practice of those who finished that many periods ago is written.</summary>
    private int Row(int p, int age, int place) =>
        state.Practices.Start(state.Practices.RingOf(state.Period - age + state.Practices.Rings), p) + place;

    /// <summary>Places of practice of that cohort.</summary>
    private int Places(int p, int age)
    {
        int ring = state.Practices.RingOf(state.Period - age + state.Practices.Rings);
        return state.Practices.End(ring, p) - state.Practices.Start(ring, p);
    }

    /// <summary>The market's last post takes the place of the closed one.</summary>
    private static void Close(List<Place> posts, int post)
    {
        posts[post] = posts[^1];
        posts.RemoveAt(posts.Count - 1);
    }
}
