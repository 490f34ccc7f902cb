using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>The rules of the event log. Thresholds are choices of presentation: they decide what is worth a line, nothing in the
/// world.</summary>
internal static class EventRules
{
    private const int Year = 4;

    /// <summary>Quarters of past that a rule comparing with the past needs.</summary>
    private const int Past = 12;

    public static IReadOnlyList<EventRule> All { get; } =
    [
        Wave("upgrading_wave", new("Wave of upgrading in {0} ({1} a quarter)", "{0}出现技术升级潮（每季度 {1}）"), "innovation_rate", 0.02),
        Wave("reform_wave", new("Wave of reform in {0} (effort {1})", "{0}相关专业改革升温（力度 {1}）"), "reform_effort", 0.05),
        new("shortage", new("Shortage in {0} (mismatch {1})", "{0}人才短缺（错配 {1}）"), true,
            past => past.Mean("mismatch", Year), past => past.Mean("mismatch", Year) > 0.3, past => past.Mean("mismatch", Year) < 0.1),
        new("glut", new("Glut in {0} (mismatch {1})", "{0}人才过剩（错配 {1}）"), true,
            past => past.Mean("mismatch", Year), past => past.Mean("mismatch", Year) < -0.3, past => past.Mean("mismatch", Year) > -0.1),
        new("cold_enterprises", new("Hot schools, cold enterprises: the motivation gap is {1}", "“校热企冷”：动力差距达 {1}"), false,
            past => past["motivation_gap"], past => past.Mean("motivation_gap", Year) > 0.1, past =>
                past.Mean("motivation_gap", Year) < 0.05),
        new("warm_enterprises", new("Enterprises are no longer colder than colleges: gap {1}", "企业不再比学校冷：差距 {1}"), false,
            past => past["motivation_gap"], past => past.Period >= Year && past.Mean("motivation_gap", Year) < 0.02
                && past.MeanBefore("motivation_gap", Year) > 0.02,
            past => past.Mean("motivation_gap", Year) > 0.05),
        new("nominal", new("Most formal agreements are cooperation in name ({1})", "多数正式协议徒有其名（{1}）"), false,
            past => past["formality"], past => past.Mean("formality", Year) > 0.7, past =>
                past.Mean("formality", Year) < 0.6) { IsShare = true },
        new("real", new("Less than half of the formal agreements are in name only ({1})", "徒有其名的协议已不到一半（{1}）"), false,
            past => past["formality"], past => past.Mean("formality", Year) < 0.5, past =>
                past.Mean("formality", Year) > 0.55) { IsShare = true },
        new("partnerships_fall", new("Partnerships fell by a sixth within two years, to {1}", "两年内合作关系减少六分之一，降至 {1}"), false,
            past => past["partnerships"], past => Change(past, "partnerships") < -1.0 / 6, past =>
                Change(past, "partnerships") > -1.0 / 12),
        new("partnerships_rise", new("Partnerships grew by a sixth within two years, to {1}", "两年内合作关系增加六分之一，升至 {1}"), false,
            past => past["partnerships"], past => Change(past, "partnerships") > 1.0 / 6, past => Change(past, "partnerships") < 1.0 / 12),
        new("deeper", new("Integration is half as high again as two years ago: {1}", "融合度比两年前高出一半：{1}"), false,
            past => past["integration"], past => Change(past, "integration") > 0.5, past => Change(past, "integration") < 0.25),
        new("shallower", new("Integration is a third lower than two years ago: {1}", "融合度比两年前低三分之一：{1}"), false,
            past => past["integration"], past => Change(past, "integration") < -1.0 / 3, past => Change(past, "integration") > -1.0 / 6),
        new("industrial_college", new("Industrial colleges exist: {1} of partnerships", "出现产业学院：占合作关系的 {1}"), false,
            past => past["industrial_colleges"], past => past["industrial_colleges"] > 0, past =>
                past["industrial_colleges"] <= 0) { IsShare = true },
    ];

    /// <summary>A year at more than half as much again as everything before, and not tiny.</summary>
    private static EventRule Wave(string key, Text text, string observation, double least) => new(key, text, true,
        past => past.Mean(observation, Year),
        past => past.Period >= Past && past.Mean(observation, Year) > Math.Max(least, 1.5 * past.MeanBefore(observation, Year)),
        past => past.Mean(observation, Year) < 1.1 * past.MeanBefore(observation, Year)) { IsShare = true };

    /// <summary>Relative change of the yearly mean in two years; NaN (and so no event) before.</summary>
    private static double Change(ObservedPast past, string observation)
    {
        if (past.Period < Past) return double.NaN;
        double before = past.Back(2 * Year).Mean(observation, Year);
        return (past.Mean(observation, Year) - before) / before;
    }
}
