using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Experiments.Studies.Rests;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>What finished runs say of the spiral, as tables.</summary>
internal sealed class SpiralJudge
{
    /// <summary>Courses are kept of so many sectors of the first seed.</summary>
    private const int PathSectors = 6;

    private readonly SpiralSettings _settings;
    private readonly SpiralRuns _runs;
    private readonly RunStore _store;
    private readonly PaceSearch _pace;
    private readonly RestRow[] _rest;
    private readonly ScenarioDocument _document;
    private readonly SpiralTrace?[] _untouched;

    /// <summary>Of the untouched world over all measured quarters, and over those that variants beside the verdicts have.</summary>
    private readonly VariantStatistics _whole, _beside;

    /// <param name="document">The scenario.</param>
    /// <param name="settings">How long and how often.</param>
    /// <param name="runs">Which runs.</param>
    /// <param name="store">Where they are.</param>
    /// <param name="pace">How the pace was searched.</param>
    /// <param name="rest">Whether the untouched world stands still.</param>
    public SpiralJudge(ScenarioDocument document, SpiralSettings settings, SpiralRuns runs, RunStore store, PaceSearch pace, RestRow[] rest)
    {
        (_document, _settings, _runs, _store, _pace, _rest) = (document, settings, runs, store, pace, rest);
        _untouched = runs.Of(store, SpiralVariant.Untouched);
        double period = VariantStatistics.Of(SpiralVariant.Untouched, _untouched, settings.Periods).Mean(static s => s.Period).Mean;
        _whole = VariantStatistics.Of(SpiralVariant.Untouched, _untouched, settings.Periods, period);
        _beside = VariantStatistics.Of(SpiralVariant.Untouched, _untouched, settings.PeriodsBeside);
    }

    public IReadOnlyList<NamedTable> Tables()
    {
        var loops = new LoopJudge(_settings, _runs, _store);
        string? problem = SpiralProblem.Of(_settings, _rest) ?? loops.Problem;
        LoopRow[] tested = problem is null ? [.. loops.Rows()] : [];
        PowerRow[] power = problem is null ? [.. loops.Power()] : [];
        EchoTests echoes = EchoTests.Of(_runs, _store);
        Dictionary<string, VariantStatistics> variants = SpiralVariant.Cuts.Concat(SpiralVariant.Lags)
            .ToDictionary(static v => v.Key, v => VariantStatistics.Of(v, _runs.Of(_store, v), _settings.PeriodsBeside));
        var verdicts = new SpiralVerdict(_whole, _beside, Whole(SpiralVariant.Shadow),
            variants[SpiralVariant.FrozenIntegration.Key], tested, power, echoes, _runs.Held.Mean(SpiralTrace.Hazard));
        return
        [
            SpiralTables.Verdicts.With(verdicts.Rows(problem)), SpiralTables.Loops.With(tested), SpiralTables.Power.With(power),
            SpiralTables.Ablations.With(_whole.Rows(_whole)
                .Concat(SpiralVariant.Cuts.SelectMany(v => variants[v.Key].Rows(_beside)))),
            SpiralTables.Responses.With(echoes.Rows()), SpiralTables.Spectra.With(Spectra()), SpiralTables.Paths.With(Paths()),
            SpiralTables.Lags.With(Lags("study", SpiralVariant.StudyLags, _document.Scenario.Parameters.Education.UndergraduateStudy)
                .Concat(Lags("information", SpiralVariant.InformationLags,
                    1 / _document.Scenario.Parameters.Belief.InformationRate))),
            SpiralTables.Gains.With(Gains()),
            SpiralTables.Pace.With(_pace.Tried.Select((t, i) => new PaceRow(i + 1, t.Gain, t.Pace, _pace.Target))),
            RestWatch.Table.With(_rest),
        ];

        IEnumerable<LagRow> Lags(string kind, IReadOnlyList<(double Lag, SpiralVariant Variant)> tried, double own)
        {
            (double Lag, double[] Periods)[] points = [.. tried.Select(t => (t.Lag, variants[t.Variant.Key].Values(static s => s.Period)))
                .Append((own, _beside.Values(static s => s.Period))).OrderBy(static p => p.Item1)];
            MeanInterval slope = LagSlope.Of([.. points.Select(static p => p.Lag)], [.. Enumerable.Range(0, _settings.ReplicationsBeside)
                .Select(r => (IReadOnlyList<Statistic>)[.. points.Select(p => Statistic.Of(p.Periods[r]))])]);
            return points.Select(p => MeanInterval.Of([.. p.Periods.Take(_settings.ReplicationsBeside)])).Zip(points, (period, p) =>
                new LagRow(kind, p.Lag, period.Mean, period.Low, period.High, period.Count, slope.Mean, slope.Low, slope.High));
        }
    }

    private VariantStatistics Whole(SpiralVariant variant) => VariantStatistics.Of(variant, _runs.Of(_store, variant), _settings.Periods,
        _whole.Mean(static s => s.Period).Mean);

    private IEnumerable<SpectrumRow> Spectra() =>
        from variant in (SpiralVariant[])[SpiralVariant.Untouched, SpiralVariant.Shadow, SpiralVariant.YokedEducation]
        from outcome in (string[])[SpiralTrace.Quantity, SpiralTrace.Content]
        let courses = Courses.Of(_runs.Of(_store, variant).OfType<SpiralTrace>().Select(t => t.Measured(outcome)))
        where courses.Problem is null
        let power = SlowPeriodogram.Of(courses)
        from k in Enumerable.Range(0, power.Count)
        select new SpectrumRow(variant.Key, variant.Title, outcome, power.Period(k), power.Mean(k));

    private IEnumerable<CourseRow> Paths()
    {
        int seed = Array.FindIndex(_untouched, static t => t is not null);
        foreach (SpiralVariant variant in (SpiralVariant[])[SpiralVariant.Untouched, SpiralVariant.Shadow])
        {
            if (_runs.Of(_store, variant)[seed] is not { } trace) continue;
            for (int s = 0; s < Math.Min(PathSectors, trace.Sectors); s++)
            {
                double[][] courses = [.. ((string[])[SpiralTrace.Quantity, SpiralTrace.Content, SpiralTrace.Seats, "integration"])
                    .Select(outcome => Smoothing.MovingAverage(trace.Of(outcome, s, SpiralSettings.Settling), Rotation.Year))];
                for (int t = 0; t < courses[0].Length; t++)
                    yield return new CourseRow(variant.Key, seed, _document.Scenario.Population.Sectors[s].Id,
                        SpiralSettings.Settling + t + Rotation.Year - 1, courses[0][t], courses[1][t], courses[2][t], courses[3][t]);
            }
        }
    }

    /// <summary>k/k* of each type of college, by the study lag alone and by all lags.</summary>
    private IEnumerable<GainRow> Gains()
    {
        Simulation.Parameters.ModelParameters parameters = _document.Scenario.Parameters;
        double coverage = _runs.Held.Mean("coverage");
        foreach ((string type, double study) in ((string, double)[])[("undergraduate", parameters.Education.UndergraduateStudy),
            ("higher vocational", parameters.Education.HigherVocationalStudy)])
            yield return new GainRow(type, study, SeatLoop.GainOfStudyAlone(study, parameters.Education),
                SeatLoop.GainOfAllLags(study, coverage, parameters));
    }
}
