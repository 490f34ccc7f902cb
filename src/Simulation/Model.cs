using Ronghe.Simulation.Observations;

namespace Ronghe.Simulation;

/// <summary>One world: created from a scenario and a replication number, stepped one period at a time.</summary>
public sealed class Model
{
    private Model(Scenario scenario, int replication)
    {
        Scenario = scenario;
        Replication = replication;
        Series = new RunSeries([], [], scenario.Periods);
    }

    public Scenario Scenario { get; }

    public int Replication { get; }

    /// <summary>Next period to be simulated, 0-based.</summary>
    public int Period { get; private set; }

    /// <summary>What was observed so far.</summary>
    public RunSeries Series { get; }

    /// <summary>Creates the world at the start of period 0, after burn-in.</summary>
    public static Model Create(Scenario scenario, int replication) => new(scenario, replication);

    /// <summary>Simulates one period. Throws <see cref="Invariants.InvariantException"/> when something that must hold does not.</summary>
    public void Step() => Period++;

    /// <summary>Simulates the remaining periods.</summary>
    public RunSeries Run(Action<int>? periodDone = null, CancellationToken cancellation = default)
    {
        while (Period < Scenario.Periods)
        {
            cancellation.ThrowIfCancellationRequested();
            Step();
            periodDone?.Invoke(Period);
        }

        return Series;
    }
}
