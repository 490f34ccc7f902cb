using System.Runtime.InteropServices;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>Writes down what happens to the graduates of a sample, from graduation to the end of the early career.</summary>
/// <remarks>
/// <para>Reads the world at the end of a period and changes nothing: who came back from an employer, who was hired, who has another
/// employer and who is not there any more. No process knows of it, and where nobody asks for lives it does not exist.</para>
/// <para>Order of the events of a person within a period: graduated, further study or left, hired or moved, then how it ends.</para>
/// </remarks>
internal sealed class LifeRecorder
{
    private const int Nobody = -1;
    private readonly int _periods;
    private readonly Dictionary<PersonName, int> _places = [];
    private readonly List<Life> _lives = [];
    private readonly List<LifeEvent> _events = [];
    private LifeSample _sample;

    public LifeRecorder(Scenario scenario, int replication, ModelState state, Recording recording)
        : this(recording.Persons, scenario.Periods, recording.Followed is { } one ? new LifeSample(one)
            : new LifeSample(scenario, replication, state, recording.Persons))
    {
    }

    private LifeRecorder(int wanted, int periods, LifeSample sample)
    {
        Wanted = wanted;
        _periods = periods;
        _sample = sample;
    }

    /// <summary>Lives that were asked for.</summary>
    public int Wanted { get; }

    /// <summary>What happened so far, period by period.</summary>
    public IReadOnlyList<LifeEvent> Events => _events;

    /// <summary>A new one that records as many.</summary>
    public static LifeRecorder OfShape(LifeRecorder other) => new(other.Wanted, other._periods, other._sample);

    /// <summary>Whether both record as many, for as long.</summary>
    public bool HasShapeOf(LifeRecorder other) => Wanted == other.Wanted && _periods == other._periods;

    /// <summary>Takes over what another one has written down, and goes on with its persons.</summary>
    public void CopyFrom(LifeRecorder other)
    {
        _sample = other._sample;
        _places.Clear();
        foreach ((PersonName person, int place) in other._places) _places.Add(person, place);
        CollectionsMarshal.SetCount(_lives, other._lives.Count);
        CollectionsMarshal.AsSpan(other._lives).CopyTo(CollectionsMarshal.AsSpan(_lives));
        CollectionsMarshal.SetCount(_events, other._events.Count);
        CollectionsMarshal.AsSpan(other._events).CopyTo(CollectionsMarshal.AsSpan(_events));
    }

    public void Observe(ModelState state)
    {
        for (int p = 0; p < state.Programmes.Count; p++) TakeInGraduates(state, p);
        for (int p = 0; p < state.Programmes.Count; p++) SeeWhoCameBack(state, p);
        SeeWhoWasHired(state);
        SeeWhoMoved(state);
        SeeWhoLooks(state);
        SeeWhoIsGone(state);
        if (state.RecordedPeriod == _periods - 1) End(state);
    }

    private void TakeInGraduates(ModelState state, int p)
    {
        int now = state.RecordedPeriod, ring = state.Practices.RingOf(state.Period), first = state.Practices.Start(ring, p);
        uint id = state.Programmes.Id[p];
        for (int number = 0; number < state.Programmes.Graduates[p]; number++)
        {
            if (!_sample.Has(p, id, now, (uint)number)) continue;
            PhiloxBlock draw = state.Streams.Block(Purpose.Graduate, id, state.Period, (uint)number);
            int row = Processes.LabourMarket.TakeInGraduates.PlaceOf(state, p, RandomStreams.ToUnit(draw.X3)), place = row - first;
            var life = new Life(new PersonName(p, now, number), (PracticePlace)Math.Min(place, (int)PracticePlace.Partner),
                place < Practices.BeforePartners ? Nobody : state.Partnerships.Enterprise[state.Practices.Slot[row]]);
            Write(state, life, LifeEventKind.Graduated);
            if (RandomStreams.ToUnit(draw.X0) < state.Parameters.LabourMarket.FurtherStudy)
            {
                Write(state, life, LifeEventKind.FurtherStudy);
                continue;
            }

            _places.Add(life.Who, _lives.Count);
            _lives.Add(life);
        }
    }

    private void SeeWhoCameBack(ModelState state, int p)
    {
        foreach (ref readonly Returner one in state.Space<Matching>().Returning.Of(p))
        {
            if (Find(state, p, one.Person) is not (int place and >= 0)) continue;
            Write(state, _lives[place], LifeEventKind.Left);
            _lives[place] = _lives[place] with { Employer = Nobody };
        }
    }

    private void SeeWhoWasHired(ModelState state)
    {
        MarketPosts market = state.Space<Matching>().Market;
        int sectors = state.Sectors.Count;
        for (int cell = 0; cell < market.Open.Length; cell++)
        {
            // Posts that closed after the hires, when others moved into them, lie before them.
            foreach (ref readonly Hire hire in market.HiresOf(cell)[market.Flows[cell].JobMoves..])
            {
                int p = state.Cohorts.ProgrammeOf(hire.Cohort);
                if (Find(state, p, hire.Person) is not (int place and >= 0)) continue;
                _lives[place] = _lives[place] with
                {
                    Employer = hire.Enterprise, Since = state.RecordedPeriod,
                    IsInField = cell < market.Cells && state.Programmes.Sector[p] == cell % sectors, IsKept = hire.IsKept,
                    Worth = hire.Worth, Premium = hire.Premium, HasOther = false,
                };
                Write(state, _lives[place], LifeEventKind.Hired);
            }
        }
    }

