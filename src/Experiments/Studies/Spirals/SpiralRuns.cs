using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>Completes runs and gives their traces in the order asked for; null where a run failed.</summary>
internal delegate IReadOnlyList<SpiralTrace?> CompleteTraces(IReadOnlyList<RunTask> tasks);

/// <summary>One echo: a world with an impulse beside the same world without.</summary>
/// <param name="Replication">Seed.</param>
/// <param name="Sector">Sector that got the impulse.</param>
/// <param name="With">Trace with the impulse.</param>
internal sealed record Echo(int Replication, int Sector, SpiralTrace With);

/// <summary>All runs of one experiment: the baseline first, then what is held or replayed from it.</summary>
internal sealed class SpiralRuns
{
    private readonly ScenarioDocument _document;
    private readonly SpiralSettings _settings;
    private readonly CompleteTraces _complete;
    private readonly Dictionary<string, IReadOnlyList<SpiralTrace?>> _traces = [];
    private readonly Dictionary<string, IReadOnlyList<Echo>> _echoes = [];

    private SpiralRuns(ScenarioDocument document, SpiralSettings settings, CompleteTraces complete)
    {
        _document = document with { Observe = new ObserveSettings(["sector"], 1) { Outcomes = SpiralTrace.Outcomes } };
        _settings = settings;
        _complete = complete;
    }

    /// <summary>Gain that keeps the pace of upgrading while education → industry is cut, ratio.</summary>
    public double UpgradeGain { get; private set; }

    public IReadOnlyList<SpiralTrace?> Of(SpiralVariant variant) => _traces.GetValueOrDefault(variant.Key) ?? [];

    public IReadOnlyList<Echo> EchoesOf(EchoArm arm) => _echoes.GetValueOrDefault(arm.Key) ?? [];

    /// <summary>Baseline, cuts, lags and echoes.</summary>
    public static SpiralRuns Complete(ScenarioDocument document, SpiralSettings settings, CompleteTraces complete)
    {
        var runs = new SpiralRuns(document, settings, complete);
        if (!runs.CompleteBaseline()) return runs;
        runs.CompleteRest([.. SpiralVariant.Cuts],
            [.. SpiralVariant.StudyLags.Concat(SpiralVariant.InformationLags).Select(static l => l.Variant)], EchoArm.All);
        return runs;
    }

    /// <summary>Only what tells whether the loop closes: baseline, shadow and the upgrade pulse in both.</summary>
    public static SpiralRuns CompleteLoop(ScenarioDocument document, SpiralSettings settings, CompleteTraces complete)
    {
        var runs = new SpiralRuns(document, settings, complete);
        if (!runs.CompleteBaseline()) return runs;
        runs.CompleteRest([SpiralVariant.Shadow], [], [EchoArm.PulseWithAction, EchoArm.PulseWithoutAction], SpiralSettings.EchoLength,
            sectorsStruck: 1);
        return runs;
    }

    private bool CompleteBaseline()
    {
        IReadOnlyList<SpiralTrace?> baseline = _complete(
            [.. Enumerable.Range(0, _settings.Replications)
            .Select(r => Task(SpiralVariant.Baseline, r, _settings.Length, Counterfactual.None))]);
        _traces[SpiralVariant.Baseline.Key] = baseline;
        return baseline.Any(static t => t is not null);
    }

