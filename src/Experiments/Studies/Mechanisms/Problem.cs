using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>One of the six realistic problems of the paper (§3.1–3.6), as something that can be seen.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Observation">Where it is seen.</param>
/// <param name="Better">+1 when more of it is less of the problem, −1 when less of it is.</param>
internal sealed record Problem(Text Name, string Observation, int Better)
{
    /// <summary>Cuts that are told of each.</summary>
    public const int CutsTold = 3;

    public static IReadOnlyList<Problem> All { get; } =
    [
        new(new("1 no consensus", "一、未达成共识"), "consensus", +1),
        new(new("2 management systems are not sound", "二、管理制度不健全"), "college_systems", +1),
        new(new("3 enterprises lack motivation", "三、企业缺乏动力"), "enterprise_motivation", +1),
        new(new("3 hosts pay more than they get", "三、接收企业得不偿失"), "losing_hosts", -1),
        new(new("4 departments shirk", "四、院校重视不够"), "programme_effort", +1),
        new(new("4 cooperation is mere formality", "四、合作流于形式"), "formality", -1),
        new(new("5 few teachers know practice", "五、双师型教师不足"), "double_qualified_share", +1),
        new(new("5 quality is hard to see", "五、质量难以看清"), "doubt", -1),
        new(new("6 system supply is short", "六、制度供给不足"), "institutional_supply", +1),
    ];
}
