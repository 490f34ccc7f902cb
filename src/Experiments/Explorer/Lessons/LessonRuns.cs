using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>The runs behind the checks of a lesson, each simulated once however many answers and conditions look at it.</summary>
internal sealed class LessonRuns
{
    /// <summary>Runs that are kept; a student who tries a hundred policies shall not fill the memory.</summary>
    private const int Most = 64;

    private readonly ConcurrentDictionary<(string Scenario, int Luck), RunSeries> _runs = new();
    private readonly Beginnings _beginnings = new(LessonKeys.MostReplications);

    /// <summary>The runs of some worlds, by world and luck; those that are new are simulated beside each other.</summary>
    /// <param name="worlds">The worlds, by name.</param>
    /// <param name="lucks">Lucks 0 to this less one.</param>
    /// <param name="cancellation">Stops between periods.</param>
    public IReadOnlyDictionary<(string World, int Luck), RunSeries> Of(IReadOnlyDictionary<string, Scenario> worlds, int lucks,
        CancellationToken cancellation)
    {
        if (_runs.Count + (worlds.Count * lucks) > Most) _runs.Clear();
        var found = new ConcurrentDictionary<(string World, int Luck), RunSeries>();
        try
        {
            // One thread takes all worlds of a luck, so that each finds the beginning that the one before has left.
            Parallel.For(0, lucks, new ParallelOptions { CancellationToken = cancellation }, luck =>
            {
                foreach ((string name, Scenario scenario) in worlds) found[(name, luck)] = Run(scenario, luck, cancellation);
            });
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
        return found;
    }

    private RunSeries Run(Scenario scenario, int luck, CancellationToken cancellation)
    {
        string key = ScenarioHash.Of(scenario);
        if (_runs.TryGetValue((key, luck), out RunSeries? known)) return known;
        if (_beginnings.Take(scenario, luck) is not { } model)
        {
            model = Model.Create(scenario, luck);
            model.RunUntil(Beginnings.EndOf(scenario), cancellation: cancellation);
            _beginnings.Keep(model);
        }
        return _runs[(key, luck)] = model.Run(cancellation: cancellation);
    }
}
