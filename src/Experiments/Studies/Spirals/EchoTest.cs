using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>S3 and C12: what an impulse does, with the link and without it, on the same seeds.</summary>
/// <param name="With">Echo while the link works.</param>
/// <param name="Without">Echo while it is cut.</param>
/// <param name="Difference">With − without, by seed.</param>
internal sealed record EchoTest(ImpulseResponse With, ImpulseResponse Without, ImpulseResponse Difference)
{
    /// <summary>Quarters within which Q must rise after the pulse.</summary>
    public const int Soon = 8;

    /// <summary>Quarters within which upgrading and effort must answer.</summary>
    public const int Later = 40;

    /// <summary>Widths of a moving average that takes admission noise out of the echoes, quarters.</summary>
    private const int Width = Rotation.Year;

    public bool IsDefined => With.IsDefined && Without.IsDefined;

    /// <summary>Quarter at which the echo with the link is back at zero.</summary>
    public int? Return => With.Return(Soon);

    /// <summary>It rises within two years.</summary>
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

    /// <summary>Any observation's echo in the two arms.</summary>
    public static EchoTest Of(SpiralRuns runs, RunStore store, EchoArm with, EchoArm without, string outcome) =>
        From(Differences(runs, store, with, outcome), Differences(runs, store, without, outcome));

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
    private static Dictionary<int, double[]> Differences(SpiralRuns runs, RunStore store, EchoArm arm, string outcome)
    {
        SpiralTrace?[] plain = runs.Of(store, arm.Variant);
        var seeds = new Dictionary<int, double[]>();
        for (int r = 0; r < plain.Length; r++)
        {
            int[] struck = [.. EchoArm.SectorsOf(r, runs.SectorCount)];
            SpiralTrace?[] echoes = [.. struck.Select(s => runs.Echo(store, arm, r, s))];
            if (plain[r] is not { } reference || echoes.Any(static e => e is null)) continue;
            var mean = new double[SpiralSettings.Horizon + 1];
            for (int i = 0; i < struck.Length; i++)
            {
                int from = SpiralSettings.Settling - Width + 1, count = SpiralSettings.Horizon + Width;
                double[] difference = [.. echoes[i]!.Of(outcome, struck[i], from, count)
                    .Zip(reference.Of(outcome, struck[i], from, count), static (a, b) => a - b)];
                double[] smooth = Smoothing.MovingAverage(difference, Width);
                for (int h = 0; h < mean.Length; h++) mean[h] += smooth[h] / struck.Length;
            }

            // A sector without anybody who looks has no gap.
            if (mean.All(double.IsFinite)) seeds[r] = mean;
        }

        return seeds;
    }
}
