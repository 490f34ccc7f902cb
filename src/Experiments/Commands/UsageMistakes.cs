using System.CommandLine;
using System.CommandLine.Parsing;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary>Says what is wrong with a command line, with the nearest command or option.</summary>
internal static class UsageMistakes
{
    /// <summary>Prints the mistakes; false when there are none.</summary>
    public static bool Report(ParseResult parsed, string program, TextWriter messages)
    {
        bool isHelp = parsed.Tokens.Any(token => token is { Type: TokenType.Option, Value: "--help" or "-h" or "-?" or "/?" or "/h" });
        if (isHelp) return false;
        Command command = parsed.CommandResult.Command;
        string path = command is RootCommand ? program : $"{program} {command.Name}";
        string[] mistakes = [.. Unknown(parsed, command, path)];
        if (mistakes.Length == 0) mistakes = [.. parsed.Errors.Select(Message)];
        if (mistakes.Length == 0 && parsed.Tokens.Any(static token => token.Type == TokenType.Argument && token.Value.Length == 0))
            mistakes = [$"'{path}' was given an empty word ('') where a name or a path is expected."];
        if (mistakes.Length == 0) return false;
        foreach (string mistake in mistakes) messages.WriteLine(mistake);
        messages.WriteLine($"'{path} --help' shows how it is used.");
        return true;
    }

    /// <summary>The parser names types of the program where a number is expected.</summary>
    private static string Message(ParseError error)
    {
        if (error.SymbolResult is not OptionResult { Option: { } option }
            || !error.Message.Contains(nameof(System) + '.', StringComparison.Ordinal)) return error.Message;
        Type type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        string kind = type == typeof(int) || type == typeof(long) || type == typeof(ulong) ? "a whole number"
            : type == typeof(double) ? "a number" : "something else";
        string given = string.Join(' ', ((OptionResult)error.SymbolResult).Tokens.Select(token => token.Value));
        return $"{option.Name} must be {kind}, but is {YamlValues.Quote(given)}.";
    }

    private static IEnumerable<string> Unknown(ParseResult parsed, Command command, string path)
    {
        if (command is RootCommand)
        {
            // Behind an unknown command nothing can be judged.
            string? unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
            if (unknown is null) yield break;
            IEnumerable<string> names = IsOption(unknown) ? OptionNames(parsed, command) : command.Subcommands.Select(known => known.Name);
            yield return $"There is " +
                $"no {(IsOption(unknown) ? "option" : "command")} {YamlValues.Quote(unknown)}{NearestName.Hint(unknown, names)}.";
            yield break;
        }
        // The parser takes an unknown option for a file when the command takes files.
        IEnumerable<string> taken = command.Arguments.Select(parsed.GetResult).Where(result => result is not null)
            .SelectMany(result => result!.Tokens).Select(token => token.Value);
        foreach (string token in taken.Where(IsOption).Concat(parsed.UnmatchedTokens))
        {
            yield return IsOption(token)
                ? $"'{path}' has no option {YamlValues.Quote(token)}{NearestName.Hint(token.Split('=')[0], OptionNames(parsed, command))}."
                : $"'{path}' does not take {YamlValues.Quote(token)}{NearestName.Hint(token, OptionNames(parsed, command))}.";
        }
    }

    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-';

    private static IEnumerable<string> OptionNames(ParseResult parsed, Command command) =>
        command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name);
}
