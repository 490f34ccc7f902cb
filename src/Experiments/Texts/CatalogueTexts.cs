using System.Collections.Frozen;
using Ronghe.Experiments.Basics;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Texts;

/// <summary>Titles and meanings of what the model declares in English, with the Chinese of <c>chinese.tsv</c> beside it.</summary>
/// <remarks>Sources stay in the language they are cited in. A line of the table is <c>kind:key, Chinese</c>, split by a tab.</remarks>
internal static class CatalogueTexts
{
    private static readonly Lazy<FrozenDictionary<string, string>> Chinese = new(ReadTable);

    public static Text Title(ObservationDefinition observation) => new(observation.Title, Find("title:" + observation.Name)
        ?? (DoseObservations.LeverOf(observation.Name) is { } lever ? DoseTexts.InForce(lever, observation.Name) : observation.Title));

    /// <summary>An observation's title with the unit that people read it in.</summary>
    public static string Label(ObservationDefinition observation, Language language = Language.English) =>
        Labelled(observation, ReadableUnit.Of(observation.Unit).Name(language), language);

    /// <summary>The same of its differences.</summary>
    public static string LabelOfDifference(ObservationDefinition observation, Language language) =>
        Labelled(observation, ReadableUnit.Of(observation.Unit).NameOfDifference(language), language);

    private static string Labelled(ObservationDefinition observation, string unit, Language language) =>
        unit.Length == 0 || observation.Title.Contains(unit, StringComparison.OrdinalIgnoreCase)
            ? observation.Title : ChartTexts.Labelled.In(language, observation.Title, unit);

    public static Text Definition(ObservationDefinition observation) =>
        new(observation.Definition, Find("definition:" + observation.Name)
            ?? (DoseObservations.LeverOf(observation.Name) is null ? observation.Definition : DoseTexts.MeanInForce));

    public static Text Title(LeverDefinition lever) => new(lever.Title, lever.ChineseTitle);

    /// <summary>What the lever acts on.</summary>
    public static Text Rate(LeverDefinition lever) => new(lever.Rate, Find("rate:" + lever.Key) ?? lever.Rate);

    /// <summary>Short title of a parameter; the last part of its key when there is none.</summary>
    public static Text Title(ParameterDefinition parameter)
    {
        string tail = parameter.Key[(parameter.Key.LastIndexOf('.') + 1)..].Replace('_', ' ');
        string name = char.ToUpperInvariant(tail[0]) + tail[1..];
        if (!parameter.Key.StartsWith("levers.", StringComparison.Ordinal)) return new Text(name, Find("name:" + parameter.Key) ?? name);
        LeverDefinition lever = LeverCatalog.Find(parameter.Key.Split('.')[1])!;
        return new Text($"{lever.Title}: {tail}", $"{lever.ChineseTitle}：{Find("name:levers." + parameter.Key.Split('.')[2])}");
    }

    public static Text Meaning(ParameterDefinition parameter)
    {
        string[] parts = parameter.Key.Split('.');
        if (parts[0] != "levers") return new Text(parameter.Meaning, Find("meaning:" + parameter.Key) ?? parameter.Meaning);
        LeverDefinition lever = LeverCatalog.Find(parts[1])!;
        return new Text(parameter.Meaning, Find("meaning:levers." + parts[2]) is
            { } meaning ? lever.ChineseTitle + "：" + meaning : parameter.Meaning);
    }

    /// <summary>What happens in a process of the schedule; a name that the schedule does not have stays as it is.</summary>
    public static Text Process(string name) => Schedule.Processes.FirstOrDefault(process => process.Name == name) is { } process
        ? new Text(process.Summary, Find("process:" + name) ?? process.Summary) : Text.Same(name);

    public static Text Unit(string unit) => new(unit, Find("unit:" + unit) ?? unit);

    /// <summary>Sectors are known by the id of their classification; any other keeps its name.</summary>
    public static Text Name(SectorInput sector) => new(sector.Name, Find("sector:" + sector.Id) ?? sector.Name);

    public static Text Name(RegionInput region) => new(region.Id, Find("region:" + region.Id) ?? region.Id);

    public static Text Name(CollegeType type) => type switch
    {
        CollegeType.Undergraduate => new Text("undergraduate", "本科"),
        CollegeType.VocationalUndergraduate => new Text("vocational undergraduate", "职业本科"),
        _ => new Text("higher vocational", "高职"),
    };

    /// <summary>Chinese of whatever the model names by this key or title: a lever, an observation, a parameter, a region, a unit; null when
    /// it names nothing so.</summary>
    public static string? Named(string key) =>
        LeverCatalog.All.FirstOrDefault(lever => lever.Key == key
            || lever.Title.Equals(key, StringComparison.OrdinalIgnoreCase))?.ChineseTitle
        ?? (ObservationCatalog.All.FirstOrDefault(o => o.Name == key) is { } observation ? Title(observation).Chinese : null)
        ?? (ParameterCatalog.Find(key) is { } parameter ? Title(parameter).Chinese : null)
        ?? Find("region:" + key) ?? Find("unit:" + key);

    /// <summary>The Chinese of a key such as <c>title:integration</c>; null when the table has none.</summary>
    public static string? Find(string key) => Chinese.Value.GetValueOrDefault(key);

    /// <summary>Every key of the table.</summary>
    public static IEnumerable<string> Keys => Chinese.Value.Keys;

    private static FrozenDictionary<string, string> ReadTable()
    {
        using Stream stream = typeof(CatalogueTexts).Assembly.GetManifestResourceStream("Ronghe.Experiments.Languages.chinese.tsv")
            ?? throw new InvalidOperationException("The table of Chinese texts is not part of the program.");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && line[0] != '#') table.Add(line[..tab], line[(tab + 1)..]);
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
