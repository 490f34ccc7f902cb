using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Posteriors;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Studies.NotKnowing;

/// <summary>What is said before work begins of the worlds in which scenarios are run.</summary>
internal static class WorldNotes
{
    /// <summary>Which worlds, at what cost, and what a scenario holds of what the posterior tells.</summary>
    /// <param name="documents">The scenarios.</param>
    /// <param name="runs">Runs of each.</param>
    public static IEnumerable<Message> Of(IReadOnlyList<ScenarioDocument> documents, Func<ScenarioDocument, int> runs)
    {
        foreach (ScenarioDocument document in documents)
        {
            if (document.Worlds is not { } worlds) continue;
            if (worlds.Held.Count > 0) yield return RunMessages.HeldInWorlds.With(document.Name, string.Join(", ", worlds.Held));
            if (worlds.Drawn.Count == 0) continue;
            int count = runs(document), lived = Math.Min(worlds.Numbers.Count, (count + Scenario.RunsOfWorld - 1) / Scenario.RunsOfWorld);
            yield return lived > 1
                ? RunMessages.InWorlds.With(document.Name, count, lived, worlds.Posterior, worlds.Drawn.Count)
                : RunMessages.InOneOfWorlds.With(document.Name, count, worlds.Posterior, (2 * Scenario.RunsOfWorld));
        }
    }

    /// <summary>How a stopping rule is meant where there are several worlds.</summary>
    public static Message? OfRule(ScenarioDocument document, StoppingRule rule) => document.Scenario.Worlds.Count == 0 ? null
        : RunMessages.RuleStopsLuck.With(document.Name, document.Scenario.Worlds.Count, rule.HalfWidth);
}
