using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>Files written under a temporary name and renamed together at the end: a reader never meets half a table.</summary>
internal sealed class ResultFiles(string folder, Disk disk) : IDisposable
{
    /// <summary>The page of a results folder; who writes it knows how.</summary>
    public const string PageName = "report.html";

    private const string Partial = ".partial";
    private const string ToDo = ".ronghe.commit";
    private const string Seal = "sha256 ";

    /// <summary>What this program gives its files: a list that names others is not its own.</summary>
    private static readonly string[] Extensions = [".parquet", ".csv", ".json", ".html", ".js", ".svg", ".png"];

    private readonly List<string> _names = [];
    private readonly List<string> _stale = [];

    /// <summary>Every name that <see cref="Commit"/> gives to a new file or takes from an old one.</summary>
    public IEnumerable<string> Names => _names.Concat(_stale);

    public Stream Create(string name)
    {
        Stream stream = MadeNew(Temporary(name));
        _names.Add(name);
        return stream;
    }

    /// <summary>SHA-256 of a finished but not yet renamed file.</summary>
    public string Hash(string name) => FileHash.Of(Temporary(name));

    /// <summary>Forgets a file of an earlier command that this one does not write: tables of two commands never stand side by
    /// side.</summary>
    public void Drop(string name) => _stale.Add(name);

    /// <summary>Gives every file its name, on the disk when this returns. A list of what is to be done is written first, when all that it
    /// names is on the disk: after a kill or a power cut the next start finishes it.</summary>
    public void Commit()
    {
        foreach (string name in _names) disk.Sync(Temporary(name));
        string[] lines = [.. _stale.Select(static name => "drop " + name), .. _names.Select(static name => "name " + name)];
        if (lines.Length == 1 && _names.Count == 1)
        {
            // One rename is whole or not there: it needs no list, and must not take the place of one that waits.
            disk.Move(Temporary(_names[0]), Path.Combine(folder, _names[0]));
            disk.SyncFolder(folder);
            _names.Clear();
            return;
        }

        string list = Path.Combine(folder, ToDo);
        using (Stream stream = MadeNew(list + Partial))
        using (var writer = new StreamWriter(stream))
        {
            foreach (string line in lines) writer.WriteLine(line);
            writer.WriteLine(Seal + FileHash.OfText(string.Join('\n', lines)));
        }

        disk.Sync(list + Partial);
        disk.SyncFolder(folder);
        disk.Move(list + Partial, list);
        disk.SyncFolder(folder);
        _names.Clear();
        Finish(folder, disk);
    }

    /// <summary>A list of this folder waits to be finished.</summary>
    public static bool IsPending(string folder) => File.Exists(Path.Combine(folder, ToDo));

    /// <summary>What a reader of such a folder is told.</summary>
    public static string PendingSentence(string folder) =>
        $"A command was stopped while it put its results in place in '{folder}': the same command, given again, finishes that.";

    /// <summary>Finishes what a killed start had decided; without such a thing does nothing. Only for a folder that this command
    /// writes.</summary>
    /// <returns>Why the list was not obeyed, or null.</returns>
    public static Message? Finish(string folder, Disk disk)
    {
        string list = Path.Combine(folder, ToDo);
        if (!File.Exists(list)) return null;
        string[] lines = FileHash.TextOf(list).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool isOurs = lines.Length > 0 && lines[^1] == Seal + FileHash.OfText(string.Join('\n', lines[..^1])) && lines[..^1].All(IsOurs);
        foreach (string line in isOurs ? lines[..^1] : [])
        {
            string name = line[5..], path = Path.Combine(folder, name), temporary = Temporary(folder, name);
            if (line.StartsWith("drop ", StringComparison.Ordinal)) disk.Delete(path);
            else if (File.Exists(temporary) && !Links.Is(temporary)) disk.Move(temporary, path);
        }

        // A list that came back after a power cut would name half-written files of a later command: it is gone before there are any.
        disk.SyncFolder(folder);
        disk.Delete(list);
        disk.SyncFolder(folder);
        return isOurs ? null : RunMessages.NotObeyed.With(list);
    }

    private static bool IsOurs(string line) =>
        (line.StartsWith("drop ", StringComparison.Ordinal) || line.StartsWith("name ", StringComparison.Ordinal)) && line[5..] is var name
        && StoredFiles.IsBare(name) && name[0] != '.' && (name == StoredFiles.SumsName || Extensions.Contains(Path.GetExtension(name)));

    public void Dispose()
    {
        foreach (string name in _names)
        {
            try
            {
                disk.Delete(Temporary(name));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A partial file left behind is overwritten by the next start.
            }
        }
    }

    /// <summary>What stands there goes first: a file made new is never behind a link.</summary>
    private Stream MadeNew(string path)
    {
        disk.Delete(path);
        return disk.Open(path, FileMode.CreateNew);
    }

    private string Temporary(string name) => Temporary(folder, name);

    private static string Temporary(string folder, string name) => Path.Combine(folder, "." + name + Partial);
}
