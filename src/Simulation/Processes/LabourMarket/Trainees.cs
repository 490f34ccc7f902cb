namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>A seeker who practised with a partner of the programme to the end.</summary>
/// <param name="Seeker">Place among the seekers.</param>
/// <param name="Word0">Random word that decided about further study.</param>
/// <param name="Practice">Row of <see cref="State.Practices"/>.</param>
internal readonly record struct Trainee(int Seeker, uint Word0, int Practice);

/// <summary>This period's graduates who trained with a partner, programme by programme.</summary>
internal sealed class Trainees(int programmes)
{
    private readonly int[] _start = new int[programmes];
    private readonly int[] _count = new int[programmes];
    private Trainee[] _all = [];

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
}
