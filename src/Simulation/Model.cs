using Ronghe.Simulation.Initialization;
using Ronghe.Simulation.Invariants;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation;

/// <summary>One world: created from a scenario and a replication number, stepped one period at a time.</summary>
public sealed class Model
{
    private readonly Recorder _recorder;
    private readonly InvariantCheck _invariants;

    private Model(Scenario scenario, int replication)
    {
        Scenario = scenario;
        Replication = replication;
        State = World.Create(scenario, replication);
        _recorder = new Recorder(scenario);
        _invariants = new InvariantCheck(State);
        State.LastObserved = _recorder.Last;
    }

    public Scenario Scenario { get; private set; }

    public int Replication { get; }

    /// <summary>Everything that changes.</summary>
    public ModelState State { get; }

    /// <summary>Next recorded period, 0-based; negative while the world burns in.</summary>
    public int Period => State.RecordedPeriod;

    /// <summary>What was observed so far.</summary>
    public RunSeries Series => _recorder.Series;

    /// <summary>Creates the world at the start of its burn-in.</summary>
    public static Model Create(Scenario scenario, int replication) => new(scenario, replication);

    /// <summary>Simulates one period: the schedule, then observation, then what must always hold.</summary>
    /// <exception cref="InvariantException">Something that must hold does not.</exception>
    public void Step()
    {
        State.BeginPeriod();
        foreach (ScheduledProcess process in Schedule.Processes) process.Apply(State);
        _recorder.Observe(State);
        _invariants.Check(State);
        State.Period++;
    }

    /// <summary>Puts other measures in place of the scenario's, between two periods: a policy maker who changes course.</summary>
    /// <remarks>Meant for measures that say the same about the periods already simulated (what ends gets <see cref="PolicyMeasure.Until"/>, what begins
    /// gets <see cref="PolicyMeasure.From"/> = <see cref="Period"/>). Then the run has the bytes of one whose scenario held them from the start.</remarks>
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
        while (Period < Scenario.Periods)
        {
            cancellation.ThrowIfCancellationRequested();
            Step();
            periodDone?.Invoke(State.Period);
        }

        return Series;
    }
}
