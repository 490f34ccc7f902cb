using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Manifests;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>Writes the results folder of one experiment: tables of runs, named tables, pages, and last the manifest that vouches for
/// them.</summary>
/// <remarks>Nothing has its final name before <see cref="Commit"/>; without it everything is taken back and the journals stay.</remarks>
internal sealed class Publication : IDisposable
{
    private readonly RunStore _store;
    private readonly ResultFiles _files;
    private readonly PublicationHead _head;
    private readonly RunEnvironment _environment;
    private readonly List<string> _promised = [];
    private readonly List<string> _others = [];
    private readonly List<NamedTable> _tables = [];
    private int _finished;
    private bool _isComplete;

    public Publication(RunStore store, RunEnvironment environment, PublicationHead head)
    {
        _store = store;
        _head = head;
        _environment = environment;
        _files = new ResultFiles(store.Path, environment.Disk);
    }

    /// <summary>Writes <c>runs</c> and, when kept, <c>series</c> of everything finished that was asked for.</summary>
    /// <param name="formats"><c>csv</c> asks for CSV of tables of any size.</param>
    /// <param name="each">Told of every run in stored order, for what else is made of them.</param>
    /// <param name="cancellation">Stops between runs.</param>
    /// <param name="withSeries">False leaves the series out: an analysis has read it and its tables hold what is shown.</param>
    public void WriteRuns(IReadOnlyList<string> formats, Action<RunTask, RecordedRun>? each, CancellationToken cancellation,
        bool withSeries = true)
    {
        var writer = new ResultsWriter(_files, _head.Threads);
        _store.Progress().ShowDuring("Tables",
            progress => _finished = writer.Write(_store, formats, each, progress, cancellation, withSeries));
        _promised.AddRange(writer.Written);
        _isComplete = writer.IsComplete;
    }

    /// <summary>Writes a named table as CSV.</summary>
    public void WriteTable(NamedTable table)
    {
        using (Stream stream = _files.Create(table.FileName)) table.WriteCsv(stream);
        _tables.Add(table);
        _promised.Add(table.FileName);
    }

    /// <summary>Writes a file whose bytes are not promised, such as a page that shows the time.</summary>
    public void WriteOther(string name, Action<Stream> write)
    {
        using (Stream stream = _files.Create(name)) write(stream);
        _others.Add(name);
    }

    /// <summary>How the results came about so far.</summary>
    public Provenance Provenance() =>
        new(_head.CommandLine, _store.Started, _environment.Clock.GetUtcNow(), _finished - _store.ComputedCount, _head.Threads,
            _store.Notes);

    /// <summary>Writes the manifest, gives every file its name, writes the page from them, and drops the journals whose runs are now in the
    /// tables.</summary>
    /// <param name="experiment">What the manifest tells of the scenarios.</param>
    /// <param name="page">Writes the page of the folder, once its tables have their names.</param>
    /// <param name="cancellation">Last chance to stop.</param>
    public void Commit(ManifestExperiment experiment, Action page, CancellationToken cancellation)
    {
        var runs = new ManifestRuns
        {
            Planned = _finished + _store.FailedCount,
            Finished = _finished,
            Computed = _store.ComputedCount,
            TakenOver = _finished - _store.ComputedCount,
            Failed = _store.FailedCount,
            ComputedTwice = _store.DuplicateCount,
            Settled = _store.Settled,
        };
        Manifest manifest = Manifest.Of(_head.Kind, experiment, runs, Provenance()) with
        {
            Tables = [.. _tables.Select(DescribedTable.Of)], Content = Hashes(_promised), OtherFiles = Hashes(_others),
        };
        using (Stream stream = _files.Create(Manifest.Name)) manifest.Write(stream);
        WriteSums();
        cancellation.ThrowIfCancellationRequested();
        MakeRoom();
        _files.Commit();

        // The same page that ronghe report makes of the folder's files alone.
        page();
        if (_isComplete) _store.DropJournals(_finished);
    }

    public void Dispose() => _files.Dispose();

    private Dictionary<string, string> Hashes(IEnumerable<string> names) =>
        names.Order(StringComparer.Ordinal).ToDictionary(static name => name, _files.Hash);

    /// <summary>Last of all files, so that everything else that is kept here is in it.</summary>
    private void WriteSums()
    {
        string failures = Path.Combine(_store.Path, FailureLog.Name);
        (string, string)[] sums = [.. _promised.Concat(_others).Append(Manifest.Name).Select(name => (name, _files.Hash(name)))];
        if (File.Exists(failures)) _environment.Disk.Sync(failures);
        using Stream stream = _files.Create(StoredFiles.SumsName);
        StoredFiles.WriteSums(stream, File.Exists(failures) ? sums.Append((FailureLog.Name, FileHash.Of(failures))) : sums);
    }

    /// <summary>Tables of an earlier command go, and are named when they held other runs; what is somebody's own is kept.</summary>
    private void MakeRoom()
    {
        var before = FilesInPlace.Of(_store.Path);
        foreach (string table in before.Tables.Except(_promised).ToArray()) _files.Drop(table);
        if (before.SetOwnAside(_files.Names.Append(ResultFiles.PageName), _environment.Disk) is { } aside) _store.Messages.WriteLine(aside);
        if (before.Promised(ParquetRuns.RunsFile) is { } earlier && earlier != _files.Hash(ParquetRuns.RunsFile)
            && _store.UnpublishedNote(_finished) is { } kept)
            _store.Messages.WriteLine($"These results took the place of others in {_store.Path}. {kept}");
    }
}

/// <summary>What is known of an experiment before its tables are written.</summary>
/// <param name="Kind"><c>run</c>, <c>sweep</c>, <c>ways</c>, <c>spiral</c>, …: which reader knows the folder.</param>
/// <param name="CommandLine">The command as typed.</param>
/// <param name="Threads">Worlds run in parallel.</param>
internal sealed record PublicationHead(string Kind, string CommandLine, int Threads);
