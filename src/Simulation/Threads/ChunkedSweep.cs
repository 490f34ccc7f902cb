namespace Ronghe.Simulation.Threads;

/// <summary>Sweeps over agents in chunks of fixed size, by the calling thread and those that help it.</summary>
/// <remarks>
/// The chunks depend on the number of items alone, never on the threads; a chunk writes only its own items and its own partial sums, and
/// partial sums are added up in the order of chunks. So the bits are the same for any number of threads. What is one chunk is swept by the
/// calling thread in index order. Pass static methods: then nothing is allocated.
/// </remarks>
internal sealed class ChunkedSweep
{
    /// <summary>
    /// Agents a chunk. Worlds of fewer (the small one, Hunan) are one chunk and gain nothing from more threads: running several side by
    /// side is faster than splitting one.
    /// </summary>
    public const int ChunkSize = 32_768;

    /// <summary>The threads that help, while they do; null: the calling thread does all. Whoever starts them sets it and takes it
    /// back.</summary>
    public HelperThreads? Helpers { get; set; }

    /// <summary>How many chunks so many items are.</summary>
    public static int Chunks(int items, int size = ChunkSize) => (items + size - 1) / size;

    /// <summary>Does the work for every chunk of <paramref name="size"/> items; returns when all are done.</summary>
    /// <typeparam name="T">What holds the items.</typeparam>
    /// <param name="items">How many items.</param>
    /// <param name="on">What holds the items: a world, mostly.</param>
    /// <param name="work">What is done for a chunk: given what holds the items, the number of the chunk, its first item and the one behind
    /// its last.</param>
    /// <param name="size">Items a chunk.</param>
    public void Over<T>(int items, T on, Action<T, int, int, int> work, int size = ChunkSize)
        where T : class
    {
        int chunks = Chunks(items, size);
        if (Helpers is not null && chunks > 1)
        {
            Helpers.Run(items, size, on, work);
            return;
        }

        for (int chunk = 0; chunk < chunks; chunk++) work(on, chunk, chunk * size, Math.Min(items, (chunk + 1) * size));
    }
}
