using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Studies;

/// <summary>Carries out a study of any kind: completes its runs in the store, publishes tables, manifest and page, says the
/// answer.</summary>
/// <param name="kinds">Kinds of studies whose pages are known.</param>
internal sealed class StudyHost(IReadOnlyList<IStudyPages> kinds)
{
    /// <summary>Returns the exit code: 0, 1 no run finished, no answer or the disk refused, 2 the folder cannot be used, 3 partial success,
    /// 130 interrupted.</summary>
    /// <param name="kind">The kind of study.</param>
    /// <param name="study">The study as it was asked.</param>
    /// <param name="environment">Worlds, disk, clock, language of the page.</param>
    /// <param name="terminal">Where the answer goes; its cancellation is Ctrl-C.</param>
    public int Execute(IStudyPages kind, IStudy study, RunEnvironment environment, Terminal terminal)
    {
        StoreOptions options = study.Request.Store;
        string path = study.Request.OutputDirectory ?? OutputFolder.DefaultPath(study.Called, environment.WorkingDirectory,
            kind.Kind == StoredExperiment.RunKind ? string.Empty : kind.Kind + "-");
        if (!options.Quiet) study.Request.WarnBefore(options.Messages, environment.Language);
        var times = options.Verbose ? new ProcessTimes() : null;
        if (times is not null && environment.HasWorlds) environment = environment with { Create = times.Create, Fork = times.Fork };
        int code = StoreSession.Run(path, environment, options, study.IsStaged ? null : study.Tasks,
            store => Complete(study, store, terminal.Cancellation) && Publish(kind, study, store, terminal), terminal.Cancellation);
        times?.Write(options.Messages);
        return code == ExitCode.Ok && !study.IsAnswered ? ExitCode.Failed : code;
    }

    /// <summary>Makes what no earlier start has finished; false when there is nothing to show.</summary>
    private static bool Complete(IStudy study, RunStore store, CancellationToken cancellation)
    {
        store.AddNotes(study.Notes);
        foreach (IReadOnlyList<RunTask> batch in study.Plan(store))
        {
            store.Complete(batch, study.Request.Store, cancellation);
            if (study.Request.Store.OnFailure == FailureHandling.Fast && store.FailedCount > 0) return false;
        }

        cancellation.ThrowIfCancellationRequested();
        return store.HasAny(study.Tasks);
    }

    /// <summary>Writes everything a reader sees; the journals go once it is complete.</summary>
    private bool Publish(IStudyPages kind, IStudy study, RunStore store, Terminal terminal)
    {
        StoreOptions options = study.Request.Store;
        using Publication publication = store.Publish(kind.Kind, options.CommandLine, options.Threads);
        publication.WriteRuns(study.Request.Formats, (_, run) => study.Watch(run), terminal.Cancellation, study.KeepsSeries);
        foreach (NamedTable table in study.Judge(store)) publication.WriteTable(table);
        StoredExperiment? stored = null;
        publication.Commit(study.Describe(store), () => stored = WritePage(store, kinds, study.Collected), terminal.Cancellation);
        if (stored is not null) ConsolePage.Write(ResultsPage.Of(stored.In(store.Environment.Language), kinds),
            terminal with { Language = store.Environment.Language });
        return true;
    }

    /// <summary>Writes the page of a store that has just been published; null when there is nothing to show.</summary>
    /// <param name="store">The store.</param>
    /// <param name="kinds">Kinds of studies whose pages are known.</param>
    /// <param name="collected">Its runs, so that they are not read back.</param>
    public static StoredExperiment? WritePage(RunStore store, IReadOnlyList<IStudyPages> kinds, RunCollector? collected = null)
    {
        if (StoredFolder.TryRead(store.Path, ReportCatalog.Grouped, out _, collected) is not { } stored) return null;
        ReportPage.Write(stored.In(store.Environment.Language), kinds, store.Environment.Disk);
        return stored;
    }
}
