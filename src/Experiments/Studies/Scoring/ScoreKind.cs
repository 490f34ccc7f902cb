using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary><c>ronghe score FILE [FILE]</c>: a world against figures from outside.</summary>
internal sealed class ScoreKind : IStudyKind
{
    /// <summary>Its word on the command line.</summary>
    public const string Name = "score";

    /// <summary>The folder of the tables that come with the program.</summary>
    public const string Shipped = "targets";

    private const string Every = "all";

    private const int MostWorlds = 10_000;

    private readonly Option<string[]> _targets = new("--targets")
    {
        Description = "A table of your own figures, scored beside those that come with ronghe (repeat for several; docs/targets.md)",
        HelpName = "FILE",
    };

    private readonly Option<bool> _only = new("--only") { Description = "Only the tables given with --targets" };

    private readonly Option<int> _worlds = new("--worlds")
    {
        Description = "Plausible worlds whose mean is a benchmark, one run each; 0 makes none", HelpName = "number",
        DefaultValueFactory = static _ => 16,
    };

    private readonly Option<string[]> _move = new("--move")
    {
        Description = "Moves this parameter to either end of its plausible range, same luck, and tells which figures follow (repeat for "
            + "several; 'all' moves every one): two worlds more for each",
        HelpName = "key",
    };

    public ScoreKind()
    {
        _worlds.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > MostWorlds)
                result.AddError(FormattableString.Invariant($"--worlds must be a whole number from 0 to {MostWorlds}."));
        });
        _move.Validators.Add(static result =>
        {
            string[] known = [.. MovedParameter.Movable.Select(static p => p.Key), Every];
            foreach (string asked in (result.GetValueOrDefault<string[]>() ?? []).Except(known))
                result.AddError(ParameterCatalog.Find(asked) is null ? $"There is no parameter '{asked}'{NearestName.Hint(asked, known)}."
                    : $"The plausible range of '{asked}' is a point: it cannot be moved.");
        });
    }

    public string Kind => Name;

    public string Description => "Hold a world against figures from outside, on luck it has never seen; your own figures too";

    public string File => "Scenario file, and a second one for figures that lie between two; - reads standard input";

    public bool TakesSeveral => true;

    public IReadOnlyList<Option> Options => [_targets, _only, _worlds, _move];

    public IReadOnlyList<TableHeading> Tables => ScoreTables.All;

    public IStudy Of(StudyRequest request, ParseResult parsed)
    {
        var errors = new List<InputError>();
        if (request.Scenarios.Count > 2)
            errors.Add(new InputError(request.Scenarios[2].Path, 0, 0,
                "is a third scenario; one is scored, and a second one compared with it"));
        string[] paths = [.. parsed.GetValue(_only) ? [] : ShippedTables(errors), .. parsed.GetValue(_targets) ?? []];
        if (paths.Length == 0 && errors.Count == 0)
            errors.Add(new InputError("--only", 0, 0, "needs a table of your own; name one with --targets FILE"));
        var reader = new TargetReader(request.Scenarios[0].Scenario, request.Scenarios.Count > 1);
        Target[] targets = [.. paths.SelectMany(path => reader.Read(path, errors))];
        if (errors.Count > 0) throw new ScenarioException(errors);
        string[] move = parsed.GetValue(_move) ?? [];
        var design = new ScoreDesign(request.Scenarios, targets, FreshSeed.Of(request.Scenarios, FreshSeed.Seen(request.OutputDirectory)),
            parsed.GetValue(_worlds),
            [.. MovedParameter.Movable.Where(p => move.Contains(Every) || move.Contains(p.Key))]);
        return new ScoreStudy(request, design, paths.Distinct().ToDictionary(static path => path, FileHash.Of));
    }

    public StudyPage Compose(StoredExperiment stored) => ScoreSections.Compose(stored);

    /// <summary>The tables that come with the program, by name.</summary>
    internal static IReadOnlyList<string> ShippedTables(ICollection<InputError> errors)
    {
        string folder = ShippedFiles.Find(Shipped);
        string[] found = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal)] : [];
        if (found.Length == 0)
            errors.Add(new InputError(folder, 0, 0, "no table of targets is there; name your own with --targets FILE --only"));
        return found;
    }
}
