using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Running;

/// <summary>Where the finished runs carry less than their tables seem to say: too few of them, a stopping rule not met, other dates,
/// outcomes without a value.</summary>
internal static class ThinEvidence
{
    /// <summary>One sentence for each, for console, page and manifest alike.</summary>
    /// <param name="scenarios">Their runs, in the order given; the first is what others are compared with.</param>
    /// <param name="shortfalls">Stopping rules that were not met, by scenario.</param>
    public static IEnumerable<Message> Of(
        IReadOnlyList<ScenarioRuns> scenarios, IEnumerable<(ScenarioRuns Scenario, StoppingShortfall Shortfall)> shortfalls) =>
    [
        .. TooFewForBands(scenarios), .. shortfalls.Select(static s => Sentence(s.Scenario.Name, s.Shortfall)),
        .. OtherQuarters(scenarios), .. scenarios.SelectMany(Undefined),
    ];

    /// <summary>Scenarios whose runs are too few for a band, those of one number together.</summary>
    private static IEnumerable<Message> TooFewForBands(IReadOnlyList<ScenarioRuns> scenarios) =>
        from few in scenarios.Where(static s => s.Replications.Count is > 0 and < ReplicationBand.Fewest)
            .GroupBy(static s => s.Replications.Count).OrderBy(static g => g.Key)
        let names = string.Join(", ", few.Select(static s => $"“{s.Name}”"))
        select few.Key == 1
            ? RunMessages.OneReplication.With(names) : RunMessages.FewReplications.With(names, few.Key, ReplicationBand.Fewest);

    private static Message Sentence(string name, StoppingShortfall shortfall)
    {
        string outcome = shortfall.Rule.Outcome;
        return double.IsNaN(shortfall.HalfWidth)
            ? RunMessages.RuleNotJudged.With(name, outcome, shortfall.Values, shortfall.Replications)
            : RunMessages.RuleNotMet.With(name, shortfall.Replications, outcome, shortfall.HalfWidth, shortfall.Rule.HalfWidth,
                RoundedUp(shortfall.Needed));
    }

    private static IEnumerable<Message> OtherQuarters(IReadOnlyList<ScenarioRuns> scenarios) =>
        scenarios.Skip(1).Where(static other => other.Replications.Count > 0)
            .Select(other => other.SharedWith(scenarios[0])?.Note(scenarios[0].Name, other.Name)).OfType<Message>();

    /// <summary>Outcomes that the tables show and that some replications leave undefined.</summary>
    private static IEnumerable<Message> Undefined(ScenarioRuns scenario)
    {
        foreach (ObservationDefinition shown in scenario.Shown(ObservationCatalog.All))
        {
            int values = scenario.EndByReplication(shown.Name, ScenarioRuns.World, scenario.Replications)
                .Count(static v => !double.IsNaN(v));
            if (values > 0 && values < scenario.Replications.Count)
                yield return RunMessages.SometimesUndefined.With(scenario.Name, shown.Name, values, scenario.Replications.Count);
        }
    }

    /// <summary>Two figures: the spread itself is an estimate.</summary>
    private static double RoundedUp(double number)
    {
        double step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(number)) - 1));
        return Math.Ceiling(number / step) * step;
    }
}
