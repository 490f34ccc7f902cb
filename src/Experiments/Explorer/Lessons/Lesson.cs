using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>A guided lesson: something to read, a world, a task, and a check against the simulation.</summary>
internal sealed record Lesson
{
    /// <summary>Name of the file without its ending; what <c>--lesson</c> takes.</summary>
    public required string Name { get; init; }

    public required Text Title { get; init; }

    /// <summary>Section of the source paper.</summary>
    public required string Section { get; init; }

    /// <summary>Place in the list.</summary>
    public required int Order { get; init; }

    /// <summary>What to know.</summary>
    public required Text Story { get; init; }

    /// <summary>What to do.</summary>
    public required Text Task { get; init; }

    /// <summary>Shown one after the other when a student asks for them, each nearer to the answer.</summary>
    public IReadOnlyList<Text> Hints { get; init; } = [];

    /// <summary>Observations whose curves stand beside the text.</summary>
    public required IReadOnlyList<ObservationDefinition> Watched { get; init; }

    /// <summary>Shown after the right answer.</summary>
    public required Text Explanation { get; init; }

    /// <summary>The world of the lesson.</summary>
    public required ScenarioDocument Document { get; init; }

    /// <summary>What the student's session must reach; null when a question is asked.</summary>
    public LessonGoal? Goal { get; init; }

    /// <summary>The question; null when a goal is to be reached.</summary>
    public LessonQuestion? Question { get; init; }

    /// <summary>Commands that solve the task; tests play them.</summary>
    public required IReadOnlyList<string> Right { get; init; }

    /// <summary>Commands that do not.</summary>
    public required IReadOnlyList<string> Wrong { get; init; }
}

/// <summary>What a session must reach, judged over several lucks so that it is not won by one.</summary>
/// <param name="Conditions">All must hold.</param>
/// <param name="Replications">Lucks 0 to this less one.</param>
/// <param name="Levers">Levers that may be moved.</param>
/// <param name="Parameters">Parameters that may be assumed otherwise.</param>
internal sealed record LessonGoal(
    IReadOnlyList<LessonCondition> Conditions, int Replications, IReadOnlyList<Lever> Levers, IReadOnlyList<string> Parameters);

/// <summary>A question whose right answer is found by simulating, not written in the file.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Worlds">Worlds that are simulated, by name.</param>
/// <param name="Names">What the worlds are called on the screen; one without is called by its key.</param>
/// <param name="Replications">Lucks 0 to this less one.</param>
/// <param name="Answers">The choices.</param>
internal sealed record LessonQuestion(
    Text Ask, IReadOnlyDictionary<string, ScenarioDocument> Worlds, IReadOnlyDictionary<string, Text> Names, int Replications,
    IReadOnlyList<LessonAnswer> Answers);

/// <summary>A choice.</summary>
/// <param name="Letter">a, b, c, …</param>
/// <param name="Text">What it says.</param>
/// <param name="TrueIf">It is right when all of these hold in the simulated worlds.</param>
internal sealed record LessonAnswer(string Letter, Text Text, IReadOnlyList<LessonCondition> TrueIf);

/// <summary>How a series becomes one number.</summary>
internal enum SeriesStatistic
{
    Mean,
    Least,
    Most,

    /// <summary>Standard deviation over time.</summary>
    Swing,
}

/// <summary>How the numbers of several lucks become one.</summary>
internal enum LuckStatistic
{
    Mean,

    /// <summary>The share of the lucks in which the number, or the difference, lies above 0.</summary>
    Rising,
}

/// <summary>A number of a world, or the difference of two, and the bounds it must keep.</summary>
internal sealed record LessonCondition
{
    public const string Yours = "yours";
    public const string Without = "without";

    /// <summary>The lesson's world as it was given.</summary>
    public const string Given = "given";

    public required ObservationDefinition Observation { get; init; }

    public SeriesStatistic Statistic { get; init; }

    public LuckStatistic Lucks { get; init; }

    /// <summary>Last quarters that are looked at.</summary>
    public int Quarters { get; init; } = 20;

    /// <summary>Group of agents; null with <see cref="IsEachSector"/>.</summary>
    public ObservationGroup Group { get; init; } = new("all", "all");

    /// <summary>The statistic of every sector, averaged over sectors.</summary>
    public bool IsEachSector { get; init; }

    /// <summary>World that is looked at.</summary>
    public required string World { get; init; }

    /// <summary>World that it is compared with; null for the value itself.</summary>
    public string? Against { get; init; }

    /// <summary>The worlds it looks at.</summary>
    public IEnumerable<string> Worlds => Against is { } other ? [World, other] : [World];

    /// <summary>The difference as a share of the other world's value.</summary>
    public bool IsRelative { get; init; }

    public double? Above { get; init; }

    public double? Below { get; init; }

    /// <summary>Shown when it does not hold.</summary>
    public Text? Hint { get; init; }

    public bool Holds(double value) => value > (Above ?? double.NegativeInfinity) && value < (Below ?? double.PositiveInfinity);
}
