using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Scoring;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary><c>ronghe calibrate FILE</c>: which of the plausible worlds meet figures from outside.</summary>
internal sealed class CalibrateKind : IStudyKind
{
    /// <summary>Its word on the command line.</summary>
    public const string Name = "calibrate";

    private readonly TargetOptions _figures = new();

    private readonly Option<int>
        _screening = Number("--screening", "Worlds of which every parameter is drawn, to see which ones move a figure", 300, 8),
        _active = Number("--active", "Most parameters that are followed from there", 8, 1, 40),
        _waves = Number("--waves", "Waves at most", 2, 1, 20), _points = Number("--points", "Worlds of a wave", 150, 4),
        _particles = Number("--particles", "Points of the posterior on the emulators", 1000, 10),
        _draws = Number("--draws", "Of these, worlds that are run in the end", 100, 2),
        _recover = Number("--recover", "Data made up of known truths, to see whether they are found again", 200, 0),
        _truths = Number("--truths", "Known truths that are run and looked for again", 20, 0),
        _carry = Number("--carry", "Worlds of the posterior that are run in the second scenario too", 8, 1);

    public string Kind => Name;

    public string Description => "Find the worlds that meet figures from outside: in waves, with a posterior, and what the data do not say";

    public string File => "Scenario file, and a second one in which worlds of the posterior are run too; - reads standard input";

    public bool TakesSeveral => true;

    public IReadOnlyList<Option> Options =>
        [.. _figures.All, _screening, _active, _waves, _points, _particles, _draws, _recover, _truths, _carry];

    public IReadOnlyList<TableHeading> Tables => CalibrateTables.All;

    public IStudy Of(StudyRequest request, ParseResult parsed)
    {
        if (request.Scenarios.FirstOrDefault(static s => s.Worlds is not null) is { } drawn)
            throw new ScenarioException([new InputError(drawn.Path, 0, 0,
                "draws its worlds from a posterior, and calibrate looks for them; take 'posterior' out of 'parameters'")]);
        (Target[] targets, IReadOnlyDictionary<string, string> tables) =
            _figures.Read(request.Scenarios[0].Scenario, hasSecond: false, parsed, request.Scenarios.Skip(2).Take(1).Select(static third =>
                new InputError(third.Path, 0, 0, "is a third scenario; one is calibrated, and its posterior tried in a second one")));
        Target[] aimed = [.. targets.Where(static t => t.HasBand && t.Input.Count == 0)];
        if (aimed.Length == 0)
            throw new ScenarioException([new InputError(request.Scenarios[0].Path, 0, 0,
                "no figure to calibrate to is left: one needs a band, and what a parameter states is none")]);
        int draws = Math.Min(parsed.GetValue(_draws), parsed.GetValue(_particles));
        var settings = new CalibrateSettings(parsed.GetValue(_screening), parsed.GetValue(_active), parsed.GetValue(_waves),
            parsed.GetValue(_points), parsed.GetValue(_particles), draws,
            parsed.GetValue(_recover), parsed.GetValue(_truths),
            request.Scenarios.Count > 1 ? Math.Min(parsed.GetValue(_carry), draws) : 0);
        return new CalibrateStudy(request, new CalibrateWorlds(request.Scenarios[0], aimed),
            request.Scenarios.Count > 1 ? new CalibrateWorlds(request.Scenarios[1], aimed) : null, settings, tables);
    }

    public StudyPage Compose(StoredExperiment stored) => CalibrateSections.Compose(stored);

    private static Option<int> Number(string name, string says, int usual, int least, int most = 100_000)
    {
        var option = new Option<int>(name) { Description = says, HelpName = "number", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < least || result.GetValueOrDefault<int>() > most)
                result.AddError(FormattableString.Invariant($"{name} must be a whole number from {least} to {most}."));
        });
        return option;
    }
}
