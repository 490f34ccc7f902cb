using System.Globalization;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Verbs;

/// <summary>Turns the words of a command into what they name, or says what is near.</summary>
internal static class Words
{
    public static int Whole(string word, string what, int least, int most) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? number
            : throw new VerbException(FormattableString.Invariant($"{what} must be a whole number from {least} to {most}, but is {YamlValues.Quote(word)}"));

    public static double Number(string word, string what, double least, double most, string unit) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most ? number
            : throw new VerbException($"{what} must be a number from {YamlValues.Show(least)} to {YamlValues.Show(most)}{YamlValues.In(unit)}, but is {YamlValues.Quote(word)}");

    public static LeverDefinition Lever(string word) => LeverCatalog.All.FirstOrDefault(lever => lever.Key == word)
        ?? throw Unknown("lever", word, LeverCatalog.All.Select(lever => lever.Key));

    public static ParameterDefinition Parameter(string word) => ParameterCatalog.Find(word)
        ?? throw Unknown("parameter", word, ParameterCatalog.All.Select(parameter => parameter.Key));

    public static ObservationDefinition Observation(string word) => ObservationCatalog.All.FirstOrDefault(observation => observation.Name == word)
        ?? throw Unknown("observation", word, ObservationCatalog.All.Select(observation => observation.Name));

    /// <summary>Indices of regions, split by commas.</summary>
    public static IReadOnlyList<int> Regions(string word, Population population)
    {
        string[] ids = [.. population.Regions.Select(region => region.Id)];
        return [.. word.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name =>
        {
            int at = Array.IndexOf(ids, name);
            return at >= 0 ? at : throw Unknown("region", name, ids);
        }).Distinct().Order()];
    }

    public static int Sector(string word, Population population)
    {
        if (word == "all") return -1;
        string[] ids = [.. population.Sectors.Select(sector => sector.Id)];
        int at = Array.IndexOf(ids, word);
        return at >= 0 ? at : throw Unknown("sector", word, [.. ids, "all"]);
    }

    public static string OneOf(string word, string what, params string[] known) => known.Contains(word) ? word : throw Unknown(what, word, known);

    public static VerbException Unknown(string what, string word, IEnumerable<string> known) => new($"there is no {what} {YamlValues.Quote(word)}{NearestName.Hint(word, known)}");
}
