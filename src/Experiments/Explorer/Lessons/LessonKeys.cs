namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>The keys of a lesson file and their limits, stated once for the reader and the schema.</summary>
internal static class LessonKeys
{
    /// <summary>Format of lesson files that this version reads.</summary>
    public const int Version = 1;

    public const int MostReplications = 32;
    public const int MostAnswers = 6;

    public static IReadOnlyList<string> Top { get; } =
        ["version", "lesson", "section", "order", "scenario", "text", "task", "watch", "goal", "question", "hints",
        "explanation", "right", "wrong"];

    public static IReadOnlyList<string> Both { get; } = ["en", "zh"];

    public static IReadOnlyList<string> Goal { get; } = ["replications", "levers", "parameters", "conditions"];

    public static IReadOnlyList<string> Question { get; } = ["ask", "replications", "worlds", "names", "answers"];

    public static IReadOnlyList<string> Answer { get; } = ["text", "true_if"];

    public static IReadOnlyList<string> Condition { get; } =
        ["observation", "statistic", "quarters", "lucks", "sector", "region", "world", "against", "relative", "above", "below", "hint"];

    public static IReadOnlyList<string> Statistics { get; } = ["mean", "least", "most", "swing"];

    public static IReadOnlyList<string> Lucks { get; } = ["mean", "rising"];

    public const int MostHints = 6;
    public const int MostWatched = 12;

    /// <summary>Name of the condition's <c>sector</c> that means the mean over all of them.</summary>
    public const string EachSector = "each";
}
