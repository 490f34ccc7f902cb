using System.Runtime.ExceptionServices;

namespace Ronghe.Simulation.Threads;

/// <summary>Threads kept alive while a large world runs: they wait for a sweep, take chunks until none is left, and wait again.</summary>
internal sealed class HelperThreads : IDisposable
{
    private readonly Thread[] _threads;
    private readonly SemaphoreSlim _begin = new(0);
    private readonly CountdownEvent _ended;
    private readonly Lock _gate = new();
    private object? _on;
    private Delegate? _work;
    private Action<object, Delegate, int, int, int>? _call;
    private int _items;
    private int _size;
    private int _next;
    private Exception? _failure;
    private volatile bool _stop;

    public HelperThreads(int count)
    {
        _ended = new CountdownEvent(count);
        _threads = new Thread[count];
        for (int i = 0; i < count; i++)
        {
            _threads[i] = new Thread(Work) { IsBackground = true, Name = "chunks of a world" };
            _threads[i].Start();
        }
    }

    /// <summary>Does all chunks together with the calling thread; the first exception of any thread is thrown here.</summary>
    public void Run<T>(int items, int size, T on, Action<T, int, int, int> work)
        where T : class
    {
        _failure = null;
        _items = items;
        _size = size;
        _on = on;
        _work = work;
        _call = Caller<T>.Call;
        _next = -1;
        _ended.Reset();
        _begin.Release(_threads.Length);
        TakeChunks();
        _ended.Wait();
        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
    }

    public void Dispose()
    {
        _stop = true;
        _begin.Release(_threads.Length);
        foreach (Thread thread in _threads) thread.Join();
        _begin.Dispose();
        _ended.Dispose();
    }

    private void Work()
    {
        while (true)
        {
            _begin.Wait();
            if (_stop) return;
            TakeChunks();
            _ended.Signal();
        }
    }

    private void TakeChunks()
    {
        try
        {
            while (true)
            {
                long first = (long)Interlocked.Increment(ref _next) * _size;
                if (first >= _items) return;
                _call!(_on!, _work!, (int)(first / _size), (int)first, (int)Math.Min(_items, first + _size));
            }
        }
#pragma warning disable CA1031 // Whatever a chunk throws is thrown again by the thread that asked for the sweep.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            lock (_gate) _failure ??= exception;
        }
    }

    /// <summary>Calls work on what it was meant for; one a type, so that a sweep allocates nothing.</summary>
    private static class Caller<T>
        where T : class
    {
        public static readonly Action<object, Delegate, int, int, int> Call =
            static (on, work, chunk, first, end) => ((Action<T, int, int, int>)work)((T)on, chunk, first, end);
    }
}
