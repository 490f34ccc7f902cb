using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Sweeps;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe sweep FILE</c>: the design of a scenario file over parameters × policies × replications.</summary>
internal static class SweepCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "Scenario file with a section 'design'; - reads standard input" };
        var options = new RunOptions(new RunOptionWords());
        var command = new Command("sweep", "Run a design (factorial, grid, Latin hypercube, Sobol, table) over parameters × policies")
            { file };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            ScenarioDocument document = ScenarioArguments.ReadAll([parsed.GetValue(file)!], options.Overrides(parsed))[0];
            int replications = options.Replications(parsed) ?? document.Replications.Count;
            if (Refusal(document, replications) is { } problem) throw new ScenarioException([new InputError(document.Path, 0, 0, problem)]);
            if (options.IsDryRun(parsed))
                return PlanCommand.Show([document], isSweep: true, options.Replications(parsed), options.Threads(parsed), "text", terminal);
            var request = new SweepRequest(document, options.Replications(parsed), options.OutputDirectory(parsed),
                options.Formats(parsed), options.Store(parsed, terminal))
            {
                Show = table => Show(table, terminal),
            };
            return SweepExperiment.Execute(request, RunEnvironment.OfProcess(), terminal.Cancellation);
        });
        return command;
    }

    /// <summary>Why a scenario cannot be swept; null when it can.</summary>
    internal static string? Refusal(ScenarioDocument document, int replications)
    {
        if (document.Design is not { } design)
            return "has no section 'design': name uncertainties, levers or policies to vary, or use 'ronghe run'";
        if (document.Replications.Until is not null)
            return "has a stopping rule; a sweep needs a number of replications ('replications: 16' or -n 16)";
        return design.TooMany(replications);
    }

    private static void Show(NamedTable table, Terminal terminal)
    {
        terminal.Output.WriteLine(table.Title);
        const int Most = 60;
        TableFormat.Write(TextTable.Of(table with { Rows = [.. table.Rows.Take(Most)] },
            table.Columns.Where(static c => c.Name != "policy_id").Select(static c => new TextColumn(c.Name)), Cell), "text", terminal);
        if (table.Rows.Count > Most)
            terminal.Output.WriteLine(FormattableString.Invariant($"… and {table.Rows.Count - Most} more rows in {table.FileName}"));
    }

    private static string Cell(object? value) => value is double number
        ? number.ToString(Math.Abs(number) is >= 1e5 or (> 0 and < 1e-3) ? "0.###E+0" : "0.####",
            System.Globalization.CultureInfo.InvariantCulture)
        : NamedTable.Cell(value);
}
