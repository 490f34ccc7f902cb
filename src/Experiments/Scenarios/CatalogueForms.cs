using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Experiments.Scenarios.Posteriors;
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

    /// <summary>Parameters that have one value in a run.</summary>
    public static MapForm<double> Constants { get; } = new("parameter", [.. ParameterCatalog.All.Select(
        static parameter => new Key<double>(parameter.Key, Number(parameter), Meaning(parameter)) { Default = parameter.Default })])
    {
        Example = "industry.upgrade_gain: 1.2",
        AlsoSuggested = static () => ScenarioKeys.TopNames,
        Gone = GoneKeys.Hint,
    };

    /// <summary>Values of parameters, by date where they change. <c>describe parameters</c> lists them.</summary>
    public static MapForm<IReadOnlyList<DatedValue>> Parameters { get; } = new("parameter", [.. ParameterCatalog.All.Select(
        static parameter => new Key<IReadOnlyList<DatedValue>>(parameter.Key, new DatedForm(Number(parameter), parameter.IsConstant),
            Meaning(parameter)) { Default = [new DatedValue(null, parameter.Default)] }), PosteriorKeys.AmongParameters])
    {
        Example = Constants.Example,
        AlsoSuggested = Constants.AlsoSuggested,
        Gone = Constants.Gone,
    };

    private static NumberForm Number(ParameterDefinition parameter) =>
        new(parameter.Minimum, parameter.Maximum, parameter.Unit) { IsWhole = parameter.IsInteger };

    private static string Meaning(ParameterDefinition parameter) =>
        $"{parameter.Meaning} ({parameter.Unit}); plausible "
            + $"{YamlValues.Show(parameter.PlausibleLow)} to {YamlValues.Show(parameter.PlausibleHigh)}. "
            + $"{parameter.Status}: {parameter.Source}";
}
