namespace Ronghe.Statistical.Tests;

/// <summary>The signs that the literature gives for practice, each over paired seeds, and that a sign is not seen where its mechanism is
/// broken on purpose.</summary>
public class PracticeSignsTests
{
    private const string Acceptance = "labour_market.offer_acceptance=0.4";
    private const string Poachability = "decision.poachability=0.6";
    private const string Compression = "practice.pass_through=0.25";
    private const string Pay = "decision.intern_pay=4800";
    private const string Floor = "policies_in_force.2.training_floor=0.5";
    private const string Rent = "decision.cheap_labour_rent=3000";
    private const string Noise = "belief.quality_noise=0.9";

    /// <summary>Nobody doubts, so nobody learns, nobody has learned before the start either, and colleges do not ask what becomes of their
    /// trainees.</summary>
    private const string Unlearned = "practice.prior_spread=0 belief.quality_noise=0 practice.placement_value=0 "
        + "world.initial_partnerships=0";

    /// <summary>And nobody has heard of any either: what is known of trainees at the start hangs on who accepts an offer.</summary>
    private const string Unheard = Unlearned + " world.initial_worth=0 world.initial_worth_by_size=0 world.initial_worth_spread=0";

    /// <summary>What a host wants, whatever it can pay.</summary>
    private const string NoBudget = "decision.budget_share=1";

    /// <summary>Push, what answers, expected side, and the world in which it is asked where that is not the world as shipped.</summary>
    public static TheoryData<string, string, int, string> Signs => new()
    {
        { Acceptance, "host_retention", -1, "" }, { Acceptance, "places", -1, "" },
        { Poachability, "places", -1, "" }, { Poachability, "training_share", -1, "" },
        { Compression, "places", +1, NoBudget },
        { Pay, "places", -1, "" },
        { Floor, "practice_quality", +1, "" }, { Floor, "practice_gain", +1, "" },
        { Rent, "practice_quality", -1, "" }, { Rent, "mean_depth", -1, "" },
        { Noise, "partnerships", -1, "" },
    };

    /// <summary>Push, what answered, expected side, and what breaks the mechanism between them.</summary>
    public static TheoryData<string, string, int, string> Broken => new()
    {
        // Nobody learns what became of trainees, and contracts share nothing of it.
        { Acceptance, "places", -1, Unheard + " cooperation.share_terms=0 decision.budget_share=1" },
        // What is left for colleges of what hosts lose, through contracts that share it, is cut too: it pays for teachers who know practice.
        { Poachability, "places", -1, Unheard + " practice.poached_later=0 cooperation.share_terms=0" },
        { Poachability, "training_share", -1, Unheard + " practice.poached_later=0" },
        // Practice is expected to bring nothing, and brings nothing.
        { Compression, "places", +1, NoBudget + " practice.expected_premium=0 practice.turn_rate=0 practice.level_rate=0" },
        // Money moves nobody, and everybody offers one place.
        {
            Pay, "places", -1,
            "decision.benefit_scale=1000000 decision.budget_share=1 cooperation.places_cap=0 cooperation.share_terms=0"
        },
        // Nobody looks whether the floor is kept.
        { Floor, "practice_quality", +1, "practice.supervision=0" },
        // Students do not learn in practice.
        { Floor, "practice_gain", +1, "practice.turn_rate=0" },
        // Hosts train as much as they can, whatever they forgo.
        { Rent, "practice_quality", -1, "practice.expected_premium=100000 " + Unlearned },
        { Rent, "mean_depth", -1, "practice.expected_premium=100000 " + Unlearned },
        // Nobody minds what is not known, and all programmes are alike.
        {
            Noise, "partnerships", -1,
            "practice.risk_aversion=0 practice.quality_spread=0 practice.doubt_return=0"
        },
    };

    [Theory]
    [MemberData(nameof(Signs))]
    public Task A_sign_holds_over_paired_seeds(string push, string outcome, int side, string world) =>
        PairedSigns.Holds(push, outcome, side, world);

    [Theory]
    [MemberData(nameof(Broken))]
    public Task A_sign_is_not_seen_where_its_mechanism_is_broken(string push, string outcome, int side, string how) =>
        PairedSigns.IsNotSeen(push, outcome, side, how);
}
