using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary>The options of every command that runs worlds.</summary>
internal sealed class RunOptions
{
    private readonly Option<string[]> _set = ScenarioArguments.Set();
    private readonly Option<bool> _quiet = ScenarioArguments.Quiet();
    private readonly Option<string?> _seed = new("--seed") { Description = "Seed of the random streams, instead of the file's", HelpName = "number" };
    private readonly Option<string?> _periods = new("--periods") { Description = "Length of the run in quarters, instead of the file's", HelpName = "number" };
    private readonly Option<int?> _replications = new("--replications", "-n") { Description = "Runs of each scenario with different luck, instead of the file's", HelpName = "number" };
    private readonly Option<int> _threads = new("--threads", "-j") { Description = "Runs at the same time; results do not depend on it", HelpName = "number", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string?> _output = new("--out", "-o") { Description = "Results folder (default ./ronghe-results/<name>-<hash>)", HelpName = "DIR" };
    private readonly Option<string[]> _format = new("--format") { Description = "Tables to write: parquet, csv; may be repeated", HelpName = "format", DefaultValueFactory = _ => ["parquet"] };
    private readonly Option<bool> _verbose;
    private readonly Option<string> _error = new("--error") { Description = "When a run fails: fast stops at once, slow finishes the others, off finishes them and exits with 0", HelpName = "off|slow|fast", DefaultValueFactory = _ => "slow" };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what it will take, like 'ronghe plan'" };

    public RunOptions(string verbose = "Say more: every finished run")
    {
        _verbose = new Option<bool>("--verbose", "-v") { Description = verbose };
        _format.AcceptOnlyFromAmong("parquet", "csv");
        _error.AcceptOnlyFromAmong("off", "slow", "fast");
        AtLeastOne(_replications, ScenarioKeys.MostReplications);
        AtLeastOne(_threads, 1024);
    }

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_set, _seed, _periods, _replications, _threads, _output, _format, _quiet, _verbose, _error, _dryRun]) command.Add(option);
    }

    public int? Replications(ParseResult parsed) => parsed.GetValue(_replications);

    public int Threads(ParseResult parsed) => parsed.GetValue(_threads);

    public string? OutputDirectory(ParseResult parsed) => parsed.GetValue(_output);

    public IReadOnlyList<string> Formats(ParseResult parsed) => [.. parsed.GetValue(_format)!.Distinct()];

    public bool IsDryRun(ParseResult parsed) => parsed.GetValue(_dryRun);

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(_verbose);

    public FailureHandling OnFailure(ParseResult parsed) => Enum.Parse<FailureHandling>(parsed.GetValue(_error)!, ignoreCase: true);

    public StoreOptions Store(ParseResult parsed, Terminal terminal) => new(Threads(parsed), CommandLine(parsed))
    {
        Messages = terminal.Messages,
        Quiet = IsQuiet(parsed),
        Verbose = IsVerbose(parsed),
        OnFailure = OnFailure(parsed),
    };

    /// <summary>Options with a key of their own are checked like <c>--set</c> and win over it.</summary>
    public IReadOnlyList<string> Overrides(ParseResult parsed)
    {
        var overrides = parsed.GetValue(_set)!.ToList();
        if (parsed.GetValue(_seed) is { } seed) overrides.Add("--seed=" + seed);
        if (parsed.GetValue(_periods) is { } periods) overrides.Add("--periods=" + periods);
        return overrides;
    }

    /// <summary>The command as typed.</summary>
    public static string CommandLine(ParseResult parsed) =>
        "ronghe " + string.Join(' ', parsed.Tokens.Select(static token => token.Value.Any(char.IsWhiteSpace) ? $"\"{token.Value}\"" : token.Value));

    private static void AtLeastOne<T>(Option<T> option, int most) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) && (value < 1 || value > most))
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} must be a whole number from 1 to {most}, but is {value}."));
    });
}
