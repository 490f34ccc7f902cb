using System.CommandLine;
using System.CommandLine.Parsing;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary>The option <c>--language</c> of the commands that speak: what is given, else what the environment says.</summary>
internal static class LanguageArgument
{
    public static Option<string?> Create(string description = "en or zh (default: from the environment)")
    {
        var language = new Option<string?>("--language") { Description = description, HelpName = "en|zh" };
        language.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && LanguageChoice.Of(result.Tokens[0].Value) is null)
                result.AddError($"--language must be en or zh, but is {YamlValues.Quote(result.Tokens[0].Value)}.");
        });
        return language;
    }

    public static Language Of(ParseResult parsed, Option<string?> language) =>
        parsed.GetValue(language) is { } code ? LanguageChoice.Of(code)!.Value
            : LanguageChoice.OfEnvironment(Environment.GetEnvironmentVariable);
}
