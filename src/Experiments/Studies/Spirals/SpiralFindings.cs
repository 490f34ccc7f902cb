using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>Everything the experiment found, from traces alone.</summary>
internal sealed class SpiralFindings
{
    private SpiralFindings(SpiralRuns runs, SpiralSettings settings, ScenarioDocument document)
    {
        Runs = runs;
        Settings = settings;
        Document = document;
        int[]? worlds = document.WorldsOf(settings.Replications);
        Sectors = document.Scenario.Population.Sectors.Count;
        Baseline = VariantStatistics.Of(SpiralVariant.Baseline, runs.Of(SpiralVariant.Baseline), double.NaN, worlds);
        Period = Baseline.Mean(static s => s.Period);
        Baseline = VariantStatistics.Of(SpiralVariant.Baseline, runs.Of(SpiralVariant.Baseline), Period.Mean, worlds);
        Variants = [.. SpiralVariant.Cuts.Where(v => runs.Of(v).Count > 0)
            .Select(v => VariantStatistics.Of(v, runs.Of(v), Period.Mean, worlds))];
        BaselineSeries = RegularityTest.Series(runs.Of(SpiralVariant.Baseline));
        ShadowSeries = RegularityTest.Series(runs.Of(SpiralVariant.Shadow));
        Turning = RegularityTest.Coherence(BaselineSeries, ShadowSeries);
        Peak = RegularityTest.Peak(BaselineSeries, ShadowSeries);
        Start = StartUp.Of(runs.Of(SpiralVariant.Baseline));
        Crossings = PooledCrossings.Of(runs.Of(SpiralVariant.Baseline), SpiralSettings.Settling, int.MaxValue);
        Pulse = EchoTest.Pulse(runs);
        Jump = EchoTest.Jump(runs);
        StudyLag = Lags(SpiralVariant.StudyLags, 16);
        InformationLag = Lags(SpiralVariant.InformationLags, 1 / document.Scenario.Parameters.Belief.InformationRate);
        Coverage = HeldLevels.Mean([.. runs.Of(SpiralVariant.Baseline).OfType<SpiralTrace>()], "coverage");
    }

    public SpiralRuns Runs { get; }

    public SpiralSettings Settings { get; }

    public ScenarioDocument Document { get; }

    public int Sectors { get; }

    public VariantStatistics Baseline { get; }

    /// <summary>Dominant period over seeds, quarters.</summary>
    public MeanInterval Period { get; }

    public IReadOnlyList<VariantStatistics> Variants { get; }

    public IReadOnlyList<Regularity> BaselineSeries { get; }

    public IReadOnlyList<Regularity> ShadowSeries { get; }

    public RegularityTest Turning { get; }

    public RegularityTest Peak { get; }

    /// <summary>The baseline's start-up, on which no claim rests.</summary>
    public RecordedPart Start { get; }

    /// <summary>The baseline's crossings of mismatch while it is measured.</summary>
    public PooledCrossings Crossings { get; }

    public EchoTest Pulse { get; }

    public EchoTest Jump { get; }

    public LagTest StudyLag { get; }

    public LagTest InformationLag { get; }

    /// <summary>Mean coverage X of the baseline: partners speed information up.</summary>
    public double Coverage { get; }

    public VariantStatistics? Find(SpiralVariant variant) => Variants.FirstOrDefault(v => v.Variant == variant);

    public static SpiralFindings Of(SpiralRuns runs, SpiralSettings settings, ScenarioDocument document) => new(runs, settings, document);

    /// <summary>Study lags of the seat loop, quarters, with k/k* by the study lag alone and by all lags.</summary>
    public IEnumerable<(string Type, double Study, double StudyAlone, double AllLags)> LoopGains()
    {
        Simulation.Parameters.ModelParameters parameters = Document.Scenario.Parameters;
        foreach ((string type, double study) in new[] { ("undergraduate", parameters.Education.UndergraduateStudy),
            ("higher vocational", parameters.Education.HigherVocationalStudy) })
            yield return (type, study, SeatLoop.GainOfStudyAlone(study, parameters.Education),
                SeatLoop.GainOfAllLags(study, Coverage, parameters));
    }

    private LagTest Lags(IReadOnlyList<(double Lag, SpiralVariant Variant)> variants, double baselineLag)
    {
        var points = variants.Where(v => Runs.Of(v.Variant).Count > 0)
            .Select(v => (v.Lag, Statistics: VariantStatistics.Of(v.Variant, Runs.Of(v.Variant), double.NaN)))
            .Append((Lag: baselineLag, Statistics: Baseline)).OrderBy(static v => v.Lag).ToArray();
        return LagTest.Of(points, Math.Min(Settings.LagReplications, Settings.Replications));
    }
}

/// <summary>Period against a lag that was varied alone.</summary>
/// <param name="Points">Lag and dominant period over seeds.</param>
/// <param name="Slope">Quarters of period a quarter of lag, over seeds.</param>
internal sealed record LagTest(IReadOnlyList<(double Lag, MeanInterval Period)> Points, MeanInterval Slope)
{
    public static LagTest Of((double Lag, VariantStatistics Statistics)[] points, int seeds)
    {
        double[] lags = [.. points.Select(static p => p.Lag)];
        IReadOnlyList<Statistic>[] periods = [.. Enumerable.Range(0, seeds)
            .Select(r => (IReadOnlyList<Statistic>)[.. points.Select(p => Statistic.Of(p.Statistics.Seeds[r]?.Period ?? double.NaN))])];
        return new LagTest([.. points.Select(p => (p.Lag, MeanInterval.Of([.. p.Statistics.Values(static s => s.Period).Take(seeds)])))],
            LagSlope.Of(lags, periods));
    }
}
