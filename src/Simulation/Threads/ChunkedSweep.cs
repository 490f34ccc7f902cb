namespace Ronghe.Simulation.Threads;

/// <summary>One chunk of a sweep: agents from <paramref name="first"/> (included) to <paramref name="end"/> (not included).</summary>
/// <typeparam name="T">What the sweep works on, usually the state.</typeparam>
/// <param name="on">What it works on.</param>
/// <param name="chunk">Number of the chunk: partial sums are kept under it and added up in its order.</param>
/// <param name="first">First agent.</param>
/// <param name="end">Agent behind the last.</param>
internal delegate void ChunkWork<in T>(T on, int chunk, int first, int end);

/// <summary>Sweeps over agents in chunks of fixed size, by the calling thread and those that help it.</summary>
/// <remarks>
/// The chunks depend on the number of agents alone, never on the threads; a chunk writes only its own agents and its own partial sums, and partial sums
/// are added up in the order of chunks. So the bits are the same for any number of threads. A world of one chunk is swept by its own thread
/// in index order. Pass static functions: nothing is allocated then.
/// </remarks>
internal sealed class ChunkedSweep
{
    /// <summary>Agents a chunk. Worlds below it (the small one, Hunan) are one chunk: running several of them side by side is faster than splitting one.</summary>
    public const int ChunkSize = 32_768;

    private HelperThreads? _helpers;

    /// <summary>How many chunks so many agents are.</summary>
    public static int Chunks(int agents) => (agents + ChunkSize - 1) / ChunkSize;

    /// <summary>Does the work for every chunk; returns when all are done.</summary>
    public void Over<T>(int agents, T on, ChunkWork<T> work) => Over(agents, ChunkSize, on, work);

    /// <summary>Does the work for every chunk of <paramref name="size"/> items (regions, programmes …).</summary>
    public void Over<T>(int items, int size, T on, ChunkWork<T> work)
    {
        int chunks = (items + size - 1) / size;
        if (_helpers is null || chunks < 2)
        {
            for (int chunk = 0; chunk < chunks; chunk++) work(on, chunk, chunk * size, Math.Min(items, (chunk + 1) * size));
            return;
        }

        SharedWork<T> shared = SharedWork<T>.Instance(_helpers);
        shared.Begin(items, size, chunks, on, work);
        _helpers.Run(shared);
    }

    /// <summary>Starts the threads that help, for as long as the returned value is kept; with one thread nothing starts.</summary>
    public IDisposable? Help(int threads)
    {
        if (threads < 2 || _helpers is not null) return null;
        _helpers = new HelperThreads(threads - 1, () => _helpers = null);
        return _helpers;
    }
}
