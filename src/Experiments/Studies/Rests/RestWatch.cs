using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Studies.Rests;

/// <summary>Watches finished runs of one scenario pass and says whether its world stands still.</summary>
/// <remarks>Holds two numbers a run and variable.</remarks>
internal sealed class RestWatch
{
    private readonly Dictionary<RestVariable, List<RestCourse>> _courses = [];

    public static TableOf<RestRow> Table { get; } = new("rest", new Text("Whether the untouched world stands still", "无政策变化的世界是否静止"));

    /// <summary>Whether a scenario is as given throughout: whatever is in force was so at the start and stays so.</summary>
    public static bool IsUntouched(Scenario scenario) => scenario.PoliciesInForce.Concat(scenario.Policies)
        .All(measure => measure is { From: 0, PhaseIn: 0, When: null } && (measure.Until ?? scenario.Periods) >= scenario.Periods);

    public void Add(RecordedRun run)
    {
        // The first so many quarters, each of them: of a series with gaps nothing is said.
        int recorded = 0;
        while (recorded < run.Periods.Count && run.Periods[recorded] == recorded) recorded++;
        foreach (RestVariable variable in RestVariable.All)
        {
            int index = run.Layout.IndexOf(variable.Observation);
            if (index < 0 || recorded < variable.Quarters) continue;
            if (!_courses.TryGetValue(variable, out List<RestCourse>? courses)) _courses[variable] = courses = [];
            courses.Add(variable.Measure([.. Enumerable.Range(0, variable.Quarters).Select(k => run.Value(index, 0, k))]));
        }
    }

    /// <summary>One row a variable; none when too few quarters are recorded.</summary>
    public IEnumerable<RestRow> Rows(string scenario) =>
        from variable in RestVariable.All
        where _courses.ContainsKey(variable)
        let test = RestTest.Of(_courses[variable], variable.Band)
        select new RestRow(scenario, variable.Observation, variable.Asked, variable.Quarters, _courses[variable].Count, test.Level,
            test.Drift.Mean, test.Drift.Low, test.Drift.High, variable.Band, test.Verdict, test.Needed, variable.Process);
}

/// <summary>How one variable of an untouched world drifts.</summary>
internal sealed record RestRow(
    [Column("Scenario", "情景")] string Scenario,
    [Column("Observation that must stand still", "应保持静止的观测指标")] string Variable,
    [Column("What is asked: no drift, no long drift, constant growth", "要求：无漂移、长期无漂移、增长率不变")] string Asked,
    [Column("Recorded quarters looked at", "所考察的季度数", "quarters")] int Quarters,
    [Column("Runs", "运行数")] int Runs,
    [Column("Mean over quarters and runs; of constant growth the growth a quarter", "各季度与运行的均值；增长率不变一项为每季度增长")]
    double Level,
    [Column("Later less earlier quarters, share of the level, mean", "后期减前期，占水平的比例，均值", "share")] double Drift,
    [Column("90 % interval, low end", "90 % 区间下限", "share")] double Low,
    [Column("90 % interval, high end", "90 % 区间上限", "share")] double High,
    [Column("Largest drift of a world at rest", "静止世界允许的最大漂移", "share")] double Band,
    [Column("at rest, not at rest, too few runs, undecided", "静止、不静止、运行太少、未定")] string Verdict,
    [Column("Runs at whose number the interval would be narrow enough", "区间足够窄所需的运行数")] double Needed,
    [Column("Process whose rule moves it", "使其变动的过程")] string Process);
