using System.Runtime.CompilerServices;

namespace Ronghe.Simulation.State;

/// <content>Working space of processes and what chunks of sweeps count: room, not state.</content>
public sealed partial class ModelState
{
    private readonly Lock _making = new();
    private object[] _spaces = [];

    /// <summary>How often this world has become a copy of another or has taken other parameters: what was remembered of it before is
    /// void.</summary>
    internal int Versions { get; private set; }

    /// <summary>What chunks of enterprises, partnerships or programmes count and pay, valid within one sweep.</summary>
    internal ChunkTally[] Tallies { get; }

    /// <summary>The working space of this kind, made when it is first asked for. Ask once a sweep, not once an agent.</summary>
    internal T Space<T>()
        where T : class, IWorkingSpace<T> => Find<T>(_spaces) ?? Make<T>();

    /// <summary>Adds the chunks' counts and payments to the books, chunk after chunk.</summary>
    internal void AddUpTallies()
    {
        foreach (ChunkTally tally in Tallies) tally.AddTo(this);
    }

    // There are about as many kinds as processes: a look at each is as fast as a table of types.
    private static T? Find<T>(object[] spaces)
        where T : class
    {
        foreach (object space in spaces)
        {
            if (space.GetType() == typeof(T)) return Unsafe.As<T>(space);
        }

        return null;
    }

    private T Make<T>()
        where T : class, IWorkingSpace<T>
    {
        lock (_making)
        {
            if (Find<T>(_spaces) is { } made) return made;
            T space = T.For(this);
            _spaces = [.. _spaces, space];
            return space;
        }
    }
}
