using Ronghe.Experiments.Studies;
using System.Text;
using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Sections;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Exports;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Experiments.Studies.Merging;
using Ronghe.Experiments.Studies.Stories;
using Ronghe.Experiments.Studies.Verification;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>Reads a results folder as <c>report</c>, <c>verify</c>, <c>merge</c> and a resumed <c>run</c> do.</summary>
internal static class StoreJudge
{
    /// <summary>A merge writes all tables anew: one mutant in so many is merged.</summary>
    private const ulong Merges = 16;

    /// <summary>What is done with a folder after it was read; each mutant has its turn with one of them, for they take ten times as long as
    /// reading.</summary>
    private enum Second
    {
        English,
        Chinese,
        Verify,
        Resume,
    }

    private static Second Turn(Mutant mutant) => (Second)(mutant.Number % 4);

    public static Verdict Of(Mutant mutant, string folder) => mutant.Seed.Kind switch
    {
        MutantKind.Journal => Journal(mutant, folder),
        MutantKind.CommitFile => Commit(mutant, folder),
        MutantKind.Manifest => Manifested(mutant, folder),
        MutantKind.Checksums => Checksums(mutant, folder),
        _ => Page(mutant, folder, IsTable(Path.Combine(folder, mutant.Seed.File))),
    };

    private static Verdict Page(Mutant mutant, string folder, bool isWellFormed)
    {
        StoredExperiment? data = StoredFolder.TryRead(folder, ReportCatalog.Grouped, out string problem);
        IReadOnlyList<string> said = data is null ? [problem] : [.. data.Holes.Select(static h => h.ToString())];
        string name = Path.GetFileName(mutant.Seed.File);
        bool isRefused = said.Any(s => s.Contains(name, StringComparison.Ordinal));
        if (data is not null && Turn(mutant) is Second.English or Second.Chinese)
            Draw(data!, Turn(mutant) == Second.English ? Language.English : Language.Chinese);
        return new Verdict
        {
            IsWellFormed = isWellFormed,
            IsRefused = isRefused,
            Fault = isRefused || IsAsSound(mutant, isWellFormed) ? null : $"{name} is not named: {string.Join(' ', said)}",
        };
    }

    /// <summary>A manifest vouches for every byte of a table; nothing vouches for the manifest but that it is one.</summary>
    private static bool IsAsSound(Mutant mutant, bool isWellFormed) =>
        mutant.Seed.Kind != MutantKind.ResultTable ? isWellFormed : mutant.Bytes.AsSpan().SequenceEqual(mutant.Seed.Bytes);

    /// <summary>Everything of the page that comes from the folder; its scripts do not.</summary>
    private static void Draw(StoredExperiment data, Language language)
    {
        StoredExperiment spoken = data.In(language);
        var body = new PageBody(language);
        var page = ResultsPage.Of(spoken, StudyKinds.Pages);
        foreach (PageSection section in page.Sections) body.Write(section);
        body.Line(page.Title + page.Question + string.Concat(page.Warnings.Select(static w => w.Html)));
        _ = body.FiguresJson;
    }

    private static IEnumerable<string> WarningsOf(StoredExperiment data) => BackgroundSections.Warnings(data).Select(static w => w.Html);

    private static Verdict Manifested(Mutant mutant, string folder)
    {
        Verdict page = Page(mutant, folder, IsJsonObject(Path.Combine(folder, Manifest.Name)));
        if (mutant.Seed.Folder != Corpus.Results) return page;
        var stored = StoredFiles.Of(folder);
        _ = stored.Refusal(stored.OfPages);
        using (var source = new ExportSource(folder)) _ = source.Factors;
        if (Turn(mutant) is Second.Resume)
        {
            using RunStore? store = RunStore.TryOpen(folder, out _);
            store?.TakeOverTables(default);
        }

        return Turn(mutant) is Second.Verify ? page with { Ran = Again(mutant, folder) } : page;
    }

    /// <summary>Runs one of the stored runs again, if what the manifest describes is small.</summary>
    private static bool Again(Mutant mutant, string folder)
    {
        var notes = new List<Ronghe.Experiments.Texts.Message>();

        // Without its recipes the folder is one of an older version: then the manifest alone tells what was run.
        if (mutant.Number % 8 < 4) File.Delete(Path.Combine(folder, StoredVariants.FileName));
        Manifest manifest = Experiments.Runs.Manifests.Manifest.Read(folder) ?? Experiments.Runs.Manifests.Manifest.Missing;
        ScenarioDocument?[] worlds = [.. manifest.Scenarios.Select(described =>
            RerunScenarios.Read(described, folder, manifest, notes, out _))];
        bool canRun = worlds.All(static w => w is null || (w.Scenario.Periods <= 8 && InputJudge.IsSmall(w.Scenario)));
        return canRun && StoredRunCheck.Run(folder, 1, mutant.Number, [], out _, default) is { Count: > 0 };
    }

