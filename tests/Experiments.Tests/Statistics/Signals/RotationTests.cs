using Ronghe.Experiments.Statistics.Signals;
using static Ronghe.Experiments.Tests.Statistics.Signals.KnownSignals;

namespace Ronghe.Experiments.Tests.Statistics.Signals;

/// <summary>V16: each known path gets its verdict.</summary>
public class RotationTests
{
    [Fact]
    public void A_circle_rotates_with_every_period()
    {
        double[] x = Wave(50, 12.5), y = Wave(50);
        Rotation rotation = Rotation.Of(x, y);
        Assert.InRange(Math.Abs(rotation.Turns.Value), 7.5, 8.1);
        Assert.True(rotation.Coherence.Value > 0.99);
        Assert.True(Regularity.Of(x, y, x).Rotates);
        Assert.True(Regularity.Of(x, y, x).Peaks);
    }

    [Fact]
    public void The_sense_of_rotation_has_a_sign() =>
        Assert.Equal(Math.Sign(Rotation.Of(Wave(50, 12.5), Wave(50)).Turns.Value),
            -Math.Sign(Rotation.Of(Wave(50), Wave(50, 12.5)).Turns.Value));

    [Fact]
    public void An_inward_spiral_rotates()
    {
        double[] x = Shrinking(Wave(50, 12.5)), y = Shrinking(Wave(50));
        Assert.True(Regularity.Of(x, y, x).Rotates);
    }

    [Fact]
    public void A_noisy_circle_rotates()
    {
        double[] x = Plus(Wave(50, 12.5), Noise(1), 0.3), y = Plus(Wave(50), Noise(2), 0.3);
        Assert.True(Regularity.Of(x, y, x).Rotates);
    }

    /// <remarks>Each at the 1 % level: over 60 pairs at most 4, which a true rate of 1 % exceeds in less than one case in a
    /// thousand.</remarks>
    [Fact]
    public void Independent_red_noise_does_not_rotate() =>
        Assert.InRange(Enumerable.Range(0, 60)
            .Count(i => Regularity.Of(Noise((uint)i, 0.9), Noise((uint)i + 500, 0.9), Noise((uint)i, 0.9)).Rotates == true), 0, 4);

    [Fact]
    public void Red_noise_through_a_filter_turns_often_but_passes_no_more_than_chance()
    {
        int turning = 0, passing = 0;
        for (uint i = 0; i < 60; i++)
        {
            double[] x = Noise(i, 0.9), y = Smoothing.OnePole(x, 0.1);
            Rotation rotation = Rotation.Of(x, y);
            if (Math.Abs(rotation.Turns.Value) >= 3 && rotation.Coherence.Value >= 0.5) turning++;
            if (Regularity.Of(x, y, x).Rotates == true) passing++;
        }

        Assert.True(turning > 12, $"{turning} of 60 filtered paths turn");
        Assert.InRange(passing, 0, 4);
    }

    [Fact]
    public void A_monotone_half_turn_does_not_rotate()
    {
        double[] x = Wave(2 * Length, Length / 2.0), y = Wave(2 * Length);
        Assert.NotEqual(true, Regularity.Of(x, y, x).Rotates);
    }

    [Fact]
    public void Two_waves_without_lag_do_not_rotate()
    {
        Assert.False(Rotation.Of(Wave(50), Wave(50)).Coherence.IsDefined);
        double[] x = Plus(Wave(50), Noise(3), 0.3), y = Plus(Wave(50), Noise(4), 0.3);
        Assert.False(Regularity.Of(x, y, x).Rotates);
    }

    [Fact]
    public void A_constant_or_short_path_is_undefined_with_its_reason()
    {
        Assert.Equal("undefined (constant series)", Rotation.Of(new double[400], Wave(50)).Coherence.ToText("F2"));
        Assert.Equal("undefined (too short)", Rotation.Of(Wave(50, 0, 30), Wave(50, 5, 30)).Turns.ToText("F2"));
        Assert.Null(Regularity.Of(new double[400], Wave(50), new double[400]).Rotates);
        Assert.Null(Regularity.Of(new double[400], Wave(50), new double[400]).Peaks);
    }

    [Theory]
    [InlineData(120, 1, 0.28, 0.39)]
    [InlineData(120, 4, 0.46, 0.68)]
    [InlineData(340, 4, 0.27, 0.42)]
    public void The_null_of_independent_red_noise_is_the_published_one(int length, int width, double low, double high) =>
        Assert.All([0.5, 0.7, 0.9, 0.95], phi => Assert.InRange(Surrogates.PairCoherence(length, phi, phi, width), low, high));
}
