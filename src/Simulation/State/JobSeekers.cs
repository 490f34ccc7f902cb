namespace Ronghe.Simulation.State;

/// <summary>Graduates who look for work, one by one: those of this period and those left from up to four periods before.</summary>
public sealed class JobSeekers(int capacity)
{
    private int _capacity = capacity;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Programme they finished.</summary>
    public int[] Programme { get; private set; } = new int[capacity];

    /// <summary>Period in which they entered college: with the programme it names the cohort.</summary>
    public int[] EntryPeriod { get; private set; } = new int[capacity];

    /// <summary>Number within the cohort: with the cohort it names the person.</summary>
    public int[] Ordinal { get; private set; } = new int[capacity];

    /// <summary>Periods spent looking, 0 for this period's graduates.</summary>
    public int[] Waiting { get; private set; } = new int[capacity];

    /// <summary>Ability × exp(−ξ²/2ω_i²): what a person adds to the fit and level of the cohort.</summary>
    public double[] Talent { get; private set; } = new double[capacity];

    /// <summary>Adds one; grows only while the market is larger than ever before.</summary>
    public void Add(int programme, int entryPeriod, int ordinal, double talent)
    {
        if (Count == _capacity) Grow();
        Programme[Count] = programme;
        EntryPeriod[Count] = entryPeriod;
        Ordinal[Count] = ordinal;
        Waiting[Count] = 0;
        Talent[Count] = talent;
        Count++;
    }

    /// <summary>Moves the person at <paramref name="from"/> to <paramref name="to"/> (compaction keeps the order).</summary>
    public void Move(int from, int to)
    {
        Programme[to] = Programme[from];
        EntryPeriod[to] = EntryPeriod[from];
        Ordinal[to] = Ordinal[from];
        Waiting[to] = Waiting[from];
        Talent[to] = Talent[from];
    }

    /// <summary>Keeps the first <paramref name="count"/>.</summary>
    public void Truncate(int count) => Count = count;

    private void Grow()
    {
        _capacity *= 2;
        Programme = Grown(Programme);
        EntryPeriod = Grown(EntryPeriod);
        Ordinal = Grown(Ordinal);
        Waiting = Grown(Waiting);
        Talent = Grown(Talent);
    }

    private T[] Grown<T>(T[] column)
    {
        var grown = new T[_capacity];
        column.CopyTo(grown, 0);
        return grown;
    }
}
