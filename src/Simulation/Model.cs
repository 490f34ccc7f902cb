using Ronghe.Simulation.Initialization;
using Ronghe.Simulation.Invariants;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Threads;

namespace Ronghe.Simulation;

/// <summary>One world: created from a scenario and a replication number, stepped one period at a time.</summary>
public sealed partial class Model
{
    private readonly Recorder _recorder;
    private readonly InvariantCheck _invariants;

    private readonly int _threads;

    private Model(Scenario scenario, int replication, int threads, Recording recording)
    {
        _threads = threads;
        Scenario = scenario = scenario.InWorldOf(replication);
        Replication = replication;
        State = World.Create(scenario, replication);
        _recorder = new Recorder(scenario, recording,
            recording.Persons > 0 || recording.Followed is not null ? new LifeRecorder(scenario, replication, State, recording) : null);
        _invariants = new InvariantCheck(State);
    }

    /// <summary>What it lives by; of a scenario with several worlds that of its own world (<see cref="Scenario.InWorldOf"/>).</summary>
    public Scenario Scenario { get; private set; }

    public int Replication { get; private set; }

    /// <summary>Everything that changes.</summary>
    public ModelState State { get; }

    /// <summary>Next recorded period, 0-based; negative while the world burns in.</summary>
    public int Period => State.RecordedPeriod;

    /// <summary>What was observed so far, as far as it is recorded.</summary>
    public RunSeries Series => _recorder.Series;

    /// <summary>Told before the first step of each period.</summary>
    public Action? PeriodBegins { get; set; }

    /// <summary>Told after each step of a period which of <see cref="Schedule.Steps"/> has ended; for whoever measures time, the world
    /// itself has no clock.</summary>
    public Action<int>? StepDone { get; set; }

    /// <summary>Creates the world at the start of its burn-in.</summary>
    /// <param name="scenario">What it is made of.</param>
    /// <param name="replication">Number of the replication, mixed into the random key.</param>
    /// <param name="threads">Threads of a large world while <see cref="Run"/> lasts, the caller's included; the bits do not depend on
    /// it.</param>
    /// <param name="recording">What <see cref="Series"/> keeps; null: everything.</param>
    public static Model Create(Scenario scenario, int replication, int threads = 1, Recording? recording = null) =>
        new(scenario, replication, threads, recording ?? Recording.Everything);

    /// <summary>Simulates one period: the schedule, then observation, then what must always hold.</summary>
    /// <exception cref="InvariantException">Something that must hold does not.</exception>
    public void Step()
    {
        PeriodBegins?.Invoke();
        State.BeginPeriod();
        Watch();
        int step = 0;
        for (; step < Schedule.Processes.Count; step++)
        {
            Schedule.Processes[step].Apply(State);
            StepDone?.Invoke(step);
        }

        _recorder.Observe(State);
        StepDone?.Invoke(step++);
        _invariants.Check();
        StepDone?.Invoke(step);
        State.Period++;
    }

    /// <summary>Shows the triggers of measures what was last observed.</summary>
    private void Watch()
    {
        for (int i = 0; i < Scenario.Policies.Count; i++)
        {
            if (Scenario.Policies[i].When is { } trigger) State.Watched[i] = _recorder.Last(trigger.Observation);
        }
    }

    /// <summary>Puts other measures in place of the scenario's, between two periods: a policy maker who changes course.</summary>
    /// <remarks>What the scenario has in force from the start of the burn-in on stays.
    /// Meant for measures that say the same about the periods already simulated (what ends gets <see cref="PolicyMeasure.Until"/>,
    /// what begins gets <see cref="PolicyMeasure.From"/> = <see cref="Period"/>). Then the run has the bytes of one whose scenario held
    /// them from the start.</remarks>
    public void ReplacePolicies(IReadOnlyList<PolicyMeasure> policies)
    {
        Scenario = Scenario with { Policies = policies };
        State.ReplacePolicies(Scenario);
    }

    /// <summary>Simulates what is left: burn-in, then every recorded period.</summary>
    /// <param name="periodDone">Called after each period with the number simulated so far, burn-in included.</param>
    /// <param name="cancellation">Stops between periods.</param>
    public RunSeries Run(Action<int>? periodDone = null, CancellationToken cancellation = default)
    {
        RunUntil(Scenario.Periods, periodDone, cancellation);
        return Series;
    }

    /// <summary>Simulates up to a recorded period, which is the next one then; a negative one lies within the burn-in.</summary>
    /// <param name="period">The first period that is not simulated.</param>
    /// <param name="periodDone">Called after each period with the number simulated so far, burn-in included.</param>
    /// <param name="cancellation">Stops between periods.</param>
    public void RunUntil(int period, Action<int>? periodDone = null, CancellationToken cancellation = default)
    {
        using HelperThreads? helpers = _threads > 1 && State.Enterprises.Count > ChunkedSweep.ChunkSize
            ? new HelperThreads(_threads - 1) : null;
        State.Sweeps.Helpers = helpers;
        try
        {
            while (Period < period)
            {
                cancellation.ThrowIfCancellationRequested();
                Step();
                periodDone?.Invoke(State.Period);
            }
        }
        finally
        {
            State.Sweeps.Helpers = null;
        }
    }
}
