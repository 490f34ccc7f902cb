using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;

namespace Ronghe.Experiments.Tests.Runs.PowerCuts;

/// <summary>A disk that notes every change below a folder, and says what a power cut after any of them could leave there.</summary>
/// <remarks>Bytes last once their file is synced, names once their folder is. Of what was not, anything may be there: nothing, all, a part,
/// names without bytes and the other way round. A rename is whole or not there.</remarks>
internal sealed class RecordingDisk
{
    private readonly Lock _gate = new();
    private readonly List<Change> _changes = [];
    private readonly Dictionary<string, Content> _files = [];
    private readonly string _root;

    /// <param name="root">What lies in it now is on the disk.</param>
    public RecordingDisk(string root)
    {
        _root = root;
        foreach (string folder in Directory.GetDirectories(root, "*", SearchOption.AllDirectories)) Add(new Names(folder, Content.Folder));
        foreach (string path in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
        {
            Add(new Bytes(Made(path), 0, File.ReadAllBytes(path)));
            Add(new Synced(_files[path]));
        }

        foreach (string folder in Directory.GetDirectories(root, "*", SearchOption.AllDirectories).Append(root))
            Add(new FolderSynced(folder));
        First = _changes.Count;
        Disk = new Disk
        {
            Open = (path, mode) => new RecordingFile(this, path, mode),
            Sync = path => Add(new Synced(Known(path))),
            SyncFolder = path => Add(new FolderSynced(Path.TrimEndingDirectorySeparator(path))),
            Move = Move,
            Delete = Delete,
            AddFolder = path =>
            {
                Directory.CreateDirectory(path);
                Add(new Names(path, Content.Folder));
            },
            RemoveFolder = path =>
            {
                Directory.Delete(path);
                Add(new Names(path, null));
            },
        };
    }

    public Disk Disk { get; }

    /// <summary>Changes before the first that was noted.</summary>
    public int First { get; }

    /// <summary>Changes so far.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _changes.Count;
        }
    }

    /// <summary>A disk that says it syncs files and does not.</summary>
    public bool ForgetsFiles { get; init; }

    /// <summary>A disk that says it syncs folders and does not.</summary>
    public bool ForgetsFolders { get; init; }

    /// <summary>Numbers of changes after which the current may fail: before whatever is no writing of bytes, for what a sync or a rename
    /// finds unsynced is the most that there is.</summary>
    public IEnumerable<int> Cuts => Enumerable.Range(First, Count - First).Where(i => _changes[i] is not (Bytes or Length)).Append(Count);

    /// <summary>The files that are left, by their paths below the folder, and the folders, without content.</summary>
    /// <param name="count">Changes before the cut.</param>
    /// <param name="bytes">Whether bytes that were not synced are there, asked one writing after the other; a share of them.</param>
    /// <param name="names">The same of names.</param>
    public SortedDictionary<string, byte[]?> Left(int count, Func<double> bytes, Func<bool> names)
    {
        var synced = new Dictionary<object, int>();
        for (int i = 0; i < count; i++)
        {
            if (_changes[i] is Synced file && !(ForgetsFiles && i >= First)) synced[file.File] = i;
            if (_changes[i] is FolderSynced folder && !(ForgetsFolders && i >= First)) synced[folder.Path] = i;
        }

        var files = new Dictionary<Content, byte[]>();
        var entries = new SortedDictionary<string, Content>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            if (_changes[i] is Bytes written)
            {
                double share = IsSynced(written.File) ? 1 : bytes();
                byte[] data = written.Data[..(int)(share * written.Data.Length)];
                byte[] file = files.GetValueOrDefault(written.File, []);
                if (data.Length == 0) continue;
                if (file.Length < written.Offset + data.Length) Array.Resize(ref file, (int)written.Offset + data.Length);
                data.CopyTo(file, written.Offset);
                files[written.File] = file;
            }
            else if (_changes[i] is Length cut && (IsSynced(cut.File) || bytes() > 0.5))
            {
                byte[] file = files.GetValueOrDefault(cut.File, []);
                Array.Resize(ref file, (int)cut.Value);
                files[cut.File] = file;
            }
            else if (_changes[i] is Names name && (IsSynced(Path.GetDirectoryName(name.Path)!) || names()))
            {
                if (name.From is not null) entries.Remove(name.From);
                if (name.Entry is null) entries.Remove(name.Path);
                else entries[name.Path] = name.Entry;
            }

            bool IsSynced(object what) => synced.GetValueOrDefault(what, -1) > i;
        }

        var left = new SortedDictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach ((string path, Content content) in entries)
        {
            // What lies in a folder that is not there cannot be reached.
            string above = Path.GetDirectoryName(path)!;
            if (above != _root && !left.ContainsKey(Path.GetRelativePath(_root, above))) continue;
            left[Path.GetRelativePath(_root, path)] = content == Content.Folder ? null : files.GetValueOrDefault(content, []);
        }

        return left;
    }

    private void Add(Change change)
    {
        lock (_gate) _changes.Add(change);
    }

    private Content Made(string path)
    {
        var content = new Content();
        lock (_gate) _files[path] = content;
        Add(new Names(path, content));
        return content;
    }

    private Content Known(string path)
    {
        lock (_gate) return _files[path];
    }

    private void Move(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        lock (_gate)
        {
            _files.Remove(from, out Content? moved);
            _files[to] = moved!;
            _changes.Add(new Names(to, moved) { From = from });
        }
    }

    private void Delete(string path)
    {
        if (!File.Exists(path)) return;
        File.Delete(path);
        lock (_gate) _files.Remove(path);
        Add(new Names(path, null));
    }

    private abstract record Change;

    private sealed record Bytes(Content File, long Offset, byte[] Data) : Change;

    private sealed record Length(Content File, long Value) : Change;

    private sealed record Synced(Content File) : Change;

    private sealed record FolderSynced(string Path) : Change;

    private sealed record Names(string Path, Content? Entry) : Change
    {
        public string? From { get; init; }
    }

    /// <summary>A file whatever its name.</summary>
    private sealed class Content
    {
        public static readonly Content Folder = new();
    }

    private sealed class RecordingFile : FileStream
    {
        private readonly RecordingDisk _disk;
        private readonly Content _content;

        public RecordingFile(RecordingDisk disk, string path, FileMode mode)
            : base(path, mode, FileAccess.Write, FileShare.Read, 1)
        {
            _disk = disk;
            _content = mode == FileMode.CreateNew || !disk._files.TryGetValue(path, out Content? known) ? disk.Made(path) : known;
            if (mode == FileMode.Create) disk.Add(new Length(_content, 0));
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            _disk.Add(new Bytes(_content, Position, buffer[offset..(offset + count)]));
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

        public override void WriteByte(byte value) => Write([value], 0, 1);

        public override void SetLength(long value)
        {
            _disk.Add(new Length(_content, value));
            base.SetLength(value);
        }

        public override void Flush(bool flushToDisk)
        {
            base.Flush(flushToDisk: false);
            if (flushToDisk) _disk.Add(new Synced(_content));
        }
    }
}
