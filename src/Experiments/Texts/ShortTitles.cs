using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Texts;

/// <summary>Titles of at most 16 cells, for narrow screens; the catalogue's title where it is short enough.</summary>
internal static class ShortTitles
{
    private static readonly Dictionary<string, Text> Known = new(StringComparer.Ordinal)
    {
        ["mismatch"] = new("Mismatch", "错配（带符号）"),
        ["college_motivation"] = new("College motiv.", "院校动力"),
        ["enterprise_motivation"] = new("Enterprise motiv", "企业动力"),
        ["motivation_gap"] = new("Motivation gap", "校热企冷差距"),
        ["mean_depth"] = new("Partner depth", "合作深度"),
        ["generation"] = new("Technology gen.", "技术代"),
        ["enterprise_net_benefit"] = new("Enterprises' net", "企业净收益"),
        ["college_net_benefit"] = new("Colleges' net", "院校净收益"),
        ["student_net_benefit"] = new("Students' net", "学生净收益"),
        ["enterprise_benefit"] = new("Learned benefit", "企业所学收益"),
        ["host_retention"] = new("Kept by host", "单位留用率"),
        ["formality"] = new("Formality", "形式化指数"),
    };

    public static Text Of(ObservationDefinition observation) =>
        Known.GetValueOrDefault(observation.Name) ?? CatalogueTexts.Title(observation);
}
