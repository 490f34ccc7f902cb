using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>Reads one condition of a lesson.</summary>
/// <param name="document">The lesson's world, whose sectors and regions may be named; null when it could not be read.</param>
/// <param name="worlds">Names of the worlds that may be looked at; the first is the default of a goal.</param>
/// <param name="findings">Mistakes.</param>
internal sealed class LessonConditionReader(ScenarioDocument? document, IReadOnlyList<string> worlds, ScenarioFindings findings)
{
    private static readonly string[] ObservationNames = [.. ObservationCatalog.All.Select(observation => observation.Name)];

    /// <summary>A text in both languages.</summary>
    public static Text Both(YamlNode node, string name, ScenarioFindings findings)
    {
        if (YamlValues.Mapping(node, name, LessonKeys.Both, findings) is not { } both) return new Text("", "");
        string[] texts = [.. LessonKeys.Both.Select(language =>
        {
            if (both.Find(language) is { } text) return YamlValues.Text(text, $"{name}.{language}", findings)?.Trim() ?? "";
            findings.Refuse(both, $"key '{language}' is missing: {name} is written in both languages");
            return "";
        })];
        return new Text(texts[0], texts[1]);
    }

    /// <summary>The condition; null after a mistake.</summary>
    public LessonCondition? Read(YamlNode node)
    {
        int before = findings.Errors.Count;
        if (YamlValues.Mapping(node, "a condition", LessonKeys.Condition, findings) is not { } condition) return null;
        string? name = condition.Find("observation") is { } observation
            ? YamlValues.OneOf(observation, "observation", ObservationNames, findings) : Missing(condition, "observation");
        string? statistic = condition.Find("statistic") is { } kind ? YamlValues.OneOf(kind, "statistic", LessonKeys.Statistics, findings)
            : "mean";
        int quarters = condition.Find("quarters") is { } last
            ? YamlValues.Whole(last, "quarters", 1, ScenarioKeys.MostPeriods, "last quarters", findings) ?? 1 : 20;
        string? lucks = condition.Find("lucks") is { } over ? YamlValues.OneOf(over, "lucks", LessonKeys.Lucks, findings) : "mean";
        bool isEach = condition.Find("sector") is YamlScalar { Text: LessonKeys.EachSector };
        ObservationGroup group = isEach ? new ObservationGroup("all", "all") : Group(condition);
        string? world = condition.Find("world") is { } of ? YamlValues.OneOf(of, "world", [.. worlds], findings)
            : worlds.Contains(LessonCondition.Yours) ? LessonCondition.Yours : Missing(condition, "world");
        string? against = condition.Find("against") is { } other ? YamlValues.OneOf(other, "world", [.. worlds], findings) : null;
        bool isRelative = condition.Find("relative") is { } relative
            && YamlValues.OneOf(relative, "relative", ["true", "false"], findings) == "true";
        if (isRelative && condition.Find("against") is null)
            findings.Refuse(condition.Find("relative")!, "relative needs 'against': the world it is a share of");
        double? above = Bound(condition, "above"), below = Bound(condition, "below");
        if (condition.Find("above") is null && condition.Find("below") is null)
            findings.Refuse(condition, "a condition needs 'above' or 'below'");
        if (above >= below) findings.Refuse(condition, "above must lie under below, else nothing can hold");
        Text? hint = condition.Find("hint") is { } said ? Both(said, "hint", findings) : null;
        if (findings.Errors.Count > before) return null;
        return new LessonCondition
        {
            Observation = ObservationCatalog.All[ObservationCatalog.IndexOf(name!)],
            Statistic = (SeriesStatistic)LessonKeys.Statistics.ToList().IndexOf(statistic!),
            Lucks = (LuckStatistic)LessonKeys.Lucks.ToList().IndexOf(lucks!),
            Quarters = quarters,
            Group = group,
            IsEachSector = isEach,
            World = world!,
            Against = against,
            IsRelative = isRelative,
            Above = above,
            Below = below,
            Hint = hint,
        };
    }

    private ObservationGroup Group(YamlMapping condition)
    {
        if (condition.Find("sector") is { } sector) return Of("sector", sector, document?.Sectors);
        return condition.Find("region") is { } region ? Of("region", region, document?.Regions) : new ObservationGroup("all", "all");
    }

    private ObservationGroup Of(string kind, YamlNode node, KnownNames? known) =>
        known is null ? default : new ObservationGroup(kind, YamlValues.IdOf(node, kind, known, findings) ?? "");

    private double? Bound(YamlMapping condition, string key) =>
        condition.Find(key) is { } node ? YamlValues.Number(node, key, -1e15, 1e15, "in the observation's unit", findings) : null;

    private string? Missing(YamlMapping mapping, string key)
    {
        findings.Refuse(mapping, $"key '{key}' is missing");
        return null;
    }
}
