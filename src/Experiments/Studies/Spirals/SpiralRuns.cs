using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Simulation;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The runs of a spiral study: the pilot and the untouched world first, then what is held or replayed from it.</summary>
internal sealed class SpiralRuns
{
    /// <summary>Seeds on which the pace is searched.</summary>
    private const int PacePilots = 4;

    private readonly ScenarioDocument _document;
    private readonly SpiralSettings _settings;
    private readonly Dictionary<(string Key, int Replication, int Sector), RunTask> _later = [];
    private SpiralTrace?[] _untouched = [];
    private HeldLevels? _held;

    public SpiralRuns(ScenarioDocument document, SpiralSettings settings)
    {
        _document = document;
        _settings = settings;
        // A store knows how a scenario's runs were kept whatever their seed, so that the pilot's are kept as the others.
        ScenarioDocument untouched = document.With(document.Scenario with { Periods = settings.Length }, document.Name)
            with { Observe = Sectors([.. SpiralTrace.Outcomes.Union(RestVariable.All.Select(static v => v.Observation))]) };
        ScenarioDocument pilot = untouched.With(untouched.Scenario with { Seed = Criteria.Seeds.Pilot }, $"{document.Name} · pilot");
        Untouched = [.. Enumerable.Range(0, settings.Replications).Select(r => RunTask.Of(untouched, r))];
        Pilots = [.. Enumerable.Range(0, settings.Pilots).Select(r => RunTask.Of(pilot, r))];
    }

    public IReadOnlyList<RunTask> Pilots { get; }

    public IReadOnlyList<RunTask> Untouched { get; }

    /// <summary>Sectors of the world.</summary>
    public int SectorCount => _document.Scenario.Population.Sectors.Count;

    /// <summary>Whether the untouched world could be run.</summary>
    public bool HasUntouched => _held is not null;

    /// <summary>What cut links carry.</summary>
    public HeldLevels Held => _held ?? throw new InvalidOperationException("The untouched world is not run yet.");

    /// <summary>Runs of everything but the untouched world and its pilot, at most.</summary>
    public int LaterCount => SpiralVariant.Cuts.Concat(SpiralVariant.Lags).Sum(SeedsOf) + (_settings.Replications
        * EchoArm.All.Count * Math.Min(SpiralSettings.PulsedSectors, SectorCount));

    /// <summary>Seeds on which the pace is searched.</summary>
    public int PaceSeeds => Math.Min(PacePilots, _settings.Replications);

    /// <summary>Reads the untouched world; everything else is made from it.</summary>
    public void Learn(RunStore runs)
    {
        _untouched = [.. Untouched.Select(t => Find(runs, t))];
        _held = _untouched.Any(static t => t is not null) ? new HeldLevels(_untouched) : null;
    }

    /// <summary>The search for equal pace: from the gain that gives the mean hazard of those who know enough to upgrade.</summary>
    public PaceSearch SearchPace()
    {
        IndustryParameters industry = _document.Scenario.Parameters.Industry;
        double share = Held.Mean(SpiralTrace.Hazard) / Math.Max(1e-6, Held.Mean("upgrade_ready")) / Math.Max(1e-9, industry.UpgradeRate);
        double inside = Math.Clamp(share, 1e-6, 1 - 1e-6);
        return new PaceSearch(Pace(_untouched.Take(PaceSeeds)),
            industry.UpgradeHurdle + (Elementary.Log(inside / (1 - inside)) / industry.UpgradeSharpness), industry.UpgradeSharpness);
    }

    public IReadOnlyList<RunTask> PaceTasks(double gain)
    {
        Held.UpgradeGain = gain;
        return [.. Enumerable.Range(0, PaceSeeds).Where(r => _untouched[r] is not null)
            .Select(r => Make(SpiralVariant.NoEducationToIndustry, r, _settings.LengthBeside, SpiralTrace.Outcomes))];
    }

    /// <summary>Generations a quarter, over worlds and sectors.</summary>
    public double Pace(IEnumerable<SpiralTrace?> traces) => FiniteMean.Of(traces.OfType<SpiralTrace>().Select(t =>
        t.Measured("generation", _settings.PeriodsBeside).Average(static course => Smoothing.Slope(course))));

    public double Pace(RunStore runs, IEnumerable<RunTask> tasks) => Pace(tasks.Select(t => Find(runs, t)));

    /// <summary>Everything else, seed by seed.</summary>
    public IReadOnlyList<RunTask> MakeLater()
    {
        for (int r = 0; r < _settings.Replications; r++)
        {
            if (_untouched[r] is null) continue;
            foreach (SpiralVariant variant in SpiralVariant.Cuts.Concat(SpiralVariant.Lags).Where(v => r < SeedsOf(v)))
                _later[(variant.Key, r, -1)] = Make(variant, r, variant.IsJudged ? _settings.Length : _settings.LengthBeside,
                    SpiralTrace.Outcomes);
            foreach (EchoArm arm in EchoArm.All)
            {
                foreach (int sector in EchoArm.SectorsOf(r, SectorCount))
                    _later[(arm.Key, r, sector)] = Make(arm.Variant, r, SpiralSettings.EchoLength, SpiralTrace.Echoed,
                        given => arm.Give(given, sector));
            }
        }

        // The same world may be wanted twice, such as a yoked course that equals a held one; the longest is kept.
        return [.. _later.Values.DistinctBy(static t => t.Identity)];
    }

    /// <summary>Traces of a variant by replication; null where it was not run or failed.</summary>
    public SpiralTrace?[] Of(RunStore runs, SpiralVariant variant) => variant == SpiralVariant.Untouched ? _untouched
        : [.. Enumerable.Range(0, _settings.Replications)
            .Select(r => _later.TryGetValue((variant.Key, r, -1), out RunTask? task) ? Find(runs, task) : null)];

    /// <summary>A world with an impulse.</summary>
    public SpiralTrace? Echo(RunStore runs, EchoArm arm, int replication, int sector) =>
        _later.TryGetValue((arm.Key, replication, sector), out RunTask? task) ? Find(runs, task) : null;

    /// <summary>Traces of the pilot.</summary>
    public IEnumerable<SpiralTrace> Pilot(RunStore runs) => Pilots.Select(t => Find(runs, t)).OfType<SpiralTrace>();

    private int SeedsOf(SpiralVariant variant) => variant.HasEverySeed ? _settings.Replications : _settings.ReplicationsBeside;

    private RunTask Make(SpiralVariant variant, int replication, int periods, IReadOnlyList<string> kept,
        Func<Counterfactual, Counterfactual>? impulse = null)
    {
        ModelParameters parameters = _document.Scenario.Parameters;
        foreach ((string key, double value) in variant.Parameters) parameters = ParameterCatalog.Find(key)!.With(parameters, value);
        Counterfactual given = Held.Of(variant, replication);
        Scenario scenario = _document.Scenario with
        {
            Parameters = parameters, Periods = periods, Counterfactual = impulse is null ? given : impulse(given),
        };
        return RunTask.Of(_document.With(scenario, $"{_document.Name} · {variant.Title}") with { Observe = Sectors(kept) }, replication);
    }

    private static ObserveSettings Sectors(IReadOnlyList<string> outcomes) => new(["sector"], 1) { Outcomes = outcomes };

    private static SpiralTrace? Find(RunStore runs, RunTask task) => runs.Find(task.Identity) is { } run ? SpiralTrace.From(run) : null;
}
