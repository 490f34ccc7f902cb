using System.Runtime.ExceptionServices;

namespace Ronghe.Simulation.Threads;

/// <summary>Threads kept alive while a large world runs: they wait, take chunks until none is left, and wait again.</summary>
internal sealed class HelperThreads : IDisposable
{
    private readonly Thread[] _threads;
    private readonly SemaphoreSlim _begin = new(0);
    private readonly CountdownEvent _ended;
    private readonly Action _stopped;
    private readonly Lock _gate = new();
    private volatile IChunks? _work;
    private Exception? _failure;
    private volatile bool _stop;

    public HelperThreads(int count, Action stopped)
    {
        _stopped = stopped;
        _ended = new CountdownEvent(count);
        _threads = new Thread[count];
        for (int i = 0; i < count; i++)
        {
            _threads[i] = new Thread(Work) { IsBackground = true, Name = "chunks of a world" };
            _threads[i].Start();
        }
    }

    /// <summary>What kinds of work share their chunks through: one object a kind, so that sweeps allocate nothing.</summary>
    public Dictionary<Type, IChunks> Kinds { get; } = [];

    /// <summary>Does all chunks together with the calling thread; the first exception of any thread is thrown here.</summary>
    public void Run(IChunks work)
    {
        _failure = null;
        _work = work;
        _ended.Reset();
        _begin.Release(_threads.Length);
        TakeChunks(work);
        _ended.Wait();
        _work = null;
        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
    }

    public void Dispose()
    {
        _stop = true;
        _begin.Release(_threads.Length);
        foreach (Thread thread in _threads) thread.Join();
        _begin.Dispose();
        _ended.Dispose();
        _stopped();
    }

    private void Work()
    {
        while (true)
        {
            _begin.Wait();
            if (_stop) return;
            TakeChunks(_work!);
            _ended.Signal();
        }
    }

    private void TakeChunks(IChunks work)
    {
        try
        {
            while (work.TakeOne())
            {
                // The next chunk, until none is left.
            }
        }
#pragma warning disable CA1031 // Whatever a chunk throws is thrown again by the thread that asked for the sweep.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            lock (_gate) _failure ??= exception;
        }
    }
}

/// <summary>Chunks that several threads take one after the other.</summary>
internal interface IChunks
{
    /// <summary>Does one chunk; says no when none is left.</summary>
    bool TakeOne();
}

/// <summary>The chunks of one sweep.</summary>
internal sealed class SharedWork<T> : IChunks
{
    private int _items;
    private int _size;
    private int _chunks;
    private int _next;
    private T? _on;
    private ChunkWork<T>? _work;

    public static SharedWork<T> Instance(HelperThreads helpers)
    {
        if (helpers.Kinds.TryGetValue(typeof(T), out IChunks? known)) return (SharedWork<T>)known;
        var made = new SharedWork<T>();
        helpers.Kinds.Add(typeof(T), made);
        return made;
    }

    public void Begin(int items, int size, int chunks, T on, ChunkWork<T> work)
    {
        _items = items;
        _size = size;
        _chunks = chunks;
        _on = on;
        _work = work;
        Volatile.Write(ref _next, 0);
    }

    public bool TakeOne()
    {
        int chunk = Interlocked.Increment(ref _next) - 1;
        if (chunk >= _chunks) return false;
        _work!(_on!, chunk, chunk * _size, Math.Min(_items, (chunk + 1) * _size));
        return true;
    }
}
