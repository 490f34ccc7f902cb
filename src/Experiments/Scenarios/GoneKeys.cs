using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>A parameter or an observation that is gone or means something else.</summary>
/// <param name="Key">As files that have it write it.</param>
/// <param name="Why">Why, and what to write instead.</param>
internal sealed record GoneKey(string Key, string Why)
{
    /// <summary>The key that says the same today; null when none does.</summary>
    public string? Becomes { get; init; }

    /// <summary>A value today, relative to that of the first edition.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>What a message adds: what to write, for the file is of this edition, or there is none, and is not migrated.</summary>
    public string Hint => Becomes is { } now
        ? $": it is gone; write '{now}'{(Factor == 1 ? "" : $", {ScenarioWriter.Number(Factor)} times the number")}: {Why}"
        : $": it is gone; leave it out: {Why}";
}

/// <summary>The one table of keys that are gone: the messages of the reader and, of parameters, the work of <c>migrate</c>.</summary>
internal static class GoneKeys
{
    public const string OrdinaryRelief = "decision.ordinary_relief";
    public const string MostRelief = "decision.most_relief";
    public const string ProjectFunding = "cooperation.project_funding";
    public const string ProjectGrant = "cooperation.project_grant";

    /// <summary>Still there; what the matching platform multiplied.</summary>
    public const string Meetings = "cooperation.meetings";

    /// <summary>Members of staff a head of the first edition's enterprises stands for.</summary>
    private const double StaffAHead = 5;

    private const string AtRest = "the world starts at rest, without rounds of settling";

    private const string OfLegacy =
        "what is left of the ties of industry-run colleges lasts: 'world.legacy_ties' is the personal tie below which none falls";

    private const string Consent = "an enterprise agrees where it would take part if all its partners were like this one";

    private const string Seats = "intake follows the level of the quantity gap, 'education.seats_level', and lasting seats its sum, "
        + "'education.seats_growth'";

    private const string Gap = "what is published is the quantity gap";

    private const string Staff = "enterprises are counted in members of staff, of whom graduates join a fifth";

    public static IReadOnlyList<GoneKey> All { get; } =
    [
        new(OrdinaryRelief, InForce(Lever.TaxCredit, "0.05")),
        new(MostRelief, "a share is written as the law says it, and nothing cuts it"),
        new(ProjectFunding, InForce(Lever.Grants, "4000") + ", the chance times the size of a grant"),
        .. FirstEditionLevers.Instruments.SelectMany(static lever => (GoneKey[])
        [
            new(Contract(lever.Lever, "gain"), InTheUnitOfTheLaw(lever)),
            new(Contract(lever.Lever, "saturation"), InTheUnitOfTheLaw(lever)),
            lever.UnitCost == 0 ? new(Contract(lever.Lever, "unit_cost"), InTheUnitOfTheLaw(lever))
                : new(Contract(lever.Lever, "unit_cost"), "it is the price of a dose of 1, not of an effort, as many times the assumed one")
                    { Becomes = Contract(lever.Lever, "unit_cost"), Factor = lever.UnitCost / FirstEditionLevers.UnitCost },
        ]),
        .. OneScale,
        .. Benefits,
        .. Practice,
        .. Settling,
        .. FormAndSubstance,
        .. Legacy,
        .. LabourMarket,
        new("education.first_double_qualified", "the share of double-qualified teachers starts where teachers' training and loss rest"),
    ];

    private static IReadOnlyList<GoneKey> OneScale =>
    [
        new("world.mean_heads", "the mean staff of enterprises is solved from the labour market"),
        new("cooperation.places_share", "enterprises decide how many places they want: 'practice.crowding_cost' and "
            + "'practice.scheme_cost' hold them down"),
        new("world.least_heads", Staff) { Becomes = "world.least_staff", Factor = StaffAHead },
        new("world.most_heads", Staff) { Becomes = "world.most_staff", Factor = StaffAHead },
    ];

    private static IReadOnlyList<GoneKey> Benefits =>
    [
        new("decision.talent_return", "a kept trainee saves 'practice.hiring_cost', and the host has its part of the premium that shows "
            + "in production"),
        new("decision.innovation_value", "joint innovation is knowledge, 'industry.joint_knowledge', and no money"),
        new("decision.trainers_without_depth", "trainers' time follows the training share that the host decides on"),
        new("decision.learning_rate", "learning weighs what is seen by how precise it is: 'practice.prior_spread', "
            + "'practice.person_spread', 'practice.doubt_return'"),
        new("decision.peer_learning", "hearsay counts by its precision times 'practice.peer_weight'"),
        new("labour_market.host_retention", "whether a host has a post to offer is its own affair; 'labour_market.offer_acceptance' is "
            + "the share of trainees that take an offer, another number"),
    ];

    private static IReadOnlyList<GoneKey> Practice =>
    [
        new("education.practice_rate", "practice turns its trainee toward the host's requirement by 'practice.turn_rate' times its "
            + "quality, another scale"),
        new("education.practice_supervision", "the quality of practice follows the training share: 'practice.quality_speed'; supervision "
            + "of the training floor is 'practice.supervision'"),
        new("education.practice_level", "practice raises the level of its trainee alone, by 'practice.level_rate' times its quality"),
        new("education.practice_without_effort", Quality("effort")),
        new("education.practice_without_systems", Quality("systems")),
    ];

