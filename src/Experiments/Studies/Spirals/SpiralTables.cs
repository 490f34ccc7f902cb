using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The findings as tidy tables: everything printed or drawn comes from these.</summary>
internal static class SpiralTables
{
    /// <summary>By how much technology grows faster than where nothing is cut.</summary>
    public const string Faster = "faster_growth";

    public const string Verdicts = "verdicts", Ablations = "ablations", Responses = "responses", Spectra = "spectra", Paths = "paths",
    Lags = "lags", Gains = "loop-gain";

    /// <summary>Courses are kept of this many sectors of the first seed.</summary>
    private const int PathSectors = 6;

    public static IReadOnlyList<NamedTable> Of(SpiralFindings found, IReadOnlyList<SpiralFinding> claims) =>
        [OfVerdicts(claims), OfAblations(found), OfResponses(found), OfSpectra(found), OfPaths(found), OfLags(found), OfGains(found),
            StartUp.TableOf(found)];

    private static NamedTable OfVerdicts(IReadOnlyList<SpiralFinding> claims) =>
        new(Verdicts, "Claims about the spiral and what the runs say",
        [new("id", "claim or part of it"), new("claim", "in words"), new("verdict", "holds, fails, undecided, undefined"),
            new("evidence", "numbers with 95 % intervals over seeds")],
        [.. claims.Select(static c => (IReadOnlyList<object?>)[c.Id, c.Claim, c.Verdict.Word(), c.Evidence])]);

    private static NamedTable OfAblations(SpiralFindings found)
    {
        IEnumerable<IReadOnlyList<object?>> Rows(VariantStatistics variant)
        {
            MeanInterval share = variant == found.Baseline ? new MeanInterval(0, double.NaN, double.NaN, double.NaN, double.NaN)
                : variant.VarianceShare(found.Baseline);
            yield return Row(variant, "variance_share", "share", share);
            foreach ((string name, string unit, Func<SeedStatistics, double> of) in Measures)
                yield return Row(variant, name, unit, variant.Mean(of));
            if (variant != found.Baseline)
                yield return Row(variant, Faster, "generations/year", variant.Minus(found.Baseline, static s => s.TechnologyGrowth));
        }

        return new(Ablations, "Each variant's statistics over seeds (S5)",
            [
                new("variant", "key"), new("title", "what is cut"), new("statistic", "name"), new("unit", "of value"),
                new("value", "mean over seeds", "see unit"),
                new("low", "95 % Student interval over seeds", "see unit"), new("high", "95 % Student interval over seeds", "see unit"),
                new("seeds", "seeds in which it is defined", "seeds"),
            ],
            [.. new[] { found.Baseline }.Concat(found.Variants).SelectMany(Rows)]);
    }

    private static readonly (string Name, string Unit, Func<SeedStatistics, double> Of)[] Measures =
    [
        ("variance", "(ln ratio)^2", static s => s.Variance), ("mean_mismatch", "ln ratio", static s => s.MeanMismatch),
        ("mean_size", "ln ratio", static s => s.MeanSize),
        ("shortage_share", "share", static s => s.ShortageShare), ("swings", "swings", static s => s.Swings),
        ("period", "quarters", static s => s.Period),
        ("coherence", "share", static s => s.Coherence), ("peak", "ratio", static s => s.Peak),
        ("drift", "ln ratio/100 quarters", static s => s.Drift),
        ("integration", "share", static s => s.Integration), ("rise_of_integration", "share", static s => s.Rise),
        ("technology_growth", "generations/year", static s => s.TechnologyGrowth),
        ("supply_lag", "quarters", static s => s.SupplyLag), ("effective_supply_lag", "quarters", static s => s.EffectiveSupplyLag),
    ];

    private static object?[] Row(VariantStatistics variant, string name, string unit, MeanInterval value) =>
        [variant.Variant.Key, variant.Variant.Title, name, unit, value.Mean, value.Low, value.High, value.Count];

    private static NamedTable OfResponses(SpiralFindings found)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach ((EchoArm with, EchoArm without) in new[] { (EchoArm.PulseWithAction, EchoArm.PulseWithoutAction),
            (EchoArm.JumpWithLink, EchoArm.JumpWithoutLink) })
        {
            foreach (string outcome in new[] { "mismatch", "upgrade_hazard", "reform_effort", "log_seats" })
            {
                EchoTest test = EchoTest.Of(found.Runs, with, without, outcome);
                foreach ((EchoArm arm, ImpulseResponse echo) in new[] { (with, test.With), (without, test.Without) })
                {
                    for (int h = 0; h < echo.Mean.Count; h++)
                        rows.Add([arm.Key, arm.Title, outcome, h, echo.Mean[h], echo.Low[h], echo.High[h], echo.Units]);
                }
            }
        }

