namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>Whether a path turns more steadily, and its spectrum peaks higher, than memory and slow answers alone would make it.</summary>
/// <param name="Turns">Net turns.</param>
/// <param name="Coherence">Steadiness of turning.</param>
/// <param name="CoherenceNull">Greater of the 99 % quantiles of independent AR(1) pairs and of AR(1) through the fitted one-pole
/// filter.</param>
/// <param name="Peak">Highest power over fitted red noise.</param>
/// <param name="PeakNull">99 % quantile of the same over AR(1).</param>
internal readonly record struct Regularity(Statistic Turns, Statistic Coherence, double CoherenceNull, Statistic Peak, double PeakNull)
{
    /// <summary>Fewest net turns of a path that is called rotating.</summary>
    public const double FewestTurns = 3;

    /// <summary>Turns at least three times and more steadily than both nulls; null when undefined.</summary>
    public bool? Rotates => Coherence.IsDefined ? Math.Abs(Turns.Value) >= FewestTurns && Coherence.Value > CoherenceNull : null;

    /// <summary>Has a spectral peak above its red noise; null when undefined.</summary>
    public bool? Peaks => Peak.IsDefined ? Peak.Value > PeakNull : null;

    /// <summary>Of the path (x, y) and of the spectrum of <paramref name="cycling"/>.</summary>
    public static Regularity Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> cycling)
    {
        Rotation rotation = Rotation.Of(x, y);
        double coherenceNull = rotation.Coherence.IsDefined ? CoherenceAgainst(x, y) : double.NaN;
        Spectrum? spectrum = Spectrum.Of(cycling);
        double phi = spectrum is null ? 0 : RedNoise.Autocorrelation(cycling);
        Statistic peak = spectrum?.PeakOverRedNoise(phi) ?? Statistic.Undefined(SignalLimits.Problem(cycling) ?? "a straight line in time");
        return new Regularity(rotation.Turns, rotation.Coherence, coherenceNull, peak, peak.IsDefined
            ? Surrogates.Peak(cycling.Length, phi) : double.NaN);
    }

    private static double CoherenceAgainst(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double phiX = RedNoise.Autocorrelation(x), phiY = RedNoise.Autocorrelation(y);
        double forth = Surrogates.FilteredCoherence(x.Length, phiX, RedNoise.FilterRate(x, y)),
        back = Surrogates.FilteredCoherence(x.Length, phiY, RedNoise.FilterRate(y, x));
        return Math.Max(Surrogates.PairCoherence(x.Length, phiX, phiY), Math.Max(forth, back));
    }
}
