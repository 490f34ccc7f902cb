namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>How strongly courses swing at periods from three years to a quarter of their length: by seed the mean over sectors of the
/// periodogram, smoothed over five neighbouring frequencies.</summary>
internal sealed class SlowPeriodogram
{
    /// <summary>Shortest period, quarters: below are noise of hiring and admission.</summary>
    public const int ShortestPeriod = 12;

    /// <summary>The longest period fits so often into the length.</summary>
    public const int FewestTurns = 4;

    /// <summary>Neighbouring frequencies to each side.</summary>
    private const int Neighbours = 2;

    private readonly double[][] _power;

    private SlowPeriodogram(int length, double[][] power)
    {
        Length = length;
        _power = power;
    }

    /// <summary>Quarters of the courses.</summary>
    public int Length { get; }

    public int Seeds => _power.Length;

    /// <summary>Frequencies, from the longest period to the shortest.</summary>
    public int Count => Math.Max(0, (Length / ShortestPeriod) - FewestTurns + 1);

    public double LongestPeriod => Period(0);

    public double Period(int k) => Length / (double)(k + FewestTurns);

    public double Power(int seed, int k) => _power[seed][k];

    /// <summary>Mean over seeds.</summary>
    public double Mean(int k) => _power.Average(seed => seed[k]);

    public static SlowPeriodogram Of(Courses courses)
    {
        int length = courses.Length, count = Math.Max(0, (length / ShortestPeriod) - FewestTurns + 1), first = FewestTurns - Neighbours;
        int raw = count == 0 ? 0 : count + (2 * Neighbours);
        (double[][] cosines, double[][] sines) = Waves(length, first, raw);
        var power = new double[courses.Seeds][];
        for (int seed = 0; seed < power.Length; seed++)
        {
            var mean = new double[raw];
            IReadOnlyList<double[]> sectors = courses.OfSeed(seed);
            foreach (double[] course in sectors)
            {
                for (int k = 0; k < raw; k++)
                {
                    double even = Products.Of(course, cosines[k]), odd = Products.Of(course, sines[k]);
                    mean[k] += ((even * even) + (odd * odd)) / length / sectors.Count;
                }
            }

            power[seed] = [.. Enumerable.Range(0, count).Select(k => mean.AsSpan(k, (2 * Neighbours) + 1).ToArray().Average())];
        }

        return new SlowPeriodogram(length, power);
    }

    private static (double[][] Cosines, double[][] Sines) Waves(int length, int first, int count)
    {
        double[] Wave(int k, Func<double, double> of) =>
            [.. Enumerable.Range(0, length).Select(t => of(Math.Tau * ((long)(first + k) * t % length) / length))];
        double[][] Waves(Func<double, double> of) => [.. Enumerable.Range(0, count).Select(k => Wave(k, of))];
        return (Waves(Math.Cos), Waves(Math.Sin));
    }
}
