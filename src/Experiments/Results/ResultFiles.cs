
namespace Ronghe.Experiments.Results;

/// <summary>Files written under a temporary name and renamed together at the end: a reader never meets half a table.</summary>
internal sealed class ResultFiles(string folder, Func<string, FileMode, Stream> open) : IDisposable
{
    private const string Partial = ".partial";
    private const string ToDo = ".ronghe.commit";
    private readonly List<string> _names = [];
    private readonly List<string> _stale = [];

    /// <summary>Every name that <see cref="Commit"/> gives to a new file or takes from an old one.</summary>
    public IEnumerable<string> Names => _names.Concat(_stale);

    public Stream Create(string name)
    {
        Stream stream = open(Temporary(name), FileMode.Create);
        _names.Add(name);
        return stream;
    }

    /// <summary>SHA-256 of a finished but not yet renamed file.</summary>
    public string Hash(string name) => FileHash.Of(Temporary(name));

    /// <summary>Forgets a file of an earlier command that this one does not write: tables of two commands never stand side by side.</summary>
    public void Drop(string name) => _stale.Add(name);

    /// <summary>Gives every file its name. A list of what is to be done is written first: after a kill the next start finishes it.</summary>
    public void Commit()
    {
        string list = Path.Combine(folder, ToDo);
        using (Stream stream = open(list + Partial, FileMode.Create))
        using (var writer = new StreamWriter(stream))
        {
            foreach (string name in _stale) writer.WriteLine("drop " + name);
            foreach (string name in _names) writer.WriteLine("name " + name);
        }

        File.Move(list + Partial, list, overwrite: true);
        _names.Clear();
        Finish(folder);
    }

    /// <summary>Finishes what a killed start had decided; without such a thing does nothing.</summary>
    public static void Finish(string folder)
    {
        string list = Path.Combine(folder, ToDo);
        if (!File.Exists(list)) return;
        foreach (string line in File.ReadAllLines(list))
        {
            string name = line[5..], path = Path.Combine(folder, name);
            if (line.StartsWith("drop ", StringComparison.Ordinal)) File.Delete(path);
            else if (File.Exists(Temporary(folder, name))) File.Move(Temporary(folder, name), path, overwrite: true);
        }

        File.Delete(list);
    }

    public void Dispose()
    {
        foreach (string name in _names)
        {
            try
            {
                File.Delete(Temporary(name));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A partial file left behind is overwritten by the next start.
            }
        }
    }

    private string Temporary(string name) => Temporary(folder, name);

    private static string Temporary(string folder, string name) => Path.Combine(folder, "." + name + Partial);
}
