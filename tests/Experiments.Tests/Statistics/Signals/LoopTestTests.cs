using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Experiments.Studies.Spirals;
using static Ronghe.Experiments.Tests.Statistics.Signals.KnownSignals;

namespace Ronghe.Experiments.Tests.Statistics.Signals;

/// <summary>The three parts of S2 on signals whose answer is known.</summary>
public class LoopTestTests
{
    private const int Quarters = 1_200;

    private static readonly ConstructedWorlds Worlds = new(Seeds: 8, Sectors: 4, Quarters);

    [Theory]
    [InlineData(24)]
    [InlineData(80)]
    [InlineData(200)]
    public void A_wave_has_its_power_at_its_period(double period)
    {
        var power = SlowPeriodogram.Of(Set(2, 3, (_, _) => Plus(Wave(period, 0, Quarters), Noise(1, 0, Quarters), 0.1)));
        int top = Enumerable.Range(0, power.Count).MaxBy(power.Mean);
        // Five neighbours share the power of one frequency.
        Assert.InRange((Quarters / power.Period(top)) - (Quarters / period), -2.01, 2.01);
        Assert.Equal((4, Quarters / 4.0, 12.0), (power.Length / (int)power.LongestPeriod, power.LongestPeriod, power.Period(power.Count - 1)));
    }

    /// <remarks>Every fifth of a Fourier frequency's power comes from it: the mean over five neighbours of n·a²/4 at one of them.</remarks>
    [Fact]
    public void Power_is_that_of_the_definition() =>
        Assert.Equal(Quarters / 4.0 / 5, SlowPeriodogram.Of(Set(1, 1, static (_, _) => Wave(100, 0, Quarters))).Mean(12 - 4), 0.05 * Quarters / 20);

    [Fact]
    public void Swaps_are_all_made_up_to_twelve_seeds_and_what_is_alike_does_not_differ()
    {
        var one = SlowPeriodogram.Of(Set(8, 3, static (seed, sector) => Noise((uint)((10 * seed) + sector), 0.9, Quarters)));
        var other = SlowPeriodogram.Of(Set(8, 3, static (seed, sector) => Noise((uint)((10 * seed) + sector + 500), 0.9, Quarters)));
        var louder = SlowPeriodogram.Of(Set(8, 3, static (seed, sector) =>
            Plus(Noise((uint)((10 * seed) + sector), 0.9, Quarters), Wave(80, seed, Quarters), 2)));
        Assert.InRange(SwapTest.Of(one, other).P, SwapTest.Level, 1);
        var found = SwapTest.Of(louder, other);
        Assert.Equal((1 / 256.0, true), (found.P, found.Holds));
        Assert.InRange(found.Period, 70, 90);
        Assert.True(found.Amplification.Low > 3 && found.Amplification.High > found.Amplification.Mean);
    }

    [Theory]
    [InlineData(0.9, 16)]
    [InlineData(0.97, 20)]
    public void A_pooled_autoregression_finds_pole_and_order_of_a_noisy_swing(double radius, double period)
    {
        double first = 2 * radius * Math.Cos(Math.Tau / period), second = -radius * radius;
        Courses courses = Set(8, 4, (seed, sector) =>
        {
            double[] noise = Noise((uint)((10 * seed) + sector), 0, Quarters), course = new double[Quarters];
            for (int t = 2; t < Quarters; t++) course[t] = (first * course[t - 1]) + (second * course[t - 2]) + noise[t];
            return course;
        });
        Assert.InRange(PooledAutoregression.OrderOf(courses), 2, 6);
        var fit = PooledAutoregression.Of(courses.Autocovariances(2), 2);
        Assert.Equal(first, fit.Coefficients[0], 0.02);
        Assert.Equal(second, fit.Coefficients[1], 0.02);
        Ringing ringing = fit.Ringing(300, 1);
        Assert.Equal(period, ringing.Period, 0.03 * period);
        Assert.Equal(Math.Pow(radius, period), ringing.Kept, 0.06);
    }

