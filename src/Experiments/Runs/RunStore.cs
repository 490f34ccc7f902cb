using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Runs.Settled;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs;

/// <summary>The finished runs of one results folder: completes what is missing, finds what is there, never computes a run twice.</summary>
/// <remarks>
/// A run is addressed by its content: scenario, policies, seed, replication, model version, numerics and what was kept of it.
/// While it works, finished runs are in append-only journals, one per worker; <see cref="Publish"/> turns them into the canonical tables.
/// One process at a time holds the folder.
/// </remarks>
internal sealed class RunStore : IDisposable
{
    private readonly OutputFolder _folder;
    private readonly JournalIndex _index;
    private readonly StoreJournals _journals;
    private readonly List<Message> _notes = [];
    private readonly List<IReadOnlyList<RunTask>> _asked = [];
    private FailureLog? _failures;
    private SettledStates? _settled;
    private bool _asksForEverything;
    private List<(RunIdentity Identity, int List, int Task)>? _places;
    private int _told;

    private RunStore(OutputFolder folder, RunEnvironment environment)
    {
        _folder = folder;
        Environment = environment;
        _index = new JournalIndex(new JournalRepair(environment.Disk));
        _journals = new StoreJournals(folder, environment, _index);
        Started = environment.Clock.GetUtcNow();
    }

    /// <summary>Worlds, disk, clock and language.</summary>
    internal RunEnvironment Environment { get; }

    /// <summary>The results folder.</summary>
    public string Path => _folder.Path;

    /// <summary>When the store was opened.</summary>
    public DateTimeOffset Started { get; }

    /// <summary>What happened on the way: resumed, damaged, foreign.</summary>
    public IReadOnlyList<Message> Notes => _notes;

    /// <summary>Where it speaks: as the last work asked, nowhere when that was quiet.</summary>
    public TextWriter Messages { get; set; } = TextWriter.Null;

    /// <summary>Adds what a reader of the manifest must know; said when work begins.</summary>
    public void AddNotes(IReadOnlyList<Message> notes) => _notes.AddRange(notes);

    /// <summary>Runs computed since the store was opened.</summary>
    public int ComputedCount { get; private set; }

    /// <summary>What settled states were read and computed since the store was opened; null when none were asked for.</summary>
    public SettledTally? Settled => _settled?.Tally;

    /// <summary>Runs that failed since the store was opened; they are not tried again before it is opened again.</summary>
    public int FailedCount => _failures?.Count ?? 0;

    /// <summary>Records of runs that had been finished before: 0 unless something was computed twice.</summary>
    public int DuplicateCount => _index.DuplicateCount;

    /// <summary>Opens the folder's store, or says in one sentence why it cannot be used.</summary>
    public static RunStore? TryOpen(string path, out string problem) => TryOpen(path, new RunEnvironment(), out problem);

    public static RunStore? TryOpen(string path, RunEnvironment environment, out string problem)
    {
        if (OutputFolder.TryOpen(path, out problem, environment.Disk) is not { } folder) return null;
        var store = new RunStore(folder, environment);
        try
        {
            if (ResultFiles.Finish(folder.Path, environment.Disk) is { } unfinished) store._notes.Add(unfinished);
            store._index.ReadFolder(folder.JournalPath);
            store._notes.AddRange(store._index.Notes);
            return store;
        }
        catch (Exception e) when (DiskProblem.Is(e) || e is InvalidDataException)
        {
            store.Dispose();
            problem = $"The stored runs in '{path}' cannot be read: {e.Message} Nothing was run.";
            return null;
        }
    }

    /// <summary>Runs in parallel what is not yet there. Every finished run is in a journal, and that on the disk, when this returns or
    /// throws.</summary>
    /// <param name="tasks">Wanted runs, in the order they are started; different runs. May be a list that makes its tasks when
    /// asked.</param>
    /// <param name="options">Threads, messages, what a failure does.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <returns>What was done for these tasks.</returns>
    /// <exception cref="DiskProblem">A finished run cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Ctrl-C; finished runs are kept.</exception>
    public StoreTally Complete(IReadOnlyList<RunTask> tasks, StoreOptions options, CancellationToken cancellation)
    {
        Messages = options.Quiet ? TextWriter.Null : options.Messages;
        if (_failures is null)
        {
            TakeOverTables(cancellation);
            _failures = new FailureLog(Path, options.CommandLine, Environment.Open);
            _failures.Clear();
        }

        int failedBefore = _failures.Count;
        (int[] missing, int present) = Missing(tasks);
        Tell(options, present);
        _asked.Add(tasks);
        _places = null;
        var progress = new RunProgress(options.Messages, options.Quiet, options.Verbose) { Interval = Environment.ProgressInterval };
        progress.Expect(tasks, missing);
        if (options.Settled is { } folder) _settled ??= new SettledStates(folder, Environment.Disk);
        var runner = new ReplicationRunner(Environment, _journals, _failures, options, _settled);
        int computed = runner.Run(tasks, missing, progress, cancellation);
        ComputedCount += computed;
        _notes.AddRange(_settled?.TakeNotes() ?? []);
        Tell(options, 0);
        return new StoreTally(tasks.Count, present, computed, _failures.Count - failedBefore);
    }

