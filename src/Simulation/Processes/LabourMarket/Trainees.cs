namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>A seeker who trained with a partner of the programme.</summary>
/// <param name="Seeker">Place among the seekers.</param>
/// <param name="Word0">Random word that decided about further study.</param>
/// <param name="Word3">Random word that decided about training.</param>
/// <param name="Host">Enterprise that would keep the trainee, once it is found.</param>
internal readonly record struct Trainee(int Seeker, uint Word0, uint Word3, int Host = -1);

/// <summary>This period's graduates who trained with a partner, programme by programme.</summary>
internal sealed class Trainees(int programmes, int regions)
{
    private readonly int[] _start = new int[programmes];
    private readonly int[] _count = new int[programmes];
    private Trainee[] _all = [];
    private readonly double[][] _shares = [.. Enumerable.Range(0, regions).Select(static _ => new double[64])];

    /// <summary>Room for all graduates.</summary>
    public void BeginPeriod(ReadOnlySpan<int> graduates)
    {
        int room = 0;
        for (int p = 0; p < programmes; p++)
        {
            _start[p] = room;
            room = checked(room + graduates[p]);
        }

        if (room > _all.Length) _all = new Trainee[room + (room / 4)];
    }

    /// <summary>Room for the programme's trainees.</summary>
    public Span<Trainee> Room(int programme, int graduates) => _all.AsSpan(_start[programme], graduates);

    /// <summary>Keeps the first <paramref name="count"/>.</summary>
    public void Keep(int programme, int count) => _count[programme] = count;

    /// <summary>Those of the programme, by number.</summary>
    public Span<Trainee> Of(int programme) => _all.AsSpan(_start[programme], _count[programme]);

    /// <summary>Working space of a region: one number a partner of one programme.</summary>
    public double[] Shares(int region) => _shares[region];

    /// <summary>Makes it wide enough for so many partners.</summary>
    public double[] Widen(int region, int partners) => _shares[region] = new double[2 * partners];
}
