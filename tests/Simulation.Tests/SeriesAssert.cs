using Ronghe.Simulation.Observations;

namespace Ronghe.Simulation.Tests;

/// <summary>Comparisons of runs to the last bit.</summary>
internal static class SeriesAssert
{
    public static void SameBits(RunSeries expected, RunSeries actual, int periods)
    {
        for (int t = 0; t < periods; t++)
        {
            for (int g = 0; g < expected.Groups.Count; g++)
            {
                for (int o = 0; o < expected.Observations.Count; o++)
                {
                    if (BitConverter.DoubleToInt64Bits(expected[o, g, t]) != BitConverter.DoubleToInt64Bits(actual[o, g, t]))
                        Assert.Fail($"{expected.Observations[o].Name} of {expected.Groups[g]} differs in period {t}: {expected[o, g, t]:R} " +
                            $"and {actual[o, g, t]:R}");
                }
            }
        }
    }

    public static bool DiffersSomewhere(RunSeries first, RunSeries second)
    {
        for (int t = 0; t < first.Periods; t++)
        {
            for (int o = 0; o < first.Observations.Count; o++)
            {
                if (!first[o, 0, t].Equals(second[o, 0, t])) return true;
            }
        }

        return false;
    }
}
