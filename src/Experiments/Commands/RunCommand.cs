using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe run FILE…</c>: scenarios × replications; several files are compared with the first.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = ScenarioArguments.Files();
        Option<string[]> set = ScenarioArguments.Set();
        Option<bool> quiet = ScenarioArguments.Quiet();
        var seed = new Option<string?>("--seed") { Description = "Seed of the random streams, instead of the file's", HelpName = "number" };
        var periods = new Option<string?>("--periods") { Description = "Length of the run in quarters, instead of the file's", HelpName = "number" };
        var replications = new Option<int?>("--replications", "-n") { Description = "Runs of each scenario with different luck, instead of the file's", HelpName = "number" };
        var threads = new Option<int>("--threads", "-j") { Description = "Runs at the same time; results do not depend on it", HelpName = "number", DefaultValueFactory = _ => Environment.ProcessorCount };
        var output = new Option<string?>("--out", "-o") { Description = "Results folder (default ./ronghe-results/<name>-<hash>)", HelpName = "DIR" };
        var format = new Option<string[]>("--format") { Description = "Tables to write: parquet, csv; may be repeated", HelpName = "format", DefaultValueFactory = _ => ["parquet"] };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Say more: every finished run, and the time of each process" };
        var error = new Option<string>("--error") { Description = "When a run fails: fast stops at once, slow finishes the others, off finishes them and exits with 0", HelpName = "off|slow|fast", DefaultValueFactory = _ => "slow" };
        format.AcceptOnlyFromAmong("parquet", "csv");
        error.AcceptOnlyFromAmong("off", "slow", "fast");
        AtLeastOne(replications, ScenarioKeys.MostReplications);
        AtLeastOne(threads, 1024);

        var command = new Command("run", "Run scenarios; several files are compared by paired differences with the first")
        {
            files, set, seed, periods, replications, threads, output, format, quiet, verbose, error,
        };
        command.SetAction(parsed => RunExperiment.Execute(
            new RunRequest(
                ScenarioArguments.ReadAll(parsed.GetValue(files)!, Overrides(parsed.GetValue(set)!, parsed.GetValue(seed), parsed.GetValue(periods))),
                parsed.GetValue(replications), parsed.GetValue(threads), parsed.GetValue(output), [.. parsed.GetValue(format)!.Distinct()],
                parsed.GetValue(quiet), parsed.GetValue(verbose), CommandLine(parsed))
            {
                Output = terminal.Output,
                Messages = terminal.Messages,
                OnFailure = Enum.Parse<FailureHandling>(parsed.GetValue(error)!, ignoreCase: true),
            },
            terminal.Cancellation));
        return command;
    }

    /// <summary>Options with a key of their own are checked like <c>--set</c> and win over it.</summary>
    private static List<string> Overrides(IReadOnlyList<string> set, string? seed, string? periods)
    {
        var overrides = set.ToList();
        if (seed is not null) overrides.Add("--seed=" + seed);
        if (periods is not null) overrides.Add("--periods=" + periods);
        return overrides;
    }

    private static string CommandLine(ParseResult parsed) => "ronghe " + string.Join(' ', parsed.Tokens.Select(token => token.Value.Any(char.IsWhiteSpace) ? $"\"{token.Value}\"" : token.Value));

    private static void AtLeastOne<T>(Option<T> option, int most) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) && (value < 1 || value > most))
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} must be a whole number from 1 to {most}, but is {value}."));
    });
}
