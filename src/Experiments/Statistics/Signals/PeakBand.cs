namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>Where a world's swing is expected, fixed on pilot seeds that nothing is judged by: the band of its peak, and the band of slow
/// drifts that the peak must stand out from.</summary>
/// <param name="Peak">Period of the pilot's highest peak, quarters.</param>
internal sealed record PeakBand(double Peak)
{
    /// <summary>The band reaches so far to each side of the peak.</summary>
    public const double Within = 0.15;

    /// <summary>Slow drifts begin at so many times the peak's period.</summary>
    public const double Slow = 2.5;

    /// <summary>Whether courses are long enough to hold slow drifts beside the peak.</summary>
    public bool HasRoom(SlowPeriodogram power) => IsSlow(power.LongestPeriod);

    /// <summary>Quarters from which they are.</summary>
    public int FewestQuarters => (int)Math.Ceiling(Slow * SlowPeriodogram.FewestTurns * Peak);

    /// <summary>The highest peak inside; null when power only falls or rises.</summary>
    public static PeakBand? Of(SlowPeriodogram pilot)
    {
        int best = Enumerable.Range(1, Math.Max(0, pilot.Count - 2))
            .Where(k => pilot.Mean(k) > pilot.Mean(k - 1) && pilot.Mean(k) >= pilot.Mean(k + 1))
            .DefaultIfEmpty(-1).MaxBy(k => k < 0 ? 0 : pilot.Mean(k));
        return best < 0 ? null : new PeakBand(pilot.Period(best));
    }

    /// <summary>S2b's prominence by seed: ln of the mean power in the peak's band over that in the slow one.</summary>
    public double[] Prominence(SlowPeriodogram power)
    {
        int[] peak = [.. Enumerable.Range(0, power.Count).Where(k => Math.Abs(power.Period(k) - Peak) <= Within * Peak)];
        int slow = Enumerable.Range(0, power.Count).Count(k => IsSlow(power.Period(k)));
        return [.. Enumerable.Range(0, power.Seeds).Select(seed => Math.Log(peak.Average(k => power.Power(seed, k))
            / Enumerable.Range(0, slow).Average(k => power.Power(seed, k))))];
    }

    private bool IsSlow(double period) => period >= Slow * Peak;
}
