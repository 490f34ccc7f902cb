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

    private const string Floor = "policies_in_force.internship_regulation";

    /// <summary>Those of the literature that the world of today can be asked.</summary>
    public static IReadOnlyList<LiteratureSign> All { get; } =
    [
        Of("fewer trainees take offers, fewer are kept", "接受录用的实习生越少，留用越少", "labour_market.offer_acceptance", "host_retention",
            -1, "accounting of stocks and flows") with { Dose = Dose.Halved },
        Of("fewer trainees take offers, fewer places", "接受录用的实习生越少，名额越少", "labour_market.offer_acceptance", "places", -1,
            "Acemoglu & Pischke 1999") with { Dose = Dose.Halved },
        Of("more poaching, fewer places", "挖人越多，名额越少", "decision.poachability", "places", -1, "Mühlemann & Wolter 2011"),
        Of("more poaching, less training", "挖人越多，培训越少", "decision.poachability", "training_share", -1, "Mühlemann & Wolter 2011"),
        Of("wages more compressed, more places", "工资越压缩，名额越多", "practice.pass_through", "places", +1, "Acemoglu & Pischke 1999"),
        Of("dearer interns, fewer places", "实习生报酬越高，名额越少", "decision.intern_pay", "places", -1, "Merrilees 1983")
            with { Dose = Dose.RaisedByAQuarter },
        Of("dearer trainers, fewer places", "培训人员越贵，名额越少", "decision.trainer_cost", "places", -1, "Merrilees 1983"),
        Of("higher training floor, better practice", "培训底线越高，实践质量越高", Floor, "practice_quality", +1, "source paper §3.4"),
        Of("higher training floor, practice adds more to fit", "培训底线越高，实践带来的匹配度越高", Floor, "practice_gain", +1,
            "source paper §3.4"),
        Of("higher training floor, graduates fit better", "培训底线越高，毕业生匹配度越高", Floor, "graduate_fit", +1, "source paper §3.4"),
        Of("higher training floor, no more places", "培训底线越高，名额不增", Floor, "places", 0, "Merrilees 1983"),
        Of("more supervision, better practice", "监督越多，实践质量越高", "practice.supervision", "practice_quality", +1,
            "source paper §3.4"),
        Of("more supervision, better fit", "监督越多，匹配度越高", "practice.supervision", "graduate_fit", +1, "source paper §3.4"),
        Of("more rent from cheap labour, worse practice", "廉价劳动力租金越高，实践质量越低", "decision.cheap_labour_rent", "practice_quality",
            -1, "source paper §3.3"),
        Of("more rent from cheap labour, less depth", "廉价劳动力租金越高，深度越低", "decision.cheap_labour_rent", "mean_depth", -1,
            "source paper §3.3"),
        Of("more rent from cheap labour, less integration", "廉价劳动力租金越高，融合度越低", "decision.cheap_labour_rent", "integration", -1,
            "source paper §3.3"),
        Of("more announced, more formality", "宣布越多，形式化越重", "government.announced", "formality", +1, "source paper §3.6"),
        Of("more announced, no more depth", "宣布越多，深度不增", "government.announced", "mean_depth", 0, "source paper §3.6"),
        Of("more announced, more effort on form", "宣布越多，形式投入越多", "government.announced", "form_effort", +1, "source paper §3.6"),
        Of("more institutions, less effort on form", "制度供给越多，形式投入越少", "government.institution_building", "form_effort", -1,
            "source paper §3.6"),
        Of("clearer responsibility, less formality", "职责越清晰，形式化越轻", "education.audit", "formality", -1, "source paper §3.4"),
        new(new Text("more entry posts a member of staff, more hosts", "每名员工的入门岗位越多，接收企业越多"),
            new Mechanism("DecideOnTraining", new Text("Entry posts a member of staff", "每名员工的入门岗位"), "industry.entry_share"),
            Dose.Doubled, "hosting_enterprises", +1, "Stevens 1994"),
        Of("quality harder to see, fewer partnerships", "质量越不可见，合作越少", "belief.quality_noise", "partnerships", -1,
            "source paper §3.5"),
        Of("more double-qualified teachers, more depth", "双师型教师越多，深度越高", "cooperation.teacher_training", "mean_depth", +1,
            "source paper §3.5"),
        Of("more practice, practice adds more to fit", "实践越多，实践带来的匹配度越高", "practice.turn_rate", "practice_gain", +1,
            "source paper §4"),
        Of("more practice, graduates fit better", "实践越多，毕业生匹配度越高", "practice.turn_rate", "graduate_fit", +1, "source paper §4"),
        Fewer("fewer posts for the same graduates, less employment", "毕业生不变而岗位减少，就业下降", "employment_rate", -1),
        Fewer("fewer posts for the same graduates, fewer posts a seeker", "毕业生不变而岗位减少，每名求职者的岗位减少", "posts_per_seeker", -1),
        Fewer("fewer posts for the same graduates, fewer seats", "毕业生不变而岗位减少，招生名额减少", "seats", -1),
        Fewer("fewer posts for the same graduates, lower wages in the field", "毕业生不变而岗位减少，对口工资下降", "field_wage", -1),
        Fewer("fewer posts for the same graduates, fewer programmes opened", "毕业生不变而岗位减少，新开设的专业减少", "openings", -1),
        Of("no joint innovation or solved problems, fewer upgrades", "没有共同创新与解决难题，技术升级减少", "industry.joint_knowledge",
            "innovation_rate", -1, "source paper §2.2") with { Dose = Dose.Off },
        Of("graduates within reach fit better, upgrades are likelier", "可及毕业生越契合，升级概率越高", "practice.turn_rate", "upgrade_hazard",
            +1, "Acemoglu 1998"),
    ];

    /// <summary>What of a push is sure.</summary>
    /// <param name="movement">Paired differences of the observation.</param>
    /// <param name="level">Level of the observation in the untouched world.</param>
    /// <param name="looks">How often it may be looked at: each look has its part of the error.</param>
    public (double PValue, string Verdict) Judge(MeanInterval movement, double level, int looks = 1)
    {
        double error = Criteria.OfMechanisms.Error / looks;
        double up = movement.IsDefined ? Above(movement) : double.NaN;
        if (Expected == 0) return (1 - up, up < error ? Fails : Holds);
        double p = Expected > 0 ? up : 1 - up, inert = Criteria.OfMechanisms.Movement * Math.Abs(level);
        MeanInterval within = movement.At(SimultaneousIntervals.EachAt(looks, Criteria.Confidence));
        bool isNothing = within.Low >= -inert && within.High <= inert;
        return (p, p < error ? Holds : isNothing || 1 - p < error ? Fails : NotShown);
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
        new Mechanism("MatchGraduates", new Text("Posts a graduate", "每名毕业生的岗位"),
            "labour_market.posts_per_graduate"), Dose.Halved, observation, expected,
        "accounting of stocks and flows");
}
