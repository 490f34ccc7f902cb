using System.Globalization;
using Ronghe.Experiments.Reports;
using Ronghe.Experiments.Results;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Running;

/// <summary>One execution of <c>ronghe run</c> in one folder: simulate what is missing, then write tables, manifest and report.</summary>
internal sealed class RunSession
{
    /// <summary>Replications between two looks at a stopping rule: fixed, so that the result does not depend on the threads.</summary>
    internal const int RoundLength = 8;

    private readonly RunRequest _request;
    private readonly RunEnvironment _environment;
    private readonly RunPlan _plan;
    private readonly OutputFolder _folder;
    private readonly FailureLog _failures;
    private readonly Dictionary<RunIdentity, RunMake> _makes;
    private readonly DateTimeOffset _started;
    private readonly List<string> _notes;
    private readonly HashSet<RunIdentity> _asked = [];
    private readonly Dictionary<RunIdentity, double> _outcomes = [];
    private JournalIndex _index;
    private int _reused;

    public RunSession(RunRequest request, RunEnvironment environment, RunPlan plan, OutputFolder folder)
    {
        _request = request;
        _environment = environment;
        _plan = plan;
        _folder = folder;
        _started = environment.Clock.GetUtcNow();
        _notes = [.. plan.Notes];
        _failures = new FailureLog(Path.Combine(folder.Path, FailureLog.Name), request.CommandLine, environment.Open);
        _makes = plan.Tasks.ToDictionary(static t => t.Identity, static t => t.Make);
        _index = new JournalIndex();
    }

    public int FinishedCount => _asked.Count(_index.Contains);

    /// <summary>A run failed and the user asked to stop then.</summary>
    public bool HasStoppedEarly => _request.OnFailure == FailureHandling.Fast && _failures.Count > 0;

    /// <summary>Runs what no earlier start has finished. Every finished run is in a journal when this returns or throws.</summary>
    public void Simulate(CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder.JournalPath);
        _failures.Clear();
        _index = JournalIndex.Read(_folder.JournalPath, _makes);
        _notes.AddRange(_index.Notes);
        _reused = _index.Count;
        foreach (string note in _notes) Say(note);
        if (_reused > 0) Say(string.Create(CultureInfo.InvariantCulture, $"{_reused} finished run(s) of an earlier start are taken over."));

        var progress = new RunProgress(_request.Messages, _request.Quiet, _request.Verbose);
        var runner = new ReplicationRunner(_environment, _folder, _failures, _request.Threads, _request.OnFailure);
        foreach (IReadOnlyList<RunTask> round in Rounds())
        {
            HashSet<ScenarioDocument> settled = [.. _plan.Documents.Where(d => IsSettled(d, round[0].Identity.Replication))];
            RunTask[] wanted = [.. round.Where(t => !settled.Contains(t.Document))];
            foreach (RunTask task in wanted) _asked.Add(task.Identity);
            RunTask[] missing = [.. wanted.Where(t => !_index.Contains(t.Identity))];
            if (missing.Length == 0) continue;
            progress.Expect(missing);
            runner.Run(missing, progress, cancellation);
            _index.ReadNew(_folder.JournalPath, _makes);
            if (HasStoppedEarly) break;
        }

        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Writes everything a reader sees; the journals go once it is complete.</summary>
    public ExperimentData Store(CancellationToken cancellation)
    {
        using var files = new ResultFiles(_folder.Path, _environment.Open);
        var tables = new ResultsWriter(files);
        RunTask[] finished = [.. _plan.Tasks.Where(t => _asked.Contains(t.Identity) && _index.Contains(t.Identity))];
        IReadOnlyList<ScenarioResults> results = tables.Write(_plan.Documents, finished, _index, _request.Formats, cancellation);
        var data = new ExperimentData(results, _asked.Count, _failures.Count);
        var provenance = new Provenance(_request.CommandLine, _started, _environment.Clock.GetUtcNow(), _reused, _request.Threads, _notes);
        Manifest.Write(files, data, provenance, tables.Written, []);
        cancellation.ThrowIfCancellationRequested();
        files.Commit();

        // From the folder's files alone, as ronghe report does later.
        ReportPage.TryWrite(_folder.Path, _environment.Open, out _);
        if (data.Failed == 0) DropJournals();
        return data;
    }

    public string WhatIsKept()
    {
        JournalIndex kept = JournalIndex.Read(_folder.JournalPath, _makes);
        return string.Create(CultureInfo.InvariantCulture, $"{kept.Count} of {_plan.Tasks.Count} runs are finished and kept in {_folder.JournalPath}.");
    }

    public void ReportFailures()
    {
        if (_failures.Count == 0) return;
        _request.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_failures.Count} of {_asked.Count} runs failed; {Path.Combine(_folder.Path, FailureLog.Name)} says how to see them again:"));
        foreach (string message in _failures.Messages.Order(StringComparer.Ordinal).Take(5)) _request.Messages.WriteLine("  " + message);
    }

    public void Say(string message)
    {
        if (!_request.Quiet) _request.Messages.WriteLine(message);
    }

    private IEnumerable<IReadOnlyList<RunTask>> Rounds()
    {
        if (!_plan.Documents.Any(d => RunPlan.RuleOf(_request, d) is not null)) return [_plan.Tasks];
        return _plan.Tasks.GroupBy(static t => t.Identity.Replication / RoundLength).OrderBy(static g => g.Key).Select(static g => g.ToArray());
    }

    /// <summary>Looks only at replications below the round, so that a resumed command stops where an uninterrupted one does.</summary>
    private bool IsSettled(ScenarioDocument document, int first)
    {
        if (first == 0 || RunPlan.RuleOf(_request, document) is not { } rule) return false;
        return StoppingCheck.Holds(rule, [.. Enumerable.Range(0, first).Select(r => Outcome(RunPlan.Identity(document, r), rule.Outcome))]);
    }

    /// <summary>NaN when the run failed or never observed it.</summary>
    private double Outcome(RunIdentity identity, string name)
    {
        if (!_index.Contains(identity)) return double.NaN;
        if (_outcomes.TryGetValue(identity, out double known)) return known;
        RecordedRun run = _index.Load(identity);
        int index = Enumerable.Range(0, run.Observations.Count).FirstOrDefault(i => run.Observations[i].Name == name, -1);
        return _outcomes[identity] = index < 0 ? double.NaN : run.Outcomes[index];
    }

    private void DropJournals()
    {
        foreach (string path in _index.OwnFiles) File.Delete(path);
        if (!Directory.EnumerateFileSystemEntries(_folder.JournalPath).Any()) Directory.Delete(_folder.JournalPath);
    }
}
