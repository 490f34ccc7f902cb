using System.Globalization;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>A world that treatments are tried in.</summary>
/// <param name="Name">Empty for the scenario as given.</param>
/// <param name="Change">What is assumed in it.</param>
internal sealed record WaysWorld(string Name, Func<ModelParameters, ModelParameters> Change)
{
    public static WaysWorld AsGiven { get; } = new(string.Empty, static p => p);
}

/// <summary>One cell of the design: treatments in a world for a time. Every cell is run with the same replications, so that all are
/// paired.</summary>
/// <param name="Name">What a table calls it; with the world's name unique.</param>
/// <param name="World">The world.</param>
/// <param name="Periods">Length of the run.</param>
/// <param name="Treatments">Levers; empty is the baseline.</param>
/// <param name="ByGroup">Outcomes are kept by region, type of college and size of enterprise.</param>
internal sealed record WaysCell(string Name, WaysWorld World, int Periods, IReadOnlyList<Treatment> Treatments, bool ByGroup = false)
{
    /// <summary>Series are kept once a year.</summary>
    public const int SeriesStep = 4;

    private static readonly string[] Groups = ["college_type", "region", "size"];

    public string Key => string.Create(CultureInfo.InvariantCulture, $"{World.Name}|{Name}|{Periods}");

    /// <summary>The cell as a variant of a scenario.</summary>
    public ScenarioDocument DocumentOf(ScenarioDocument basis)
    {
        Treatment[] acting = [.. Treatments.Where(static t => t.Effort > 0)];
        Scenario scenario = basis.Scenario.With(given =>
            acting.Aggregate(World.Change(given), static (parameters, treatment) => treatment.ApplyTo(parameters))) with
        {
            Periods = Periods,
            Policies = [.. basis.Scenario.Policies, .. acting.Select(static t => t.Measure)],
        };
        string world = World.Name.Length == 0 ? string.Empty : World.Name + ": ";
        return basis.With(scenario, world + Name) with
        {
            Observe = new ObserveSettings(ByGroup ? Groups : [], SeriesStep) { Outcomes = WaysOutcome.Observed },
        };
    }
}
