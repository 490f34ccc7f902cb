using System.Globalization;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>Two scenarios of a results folder, made again from their recipes so that one agent can be followed through both.</summary>
/// <param name="Data">The folder.</param>
/// <param name="First">The reference.</param>
/// <param name="Second">The other policy.</param>
/// <param name="Notes">What a reader must know about the re-run.</param>
internal sealed record RerunScenarios(StoredExperiment Data, ScenarioDocument First, ScenarioDocument Second, IReadOnlyList<Message> Notes)
{
    /// <summary>Reads the folder's first scenario and the one named by position or title (the second when null), or says why it cannot be
    /// told.</summary>
    public static RerunScenarios? TryRead(string folder, string? with, out string problem)
    {
        if (StoredFolder.TryRead(folder, ReportCatalog.Grouped, out problem) is not { } data) return null;
        DescribedScenario[] all = [.. data.Manifest.Scenarios.Where(static s => s.MergedJson.Length > 0)];
        if (all.Length < 2)
        {
            string holds = all.Length == 0 ? "names no scenario in its manifest" : $"holds only “{all[0].Name}”";
            problem = $"A story needs two policies, but '{folder}' {holds}. Run both together: ronghe run A.yaml B.yaml.";
            return null;
        }

        int other = with is null ? 1 : Array.FindIndex(all, s => s.Name == with);
        if (other < 0 && int.TryParse(with, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < all.Length)
            other = number;
        if (other < 1)
        {
            IEnumerable<string> others = all.Skip(1).Select(static (s, i) => FormattableString.Invariant($"{i + 1} = “{s.Name}”"));
            problem = $"There is no other scenario '{with}'. Those to tell against “{all[0].Name}”: {string.Join(", ", others)}.";
            return null;
        }

        var notes = new List<Message>();
        if (Read(all[0], folder, data.Manifest, notes, out problem) is not { } first
            || Read(all[other], folder, data.Manifest, notes, out problem) is not { } second) return null;
        if (data.Manifest.Generator.ModelVersion != Versions.Model)
            notes.Add(RunMessages.OtherBuild.With(data.Manifest.Generator.ModelVersion, Versions.Model));
        if (first.ScenarioId != second.ScenarioId)
            notes.Add(RunMessages.OtherWorlds.With());
        if (first.Scenario.Seed != second.Scenario.Seed)
        {
            problem = "The two scenarios have different seeds: their agents do not share luck, and no story can tell " +
                "what a policy changed.";
            return null;
        }

        return new RerunScenarios(data, first, second, notes);
    }

    /// <summary>One scenario of a manifest again: from the recipe beside it, so that it works on another machine, else from what the
    /// manifest holds; null when it cannot be.</summary>
    internal static ScenarioDocument? Read(DescribedScenario described, string folder, Manifest manifest, List<Message> notes,
        out string problem)
    {
        problem = string.Empty;
        try
        {
            return OfRecipe(described, folder, manifest) ?? OfManifest(described, folder, notes, out problem);
        }
        catch (Exception e) when (ParquetRuns.IsDamage(e))
        {
            problem = e.Message;
            return null;
        }
    }

    /// <summary>Null when the folder has no recipe of it: it was made before variants, or only variants of the scenario were run.</summary>
    private static ScenarioDocument? OfRecipe(DescribedScenario described, string folder, Manifest manifest)
    {
        using StoredVariants? variants = StoredVariants.Open(folder);
        var run = new RunIdentity(described.ScenarioId, described.PolicyId,
            described.Seed ?? 0, 0);
        if (variants?.RecipeOf(run) is not { } recipe) return null;
        ScenarioDocument document = recipe.DocumentOf(run, described.Name, id => StoredInputs.Read(folder, id));
        return document with
        {
            Path = described.File,
            MergedJson = described.MergedJson,
            Worlds = described.Worlds?.ToDrawn(),
            TableHashes = described.Tables,
            Credits = manifest.Credits,
            Scenario = document.Scenario with
                { Population = document.Scenario.Population with { SyntheticTables = manifest.SyntheticTables } },
            Warnings =
                [.. manifest.Warnings.Where(static w => !w.ToString().Contains(FailureLog.Name, StringComparison.Ordinal))],
        };
    }

    private static ScenarioDocument? OfManifest(DescribedScenario described, string folder, List<Message> notes, out string problem)
    {
        problem = string.Empty;
        string? path = new[] { described.File, Path.Combine(folder, described.File),
            Path.Combine(folder, Path.GetFileName(described.File)) }
            .Where(static p => p.Length > 0 && p != "-" && !p.Contains('\0'))
            .FirstOrDefault(static p => Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(p))));
        if (path is null)
        {
            problem = $"The input tables of “{described.Name}” lie beside '{described.File}', which is not here. Give the command from " +
                $"the folder in which the experiment was run.";
            return null;
        }

        var findings = new ScenarioFindings();
        var source = new YamlSource(path, Path.GetDirectoryName(Path.GetFullPath(path))!);
        ScenarioDocument? document = LocatedYamlReader.Read(described.MergedJson, source, findings.Errors) is YamlMapping mapping
            ? ScenarioReader.TryReadInline(mapping, [], path, findings) : null;
        if (document is null)
        {
            problem = $"“{described.Name}” cannot be run again: {string.Join(" ", findings.Errors.Take(3))}";
            return null;
        }

        if (described.Hash.Length > 0 && document.Hash != described.Hash)
            notes.Add(RunMessages.OtherHash.With(described.Name));
        return document with { Name = described.Name };
    }
}
