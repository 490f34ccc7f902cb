using System.Globalization;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Runs;

/// <summary>Where results go: found, made and tried before the first world is created, and held by one command at a time.</summary>
internal sealed class OutputFolder : IDisposable
{
    private const string LockName = ".ronghe.lock";
    private readonly FileStream _lock;
    private int _nextJournal;

    private OutputFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
        JournalPath = System.IO.Path.Combine(path, "journal");
    }

    public string Path { get; }

    /// <summary>Holds finished runs until the tables are written.</summary>
    public string JournalPath { get; }

    /// <summary>The folder for these scenarios when the user names none.</summary>
    public static string DefaultPath(IReadOnlyList<ScenarioDocument> documents, string? workingDirectory, string prefix = "")
    {
        ScenarioDocument first = documents[0];
        string stem = System.IO.Path.GetFileNameWithoutExtension(first.Path);
        string name = Slug(stem.Length == 0 || stem == "-" ? first.Name : stem);
        string hash = first.Hash;
        if (documents.Count > 1)
        {
            name += string.Create(CultureInfo.InvariantCulture, $"-and-{documents.Count - 1}-more");
            hash = FileHash.OfText(string.Join('\n', documents.Select(static d => d.Hash)));
        }

        return System.IO.Path.Combine(workingDirectory ?? Directory.GetCurrentDirectory(), "ronghe-results",
            $"{prefix}{name}-{hash[..Math.Min(8, hash.Length)]}");
    }

    /// <summary>Opens the folder, or says in one sentence why it cannot be used.</summary>
    public static OutputFolder? TryOpen(string path, out string problem, Disk? disk = null)
    {
        problem = string.Empty;
        string? madeHere = null;
        try
        {
            path = System.IO.Path.GetFullPath(path);
            madeHere = Directory.Exists(path) ? null : path;
            (disk ?? Disk.OfProcess).MakeFolder(path);
            if (Links.InTheWay(path) is { } link)
            {
                problem = $"'{link}' is a link, and ronghe writes nothing through links: what it leads to may be somebody else's. " +
                    $"Nothing was run. Remove the link or choose another folder with --out.";
                return null;
            }

            var held = new FileStream(
                System.IO.Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1,
                FileOptions.DeleteOnClose);
            try
            {
                held.Write("held by a running ronghe\n"u8);
                held.Flush(flushToDisk: true);
            }
            catch
            {
                held.Dispose();
                throw;
            }

            return new OutputFolder(path, held);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (madeHere is not null) TryRemoveEmpty(madeHere);
            problem = $"Results cannot be written to '{path}': {Reason(path, e)} Nothing was run. Choose another folder with --out.";
            return null;
        }
    }

    /// <summary>Whether a command holds the folder just now; looks and writes nothing.</summary>
    public static bool IsHeld(string path)
    {
        string held = System.IO.Path.Combine(path, LockName);
        if (!File.Exists(held)) return false;
        try
        {
            using var tried = new FileStream(held, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>A journal name that no earlier start has used.</summary>
    public string NextJournal()
    {
        while (true)
        {
            string path = System.IO.Path.Combine(
                JournalPath, string.Create(CultureInfo.InvariantCulture,
                    $"{Interlocked.Increment(ref _nextJournal):0000}{JournalIndex.Extension}"));
            if (!File.Exists(path)) return path;
        }
    }

    public void Dispose() => _lock.Dispose();

    private static string Reason(string path, Exception e)
    {
        for (string? part = path; !string.IsNullOrEmpty(part); part = System.IO.Path.GetDirectoryName(part))
        {
            if (File.Exists(part)) return $"'{part}' is a file, not a folder.";
        }

        if (e is UnauthorizedAccessException) return "the folder is read-only for you.";
        if (DiskProblem.IsFull(e)) return "the disk is full.";
        if (File.Exists(System.IO.Path.Combine(path, LockName))) return "another ronghe is writing there.";
        return e.Message.EndsWith('.') ? e.Message : e.Message + ".";
    }

    private static void TryRemoveEmpty(string path)
    {
        try
        {
            if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any()) Directory.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An empty folder left behind harms nobody; the message about the real problem matters.
        }
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (char c in text.Normalize())
        {
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length >= 60) break;
        }

        string trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? "scenario" : trimmed;
    }
}
