using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>A direction that the literature, or the model's own account, leads one to expect.</summary>
/// <param name="Says">The sentence.</param>
/// <param name="Push">What is moved.</param>
/// <param name="Dose">How.</param>
/// <param name="Observation">What should answer.</param>
/// <param name="Expected">+1 up, −1 down, 0 not up.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record LiteratureSign(Text Says, Mechanism Push, Dose Dose, string Observation, int Expected, string Source)
{
    public const string Holds = "holds";

    public const string Fails = "fails";

    public const string NotShown = "not shown";

    /// <summary>Those of MODEL's list that the world of today can be asked.</summary>
    public static IReadOnlyList<LiteratureSign> All { get; } =
    [
        Of("more poaching, fewer places (coverage stands in)", "挖人越多，名额越少（以覆盖率代替）", "decision.poachability", "coverage", -1,
            "Mühlemann & Wolter 2011"),
        Of("dearer places, fewer places (coverage stands in)", "名额越贵，名额越少（以覆盖率代替）", "decision.trainer_cost", "coverage", -1,
            "Merrilees 1983"),
        Of("more supervision, better practice", "监督越多，实践质量越高", "education.practice_supervision", "practice_quality", +1,
            "source paper §3.4"),
        Of("more supervision, better fit", "监督越多，匹配度越高", "education.practice_supervision", "graduate_fit", +1,
            "source paper §3.4"),
        Of("more rent from cheap labour, worse practice", "廉价劳动力租金越高，实践质量越低", "decision.cheap_labour_rent", "practice_quality",
            -1, "source paper §3.3"),
        Of("more rent from cheap labour, less depth", "廉价劳动力租金越高，深度越低", "decision.cheap_labour_rent", "mean_depth", -1,
            "source paper §3.3"),
        Of("more rent from cheap labour, less integration", "廉价劳动力租金越高，融合度越低", "decision.cheap_labour_rent", "integration", -1,
            "source paper §3.3"),
        Of("more announced, more formality", "宣布越多，形式化越重", "government.announced", "formality", +1, "source paper §3.6"),
        Of("more announced, no more depth", "宣布越多，深度不增", "government.announced", "mean_depth", 0, "source paper §3.6"),
        Of("quality harder to see, fewer partnerships", "质量越不可见，合作越少", "belief.quality_noise", "partnerships", -1,
            "source paper §3.5"),
        Of("more double-qualified teachers, more depth", "双师型教师越多，深度越高", "cooperation.teacher_training", "mean_depth", +1,
            "source paper §3.5"),
        Of("more practice, better fit", "实践越多，匹配度越高", "education.practice_rate", "graduate_fit", +1, "source paper §4"),
        Of("fewer hosts keep trainees, fewer places (coverage stands in)", "企业留用越少，名额越少（以覆盖率代替）",
            "labour_market.host_retention", "coverage", -1, "Acemoglu & Pischke 1999") with { Dose = Dose.Halved },
        Fewer("fewer posts for the same graduates, less employment", "毕业生不变而岗位减少，就业下降", "employment_rate", -1),
        Fewer("fewer posts for the same graduates, less shortage (mismatch stands in for Q)", "毕业生不变而岗位减少，短缺下降（以错配代替 Q）",
            "mismatch", -1),
    ];

    /// <summary>What of a push is sure.</summary>
    /// <param name="movement">Paired differences of the observation.</param>
    /// <param name="level">Level of the observation in the untouched world.</param>
    public (double PValue, string Verdict) Judge(MeanInterval movement, double level)
    {
        double up = movement.IsDefined ? Above(movement) : double.NaN;
        if (Expected == 0) return (1 - up, up < Criteria.OfMechanisms.Error ? Fails : Holds);
        double p = Expected > 0 ? up : 1 - up, inert = Criteria.OfMechanisms.Movement * Math.Abs(level);
        bool isNothing = movement.Low >= -inert && movement.High <= inert;
        return (p, p < Criteria.OfMechanisms.Error ? Holds : isNothing || 1 - p < Criteria.OfMechanisms.Error ? Fails : NotShown);
    }

    /// <summary>One-sided p-value of "the mean is not above zero".</summary>
    private static double Above(MeanInterval movement)
    {
        double two = movement.PValue();
        return movement.Mean > 0 ? two / 2 : 1 - (two / 2);
    }

    private static LiteratureSign Of(string says, string chinese, string key, string observation, int expected, string source) =>
        new(new Text(says, chinese), MechanismCatalog.All.First(m => m.Key == key), Dose.Doubled, observation, expected, source);

    private static LiteratureSign Fewer(string says, string chinese, string observation, int expected) => new(new Text(says, chinese),
        new Mechanism("MatchGraduates", new Text("Posts a graduate", "每名毕业生的岗位"), "labour_market.posts_per_graduate"),
        Dose.Halved, observation, expected,
        "accounting of stocks and flows");
}
