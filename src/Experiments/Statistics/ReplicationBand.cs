namespace Ronghe.Experiments.Statistics;

/// <summary>The default band: what the middle replication and the central 80 % of the replications do.</summary>
/// <param name="Count">Replications in which the quantity is defined.</param>
/// <param name="Median">Median over these replications.</param>
/// <param name="Low">10 % quantile (type 7); NaN with fewer than <see cref="Fewest"/> replications.</param>
/// <param name="High">90 % quantile (type 7); NaN with fewer than <see cref="Fewest"/> replications.</param>
public readonly record struct ReplicationBand(int Count, double Median, double Low, double High)
{
    /// <summary>Replications that a band needs: quantiles of one or two values are those values in another guise.</summary>
    public const int Fewest = 3;

    /// <summary>At least one replication defines the quantity.</summary>
    public bool IsDefined => Count > 0;

    /// <summary>There are enough replications to say where the central 80 % of them lie.</summary>
    public bool HasBand => double.IsFinite(Low) && double.IsFinite(High);

    /// <summary>The same in another unit.</summary>
    public ReplicationBand Scaled(Func<double, double> unit) => new(Count, unit(Median), unit(Low), unit(High));

    /// <summary>The band of one value per replication; NaN values are left out.</summary>
    public static ReplicationBand Of(ReadOnlySpan<double> values)
    {
        double[] sorted = Quantile.SortedFinite(values);
        double Edge(double p) => sorted.Length < Fewest ? double.NaN : Quantile.OfSorted(sorted, p);
        return new ReplicationBand(sorted.Length, Quantile.OfSorted(sorted, 0.5), Edge(0.1), Edge(0.9));
    }
}
