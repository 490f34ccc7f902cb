using System.CommandLine;
using System.CommandLine.Parsing;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary>The option <c>--language</c> of every command: what is given, else what the environment says.</summary>
internal static class LanguageArgument
{
    /// <summary>Every command has it.</summary>
    public const string Name = "--language";

    public static Option<string?> Create()
    {
        var language = new Option<string?>(Name)
            { Description = "Of answers, pages and mistakes, en or zh (default: from the environment)", HelpName = "en|zh" };
        language.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && LanguageChoice.Of(result.Tokens[0].Value) is null)
                result.AddError($"--language must be en or zh, but is {YamlValues.Quote(result.Tokens[0].Value)}.");
        });
        return language;
    }

    /// <summary>The language that a command line asks for, known before it is parsed so that every mistake in it is told in that
    /// language; null when it asks for none.</summary>
    public static Language? In(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            string given = arguments[i] == Name && i + 1 < arguments.Count ? arguments[i + 1]
                : arguments[i].StartsWith(Name + "=", StringComparison.Ordinal) ? arguments[i][(Name.Length + 1)..] : string.Empty;
            if (LanguageChoice.Of(given) is { } language) return language;
        }

        return null;
    }
}
