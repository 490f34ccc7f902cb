using System.Numerics;

namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>How far y runs behind x at one period, and how tightly.</summary>
/// <param name="Lag">Quarters by which y is behind, in (−period/2, period/2].</param>
/// <param name="Coherence">Squared coherence over the segments, 0–1.</param>
internal readonly record struct PhaseLag(Statistic Lag, Statistic Coherence)
{
    /// <summary>
    /// Cross-spectrum of several pairs (sectors of one world) at one frequency, each tapered and without trend, summed: its phase is the
    /// lag, and |Σ X̄Y|²/(Σ|X|²·Σ|Y|²) the squared coherence.
    /// Signals in pairs need equal lengths.
    /// </summary>
    public static PhaseLag At(double period, IReadOnlyList<(double[] X, double[] Y)> pairs)
    {
        Complex cross = Complex.Zero;
        double powerX = 0, powerY = 0;
        foreach ((double[] x, double[] y) in pairs)
        {
            if (SignalLimits.Problem(x) is not null || SignalLimits.Problem(y) is not null) continue;
            if (x.Length < Spectrum.FewestCycles * period) continue;
            Complex a = Component(x, period), b = Component(y, period);
            cross += Complex.Conjugate(a) * b;
            powerX += a.Magnitude * a.Magnitude;
            powerY += b.Magnitude * b.Magnitude;
        }

        if (powerX <= 0 || powerY <= 0)
            return new PhaseLag(Statistic.Undefined("no pair long enough and moving"),
            Statistic.Undefined("no pair long enough and moving"));
        return new PhaseLag(Statistic.Of(-cross.Phase * period / Math.Tau),
            Statistic.Of(cross.Magnitude * cross.Magnitude / (powerX * powerY)));
    }

    private static Complex Component(double[] signal, double period)
    {
        double[] rest = Smoothing.Standardized(signal);
        Complex sum = Complex.Zero;
        for (int t = 0; t < rest.Length; t++)
        {
            double taper = 0.5 - (0.5 * Math.Cos(Math.Tau * (t + 0.5) / rest.Length));
            sum += rest[t] * taper * Complex.FromPolarCoordinates(1, -Math.Tau * t / period);
        }

        return sum;
    }
}
