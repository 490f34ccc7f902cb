using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies;

namespace Ronghe.Experiments.Commands;

/// <summary>The command of one kind of study: its scenarios, the options that all have and its own.</summary>
/// <param name="terminal">Where it reads and writes.</param>
/// <param name="environment">Worlds, disk and clock.</param>
/// <param name="pages">Kinds of studies whose pages are known.</param>
internal sealed class StudyCommand(Terminal terminal, Func<RunEnvironment> environment, IReadOnlyList<IStudyPages> pages)
{
    public Command Create(IStudyKind kind)
    {
        var files = new Argument<string[]>("FILE") { Description = kind.File, Arity = ArgumentArity.OneOrMore };
        var file = new Argument<string>("FILE") { Description = kind.File };
        var words = new RunOptionWords
        {
            Folder = kind.Kind == Pages.Stored.StoredExperiment.RunKind ? "<name>" : kind.Kind + "-<name>",
            Verbose = "Say more: every finished run, and the time of each process",
        };
        var options = new RunOptions(kind.Periods is { } periods ? words with { Periods = periods } : words);
        var command = new Command(kind.Kind, kind.Description) { kind.TakesSeveral ? files : file };
        options.AddTo(command);
        foreach (Option own in kind.Options) command.Add(own);
        command.SetAction(parsed =>
        {
            var request = new StudyRequest(
                ScenarioArguments.ReadAll(
                    kind.TakesSeveral ? parsed.GetValue(files)! : [parsed.GetValue(file)!], options.Overrides(parsed)),
                options.Store(parsed, terminal))
            {
                Replications = options.Replications(parsed),
                OutputDirectory = options.OutputDirectory(parsed),
                Formats = options.Formats(parsed),
            };
            IStudy study = kind.Of(request, parsed);
            return options.IsDryRun(parsed) ? PlanTable.Write(study, environment(), "text", terminal)
                : new StudyHost(pages).Execute(kind, study, environment(), terminal);
        });
        return command;
    }
}
