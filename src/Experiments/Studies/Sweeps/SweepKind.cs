using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.NotKnowing;

namespace Ronghe.Experiments.Studies.Sweeps;

/// <summary><c>ronghe sweep FILE</c>: the design of a scenario file over parameters × policies × replications.</summary>
internal sealed class SweepKind : IStudyKind
{
    public string Kind => "sweep";

    public string Description => "Run a design (factorial, grid, Latin hypercube, Sobol, table) over parameters × policies";

    public string File => "Scenario file with a section 'design'; - reads standard input";

    public IStudy Of(StudyRequest request, ParseResult parsed) => Refusal(request) is { } problem
        ? throw new ScenarioException([new InputError(request.Scenarios[0].Path, 0, 0, problem)])
        : new SweepStudy(request);

    public IReadOnlyList<TableHeading> Tables => [.. SweepTables.All, NotKnowingTable.Table.Heading];

    public StudyPage Compose(StoredExperiment stored) => NotKnowingSections.Add(SweepPages.Compose(stored), stored);

    /// <summary>Why a scenario cannot be swept; null when it can.</summary>
    private static string? Refusal(StudyRequest request)
    {
        ScenarioDocument document = request.Scenarios[0];
        if (document.Design is not { } design)
            return "has no section 'design': name uncertainties, levers or policies to vary, or use 'ronghe run'";
        if (document.Replications.Until is not null)
            return "has a stopping rule; a sweep needs a number of replications ('replications: 16' or -n 16)";
        return design.TooMany(request.ReplicationCount);
    }
}
