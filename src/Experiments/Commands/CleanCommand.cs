using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Running;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe clean [DIR]</c>: the disk use of stored results, and what of it can go without losing a result.</summary>
internal static class CleanCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "Results folder, or the folder of many", DefaultValueFactory = _ => "ronghe-results" };
        var delete = new Option<bool>("--delete") { Description = "Delete what can go; without it only the list is printed" };
        Option<string> format = TableFormat.Option();
        var command = new Command("clean", "Show the disk use of results and delete leftovers: set-aside files, results of other versions, unfinished work") { folder, delete, format };
        command.SetAction(parsed =>
        {
            string root = parsed.GetValue(folder)!;
            if (!Directory.Exists(root))
            {
                terminal.Messages.WriteLine($"There is no folder '{root}'.");
                return ExitCode.BadInput;
            }

            IReadOnlyList<StoredDisk> found = [.. StoredDisk.Find(root)];
            TableFormat.Write(new TextTable(
                [new("folder"), new("results MB", IsNumber: true), new("unfinished MB", IsNumber: true), new("leftover MB", IsNumber: true)],
                [.. found.Select(f => new TextRow("", [Path.GetRelativePath(root, f.Folder), Megabytes(f.Results), Megabytes(f.Unfinished), Megabytes(f.Leftover)]))]), parsed.GetValue(format)!, terminal);
            long total = 0;
            foreach (StoredDisk store in found)
            {
                if (!parsed.GetValue(delete))
                {
                    total += store.Leftover;
                    continue;
                }

                if (store.DeleteLeftovers() is { } problem) terminal.Messages.WriteLine(problem);
                else total += store.Leftover;
            }

            terminal.Messages.WriteLine(parsed.GetValue(delete) ? $"{Megabytes(total)} MB of leftovers were deleted."
                : $"{Megabytes(total)} MB are leftovers (set-aside files, results of other versions); --delete removes them. Unfinished work stays: its command goes on from there.");
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
