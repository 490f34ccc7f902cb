namespace Ronghe.Experiments.Statistics;

/// <summary>The default band: what the middle replication and the central 80 % of the replications do.</summary>
/// <param name="Count">Replications in which the quantity is defined.</param>
/// <param name="Median">Median over these replications.</param>
/// <param name="Low">10 % quantile (type 7).</param>
/// <param name="High">90 % quantile (type 7).</param>
public readonly record struct ReplicationBand(int Count, double Median, double Low, double High)
{
    /// <summary>At least one replication defines the quantity.</summary>
    public bool IsDefined => Count > 0;

    /// <summary>The band of one value per replication; NaN values are left out.</summary>
    public static ReplicationBand Of(ReadOnlySpan<double> values)
    {
        double[] sorted = Quantile.SortedFinite(values);
        return new ReplicationBand(sorted.Length, Quantile.OfSorted(sorted, 0.5), Quantile.OfSorted(sorted, 0.1), Quantile.OfSorted(sorted, 0.9));
    }
}