    private static Verdict Journal(Mutant mutant, string folder)
    {
        (int frames, int runs, bool isSound) = Frames(mutant.Bytes);
        if (RunStore.TryOpen(folder, out string problem) is not { } store)
        {
            bool isSaid = problem.Contains("journal", StringComparison.Ordinal);
            return new Verdict
                { IsWellFormed = isSound && frames > 0, IsRefused = true, Fault = isSaid ? null : $"the journal is not named: {problem}" };
        }

        store.Dispose();
        using var index = new JournalIndex(null);
        index.ReadFolder(Path.Combine(folder, "journal"));
        IReadOnlyList<RunIdentity> identities = index.Identities();
        foreach (RunIdentity identity in identities) index.Find(identity);
        if (mutant.Number % Merges == 0)
            StoreMerge.Execute([folder], Path.Combine(folder, "merged"), "ronghe merge", TextWriter.Null, default);
        bool isNamed = store.Notes.Any(static n => n.ToString().Contains("journal", StringComparison.Ordinal));
        bool isLost = identities.Count + index.DuplicateCount + index.ForeignCount < runs;
        return new Verdict
        {
            IsWellFormed = isSound && frames > 0,
            IsRefused = store.Notes.Count > 0,
            Fault = (!isSound || isLost)
                && !isNamed ? $"{identities.Count} of {runs} runs, and the journal is not named: {string.Join(' ', store.Notes)}" : null,
        };
    }

    private static (int Frames, int Runs, bool IsSound) Frames(byte[] bytes)
    {
        int frames = 0, runs = 0;
        using var stream = new MemoryStream(bytes);
        while (stream.Position < stream.Length)
        {
            if (!JournalRecord.TryRead(stream, out byte[] payload)) return (frames, runs, false);
            frames++;
            if (!RecordedRunFormat.IsLayout(payload) && !RecordedRunFormat.IsRecipe(payload)) runs++;
        }

        return (frames, runs, true);
    }

    private static Verdict Commit(Mutant mutant, string folder)
    {
        string[] lines = Encoding.UTF8.GetString(mutant.Bytes)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        using RunStore? store = RunStore.TryOpen(folder, out string problem);
        bool isRefused = store is null || store.Notes.Any(static n => n.ToString().Contains(".ronghe.commit", StringComparison.Ordinal));
        bool isObeyed = !isRefused && File.Exists(Path.Combine(folder, "runs.csv"));
        bool isPlain = lines.Length > 0 && lines[..^1]
            .All(static l => l.StartsWith("drop ", StringComparison.Ordinal) || l.StartsWith("name ", StringComparison.Ordinal));
        return new Verdict
        {
            IsWellFormed = isPlain && lines[^1] == "sha256 " + FileHash.OfText(string.Join('\n', lines[..^1])),
            IsRefused = isRefused,
            Fault = store is null && !problem.Contains(folder, StringComparison.Ordinal) ? $"the file is not named: {problem}" : isObeyed
                || isRefused || isPlain ? null : "neither obeyed nor refused",
        };
    }

    /// <summary>As every command asks before it shows a number.</summary>
    private static Verdict Checksums(Mutant mutant, string folder)
    {
        var files = StoredFiles.Of(folder);
        string? refusal = files.Refusal(files.OfPages.Concat(files.Names)), doubt = files.Unchecked(files.OfPages);
        return Page(mutant, folder, isWellFormed: true) with
        {
            IsWellFormed = files.HasSums,
            IsRefused = refusal is not null || doubt is not null,
            Fault = refusal?.Contains(folder, StringComparison.Ordinal) != false
                && (!files.HasBrokenSums || refusal is not null) ? null : $"the damage is not said: {refusal}",
        };
    }

    private static bool IsTable(string path)
    {
        var errors = new List<InputError>();
        TableReader? table = TableReader.Open(path, new TableColumns([], []), new FileMistakes(path, errors));
        return table is not null && table.Lines().Count() >= 0 && errors.Count == 0;
    }

    private static bool IsJsonObject(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
