using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Running;

/// <summary>Where the finished runs carry less than their tables seem to say: too few of them, a stopping rule not met, other dates,
/// outcomes without a value.</summary>
internal static class ThinEvidence
{
    /// <summary>One sentence for each, for console, page and manifest alike.</summary>
    public static IEnumerable<string> Of(ExperimentData data) =>
        [.. TooFewForBands(data), .. StoppingRules(data), .. OtherQuarters(data), .. data.Scenarios.SelectMany(Undefined)];

    /// <summary>Scenarios whose runs are too few for a band, those of one number together.</summary>
    private static IEnumerable<string> TooFewForBands(ExperimentData data) =>
        from few in data.Scenarios.Where(static s => s.Replications is > 0 and < ReplicationBand.Fewest)
            .GroupBy(static s => s.Replications).OrderBy(static g => g.Key)
        let names = string.Join(", ", few.Select(static s => $"“{s.Document.Name}”"))
        select few.Key == 1
            ? $"{names}: one replication, so there is no band and nothing tells luck from effect."
            : string.Create(CultureInfo.InvariantCulture,
                $"{names}: {few.Key} replications, too few for a 10–90 % band, which needs {ReplicationBand.Fewest}.");

    private static IEnumerable<string> StoppingRules(ExperimentData data) =>
        data.Scenarios.Where(data.Shortfalls.ContainsKey).Select(s => Sentence(s.Document.Name, data.Shortfalls[s]));

    private static string Sentence(string name, StoppingShortfall shortfall)
    {
        string outcome = shortfall.Rule.Outcome;
        return double.IsNaN(shortfall.HalfWidth)
            ? string.Create(CultureInfo.InvariantCulture,
                $"“{name}”: the stopping rule could not be judged, because {outcome} has a value in {shortfall.Values} " +
                    $"of {shortfall.Replications} replications.")
            : string.Create(CultureInfo.InvariantCulture,
                $"“{name}”: the stopping rule was not met: after {shortfall.Replications} replications the half width of {outcome} " +
                    $"is {Readable.Number(shortfall.HalfWidth)}, not the {Readable.Number(shortfall.Rule.HalfWidth)} asked for; at this " +
                    $"spread it takes about {RoundedUp(shortfall.Needed):#,0} replications (replications.at_most).");
    }

    private static IEnumerable<string> OtherQuarters(ExperimentData data) =>
        data.Scenarios.Skip(1).Where(static other => other.Replications > 0)
            .Select(other => data.SharedWithFirst(other).Note(data.Scenarios[0].Document.Name, other.Document.Name)).OfType<string>();

    /// <summary>Outcomes that the tables show and that some replications leave undefined.</summary>
    private static IEnumerable<string> Undefined(ScenarioResults scenario)
    {
        foreach (ObservationDefinition shown in scenario.Shown)
        {
            int values = scenario.OutcomeByReplication(shown.Name, scenario.ReplicationIds.Max() + 1).Count(static v => !double.IsNaN(v));
            if (values > 0 && values < scenario.Replications)
            {
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"“{scenario.Document.Name}”: {shown.Name} has a value in {values} of {scenario.Replications} replications; its " +
                        $"median, band and differences are of these.");
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
