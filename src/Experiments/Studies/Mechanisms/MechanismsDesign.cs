using System.Globalization;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Experiments.Studies.Ways.Claims;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>The worlds of a mechanism study: the untouched one, every dose of every mechanism, every lever at full effort, both sides
/// alike, and the long one whose rest is judged.</summary>
internal sealed class MechanismsDesign
{
    /// <summary>Before the name of the one asymmetry that a world has.</summary>
    public const string OnlyPrefix = "only ";

    private const int QuartersAYear = 4;

    /// <summary>Quarters of a lever's run: its outcomes are then means of five years around the last year of the reach rule.</summary>
    private const int ReachQuarters = (Criteria.OfMechanisms.ReachYears * QuartersAYear) + (Runs.RecordedRun.LastPeriods / 2);

    /// <summary>Differences between the sides: what it is called, the colleges' observation and the enterprises'.</summary>
    public static IReadOnlyList<(string Gap, string College, string Enterprise)> Gaps { get; } =
    [
        ("motivation", "college_motivation", "enterprise_motivation"),
        ("learned benefit", "college_benefit", "enterprise_benefit"),
        ("cost of cooperation", "college_cost", "enterprise_cost"),
    ];

    private static readonly string[] Observed =
    [
        .. MechanismOutcome.All.SelectMany(static o => o.Kept)
            .Concat(LiteratureSign.All.Select(static s => s.Observation)).Concat(LeverCatalog.All.Select(static l => l.DirectObservation))
            .Concat(Gaps.SelectMany(static g => (string[])[g.College, g.Enterprise])).Concat(Problem.All.Select(static p => p.Observation))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private readonly ScenarioDocument _document;
    private readonly Dictionary<(string Key, Dose Dose), ScenarioDocument> _pushed = [];

    /// <param name="document">The scenario as given.</param>
    /// <param name="mechanisms">Those that are tried; of policies in force those that this scenario has.</param>
    /// <param name="levers">Those whose reach is told.</param>
    public MechanismsDesign(ScenarioDocument document, IReadOnlyList<Mechanism> mechanisms, IReadOnlyList<LeverDefinition> levers)
    {
        _document = document with { Observe = new ObserveSettings([], 0) { Outcomes = Observed } };
        Mechanisms = [.. mechanisms.Where(m => !m.IsInForce || m.Doses(document.Scenario).Any())];
        Signs = [.. LiteratureSign.All.Where(s => mechanisms.Count == MechanismCatalog.All.Count || mechanisms.Contains(s.Push))
            .Where(s => !s.Push.IsInForce || s.Push.Doses(document.Scenario).Contains(s.Dose))];
        Untouched = document with { Observe = _document.Observe with { Every = 1 } };
        foreach (Mechanism mechanism in Mechanisms)
        {
            foreach (Dose dose in mechanism.Doses(document.Scenario)) _pushed[(mechanism.Key, dose)] = Push(mechanism, dose);
        }

        foreach (LiteratureSign sign in Signs)
        {
            if (!_pushed.ContainsKey((sign.Push.Key, sign.Dose))) _pushed[(sign.Push.Key, sign.Dose)] = Push(sign.Push, sign.Dose);
        }

        Scenario Alike(Asymmetry? but) => document.Scenario.With(given => SymmetricWorld.With(but, given));
        Symmetric =
        [
            ("symmetric", Variant(Alike(null), "symmetric")),
            .. SymmetricWorld.Asymmetries.Select(a => (OnlyPrefix + a.Name, Variant(Alike(a), $"symmetric but for {a.Name}"))),
        ];
        AtReach = Variant(document.Scenario with { Periods = ReachQuarters }, "untouched");
        Levers = [.. levers.Select(Of)];
        string[] drifting = [.. RestVariable.All.Select(static v => v.Observation).Distinct()];
        AtRest = document.With(document.Scenario with { Periods = Math.Max(document.Scenario.Periods, Criteria.Rest.DriftQuarters) },
            document.Name) with { Observe = new ObserveSettings([], 1) { Outcomes = drifting } };
    }

    public IReadOnlyList<Mechanism> Mechanisms { get; }

    /// <summary>Signs whose push is among the mechanisms, and in force where it is a policy.</summary>
    public IReadOnlyList<LiteratureSign> Signs { get; }

    /// <summary>The scenario as given, every quarter kept.</summary>
    public ScenarioDocument Untouched { get; }

    /// <summary>Both sides alike, and with one difference at a time: what it is called, and the world.</summary>
    public IReadOnlyList<(string Name, ScenarioDocument Document)> Symmetric { get; }

    /// <summary>The scenario as given, as long as a lever is tried.</summary>
    public ScenarioDocument AtReach { get; }

    public IReadOnlyList<TriedLever> Levers { get; }

    /// <summary>The scenario as given, long enough for every question of rest.</summary>
    public ScenarioDocument AtRest { get; }

    /// <summary>Every dose, those of signs among them.</summary>
    public IReadOnlyCollection<ScenarioDocument> Pushed => _pushed.Values;

    /// <summary>The world with a dose of a mechanism.</summary>
    public ScenarioDocument At(Mechanism mechanism, Dose dose) => _pushed[(mechanism.Key, dose)];

    private ScenarioDocument Push(Mechanism mechanism, Dose dose) =>
        Variant(mechanism.At(_document.Scenario, dose), $"{mechanism.Key} {dose.Name}");

    private ScenarioDocument Variant(Scenario scenario, string name) => _document.With(scenario, $"{_document.Name}: {name}");

    private TriedLever Of(LeverDefinition lever)
    {
        Scenario untouched = AtReach.Scenario;
        if (lever.IsInstrument)
        {
            var full = PolicyMeasure.At(lever.Lever, 1);
            return new TriedLever(lever, [(double.NaN, Variant(untouched with { Policies = [.. untouched.Policies, full] },
                $"{lever.Key} at its full dose"))], null);
        }

        ParameterDefinition rate = ParameterCatalog.Find(MechanismCatalog.All.First(m => m.Lever == lever.Lever).Carriers[0])!;
        ScenarioDocument Full(double gain)
        {
            // Full effort is that at which 63 % of the gain is reached.
            ParameterDefinition multiplier = ParameterCatalog.Find($"levers.{lever.Key}.gain")!,
                effort = ParameterCatalog.Find($"levers.{lever.Key}.saturation")!;
            return Variant(untouched.With(given => effort.With(multiplier.With(given, gain), 1)) with
            {
                Policies = [.. untouched.Policies, new PolicyMeasure { Lever = lever.Lever, Value = 1 }],
            }, string.Create(CultureInfo.InvariantCulture, $"{lever.Key} at full effort, gain {gain}"));
        }

        return new TriedLever(lever, [.. Criteria.OfMechanisms.ReachGains.Select(gain => (gain, Full(gain)))],
            Variant(untouched.With(given => rate.With(given, rate.Maximum)),
                string.Create(CultureInfo.InvariantCulture, $"{rate.Key} {rate.Maximum}")));
    }
}

/// <summary>A lever at full effort and its rate at the upper possible bound; of an instrument its full dose, without gain and
/// bound.</summary>
internal sealed record TriedLever(
    LeverDefinition Lever, IReadOnlyList<(double Gain, ScenarioDocument Document)> Full, ScenarioDocument? Best);
