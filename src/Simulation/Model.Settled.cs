using Ronghe.Simulation.Invariants;

namespace Ronghe.Simulation;

/// <summary>A world at the end of its burn-in, kept for others that begin alike: what <see cref="Fork"/> does within a process, over the
/// time between two.</summary>
/// <remarks>Meant for scenarios that agree in seed, replication and <see cref="SharedPrefix.Of"/> and part at period 0 or later
/// (<see cref="SharedPrefix.ForkPeriod"/>): they go on with the bits of a world that has burnt in itself.</remarks>
public sealed partial class Model
{
    /// <summary>The burn-in is over and nothing is recorded yet.</summary>
    public bool IsSettled => Period == 0 && State.BurnIn > 0;

    /// <summary>Bytes of the state as it is now.</summary>
    public long SettledSize => State.Kept.Size;

    /// <summary>Writes the state at the end of the burn-in.</summary>
    /// <exception cref="InvalidOperationException">It is not there yet, or past it.</exception>
    public void WriteSettled(Stream into)
    {
        if (!IsSettled) throw new InvalidOperationException($"The world is in period {Period}, not at the end of its burn-in.");
        State.Kept.Write(into);
    }

    /// <summary>Goes on from a state that a world which begins alike has written; what triggers watch is observed as it was left.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="length">Bytes that it has.</param>
    /// <exception cref="InvalidDataException">It is not of such a world; this one is of no more use.</exception>
    public void ReadSettled(Stream from, long length)
    {
        State.TakeOver(from, length);
        State.Period--;
        _recorder.Observe(State);
        State.Period++;
        _invariants.CopyFrom(new InvariantCheck(State));
    }
}
