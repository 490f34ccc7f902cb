using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Names of the model's own catalogues, as files may write them.</summary>
internal static class CatalogueForms
{
    public static IReadOnlyList<string> ParameterKeys { get; } = [.. ParameterCatalog.All.Select(parameter => parameter.Key)];

    public static IReadOnlyList<string> LeverKeys { get; } = [.. LeverCatalog.All.Select(lever => lever.Key)];

    public static IReadOnlyList<string> ObservationNames { get; } = [.. ObservationCatalog.All.Select(observation => observation.Name)];

    public static ChoiceForm Lever { get; } = new("lever", LeverKeys) { OtherNames = OtherNames.Levers };

    public static ChoiceForm Observation { get; } = new("observation", ObservationNames) { Gone = GoneKeys.HintOfObservation };

    public static ChoiceForm Outcome { get; } = new("outcome", ObservationNames) { Gone = GoneKeys.HintOfObservation };

    public static ListForm<string> Outcomes { get; } = new(Outcome, "outcome") { IsSingleFine = true, IsSet = true, Least = 1 };

    /// <summary>Values of parameters. <c>describe parameters</c> lists them.</summary>
    public static MapForm<double> Parameters { get; } = new("parameter", [.. ParameterCatalog.All.Select(Parameter)])
    {
        Example = "industry.upgrade_gain: 1.2",
        AlsoSuggested = static () => ScenarioKeys.TopNames,
        Gone = GoneKeys.Hint,
    };

    private static Key<double> Parameter(ParameterDefinition parameter) => new(
        parameter.Key,
        new NumberForm(parameter.Minimum, parameter.Maximum, parameter.Unit) { IsWhole = parameter.IsInteger },
        $"{parameter.Meaning} ({parameter.Unit}); plausible "
            + $"{YamlValues.Show(parameter.PlausibleLow)} to {YamlValues.Show(parameter.PlausibleHigh)}. "
            + $"{parameter.Status}: {parameter.Source}")
    {
        Default = parameter.Default,
    };
}
