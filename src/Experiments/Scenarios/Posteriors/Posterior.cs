using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Scenarios.Posteriors;

/// <summary>Worlds that meet figures from outside, with how likely each is ours: what <c>calibrate</c> leaves.</summary>
/// <param name="Source">The file as the user gave it, or <see cref="ReferenceName"/>.</param>
/// <param name="Hash">SHA-256 of its text.</param>
/// <param name="Parameters">What the worlds differ in.</param>
/// <param name="Worlds">The worlds, in the order of the file.</param>
internal sealed record Posterior(string Source, string Hash, IReadOnlyList<ParameterDefinition> Parameters,
    IReadOnlyList<PosteriorWorld> Worlds)
{
    /// <summary>What a scenario calls the posterior that is part of the program.</summary>
    public const string ReferenceName = "reference";

    /// <summary>Its worlds that a scenario draws when it does not say how many.</summary>
    public const int FewWorlds = 8;

    public const int MostWorlds = 1000;

    /// <summary>The golden ratio less one: steps of this size around a circle leave the evenest gaps, whenever one stops.</summary>
    private const double Step = 0.6180339887498949;

    private static readonly Lazy<Posterior> OfReference = new(PosteriorReader.Reference);

    /// <summary>That of the committed calibration: its table is part of the program, so that any scenario anywhere can be asked in its
    /// worlds.</summary>
    public static Posterior Reference => OfReference.Value;

    /// <summary>The places of so many worlds, drawn by weight: the k-th is where the cumulative weights reach the fractional part of
    /// ½ + k·0.618…, so that the first of more worlds are those of fewer, and any number is spread evenly. A heavy one may come
    /// twice.</summary>
    public int[] Drawn(int count)
    {
        var cumulative = new double[Worlds.Count];
        double sum = 0;
        for (int i = 0; i < Worlds.Count; i++) cumulative[i] = sum += Worlds[i].Weight;
        return [.. Enumerable.Range(0, count).Select(k =>
        {
            double share = (0.5 + (k * Step)) % 1 * sum;
            int at = Array.FindIndex(cumulative, reached => reached > share);
            return at < 0 ? Worlds.Count - 1 : at;
        })];
    }

    /// <summary>A scenario in worlds of it.</summary>
    /// <param name="scenario">In one world: what the posterior does not tell stays as it assumes.</param>
    /// <param name="count">Worlds.</param>
    /// <param name="own">Parameters that the scenario sets itself: they are held.</param>
    public (Scenario Scenario, DrawnWorlds Drawn) Draw(Scenario scenario, int count, IReadOnlyCollection<string> own)
    {
        int[] places = Drawn(count);
        int[] free = [.. Enumerable.Range(0, Parameters.Count).Where(p => !own.Contains(Parameters[p].Key))];
        ModelParameters Of(int place) => free.Aggregate(scenario.Parameters,
            (parameters, p) => Parameters[p].With(parameters, Worlds[place].Values[p]));
        return (scenario with { Worlds = free.Length == 0 ? [] : [.. places.Select(Of)] }, new DrawnWorlds(Source, Hash,
            [.. places.Select(i => Worlds[i].Number)], [.. free.Select(p => Parameters[p].Key)],
            [.. Parameters.Select(static p => p.Key).Where(own.Contains)]));
    }
}

/// <summary>One world of a posterior.</summary>
/// <param name="Number">As its table numbers it.</param>
/// <param name="Weight">How likely it is ours; all sum to one.</param>
/// <param name="Values">By parameter.</param>
internal sealed record PosteriorWorld(int Number, double Weight, IReadOnlyList<double> Values);

/// <summary>Worlds in which a scenario lives, as a manifest tells of them.</summary>
/// <param name="Posterior">Where they come from.</param>
/// <param name="Hash">SHA-256 of it.</param>
/// <param name="Numbers">Their numbers there, in the order of the worlds.</param>
/// <param name="Drawn">Parameters in which they differ.</param>
/// <param name="Held">Parameters of the posterior that the scenario sets itself.</param>
internal sealed record DrawnWorlds(string Posterior, string Hash, IReadOnlyList<int> Numbers, IReadOnlyList<string> Drawn,
    IReadOnlyList<string> Held);
