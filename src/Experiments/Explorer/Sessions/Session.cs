using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>
/// A session: a plan, the world that follows it, others with the same luck beside it, and how far all are. Decisions are taken at
/// once;
/// the periods they ask for are simulated by <see cref="Work"/>, one at a time, so that a screen can be drawn in between.
/// </summary>
/// <remarks>
/// A lever moved acts from the next period that no world has begun. A decision about the past (a parameter, undo, going back) is simulated
/// again from the start with the same luck;
/// until the new world has caught up the old one is shown. Members may be called from any thread; <see cref="Work"/> from one.
/// </remarks>
internal sealed class Session
{
    private readonly Stack<SessionPlan> _earlier = new();
    private readonly Stack<SessionPlan> _undone = new();
    private readonly EventLog _events = new();
    private readonly List<Rival> _rivals = [];

    // One to begin again from, one for a parameter that is tried: worlds may be large.
    private readonly Beginnings _beginnings = new(2);
    private WorldSlot _first;
    private int _begun;

    public Session(ScenarioDocument document, bool isFileAsRead = true)
    {
        Plan = SessionPlan.Of(document, isFileAsRead);
        _first = New(Plan);
    }

    public Lock Gate { get; } = new();

    public SessionPlan Plan { get; private set; }

    /// <summary>Finished periods of the session.</summary>
    public int Now { get; private set; }

    /// <summary>Where it is going.</summary>
    public int Target { get; private set; }

    public int Periods => Plan.Periods;

    /// <summary>The worlds to compare with, by letter; no list is ever changed.</summary>
    public IReadOnlyList<Rival> Rivals { get; private set; } = [];

    /// <summary>What the first of them is.</summary>
    public ComparedWith Comparison => Rivals.Count == 0 ? ComparedWith.Nothing : Rivals[0].With;

    /// <summary>The world that follows the plan.</summary>
    public ExploredWorld World => _first.Shown;

    /// <summary>The first world to compare with; null without comparison.</summary>
    public ExploredWorld? Other => Rivals.Count == 0 ? null : Rivals[0].World;

    /// <summary>What has happened, oldest first.</summary>
    public IReadOnlyList<WorldEvent> Events => _events.Events;

    public bool CanUndo => _earlier.Count > 0;

    public bool IsAtEnd => Now >= Periods;

    /// <summary>Raised by <see cref="Work"/> and decisions; a screen may have to be drawn anew.</summary>
    public int Version { get; private set; }

    /// <summary>How far a world that is simulated again has come, 0–1; null when none is.</summary>
    public double? CatchingUp
    {
        get
        {
            ExploredWorld? behind = _first.Coming
                ?? Rivals.Select(static rival => rival.Slot.Coming).FirstOrDefault(static coming => coming is not null)
                ?? Rivals.Select(static rival => rival.World).FirstOrDefault(world => world.Period < Now)
                ?? (_first.Shown.Period < 0 ? _first.Shown : null);
            return behind?.Progress(Now);
        }
    }

    /// <summary>The first period that a lever moved now can act in.</summary>
    public int NextFree => Math.Max(Now, _begun);

    /// <summary>Asks for more periods; stops at the end of the run.</summary>
    public void Ask(int periods) => Change(() => Target = Math.Min(Periods, Math.Max(Now, Target) + periods));

    /// <summary>Stops after the period that is under way.</summary>
    public void Halt() => Change(() => Target = NextFree);

    /// <summary>Moves a lever from the next period on; false at the end of the run.</summary>
    public bool MoveLever(Lever lever, double value, IReadOnlyList<int> regions) =>
        MoveLever(new LeverMove(NextFree, lever, value, regions));

    /// <summary>The same of a move that begins in <see cref="NextFree"/>.</summary>
    public bool MoveLever(LeverMove move)
    {
        if (move.Period >= Periods) return false;
        Decide(Plan.With(move));
        return true;
    }

    /// <summary>Assumes another value of a parameter, from the start of the world.</summary>
    public void Assume(ParameterDefinition parameter, double value) =>
        Decide(Plan with { Parameters = parameter.With(Plan.Parameters, value) });

    /// <summary>Another luck: the replication number of <c>run</c>.</summary>
    public void TakeLuck(int replication) => Decide(Plan with { Replication = replication });

    /// <summary>Goes back to the end of an earlier period; levers moved later are forgotten (undo brings them back).</summary>
    public void GoBackTo(int period) => Change(() =>
    {
        if (period >= Now) return;
        Now = Math.Max(0, period);
        Target = Now;
        _begun = Now;
        SessionPlan plan = Plan with { Moves = [.. Plan.Moves.Where(move => move.Period <= Now)] };
        if (plan.Moves.Count < Plan.Moves.Count) Keep();
        Follow(plan);
        _events.Forget(Now);
    });

    public bool Undo() => Swap(_earlier, _undone);

    public bool Redo() => Swap(_undone, _earlier);

