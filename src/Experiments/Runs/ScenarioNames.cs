using System.Globalization;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs;

/// <summary>What the scenarios of one results folder are called beside each other.</summary>
internal static class ScenarioNames
{
    /// <summary>What may tell scenarios of one title apart, in the order in which it is tried.</summary>
    private static readonly Func<ScenarioDocument, string>[] Distinctions =
    [
        static d => $" ({Path.GetFileName(d.Path)})",
        static d => string.Create(CultureInfo.InvariantCulture, $", seed {d.Scenario.Seed}"),
        static d => $" ({d.Path})",
    ];

    /// <summary>A title inherited from the same base, or one scenario with two seeds, would name two lines of one chart: file or seed tells
    /// them apart.</summary>
    public static IReadOnlyList<ScenarioDocument> ToldApart(IReadOnlyList<ScenarioDocument> documents)
    {
        ILookup<string, ScenarioDocument> called = documents.ToLookup(static d => d.Name);
        return [.. documents.Select(d => d with { Name = d.Name + Distinction([.. called[d.Name]])(d) })];
    }

    /// <summary>What a reader must know when not all seeds are the same; null when they are.</summary>
    public static Message? NoteOnSeeds(IReadOnlyList<ScenarioDocument> documents) =>
        documents.Select(static d => d.Scenario.Seed).Distinct().Count() < 2 ? null : RunMessages.OtherSeeds.With();

    private static Func<ScenarioDocument, string> Distinction(ScenarioDocument[] namesakes) => namesakes.Length == 1
        ? static _ => string.Empty
        : Distinctions.FirstOrDefault(tell => namesakes.Select(tell).Distinct().Count() == namesakes.Length, Distinctions[^1]);
}
