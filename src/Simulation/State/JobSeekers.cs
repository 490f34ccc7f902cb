using System.Numerics;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.State;

/// <summary>Graduates who look for work, one by one: those of this period, those who left an employer, and those left from a few periods
/// before.</summary>
/// <remarks>
/// Kept programme by programme in the order of markets (region × sector), so that the seekers of a market lie together; within a programme
/// those who have looked longest come first, then by number in the cohort. A programme's run begins at a multiple of eight and has room for
/// all who may join, so eight neighbours are of one programme and eight may be written where one joins. There are two sets of columns: a
/// period's seekers are copied from those left in the other set.
/// </remarks>
public sealed class JobSeekers
{
    /// <summary>A programme's run begins at a multiple of this.</summary>
    internal const int Lanes = 8;

    private const uint Hired = uint.MaxValue;

    private readonly int[] _order;
    private readonly int[] _number;
    private readonly int[] _left;
    private readonly int[] _oldest;
    private int[] _start;
    [Room] private int[] _earlierStart;
    [Room] private uint[] _earlierPerson = [];
    [Room] private double[] _earlierTalent = [];
    [Room] private uint[] _earlierPractice = [];
    private int[] _programmeOfLanes = [];

    internal JobSeekers(Grouping programmesOfCell, int programmes)
    {
        _order = new int[programmes];
        int next = 0;
        for (int cell = 0; cell < programmesOfCell.Groups; cell++)
        {
            foreach (int p in programmesOfCell.Of(cell)) _order[next++] = p;
        }

        _number = new int[programmes];
        _left = new int[programmes];
        _oldest = new int[programmes];
        _start = new int[programmes];
        _earlierStart = new int[programmes];
    }

    /// <summary>How many there are after the last period, those in other work among them.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them have other work.</summary>
    public int InOtherWork { get; private set; }

    /// <summary><see cref="PersonBits"/>.</summary>
    internal uint[] Person { get; private set; } = [];

    /// <summary>Ability × exp(−ξ²/2ω_i²): what a person adds to the fit and level of the cohort.</summary>
    internal double[] Talent { get; private set; } = [];

    /// <summary>Row of <see cref="Practices"/> where the person practised, within the ring of the cohort.</summary>
    internal uint[] Practice { get; private set; } = [];

    /// <summary>Where the programme's seekers begin.</summary>
    internal int Start(int programme) => _start[programme];

    /// <summary>How many seekers the programme has, those hired since the last <see cref="Compact"/> included.</summary>
    internal int Number(int programme) => _number[programme];

    /// <summary>Programme that the seeker finished.</summary>
    internal int ProgrammeOf(int seeker) => _programmeOfLanes[seeker / Lanes];

    /// <summary>How many of them were hired or gave up since the last <see cref="Compact"/>.</summary>
    internal int Left(int programme) => _left[programme];

    /// <summary>Who of eight has left, as a mask.</summary>
    internal static Vector256<uint> HaveLeft(Vector256<uint> persons) => Vector256.Equals(persons, Vector256.Create(Hired));

    /// <summary>No seeker of the programme graduated more quarters ago.</summary>
    internal int Oldest(int programme) => _oldest[programme];

    /// <summary>Lays out a new period: room for those left, for those who come back from an employer, and for this period's graduates of
    /// every programme.</summary>
    internal void BeginPeriod(ReadOnlySpan<int> graduates, ReadOnlySpan<int> back)
    {
        (Person, _earlierPerson) = (_earlierPerson, Person);
        (Talent, _earlierTalent) = (_earlierTalent, Talent);
        (Practice, _earlierPractice) = (_earlierPractice, Practice);
        (_start, _earlierStart) = (_earlierStart, _start);
        int room = 0;
        foreach (int p in _order)
        {
            if (graduates[p] > PersonBits.OrdinalMask)
                throw new OverflowException($"A programme has {graduates[p]} graduates in a quarter; at most 2 million can be told apart.");
            _start[p] = room;
            room = checked(room + ((_number[p] + back[p] + graduates[p] + (2 * (Lanes - 1))) / Lanes * Lanes));
        }

        // What earlier periods left there is read by nobody: two worlds that go alike shall be alike in it too.
        _programmeOfLanes.AsSpan().Clear();
        if (room <= Person.Length) return;
        int capacity = room + (room / 4 / Lanes * Lanes);
        Person = new uint[capacity];
        Talent = new double[capacity];
        Practice = new uint[capacity];
        if (_programmeOfLanes.Length < capacity / Lanes) _programmeOfLanes = new int[capacity / Lanes];
    }

