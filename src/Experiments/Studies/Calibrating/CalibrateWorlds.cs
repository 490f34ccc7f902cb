using System.Globalization;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Designs;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>A world that is tried.</summary>
/// <param name="Shares">Where each parameter stands in its plausible range, 0 … 1; NaN: as the scenario has it.</param>
/// <param name="Document">The scenario with these parameters.</param>
internal sealed record TriedWorld(double[] Shares, ScenarioDocument Document);

/// <summary>The scenario that is calibrated, with its uncertain parameters anywhere in their plausible ranges; all on the same
/// luck.</summary>
internal sealed class CalibrateWorlds
{
    private readonly ScenarioDocument _first;

    /// <param name="scenario">As its file says.</param>
    /// <param name="targets">What is observed of it.</param>
    public CalibrateWorlds(ScenarioDocument scenario, IReadOnlyList<Target> targets)
    {
        Targets = targets;
        _first = scenario with { Observe = ScoreDesign.ObserveOf(targets) };
    }

    /// <summary>Held fixed although it is uncertain: with it free, work outside of the field could be had at any
    /// level.</summary>
    private const string Held = "labour_market.general_posts";

    /// <summary>Uncertain parameters: those that vary between plausible worlds, but for measured ones.</summary>
    public static IReadOnlyList<ParameterDefinition> Varied { get; } =
        [.. PlausibleDraws.Varied.Where(static p => p.Status != ParameterStatus.Measured && p.Key != Held)];

    public IReadOnlyList<Target> Targets { get; }

    /// <summary>The scenario as it is.</summary>
    public ScenarioDocument First => _first;

    public ulong Seed => _first.Scenario.Seed;

    /// <summary>Worlds of a part of the study, one for each row of shares.</summary>
    public IReadOnlyList<TriedWorld> Of(string part, IEnumerable<double[]> points) =>
        [.. points.Select((shares, i) => new TriedWorld(shares,
        _first.With(_first.Scenario with { Parameters = At(shares) },
            string.Create(CultureInfo.InvariantCulture, $"{_first.Name}: {part}, world {i + 1}"))))];

    /// <summary>A Latin hypercube.</summary>
    /// <param name="number">Points.</param>
    /// <param name="dimensions">Parameters.</param>
    /// <param name="part">Each part of the study has its own.</param>
    public double[][] Hypercube(int number, int dimensions, ulong part)
    {
        double[] shares = LatinHypercube.Shares(number, dimensions, Seed + part);
        return [.. Enumerable.Range(0, number).Select(i => shares.AsSpan(i * dimensions, dimensions).ToArray())];
    }

    /// <summary>Worlds of which some parameters are moved, all others standing as the scenario has them.</summary>
    /// <param name="part">Of the study.</param>
    /// <param name="moved">Positions of the parameters.</param>
    /// <param name="points">Their shares, world by world.</param>
    public IReadOnlyList<TriedWorld> Of(string part, int[] moved, IEnumerable<double[]> points) => Of(part, points.Select(point =>
    {
        double[] shares = [.. Enumerable.Repeat(double.NaN, Varied.Count)];
        for (int d = 0; d < moved.Length; d++) shares[moved[d]] = point[d];
        return shares;
    }));

    private ModelParameters At(double[] shares)
    {
        ModelParameters parameters = _first.Scenario.Parameters;
        for (int p = 0; p < Varied.Count; p++)
        {
            if (!double.IsNaN(shares[p])) parameters = Varied[p].With(parameters, PlausibleDraws.At(Varied[p], shares[p]));
        }

        return parameters;
    }
}
