using System.Globalization;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.NotKnowing;
using Ronghe.Experiments.Studies.Ways.Claims;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>The work of <c>ronghe ways</c>: runs, tables, answer.</summary>
internal static class WaysExperiment
{
    public const string Kind = "ways";

    /// <summary>Returns the exit code: 0, 1 stopped at a failure, no run of a part finished or the disk refused, 2 the folder cannot be
    /// used, 3 some runs failed, 130 interrupted.</summary>
    public static int Execute(WaysRequest request, RunEnvironment environment, CancellationToken cancellation) => StoreSession.Run(
        request.OutputDirectory ?? DefaultPath(request.Scenario, environment.WorkingDirectory), environment, request.Options, plan: null,
        store =>
        {
            if (Conduct(request, store, cancellation) is not { } findings) return false;
            Publish(request, store, findings, cancellation);
            return true;
        }, cancellation);

    /// <summary>The whole study; null when it stopped at a failure or nothing can be said.</summary>
    private static WaysFindings? Conduct(WaysRequest request, RunStore store, CancellationToken cancellation)
    {
        ScenarioDocument basis = request.Scenario;
        var design = new WaysDesign(request.Settings, basis.Scenario.Parameters);
        var runs = new WaysRuns(basis, request.Settings.Replications, store, request.Options);
        void Say(string what)
        {
            if (!request.Options.Quiet) request.Options.Messages.WriteLine(what);
        }

        store.AddNotes([.. WorldNotes.Of([basis], _ => request.Settings.Replications)]);
        double programmes = basis.Scenario.Population.Colleges.Sum(static c => c.Programmes);
        var study = new WaysStudy(design, basis.Scenario.Parameters, programmes, runs, cells => runs.Complete(cells, cancellation), Say);
        try
        {
            return study.Conduct(() => Worlds(request, store, design, Say, cancellation), request.Spiral, request.Options.CommandLine);
        }
        catch (WaysStoppedException)
        {
            return null;
        }
    }

    private static IReadOnlyList<ClaimEvidence> Worlds(WaysRequest request, RunStore store, WaysDesign design, Action<string> say,
        CancellationToken cancellation)
    {
        if (!request.Settings.Robustness) return [];
        say(string.Create(CultureInfo.InvariantCulture, $"The claims in {SampledWorlds.Count} worlds"));
        var runs = new WaysRuns(request.Scenario.InOneWorld(), SampledWorlds.Replications, store, request.Options);
        IReadOnlyList<WaysWorld> worlds = SampledWorlds.All();
        runs.Complete(worlds.SelectMany(world => ClaimEvidence.Cells(design, world)), cancellation);
        return [.. worlds.Select(world => new ClaimEvidence(runs, design, world))];
    }

    /// <summary>Writes everything.</summary>
    private static void Publish(WaysRequest request, RunStore store, WaysFindings findings, CancellationToken cancellation)
    {
        using Publication publication = store.Publish(Kind, request.Options.CommandLine, request.Options.Threads);
        publication.WriteRuns(request.Formats, null, cancellation);
        publication.WriteTable(new WaysAnswer(findings).Table());
        foreach (NamedTable table in findings.Tables) publication.WriteTable(table);
        if (NotKnowingTable.Of(WaysNotKnowing.Rows(findings.Data, findings.Design)) is { } open) publication.WriteTable(open);
        StoredExperiment? stored = null;
        publication.Commit(ManifestExperiment.Of(request.Scenario), () => stored = StudyHost.WritePage(store, StudyKinds.Pages), cancellation);
        StudyHost.Tell(stored, StudyKinds.Pages, store.Environment, request.Terminal);
    }

    private static string DefaultPath(ScenarioDocument scenario, string? workingDirectory)
    {
        string path = OutputFolder.DefaultPath([scenario], workingDirectory);
        int dash = path.LastIndexOf('-');
        return string.Concat(path.AsSpan(0, dash), "-ways", path.AsSpan(dash));
    }
}
