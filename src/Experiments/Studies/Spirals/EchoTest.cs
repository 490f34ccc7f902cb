using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>S3 and C12: what an impulse does to mismatch or to upgrading, with the link and without it, on the same seeds.</summary>
/// <param name="With">Echo while the link works.</param>
/// <param name="Without">Echo while it is cut.</param>
/// <param name="Difference">With − without, by seed.</param>
internal sealed record EchoTest(ImpulseResponse With, ImpulseResponse Without, ImpulseResponse Difference)
{
    /// <summary>Quarters within which mismatch must rise after the pulse.</summary>
    public const int Soon = 8;

    /// <summary>Widths of a moving average that takes admission noise out of the echoes, quarters.</summary>
    private const int Width = 4;

    public bool IsDefined => With.IsDefined && Without.IsDefined;

    /// <summary>Quarter at which the echo with the link is back at zero.</summary>
    public int? Return => With.Return(Soon);

    /// <summary>Mismatch rises within two years.</summary>
    public bool Rises => With.Leaves(1, 0, Soon);

    /// <summary>After its return the echo goes below zero with the link…</summary>
    public bool Overshoots => Return is { } back && With.Leaves(-1, back, SpiralSettings.Horizon);

    /// <summary>… and comes up again: its low point is inside the horizon and the echo is nearer to zero at the end.</summary>
    public bool TurnsAgain => Return is { } back && With.Extreme(-1, back, SpiralSettings.Horizon) is var low && low < With.Mean.Count - 8
        && With.Mean[^1] > 0.7 * With.Mean[low];

    /// <summary>… and without it, it does not.</summary>
    public bool OvershootsWithout => Without.Return(Soon) is { } back && Without.Leaves(-1, back, SpiralSettings.Horizon);

    /// <summary>The overshoot is lower with the link than without, on the same seeds.</summary>
    public bool DiffersAfterReturn => Return is { } back && Difference.Leaves(-1, back, SpiralSettings.Horizon);

    /// <summary>Echo of mismatch after an upgrade pulse.</summary>
    public static EchoTest Pulse(SpiralRuns runs) => Of(runs, EchoArm.PulseWithAction, EchoArm.PulseWithoutAction, "mismatch");

    /// <summary>Echo of the upgrade hazard after a curriculum jump.</summary>
    public static EchoTest Jump(SpiralRuns runs) => Of(runs, EchoArm.JumpWithLink, EchoArm.JumpWithoutLink, "upgrade_hazard");

    /// <summary>Any observation's echo in the two arms.</summary>
    public static EchoTest Of(SpiralRuns runs, EchoArm with, EchoArm without, string outcome)
    {
        return From(Differences(runs, with, outcome), Differences(runs, without, outcome));
    }

    /// <summary>Of echoes by seed.</summary>
    public static EchoTest From(IReadOnlyDictionary<int, double[]> open, IReadOnlyDictionary<int, double[]> cut)
    {
        int[] both = [.. open.Keys.Where(cut.ContainsKey).Order()];
        return new EchoTest(
            ImpulseResponse.Of([.. open.OrderBy(static e => e.Key).Select(static e => e.Value)]),
            ImpulseResponse.Of([.. cut.OrderBy(static e => e.Key).Select(static e => e.Value)]),
            ImpulseResponse.Of([.. both.Select(r => open[r].Zip(cut[r], static (a, b) => a - b).ToArray())]));
    }

    /// <summary>With − without the impulse by seed, averaged over the sectors struck, smoothed over a year; index 0 ends in the impulse's
    /// quarter.</summary>
    private static Dictionary<int, double[]> Differences(SpiralRuns runs, EchoArm arm, string outcome)
    {
        IReadOnlyList<SpiralTrace?> plain = runs.Of(arm.Variant);
        var seeds = new Dictionary<int, double[]>();
        foreach (IGrouping<int, Echo> seed in runs.EchoesOf(arm).GroupBy(static e => e.Replication))
        {
            if (plain[seed.Key] is not { } reference) continue;
            var mean = new double[SpiralSettings.Horizon + 1];
            foreach (Echo echo in seed)
            {
                int from = SpiralSettings.Settling - Width + 1, count = SpiralSettings.Horizon + Width;
                double[] difference = [.. echo.With.Of(outcome, echo.Sector, from, count)
                    .Zip(reference.Of(outcome, echo.Sector, from, count), static (a, b) => a - b)];
                double[] smooth = Smoothing.MovingAverage(difference, Width);
                for (int h = 0; h < mean.Length; h++) mean[h] += smooth[h] / seed.Count();
            }

            seeds[seed.Key] = mean;
        }

        return seeds;
    }
}
