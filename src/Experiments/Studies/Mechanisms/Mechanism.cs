using System.Globalization;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>Something that the model says happens, and the numbers that carry it.</summary>
/// <param name="Process">The process of the schedule that it belongs to.</param>
/// <param name="Name">Readable name.</param>
/// <param name="Carriers">Keys of the parameters that carry it; they are moved together.</param>
internal sealed record Mechanism(string Process, Text Name, params IReadOnlyList<string> Carriers)
{
    private const string InForcePrefix = "policies_in_force.";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Value of the carriers at which the rule does not act.</summary>
    public double Neutral { get; init; }

    /// <summary>The lever that multiplies its rate; null for none.</summary>
    public Lever? Lever { get; init; }

    /// <summary>A link that can be cut and not halved: it has no carriers.</summary>
    public Link Link { get; init; }

    /// <summary>Its dose is that of what the scenario has in force of <see cref="Lever"/>: it has no carriers.</summary>
    public bool IsInForce { get; init; }

    /// <summary>What it is called by on the command line and in tables.</summary>
    public string Key => IsInForce ? InForcePrefix + LeverCatalog.Of(Lever!.Value).Key
        : Carriers.Count > 0 ? Carriers[0] : "link." + Link.ToString().ToLowerInvariant();

    /// <summary>The world with a dose of it.</summary>
    public Scenario At(Scenario scenario, Dose dose) => IsInForce ? scenario with
        {
            PoliciesInForce = [.. scenario.PoliciesInForce.Select(m => m.Lever == Lever ? m.Times(dose.Factor) : m)],
        }
        : Link != Link.None
        ? scenario with { Counterfactual = scenario.Counterfactual with { Cut = scenario.Counterfactual.Cut | Link } }
        : scenario.With(given => Carriers.Aggregate(given, (parameters, key) =>
            Parameter(key).With(parameters, ValueAt(Parameter(key), given, dose))));

    /// <summary>Value of its first carrier, the largest dose in force; NaN for a link and for what is not in force.</summary>
    public double ValueAt(Scenario scenario, Dose dose) =>
        IsInForce ? Standing(At(scenario, dose)).Select(static m => m.Value).DefaultIfEmpty(double.NaN).Max()
            : Carriers.Count == 0 ? double.NaN : ValueAt(Parameter(Carriers[0]), scenario.Parameters, dose);

    /// <summary>Whether the possible range cuts a dose short.</summary>
    public bool IsCut(Scenario scenario, Dose dose) => (IsInForce
        && Standing(scenario).Any(m => m.Value * dose.Factor > LeverCatalog.Of(m.Lever).Dose.Most
            || m.SecondValue * dose.Factor > LeverCatalog.Of(m.Lever).Dose.Second?.Most))
        || Carriers.Any(key => Wanted(Parameter(key), scenario.Parameters, dose) is var wanted
        && (wanted < Parameter(key).Minimum || wanted > Parameter(key).Maximum));

    /// <summary>Doses that change something, and not what another dose does already.</summary>
    public IEnumerable<Dose> Doses(Scenario scenario) => IsInForce
        ? Dose.All.Where(dose => Standing(scenario).Any(m => m.Times(dose.Factor) != m))
        : Link != Link.None ? [Dose.Off] : Dose.All
        .Where(dose => Carriers.Any(key =>
            !ValueAt(Parameter(key), scenario.Parameters, dose).Equals(Parameter(key).Get(scenario.Parameters))))
        .DistinctBy(dose => string.Join(' ', Carriers.Select(key =>
            ValueAt(Parameter(key), scenario.Parameters, dose).ToString("R", Invariant))));

    private IEnumerable<PolicyMeasure> Standing(Scenario scenario) => scenario.PoliciesInForce.Where(m => m.Lever == Lever);

    private double ValueAt(ParameterDefinition parameter, ModelParameters given, Dose dose)
    {
        double value = Math.Clamp(Wanted(parameter, given, dose), parameter.Minimum, parameter.Maximum);
        return parameter.IsInteger ? Math.Round(value) : value;
    }

    private double Wanted(ParameterDefinition parameter, ModelParameters given, Dose dose) =>
        Neutral + (dose.Factor * (parameter.Get(given) - Neutral));

    private static ParameterDefinition Parameter(string key) => ParameterCatalog.Find(key)!;
}

/// <summary>How much of a mechanism there is, relative to the scenario.</summary>
/// <param name="Name">As tables say it.</param>
/// <param name="Factor">Times the distance from where it does not act.</param>
internal sealed record Dose(string Name, double Factor)
{
    public static Dose Off { get; } = new("off", 0);

    public static Dose Halved { get; } = new("halved", 0.5);

    public static Dose Doubled { get; } = new("doubled", 2);

    /// <summary>Of what a scenario has: for signs whose push doubled would be no cooperation at all. No dose of the table.</summary>
    public static Dose RaisedByAQuarter { get; } = new("raised by a quarter", 1.25);

    public static IReadOnlyList<Dose> All { get; } = [Off, Halved, Doubled];
}
