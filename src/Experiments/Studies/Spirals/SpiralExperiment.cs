using System.Text.Json.Nodes;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.NotKnowing;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The work of <c>ronghe spiral</c>: complete the runs through the store, look at their traces, tell and write what was
/// found.</summary>
internal static class SpiralExperiment
{
    public const string Kind = "spiral";

    /// <summary>Returns the exit code: 0, 1 no baseline finished or the disk refused, 2 the folder cannot be used, 3 some runs failed, 130
    /// interrupted.</summary>
    public static int Execute(SpiralRequest request, RunEnvironment environment, CancellationToken cancellation) => StoreSession.Run(
        request.Folder(environment.WorkingDirectory), environment, request.Options, plan: null, store =>
        {
            var traces = new StoredTraces(store, request.Options, cancellation);
            return request.Worlds > 0 ? LookAtWorlds(request, store, traces, cancellation)
                : LookAtScenario(request, store, traces, cancellation);
        }, cancellation);

    private static bool LookAtScenario(SpiralRequest request, RunStore store, StoredTraces traces, CancellationToken cancellation)
    {
        store.AddNotes([.. WorldNotes.Of([request.Document], _ => request.Settings.Replications)]);
        SpiralRuns runs = SpiralRuns.Complete(request.Document, request.Settings, traces.Complete);
        if (runs.Of(SpiralVariant.Baseline).All(static t => t is null)) return false;
        SpiralFindings found = SpiralFindings.Of(runs, request.Settings, request.Document);
        IReadOnlyList<SpiralFinding> claims = SpiralClaims.Of(found);
        NamedTable[] open = NotKnowingTable.Of([.. SpiralNotKnowing.Rows(found)]) is { } table ? [table] : [];
        Publish(request, store, [.. SpiralTables.Of(found, claims), .. open], cancellation);
        return true;
    }

    private static bool LookAtWorlds(SpiralRequest request, RunStore store, StoredTraces traces, CancellationToken cancellation)
    {
        IReadOnlyList<SpiralWorld> worlds = SpiralWorlds.Look(request.Document, request.Settings, request.Worlds, traces.Complete);
        if (worlds.All(static w => w.Closes is null)) return false;
        Publish(request, store, SpiralWorlds.Tables(worlds), cancellation);
        return true;
    }

    /// <summary>End-of-run outcomes and named tables; series stay out: they are hundreds of megabytes and come again from the same
    /// command.</summary>
    private static void Publish(SpiralRequest request, RunStore store, IReadOnlyList<NamedTable> tables, CancellationToken cancellation)
    {
        using Publication publication = store.Publish(Kind, request.CommandLine, request.Threads);
        publication.WriteRuns([], null, cancellation, withSeries: false);
        foreach (NamedTable table in tables) publication.WriteTable(table);
        StoredExperiment? stored = null;
        publication.Commit(ManifestExperiment.Of(request.Document) with
        {
            Details = new JsonObject
            {
                ["measured_periods"] = request.Settings.Periods,
                ["settling_periods"] = SpiralSettings.Settling,
                ["burn_in"] = SpiralSettings.BurnIn,
                ["replications"] = request.Settings.Replications,
                ["worlds"] = request.Worlds,
                ["claims_from_too_little_data"] = request.Settings.ForcesNumbers,
            },
        }, () => stored = StudyHost.WritePage(store, StudyKinds.Pages), cancellation);
        StudyHost.Tell(stored, StudyKinds.Pages, store.Environment, request.Terminal);
    }
}

/// <summary>Traces of runs completed through a store.</summary>
internal sealed class StoredTraces(RunStore store, StoreOptions options, CancellationToken cancellation)
{
    public IReadOnlyList<SpiralTrace?> Complete(IReadOnlyList<RunTask> tasks)
    {
        // The same world may be wanted twice (a yoked course that equals a held one): the store wants each once.
        store.Complete([.. tasks.DistinctBy(static t => t.Identity)], options, cancellation);
        return [.. tasks.Select(t => store.Find(t.Identity) is { } run ? SpiralTrace.From(run) : null)];
    }
}
