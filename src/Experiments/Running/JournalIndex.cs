using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Ronghe.Experiments.Running;

/// <summary>Where the finished runs of an output folder are, read from the journals of all workers and all starts.</summary>
internal sealed class JournalIndex
{
    public const string Extension = ".journal";

    private readonly Dictionary<RunIdentity, Entry> _entries = [];
    private readonly HashSet<string> _files = [];
    private readonly HashSet<string> _read = [];
    private readonly List<string> _notes = [];

    /// <summary>What was wrong or foreign, in sentences.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Records of other scenarios, seeds or versions: left where they are.</summary>
    public int ForeignCount { get; private set; }

    /// <summary>Journals that hold only wanted runs and may go once the tables are written.</summary>
    public IReadOnlyCollection<string> OwnFiles => _files;

    public int Count => _entries.Count;

    public bool Contains(RunIdentity identity) => _entries.ContainsKey(identity);

    /// <summary>Reads every journal of a folder; a folder that does not exist is empty.</summary>
    /// <param name="folder">The folder of the journals.</param>
    /// <param name="make">The make that each wanted run must have.</param>
    public static JournalIndex Read(string folder, IReadOnlyDictionary<RunIdentity, RunMake> make)
    {
        var index = new JournalIndex();
        index.ReadNew(folder, make);
        if (index.ForeignCount > 0)
        {
            index._notes.Add(string.Create(CultureInfo.InvariantCulture,
                $"{index.ForeignCount} stored run(s) in {folder} belong to another scenario, seed, selection or version; they are left alone and not used."));
        }

        return index;
    }

    /// <summary>Reads the journals that appeared since; those read before are complete, because every round of work opens new ones.</summary>
    public void ReadNew(string folder, IReadOnlyDictionary<RunIdentity, RunMake> make)
    {
        if (!Directory.Exists(folder)) return;
        foreach (string path in Directory.GetFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
        {
            if (_read.Add(path)) ReadFile(path, make);
        }
    }

    /// <summary>Reads one finished run back.</summary>
    public RecordedRun Load(RunIdentity identity)
    {
        Entry entry = _entries[identity];
        using FileStream stream = File.OpenRead(entry.Path);
        stream.Position = entry.Offset;
        var payload = new byte[entry.Length];
        stream.ReadExactly(payload);
        return RecordedRunFormat.Read(payload);
    }

    private void ReadFile(string path, IReadOnlyDictionary<RunIdentity, RunMake> make)
    {
        using FileStream stream = File.OpenRead(path);
        Span<byte> head = stackalloc byte[8];
        Span<byte> checksum = stackalloc byte[SHA256.HashSizeInBytes];
        bool foreign = false;
        while (stream.Position < stream.Length)
        {
            long start = stream.Position;
            if (!TryRead(stream, head, checksum, out byte[] payload))
            {
                _notes.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{path}: the record at byte {start} is incomplete or damaged; it and what follows ({stream.Length - start} bytes) are computed again."));
                break;
            }

            (RunIdentity identity, RunMake recorded) = RecordedRunFormat.ReadHeader(payload);
            if (make.TryGetValue(identity, out RunMake? wanted) && wanted == recorded)
            {
                _entries.TryAdd(identity, new Entry(path, start + head.Length, payload.Length));
            }
            else
            {
                foreign = true;
                ForeignCount++;
            }
        }

        if (!foreign) _files.Add(path);
    }

    private static bool TryRead(FileStream stream, Span<byte> head, Span<byte> checksum, out byte[] payload)
    {
        payload = [];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length) return false;
        if (!head[..4].SequenceEqual(JournalWriter.Mark)) return false;
        int length = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        if (length < 0 || length > stream.Length - stream.Position - checksum.Length) return false;
        payload = new byte[length];
        stream.ReadExactly(payload);
        stream.ReadExactly(checksum);
        return checksum.SequenceEqual(SHA256.HashData(payload));
    }

    private readonly record struct Entry(string Path, long Offset, int Length);
}