        return new(Responses, "Impulse responses under common random numbers",
            [
                new("arm", "impulse and link"), new("title", "in words"), new("outcome", "observation of the sector struck"),
                new("quarter", "since the impulse; the value is the mean of the year up to it", "quarters"),
                new("response", "mean over seeds of with − without the impulse", "the outcome's"),
                new("low", "95 % band for all quarters together (sup-t, wild bootstrap)", "the outcome's"),
                new("high", "95 % band for all quarters together (sup-t, wild bootstrap)", "the outcome's"), new("seeds", "seeds", "seeds"),
            ], rows);
    }

    private static NamedTable OfSpectra(SpiralFindings found)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (SpiralVariant variant in new[] { SpiralVariant.Baseline }.Concat(SpiralVariant.Cuts))
        {
            double[][] series = [.. found.Runs.Of(variant).OfType<SpiralTrace>()
                .SelectMany(static t => Enumerable.Range(0, t.Sectors).Select(s => t.Of("mismatch", s, SpiralSettings.Settling)))
                .Where(static m => Spectrum.Of(m) is not null)];
            if (Spectrum.Mean([.. series.Select(static m => Spectrum.Of(m)).OfType<Spectrum>()]) is not { } mean) continue;
            double phi = series.Average(static m => RedNoise.Autocorrelation(m));
            double[] high = SpectrumBand.Of(mean.Length, phi, series.Length);
            for (int k = 0; k < mean.Count && 1 / mean.Frequency(k) >= 8; k++)
                rows.Add([variant.Key, variant.Title, 1 / mean.Frequency(k), mean.Power(k), high[k]]);
        }

        return new(Spectra, "Mean spectra of mismatch",
            [
                new("variant", "key"), new("title", "what is cut"), new("period", "one over the frequency", "quarters"),
                new("power", "share of a series' variance near this frequency, mean over seeds × sectors", "share"),
                new("noise_99", "99 % quantile of the same mean over AR(1) series with the variant's autocorrelation", "share"),
            ], rows);
    }

    private static NamedTable OfPaths(SpiralFindings found)
    {
        var rows = new List<IReadOnlyList<object?>>();
        Quarter start = found.Document.Scenario.Start;
        foreach (SpiralVariant variant in new[] { SpiralVariant.Baseline, SpiralVariant.Shadow })
        {
            IReadOnlyList<SpiralTrace?> traces = found.Runs.Of(variant);
            if (traces.Count == 0 || traces[0] is not { } trace) continue;
            for (int s = 0; s < Math.Min(PathSectors, trace.Sectors); s++)
                AddPath(rows, variant, 0, found.Document.Scenario.Population.Sectors[s].Id, trace, s, start);
        }

        return new(Paths, "Courses through the phase plane, smoothed over a year",
            [
                new("variant", "key"), new("replication", "seed's number"), new("sector", "sector id"),
                new("quarter", "recorded quarter", "quarters"), new("date", "label; years have no meaning here"),
                new("demand", "ln(posts open + ½)", "ln persons"),
                new("supply", "what is supplied, in the same units; mismatch is demand − supply", "ln persons"),
                new("mismatch", "M", "ln ratio"),
                new("reform_effort", "R", "share"), new("log_seats", "ln(seats/plan), mean over programmes", "ln ratio"),
                new("demand_position", "on the sector's path", "generations"),
                new("supply_position", "on the sector's path", "generations"),
                new("integration", "trained coverage × depth", "share"),
            ], rows);
    }

    private static void AddPath(List<IReadOnlyList<object?>> rows, SpiralVariant variant, int replication, string sector,
        SpiralTrace trace, int s, Quarter start)
    {
        int from = SpiralSettings.Settling;
        double[][] courses =
        [
            .. new[] { trace.Demand(s, from), trace.Supply(s, from), trace.Of("mismatch", s, from), trace.Of("reform_effort", s, from),
                trace.Of("log_seats", s, from), trace.Of("demand_position", s, from),
                trace.Of("supply_position", s, from), trace.Of("integration", s, from), }.Select(static c =>
                    Smoothing.MovingAverage(c, Rotation.Year)),
        ];
        for (int t = 0; t < courses[0].Length; t++)
        {
            int quarter = from + t + Rotation.Year - 1;
            rows.Add([variant.Key, replication, sector, quarter, (start + quarter).ToString(), .. courses.Select(c => (object?)c[t])]);
        }
    }

    private static NamedTable OfLags(SpiralFindings found)
    {
        IEnumerable<IReadOnlyList<object?>> Rows(string kind, LagTest test) => test.Points.Select(p =>
            (IReadOnlyList<object?>)[kind, p.Lag, p.Period.Mean, p.Period.Low, p.Period.High, p.Period.Count, test.Slope.Mean,
                test.Slope.Low, test.Slope.High]);
        return new(Lags, "Dominant period against a lag that is varied alone",
            [
                new("lag_kind", "study or information"), new("lag", "study of undergraduates, or 1/information rate", "quarters"),
                new("period", "dominant period, mean over seeds", "quarters"), new("low", "95 % Student interval", "quarters"),
                new("high", "95 % Student interval", "quarters"), new("seeds", "seeds", "seeds"),
                new("slope", "period a quarter of lag, mean of one slope a seed", "quarters/quarter"),
                new("slope_low", "95 % Student interval", "quarters/quarter"),
                new("slope_high", "95 % Student interval", "quarters/quarter"),
            ], [.. Rows("study", found.StudyLag), .. Rows("information", found.InformationLag)]);
    }

    private static NamedTable OfGains(SpiralFindings found) => new(Gains, "The seat loop's gain against its stability limit",
        [new("college_type", "whose length of study"), new("study", "length", "quarters"),
            new("gain_of_study_alone", "k/k*, study lag only (V2)", "ratio"),
            new("gain_of_all_lags", "k/k* with information and publication lags and the provincial total", "ratio")],
        [.. found.LoopGains().Select(static g => (IReadOnlyList<object?>)[g.Type, g.Study, g.StudyAlone, g.AllLags])]);
}
