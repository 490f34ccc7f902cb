using System.Globalization;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>The worlds of a scorecard, all on the same fresh luck: the one that is scored, a second one to compare it with, plausible ones
/// as a benchmark, and the first with one parameter moved.</summary>
internal sealed class ScoreDesign
{
    /// <param name="scenarios">One or two, as their files say.</param>
    /// <param name="targets">What is observed of them.</param>
    /// <param name="seed">The fresh seed.</param>
    /// <param name="worlds">Plausible worlds.</param>
    /// <param name="moved">Parameters that are moved to either end of their plausible range.</param>
    public ScoreDesign(IReadOnlyList<ScenarioDocument> scenarios, IReadOnlyList<Target> targets, ulong seed, int worlds,
        IReadOnlyList<ParameterDefinition> moved)
    {
        Seed = seed;
        Targets = targets;
        ObserveSettings observe = ObserveOf(targets);
        ScenarioDocument Fresh(ScenarioDocument document) =>
            document.With(document.Scenario with { Seed = seed }, document.Name) with { Observe = observe };
        First = Fresh(scenarios[0]);
        Second = scenarios.Count > 1 ? Fresh(scenarios[1]) : null;
        Scenario scored = First.Scenario;
        Worlds = [.. PlausibleDraws.Of(scored.Parameters, worlds, Criteria.Seeds.Worlds).Select((parameters, w) =>
            First.With(scored.InOneWorld() with { Parameters = parameters }, string.Create(CultureInfo.InvariantCulture,
                $"{First.Name}: plausible world {w + 1}")))];
        Moved = [.. moved.SelectMany(p => MovedParameter.EndsOf(p, First))];
    }

    /// <summary>What has to be recorded for figures.</summary>
    public static ObserveSettings ObserveOf(IReadOnlyList<Target> targets) => new(
        [.. targets.Select(static t => t.Group.Kind).Where(static kind => kind != "all").Distinct().Order(StringComparer.Ordinal)], 1)
    {
        Outcomes = [.. targets.Select(static t => t.Quantity).Distinct().Order(StringComparer.Ordinal)],
    };

    public ulong Seed { get; }

    public IReadOnlyList<Target> Targets { get; }

    public ScenarioDocument First { get; }

    /// <summary>What is compared with the first; null when one scenario is scored.</summary>
    public ScenarioDocument? Second { get; }

    public IReadOnlyList<ScenarioDocument> Scenarios => Second is null ? [First] : [First, Second];

    /// <summary>Worlds whose parameters are drawn from their plausible ranges, one replication each.</summary>
    public IReadOnlyList<ScenarioDocument> Worlds { get; }

    public IReadOnlyList<MovedParameter> Moved { get; }
}

/// <summary>The first world with one parameter at an end of its plausible range, for the whole run.</summary>
internal sealed record MovedParameter(ParameterDefinition Parameter, string End, double Value, ScenarioDocument Document)
{
    public const string Low = "low", High = "high";

    /// <summary>Parameters that have ends to be moved to.</summary>
    public static IReadOnlyList<ParameterDefinition> Movable { get; } =
        [.. ParameterCatalog.All.Where(static p => p.PlausibleLow < p.PlausibleHigh)];

    /// <summary>Both ends; not one at which it stands already.</summary>
    public static IEnumerable<MovedParameter> EndsOf(ParameterDefinition parameter, ScenarioDocument world) =>
        from end in ((string Name, double Value)[])[(Low, parameter.PlausibleLow), (High, parameter.PlausibleHigh)]
        where !parameter.Get(world.Scenario.Parameters).Equals(end.Value)
        select new MovedParameter(parameter, end.Name, end.Value, world.With(
            world.Scenario.With(given => parameter.With(given, end.Value)) with
            {
                ParameterChanges = [.. world.Scenario.ParameterChanges.Where(change => change.Key != parameter.Key)],
            },
            string.Create(CultureInfo.InvariantCulture, $"{world.Name}: {parameter.Key} {end.Value}")));
}
