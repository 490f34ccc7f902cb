using System.Globalization;
using Ronghe.Experiments.Reports;
using Ronghe.Experiments.Results;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Ways.Claims;

namespace Ronghe.Experiments.Ways;

/// <summary>The work of <c>ronghe ways</c>: runs, tables, answer.</summary>
internal static class WaysExperiment
{
    private const int Ok = 0;
    private const int AllFailed = 1;
    private const int BadInput = 2;
    private const int Partial = 3;
    private const int Interrupted = 130;

    /// <summary>Returns the exit code: 0, 1 stopped at a failure or the disk refused, 2 the folder cannot be used, 3 some runs failed, 130 interrupted.</summary>
    public static int Execute(WaysRequest request, RunEnvironment environment, CancellationToken cancellation)
    {
        TextWriter messages = request.Options.Messages;
        string path = request.OutputDirectory ?? DefaultPath(request.Scenario, environment.WorkingDirectory);
        using RunStore? store = RunStore.TryOpen(path, environment, out string problem);
        if (store is null)
        {
            messages.WriteLine(problem);
            return BadInput;
        }

        try
        {
            WaysFindings findings = Conduct(request, store, cancellation);
            Publish(request, store, findings, cancellation);
            // However many runs there are, the page of this kind is made of the tables.
            if (!File.Exists(Path.Combine(store.Path, ReportPage.Name))) ReportPage.TryWrite(store.Path, environment.Open, out string _, environment.Language);
            new WaysConsole(request.Output, findings).Write();
            if (store.FailedCount > 0) messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{store.FailedCount} runs failed; {Path.Combine(store.Path, FailureLog.Name)} says how to see them again."));
            if (!request.Options.Quiet) messages.WriteLine($"Results: {store.Path}");
            return store.FailedCount > 0 && request.Options.OnFailure != FailureHandling.Off ? Partial : Ok;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            messages.WriteLine($"Interrupted. {store.ComputedCount} runs of this start are kept in {store.Path}. The same command goes on from there.");
            return Interrupted;
        }
        catch (WaysStoppedException)
        {
            messages.WriteLine($"Stopped at the first failure; {Path.Combine(store.Path, FailureLog.Name)} says how to see it again.");
            return AllFailed;
        }
        catch (Exception e) when (DiskProblem.Is(e) || e is DiskProblem)
        {
            messages.WriteLine($"{(e is DiskProblem ? e.Message : DiskProblem.Of($"the results in {store.Path}", e).Message)} Make room and give the same command again: it goes on from there.");
            return AllFailed;
        }
    }

    private static WaysFindings Conduct(WaysRequest request, RunStore store, CancellationToken cancellation)
    {
        ScenarioDocument basis = request.Scenario;
        var design = new WaysDesign(request.Settings, basis.Scenario.Parameters);
        var runs = new WaysRuns(basis, request.Settings.Replications, store, request.Options);
        void Say(string what)
        {
            if (!request.Options.Quiet) request.Options.Messages.WriteLine(what);
        }

        double programmes = basis.Scenario.Population.Colleges.Sum(static c => c.Programmes);
        var study = new WaysStudy(design, basis.Scenario.Parameters, programmes, runs, cells => runs.Complete(cells, cancellation), Say);
        return study.Conduct(() => Worlds(request, store, design, Say, cancellation), request.Spiral, request.Options.CommandLine);
    }

    private static IReadOnlyList<ClaimEvidence> Worlds(WaysRequest request, RunStore store, WaysDesign design, Action<string> say, CancellationToken cancellation)
    {
        if (!request.Settings.Robustness) return [];
        say(string.Create(CultureInfo.InvariantCulture, $"The claims in {SampledWorlds.Count} worlds"));
        var runs = new WaysRuns(request.Scenario, SampledWorlds.Replications, store, request.Options);
        IReadOnlyList<WaysWorld> worlds = SampledWorlds.All();
        runs.Complete(worlds.SelectMany(world => ClaimEvidence.Cells(design, world)), cancellation);
        return [.. worlds.Select(world => new ClaimEvidence(runs, design, world))];
    }

    private static void Publish(WaysRequest request, RunStore store, WaysFindings findings, CancellationToken cancellation)
    {
        using Publication publication = store.Publish("ways", request.Options.CommandLine, request.Options.Threads);
        publication.WriteRuns(request.Formats, null, cancellation);
        publication.WriteTable(new WaysAnswer(findings).Table());
        foreach (NamedTable table in findings.Tables) publication.WriteTable(table);
        publication.Commit(ManifestExperiment.Of(request.Scenario), cancellation);
    }

    private static string DefaultPath(ScenarioDocument scenario, string? workingDirectory)
    {
        string path = OutputFolder.DefaultPath([scenario], workingDirectory);
        int dash = path.LastIndexOf('-');
        return string.Concat(path.AsSpan(0, dash), "-ways", path.AsSpan(dash));
    }
}
