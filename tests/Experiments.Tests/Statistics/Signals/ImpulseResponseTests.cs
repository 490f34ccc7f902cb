using Ronghe.Experiments.Statistics.Signals;
using static Ronghe.Experiments.Tests.Statistics.Signals.KnownSignals;

namespace Ronghe.Experiments.Tests.Statistics.Signals;

public class ImpulseResponseTests
{
    private const int Horizon = 120;

    [Fact]
    public void A_damped_wave_rises_returns_and_overshoots()
    {
        ImpulseResponse echo = Of(16, h => Math.Exp(-h / 60.0) * Math.Cos(Math.Tau * h / 80));
        Assert.Equal(20, echo.Return(4)!.Value, 4.0);
        Assert.True(echo.Leaves(-1, echo.Return(4)!.Value, Horizon));
        Assert.InRange(echo.Extreme(-1, 20, Horizon - 1), 32, 45);
    }

    [Fact]
    public void A_slow_return_does_not_overshoot()
    {
        ImpulseResponse echo = Of(16, h => Math.Exp(-h / 20.0));
        Assert.False(echo.Leaves(-1, 4, Horizon));
    }

    /// <remarks>Family-wise 5 %: of 40 experiments at most 6, which a true rate of 5 % exceeds in about one case in a hundred.</remarks>
    [Fact]
    public void Nothing_but_noise_leaves_zero_in_no_more_experiments_than_the_band_allows()
    {
        int alarms = 0;
        for (uint experiment = 0; experiment < 40; experiment++)
        {
            uint first = experiment * 16;
            ImpulseResponse echo = ImpulseResponse.Of([.. Enumerable.Range(0, 16).Select(u => Noise(first + (uint)u, 0.9, Horizon))]);
            if (echo.Leaves(-1, 0, Horizon) || echo.Leaves(1, 0, Horizon)) alarms++;
        }

        Assert.InRange(alarms, 0, 6);
    }

    [Fact]
    public void Too_few_units_make_no_statement() => Assert.False(Of(7, _ => 1).IsDefined);

    [Fact]
    public void The_slope_of_period_on_lag_is_found_with_its_interval()
    {
        double[] lags = [8, 12, 16, 20];
        MeanIntervalCheck(lags, [.. Enumerable.Range(0, 12)
            .Select(seed => (IReadOnlyList<Statistic>)[
            .. lags.Select(lag => Statistic.Of(20 + (4 * lag) + Noise((uint)seed, 0, 40)[(int)lag]))])]);
    }

    private static void MeanIntervalCheck(double[] lags, IReadOnlyList<IReadOnlyList<Statistic>> periods)
    {
        var slope = LagSlope.Of(lags, periods);
        Assert.True(slope.Low < 4 && slope.High > 4 && slope.Low > 3);
    }

    private static ImpulseResponse Of(int units, Func<int, double> response) =>
        ImpulseResponse.Of([.. Enumerable.Range(0, units)
            .Select(u => Plus([.. Enumerable.Range(0, Horizon).Select(response)], Noise((uint)u, 0.8, Horizon), 0.2))]);
}
