using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>A Latin hypercube over the plausible ranges: every parameter takes each of n equal strata (in its own scale) once.</summary>
internal static class PlausibleDraws
{
    /// <summary>What no draw changes: start-up and population (the labour market would not close), growth (the baseline has constant size),
    /// levers (none is in force).</summary>
    private static readonly string[] Fixed =
        ["world.burn_in", "industry.sector_growth", "industry.labour_share", "industry.output_per_head",
            "education.teaching_cost", "education.tuition_share"];

    /// <summary>Parameters that vary between draws.</summary>
    public static IReadOnlyList<ParameterDefinition> Varied { get; } =
        [.. ParameterCatalog.All.Where(static p => !p.IsHeld && p.PlausibleHigh > p.PlausibleLow
            && !p.Key.StartsWith("lever", StringComparison.Ordinal) && !Fixed.Contains(p.Key))];

    /// <summary>n parameter sets; the same seed gives the same ones.</summary>
    public static IReadOnlyList<ModelParameters> Of(ModelParameters from, int worlds, ulong seed)
    {
        var streams = new RandomStreams(seed, 0);
        ModelParameters[] draws = [.. Enumerable.Repeat(from, worlds)];
        for (int p = 0; p < Varied.Count; p++)
        {
            uint id = StableHash.Of(Varied[p].Key);
            int[] strata = [.. Enumerable.Range(0, worlds).OrderBy(w => streams.Uniform(Purpose.None, id, 0, 0, (uint)w))];
            for (int w = 0; w < worlds; w++)
            {
                double share = (strata[w] + streams.Uniform(Purpose.None, id, 1, 0, (uint)w)) / worlds;
                draws[w] = Varied[p].With(draws[w], At(Varied[p], share));
            }
        }

        return draws;
    }

    /// <summary>The value at a share of its plausible range, in its own scale.</summary>
    public static double At(ParameterDefinition parameter, double share)
    {
        double value = parameter.Scale == ParameterScale.Logarithmic
            ? parameter.PlausibleLow * Math.Pow(parameter.PlausibleHigh / parameter.PlausibleLow, share)
            : parameter.PlausibleLow + (share * (parameter.PlausibleHigh - parameter.PlausibleLow));
        return parameter.IsInteger ? Math.Round(value) : value;
    }
}