    /// <summary>Puts another world beside the one shown, or takes all away; false when there is no place or it stands there.</summary>
    public bool Compare(ComparedWith comparison)
    {
        bool isDone = true;
        Change(() =>
        {
            if (comparison == ComparedWith.Nothing) _rivals.Clear();
            else isDone = Add(comparison);
            Rivals = [.. _rivals];
        });
        return isDone;
    }

    /// <summary>Takes a world away that stands beside the one shown; false when there is none of that letter.</summary>
    public bool Drop(char letter)
    {
        bool isDone = false;
        Change(() =>
        {
            isDone = _rivals.RemoveAll(rival => rival.Letter == letter) > 0;
            Rivals = [.. _rivals];
        });
        return isDone;
    }

    private bool Add(ComparedWith comparison)
    {
        if (comparison == ComparedWith.Pinned ? _rivals.Count(static rival => rival.With == ComparedWith.Pinned) == Rival.MostPinned
            : _rivals.Exists(rival => rival.With == comparison)) return false;
        char letter = "BCDEF".First(free => _rivals.TrueForAll(rival => rival.Letter != free));
        SessionPlan? pinned = comparison switch
        {
            ComparedWith.Pinned => Plan,
            ComparedWith.Given => SessionPlan.Of(Plan.Document, Plan.IsFileAsRead),
            _ => null,
        };
        // A world that has ended is never stepped again, so both may show it.
        bool hasEnded = comparison == ComparedWith.Pinned && IsAtEnd && _first.Coming is null;
        _rivals.Add(new Rival(letter, comparison, pinned, Now,
            hasEnded ? new WorldSlot(Plan, _first.Shown, _beginnings) : New(Rival.PlanBeside(pinned, Plan))));
        _rivals.Sort(static (one, other) => one.Letter.CompareTo(other.Letter));
        return true;
    }

    /// <summary>Begins anew with another scenario; what was done before is gone.</summary>
    public void Open(ScenarioDocument document, bool isFileAsRead) => Change(() =>
    {
        _earlier.Clear();
        _undone.Clear();
        (Now, Target, _begun) = (0, 0, 0);
        _rivals.Clear();
        Rivals = [];
        Plan = SessionPlan.Of(document, isFileAsRead);
        _first = New(Plan);
        _events.Forget(0);
    });

    /// <summary>Simulates one period of what is asked for; false when nothing is left to do.</summary>
    public bool Work()
    {
        ExploredWorld world;
        SessionPlan plan;
        lock (Gate)
        {
            if (NextWork() is not { } slot)
            {
                // What was simulated before, and what has changed nothing since, is shown again.
                if (Now >= Target) return false;
                Settle();
                Version++;
                return true;
            }
            world = slot.Behind(int.MaxValue)!;
            plan = slot.Plan;
            if (world.Period >= Now) _begun = Math.Max(_begun, world.Period + 1);
        }

        Stepped step = world.Step(plan);
        lock (Gate)
        {
            world.Publish(step);
            Settle();
            Version++;
        }

        return true;
    }

    /// <summary>Simulates all that is asked for.</summary>
    public void WorkAll(CancellationToken cancellation)
    {
        while (Work()) cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>The slot whose world is to be stepped: first worlds that must catch up, then the next period.</summary>
    private WorldSlot? NextWork()
    {
        WorldSlot[] slots = [_first, .. _rivals.Select(static rival => rival.Slot)];
        return slots.FirstOrDefault(slot => slot.Behind(Now) is not null)
            ?? (Now >= Target ? null : slots.FirstOrDefault(slot => slot.Behind(Now + 1) is not null));
    }

    private void Settle()
    {
        if (_first.TakeOver(Now)) _events.Forget(0);
        foreach (Rival rival in _rivals) rival.Slot.TakeOver(Now);
        bool isDone = Now < Target && _first.Coming is null && _first.Shown.Period > Now
            && _rivals.TrueForAll(rival => rival.Slot.Coming is null && rival.World.Period > Now);
        if (isDone) Now++;
        if (_first.Shown.Series is { } series)
            _events.Read(series, _first.Shown.Plan.Document.Scenario.Population, Math.Min(Now, _first.Shown.Recorded));
    }

    private void Decide(SessionPlan plan) => Change(() =>
    {
        Keep();
        Follow(plan);
    });

    private void Keep()
    {
        _earlier.Push(Plan);
        _undone.Clear();
    }

    private void Follow(SessionPlan plan)
    {
        Plan = plan;
        _first.Follow(plan, NextFree);
        foreach (Rival rival in _rivals) rival.Slot.Follow(Rival.PlanBeside(rival.Pinned, plan), NextFree, mayBeAhead: true);
    }

    private WorldSlot New(SessionPlan plan) => new(plan, new ExploredWorld(plan, _beginnings), _beginnings);

    private bool Swap(Stack<SessionPlan> from, Stack<SessionPlan> to)
    {
        lock (Gate)
        {
            if (from.Count == 0) return false;
            to.Push(Plan);
            Follow(from.Pop());
            Version++;
            return true;
        }
    }

    private void Change(Action decision)
    {
        lock (Gate)
        {
            decision();
            Version++;
        }
    }
}
