using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;

namespace Ronghe.Simulation.Tests.Processes;

/// <summary>Hand-worked numbers and limits of the rules.</summary>
public class RuleTests
{
    private static readonly CooperationParameters Cooperation = new();
    private static readonly EducationParameters Education = new();
    private static readonly DecisionParameters Decision = new();

    [Fact]
    public void Belief_without_partners_and_publicity_returns_to_its_anchor()
    {
        var parameters = new BeliefParameters();
        double belief = 0.9;
        for (int t = 0; t < 400; t++) belief = FormConsensus.NextBelief<One>(belief, 0.4, double.NaN, 0, 0, parameters);
        Assert.Equal(0.4, belief, 9);
    }

    [Fact]
    public void A_partner_beyond_the_confidence_bound_is_ignored()
    {
        var parameters = new BeliefParameters { Stubbornness = 0, ConfidenceBound = 0.3 };
        Assert.Equal(0.2, FormConsensus.NextBelief<One>(0.2, 0.2, 0.6, 0, 0, parameters), 12);
        Assert.Equal(0.2 + (parameters.Openness * 0.2), FormConsensus.NextBelief<One>(0.2, 0.2, 0.4, 0, 0, parameters), 12);
    }

    [Fact]
    public void Departments_effort_falls_with_their_number_and_rises_with_clear_systems()
    {
        Assert.Equal(1.5 * 0.5 / (3 * 1.3), UpdateMotivation.Effort(0.5, 0, 0, Education), 12);
        Assert.True(UpdateMotivation.Effort(0.5, 0.8, 0.8, Education) > UpdateMotivation.Effort(0.5, 0.2, 0.2, Education));
        Assert.True(UpdateMotivation.Effort(0.5, 0.2, 0.2, Education with
            { Departments = 1 }) > UpdateMotivation.Effort(0.5, 0.2, 0.2, Education));
    }

    [Fact]
    public void Need_that_fades_lets_motivation_fade()
    {
        double little = UpdateMotivation.NextMotivation<One>(0.5, 0, 0.5, 0.1, Decision);
        double much = UpdateMotivation.NextMotivation<One>(0.5, 0, 0.5, 0.6, Decision);
        Assert.True(little < much);
    }

    [Fact]
    public void The_bargain_leaves_each_side_its_share_when_it_can_be_enforced_in_full()
    {
        double transfer = AssessBenefits.Transfer(100, -20, 1, 0.5);
        Assert.Equal(40, 100 - transfer, 12);
        Assert.Equal(40, -20 + transfer, 12);
        Assert.Equal(0, AssessBenefits.Transfer(100, -20, 0, 0.5));
        Assert.Equal(0, AssessBenefits.Transfer(10, -20, 1, 0.5));
    }

    [Fact]
    public void A_personal_tie_stands_in_for_missing_systems()
    {
        Assert.Equal(AssessBenefits.Coordination(0.9, 0, 0, 1, Decision), AssessBenefits.Coordination(0, 0.9, 0, 1, Decision), 12);
        Assert.True(AssessBenefits.Coordination(0, 0, 1, 0, Decision) > AssessBenefits.Coordination(0, 0, 0, 1, Decision));
    }

    [Fact]
    public void Joint_will_of_equal_sides_is_their_will_at_any_elasticity()
    {
        foreach (double exponent in new[] { -4.0, -1, 0, 0.5 }) Assert.Equal(0.3, DeepenPartnerships.JointWill<One>(0.3, 0.3, exponent), 9);
        double complements = DeepenPartnerships.JointWill<One>(0.1, 0.9, -4), substitutes = DeepenPartnerships.JointWill<One>(0.1, 0.9, 0.5);
        Assert.True(complements < substitutes);
    }

    [Fact]
    public void Systems_come_to_rest_where_building_meets_decay()
    {
        double systems = 0;
        for (int t = 0; t < 2000; t++) systems = BuildSystems.NextSystems(systems, 0.5, 0.02, 0.02);
        Assert.Equal(0.01 / 0.03, systems, 9);
    }

    [Fact]
    public void Seats_answer_shortage_and_glut_and_stay_in_between()
    {
        Assert.True(AdjustSeatsAndAdmit.NextLogSeats(0, 0.5, Education) > 0);
        Assert.True(AdjustSeatsAndAdmit.NextLogSeats(0, -0.5, Education) < 0);
        Assert.Equal(0, AdjustSeatsAndAdmit.NextLogSeats(0, 0.04, Education));
    }

    [Fact]
    public void The_seat_loops_default_gain_is_below_its_stability_limit()
    {
        Assert.True(AdjustSeatsAndAdmit.GainAgainstLimit(16, Education) < 1);
        Assert.True(AdjustSeatsAndAdmit.GainAgainstLimit(16, Education with { SeatsUp = 0.1, SeatsDown = 0.1 }) > 1);
    }

    [Fact]
    public void Vacancies_replace_those_who_left_and_close_the_gap_to_the_plan()
    {
        var parameters = new IndustryParameters();
        Assert.Equal(5 + (0.25 * 5), OpenVacancies.Desired(100, 5, 0, 100, false, parameters), 12);
        Assert.Equal(5 + (0.25 * 5) + 10, OpenVacancies.Desired(100, 5, 0, 100, true, parameters), 12);
        Assert.Equal(0, OpenVacancies.Desired(200, 0, 0, 100, false, parameters));
    }

    [Fact]
    public void Output_scales_with_heads_and_generation()
    {
        var parameters = new IndustryParameters();
        double one = UpdateWorkforces.Output(10, 0, 0.8, 1, 0, parameters);
        Assert.Equal(60000 * 8.0, one, 6);
        Assert.Equal(one * 1.25 * 1.25, UpdateWorkforces.Output(10, 2, 0.8, 1, 0, parameters), 4);
    }

    [Fact]
    public void Wages_are_a_share_of_output_at_the_standard_fit()
    {
        var parameters = new IndustryParameters();
        Assert.Equal(0.5 * 60_000 * 0.75, UpdateWorkforces.StandardWages(0, parameters), 6);
        Assert.Equal(0.5 * UpdateWorkforces.Output(1, 2, 0.75, 1, 0, parameters), UpdateWorkforces.StandardWages(2, parameters), 6);
    }

    [Fact]
    public void Urn_ball_matches_approach_the_large_limit() =>
        Assert.Equal(1000 * (1 - Math.Exp(-0.8)), MatchGraduates.ExpectedMatches(800, 1000), 0.5);

    [Fact]
    public void Mismatch_is_zero_when_supply_meets_demand() => Assert.Equal(0, SectorBalance.Mismatch(50, 50, 1), 12);
}
