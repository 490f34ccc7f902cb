using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>One of the outcomes by which docs/criteria.md judges a mechanism, as far as it can be observed today.</summary>
/// <param name="Name">Key in tables.</param>
/// <param name="Title">Readable name.</param>
/// <param name="Parts">Observations and their signs; none when nothing observes it yet.</param>
/// <param name="StandIn">How what is observed differs from what is meant; null when it does not.</param>
internal sealed record MechanismOutcome(string Name, Text Title, IReadOnlyList<(string Observation, int Sign)> Parts, Text? StandIn = null)
{
    public static IReadOnlyList<MechanismOutcome> All { get; } =
    [
        new("integration", new("integration", "融合度"), [("integration", 1)]),
        new("content_fit", new("content fit", "内容匹配"), [("graduate_fit", 1)],
            new("fit of all graduates of the quarter stands in for that of those looking for work", "以当季全部毕业生的匹配度代替求职者的匹配度")),
        new("job_relevance", new("job relevance", "工作相关度"), [("in_field_rate", 1)],
            new("share hired in the field in the first quarter stands in for relevance half a year later",
                "以首季对口就业率代替半年后的工作相关度")),
        new("employment", new("employment", "就业"), [("employment_rate", 1)],
            new("graduates hired within the quarter", "当季就业的毕业生比例")),
        new("output", new("output", "产出"), [("output", 1)]),
        new("enterprises", new("net benefit of enterprises", "企业净收益"), [("enterprise_net_benefit", 1)])
            { Gross = [("enterprise_gain", 1), ("enterprise_cost", 1)] },
        new("colleges", new("net benefit of colleges", "院校净收益"), [("college_net_benefit", 1)])
            { Gross = [("college_gain", 1), ("college_cost", 1)] },
        new("students", new("net benefit of students", "学生净收益"), [("student_net_benefit", 1)],
            new("turnover: pay and rent of interns", "流转额：实习生的报酬与租金")) 
            { Gross = [("transfers", 1), ("tax_credit_used", -1), ("place_subsidies", -1)] },
    ];

    public static IReadOnlyList<MechanismOutcome> Observed { get; } = [.. All.Where(static o => o.Parts.Count > 0)];

    /// <summary>Of a net account: observations, and their signs, whose sum is what it turns over.</summary>
    public IReadOnlyList<(string Observation, int Sign)> Gross { get; init; } = [];

    /// <summary>Observations that a run must keep.</summary>
    public IEnumerable<string> Kept => Parts.Concat(Gross).Select(static p => p.Observation);

    /// <summary>Its value from those of observations.</summary>
    public double Of(Func<string, double> observation) => Parts.Sum(p => p.Sign * observation(p.Observation));

    /// <summary>What 1 % of it is one per cent of: its level, or the gross turnover of a net account.</summary>
    public double Turnover(Func<string, double> observation) => 
        Math.Abs((Gross.Count > 0 ? Gross : Parts).Sum(p => p.Sign * observation(p.Observation)));

    /// <summary>End-of-run value of a finished run; NaN without one.</summary>
    public double Of(RecordedRun? run) => run is null ? double.NaN : Of(run.Outcome);
}
