using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.NotKnowing;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary><c>ronghe score FILE [FILE]</c>: a world against figures from outside.</summary>
internal sealed class ScoreKind : IStudyKind
{
    /// <summary>Its word on the command line.</summary>
    public const string Name = "score";

    private const string Every = "all";

    private const int MostWorlds = 10_000;

    private readonly TargetOptions _figures = new();

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

    public IReadOnlyList<Option> Options => [.. _figures.All, _worlds, _move];

    public IReadOnlyList<TableHeading> Tables => [.. ScoreTables.All, NotKnowingTable.Table.Heading];

    public IStudy Of(StudyRequest request, ParseResult parsed)
    {
        (Target[] targets, IReadOnlyDictionary<string, string> tables) = _figures.Read(request.Scenarios[0].Scenario,
            request.Scenarios.Count > 1, parsed, request.Scenarios.Skip(2).Take(1).Select(static third =>
                new InputError(third.Path, 0, 0, "is a third scenario; one is scored, and a second one compared with it")));
        string[] move = parsed.GetValue(_move) ?? [];
        var design = new ScoreDesign(request.Scenarios, targets, FreshSeed.Of(request.Scenarios, FreshSeed.Seen(request.OutputDirectory)),
            parsed.GetValue(_worlds),
            [.. MovedParameter.Movable.Where(p => move.Contains(Every) || move.Contains(p.Key))]);
        return new ScoreStudy(request, design, tables);
    }

    public StudyPage Compose(StoredExperiment stored) => NotKnowingSections.Add(ScoreSections.Compose(stored), stored);
}
