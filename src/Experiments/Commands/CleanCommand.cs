using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe clean [DIR]</c>: the disk use of stored results, and what of it can go without losing a result.</summary>
internal static class CleanCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR")
            { Description = "Results folder, or the folder of many", DefaultValueFactory = _ => "ronghe-results" };
        var delete = new Option<bool>("--delete") { Description = "Delete the leftovers; without it they are only listed" };
        Option<string> format = TableFormat.Option();
        var command = new Command("clean", "Show the disk use of results and delete leftovers: damaged files that were set aside, " +
            "half-written files, results of other versions of the model") { folder, delete, format };
        command.SetAction(parsed =>
        {
            string root = parsed.GetValue(folder)!;
            if (!Directory.Exists(root))
            {
                terminal.Messages.WriteLine($"There is no folder '{root}'.");
                return ExitCode.BadInput;
            }

            IReadOnlyList<StoredDisk> found = [.. StoredDisk.Find(root, terminal.Cancellation)];
            TableFormat.Write(new TextTable(
                [new("folder"), new("results MB", IsNumber: true), new("journal MB", IsNumber: true), new("leftover MB", IsNumber: true)],
                [.. found.Select(f => new TextRow("", [Path.GetRelativePath(root, f.Folder), Megabytes(f.Results), Megabytes(f.Journals),
                    Megabytes(f.Leftover)]))]), parsed.GetValue(format)!, terminal);
            bool deletes = parsed.GetValue(delete);
            long total = 0;
            foreach (StoredDisk store in found)
            {
                if (deletes && store.DeleteLeftovers(terminal.Cancellation) is { } problem)
                {
                    terminal.Messages.WriteLine(problem);
                    continue;
                }

                total += store.Leftover;
                foreach (string file in store.Leftovers)
                    terminal.Messages.WriteLine($"  {(deletes ? "deleted" : "leftover")}: {Path.GetRelativePath(root, file)}");
            }

            terminal.Messages.WriteLine(deletes ? $"{Megabytes(total)} MB of leftovers were deleted."
                : $"{Megabytes(total)} MB are leftovers (damaged files that were set aside, half-written files, results of other " +
                    $"versions); --delete removes them.");
            if (found.Any(static f => f.Journals > 0)) terminal.Messages.WriteLine(
                "Journals stay: they hold finished runs of interrupted commands and of experiments whose tables another replaced; the " +
                    "command that made them goes on from there. Remove a folder's journal by hand to be rid of them.");
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Megabytes(long bytes) => Readable.Fixed(bytes / 1e6, 1);
}
