using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Journals;

/// <summary>Where the finished runs of a store are, over the journals of all workers and all starts. About 60 bytes a run and 150 a recipe;
/// safe for threads.</summary>
/// <param name="repair">Mends what is damaged; null only passes over it, in a folder that is read and not written.</param>
internal sealed class JournalIndex(JournalRepair? repair) : IDisposable
{
    public const string Extension = ".journal";

    private readonly Lock _gate = new();
    private readonly Dictionary<UInt128, Entry> _entries = [];
    private readonly Dictionary<string, Entry> _recipes = [];
    private readonly List<Journal> _journals = [];
    private readonly List<Message> _notes = [];

    /// <summary>What was wrong or foreign, in sentences.</summary>
    public IReadOnlyList<Message> Notes => _notes;

    /// <summary>Finished runs that this program could have made, each counted once.</summary>
    public int Count => _entries.Count;

    /// <summary>Records beyond the first of the same run: work that was done twice.</summary>
    public int DuplicateCount { get; private set; }

    /// <summary>Records of another version of the model: never used.</summary>
    public int ForeignCount { get; private set; }

    /// <summary>Reads every journal of a folder; a folder that does not exist is empty.</summary>
    public void ReadFolder(string folder)
    {
        if (!Directory.Exists(folder)) return;
        var foreign = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var strays = new List<Entry>();
        foreach (string path in Directory.GetFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)) ReadFile(path, foreign, strays);
        PlaceStrays(strays, foreign);
        foreach ((string version, int count) in foreign)
        {
            _notes.Add(RunMessages.OtherModel.With(count, folder, version, Versions.Model, NumericsFingerprint.Value));
        }
    }

    /// <summary>Takes in a run that was just written.</summary>
    public void Add(JournalWriter journal, JournalPlace place, RecordedRun run)
    {
        lock (_gate)
        {
            int file = FileOf(journal);
            if (place.Layout == _journals[file].Layouts.Count) _journals[file].Layouts.Add(run.Provenance, run.Layout, place.LayoutKey);
            Put(run.Identity, new Entry(place.Offset, place.Length, (ushort)file, (ushort)place.Layout));
        }
    }

    /// <summary>Takes in a recipe that was just written.</summary>
    public void AddRecipe(JournalWriter journal, JournalPlace place, string id)
    {
        lock (_gate) _recipes.TryAdd(id, new Entry(place.Offset, place.Length, (ushort)FileOf(journal), 0));
    }

    /// <summary>The text of a recipe by its id; null when no journal holds it.</summary>
    private string? Recipe(string id)
    {
        Entry entry;
        Journal journal;
        lock (_gate)
        {
            if (!_recipes.TryGetValue(id, out entry)) return null;
            journal = _journals[entry.File];
        }

        return Read(journal, entry, static payload => RecordedRunFormat.ReadRecipe(payload));
    }

    /// <summary>What a run is made of; null when no journal holds all of it.</summary>
    public Variant? Variant(RunIdentity identity) =>
        Recipe(identity.ScenarioId) is { } world && Recipe(identity.PolicyId) is { } policies ? new Variant(world, policies) : null;

    /// <summary>Whether the run is stored with this provenance.</summary>
    public bool Contains(RunIdentity identity, RunProvenance provenance)
    {
        lock (_gate) return _entries.TryGetValue(Key(identity), out Entry entry) && LayoutOf(entry).Provenance == provenance;
    }

    public bool Contains(RunIdentity identity)
    {
        lock (_gate) return _entries.ContainsKey(Key(identity));
    }

    /// <summary>How a finished run was kept; null when it is not stored.</summary>
    public KeptAs? KeptAs(RunIdentity identity) => Find(identity) is { } run ? new KeptAs(run.Provenance, run.Layout, run.Start) : null;

    /// <summary>Reads one finished run back; null when it is not stored.</summary>
    public RecordedRun? Find(RunIdentity identity)
    {
        Entry entry;
        Journal journal;
        RunProvenance provenance;
        RunLayout layout;
        lock (_gate)
        {
            if (!_entries.TryGetValue(Key(identity), out entry)) return null;
            journal = _journals[entry.File];
            (provenance, layout) = LayoutOf(entry);
        }

        return Read(journal, entry, payload => RecordedRunFormat.ReadRun(payload.Array!, provenance, layout));
    }

    /// <summary>Every stored run of this program. Ids that repeat are held once.</summary>
    public IReadOnlyList<RunIdentity> Identities()
    {
        var words = new Dictionary<string, string>();
        string Once(string word) => words.TryGetValue(word, out string? known) ? known : words[word] = word;
        var seen = new HashSet<UInt128>();
        return [.. _journals.SelectMany(static j => j.Identities()).Where(identity => Contains(identity) && seen.Add(Key(identity)))
            .Select(identity => identity with { ScenarioId = Once(identity.ScenarioId), PolicyId = Once(identity.PolicyId) })];
    }

    /// <summary>What made the runs in the journals, foreign ones included.</summary>
    public IEnumerable<RunProvenance> Provenances() => _journals.SelectMany(static j => j.Layouts.Provenances);

    /// <summary>Journals whose runs are all among those stored elsewhere (null: all runs of this program are); the others stay.</summary>
    public IReadOnlyList<string> JournalsOf(Func<RunIdentity, bool>? stored)
    {
        var kept = new HashSet<int>();
        for (int file = 0; file < _journals.Count; file++)
        {
            if (_journals[file].HasForeign || (stored is not null && !_journals[file].Identities().All(stored))) kept.Add(file);
        }

        return [.. Enumerable.Range(0, _journals.Count).Where(f => !kept.Contains(f)).Select(f => _journals[f].Path)];
    }

    public void Dispose()
    {
        foreach (Journal journal in _journals) journal.Dispose();
    }

    /// <summary>Number of the file that a worker writes. Called with the gate held.</summary>
    private int FileOf(JournalWriter journal)
    {
        int file = _journals.FindIndex(j => ReferenceEquals(j.Writer, journal));
        if (file >= 0) return file;
        _journals.Add(new Journal(journal.Path, journal));
        return _journals.Count - 1;
    }

    private static T Read<T>(Journal journal, Entry entry, Func<ArraySegment<byte>, T> parse)
    {
        byte[] payload = ArrayPool<byte>.Shared.Rent(entry.Length);
        try
        {
            SafeFileHandle handle = journal.Open();
            for (int read = 0; read < entry.Length;)
            {
                int got = RandomAccess.Read(handle, payload.AsSpan(read, entry.Length - read), entry.Offset + read);
                if (got == 0)
                    throw new InvalidDataException(
                    $"{journal.Path} ends before the record at byte {entry.Offset}: it was changed while it was read.");
                read += got;
            }

            return parse(new ArraySegment<byte>(payload, 0, entry.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(payload);
        }
    }

    private (RunProvenance Provenance, RunLayout Layout) LayoutOf(Entry entry) => _journals[entry.File].Layouts[entry.Layout];

    private void Put(RunIdentity identity, Entry entry)
    {
        UInt128 key = Key(identity);
        if (_entries.TryGetValue(key, out Entry before) && LayoutOf(before).Provenance == LayoutOf(entry).Provenance)
        {
            DuplicateCount++;
            return;
        }

        _entries[key] = entry;
    }

    private void ReadFile(string path, SortedDictionary<string, int> foreign, List<Entry> strays)
    {
        if (repair?.Mend(path) is { } note) _notes.Add(note);
        var journal = new Journal(path, null);
        int file = _journals.Count;
        _journals.Add(journal);
        using FileStream stream = File.OpenRead(path);
        var scan = new JournalScan(stream);
        foreach ((long start, byte[] payload) in scan.Records())
        {
            journal.Layouts.HasHole = scan.FirstDamage >= 0;
            if (RecordedRunFormat.IsLayout(payload))
            {
                journal.Layouts.Add(payload);
                continue;
            }

            if (RecordedRunFormat.IsRecipe(payload))
            {
                _recipes.TryAdd(ScenarioHash.IdOf(payload.AsSpan(1)),
                    new Entry(start + JournalRecord.HeadLength, payload.Length, (ushort)file, 0));
                continue;
            }

            var entry = new Entry(start + JournalRecord.HeadLength, payload.Length, (ushort)file, 0);
            if (!TryPut(entry, payload, foreign)) strays.Add(entry);
        }

        if (scan.DamagedBytes == 0) return;
        if (repair is not null)
            throw new InvalidDataException(
            $"{path} is damaged at byte {scan.FirstDamage} though it was just mended: the disk may be failing.");
        _notes.Add(RunMessages.DamagedBytes.With(path, scan.DamagedBytes, scan.FirstDamage));
    }

    /// <summary>Takes in a run; false when its layout is not known or not that of its numbers.</summary>
    private bool TryPut(Entry entry, byte[] payload, SortedDictionary<string, int> foreign)
    {
        Journal journal = _journals[entry.File];
        (RunIdentity identity, int named) = RecordedRunFormat.ReadHeader(payload);
        int layout = journal.Layouts.IndexOf(named);
        if (layout < 0 || !RecordedRunFormat.Fits(payload, journal.Layouts[layout].Layout)) return false;
        RunProvenance provenance = journal.Layouts[layout].Provenance;
        if (provenance.IsOfThisBuild)
        {
            Put(identity, entry with { Layout = (ushort)layout });
            return true;
        }

        string version = $"{provenance.ModelVersion}, numerics {provenance.Numerics}";
        foreign[version] = foreign.GetValueOrDefault(version) + 1;
        ForeignCount++;
        journal.HasForeign = true;
        return true;
    }

    /// <summary>Runs whose layout was damaged before them find it behind them or in another journal: it is called the same
    /// everywhere.</summary>
    private void PlaceStrays(List<Entry> strays, SortedDictionary<string, int> foreign)
    {
        foreach (IGrouping<ushort, Entry> ofFile in strays.GroupBy(static s => s.File))
        {
            Journal journal = _journals[ofFile.Key];
            int lost = 0;
            foreach (Entry stray in ofFile)
            {
                byte[] payload = Read(journal, stray, static bytes => bytes.ToArray());
                int named = RecordedRunFormat.ReadHeader(payload).Layout;
                if (journal.Layouts.IndexOf(named) < 0) _ = _journals.Any(other => journal.Layouts.Borrow(other.Layouts, named));
                if (!TryPut(stray, payload, foreign)) lost++;
            }

            if (lost > 0) _notes.Add(RunMessages.Strays.With(journal.Path, lost));
        }
    }

    /// <summary>128 bits that name a run.</summary>
    public static UInt128 Key(RunIdentity identity)
    {
        Span<byte> bytes = stackalloc byte[512];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (!System.Text.Unicode.Utf8.TryWrite(bytes, CultureInfo.InvariantCulture,
            $"{identity.ScenarioId}/{identity.PolicyId}/{identity.Seed}/{identity.Replication}", out int length))
            throw new ArgumentException("The ids of a run are too long.", nameof(identity));
        SHA256.HashData(bytes[..length], hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private readonly record struct Entry(long Offset, int Length, ushort File, ushort Layout);

    private sealed class Journal(string path, JournalWriter? writer) : IDisposable
    {
        private SafeFileHandle? _handle;

        public string Path => path;

        public JournalWriter? Writer => writer;

        public JournalLayouts Layouts { get; } = new();

        public bool HasForeign { get; set; }

        public SafeFileHandle Open()
        {
            lock (Layouts) return _handle ??= File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        }

        public IEnumerable<RunIdentity> Identities()
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            foreach ((_, byte[] payload) in new JournalScan(stream).Records())
            {
                if (!RecordedRunFormat.IsLayout(payload) && !RecordedRunFormat.IsRecipe(payload))
                    yield return RecordedRunFormat.ReadHeader(payload).Identity;
            }
        }

        public void Dispose() => _handle?.Dispose();
    }
}
