using System.Security.Cryptography;

namespace Ronghe.Experiments.Results;

/// <summary>Files written under a temporary name and renamed together at the end: a reader never meets half a table.</summary>
internal sealed class ResultFiles(string folder, Func<string, FileMode, Stream> open) : IDisposable
{
    private const string Partial = ".partial";
    private readonly List<string> _names = [];
    private readonly List<string> _stale = [];

    public Stream Create(string name)
    {
        Stream stream = open(Temporary(name), FileMode.Create);
        _names.Add(name);
        return stream;
    }

    /// <summary>SHA-256 of a finished but not yet renamed file.</summary>
    public string Hash(string name)
    {
        using FileStream stream = File.OpenRead(Temporary(name));
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Forgets a file of an earlier command that this one does not write: tables of two commands never stand side by side.</summary>
    public void Drop(string name) => _stale.Add(name);

    /// <summary>Gives every file its name, in the order of creation; the manifest is created last and vouches for the others.</summary>
    public void Commit()
    {
        foreach (string name in _stale) File.Delete(Path.Combine(folder, name));
        foreach (string name in _names) File.Move(Temporary(name), Path.Combine(folder, name), overwrite: true);
        _names.Clear();
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

    private string Temporary(string name) => Path.Combine(folder, "." + name + Partial);
}
