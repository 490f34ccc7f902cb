using System.Numerics;
using MathNet.Numerics.IntegralTransforms;

namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>How the variance of a signal divides over periods: Hann-tapered periodogram without trend, smoothed over neighbours (¼, ½, ¼),
/// unit sum.</summary>
/// <remarks>Zero-padded to at least twice the length, so that the peak is found between the Fourier frequencies. Source: Percival and
/// Walden 1993, chapter 6.</remarks>
internal sealed class Spectrum
{
    /// <summary>Shortest period a cycle of study and seats can have; below is noise of hiring and admission.</summary>
    public const double ShortestPeriod = 12;

    /// <summary>A peak needs to be seen three times.</summary>
    public const double FewestCycles = 3;

    private readonly double[] _power;
    private readonly int _padded;

    private Spectrum(double[] power, int length, int padded)
    {
        _power = power;
        Length = length;
        _padded = padded;
    }

    /// <summary>Values of the signal.</summary>
    public int Length { get; }

    /// <summary>Frequencies above 0, ascending, 1/quarter.</summary>
    public int Count => _power.Length;

    public double Frequency(int k) => (k + 1.0) / _padded;

    /// <summary>Share of variance near a frequency.</summary>
    public double Power(int k) => _power[k];

    /// <summary>Null when the signal is too short or constant.</summary>
    public static Spectrum? Of(ReadOnlySpan<double> signal)
    {
        if (SignalLimits.Problem(signal) is not null) return null;
        double[] rest = Smoothing.Standardized(signal);
        if (Smoothing.Variance(rest) == 0) return null;
        int padded = 1;
        while (padded < 2 * rest.Length) padded *= 2;
        var wave = new Complex[padded];
        for (int t = 0; t < rest.Length; t++)
            wave[t] = rest[t] * (0.5 - (0.5 * Math.Cos(Math.Tau * (t + 0.5) / rest.Length)));
        Fourier.Forward(wave, FourierOptions.NoScaling);
        var raw = new double[(padded / 2) - 1];
        for (int k = 0; k < raw.Length; k++)
        {
            double magnitude = wave[k + 1].Magnitude;
            raw[k] = magnitude * magnitude;
        }

        return new Spectrum(Smooth(raw, padded / (double)rest.Length), rest.Length, padded);
    }

    /// <summary>Mean over the spectra of several signals of one length.</summary>
    public static Spectrum? Mean(IReadOnlyList<Spectrum> spectra)
    {
        if (spectra.Count == 0) return null;
        var power = new double[spectra[0].Count];
        foreach (Spectrum spectrum in spectra)
        {
            for (int k = 0; k < power.Length; k++) power[k] += spectrum._power[k] / spectra.Count;
        }

        return new Spectrum(power, spectra[0].Length, spectra[0]._padded);
    }

    /// <summary>Period at the highest power between the shortest period and a third of the length, with a parabola through the top three
    /// points.</summary>
    public Statistic DominantPeriod()
    {
        (int first, int last) = Band();
        if (last - first < 4) return Statistic.Undefined(SignalLimits.TooShort);
        int top = first;
        for (int k = first; k <= last; k++)
        {
            if (_power[k] > _power[top]) top = k;
        }

        if (top == first || top == last) return Statistic.Undefined("no peak inside the band of periods");
        double below = _power[top - 1], above = _power[top + 1], curve = below - (2 * _power[top]) + above;
        double shift = curve < 0 ? Math.Clamp(0.5 * (below - above) / curve, -0.5, 0.5) : 0;
        return Statistic.Of(_padded / (top + 1 + shift));
    }

    /// <summary>Highest power in the band relative to what red noise of this autocorrelation has at the same frequency.</summary>
    public Statistic PeakOverRedNoise(double autocorrelation)
    {
        (int first, int last) = Band();
        if (last - first < 4) return Statistic.Undefined(SignalLimits.TooShort);
        double total = 0;
        for (int k = 0; k < Count; k++) total += RedNoise(Frequency(k), autocorrelation);
        double best = 0;
        for (int k = first; k <= last; k++) best = Math.Max(best, _power[k] * total / RedNoise(Frequency(k), autocorrelation));
        return Statistic.Of(best);
    }

    private static double RedNoise(double frequency, double phi) => 1 / (1 + (phi * phi) - (2 * phi * Math.Cos(Math.Tau * frequency)));

    private (int First, int Last) Band() =>
        ((int)Math.Ceiling(_padded * FewestCycles / Length) - 1, Math.Min(Count - 1, (int)Math.Floor(_padded / ShortestPeriod) - 1));

    /// <summary>Averages over about one Fourier frequency to each side and brings the sum to one.</summary>
    private static double[] Smooth(double[] raw, double perFourier)
    {
        int reach = Math.Max(1, (int)Math.Round(perFourier));
        var smooth = new double[raw.Length];
        double total = 0;
        for (int k = 0; k < raw.Length; k++)
        {
            double sum = 0, weights = 0;
            for (int j = Math.Max(0, k - reach); j <= Math.Min(raw.Length - 1, k + reach); j++)
            {
                double weight = 1 - (Math.Abs(j - k) / (reach + 1.0));
                sum += weight * raw[j];
                weights += weight;
            }

            smooth[k] = sum / weights;
            total += smooth[k];
        }

        for (int k = 0; k < smooth.Length; k++) smooth[k] /= total;
        return smooth;
    }
}
