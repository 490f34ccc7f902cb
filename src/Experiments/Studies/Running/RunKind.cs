using System.CommandLine;
using System.CommandLine.Parsing;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Sections;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.NotKnowing;
using Ronghe.Experiments.Studies.Rests;

namespace Ronghe.Experiments.Studies.Running;

/// <summary><c>ronghe run FILE…</c>: scenarios × replications; several files are compared with the first.</summary>
internal sealed class RunKind : IStudyKind
{
    private readonly Option<int?> _replication = new("--replication")
        { Description = "Only the run of this number, from 0, such as a failed one", HelpName = "number" };

    public RunKind() => _replication.Validators.Add(static result =>
    {
        if (result.GetValueOrDefault<int?>() is < 0 or >= ScenarioKeys.MostReplications)
            result.AddError(FormattableString.Invariant(
                $"--replication must be a whole number from 0 to {ScenarioKeys.MostReplications - 1}, but is {result.Tokens[0].Value}."));
        if (result.Parent is CommandResult command && command.GetResult("--replications") is OptionResult { Implicit: false })
            result.AddError("--replication N runs one replication, --replications N the first N: give one of the two.");
    });

    public string Kind => StoredExperiment.RunKind;

    public string Description => "Run scenarios; several files are compared by paired differences with the first";

    public string File => "Scenario files; - reads standard input";

    public bool TakesSeveral => true;

    public IReadOnlyList<Option> Options => [_replication];

    public IStudy Of(StudyRequest request, ParseResult parsed) => new RunStudy(request, parsed.GetValue(_replication));

    public bool DrawsWorlds => true;

    public IReadOnlyList<TableHeading> Tables => [RestWatch.Table.Heading, NotKnowingTable.Table.Heading];

    public StudyPage Compose(StoredExperiment stored)
    {
        StudyPage page = NotKnowingSections.Add(RunSections.Compose(stored), stored);
        return RestSections.Of(stored) is not { } rest ? page : page with
        {
            Findings = [.. page.Findings, .. RestSections.Findings(stored)], Sections = [.. page.Sections, rest],
            Shown = [.. page.Shown, RestWatch.Table.Name],
        };
    }
}
