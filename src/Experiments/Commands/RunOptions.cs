using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Posteriors;
using Ronghe.Experiments.Studies.Running;

namespace Ronghe.Experiments.Commands;

/// <summary>The options of every command that runs worlds.</summary>
internal sealed class RunOptions
{
    private readonly Option<string[]> _set = ScenarioArguments.Set();
    private readonly Option<bool> _quiet = ScenarioArguments.Quiet();
    private readonly Option<string?> _seed =
        new("--seed") { Description = "Seed of the random streams, instead of the file's", HelpName = "number" };
    private readonly Option<string?> _periods = new("--periods") { HelpName = "number" };
    private readonly Option<int?> _replications = new("--replications", "-n") { HelpName = "number" };
    private readonly Option<int> _threads = new("--threads", "-j") { Description = "Runs at the same time; results do not depend on it",
        HelpName = "number", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<bool> _luckOnly = new("--luck-only") { Description = "One world, as the scenario's parameters say: intervals " +
        "then cover luck and not that nobody knows the world" };
    private readonly Option<string?> _settled = Settled();
    private readonly Option<string?> _output = new("--out", "-o") { HelpName = "DIR" };
    private readonly Option<string[]> _format = new("--format") { Description = "Tables to write: parquet, csv; may be repeated",
        HelpName = "format", DefaultValueFactory = _ => ["parquet"] };
    private readonly Option<bool> _verbose = new(RongheCommands.Verbose, "-v");
    private readonly Option<string> _error = new("--error") { Description = "When a run fails: fast stops at once, slow finishes the " +
        "others, off finishes them and exits with 0", HelpName = "off|slow|fast", DefaultValueFactory = _ => "slow" };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what it will take, like 'ronghe plan'" };
    private readonly bool _canPlan;

    public RunOptions(RunOptionWords words, bool canPlan = true)
    {
        _canPlan = canPlan;
        _periods.Description = words.Periods;
        _replications.Description = words.Replications;
        _output.Description = $"Results folder (default ./ronghe-results/{words.Folder}-<hash>)";
        _verbose.Description = words.Verbose;
        _format.AcceptOnlyFromAmong("parquet", "csv");
        _error.AcceptOnlyFromAmong("off", "slow", "fast");
        Within(_replications, 1, ScenarioKeys.MostReplications);
        Within(_threads, 1, 1024);
    }

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_set, _seed, _periods, _replications, _luckOnly, _threads, _settled, _output, _format, _quiet,
            _verbose, _error])
            command.Add(option);
        if (_canPlan) command.Add(_dryRun);
    }

    /// <summary>Adds those that decide what a plan says: the same, and declared once.</summary>
    public void AddPlannedTo(Command command)
    {
        foreach (Option option in (Option[])[_set, _seed, _periods, _replications, _threads]) command.Add(option);
    }

    public int? Replications(ParseResult parsed) => parsed.GetValue(_replications);

    /// <summary><c>--replications</c> was given.</summary>
    public bool HasReplications(CommandResult command) => command.GetResult(_replications) is not null;

    /// <summary><c>--periods</c> was given; its value is in the scenario that <see cref="Overrides"/> were laid on.</summary>
    public bool HasPeriods(ParseResult parsed) => parsed.GetValue(_periods) is not null;

    /// <summary>The scenarios in the worlds in which they are run.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="scenarios">As their files say.</param>
    /// <param name="draws">One whose file says nothing of its worlds is run in worlds of the posterior that is part of the
    /// program.</param>
    public IReadOnlyList<ScenarioDocument> InWorlds(ParseResult parsed, IReadOnlyList<ScenarioDocument> scenarios, bool draws) =>
        parsed.GetValue(_luckOnly) ? [.. scenarios.Select(static s => s.InOneWorld())]
        : draws ? [.. scenarios.Select(static s => s.InWorldsOf(Posterior.Reference, Posterior.FewWorlds))] : scenarios;

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
        Settled = parsed.GetValue(_settled),
    };

    /// <summary><c>--settled DIR</c>, of every command that runs worlds through a store.</summary>
    internal static Option<string?> Settled()
    {
        var settled = new Option<string?>("--settled")
        {
            Description = "Keeps what worlds are at the end of their burn-in in DIR and goes on from what is kept there, over policies " +
                "and commands; results do not depend on it",
            HelpName = "DIR",
        };
        settled.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value is var folder
                && (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0', StringComparison.Ordinal)))
                result.AddError("--settled needs the name of a folder.");
        });
        return settled;
    }

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
        "ronghe " + string.Join(' ',
            parsed.Tokens.Select(static token => token.Value.Any(char.IsWhiteSpace) ? $"\"{token.Value}\"" : token.Value));

    /// <summary>Refuses whole numbers outside a range when the command line is read.</summary>
    internal static void Within<T>(Option<T> option, int least, int most) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture,
            out int value) && (value < least || value > most))
            result.AddError(string.Create(CultureInfo.InvariantCulture,
                $"{option.Name} must be a whole number from {least} to {most}, but is {value}."));
    });
}

/// <summary>What the help of a command says of the options that all have.</summary>
internal sealed record RunOptionWords
{
    public string Periods { get; init; } = "Length of the run in quarters, instead of the file's";

    public string Replications { get; init; } = "Runs of each scenario with different luck, instead of the file's";

    /// <summary>The results folder's name before its hash.</summary>
    public string Folder { get; init; } = "<name>";

    public string Verbose { get; init; } = "Say more: every finished run";
}
