using Ronghe.Experiments.Statistics.Emulation;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>Whether known truths are found again: where they lie within the posteriors of data that are made of them.</summary>
/// <remarks>Talts and others 2018. Truths are points that no wave has ruled out; data are figures with the deviation that a figure has
/// about what is meant.</remarks>
/// <param name="emulators">Of the last wave.</param>
/// <param name="aims">The figures, for how far off is still a hit.</param>
/// <param name="pool">Points spread evenly over what is left.</param>
internal sealed class Recovery(Emulators emulators, IReadOnlyList<Aim> aims, double[][] pool)
{
    private readonly Lazy<(double Mean, double Variance)[][]> _told = new(() =>
        [.. pool.AsParallel().AsOrdered().Select(emulators.At)]);

    /// <summary>Truths, drawn from the pool.</summary>
    public IEnumerable<double[]> Truths(int truths, ulong seed)
    {
        var streams = new RandomStreams(seed, 0);
        return Enumerable.Range(0, truths).Select(number => pool[At(streams, number)]);
    }

    /// <summary>Places of truths, parameter by parameter, in posteriors of data that the emulators make.</summary>
    public double[][] ByEmulators(int truths, ulong seed) => Places(truths, seed, (number, t, told) =>
        (told.Mean, told.Variance + aims[t].Variance));

    /// <summary>The same with data that runs made on luck that no emulator has seen.</summary>
    /// <param name="outcomes">Of the truths of this seed, in order; where a figure is undefined it is what the emulator tells.</param>
    /// <param name="seed">Of the draws.</param>
    public double[][] ByRuns(WorldOutcomes outcomes, ulong seed) => Places(outcomes.Means.Length, seed, (number, t, told) =>
        (double.IsFinite(outcomes.Means[number][t]) ? outcomes.Means[number][t] : told.Mean, aims[t].Variance));

    private int At(RandomStreams streams, int number) => (int)(streams.Uniform(Purpose.None, 0, number) * pool.Length);

    /// <summary>Where each truth lies within the posterior of its data.</summary>
    /// <param name="truths">How many.</param>
    /// <param name="seed">Of the draws.</param>
    /// <param name="about">A truth's figure and its variance, from what the emulators tell of the truth.</param>
    private double[][] Places(int truths, ulong seed,
        Func<int, int, (double Mean, double Variance), (double Mean, double Variance)> about)
    {
        var streams = new RandomStreams(seed, 0);
        var places = pool[0].Select(_ => new double[truths]).ToArray();
        for (int number = 0; number < truths; number++)
        {
            int truth = At(streams, number);
            Aim[] data = [.. aims.Select((aim, t) =>
            {
                (double mean, double variance) = about(number, t, _told.Value[truth][t]);
                return aim with { Middle = mean + (Math.Sqrt(variance) * streams.Normal(Purpose.None, 1, number, (uint)t)) };
            })];
            double[] weights = TemperedSample.Weights([.. _told.Value.Select(point => Emulators.LogLikelihood(data, point))], 1);
            for (int d = 0; d < places.Length; d++)
            {
                // The truth itself is in the pool: half of its weight lies below it.
                places[d][number] = Enumerable.Range(0, pool.Length)
                    .Sum(i => pool[i][d] < pool[truth][d] ? weights[i] : i == truth ? 0.5 * weights[i] : 0);
            }
        }

        return places;
    }
}
