using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>A condition and what the simulation says about it, as a mean over the lucks.</summary>
internal sealed record Evidence(LessonCondition Condition, double Value, bool Holds);

/// <summary>What a check found.</summary>
/// <param name="IsRight">The task is solved.</param>
/// <param name="Answer">The letter that was chosen; null for a goal.</param>
/// <param name="NotAllowed">Lever or parameter that was changed and may not be; null when none.</param>
/// <param name="Evidence">The conditions looked at.</param>
internal sealed record Verdict(bool IsRight, string? Answer, string? NotAllowed, IReadOnlyList<Evidence> Evidence);

/// <summary>Checks answers and sessions by simulating, over several lucks: nothing about the right answer is written down.</summary>
internal sealed class LessonJudge(CancellationToken cancellation)
{
    private readonly Dictionary<(string World, int Luck), RunSeries> _runs = [];

    /// <summary>Whether the session reaches the goal.</summary>
    public Verdict OfGoal(LessonGoal goal, SessionPlan plan)
    {
        if (NotAllowed(goal, plan) is { } changed) return new Verdict(false, null, changed, []);
        Scenario World(string name) => name switch
        {
            LessonCondition.Without => plan.WithoutPolicies.Scenario,
            LessonCondition.Given => plan.Document.Scenario,
            _ => plan.Scenario,
        };
        Evidence[] evidence = [.. goal.Conditions.Select(condition => Look(condition, goal.Replications, World))];
        return new Verdict(evidence.All(found => found.Holds), null, null, evidence);
    }

    /// <summary>Whether an answer is what the simulation shows.</summary>
    public Verdict OfAnswer(LessonQuestion question, LessonAnswer answer)
    {
        Evidence[] evidence =
            [.. answer.TrueIf.Select(condition => Look(condition, question.Replications, name => question.Worlds[name].Scenario))];
        return new Verdict(evidence.All(found => found.Holds), answer.Letter, null, evidence);
    }

    private static string? NotAllowed(LessonGoal goal, SessionPlan plan)
    {
        foreach (PolicyMeasure measure in plan.Measures)
        {
            bool isOfLesson = plan.Document.Scenario.Policies.Any(given => given.Lever == measure.Lever);
            if (!isOfLesson && !goal.Levers.Contains(measure.Lever)) return LeverCatalog.Of(measure.Lever).Key;
        }
        return ParameterCatalog.All.FirstOrDefault(parameter => !goal.Parameters.Contains(parameter.Key)
            && !parameter.Get(plan.Parameters).Equals(parameter.Get(plan.Document.Scenario.Parameters)))?.Key;
    }

    private Evidence Look(LessonCondition condition, int replications, Func<string, Scenario> world)
    {
        double sum = 0, base_ = 0;
        for (int luck = 0; luck < replications; luck++)
        {
            sum += Number(condition, Run(condition.World, luck, world));
            if (condition.Against is { } against) base_ += Number(condition, Run(against, luck, world));
        }
        double value = condition.Against is null ? sum / replications : condition.IsRelative ? (sum - base_) / Math.Abs(base_)
            : (sum - base_) / replications;
        return new Evidence(condition, value, condition.Holds(value));
    }

    private RunSeries Run(string name, int luck, Func<string, Scenario> world)
    {
        if (_runs.TryGetValue((name, luck), out RunSeries? known)) return known;
        return _runs[(name, luck)] = Model.Create(world(name), luck).Run(cancellation: cancellation);
    }

    private static double Number(LessonCondition condition, RunSeries series)
    {
        if (!condition.IsEachSector)
            return Number(condition, series, Enumerable.Range(0, series.Groups.Count).First(g => series.Groups[g] == condition.Group));
        return Enumerable.Range(0, series.Groups.Count).Where(g => series.Groups[g].Kind == "sector")
            .Select(g => Number(condition, series, g)).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
    }

    private static double Number(LessonCondition condition, RunSeries series, int group)
    {
        int o = ObservationCatalog.IndexOf(condition.Observation.Name);
        double[] values = [.. Enumerable.Range(Math.Max(0, series.Periods - condition.Quarters),
            Math.Min(series.Periods, condition.Quarters))
            .Select(period => series[o, group, period]).Where(double.IsFinite)];
        if (values.Length == 0) return double.NaN;
        double mean = values.Average();
        return condition.Statistic switch
        {
            SeriesStatistic.Least => values.Min(),
            SeriesStatistic.Most => values.Max(),
            SeriesStatistic.Swing => Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Length),
            _ => mean,
        };
    }
}
