using Ronghe.Simulation.Invariants;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation;

/// <summary>Worlds that part: what they have in common is simulated once (<see cref="SharedPrefix"/>).</summary>
public sealed partial class Model
{
    /// <summary>A world of the same shape, its numbers yet to be copied.</summary>
    private Model(Model original)
    {
        _threads = original._threads;
        Scenario = original.Scenario;
        State = ModelState.OfShape(original.State);
        _recorder = Recorder.OfShape(original._recorder);
        _invariants = new InvariantCheck(State);
    }

    /// <summary>Another world in the same state, with what was recorded so far; the two go on apart.</summary>
    /// <param name="into">A world that is not needed any more. If it has the same shape it becomes the copy, its <see cref="Series"/> too,
    /// and nothing is allocated.</param>
    /// <returns>The copy: <paramref name="into"/> when it could be used.</returns>
    public Model Fork(Model? into = null)
    {
        Model fork = into is not null && HasShapeOf(into) ? into : new Model(this);
        fork.Scenario = Scenario;
        fork.Replication = Replication;
        fork.State.CopyFrom(State);
        fork._recorder.CopyFrom(_recorder);
        fork._invariants.CopyFrom(_invariants);
        return fork;
    }

    /// <summary>Goes on as another scenario that has lived through the same so far.</summary>
    /// <param name="scenario">Agrees with this one in <see cref="SharedPrefix.Of"/> and in the seed; what is different has not acted
    /// yet, in neither of the two.</param>
    /// <exception cref="ArgumentException">It has had a chance to be different, or its triggers watch what was not observed.</exception>
    public void GoOnAs(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        scenario = scenario.InWorldOf(Replication);
        if (Period > Math.Min(SharedPrefix.ForkPeriod(Scenario), SharedPrefix.ForkPeriod(scenario)))
            throw new ArgumentException($"'{scenario.Name}' and '{Scenario.Name}' have parted before period {Period}.", nameof(scenario));
        if (scenario.Seed != Scenario.Seed || scenario.Periods != Scenario.Periods || !_recorder.CanServe(scenario))
            throw new ArgumentException($"'{scenario.Name}' does not begin like '{Scenario.Name}'.", nameof(scenario));
        Scenario = scenario;
        State.GoOnAs(scenario);
    }

    private bool HasShapeOf(Model other) =>
        _threads == other._threads && State.HasShapeOf(other.State) && _recorder.HasShapeOf(other._recorder);
}
