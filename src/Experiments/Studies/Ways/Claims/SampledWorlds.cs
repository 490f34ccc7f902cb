using System.Globalization;
using MathNet.Numerics;
using MathNet.Numerics.Random;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Ways.Claims;

/// <summary>Worlds of a Latin hypercube over the plausible range of every parameter: how often does a claim hold when we are wrong about
/// all of them at once?</summary>
internal static class SampledWorlds
{
    public const int Count = 64;

    /// <summary>Paired replications of each world.</summary>
    public const int Replications = 4;

    private const int Seed = 20210401;

    /// <summary>Length of the burn-in is no property of the world.</summary>
    private static readonly ParameterDefinition[] Sampled =
        [.. ParameterCatalog.All.Where(static p => !p.IsHeld && p.Key != "world.burn_in" && p.PlausibleHigh > p.PlausibleLow)];

    /// <summary>The worlds, the same every time.</summary>
    public static IReadOnlyList<WaysWorld> All(int count = Count)
    {
        var random = new MersenneTwister(Seed);
        var strata = new int[Sampled.Length][];
        var within = new double[Sampled.Length][];
        for (int p = 0; p < Sampled.Length; p++)
        {
            strata[p] = Combinatorics.GeneratePermutation(count, random);
            within[p] = random.NextDoubles(count);
        }

        return [.. Enumerable.Range(0, count)
            .Select(w => new WaysWorld(string.Create(CultureInfo.InvariantCulture, $"world {w + 1}"), parameters =>
        {
            for (int p = 0; p < Sampled.Length; p++)
                parameters = Sampled[p].With(parameters, ValueOf(Sampled[p], (strata[p][w] + within[p][w]) / count));
            return parameters;
        }))];
    }

    /// <summary>The value at a quantile of the plausible range.</summary>
    public static double ValueOf(ParameterDefinition parameter, double quantile)
    {
        double low = parameter.PlausibleLow, high = parameter.PlausibleHigh;
        double value = parameter.Scale == ParameterScale.Logarithmic ? low * Math.Pow(high / low, quantile)
            : low + ((high - low) * quantile);
        return parameter.IsInteger ? Math.Round(value) : value;
    }
}
