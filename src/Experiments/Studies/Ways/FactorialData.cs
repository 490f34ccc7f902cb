using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>The full 2⁶ factorial of one outcome at one intensity: 64 values a replication.</summary>
internal sealed class FactorialData
{
    private readonly double[][] _replications;

    private FactorialData(double[][] replications) => _replications = replications;

    /// <summary>64 values a replication, indexed by combination.</summary>
    public IReadOnlyList<double[]> Replications => _replications;

    public static FactorialData Of(IWaysData data, WaysDesign design, double intensity, WaysOutcome outcome)
    {
        var replications = new double[data.Replications][];
        for (int r = 0; r < replications.Length; r++) replications[r] = new double[SixWays.Combinations];
        for (int combination = 0; combination < SixWays.Combinations; combination++)
        {
            double[] values = data.Outcome(design.Combination(combination, intensity), outcome);
            for (int r = 0; r < replications.Length; r++) replications[r][combination] = values[r];
        }

        return new FactorialData(replications);
    }

    /// <summary>Value of a combination by replication.</summary>
    public double[] Cell(int combination) => [.. _replications.Select(cells => cells[combination])];

    /// <summary>f(combination) − f(none) by replication.</summary>
    public double[] Effect(int combination) => [.. _replications.Select(cells => cells[combination] - cells[0])];

    /// <summary>What is lost when one way is left out of all six: f(all) − f(all but k).</summary>
    public double[] Loss(int way) => [.. _replications.Select(cells => cells[SixWays.Together] - cells[SixWays.Together & ~(1 << way)])];

    /// <summary>Main effects by way and replication.</summary>
    public double[][] MainEffects() => ByWay(_replications.Select(FactorialOf).ToArray(), static (effects, way) => effects.Main(way));

    /// <summary>Shapley values by way and replication.</summary>
    public double[][] Shapley() =>
        ByWay(_replications.Select(cells => ShapleyValues.Of(cells)).ToArray(), static (values, way) => values[way]);

    /// <summary>Two-way interactions by pair (in the order of <see cref="Pairs"/>) and replication.</summary>
    public double[][] Interactions()
    {
        FactorialEffects[] effects = [.. _replications.Select(FactorialOf)];
        return [.. Pairs.Select(pair => effects.Select(e => e.Interaction(pair.First, pair.Second)).ToArray())];
    }

    /// <summary>More than the sum of the single effects, by replication.</summary>
    public double[] BeyondTheSum() => [.. _replications.Select(cells => Complementarity.BeyondTheSum(cells))];

    /// <summary>Judged on the replications that have all 64 values.</summary>
    public Complementarity.Verdict Supermodularity() =>
        Complementarity.Judge([.. _replications.Where(static cells => !cells.Any(double.IsNaN)).DefaultIfEmpty(_replications[0])]);

    /// <summary>All pairs of ways.</summary>
    public static IReadOnlyList<(int First, int Second)> Pairs { get; } =
        [.. Enumerable.Range(0, SixWays.Count).SelectMany(k => Enumerable.Range(k + 1, SixWays.Count - k - 1).Select(l => (k, l)))];

    private static FactorialEffects FactorialOf(double[] cells) => FactorialEffects.Of(cells);

    private static double[][] ByWay<T>(T[] replications, Func<T, int, double> read) =>
        [.. Enumerable.Range(0, SixWays.Count).Select(way => replications.Select(r => read(r, way)).ToArray())];
}