    /// <summary>A finished run; null when it failed or was never asked for.</summary>
    public RecordedRun? Find(RunIdentity identity) => _index.Find(identity);

    /// <summary>An end-of-run outcome of the whole world by replication; NaN where no run is finished or the outcome is
    /// undefined.</summary>
    /// <param name="document">Which scenario.</param>
    /// <param name="outcome">Name of an observation.</param>
    /// <param name="replications">How many, from 0.</param>
    public double[] Outcomes(ScenarioDocument document, string outcome, int replications) =>
        [.. Enumerable.Range(0, replications).Select(r => Find(RunIdentity.Of(document, r))?.Outcome(outcome) ?? double.NaN)];

    public bool Contains(RunIdentity identity) => _index.Contains(identity);

    /// <summary>Whether at least one of these runs is finished.</summary>
    public bool HasAny(IReadOnlyList<RunTask> tasks) => Enumerable.Range(0, tasks.Count).Any(i => _index.Contains(IdentityOf(tasks, i)));

    /// <summary>Starts the tables of everything that was asked for and finished.</summary>
    public Publication Publish(string kind, string commandLine, int threads) =>
        new(this, Environment, new PublicationHead(kind, commandLine, threads));

    /// <summary>How many runs the tables will hold, how they were kept and what tells them apart.</summary>
    internal (int Count, StoreMetadata Metadata, VariantFactors Factors) Extent()
    {
        int count = 0;
        var metadata = new StoreMetadata();
        var factors = new VariantFactors();
        RunIdentity before = default;
        foreach ((RunIdentity identity, RunTask? task) in FinishedInOrder())
        {
            count++;
            if (identity.ScenarioId == before.ScenarioId && identity.PolicyId == before.PolicyId) continue;
            before = identity;
            metadata.Add(identity, _index.KeptAs(identity)!);
            factors.Add(identity, () => VariantOf(identity, task));
        }

        return (count, metadata, factors);
    }

    /// <summary>What a run is made of: as a journal keeps it, else as whoever wants the run says; null when neither knows.</summary>
    internal Variant? VariantOf(RunIdentity identity, RunTask? task)
    {
        if (_index.Variant(identity) is { } kept) return kept;
        if (task is null) return null;
        _journals.Inputs.Keep(task.Document.Scenario);
        return Variant.Of(task.Document.Scenario);
    }

    /// <summary>Finished runs that were asked for, each once, in the order of every stored table; without a task when only everything
    /// stored was asked for.</summary>
    internal IEnumerable<(RunIdentity Identity, RunTask? Task)> FinishedInOrder() =>
        OrderedPlaces().Select(place => (place.Identity, place.List < 0 ? null : _asked[place.List][place.Task]));

    /// <summary>Asks for everything that is stored, whoever wanted it.</summary>
    public void AskForEverything()
    {
        _asksForEverything = true;
        _places = null;
    }

    /// <summary>Shows how far work on the finished runs is, where the store speaks.</summary>
    public RunProgress Progress() =>
        new(Messages, ReferenceEquals(Messages, TextWriter.Null), verbose: false) { Interval = Environment.ProgressInterval };

    /// <summary>Takes finished runs of another store over; those that are here already are not doubled. Returns how many were
    /// new.</summary>
    public int Absorb(StoreSource other, RunProgress progress, CancellationToken cancellation)
    {
        int added = 0;
        JournalWriter? journal = null;
        _journals.Inputs.KeepThoseOf(other.Path);
        foreach ((RecordedRun run, Func<Variant?> variant) in other.Runs())
        {
            cancellation.ThrowIfCancellationRequested();
            progress.WorkDone();
            if (_index.Contains(run.Identity)) continue;
            journal ??= _journals.Take();
            _journals.Append(journal, run, variant);
            added++;
        }

        if (journal is not null) _journals.Return(journal);
        return added;
    }

    /// <summary>Sorted once for all tables: about 50 bytes a run.</summary>
    private IEnumerable<(RunIdentity Identity, int List, int Task)> OrderedPlaces()
    {
        if (_places is null)
        {
            _places = new List<(RunIdentity Identity, int List, int Task)>(_asked.Sum(static l => l.Count));
            for (int l = 0; l < _asked.Count; l++)
            {
                for (int t = 0; t < _asked[l].Count; t++) _places.Add((IdentityOf(_asked[l], t), l, t));
            }

            if (_asksForEverything) _places.AddRange(_index.Identities().Select(static identity => (identity, -1, 0)));
            _places.Sort(static (left, right) => left.Identity.CompareTo(right.Identity) is not 0 and var order ? order
                : right.List.CompareTo(left.List));
        }

        List<(RunIdentity Identity, int List, int Task)> places = _places;
        return places.Where((place, i) => (i == 0 || place.Identity != places[i - 1].Identity) && _index.Contains(place.Identity));
    }

