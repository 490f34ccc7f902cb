using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Commands;

/// <summary>The file that <c>ronghe new</c> writes, of either kind.</summary>
/// <param name="path">Where; - is standard output.</param>
/// <param name="terminal">Where to say what was done.</param>
internal sealed class NewFile(string path, Terminal terminal)
{
    private bool IsOutput => path == "-";

    /// <summary>The folder that paths in the file start from.</summary>
    public string Folder => IsOutput ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(path))!;

    /// <summary>A file is there that may not be replaced, which is said.</summary>
    public bool IsTaken(bool mayReplace)
    {
        if (IsOutput || mayReplace || !File.Exists(path)) return false;
        terminal.Messages.WriteLine($"{path} exists; --force replaces it. Nothing was written.");
        return true;
    }

    /// <summary>Writes it whole or not at all, and says what to do next. Returns the exit code.</summary>
    /// <param name="text">All of it.</param>
    /// <param name="next">The command that uses it.</param>
    /// <param name="check">Refuses what was written; null checks nothing.</param>
    public int Write(string text, string next, Action? check = null)
    {
        if (IsOutput)
        {
            terminal.Output.Write(text);
            return ExitCode.Ok;
        }

        try
        {
            WholeFile.WriteText(path, text);
        }
        catch (Exception exception) when (DiskProblem.Is(exception))
        {
            terminal.Messages.WriteLine(Directory.Exists(Folder)
                ? $"{DiskProblem.Of(path, exception).Message} Nothing was written."
                : $"There is no folder {Folder} to write {Path.GetFileName(path)} into. Nothing was written.");
            return ExitCode.BadInput;
        }

        check?.Invoke();
        terminal.Messages.WriteLine($"Wrote {path}. Next: {next}");
        return ExitCode.Ok;
    }
}
