using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>What one seed of one variant shows, averaged over its sectors; NaN where undefined.</summary>
/// <param name="Variance">Variance of mismatch without trend, (ln ratio)².</param>
/// <param name="MeanMismatch">Mean of M, ln ratio.</param>
/// <param name="MeanSize">Mean of |M|, ln ratio.</param>
/// <param name="ShortageShare">Share of quarters with M above 0.</param>
/// <param name="Swings">Full swings of M a sector.</param>
/// <param name="Period">Period at the top of the sectors' mean spectrum, quarters.</param>
/// <param name="Coherence">Steadiness of the turning of (M, R).</param>
/// <param name="Peak">Spectral peak of M over red noise.</param>
/// <param name="Drift">|slope| of M per 100 quarters.</param>
/// <param name="Integration">Mean integration.</param>
/// <param name="Rise">Change of integration from the first to the last fifth.</param>
/// <param name="TechnologyGrowth">Generations a year.</param>
/// <param name="EffectiveSupplyLag">Quarters by which effective supply, ln persons, is behind yearly changes of the demand position, at the
/// given period.</param>
/// <param name="SupplyLag">Quarters by which yearly changes of the supply position are behind those of the demand position, at the given
/// period.</param>
internal readonly record struct SeedStatistics(
    double Variance, double MeanMismatch, double MeanSize, double ShortageShare, double Swings, double Period, double Coherence,
    double Peak, double Drift,
    double Integration, double Rise, double TechnologyGrowth, double SupplyLag, double EffectiveSupplyLag)
{
    /// <param name="trace">One world.</param>
    /// <param name="atPeriod">Period at which the lag of supply is read; NaN reads none.</param>
    public static SeedStatistics Of(SpiralTrace trace, double atPeriod)
    {
        int from = SpiralSettings.Settling;
        var sectors = Enumerable.Range(0, trace.Sectors).Select(s => OfSector(trace, s, from)).ToArray();
        Spectrum? spectrum = Spectrum.Mean([.. sectors.Select(static s => s.Spectrum).OfType<Spectrum>()]);
        double Lag(Func<int, double[]> supply) => double.IsNaN(atPeriod) ? double.NaN
            : Behind(PhaseLag.At(atPeriod, [.. Enumerable.Range(0, trace.Sectors)
                .Select(s => (YearlyChange(trace.Of("demand_position", s, from)), supply(s)))]).Lag, atPeriod);
        return new SeedStatistics(
            Mean(sectors, static s => s.Variance), Mean(sectors, static s => s.MeanMismatch), Mean(sectors, static s => s.MeanSize),
            Mean(sectors, static s => s.ShortageShare),
            Mean(sectors, static s => s.Swings), spectrum?.DominantPeriod().Value ?? double.NaN, Mean(sectors, static s => s.Coherence),
            Mean(sectors, static s => s.Peak),
            Mean(sectors, static s => s.Drift), Mean(sectors, static s => s.Integration), Mean(sectors, static s => s.Rise),
            Mean(sectors, static s => s.Growth),
            Lag(s => YearlyChange(trace.Of("supply_position", s, from))), Lag(s => trace.Supply(s, from)[Rotation.Year..]));
    }

    /// <summary>An answer comes after: lags are read from 0 to a whole period.</summary>
    private static double Behind(Statistic lag, double period) =>
        lag.IsDefined ? lag.Value - (period * Math.Floor(lag.Value / period)) : double.NaN;

    /// <summary>Positions only rise; their changes over a year have no trend to hide the swings.</summary>
    private static double[] YearlyChange(double[] position) => [.. position.Skip(Rotation.Year)
        .Zip(position, static (now, before) => now - before)];

    private readonly record struct SectorStatistics(
        double Variance, double MeanMismatch, double MeanSize, double ShortageShare, double Swings, double Coherence, double Peak,
        double Drift, double Integration, double Rise, double Growth, Spectrum? Spectrum);

    private static SectorStatistics OfSector(SpiralTrace trace, int s, int from)
    {
        double[] m = trace.Of("mismatch", s, from), integration = trace.Of("integration", s, from),
        generation = trace.Of("generation", s, from);
        int fifth = Math.Max(1, integration.Length / 5);
        Spectrum? spectrum = Spectrum.Of(m);
        return new SectorStatistics(
            Smoothing.Variance(Smoothing.WithoutTrend(m)), m.Average(), m.Average(Math.Abs),
            m.Count(static v => v > 0) / (double)m.Length, Statistics.Signals.Swings.Count(m).Value,
            Rotation.Of(m, trace.Of("reform_effort", s, from)).Coherence.Value,
            spectrum?.PeakOverRedNoise(RedNoise.Autocorrelation(m)).Value ?? double.NaN,
            100 * Math.Abs(Smoothing.Slope(m)), integration.Average(), integration[^fifth..].Average() - integration[..fifth].Average(),
            4 * Smoothing.Slope(generation), spectrum);
    }

    private static double Mean(SectorStatistics[] sectors, Func<SectorStatistics, double> of)
    {
        double[] defined = [.. sectors.Select(of).Where(static v => !double.IsNaN(v))];
        return defined.Length > 0 ? defined.Average() : double.NaN;
    }
}