    /// <summary>Takes over the programme's seekers of the last period, who have looked one period more; room for so many who
    /// join.</summary>
    internal void CarryOver(int programme, int joining)
    {
        int number = _number[programme], to = _start[programme], from = _earlierStart[programme];
        _programmeOfLanes.AsSpan(to / Lanes, (number + joining + Lanes - 1) / Lanes).Fill(programme);
        _earlierTalent.AsSpan(from, number).CopyTo(Talent.AsSpan(to));
        _earlierPractice.AsSpan(from, number).CopyTo(Practice.AsSpan(to));
        ReadOnlySpan<uint> earlier = _earlierPerson.AsSpan(from, number);
        Span<uint> person = Person.AsSpan(to, number);
        int oldest = 0;
        for (int i = 0; i < person.Length; i++)
        {
            person[i] = PersonBits.Later(earlier[i]);
            oldest = Math.Max(oldest, PersonBits.Age(person[i]));
        }

        _oldest[programme] = oldest;
    }

    /// <summary>So many graduates, written behind the programme's other seekers, join them.</summary>
    internal void Join(int programme, int count) => _number[programme] += count;

    /// <summary>A graduate who has left an employer looks for work again.</summary>
    internal void Join(int programme, uint person, uint practice, double talent)
    {
        int at = _start[programme] + _number[programme]++;
        Person[at] = person;
        Practice[at] = practice;
        Talent[at] = talent;
        _oldest[programme] = Math.Max(_oldest[programme], PersonBits.Age(person));
    }

    /// <summary>A seeker has found work, or looks no more.</summary>
    internal void Leave(int seeker, int programme)
    {
        Person[seeker] = Hired;
        _left[programme]++;
    }

    /// <summary>Closes the gaps that those hired have left, keeping the order; how many seekers the programme still has.</summary>
    internal int Compact(int programme)
    {
        int number = _number[programme];
        if (_left[programme] == 0) return number;
        _left[programme] = 0;
        Span<uint> person = Person.AsSpan(_start[programme]);
        Span<double> talent = Talent.AsSpan(_start[programme]);
        Span<uint> practice = Practice.AsSpan(_start[programme]);
        int kept = 0;
        for (int i = 0; i < number; i += Lanes)
        {
            Vector256<uint> eight = Vector256.Create<uint>(person[i..]), where = Vector256.Create<uint>(practice[i..]);
            Vector256<double> lower = Vector256.Create<double>(talent[i..]), upper = Vector256.Create<double>(talent[(i + (Lanes / 2))..]);
            uint look = ~HaveLeft(eight).ExtractMostSignificantBits() & 255;
            if (number - i < Lanes) look &= (1u << (number - i)) - 1;
            int inLower = BitOperations.PopCount(look & 15);
            Pack.Left(eight, look).CopyTo(person[kept..]);
            Pack.Left(where, look).CopyTo(practice[kept..]);
            Pack.Left(lower, look & 15).CopyTo(talent[kept..]);
            Pack.Left(upper, look >> (Lanes / 2)).CopyTo(talent[(kept + inLower)..]);
            kept += BitOperations.PopCount(look);
        }

        return _number[programme] = kept;
    }

    /// <summary>Becomes a copy of another world's seekers, with as many programmes. The other set of columns holds nothing that is still
    /// read.</summary>
    internal void CopyFrom(JobSeekers other)
    {
        (Count, InOtherWork) = (other.Count, other.InOtherWork);
        if (Person.Length < other.Person.Length)
        {
            Person = new uint[other.Person.Length];
            Talent = new double[other.Person.Length];
            Practice = new uint[other.Person.Length];
        }

        if (_programmeOfLanes.Length < other._programmeOfLanes.Length) _programmeOfLanes = new int[other._programmeOfLanes.Length];
        other.Person.CopyTo(Person, 0);
        other.Talent.CopyTo(Talent, 0);
        other.Practice.CopyTo(Practice, 0);
        other._programmeOfLanes.CopyTo(_programmeOfLanes, 0);
        other._order.CopyTo(_order, 0);
        other._number.CopyTo(_number, 0);
        other._left.CopyTo(_left, 0);
        other._oldest.CopyTo(_oldest, 0);
        other._start.CopyTo(_start, 0);
    }

    /// <summary>Counts who is left.</summary>
    internal void EndPeriod()
    {
        Count = InOtherWork = 0;
        for (int p = 0; p < _number.Length; p++)
        {
            Count += _number[p];
            foreach (uint person in Person.AsSpan(_start[p], _number[p]))
                InOtherWork += PersonBits.HasOtherWork(person) ? 1 : 0;
        }
    }
}
