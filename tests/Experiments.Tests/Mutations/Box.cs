namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>A copy of the corpus in which mutants are read, between files that nobody may touch.</summary>
internal sealed class Box : IDisposable
{
    /// <summary>Readers of inputs open nothing for writing: one look in so many is enough.</summary>
    private const ulong LooksAtInputs = 50;

    private readonly TemporaryFolder _root = new();
    private readonly Corpus _corpus;
    private readonly Dictionary<string, Dictionary<string, Stamp>> _sound;
    private readonly Dictionary<string, Stamp> _outside;

    public Box(Corpus corpus)
    {
        _corpus = corpus;
        foreach (string folder in corpus.Folders) Corpus.CopyFolder(corpus.In(folder), In(folder));
        _sound = corpus.Folders.ToDictionary(static f => f, f => Files(In(f), ""));
        Directory.CreateDirectory(Path.Combine(_root.Path, "neighbour"));
        _root.Write("outside.txt", "Nobody may touch this.");
        _root.Write(Path.Combine("neighbour", "runs.csv"), "Nor this.");
        _outside = Outside();
    }

    public string In(string folder) => Path.Combine(_root.Path, "box", folder);

    /// <summary>Puts the mutant in the place of what it was.</summary>
    public string Place(Mutant mutant)
    {
        string folder = In(mutant.Seed.Folder);
        File.WriteAllBytes(Path.Combine(folder, mutant.Seed.File), mutant.Bytes);
        return folder;
    }

    /// <summary>Makes the folder what it was, and says what else was changed; null when nothing was.</summary>
    public string? Restore(Mutant mutant)
    {
        string folder = In(mutant.Seed.Folder);
        if (mutant.Seed.Folder == Corpus.Inputs && mutant.Number % LooksAtInputs != 0)
        {
            File.WriteAllBytes(Path.Combine(folder, mutant.Seed.File), mutant.Seed.Bytes);
            return null;
        }

        Dictionary<string, Stamp> there = Files(folder, mutant.Seed.File), before = _sound[mutant.Seed.Folder];
        if (there.Count == before.Count - 1 && there.All(f => before.TryGetValue(f.Key, out Stamp stamp) && stamp == f.Value))
        {
            File.WriteAllBytes(Path.Combine(folder, mutant.Seed.File), mutant.Seed.Bytes);
        }
        else
        {
            Directory.Delete(folder, recursive: true);
            Corpus.CopyFolder(_corpus.In(mutant.Seed.Folder), folder);
            _sound[mutant.Seed.Folder] = Files(folder, "");
        }

        Dictionary<string, Stamp> now = Outside();
        return now.Count == _outside.Count && now.All(f => _outside.GetValueOrDefault(f.Key) == f.Value) ? null
            : $"files outside the folder were changed: now there are {string.Join(", ", now.Keys)}";
    }

    public void Dispose() => _root.Dispose();

    /// <summary>Everything beside the box and the folders in it.</summary>
    private Dictionary<string, Stamp> Outside() => Files(_root.Path, "box")
        .Concat(Files(Path.Combine(_root.Path, "box"), [.. _corpus.Folders])).ToDictionary();

    /// <summary>What lies in a folder and below, but for some names.</summary>
    private static Dictionary<string, Stamp> Files(string folder, params string[] without)
    {
        var files = new Dictionary<string, Stamp>(StringComparer.Ordinal);
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (without.Contains(entry.Name)) continue;
            if (entry is FileInfo file)
            {
                files[file.FullName] = new Stamp(file.Length, file.LastWriteTimeUtc);
                continue;
            }

            string[] withoutThere = [.. without.Select(Path.GetFileName).OfType<string>()];
            foreach ((string path, Stamp stamp) in Files(entry.FullName, withoutThere)) files[path] = stamp;
        }

        return files;
    }

    private readonly record struct Stamp(long Length, DateTime Written);
}
