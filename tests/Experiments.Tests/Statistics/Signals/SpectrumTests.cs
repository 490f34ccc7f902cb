using Ronghe.Experiments.Statistics.Signals;
using static Ronghe.Experiments.Tests.Statistics.Signals.KnownSignals;

namespace Ronghe.Experiments.Tests.Statistics.Signals;

public class SpectrumTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(47)]
    [InlineData(90)]
    public void The_dominant_period_of_a_noisy_wave_is_its_own(double period) =>
        Assert.InRange(Spectrum.Of(Plus(Wave(period), Noise(1), 0.5))!.DominantPeriod().Value, period * 0.95, period * 1.05);

    [Fact]
    public void Powers_sum_to_one()
    {
        Spectrum spectrum = Spectrum.Of(Noise(3, 0.8))!;
        Assert.Equal(1, Enumerable.Range(0, spectrum.Count).Sum(spectrum.Power), 9);
    }

    /// <remarks>1 % each: at most 4 of 60 in all but one case in a thousand.</remarks>
    [Fact]
    public void Red_noise_has_no_peak_above_red_noise() =>
        Assert.InRange(Enumerable.Range(0, 60)
            .Count(i => Regularity.Of(Noise((uint)i, 0.9), Noise((uint)i + 200, 0.9), Noise((uint)i, 0.9)).Peaks == true), 0, 4);

    [Fact]
    public void A_wave_hidden_in_as_much_noise_has_a_peak() =>
        Assert.True(Regularity.Of(Wave(60), Wave(60, 15), Plus(Wave(60), Noise(9), 1)).Peaks);

    [Fact]
    public void A_constant_has_no_spectrum() => Assert.Null(Spectrum.Of(new double[400]));

    [Fact]
    public void Too_short_a_signal_has_no_spectrum() => Assert.Null(Spectrum.Of(Wave(10, 0, 39)));

    [Fact]
    public void A_lagged_copy_lies_its_lag_behind()
    {
        PhaseLag lag = PhaseLag.At(80, [(Wave(80), Wave(80, 11)), (Plus(Wave(80), Noise(1), 0.3), Plus(Wave(80, 11), Noise(2), 0.3))]);
        Assert.InRange(lag.Lag.Value, 10, 12);
        Assert.True(lag.Coherence.Value > 0.9);
    }

    [Fact]
    public void A_period_longer_than_a_third_of_the_signal_has_no_phase() =>
        Assert.False(PhaseLag.At(150, [(Wave(150), Wave(150, 20))]).Lag.IsDefined);

    [Fact]
    public void Crossings_are_of_zero_and_not_of_the_mean()
    {
        Assert.InRange(Swings.Crossings(Wave(50)).Value, 15, 16);
        Assert.Equal(0, Swings.Crossings([.. Wave(50).Select(static v => v + 2)]).Value);
        Assert.InRange(Swings.Crossings(Plus(Wave(50), Noise(5), 0.2)).Value, 15, 16);
        Assert.False(Swings.Crossings(new double[Length]).IsDefined);
        Assert.False(Swings.Crossings(Wave(50, 0, 30)).IsDefined);
    }

    [Fact]
    public void Swings_are_counted_whole()
    {
        Assert.InRange(Swings.Count(Wave(50)).Value, 7, 8);
        Assert.InRange(Swings.Count(Wave(2 * Length)).Value, 0, 1);
        Assert.False(Swings.Count(new double[Length]).IsDefined);
    }

    [Fact]
    public void The_autocorrelation_of_red_noise_is_found_again() =>
        Assert.InRange(Enumerable.Range(0, 40).Average(i => RedNoise.Autocorrelation(Noise((uint)i, 0.9))), 0.88, 0.92);

    [Fact]
    public void The_rate_of_a_filter_is_found_again() =>
        Assert.InRange(RedNoise.FilterRate(Noise(1, 0.9), Smoothing.OnePole(Noise(1, 0.9), 0.2)), 0.1, 0.4);
}
