using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Runs;

/// <summary>What lies in a results folder before new results take its place: which files an earlier command wrote, and which are somebody's
/// own.</summary>
internal sealed class FilesInPlace
{
    /// <summary>Somebody's own file, moved out of the way of results; <c>clean</c> never deletes it.</summary>
    public const string OwnExtension = ".set-aside";

    private static readonly byte[] PageMark = "<meta name=\"generator\" content=\"ronghe "u8.ToArray();
    private readonly string _folder;
    private readonly StoredFiles _files;

    private FilesInPlace(string folder, StoredFiles files)
    {
        _folder = folder;
        _files = files;
        HasManifest = files.HasSums || files.Manifest?.Generator.Name == ManifestGenerator.Program;
    }

    /// <summary>Reads who vouches for the folder's files; a manifest of another program vouches for nothing.</summary>
    public static FilesInPlace Of(string folder) => new(folder, StoredFiles.Of(folder));

    /// <summary>A manifest of this program lies here, or its list of checksums.</summary>
    public bool HasManifest { get; }

    /// <summary>Tables of the earlier command, unchanged since.</summary>
    public IEnumerable<string> Tables => _files.Names.Where(n => n is not (Manifest.Name or FailureLog.Name) && IsOurs(n));

    /// <summary>The bytes that are promised of a file; null when nobody vouches for it.</summary>
    public string? Promised(string name) => HasManifest ? _files.Promised(name) : null;

    /// <summary>Whether an earlier command wrote this file and nobody changed it since.</summary>
    public bool IsOurs(string name)
    {
        string path = Path.Combine(_folder, name);
        if (Path.GetFileName(name) != name || !File.Exists(path)) return false;
        if (name == StoredFiles.SumsName) return _files.HasSums;
        if (name == Manifest.Name && Promised(name) is null) return HasManifest;
        if (name.EndsWith(".html", StringComparison.Ordinal)) return IsPage(path);
        return Promised(name) is { } promised && FileHash.Of(path) == promised;
    }

    /// <summary>Moves what is not ours out of the way of files that are about to get these names, and on the disk before they do; says what
    /// is where now, or null when nothing was in the way.</summary>
    public string? SetOwnAside(IEnumerable<string> names, Disk disk)
    {
        string[] own = [.. names.Distinct().Where(n => File.Exists(Path.Combine(_folder, n)) && !IsOurs(n)).Order(StringComparer.Ordinal)];
        if (own.Length == 0) return null;
        string[] asides = [.. own.Select(n => FinishedTables.FreeName(Path.Combine(_folder, n), OwnExtension))];
        for (int i = 0; i < own.Length; i++) disk.Move(Path.Combine(_folder, own[i]), asides[i]);
        disk.SyncFolder(_folder);
        return $"In {_folder}, these files stood where results go and are not as ronghe wrote them: {string.Join(", ", own)}. They are " +
            $"kept as {string.Join(", ", asides.Select(Path.GetFileName))}.";
    }

    /// <summary>The mark stands in the head of every page.</summary>
    private static bool IsPage(string path)
    {
        var head = new byte[4096];
        using FileStream stream = File.OpenRead(path);
        return head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)).IndexOf(PageMark) >= 0;
    }
}
