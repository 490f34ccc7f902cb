using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>The numbers that analyses read: finished runs, or in tests a response surface in closed form.</summary>
/// <remarks>Where runs live in several worlds a replication is a world, its value the mean over the runs in it: so every interval covers
/// luck and not knowing the world.</remarks>
internal interface IWaysData
{
    int Replications { get; }

    /// <summary>The world of each run; null where all live in one.</summary>
    IReadOnlyList<int>? WorldsOfRuns => null;

    /// <summary>As <see cref="Outcome(WaysCell, WaysOutcome)"/>, run by run whatever the worlds.</summary>
    double[] ByRun(WaysCell cell, WaysOutcome outcome) => Outcome(cell, outcome);

    /// <summary>Mean over the last five years by replication; NaN where a run failed or the outcome is undefined.</summary>
    double[] Outcome(WaysCell cell, WaysOutcome outcome);

    /// <summary>The same for one group of agents; the cell keeps groups.</summary>
    double[] Outcome(WaysCell cell, WaysOutcome outcome, ObservationGroup group);

    /// <summary>Groups beside the whole world that a cell keeps.</summary>
    IReadOnlyList<ObservationGroup> GroupsOf(WaysCell cell);

    /// <summary>Kept periods of a cell, ascending.</summary>
    IReadOnlyList<int> PeriodsOf(WaysCell cell);

    /// <summary>Value in the k-th kept period by replication.</summary>
    double[] At(WaysCell cell, WaysOutcome outcome, int kept);
}

/// <summary>Paired differences of cells.</summary>
internal static class WaysDataExtensions
{
    /// <summary>Other − reference by replication.</summary>
    public static double[] Effect(this IWaysData data, WaysCell reference, WaysCell other, WaysOutcome outcome) =>
        Minus(data.Outcome(other, outcome), data.Outcome(reference, outcome));

    /// <summary>Mean over the kept periods in [from, until) of other − reference, by replication.</summary>
    public static double[] EffectBetween(this IWaysData data, WaysCell reference, WaysCell other, WaysOutcome outcome, int from, int until)
    {
        var sums = new double[data.Replications];
        int count = 0;
        IReadOnlyList<int> periods = data.PeriodsOf(other);
        for (int kept = 0; kept < periods.Count; kept++)
        {
            if (periods[kept] < from || periods[kept] >= until) continue;
            double[] effect = Minus(data.At(other, outcome, kept), data.At(reference, outcome, kept));
            for (int r = 0; r < sums.Length; r++) sums[r] += effect[r];
            count++;
        }

        for (int r = 0; r < sums.Length; r++) sums[r] = count > 0 ? sums[r] / count : double.NaN;
        return sums;
    }

    /// <summary>a − b by replication.</summary>
    public static double[] Minus(double[] a, double[] b) => [.. a.Zip(b, static (x, y) => x - y)];

    /// <summary>Mean of the defined values.</summary>
    public static double Mean(this double[] values)
    {
        double[] defined = [.. values.Where(static v => !double.IsNaN(v))];
        return defined.Length == 0 ? double.NaN : defined.Average();
    }
}
