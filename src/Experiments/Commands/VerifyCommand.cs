using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Verification;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe verify</c>: what the simulation's rules give beside results from outside. Exit code 1 when a row fails.</summary>
internal static class VerifyCommand
{
    private static readonly TextColumn[] Columns =
    [
        new("row", IsUnbroken: true), new("check"), new("expected", IsUnbroken: true), new("got", IsUnbroken: true),
        new("tolerance", IsUnbroken: true), new("pass", IsUnbroken: true), new("rule", ColumnUse.DataOnly),
        new("source", ColumnUse.DataOnly),
    ];

    public static Command Create(Terminal terminal)
    {
        var results = new Argument<string?>("RESULTS")
            { Description = "Results folder: run a random sample of it again and compare every bit", Arity = ArgumentArity.ZeroOrOne };
        var sample = new Option<int>("--sample") { Description = "Runs to do again", HelpName = "number", DefaultValueFactory = _ => 8 };
        var seed = new Option<ulong>("--sample-seed")
            { Description = "Chooses the sample", HelpName = "number", DefaultValueFactory = _ => 1 };
        RunOptions.Within(sample, 1, int.MaxValue);
        Option<string> format = TableFormat.Option();
        var command = new Command("verify",
            "Check the rules of the model against results from outside, or stored results against a run of today")
            { results, sample, seed, format };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(results) is { } folder)
                return OfResults(folder, parsed.GetValue(sample), parsed.GetValue(seed), parsed.GetValue(format)!, terminal);
            VerificationRow[] rows = [.. VerificationTable.Rows(new SharedRules())];
            string form = parsed.GetValue(format)!;
            TableFormat.Write(TextTable.Of(VerificationTables.Checks.With(rows), Columns, Cell(form)), form, terminal);
            int failed = rows.Count(static row => !row.Passes);
            terminal.Messages.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{rows.Length - failed} of {rows.Length} checks pass."));
            return failed == 0 ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    private static int OfResults(string folder, int sample, ulong seed, string format, Terminal terminal)
    {
        new ResultsFolder(folder, terminal).MustBeSound([Manifest.Name, ParquetRuns.RunsFile, ParquetRuns.SeriesFile, LifeTable.FileName]);
        var notes = new List<string>();
        IReadOnlyList<CheckedRun>? runs = StoredRunCheck.Run(folder, sample, seed, notes, out string problem, terminal.Cancellation);
        foreach (string note in notes) terminal.Messages.WriteLine(note);
        if (runs is null) throw new RefusedException(problem);

        // In a narrow table titles tell runs apart, unless worlds of one title differ.
        ColumnUse worlds = runs.DistinctBy(static run => run.ScenarioId).Count() > 1 ? ColumnUse.Everywhere : ColumnUse.DataOnly;
        TextColumn[] columns = [new("scenario"), new("scenario_id", worlds, IsUnbroken: true), new("policy_id", ColumnUse.DataOnly),
            new("replication"), new("numbers"), new("different"), new("same bytes", IsUnbroken: true)];
        TableFormat.Write(TextTable.Of(VerificationTables.Runs.With(runs), columns, Cell(format)), format, terminal);
        int same = runs.Count(static run => run.IsSame);
        terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{same} of {runs.Count} runs give the same bytes again."));
        return same == runs.Count ? ExitCode.Ok : ExitCode.Failed;
    }

    /// <summary>Six decimals are enough to read; programs get them all.</summary>
    private static Func<object?, string> Cell(string format) => value => value switch
    {
        bool passes => passes ? "yes" : "NO",
        double number => format == "text" ? Readable.Decimals(number, 6) : Readable.Exact(number),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