    /// <summary>Says which runs failed and where to read more.</summary>
    public void ReportFailures(TextWriter messages, int asked)
    {
        if (_failures is null || _failures.Count == 0) return;
        messages.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_failures.Count} of {asked} runs failed; {System.IO.Path.Combine(Path, FailureLog.Name)} says how to see them again:"));
        foreach (string sentence in _failures.Sentences(most: 5)) messages.WriteLine("  " + sentence);
    }

    /// <summary>Different runs that were asked for since the store was opened.</summary>
    public int AskedCount =>
        _asked.SelectMany(static tasks => Enumerable.Range(0, tasks.Count).Select(i => IdentityOf(tasks, i))).Distinct().Count();

    /// <summary>How much survives an interruption: of a plan, or without one of everything that any start has finished.</summary>
    public string ResumeNote(IReadOnlyList<RunTask>? plan) => plan is null
        ? string.Create(CultureInfo.InvariantCulture,
            $"{_index.Count} finished run{(_index.Count == 1 ? " is" : "s are")} kept in {_folder.JournalPath}.")
        : string.Create(CultureInfo.InvariantCulture,
            $"{Missing(plan).Present} of {plan.Count} runs are finished and kept in {_folder.JournalPath}.");

    /// <summary>What is stored beside the runs in the tables; null when nothing is.</summary>
    internal string? UnpublishedNote(int published) => _index.Count == published ? null : string.Create(CultureInfo.InvariantCulture,
        $"{_index.Count - published} finished run(s) that they do not hold are kept in {_folder.JournalPath}: the command that made " +
            $"them, given again, writes its tables without computing them.");

    /// <summary>The journals go once the tables that hold their runs are in place and on the disk; those with other runs stay.</summary>
    internal void DropJournals(int published)
    {
        _journals.Dispose();
        HashSet<RunIdentity>? asked = published == _index.Count ? null
            : [.. _asked.SelectMany(static tasks => Enumerable.Range(0, tasks.Count).Select(i => IdentityOf(tasks, i)))];
        IReadOnlyList<string> done = _index.JournalsOf(asked is null ? null : asked.Contains);
        foreach (string path in done) Environment.Disk.Delete(path);
        if (Directory.Exists(_folder.JournalPath) && !Directory.EnumerateFileSystemEntries(_folder.JournalPath).Any())
            Environment.Disk.RemoveFolder(_folder.JournalPath);
    }

    public void Dispose()
    {
        _journals.Dispose();
        _index.Dispose();
        _folder.Dispose();
    }

    /// <summary>Runs of finished tables go into a journal, so that every run is found in one way; what is there already is not
    /// doubled.</summary>
    public void TakeOverTables(CancellationToken cancellation)
    {
        try
        {
            using ParquetRuns? tables = FinishedTables.TryOpen(Path, _notes, Environment.Disk);
            if (tables is null) return;
            using StoredVariants? variants = StoredVariants.Open(Path);
            JournalWriter? journal = null;
            foreach (RecordedRun run in tables.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                if (_index.Contains(run.Identity)) continue;
                journal ??= _journals.Take();
                _journals.Append(journal, run, () => variants?.RecipeOf(run.Identity));
            }

            if (journal is not null) _journals.Return(journal);
        }
        catch (Exception e) when (ParquetRuns.IsDamage(e))
        {
            FinishedTables.SetAside(Path, ParquetRuns.RunsFile, e.Message, _notes, Environment.Disk);
        }
        catch (IOException e)
        {
            throw DiskProblem.Of($"the finished runs (in {_folder.JournalPath})", e);
        }
    }

    private static RunIdentity IdentityOf(IReadOnlyList<RunTask> tasks, int index) =>
        tasks is ILazyTasks lazy ? lazy.IdentityOf(index) : tasks[index].Identity;

    private (int[] Missing, int Present) Missing(IReadOnlyList<RunTask> tasks)
    {
        var missing = new List<int>();
        var seen = new HashSet<UInt128>();
        int present = 0;
        RunProvenance? provenance = (tasks as ILazyTasks)?.Provenance;
        for (int i = 0; i < tasks.Count; i++)
        {
            RunIdentity identity = IdentityOf(tasks, i);
            if (_index.Contains(identity, provenance ?? tasks[i].Provenance)) present++;
            else if (_failures?.Contains(identity) != true && seen.Add(JournalIndex.Key(identity))) missing.Add(i);
        }

        return ([.. missing], present);
    }

    private void Tell(StoreOptions options, int takenOver)
    {
        if (options.Quiet) return;
        for (; _told < _notes.Count; _told++) options.Messages.WriteLine(_notes[_told]);
        if (takenOver > 0 && _asked.Count == 0)
            options.Messages.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{takenOver} finished run(s) of an earlier start are taken over."));
    }
}

/// <summary>Wanted runs that are made only when their turn comes: a design of a million runs holds a few numbers each.</summary>
internal interface ILazyTasks : IReadOnlyList<RunTask>
{
    /// <summary>Of all of them.</summary>
    RunProvenance Provenance { get; }

    /// <summary>Which run it is, without making its scenario.</summary>
    RunIdentity IdentityOf(int index);

    /// <summary>How it begins and when it parts from others that begin alike, without making its scenario.</summary>
    (RunPrefix Prefix, int ForkPeriod) StartOf(int index);
}
