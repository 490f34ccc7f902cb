using System.Numerics;
using Ronghe.Experiments.Runs.Settled;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs;

/// <summary>The worlds of one worker: one lives through what its runs have in common, another becomes its copy for each of them. Never more
/// than two.</summary>
/// <param name="environment">Creates and copies worlds.</param>
/// <param name="threads">Threads that a world may use.</param>
/// <param name="workers">Workers that hold worlds at the same time.</param>
/// <param name="settled">What worlds are at the end of their burn-in, kept over commands; null keeps nothing.</param>
internal sealed class WorkerWorlds(RunEnvironment environment, int threads, int workers, SettledStates? settled = null)
{
    /// <summary>Bytes of a world from which on it is worth the time to give back at once what its beginning has used up.</summary>
    private const long Large = 1L << 30;

    /// <summary>Period up to which its tables still grow.</summary>
    private const int LastGrowth = 8;

    private Model? _shared;
    private bool _isLarge;
    private int _prefix;
    private bool _hasRoom;
    private Model? _copy;

    /// <summary>Simulates one run: from the copy of what is shared, or on the shared world itself when no other run in hand needs
    /// it.</summary>
    /// <param name="task">The run.</param>
    /// <param name="turn">How it begins.</param>
    /// <param name="periodDone">Called with the number of its periods that are finished, those that were shared included.</param>
    /// <param name="cancellation">Stops between periods.</param>
    /// <returns>What was recorded; valid until the next run.</returns>
    public RunSeries Simulate(RunTask task, RunTurn turn, Action<int> periodDone, CancellationToken cancellation)
    {
        if (!environment.HasWorlds) return environment.Produce(task.Document.Scenario, task.Identity.Replication, periodDone, cancellation);
        bool isDone = false;
        try
        {
            RunSeries series = OnWorlds(task, turn, Told, cancellation);
            isDone = true;
            return series;
        }
        finally
        {
            // A world that has failed is no beginning for another run: each tries for itself, and fails as it would alone.
            if (!isDone) _shared = _copy = null;
        }

        void Told(int done)
        {
            if (_isLarge && done <= LastGrowth && BitOperations.IsPow2(done)) GiveBack();
            periodDone(done);
        }
    }

    private RunSeries OnWorlds(RunTask task, RunTurn turn, Action<int> periodDone, CancellationToken cancellation)
    {
        if (_shared is not null && _prefix == turn.Prefix && _shared.Period <= turn.ForkPeriod)
        {
            _shared.GoOnAs(task.Document.Scenario);
            if (_shared.State.Period > 0) periodDone(_shared.State.Period);
        }
        else
        {
            Begin(task, turn, periodDone, cancellation);
        }

        Model shared = _shared!;
        if (turn.IsLast || !_hasRoom)
        {
            _shared = null;
            return shared.Run(periodDone, cancellation);
        }

        shared.RunUntil(turn.ForkPeriod, periodDone, cancellation);
        _copy = environment.Fork(shared, _copy);
        return _copy.Run(periodDone, cancellation);
    }

    private void Begin(RunTask task, RunTurn turn, Action<int> periodDone, CancellationToken cancellation)
    {
        _shared = null;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Model begun = New();

        // Two worlds a worker must leave room for what they grow by and for everything else.
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        _hasRoom = 3L * workers * taken < environment.Memory;
        _isLarge = taken > Large;
        if (_isLarge) GiveBack();
        _shared = turn.ForkPeriod >= 0 && settled is not null ? settled.Settle(begun, New, periodDone, cancellation) : begun;
        _prefix = turn.Prefix;

        Model New() => environment.Create(task.Document.Scenario, task.Identity.Replication, threads, RecordedRun.Needs(task));
    }

    private static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
