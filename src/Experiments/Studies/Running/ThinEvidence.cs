using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Running;

/// <summary>Where the finished runs carry less than their tables seem to say: too few of them, a stopping rule not met, other dates,
/// outcomes without a value.</summary>
internal static class ThinEvidence
{
    /// <summary>One sentence for each, for console, page and manifest alike.</summary>
    public static IEnumerable<Message> Of(ExperimentData data) =>
        [.. TooFewForBands(data), .. StoppingRules(data), .. OtherQuarters(data), .. data.Scenarios.SelectMany(Undefined)];

    /// <summary>Scenarios whose runs are too few for a band, those of one number together.</summary>
    private static IEnumerable<Message> TooFewForBands(ExperimentData data) =>
        from few in data.Scenarios.Where(static s => s.Replications is > 0 and < ReplicationBand.Fewest)
            .GroupBy(static s => s.Replications).OrderBy(static g => g.Key)
        let names = string.Join(", ", few.Select(static s => $"“{s.Document.Name}”"))
        select few.Key == 1
            ? RunMessages.OneReplication.With(names) : RunMessages.FewReplications.With(names, few.Key, ReplicationBand.Fewest);

    private static IEnumerable<Message> StoppingRules(ExperimentData data) =>
        data.Scenarios.Where(data.Shortfalls.ContainsKey).Select(s => Sentence(s.Document.Name, data.Shortfalls[s]));

    private static Message Sentence(string name, StoppingShortfall shortfall)
    {
        string outcome = shortfall.Rule.Outcome;
        return double.IsNaN(shortfall.HalfWidth)
            ? RunMessages.RuleNotJudged.With(name, outcome, shortfall.Values, shortfall.Replications)
            : RunMessages.RuleNotMet.With(name, shortfall.Replications, outcome, shortfall.HalfWidth, shortfall.Rule.HalfWidth,
                RoundedUp(shortfall.Needed));
    }

    private static IEnumerable<Message> OtherQuarters(ExperimentData data) =>
        data.Scenarios.Skip(1).Where(static other => other.Replications > 0)
            .Select(other => data.SharedWithFirst(other).Note(data.Scenarios[0].Document.Name, other.Document.Name)).OfType<Message>();

    /// <summary>Outcomes that the tables show and that some replications leave undefined.</summary>
    private static IEnumerable<Message> Undefined(ScenarioResults scenario)
    {
        foreach (ObservationDefinition shown in scenario.Shown)
        {
            int values = scenario.OutcomeByReplication(shown.Name, scenario.ReplicationIds.Max() + 1).Count(static v => !double.IsNaN(v));
            if (values > 0 && values < scenario.Replications)
            {
                yield return RunMessages.SometimesUndefined.With(scenario.Document.Name, shown.Name, values, scenario.Replications);
            }
        }
    }

    /// <summary>Two figures: the spread itself is an estimate.</summary>
    private static double RoundedUp(double number)
    {
        double step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(number)) - 1));
        return Math.Ceiling(number / step) * step;
    }
}
