using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Studies.Running;
using Ronghe.Experiments.Studies.Sweeps;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe plan FILE</c>: what <c>run</c>, or of a file with a design <c>sweep</c>, will take. Writes nothing.</summary>
internal static class PlanCommand
{
    public static Command Create(Terminal terminal, Func<RunEnvironment> environment)
    {
        Argument<string[]> files = ScenarioArguments.Files();
        var options = new RunOptions(new RunOptionWords());
        Option<string> format = TableFormat.Option();
        var command = new Command("plan", "Say what a run or sweep will take: runs, time, memory, disk, width of the interval") { files };
        options.AddPlannedTo(command);
        command.Add(format);
        command.SetAction(parsed =>
        {
            IReadOnlyList<ScenarioDocument> documents = ScenarioArguments.ReadAll(parsed.GetValue(files)!, options.Overrides(parsed));
            StudyRequest Asked(params IReadOnlyList<ScenarioDocument> scenarios) =>
                new(scenarios, new StoreOptions(options.Threads(parsed), RunOptions.CommandLine(parsed)))
                    { Replications = options.Replications(parsed) };
            IStudy[] studies = documents.Any(static d => d.Design is not null)
                ? [.. documents.Select(d => d.Design is null ? (IStudy)new RunStudy(Asked(d)) : new SweepKind().Of(Asked(d), parsed))]
                : [new RunStudy(Asked(documents))];
            return PlanTable.Write(studies, environment(), parsed.GetValue(format)!, terminal);
        });
        return command;
    }
}
