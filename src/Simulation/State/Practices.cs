namespace Ronghe.Simulation.State;

/// <summary>Where graduates practised, and what it made of them: one row a place of practice and cohort. A ring of the cohorts that still
/// look for work or are in early careers, and the one that finishes next.</summary>
/// <remarks>
/// The rows of a programme lie together: without practice in an enterprise first, then with an employer found without a partnership, then
/// one row a partner. A profile turned from the cohort's own toward what the host requires is a sum of the two, so no profile is kept:
/// its cosine with anything follows from theirs.
/// </remarks>
public sealed class Practices
{
    /// <summary>Rows of every programme before those of its partners.</summary>
    public const int BeforePartners = 2;

    /// <summary>Row of a programme's graduates who practised on the campus.</summary>
    public const int OnCampus = 0;

    /// <summary>Row of those who practised with an employer that is no partner.</summary>
    public const int Nominal = 1;

    private readonly int _programmes;
    private readonly int[] _start;

    internal Practices(int programmes, int remembered)
    {
        _programmes = programmes;
        Rings = remembered + 2;
        _start = new int[Rings * (programmes + 1)];
        MakeRoom((BeforePartners * programmes) + 1);
        for (int ring = 0; ring < Rings; ring++)
        {
            int row = First(ring);
            for (int p = 0; p < programmes; p++)
            {
                _start[(ring * (programmes + 1)) + p] = row;
                Slot[row] = Slot[row + 1] = -1;
                Share[row] = Own[row] = Own[row + 1] = 1;
                row += BeforePartners;
            }

            _start[(ring * (programmes + 1)) + programmes] = row;
        }
    }

    /// <summary>Cohorts of a programme that are remembered.</summary>
    public int Rings { get; }

    /// <summary>Rows that a ring has room for.</summary>
    public int Room { get; private set; }

    /// <summary>Share of the cohort's graduates.</summary>
    internal double[] Share { get; private set; } = [];

    /// <summary>Partnership slot where they practised; −1 without a partner. The slot's enterprise is the host, whoever has the slot
    /// today.</summary>
    internal int[] Slot { get; private set; } = [];

    /// <summary>Sector whose requirement they were turned toward.</summary>
    internal int[] Sector { get; private set; } = [];

    /// <summary>Its generation.</summary>
    internal int[] Generation { get; private set; } = [];

    /// <summary>Weight of the cohort's profile in theirs.</summary>
    internal double[] Own { get; private set; } = [];

    /// <summary>Weight of the host's requirement in theirs.</summary>
    internal double[] Required { get; private set; } = [];

    /// <summary>Level that practice added.</summary>
    internal double[] Level { get; private set; } = [];

    /// <summary>Ring of the cohorts that finish in a period.</summary>
    public int RingOf(int period) => period % Rings;

    /// <summary>Ring of the cohorts that finished so many periods before a period.</summary>
    public int RingOf(int period, int age) => RingOf(period - age + Rings);

    /// <summary>Where a ring's rows begin.</summary>
    public int First(int ring) => ring * Room;

    /// <summary>First row of a programme's cohort.</summary>
    public int Start(int ring, int programme) => _start[(ring * (_programmes + 1)) + programme];

    /// <summary>Behind its last row.</summary>
    public int End(int ring, int programme) => _start[(ring * (_programmes + 1)) + programme + 1];

    /// <summary>Lays a ring out anew, with a row for every partner of every programme.</summary>
    internal void LayOut(int ring, Grouping partnersOfProgramme)
    {
        int rows = 0;
        for (int p = 0; p < _programmes; p++) rows += BeforePartners + partnersOfProgramme.Of(p).Length;
        if (rows > Room) MakeRoom(rows + (rows / 4));
        int row = First(ring);
        for (int p = 0; p < _programmes; p++)
        {
            _start[(ring * (_programmes + 1)) + p] = row;
            row += BeforePartners + partnersOfProgramme.Of(p).Length;
        }

        _start[(ring * (_programmes + 1)) + _programmes] = row;
    }

    /// <summary>Becomes a copy of another world's.</summary>
    internal void CopyFrom(Practices other)
    {
        if (Room != other.Room) MakeRoom(other.Room, keep: false);
        other._start.CopyTo(_start, 0);
        other.Share.CopyTo(Share, 0);
        other.Slot.CopyTo(Slot, 0);
        other.Sector.CopyTo(Sector, 0);
        other.Generation.CopyTo(Generation, 0);
        other.Own.CopyTo(Own, 0);
        other.Required.CopyTo(Required, 0);
        other.Level.CopyTo(Level, 0);
    }

    /// <summary>Gives every ring more room; what its rows hold stays.</summary>
    private void MakeRoom(int room, bool keep = true)
    {
        int before = Room;
        Room = room;
        Share = Widened(Share, before, keep);
        Slot = Widened(Slot, before, keep);
        Sector = Widened(Sector, before, keep);
        Generation = Widened(Generation, before, keep);
        Own = Widened(Own, before, keep);
        Required = Widened(Required, before, keep);
        Level = Widened(Level, before, keep);
        if (before == 0 || !keep) return;
        for (int ring = 1; ring < Rings; ring++)
        {
            foreach (ref int start in _start.AsSpan(ring * (_programmes + 1), _programmes + 1)) start += ring * (room - before);
        }
    }

    private T[] Widened<T>(T[] column, int before, bool keep)
    {
        var wider = new T[Rings * Room];
        if (!keep) return wider;
        for (int ring = 0; ring < Rings && before > 0; ring++)
            column.AsSpan(ring * before, Math.Min(before, Room)).CopyTo(wider.AsSpan(ring * Room));
        return wider;
    }
}