    private void CompleteRest(IReadOnlyList<SpiralVariant> cuts, IReadOnlyList<SpiralVariant> lags, IReadOnlyList<EchoArm> arms,
        int? length = null, int sectorsStruck = SpiralSettings.PulsedSectors)
    {
        if (cuts.Any(static c => (c.Cut & Link.EducationToIndustry) != 0)) UpgradeGain = FindUpgradeGain();
        var tasks = new List<RunTask>();
        var places = new List<(string Key, int Replication, int Sector)>();
        IReadOnlyList<SpiralTrace?> baseline = Of(SpiralVariant.Baseline);
        for (int r = 0; r < _settings.Replications; r++)
        {
            if (baseline[r] is not { } own) continue;
            foreach (SpiralVariant variant in cuts.Concat(r < _settings.LagReplications ? lags : []))
                Add(variant.Key, r, -1, Task(variant, r, length ?? _settings.Length, HeldLevels.Of(variant, baseline, r, UpgradeGain)));
            foreach (EchoArm arm in arms)
            {
                foreach (int sector in EchoArm.SectorsOf(r, own.Sectors, sectorsStruck))
                    Add(arm.Key, r, sector, Task(arm.Variant, r, SpiralSettings.EchoLength,
                        arm.Give(HeldLevels.Of(arm.Variant, baseline, r, UpgradeGain), sector)));
            }
        }

        IReadOnlyList<SpiralTrace?> traces = _complete(tasks);
        foreach (SpiralVariant variant in cuts.Concat(lags))
            _traces[variant.Key] = Ordered([.. Enumerable.Range(0, tasks.Count).Where(i => places[i].Key == variant.Key)
                .Select(i => (places[i].Replication, traces[i]))]);
        foreach (EchoArm arm in arms)
        {
            _echoes[arm.Key] = [.. Enumerable.Range(0, tasks.Count).Where(i => places[i].Key == arm.Key && traces[i] is not null)
                .Select(i => new Echo(places[i].Replication, places[i].Sector, traces[i]!))];
        }

        void Add(string key, int replication, int sector, RunTask task)
        {
            places.Add((key, replication, sector));
            tasks.Add(task);
        }
    }

    private SpiralTrace?[] Ordered(IReadOnlyList<(int Replication, SpiralTrace? Trace)> found)
    {
        var ordered = new SpiralTrace?[_settings.Replications];
        foreach ((int replication, SpiralTrace? trace) in found) ordered[replication] = trace;
        return ordered;
    }

    /// <summary>Pilot runs: the held gain is moved until enterprises upgrade about as fast as in the baseline, so that only the response is
    /// cut.</summary>
    /// <remarks>
    /// Two corrections stop early: each goes only part of the way, because a lower hazard leaves more enterprises ready and lets
    /// competitors press (small world: 0.028, 0.019, then 0.018 a quarter against 0.016). The report says what difference of pace is left;
    /// a third would change the reference results.
    /// </remarks>
    private double FindUpgradeGain()
    {
        IndustryParameters industry = _document.Scenario.Parameters.Industry;
        IReadOnlyList<SpiralTrace?> baseline = Of(SpiralVariant.Baseline);
        int pilots = Math.Min(2, _settings.Replications);
        SpiralTrace[] all = [.. baseline.OfType<SpiralTrace>()];
        double target = HeldLevels.Mean(all, "upgrade_hazard");
        double gain = industry.UpgradeHurdle + (Logit(target / Math.Max(1e-6, HeldLevels.Mean(all, "upgrade_ready")) / Math.Max(1e-9,
            industry.UpgradeRate)) / industry.UpgradeSharpness);
        for (int round = 0; round < 2; round++)
        {
            IReadOnlyList<SpiralTrace?> pilot = _complete([.. Enumerable.Range(0, pilots).Select(r =>
                Task(SpiralVariant.NoEducationToIndustry, r, SpiralSettings.EchoLength,
                    HeldLevels.Of(SpiralVariant.NoEducationToIndustry, baseline, r, gain)))]);
            double pace = HeldLevels.Mean([.. pilot.OfType<SpiralTrace>()], "upgrade_hazard");
            gain += (Logit(target / Math.Max(1e-9, industry.UpgradeRate)) - Logit(
                pace / Math.Max(1e-9, industry.UpgradeRate))) / industry.UpgradeSharpness;
        }

        return gain;
    }

    private static double Logit(double share)
    {
        double inside = Math.Clamp(share, 1e-6, 1 - 1e-6);
        return Elementary.Log(inside / (1 - inside));
    }

    private RunTask Task(SpiralVariant variant, int replication, int periods, Counterfactual counterfactual)
    {
        Scenario scenario = _document.Scenario.With(given =>
        {
            foreach ((string key, double value) in variant.Parameters) given = ParameterCatalog.Find(key)!.With(given, value);
            return ParameterCatalog.Find("world.burn_in")!.With(given, SpiralSettings.BurnIn);
        }) with { Periods = periods, Counterfactual = counterfactual };
        return RunTask.Of(_document.With(scenario, $"{_document.Name} · {variant.Title}"), replication);
    }
}
