using Ronghe.Experiments.Statistics.Emulation;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>Whether known truths are found again: where they lie within the posteriors of data that are made of them.</summary>
/// <remarks>Talts and others 2018. Truths are points that no wave has ruled out; data are figures with the deviation that a figure has
/// about what is meant.</remarks>
/// <param name="emulators">Of the last wave.</param>
/// <param name="aims">The figures, for how far off is still a hit.</param>
/// <param name="pool">Points spread evenly over what is left.</param>
/// <param name="seed">Of the draws.</param>
internal sealed class Recovery(Emulators emulators, IReadOnlyList<Aim> aims, double[][] pool, ulong seed)
{
    private readonly RandomStreams _streams = new(seed, 0);

    private readonly Lazy<(double Mean, double Variance)[][]> _told = new(() =>
        [.. pool.AsParallel().AsOrdered().Select(emulators.At)]);

    /// <summary>A truth.</summary>
    public double[] Truth(int number) => pool[At(number)];

    /// <summary>Places of truths, parameter by parameter, in posteriors of data that the emulators make.</summary>
    public double[][] ByEmulators(int truths) => Places(truths, (number, t) =>
    {
        (double mean, double variance) = _told.Value[At(number)][t];
        return mean + (Math.Sqrt(variance + aims[t].Variance) * Luck(number, t));
    });

    /// <summary>The same with data that runs made on luck that no emulator has seen.</summary>
    /// <param name="outcomes">Of the truths, in order; where a figure is undefined it is what the emulator tells.</param>
    public double[][] ByRuns(WorldOutcomes outcomes) => Places(outcomes.Means.Length, (number, t) =>
        (double.IsFinite(outcomes.Means[number][t]) ? outcomes.Means[number][t] : _told.Value[At(number)][t].Mean)
            + (Math.Sqrt(aims[t].Variance) * Luck(number, t)));

    private int At(int number) => (int)(_streams.Uniform(Purpose.None, 0, number) * pool.Length);

    private double Luck(int number, int figure) => _streams.Normal(Purpose.None, 1, number, (uint)figure);

    private double[][] Places(int truths, Func<int, int, double> figure)
    {
        var places = pool[0].Select(_ => new double[truths]).ToArray();
        for (int number = 0; number < truths; number++)
        {
            Aim[] data = [.. aims.Select((aim, t) => aim with { Middle = figure(number, t) })];
            double[] weights = TemperedSample.Weights([.. _told.Value.Select(point => Emulators.LogLikelihood(data, point))], 1);
            int truth = At(number);
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
