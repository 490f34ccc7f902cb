using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Commands;

/// <summary>What every command does before it shows stored numbers: none of a damaged folder, and a word on what could not be
/// checked.</summary>
internal static class StoredNumbers
{
    /// <summary>True, with one sentence, when one of these files is not as it was written: the command ends with exit code 1.</summary>
    public static bool Refuse(StoredFiles stored, IEnumerable<string> files, Terminal terminal)
    {
        string[] read = [.. files];
        if (stored.Refusal(read) is { } refusal)
        {
            terminal.Messages.WriteLine(refusal);
            return true;
        }

        if (stored.Unchecked(read) is { } doubt) terminal.Messages.WriteLine(doubt);
        return false;
    }
}
