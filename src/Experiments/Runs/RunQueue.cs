using Ronghe.Simulation;

namespace Ronghe.Experiments.Runs;

/// <summary>A run whose turn has come.</summary>
/// <param name="Task">Place of its task among all tasks.</param>
/// <param name="Prefix">Number of its beginning: runs with the same number begin alike.</param>
/// <param name="ForkPeriod">First recorded period in which it may differ from others that begin alike.</param>
/// <param name="IsLast">The worker has no other run in hand that begins alike.</param>
internal readonly record struct RunTurn(int Task, int Prefix, int ForkPeriod, bool IsLast);

/// <summary>Hands out the wanted runs. Those that begin alike go to one worker, one after the other in the order in which they part; safe
/// for threads.</summary>
/// <remarks>
/// Beginnings are started in the order in which they are first wanted. A worker that finds none left takes the later half of what another
/// has in hand, so that all are busy to the end. No result depends on who runs what.
/// </remarks>
internal sealed class RunQueue
{
    private readonly Lock _gate = new();
    private readonly int[] _tasks;
    private readonly int[] _forkPeriods;
    private readonly List<Share> _shares;
    private readonly Share[] _held;
    private int _next;

    /// <param name="tasks">All tasks.</param>
    /// <param name="wanted">Which of them to run.</param>
    /// <param name="workers">Who takes them, numbered from 0.</param>
    public RunQueue(IReadOnlyList<RunTask> tasks, int[] wanted, int workers)
    {
        Func<int, (RunPrefix Prefix, int ForkPeriod)> startOf = tasks is ILazyTasks lazy ? lazy.StartOf : StartsOf(tasks);
        var numbers = new Dictionary<RunPrefix, int>();
        int[] prefixes = new int[wanted.Length], forks = new int[wanted.Length];
        for (int i = 0; i < wanted.Length; i++)
        {
            (RunPrefix prefix, forks[i]) = startOf(wanted[i]);
            if (!numbers.TryGetValue(prefix, out prefixes[i])) numbers.Add(prefix, prefixes[i] = numbers.Count);
        }

        int[] order = [.. Enumerable.Range(0, wanted.Length).OrderBy(i => prefixes[i]).ThenBy(i => forks[i])];
        _tasks = [.. order.Select(i => wanted[i])];
        _forkPeriods = [.. order.Select(i => forks[i])];
        _shares = [];
        for (int first = 0, end; first < order.Length; first = end)
        {
            end = first + 1;
            while (end < order.Length && prefixes[order[end]] == prefixes[order[first]]) end++;
            _shares.Add(new Share(prefixes[order[first]], first, end));
        }

        _held = new Share[workers];
        GiveEveryWorkerOne(workers);
    }

    /// <summary>The next run of a worker; false when there is nothing left for it.</summary>
    public bool TryTake(int worker, out RunTurn turn)
    {
        lock (_gate)
        {
            ref Share share = ref _held[worker];
            if (share.Count == 0) share = _next < _shares.Count ? _shares[_next++] : LaterHalfOfTheLargest(_held);
            turn = default;
            if (share.Count == 0) return false;
            turn = new RunTurn(_tasks[share.First], share.Prefix, _forkPeriods[share.First], share.Count == 1);
            share = share with { First = share.First + 1 };
            return true;
        }
    }

    private static Func<int, (RunPrefix Prefix, int ForkPeriod)> StartsOf(IReadOnlyList<RunTask> tasks)
    {
        var worlds = new Dictionary<Scenario, string>(ReferenceEqualityComparer.Instance);
        return i =>
        {
            Scenario scenario = tasks[i].Document.Scenario;
            if (!worlds.TryGetValue(scenario, out string? world)) worlds.Add(scenario, world = RunPrefix.WorldOf(scenario));
            return (RunPrefix.Of(tasks[i], world), SharedPrefix.ForkPeriod(scenario));
        };
    }

    /// <summary>Divides prefixes, while there are fewer than workers: then nobody has to take from another at the start.</summary>
    private void GiveEveryWorkerOne(int workers)
    {
        while (_shares.Count < workers)
        {
            Share later = LaterHalfOfTheLargest(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_shares));
            if (later.Count == 0) return;
            _shares.Add(later);
        }
    }

    /// <summary>Takes the later half of the largest share away from it, the larger half when its runs are odd in number.</summary>
    private static Share LaterHalfOfTheLargest(Span<Share> shares)
    {
        int largest = 0;
        for (int i = 1; i < shares.Length; i++)
        {
            if (shares[i].Count > shares[largest].Count) largest = i;
        }

        Share all = shares[largest];
        int middle = all.First + (all.Count / 2);
        shares[largest] = all with { End = middle };
        return all with { First = middle };
    }

    /// <summary>Runs of one prefix, from <paramref name="First"/> to before <paramref name="End"/>.</summary>
    private readonly record struct Share(int Prefix, int First, int End)
    {
        public int Count => End - First;
    }
}
