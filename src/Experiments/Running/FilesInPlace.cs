using Ronghe.Experiments.Reports;
using Ronghe.Experiments.Reports.Stored;
using Ronghe.Experiments.Results;

namespace Ronghe.Experiments.Running;

/// <summary>What lies in a results folder before new results take its place: which files an earlier command wrote, and which are somebody's own.</summary>
internal sealed class FilesInPlace
{
    /// <summary>Somebody's own file, moved out of the way of results; <c>clean</c> never deletes it.</summary>
    public const string OwnExtension = ".set-aside";

    private static readonly byte[] PageMark = "<meta name=\"generator\" content=\"ronghe "u8.ToArray();
    private readonly string _folder;
    private readonly StoredManifest _manifest;

    private FilesInPlace(string folder, StoredManifest manifest)
    {
        _folder = folder;
        _manifest = manifest;
    }

    /// <summary>Reads the folder's manifest; a manifest of another program vouches for nothing.</summary>
    public static FilesInPlace Of(string folder)
    {
        string path = Path.Combine(folder, Manifest.Name);
        StoredManifest? manifest = File.Exists(path) ? StoredManifest.Parse(File.ReadAllText(path)) : null;
        return new FilesInPlace(folder, manifest?.Generator.StartsWith("ronghe ", StringComparison.Ordinal) == true ? manifest : StoredManifest.Missing);
    }

    /// <summary>A manifest of this program lies here.</summary>
    public bool HasManifest => _manifest != StoredManifest.Missing;

    /// <summary>Tables of the earlier command, unchanged since.</summary>
    public IEnumerable<string> Tables => _manifest.Content.Keys.Where(IsOurs);

    /// <summary>The bytes that the manifest promises of a file; null when it promises none.</summary>
    public string? Promised(string name) => _manifest.Content.GetValueOrDefault(name);

    /// <summary>Whether an earlier command wrote this file and nobody changed it since.</summary>
    public bool IsOurs(string name)
    {
        string path = Path.Combine(_folder, name);
        if (Path.GetFileName(name) != name || !File.Exists(path)) return false;
        if (name == Manifest.Name) return HasManifest;
        if (name.EndsWith(".html", StringComparison.Ordinal)) return IsPage(path);
        return Promised(name) is { } promised && FileHash.Of(path) == promised;
    }

    /// <summary>Moves what is not ours out of the way of files that are about to get these names; says what is where now, or null when nothing was in the way.</summary>
    public string? SetOwnAside(IEnumerable<string> names)
    {
        string[] own = [.. names.Distinct().Where(n => File.Exists(Path.Combine(_folder, n)) && !IsOurs(n)).Order(StringComparer.Ordinal)];
        if (own.Length == 0) return null;
        string[] asides = [.. own.Select(n => FinishedTables.FreeName(Path.Combine(_folder, n), OwnExtension))];
        for (int i = 0; i < own.Length; i++) File.Move(Path.Combine(_folder, own[i]), asides[i]);
        return $"In {_folder}, these files stood where results go and are not as ronghe wrote them: {string.Join(", ", own)}. They are kept as {string.Join(", ", asides.Select(Path.GetFileName))}.";
    }

    /// <summary>The mark stands in the head of every page.</summary>
    private static bool IsPage(string path)
    {
        var head = new byte[4096];
        using FileStream stream = File.OpenRead(path);
        return head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)).IndexOf(PageMark) >= 0;
    }
}
