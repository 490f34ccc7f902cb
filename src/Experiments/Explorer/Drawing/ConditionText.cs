using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>Conditions of a lesson, their numbers and bounds in words.</summary>
internal static class ConditionText
{
    /// <summary>What is looked at: "Integration, mean, last 20 quarters, your world against without policy".</summary>
    public static string What(LessonCondition condition, Lesson? lesson, Language language)
    {
        var parts = new List<string> { CatalogueTexts.Title(condition.Observation).In(language) };
        if (condition.IsEachSector) parts.Add(LessonTexts.EachSector.In(language));
        else if (condition.Group.Kind != "all") parts.Add(condition.Group.Name);
        parts.Add((condition.Statistic switch
        {
            SeriesStatistic.Least => LessonTexts.Least,
            SeriesStatistic.Most => LessonTexts.Most,
            SeriesStatistic.Swing => LessonTexts.Swing,
            _ => LessonTexts.Mean,
        }).In(language));
        parts.Add(LessonTexts.LastQuarters.In(language, condition.Quarters));
        string world = World(condition.World, lesson, language);
        parts.Add(condition.Against is { } against ? LessonTexts.Against.In(language, world, World(against, lesson, language)) : world);
        if (condition.Lucks == LuckStatistic.Rising) parts.Add(LessonTexts.Rising.In(language));
        return string.Join(Comma(language), parts);
    }

    public static string Value(LessonCondition condition, double value) => double.IsNaN(value) ? Readable.Undefined
        : condition.Lucks == LuckStatistic.Rising ? Readable.Percent(value)
        : condition.IsRelative ? Readable.Signed(value * 100) + " %"
        : condition.Against is not null ? Readable.Signed(value) : Readable.Compact(value);

    /// <summary>The bounds it must keep: "above 0.02".</summary>
    public static string Bounds(LessonCondition condition, Language language)
    {
        string Bound(double bound) => condition.Lucks == LuckStatistic.Rising ? Readable.Percent(bound)
            : condition.IsRelative ? (bound > 0 ? "+" : "") + Readable.Typed(bound * 100) + " %" : YamlValues.Show(bound);
        return string.Join(Comma(language), new[]
        {
            condition.Above is { } above ? LessonTexts.Above.In(language, Bound(above)) : "",
            condition.Below is { } below ? LessonTexts.Below.In(language, Bound(below)) : "",
        }.Where(static bound => bound.Length > 0));
    }

    /// <summary>A condition with what was found: "Integration, mean, last 20 quarters, your world: 0.021 (above 0.02)".</summary>
    public static string Sentence(Evidence evidence, Lesson? lesson, Language language)
    {
        LessonCondition condition = evidence.Condition;
        string what = What(condition, lesson, language), value = Value(condition, evidence.Value), bounds = Bounds(condition, language);
        return language == Language.Chinese ? $"{what}：{value}（{bounds}）" : $"{what}: {value} ({bounds})";
    }

    private static string World(string name, Lesson? lesson, Language language) => name switch
    {
        LessonCondition.Yours => LessonTexts.Yours.In(language),
        LessonCondition.Without => LessonTexts.Without.In(language),
        LessonCondition.Given => LessonTexts.Given.In(language),
        _ => lesson?.Question?.Names.GetValueOrDefault(name)?.In(language) ?? name.Replace('_', ' '),
    };

    private static string Comma(Language language) => language == Language.Chinese ? "，" : ", ";
}