    private void SeeWhoMoved(ModelState state)
    {
        Careers careers = state.Careers;
        for (int region = 0; region < state.Regions; region++)
        {
            int start = careers.Start(region), end = start + careers.Number(region);
            for (int at = start; at < end; at++)
            {
                if (Find(state, careers.Programme[at], careers.Person[at]) is not (int place and >= 0)) continue;
                ref Life life = ref CollectionsMarshal.AsSpan(_lives)[place];
                life.Seen = state.RecordedPeriod;
                if (life.Employer == careers.Employer[at]) continue;
                life = life with
                {
                    Employer = careers.Employer[at], Since = state.RecordedPeriod, IsInField = Careers.IsInField(careers.Job[at]),
                    IsKept = false, Worth = careers.Worth[at], Premium = careers.Premium[at],
                };
                Write(state, life, LifeEventKind.Moved);
            }
        }
    }

    private void SeeWhoLooks(ModelState state)
    {
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            foreach (uint person in state.Seekers.Person.AsSpan(state.Seekers.Start(p), state.Seekers.Number(p)))
            {
                if (Find(state, p, person) is not (int place and >= 0)) continue;
                ref Life life = ref CollectionsMarshal.AsSpan(_lives)[place];
                life.Seen = state.RecordedPeriod;
                if (!PersonBits.HasOtherWork(person) || life.HasOther) continue;
                life.HasOther = true;
                Write(state, life, LifeEventKind.OtherWork);
            }
        }
    }

    /// <summary>Who is neither at work nor looks: without an employer gave up, with one settled when the early career was over, and left
    /// the province before.</summary>
    private void SeeWhoIsGone(ModelState state)
    {
        int now = state.RecordedPeriod, quarters = CareerPath.Of(state).Quarters, kept = 0;
        for (int i = 0; i < _lives.Count; i++)
        {
            Life life = _lives[i];
            if (life.Seen != now)
            {
                Write(state, life, life.Employer < 0 ? life.HasOther ? LifeEventKind.Elsewhere : LifeEventKind.GaveUp
                    : now - life.Who.Graduation >= quarters ? LifeEventKind.Settled : LifeEventKind.LeftProvince);
                _places.Remove(life.Who);
                continue;
            }

            if (kept != i)
            {
                _lives[kept] = life;
                _places[life.Who] = kept;
            }

            kept++;
        }

        CollectionsMarshal.SetCount(_lives, kept);
    }

    private void End(ModelState state)
    {
        foreach (Life life in _lives) Write(state, life, LifeEventKind.End);
    }

    /// <summary>Where a person's life is kept; −1 for who is not recorded.</summary>
    private int Find(ModelState state, int programme, uint person)
    {
        int graduation = state.RecordedPeriod - PersonBits.Age(person);
        uint number = person & PersonBits.OrdinalMask;
        if (graduation < 0 || !_sample.Has(programme, state.Programmes.Id[programme], graduation, number)) return Nobody;
        return _places.GetValueOrDefault(new PersonName(programme, graduation, (int)number), Nobody);
    }

    private void Write(ModelState state, in Life life, LifeEventKind kind)
    {
        int p = life.Who.Programme, e = life.Employer;
        bool works = e >= 0;
        _events.Add(new LifeEvent
        {
            Programme = p,
            Graduation = life.Who.Graduation,
            Number = life.Who.Number,
            Period = state.RecordedPeriod,
            Kind = kind,
            CollegeType = (CollegeType)state.Colleges.Type[state.Programmes.College[p]],
            City = state.Programmes.Region[p],
            Sector = state.Programmes.Sector[p],
            Practice = life.Practice,
            Host = life.Host,
            Employer = e,
            EmployerCity = works ? state.Enterprises.Region[e] : Nobody,
            EmployerSector = works ? state.Enterprises.Sector[e] : Nobody,
            EmployerSize = works ? state.Enterprises.SizeClass[e] : Nobody,
            InField = works ? (life.IsInField ? 1 : 0) : Nobody,
            Kept = works ? (life.IsKept ? 1 : 0) : Nobody,
            Worth = works ? life.Worth : float.NaN,
            Premium = works ? life.Premium : float.NaN,
            Quarters = works ? state.RecordedPeriod - life.Since : Nobody,
        });
    }

    /// <summary>A life as it stands.</summary>
    private record struct Life(PersonName Who, PracticePlace Practice, int Host)
    {
        public int Employer { get; set; } = Nobody;

        /// <summary>Period in which the post was taken.</summary>
        public int Since { get; set; }

        public bool IsInField { get; set; }

        /// <summary>Has other work.</summary>
        public bool HasOther { get; set; }

        public bool IsKept { get; set; }

        public float Worth { get; set; }

        public float Premium { get; set; }

        /// <summary>Last period in which the person was at work or looked for work.</summary>
        public int Seen { get; set; } = Nobody;
    }
}
