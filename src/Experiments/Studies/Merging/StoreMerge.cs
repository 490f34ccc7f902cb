using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Stories;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Merging;

/// <summary>Puts the runs of several stores, made on several machines, into one.</summary>
internal static class StoreMerge
{
    /// <summary>Returns the exit code. Stores that another version or other arithmetic made are refused by name: runs of different makes
    /// are never mixed.</summary>
    public static int Execute(IReadOnlyList<string> sources, string target, string commandLine, TextWriter messages,
        CancellationToken cancellation, RunEnvironment? environment = null)
    {
        string[] missing = [.. sources.Where(static s => !File.Exists(Path.Combine(s, ParquetRuns.RunsFile))
            && !Directory.Exists(Path.Combine(s, "journal")))];
        foreach (string source in missing) messages.WriteLine($"'{source}' holds no stored runs.");
        if (sources.Any(s => Path.GetFullPath(s) == Path.GetFullPath(target)))
        {
            messages.WriteLine($"'{target}' is one of the stores to merge; choose another --out.");
            return ExitCode.BadInput;
        }

        if (missing.Length > 0) return ExitCode.BadInput;
        using RunStore? merged = RunStore.TryOpen(target, environment ?? new RunEnvironment(), out string problem);
        if (merged is null)
        {
            messages.WriteLine(problem);
            return ExitCode.BadInput;
        }

        // What the target holds already is merged too, not replaced.
        merged.Messages = messages;
        merged.TakeOverTables(cancellation);
        var notes = new List<Message>(merged.Notes);
        foreach (string source in sources)
        {
            if (Take(source, merged, notes, cancellation) is not { } refusal) continue;
            messages.WriteLine(refusal);
            return ExitCode.BadInput;
        }

        IReadOnlyList<ScenarioDocument> documents = ScenarioNames.ToldApart(Documents([.. sources, target], notes));
        if (ScenarioNames.NoteOnSeeds(documents) is { } seeds) notes.Add(seeds);
        foreach (Message note in notes) messages.WriteLine(note);
        merged.AddNotes([.. notes.Except(merged.Notes)]);
        merged.AskForEverything();
        using Publication publication = merged.Publish("merge", commandLine, 1);
        publication.WriteRuns([], null, cancellation);
        publication.Commit(ManifestExperiment.Of([.. documents]), () => StudyHost.WritePage(merged, StudyKinds.Pages), cancellation);
        messages.WriteLine($"Results: {merged.Path}. Give the command of the experiment with --out {target} to write its own tables from " +
            $"these runs; it computes only what is missing.");
        return ExitCode.Ok;
    }

    /// <summary>Takes one store over; returns why it cannot be.</summary>
    private static string? Take(string source, RunStore merged, List<Message> notes, CancellationToken cancellation)
    {
        using StoreSource? store = StoreSource.TryOpen(source, out string problem);
        if (store is null) return problem;
        notes.AddRange(store.Notes);
        if (StoredFiles.Of(source).Unchecked(ParquetRuns.RunsFile, ParquetRuns.SeriesFile) is { } doubt)
            notes.Add(Message.Of($"{source}: {doubt}"));
        try
        {
            if (store.Provenances().FirstOrDefault(static p => !p.IsOfThisBuild) is { } foreign)
                return $"'{source}' holds runs of another build ({foreign.ModelVersion}, numerics {foreign.Numerics}; this is " +
                    $"{Versions.Model}, numerics {NumericsFingerprint.Value}): they are not mixed. Nothing was merged from it.";
            int added = 0;
            merged.Progress().ShowDuring($"From {source}", progress => added = merged.Absorb(store, progress, cancellation));
            notes.Add(RunMessages.TakenFrom.With(added, source));
            return null;
        }
        catch (Exception e) when (ParquetRuns.IsDamage(e))
        {
            return $"'{source}' cannot be read: {e.Message}";
        }
    }

    /// <summary>The scenarios that the sources' manifests describe, each once; those of which neither recipe nor tables are here are left
    /// out.</summary>
    private static ScenarioDocument[] Documents(IReadOnlyList<string> sources, List<Message> notes)
    {
        var documents = new List<ScenarioDocument>();
        foreach (string source in sources)
        {
            var files = StoredFiles.Of(source);
            bool isSound = files.Manifest is not null && files.Damage(Manifest.Name) is null;
            if (!isSound && File.Exists(Path.Combine(source, Manifest.Name)))
                notes.Add(RunMessages.NotDescribed.With(Path.Combine(source, Manifest.Name)));
            Manifest manifest = isSound ? files.Manifest! : Manifest.Missing;
            foreach (DescribedScenario scenario in manifest.Scenarios.Where(static s => s.MergedJson.Length > 0))
            {
                if (RerunScenarios.Read(scenario, source, manifest, [], out _) is { } document
                    && documents.TrueForAll(d => d.Hash != document.Hash)) documents.Add(document);
            }
        }

        return [.. documents];
    }
}
