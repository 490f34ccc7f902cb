using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>What one seed of one variant shows, averaged over its sectors; NaN where undefined.</summary>
/// <param name="Quantity">Variance of Q without trend, (ln ratio)².</param>
/// <param name="Content">Variance of C without trend.</param>
/// <param name="Swings">Full swings of Q in 800 quarters.</param>
/// <param name="Period">Period at the top of the sectors' mean spectrum of Q, quarters.</param>
/// <param name="Drift">|slope| of Q per 100 quarters.</param>
/// <param name="Above">Share of sector-quarters with Q above its band: shortage of people.</param>
/// <param name="Below">Below it: shortage of posts.</param>
/// <param name="Inside">Share of sector-quarters with the content angle inside its band.</param>
/// <param name="Technology">Generations a quarter.</param>
/// <param name="Output">Growth of output a quarter.</param>
/// <param name="Integration">Mean integration.</param>
/// <param name="SupplyLag">Quarters by which yearly changes of the supply position are behind those of the demand position, at the given
/// period.</param>
/// <param name="EffectiveSupplyLag">Quarters by which effective supply, ln persons, is behind them.</param>
internal readonly record struct SeedStatistics(
    double Quantity, double Content, double Swings, double Period, double Drift, double Above, double Below, double Inside,
    double Technology, double Output, double Integration, double SupplyLag, double EffectiveSupplyLag)
{
    /// <param name="trace">One world.</param>
    /// <param name="count">Measured quarters that are looked at.</param>
    /// <param name="atPeriod">Period at which lags are read; NaN reads none.</param>
    public static SeedStatistics Of(SpiralTrace trace, int count, double atPeriod)
    {
        double[][] quantity = trace.Measured(SpiralTrace.Quantity, count), angle = trace.Measured(SpiralTrace.Angle, count);
        double Mean(double[][] courses, Func<double[], double> of) => FiniteMean.Of(courses.Select(of));
        double[] output = new double[quantity[0].Length];
        foreach (double[] sector in trace.Measured("output", count))
        {
            for (int t = 0; t < output.Length; t++) output[t] += sector[t];
        }

        double[][] demand = [.. trace.Measured("demand_position", count).Select(YearlyChange)];
        double Lag(string supply, Func<double[], double[]> of) => double.IsNaN(atPeriod) ? double.NaN
            : Behind(PhaseLag.At(atPeriod, [.. demand.Zip(trace.Measured(supply, count).Select(of))]).Lag, atPeriod);
        return new SeedStatistics(
            Mean(quantity, static q => Smoothing.Variance(Smoothing.WithoutTrend(q))),
            Mean(trace.Measured(SpiralTrace.Content, count), static c => Smoothing.Variance(Smoothing.WithoutTrend(c))),
            Mean(quantity, static q => Statistics.Signals.Swings.Count(q).Value * LoopCourses.FewestQuarters / q.Length),
            Spectrum.Mean([.. quantity.Select(static q => Spectrum.Of(q)).OfType<Spectrum>()])?.DominantPeriod().Value ?? double.NaN,
            Mean(quantity, static q => 100 * Math.Abs(Smoothing.Slope(q))),
            Mean(quantity, static q => Share(q, static v => v > Criteria.Adapted.Quantity)),
            Mean(quantity, static q => Share(q, static v => v < -Criteria.Adapted.Quantity)),
            Mean(angle, static a => Share(a, static v => v < Criteria.Adapted.Angle)),
            Mean(trace.Measured("generation", count), static g => Smoothing.Slope(g)),
            Smoothing.Slope([.. output.Select(static y => Elementary.Log(y))]),
            Mean(trace.Measured("integration", count), static i => i.Average()),
            Lag("supply_position", YearlyChange),
            Lag("effective_supply", static s => [.. s.Skip(Rotation.Year).Select(static persons => Math.Log(persons + 0.5))]));
    }

    /// <summary>Of the quarters in which it is defined.</summary>
    private static double Share(double[] course, Func<double, bool> counts)
    {
        int defined = course.Count(double.IsFinite);
        return defined == 0 ? double.NaN : course.Count(v => double.IsFinite(v) && counts(v)) / (double)defined;
    }

    /// <summary>An answer comes after: lags are read from 0 to a whole period.</summary>
    private static double Behind(Statistic lag, double period) =>
        lag.IsDefined ? lag.Value - (period * Math.Floor(lag.Value / period)) : double.NaN;

    /// <summary>Positions only rise; their changes over a year have no trend to hide the swings.</summary>
    private static double[] YearlyChange(double[] position) => [.. position.Skip(Rotation.Year)
        .Zip(position, static (now, before) => now - before)];
}
