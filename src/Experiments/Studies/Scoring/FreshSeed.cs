using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>Luck that nobody has seen: the seed of a scorecard.</summary>
/// <remarks>It is drawn by hash from everything that decides the numbers of the scenarios. A world of which any number was changed, after
/// looking at a scorecard or anything else, is thus judged on other luck, and nobody can tune a world to the luck that will judge it.
/// The draw is repeated while any run that is stored nearby has its seed.</remarks>
internal static class FreshSeed
{
    private const int Digits = 16;

    /// <summary>The seed; the same for the same scenarios, whoever asks, unless somebody has used it.</summary>
    /// <param name="scenarios">What is scored, with the seeds that their files say.</param>
    /// <param name="seen">Seeds of stored runs.</param>
    public static ulong Of(IReadOnlyList<ScenarioDocument> scenarios, IReadOnlySet<ulong> seen)
    {
        string made = string.Join('+', scenarios.Select(static s => s.Hash));
        for (int draw = 0; ; draw++)
        {
            string hash = FileHash.OfText(string.Create(CultureInfo.InvariantCulture, $"ronghe score, draw {draw} of {made}"));
            ulong seed = ulong.Parse(hash.AsSpan(0, Digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (!seen.Contains(seed) && scenarios.All(s => s.Scenario.Seed != seed)) return seed;
        }
    }

    /// <summary>Seeds of every run that is stored near a results folder, scorecards apart, and those that docs/criteria.md names.</summary>
    /// <param name="outputDirectory">The results folder as given; null for the default one.</param>
    public static IReadOnlySet<ulong> Seen(string? outputDirectory)
    {
        var seen = new HashSet<ulong> { Criteria.Seeds.Pilot, Criteria.Seeds.Judging, Criteria.Seeds.Worlds, Criteria.Seeds.Fresh };
        string?[] stores =
            ["ronghe-results", "results", outputDirectory is null ? null : Path.GetDirectoryName(Path.GetFullPath(outputDirectory))];
        foreach (string folder in stores.OfType<string>().Where(Directory.Exists).Select(Path.GetFullPath).Distinct().SelectMany(Folders))
            seen.UnionWith(SeedsOf(folder));
        return seen;
    }

    private static string[] Folders(string store)
    {
        try
        {
            return Directory.GetDirectories(store);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IEnumerable<ulong> SeedsOf(string folder)
    {
        try
        {
            return Manifest.Read(folder) is { } manifest && manifest.Kind != ScoreKind.Name
                ? [.. manifest.Scenarios.Select(static s => s.Seed).OfType<ulong>()] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return [];
        }
    }
}
