using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>Help on everything that has a name, from the catalogues: nothing is explained twice.</summary>
internal static class HelpText
{
    /// <summary>Everything there is help on.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        .. VerbCatalog.All.Select(verb => verb.Name), .. LeverCatalog.All.Select(lever => lever.Key),
        .. ParameterCatalog.All.Select(parameter => parameter.Key), .. ObservationCatalog.All.Select(observation => observation.Name),
    ];

    /// <summary>Label and text of each line about a topic.</summary>
    public static IReadOnlyList<(string Label, string Text)> About(string topic, Language language)
    {
        if (LeverCatalog.Find(topic) is { } lever) return Of(lever, language);
        if (ParameterCatalog.Find(topic) is { } parameter) return Of(parameter, language);
        if (ObservationCatalog.All.FirstOrDefault(observation => observation.Name == topic) is { } observation)
            return Of(observation, language);
        Verb verb = VerbCatalog.Find(topic)!;
        return [(verb.Name + " " + verb.Usage, verb.Meaning.In(language))];
    }

    private static IReadOnlyList<(string, string)> Of(LeverDefinition lever, Language language) =>
    [
        (CatalogueTexts.Title(lever).In(language), lever.Key),
        (HelpTexts.ActsOn.In(language), $"{lever.Process}: {CatalogueTexts.Rate(lever).In(language)}"),
        (HelpTexts.MovesFirst.In(language),
            CatalogueTexts.Title(Observation(lever.DirectObservation)).In(language) + (lever.ExpectedSign > 0 ? " +" : " −")),
        (HelpTexts.Cost.In(language),
            lever.UnitCost == 0 ? (lever.CostsMoney ? HelpTexts.CostOfInstrument : HelpTexts.NoCost).In(language,
                string.Join(PageTexts.Comma.In(language), lever.Dose.Numbers.Select(dose => Range(lever, dose, language))))
            : HelpTexts.CostOfLever.In(language, YamlValues.Show(lever.UnitCost), HelpTexts.Unit(lever.Unit).In(language),
                lever.Dose.Key)),
        .. lever.CostsMoney ? Money(lever, language) : [],
    ];

    private static IReadOnlyList<(string, string)> Money(LeverDefinition lever, Language language) =>
    [
        (HelpTexts.Payer.In(language), HelpTexts.Payers.In(language, YamlValues.Show(Math.Round((1 - lever.PrivateShare) * 100)),
            HelpTexts.Of(lever.PrivatePayer).In(language), YamlValues.Show(Math.Round(lever.PrivateShare * 100)))),
        (HelpTexts.Receiver.In(language), HelpTexts.Of(lever.Receiver).In(language)),
    ];

    private static IReadOnlyList<(string, string)> Of(ParameterDefinition parameter, Language language) =>
    [
        (CatalogueTexts.Title(parameter).In(language), parameter.Key),
        (HelpTexts.Meaning.In(language), CatalogueTexts.Meaning(parameter).In(language)),
        (HelpTexts.UnitOf.In(language),
            CatalogueTexts.Unit(parameter.Unit).In(language) + (parameter.Symbol == "—" ? "" : $" ({parameter.Symbol})")),
        (HelpTexts.Default.In(language), YamlValues.Show(parameter.Default)),
        (HelpTexts.Plausible.In(language), $"{YamlValues.Show(parameter.PlausibleLow)} – {YamlValues.Show(parameter.PlausibleHigh)}"),
        (HelpTexts.Possible.In(language), $"{Limit(parameter.Minimum)} – {Limit(parameter.Maximum)}"),
        (HelpTexts.StatusOf.In(language), HelpTexts.Status(parameter.Status).In(language)),
        (HelpTexts.Source.In(language), parameter.Source),
    ];

    private static IReadOnlyList<(string, string)> Of(ObservationDefinition observation, Language language) =>
    [
        (CatalogueTexts.Title(observation).In(language), observation.Name),
        (HelpTexts.Definition.In(language), CatalogueTexts.Definition(observation).In(language)),
        (HelpTexts.UnitOf.In(language), CatalogueTexts.Unit(observation.Unit).In(language)),
        (HelpTexts.Possible.In(language), $"{Limit(observation.Minimum)} – {Limit(observation.Maximum)}"),
    ];

    private static string Range(LeverDefinition lever, LeverDose dose, Language language) =>
        (lever.Dose.Second is null ? "" : DoseTexts.Name(dose).In(language) + " ") + CatalogueTexts.Unit(dose.Unit).In(language)
            + (lever.Dose.Second is null ? "" : $" 0 – {YamlValues.Show(dose.Most)}");

    private static string Limit(double value) => double.IsInfinity(value) ? (value > 0 ? "∞" : "−∞") : YamlValues.Show(value);

    private static ObservationDefinition Observation(string name) => ObservationCatalog.All[ObservationCatalog.IndexOf(name)];
}
