using System.Globalization;
using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Running;

namespace Ronghe.Experiments.Studies.Sweeps;

/// <summary>What <c>ronghe sweep</c> was asked to do.</summary>
/// <param name="Scenario">A scenario with a section <c>design</c>.</param>
/// <param name="Replications">Overrides the scenario's number; null keeps it.</param>
/// <param name="OutputDirectory">Folder as the user gave it; null means the default one.</param>
/// <param name="Formats">Table formats asked for.</param>
/// <param name="Options">Threads, messages, failures.</param>
internal sealed record SweepRequest(
    ScenarioDocument Scenario, int? Replications, string? OutputDirectory, IReadOnlyList<string> Formats, StoreOptions Options)
{
    /// <summary>Told of the tables that are shown at the end.</summary>
    public Action<NamedTable> Show { get; init; } = static _ => { };

    public int ReplicationCount => Replications ?? Scenario.Replications.Count;
}

/// <summary>The work of <c>ronghe sweep</c>: a design over one scenario, stored run by run, resumed after any interruption.</summary>
internal static class SweepExperiment
{
    /// <summary>Returns the exit code: 0, 1 no run finished or the disk refused, 2 the folder cannot be used, 3 partial success, 130
    /// interrupted.</summary>
    public static int Execute(SweepRequest request, RunEnvironment environment, CancellationToken cancellation)
    {
        var design = new SweepDesign(request.Scenario);
        var tasks = new SweepTasks(design, request.ReplicationCount);
        return StoreSession.Run(request.OutputDirectory ?? DefaultPath(request, environment), environment, request.Options, tasks, store =>
        {
            store.Complete(tasks, request.Options, cancellation);
            if (!store.HasAny(tasks) || (request.Options.OnFailure == FailureHandling.Fast && store.FailedCount > 0)) return false;
            foreach (NamedTable table in Publish(request, design, tasks, store, cancellation)) request.Show(table);
            return true;
        }, cancellation);
    }

    private static List<NamedTable> Publish(SweepRequest request, SweepDesign design, SweepTasks tasks, RunStore store,
        CancellationToken cancellation)
    {
        using Publication publication = store.Publish("sweep", request.Options.CommandLine, request.Options.Threads);
        var summary = new SweepSummary(design);
        publication.WriteRuns(request.Formats, (_, run) => summary.Add(run), cancellation);
        List<NamedTable> shown = [summary.Outcomes()];
        if (summary.Constraints() is { } constraints) shown.Add(constraints);
        foreach (NamedTable table in shown) publication.WriteTable(table);
        publication.Commit(ManifestExperiment.Of(request.Scenario) with
            { Details = json => WriteDetails(json, design, tasks, request.ReplicationCount) }, ReportPage.Of(store), cancellation);
        return shown;
    }

    private static void WriteDetails(Utf8JsonWriter json, SweepDesign design, SweepTasks tasks, int replications)
    {
        json.WriteStartObject();
        json.WriteNumber("points", design.Points);
        json.WriteNumber("policies", design.Policies);
        json.WriteNumber("replications", replications);
        json.WriteNumber("runs", tasks.Count);
        json.WriteString("uncertainties_method", design.Settings.Uncertainties.Method.ToString());
        json.WriteString("levers_method", design.Settings.Levers.Method.ToString());
        json.WriteEndObject();
    }

    private static string DefaultPath(SweepRequest request, RunEnvironment environment)
    {
        // Another design over the same world is another experiment: the merged text, which holds the design, names the folder.
        string text = request.Scenario.MergedJson + string.Create(CultureInfo.InvariantCulture, $"#{request.ReplicationCount}");
        string hash = FileHash.OfText(text);
        return OutputFolder.DefaultPath([request.Scenario with { Hash = hash }], environment.WorkingDirectory, "sweep-");
    }
}
