namespace Ronghe.Experiments.Basics;

/// <summary>Which language to speak: the option, else what the environment says (POSIX order), else English.</summary>
internal static class LanguageChoice
{
    /// <summary>Names in options and scenario files.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["en", "zh"];

    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
    private static readonly string[] CharacterSets = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>The language of a code; null when there is none of that name.</summary>
    public static Language? Of(string code) => code switch { "en" => Language.English, "zh" => Language.Chinese, _ => null };

    public static string CodeOf(Language language) => language == Language.Chinese ? "zh" : "en";

    /// <summary>What a page says in its <c>lang</c>.</summary>
    public static string TagOf(Language language) => language == Language.Chinese ? "zh-CN" : "en";

    /// <summary>The first variable that is set decides.</summary>
    /// <param name="variable">Reads a variable of the environment; null when it is not set.</param>
    public static Language OfEnvironment(Func<string, string?> variable)
    {
        string? locale = Variables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Chinese : Language.English;
    }

    /// <summary>The environment names a character set that is not UTF-8, so block and Braille characters would not show.</summary>
    public static bool IsPlainCharacterSet(Func<string, string?> variable)
    {
        string? locale = CharacterSets.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        int dot = locale?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return dot >= 0
            && !locale![(dot + 1)..].Replace("-", "", StringComparison.Ordinal).StartsWith("utf8", StringComparison.OrdinalIgnoreCase);
    }
}
