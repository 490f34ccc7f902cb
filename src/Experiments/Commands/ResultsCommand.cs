using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Commands;

/// <summary>A command on a results folder. What all of them do alike stands here: none shows a number of a damaged folder, each says what
/// could not be checked, and what it writes into the folder gets its name when it is whole.</summary>
/// <param name="terminal">Where it reads and writes.</param>
internal sealed class ResultsCommand(Terminal terminal)
{
    /// <summary>A command whose work refuses by <see cref="RefusedException"/>.</summary>
    /// <param name="name">Its word.</param>
    /// <param name="description">What the help says.</param>
    /// <param name="folder">What the help says of its folder.</param>
    /// <param name="own">Its own arguments and options.</param>
    /// <param name="work">Does it, and returns the exit code.</param>
    public Command Create(string name, string description, string folder, IReadOnlyList<Symbol> own,
        Func<ResultsFolder, ParseResult, int> work)
    {
        var results = new Argument<string>("RESULTS") { Description = folder };
        Option<bool> quiet = ScenarioArguments.Quiet();
        var command = new Command(name, description) { results };
        foreach (Symbol symbol in own)
        {
            if (symbol is Argument argument) command.Add(argument);
            else if (symbol is Option option) command.Add(option);
        }

        command.Add(quiet);
        command.SetAction(parsed => work(new ResultsFolder(parsed.GetValue(results)!, terminal, parsed.GetValue(quiet)), parsed));
        return command;
    }
}

/// <summary>The folder that a command was given.</summary>
/// <param name="Path">As given.</param>
/// <param name="Terminal">Where the command reads and writes.</param>
/// <param name="IsQuiet">Only errors and tables.</param>
internal sealed record ResultsFolder(string Path, Terminal Terminal, bool IsQuiet = false)
{
    /// <summary>Refuses when a file of the folder is not as it was written; says what could not be checked.</summary>
    /// <param name="files">Those that will be read; null for all that a page is made of.</param>
    public void MustBeSound(IEnumerable<string>? files = null)
    {
        var stored = StoredFiles.Of(Path);
        string[] read = [.. files ?? stored.OfPages];
        if (stored.Refusal(read) is { } refusal) throw new RefusedException(refusal, ExitCode.Failed);
        if (stored.Unchecked(read) is { } doubt) Terminal.Messages.WriteLine(doubt);
    }

    /// <summary>A message that a quiet command leaves out.</summary>
    public void Say(string message)
    {
        if (!IsQuiet) Terminal.Messages.WriteLine(message);
    }

    /// <summary>Writes a page into the folder, whole or not at all.</summary>
    public void WritePage(string name, Action<Stream> write)
    {
        string path = System.IO.Path.Combine(Path, name);
        try
        {
            using var files = new ResultFiles(Path, Disk.OfProcess);
            using (Stream stream = files.Create(name)) write(stream);
            files.Commit();
        }
        catch (Exception exception) when (DiskProblem.Is(exception))
        {
            throw new RefusedException(
                $"{DiskProblem.Of(path, exception).Message} Is the folder one that you may write to? A copy of it will do.");
        }

        Say($"Page: {path}");
    }
}
