using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Verbs;

/// <summary>Turns the words of a command into what they name, or says what is near.</summary>
internal static class Words
{
    private const string All = "all";

    public static int Whole(string word, Text what, int least, int most) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new VerbException(VerbMistakeTexts.NotWhole, what, least, most, YamlValues.Quote(word));

    public static double Number(string word, Text what, double least, double most, Text unit)
    {
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= least
            && number <= most) return number;
        (string low, string high, string given) = (YamlValues.Show(least), YamlValues.Show(most), YamlValues.Quote(word));
        throw YamlValues.In(unit.English).Length == 0 ? new VerbException(VerbMistakeTexts.NotANumber, what, low, high, given)
            : new VerbException(VerbMistakeTexts.NotANumberOf, what, low, high, unit, given);
    }

    /// <summary>The numbers of a dose, split by a comma; where only the first is said, the second is in proportion.</summary>
    public static (double First, double Second) Dose(string word, LeverDefinition lever)
    {
        double Of(string said, LeverDose dose, string name) => Number(said, Text.Same(name), 0, dose.Most,
            lever.IsInstrument ? CatalogueTexts.Unit(dose.Unit) : VerbMistakeTexts.Effort);
        if (lever.Dose.Second is not { } second || word.Split(',') is not [var first, var other])
            return Of(word, lever.Dose, lever.Key) is var one ? (one, lever.Dose.SecondFor(one)) : default;
        return (Of(first, lever.Dose, lever.Dose.Key), Of(other, second, second.Key));
    }

    public static LeverDefinition Lever(string word) => LeverCatalog.All[At(word, VerbMistakeTexts.Lever, OtherNames.OfLevers)];

    public static ParameterDefinition Parameter(string word) => ParameterCatalog.Find(word)
        ?? throw Unknown(VerbMistakeTexts.Parameter, word, ParameterCatalog.All.Select(parameter => parameter.Key));

    public static ObservationDefinition Observation(string word) =>
        ObservationCatalog.All.FirstOrDefault(observation => observation.Name == word)
        ?? throw Unknown(VerbMistakeTexts.Observation, word, ObservationCatalog.All.Select(observation => observation.Name));

    /// <summary>Indices of regions, split by commas, Chinese ones too.</summary>
    public static IReadOnlyList<int> Regions(string word, ScenarioDocument world) =>
        [.. word.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries)
            .Select(name => At(name, VerbMistakeTexts.Region, world.Regions)).Distinct().Order()];

    /// <summary>Index of a region; −1 is the whole world.</summary>
    public static int Region(string word, ScenarioDocument world) =>
        word == All ? -1 : At(word, VerbMistakeTexts.Region, world.Regions, All);

    /// <summary>Index of a sector; −1 is the whole world.</summary>
    public static int Sector(string word, ScenarioDocument world) =>
        word == All ? -1 : At(word, VerbMistakeTexts.Sector, world.Sectors, All);

    public static string OneOf(string word, Text what, params string[] known) =>
        known.Contains(word) ? word : throw Unknown(what, word, known);

    public static VerbException Unknown(Text what, string word, IEnumerable<string> known) => NearestName.Suggest(word, known) is { } near
        ? new VerbException(VerbMistakeTexts.NoSuchButNear, what, YamlValues.Quote(word), near)
            : new VerbException(VerbMistakeTexts.NoSuch, what, YamlValues.Quote(word));

    private static int At(string word, Text what, KnownNames known, params IEnumerable<string> also)
    {
        int at = known.IndexOf(word);
        if (at >= 0) return at;
        throw known.IsShared(word) ? new VerbException(VerbMistakeTexts.Shared, what, YamlValues.Quote(word))
            : Unknown(what, word, known.Names.Concat(also));
    }
}