    private static IReadOnlyList<GoneKey> Settling =>
    [
        new("world.settling_rounds", AtRest),
        new("world.settling_pace", AtRest),
    ];

    private static IReadOnlyList<GoneKey> FormAndSubstance =>
    [
        new("cooperation.formalization", "agreements are signed by departments that work for form: 'education.form_by_announcement', "
            + "'cooperation.signing'"),
        new("cooperation.isomorphism", "imitation makes departments work for form: 'education.form_by_imitation'"),
        new("cooperation.college_system_learning", "a college's own systems grow and lapse: 'cooperation.college_building', "
            + "'cooperation.college_lapse'"),
        new("cooperation.salvage", "what is left of a base is lost: it moved nothing but the cash of enterprises"),
        new("education.effort_return", "departments split their effort: 'education.substance_return' and the worth of form"),
        new("education.effort_cost", "clear responsibility makes credit one's own: 'education.departments'"),
        new("education.clarity_relief", "clear responsibility makes credit one's own and takes from form: 'education.audit'"),
        new("government.initial_institutions", AtRest),
        new("government.lasting_institutions", "institutions erode altogether, and rest where as much is built"),
        new("practice.first_doubt", AtRest),
        new("practice.consent_slope", Consent),
        new("practice.consent_at", Consent),
    ];

    private static IReadOnlyList<GoneKey> Legacy =>
        [new("world.legacy_depth", OfLegacy), new("world.legacy_trust", OfLegacy), new("world.legacy_tie", OfLegacy)];

    private static IReadOnlyList<GoneKey> LabourMarket =>
    [
        new("industry.upgrade_hiring", "entry posts are a stock: what an upgrade asks for beyond those that are wanted closes at once"),
        new("industry.vacancy_adjustment", "entry posts are a stock: those that are missing are created at 'industry.post_creation'"),
        new("labour_market.outside_applications", "work outside the field is chosen: 'labour_market.general_posts'"),
        new("labour_market.mismatch_smoothing", Gap) { Becomes = "labour_market.gap_smoothing" },
        new("industry.most_mismatch", Gap) { Becomes = "industry.most_gap" },
        new("labour_market.mismatch_floor", "half a person keeps the logarithm of the quantity gap finite"),
        new("education.applicants_per_seat", "every seat is taken; seats follow applicants by 'education.seats_by_applicants'"),
        new("labour_market.employment_memory", "applicants see what the last graduates found: a memory of it moved nothing"),
        new("education.seats_up", Seats),
        new("education.seats_down", Seats),
        new("education.seats_sharpness", Seats),
        new("education.seats_threshold", Seats),
        new("education.seats_return", Seats),
    ];

    /// <summary>Observations that are gone.</summary>
    public static IReadOnlyList<GoneKey> Observations { get; } =
    [
        new("mismatch_quantity", "posts open per person who looks for one") { Becomes = "quantity_gap" },
        new("perceived_mismatch", "programmes see the quantity gap") { Becomes = "perceived_gap" },
        new("mismatch_quality", "content has a gap of its own, 'content_gap', on another scale"),
        new("mismatch_raw", "'mismatch' and the two gaps, 'quantity_gap' and 'content_gap', tell it"),
        new("mismatch_floor", "half a person keeps the logarithm of the quantity gap finite"),
        new("withdrawn", "no post lapses: entry posts are a stock, 'open_posts'"),
        new("loop_gain", "'ronghe verify' says whether the swings of seats die out"),
        new("estimate_error", "what practice is worth is learnt: 'doubt' tells how much is not known"),
    ];

    public static GoneKey? Find(string key) => All.FirstOrDefault(gone => gone.Key == key);

    /// <summary>What a message adds of a key that is gone; null when there was none such.</summary>
    public static string? Hint(string key) => Find(key)?.Hint;

    /// <inheritdoc cref="Hint"/>
    public static string? HintOfObservation(string name) => Observations.FirstOrDefault(gone => gone.Key == name)?.Hint;

    /// <summary>The key of one of a lever's numbers.</summary>
    public static string Contract(Lever lever, string number) => $"levers.{LeverCatalog.Of(lever).Key}.{number}";

    private static string Quality(string support) =>
        $"what the college's side carries of the quality of practice is 'practice.quality_at_risk' and 'practice.quality_by_{support}'";

    private static string InForce(Lever lever, string dose) =>
        $"what is in force stands in the scenario: '{ScenarioKeys.PoliciesInForce.Name}: "
            + $"[{{{ScenarioWriter.Dose(LeverCatalog.Of(lever), dose)}}}]'";

    private static string InTheUnitOfTheLaw(LeverDefinition lever) =>
        $"{lever.Key} is dosed in the unit of the law, '{lever.Dose.Key}', and has no gain, saturation or price of an effort";
}
