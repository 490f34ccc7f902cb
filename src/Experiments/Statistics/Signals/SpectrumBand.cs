namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>How high the mean spectrum of several red-noise series reaches at each frequency in 99 of 100 cases.</summary>
internal static class SpectrumBand
{
    private const int Draws = 200;

    /// <summary>99 % quantile by frequency of the mean over <paramref name="series"/> spectra of AR(1) signals. The mean over many series
    /// is drawn from a pool of 400 spectra.</summary>
    public static double[] Of(int length, double phi, int series)
    {
        Spectrum[] pool = [.. Enumerable.Range(0, 400).Select(i => Spectrum.Of(RedNoise.Path(length, phi, 50_000 + (uint)i))!)];
        int count = pool[0].Count;
        var streams = new Simulation.Randomness.RandomStreams(99, 0);
        var means = new double[Draws][];
        for (int draw = 0; draw < Draws; draw++)
        {
            var mean = new double[count];
            for (int i = 0; i < series; i++)
            {
                Spectrum one = pool[(int)(streams.Uniform(Simulation.Randomness.Purpose.None, (uint)i, 0, 0, (uint)draw) * pool.Length)];
                for (int k = 0; k < count; k++) mean[k] += one.Power(k) / series;
            }

            means[draw] = mean;
        }

        return [.. Enumerable.Range(0, count).Select(k => Quantile.Type7([.. means.Select(m => m[k])], Surrogates.Level))];
    }
}
