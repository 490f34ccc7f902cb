namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>One quantity's courses in one kind of world: of every sector of every seed, all of one length, without mean and linear
/// trend.</summary>
internal sealed class Courses
{
    private readonly double[][][] _seeds;

    private Courses(double[][][] seeds, string? problem)
    {
        _seeds = seeds;
        Problem = problem;
    }

    public int Seeds => _seeds.Length;

    /// <summary>Seeds × sectors.</summary>
    public int Series => _seeds.Sum(static seed => seed.Length);

    /// <summary>Quarters of each.</summary>
    public int Length => _seeds.Length == 0 || _seeds[0].Length == 0 ? 0 : _seeds[0][0].Length;

    /// <summary>Why nothing can be said of them; null when something can.</summary>
    public string? Problem { get; }

    /// <summary>Mean square of all together.</summary>
    public double Variance => Autocovariances(0)[0];

    /// <summary>Of one row a sector in each seed.</summary>
    public static Courses Of(IEnumerable<IEnumerable<double[]>> seeds)
    {
        double[][][] given = [.. seeds.Select(static seed => (double[][])[.. seed])];
        string? problem = given.Length == 0 || given[0].Length == 0 ? SignalLimits.TooShort
            : given.SelectMany(static seed => seed).Select(static course => SignalLimits.Problem(course))
                .FirstOrDefault(static p => p is not null);
        return new Courses([.. given.Select(static seed => (double[][])[.. seed.Select(static course => Smoothing.WithoutTrend(course))])],
            problem);
    }

    /// <summary>Two quantities as one: the courses of both, each divided by its deviation, so that both count alike.</summary>
    /// <param name="first">One quantity.</param>
    /// <param name="firstDeviation">Its deviation in the untouched world.</param>
    /// <param name="second">The other.</param>
    /// <param name="secondDeviation">Its deviation there.</param>
    public static Courses Plane(Courses first, double firstDeviation, Courses second, double secondDeviation) => new(
        [.. first._seeds.Zip(second._seeds, (a, b) => (double[][])
            [.. a.Select(course => Over(course, firstDeviation)), .. b.Select(course => Over(course, secondDeviation))])],
        first.Problem ?? second.Problem ?? (firstDeviation > 0 && secondDeviation > 0 ? null : SignalLimits.Constant));

    /// <summary>Means of four quarters after one another.</summary>
    public Courses Yearly() => new([.. _seeds.Select(static seed => (double[][])[.. seed.Select(static course => (double[])
        [.. Enumerable.Range(0, course.Length / Rotation.Year).Select(year =>
            course.AsSpan(Rotation.Year * year, Rotation.Year).ToArray().Average())])])], Problem);

    /// <summary>Some of the seeds, in the order asked for.</summary>
    public Courses Only(IEnumerable<int> seeds) => new([.. seeds.Select(i => _seeds[i])], Problem);

    /// <summary>The sectors of a seed.</summary>
    public IReadOnlyList<double[]> OfSeed(int seed) => _seeds[seed];

    /// <summary>Mean product of values so many quarters apart, from 0 to the longest lag, over all courses; products are summed over what
    /// is there and divided by the whole length, so that an autoregression made of them is stable.</summary>
    public double[] Autocovariances(int longest)
    {
        var sums = new double[longest + 1];
        foreach (double[] course in _seeds.SelectMany(static seed => seed))
        {
            for (int lag = 0; lag <= longest && lag < course.Length; lag++)
                sums[lag] += Products.Of(course.AsSpan(lag), course.AsSpan(0, course.Length - lag));
        }

        double all = (double)Series * Length;
        for (int lag = 0; lag <= longest; lag++) sums[lag] /= all;
        return sums;
    }

    /// <summary>Correlation of neighbouring quarters, corrected for the loss by taking mean and trend out (Kendall 1954), at most
    /// .995.</summary>
    public double Persistence()
    {
        double[] products = Autocovariances(1);
        return products[0] <= 0 || Length <= 8 ? 0
            : Math.Clamp(((Length * (products[1] / products[0])) + 2) / (Length - 4), 0, 0.995);
    }

    private static double[] Over(double[] course, double deviation) => [.. course.Select(value => value / deviation)];
}
