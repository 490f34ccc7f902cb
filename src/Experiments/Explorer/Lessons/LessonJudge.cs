using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>A condition and what the simulation says about it, over the lucks.</summary>
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
    private readonly LessonRuns _runs = new();

    /// <summary>Whether the session reaches the goal.</summary>
    public Verdict OfGoal(LessonGoal goal, SessionPlan plan)
    {
        if (NotAllowed(goal, plan) is { } changed) return new Verdict(false, null, changed, []);
        return Look(goal.Conditions, goal.Replications, null, name => name switch
        {
            LessonCondition.Without => plan.WithoutPolicies.Scenario,
            LessonCondition.Given => plan.Document.Scenario,
            _ => plan.Scenario,
        });
    }

    /// <summary>Whether an answer is what the simulation shows.</summary>
    public Verdict OfAnswer(LessonQuestion question, LessonAnswer answer) =>
        Look(answer.TrueIf, question.Replications, answer.Letter, name => question.Worlds[name].Scenario);

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

    private Verdict Look(IReadOnlyList<LessonCondition> conditions, int lucks, string? answer, Func<string, Scenario> world)
    {
        IReadOnlyDictionary<(string World, int Luck), RunSeries> runs = _runs.Of(
            conditions.SelectMany(static condition => condition.Worlds).Distinct().ToDictionary(static name => name, world), lucks,
            cancellation);
        Evidence[] evidence = [.. conditions.Select(condition => Of(condition, lucks, runs))];
        return new Verdict(evidence.All(static found => found.Holds), answer, null, evidence);
    }

    private static Evidence Of(LessonCondition condition, int lucks, IReadOnlyDictionary<(string World, int Luck), RunSeries> runs)
    {
        double[] Numbers(string name) => [.. Enumerable.Range(0, lucks).Select(luck =>
        {
            RunSeries series = runs[(name, luck)];
            return LessonNumber.Of(condition, series, series.Periods);
        })];
        double[] numbers = Numbers(condition.World);
        double[]? others = condition.Against is { } against ? Numbers(against) : null;
        double value = condition.Lucks == LuckStatistic.Rising
            ? numbers.Select((number, luck) => LessonNumber.Difference(condition, number, others?[luck])).Count(static d => d > 0)
                / (double)lucks
            : LessonNumber.Difference(condition, numbers.Average(), others?.Average());
        return new Evidence(condition, value, condition.Holds(value));
    }
}