    [Fact]
    public void Courses_that_only_remember_keep_no_more_than_their_null_says()
    {
        Courses courses = Worlds.OnlyMemory(0.95, 0.95, 1).Untouched;
        Assert.InRange(courses.Persistence(), 0.94, 0.96);
        Assert.False(RingingTest.Of(courses, 4, isYearly: true).Exceeds);
        Assert.InRange(RingingNull.Of(courses, 4, isYearly: true), 0, 0.2);
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(0.92)]
    [InlineData(1.65)]
    public void A_constructed_loop_is_found_by_all_three(double gain)
    {
        var test = LoopTest.Of(Worlds.Loop(gain, 1), LoopPilot.Of(Worlds.Loop(gain, ConstructedWorlds.PilotSet).Untouched));
        Assert.True(test.A && test.B && test.C, $"a {test.A}, b {test.B}, c {test.C}");
        Assert.InRange(test.Untouched.Found.Period, 60, 140);
    }

    [Fact]
    public void A_half_open_world_swings_by_more_than_its_shadow_and_is_no_loop()
    {
        var worlds = new ConstructedWorlds(Seeds: 16, Sectors: 6, Quarters);
        var test = LoopTest.Of(worlds.HalfOpen(1), LoopPilot.Of(worlds.HalfOpen(ConstructedWorlds.PilotSet).Untouched));
        Assert.True(test.A && test.B, $"a {test.A}, b {test.B}");
        Assert.False(test.C || test.Holds);
        Assert.True(test.Shadow.Exceeds);
    }

    [Theory]
    [InlineData(0.95, 0.95)]
    [InlineData(0.97, 0.95)]
    [InlineData(0.96, 0.98)]
    public void Memory_alone_is_no_loop_whatever_the_shadows(double own, double shadow) => Assert.False(LoopTest.Of(
        Worlds.OnlyMemory(own, shadow, 2), LoopPilot.Of(Worlds.OnlyMemory(own, shadow, ConstructedWorlds.PilotSet).Untouched)).Holds);

    [Fact]
    public void A_peak_without_room_for_slow_drifts_says_from_how_many_quarters_on_it_has_some()
    {
        var band = PeakBand.Of(SlowPeriodogram.Of(Set(2, 2, static (_, _) => Plus(Wave(100, 0, 800), Noise(4, 0, 800), 0.2))))!;
        Assert.Equal((100.0, 1_000), (band.Peak, band.FewestQuarters));
        Assert.False(band.HasRoom(SlowPeriodogram.Of(Set(1, 1, static (_, _) => Noise(4, 0, 800)))));
        Assert.True(band.HasRoom(SlowPeriodogram.Of(Set(1, 1, static (_, _) => Noise(4, 0, 1_000)))));
    }

    [Fact]
    public void Missing_and_constant_courses_are_named()
    {
        Assert.Equal(SignalLimits.Constant, Set(2, 1, static (_, _) => new double[Quarters]).Problem);
        Assert.Equal("missing values", Set(1, 1, static (_, _) => [.. Noise(1, 0, 99), double.NaN]).Problem);
        Assert.Equal(SignalLimits.TooShort, Courses.Of([]).Problem);
    }

    [Fact]
    public void A_few_missing_quarters_are_those_before_them_and_many_are_left()
    {
        double[] few = [.. Enumerable.Range(0, 100).Select(static t => t is 0 or 7 or 8 ? double.NaN : t)];
        double[] filled = Smoothing.Carried(few);
        Assert.Equal((1, 1, 6, 6, 9, 99), ((int)filled[0], (int)filled[1], (int)filled[7], (int)filled[8], (int)filled[9], (int)filled[99]));
        double[] many = [.. Enumerable.Range(0, 100).Select(static t => t < 6 ? double.NaN : t)];
        Assert.Same(many, Smoothing.Carried(many));
    }

    private static Courses Set(int seeds, int sectors, Func<int, int, double[]> course) =>
        Courses.Of(Enumerable.Range(0, seeds).Select(seed => Enumerable.Range(0, sectors).Select(sector => course(seed, sector))));
}
