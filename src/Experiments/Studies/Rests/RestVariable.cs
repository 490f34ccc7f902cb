using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Experiments.Studies.Rests;

/// <summary>A variable that must stand still in a world at rest.</summary>
/// <param name="Observation">Its name in the catalogue.</param>
/// <param name="Process">The process whose rule moves it.</param>
internal sealed record RestVariable(string Observation, string Process)
{
    /// <summary>What is asked of it: that it does not drift, that it grows at a constant rate, that it does not drift for long.</summary>
    public required string Asked { get; init; }

    /// <summary>Quarters that must be recorded.</summary>
    public int Quarters { get; init; } = Criteria.Rest.Quarters;

    /// <summary>Largest drift.</summary>
    public double Band { get; init; } = Criteria.Rest.Band;

    /// <summary>What is measured of one run's course of these quarters.</summary>
    public required Func<double[], RestCourse> Measure { get; init; }

    /// <summary>Those of docs/criteria.md.</summary>
    public static IReadOnlyList<RestVariable> All { get; } =
    [
        Level("integration", "DeepenPartnerships"),
        Level("coverage", "SearchAndContract"),
        Level("mean_depth", "DeepenPartnerships"),
        Level("consensus", "FormConsensus"),
        Level("college_motivation", "UpdateMotivation"),
        Level("enterprise_motivation", "UpdateMotivation"),
        Level("graduate_fit", "ReviseCurricula"),
        Level("employment_rate", "MatchGraduates"),
        Level("formality", "DeepenPartnerships"),
        // A generation multiplies output by one factor, so that counting generations is taking logarithms.
        Growth("output", "UpdateWorkforces", static course => [.. course.Select(static y => Elementary.Log(y))]),
        Growth("generation", "UpgradeTechnology", static course => course),
        Level("integration", "DeepenPartnerships") with
        {
            Asked = "no long drift", Quarters = Criteria.Rest.DriftQuarters, Band = Criteria.Rest.DriftBand,
        },
    ];

    private static RestVariable Level(string observation, string process) => new(observation, process)
    {
        Asked = "no drift", Measure = static course => RestCourse.OfLevel(course, Criteria.Rest.Window),
    };

    private static RestVariable Growth(string observation, string process, Func<double[], double[]> logarithm) => new(observation, process)
    {
        Asked = "constant growth", Band = Criteria.Rest.GrowthBand,
        Measure = course => RestCourse.OfGrowth(logarithm(course), Criteria.Rest.GrowthWindow),
    };
}
