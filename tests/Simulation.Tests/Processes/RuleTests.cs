using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Processes.Practising;

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
        for (int t = 0; t < 800; t++) belief = FormConsensus.NextBelief<One>(belief, 0.4, double.NaN, 0, 0, 0, parameters);
        Assert.Equal(0.4, belief, 9);
    }

    [Fact]
    public void A_partner_beyond_the_confidence_bound_is_ignored()
    {
        var parameters = new BeliefParameters { Stubbornness = 0, ConfidenceBound = 0.3 };
        Assert.Equal(0.2, FormConsensus.NextBelief<One>(0.2, 0.2, 0.6, 0, 0, 0, parameters), 12);
        Assert.Equal(0.2 + (parameters.Openness * 0.2), FormConsensus.NextBelief<One>(0.2, 0.2, 0.4, 0, 0, 0, parameters), 12);
    }

    [Fact]
    public void Empty_agreements_disappoint_whoever_believed()
    {
        var parameters = new BeliefParameters();
        double with = FormConsensus.NextBelief<One>(0.6, 0.4, double.NaN, 0, 0, 1, parameters);
        double without = FormConsensus.NextBelief<One>(0.6, 0.4, double.NaN, 0, 0, 0, parameters);
        Assert.Equal(parameters.Disappointment * 0.6, without - with, 12);
    }

    [Fact]
    public void Substance_is_worth_less_the_more_departments_share_it_and_more_where_responsibility_is_clear()
    {
        Assert.Equal(Education.SubstanceReturn * 0.5 * 0.7 / 3, UpdateMotivation.WorthOfSubstance(0.5, 0.7, 0, 1, Education), 12);
        Assert.Equal(Education.SubstanceReturn * 0.5 * 0.7, UpdateMotivation.WorthOfSubstance(0.5, 0.7, 1, 1, Education), 12);
        Assert.True(UpdateMotivation.WorthOfSubstance(0.5, 0.7, 0.4, 0.5, Education) > UpdateMotivation.WorthOfSubstance(0.5, 0.7, 0.1, 0.5,
            Education));
        Assert.Equal(1 - Education.PayRules, UpdateMotivation.WorthOfSubstance(0.5, 0.7, 0, 0, Education)
            / UpdateMotivation.WorthOfSubstance(0.5, 0.7, 0, 1, Education), 12);
    }

    [Fact]
    public void Form_is_worth_more_the_more_is_announced_copied_and_due_and_less_where_responsibility_is_clear()
    {
        double form = UpdateMotivation.WorthOfForm(0.5, 0.5, 0.5, 0.2, Education);
        Assert.True(UpdateMotivation.WorthOfForm(0.9, 0.5, 0.5, 0.2, Education) > form);
        Assert.True(UpdateMotivation.WorthOfForm(0.5, 0.9, 0.5, 0.2, Education) > form);
        Assert.True(UpdateMotivation.WorthOfForm(0.5, 0.5, 0.9, 0.2, Education) > form);
        Assert.True(UpdateMotivation.WorthOfForm(0.5, 0.5, 0.5, 0.9, Education) < form);
        Assert.Equal(0, UpdateMotivation.WorthOfForm(0, 0, 0, 0.2, Education));
    }

    /// <summary>Of all splits of a fine grid none is worth more to the department.</summary>
    [Fact]
    public void A_department_splits_its_effort_where_that_is_worth_most()
    {
        foreach (double g in new[] { 0, 0.15, 0.3, 0.5, 0.9 })
        foreach (double substance in new[] { 0, 0.05, 0.3, 0.6, 1, 1.6, 4 })
        foreach (double form in new[] { 0, 0.05, 0.3, 0.6, 1, 1.6, 4 })
        {
            (double s, double f) = UpdateMotivation.Efforts(substance, form, g);
            Assert.InRange(s, 0, 1);
            Assert.InRange(f, 0, 1);
            double best = Worth(s, f);
            for (int i = 0; i <= 50; i++)
            for (int j = 0; j <= 50; j++) Assert.True(Worth(i / 50.0, j / 50.0) <= best + 1e-12, $"{substance} {form} {g}: {s} {f}");

            double Worth(double a, double b) => (substance * a) + (form * b) - (0.5 * a * a) - (0.5 * b * b) - (g * a * b);
        }
    }

    [Fact]
    public void A_college_s_own_systems_grow_with_partners_reform_and_institutions_and_lapse()
    {
        double none = BuildSystems.NextOwnSystems(0.4, 0, 0, 0, Cooperation);
        Assert.Equal(0.4 * (1 - Cooperation.CollegeLapse), none, 12);
        Assert.True(BuildSystems.NextOwnSystems(0.4, 0.5, 0, 0, Cooperation) > none);
        Assert.True(BuildSystems.NextOwnSystems(0.4, 0, 0.5, 0, Cooperation) > none);
        Assert.True(BuildSystems.NextOwnSystems(0.4, 0, 0, 0.5, Cooperation) > none);
    }

    [Fact]
    public void Partners_of_an_industrial_college_pay_with_one_purse()
    {
        Assert.Equal(1, FundCooperation.Pooled(0.2, 0, 0.3, 0));
        Assert.Equal(0.75, FundCooperation.Pooled(1, 100, 0.5, 100), 12);
        Assert.Equal(0.6, FundCooperation.Pooled(0.6, 10, 0.6, 90), 12);
    }

    [Fact]
    public void Members_who_train_make_up_for_what_their_association_lacks()
    {
        Assert.Equal(0.4, ShareInformation.Strength(0.4, 0), 12);
        Assert.Equal(0.7, ShareInformation.Strength(0.4, 0.5), 12);
        Assert.Equal(1, ShareInformation.Strength(0.4, 1), 12);
    }

    [Fact]
    public void A_college_rests_half_way_between_what_its_departments_want_and_what_cooperation_brings()
    {
        double orientation = 0.9;
        for (int t = 0; t < 2000; t++) orientation = PositionColleges.NextOrientation(orientation, 0.8, 0.3, Education);
        Assert.Equal(0.55, orientation, 9);
        Assert.Equal(PositionColleges.NextOrientation(0.5, 0.8, 1, Education), PositionColleges.NextOrientation(0.5, 0.8, 7, Education));
    }

    [Fact]
    public void Academic_colleges_revise_less_often_and_train_fewer_teachers_for_practice()
    {
        double halfway = ReviseCurricula.RevisionHazard(0.2, 0.3, 0.5, 0.5, Education);
        Assert.Equal(Education.AcademicRevision * halfway, ReviseCurricula.RevisionHazard(0.2, 0.3, 0.5, 0, Education), 12);
        Assert.Equal((2 - Education.AcademicRevision) * halfway, ReviseCurricula.RevisionHazard(0.2, 0.3, 0.5, 1, Education), 12);
        Assert.Equal(0, ExchangeTalent.Own(0, Cooperation));
        Assert.Equal(Cooperation.TeacherTraining, ExchangeTalent.Own(0.5, Cooperation), 12);
    }

    [Fact]
    public void The_tie_of_a_formerly_industry_run_college_never_falls_below_what_its_staff_have_kept()
    {
        var model = Model.Create(TestWorlds.Create(periods: 20, parameters: TestWorlds.With("world.burn_in", 0)), 0);
        var partnerships = model.State.Partnerships;
        int kept = 0, lost = 0;
        for (int t = 0; t < 20; t++)
        {
            model.Step();
            foreach (int slot in model.State.InForce.Slots)
            {
                double legacy = model.State.Colleges.LegacyTie[model.State.Programmes.College[partnerships.Programme[slot]]];
                Assert.True(partnerships.PersonalTie[slot] >= legacy);
                if (legacy > 0) kept++;
                else if (partnerships.PersonalTie[slot] == 0) lost++;
            }
        }

        Assert.True(kept > 0 && lost > 0);
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
        Assert.Equal(AssessBenefits.Coordination(0.9, 0, 0, 1, false, Decision), AssessBenefits.Coordination(0, 0.9, 0, 1, false, Decision), 12);
        Assert.True(AssessBenefits.Coordination(0, 0, 1, 0, false, Decision) > AssessBenefits.Coordination(0, 0, 0, 1, false, Decision));
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
    public void Seats_answer_shortage_and_glut()
    {
        Assert.True(AdjustSeatsAndAdmit.NextLogSeats(0, 0.5, Education) > 0);
        Assert.True(AdjustSeatsAndAdmit.NextLogSeats(0, -0.5, Education) < 0);
        Assert.Equal(Education.MostSeatsGrowth, AdjustSeatsAndAdmit.NextLogSeats(0, 20, Education));
        Assert.Equal(Education.SeatsLevel * 0.5, AdjustSeatsAndAdmit.LevelResponse(0.5, Education));
        Assert.Equal(-Education.MostLogSeats, AdjustSeatsAndAdmit.LevelResponse(-20, Education));
    }

    [Fact]
    public void Posts_are_created_half_way_and_closed_at_once()
    {
        var parameters = new IndustryParameters();
        Assert.Equal(100 + (0.5 * 20), OpenVacancies.NextPosts(100, 120, parameters), 12);
        Assert.Equal(80, OpenVacancies.NextPosts(100, 80, parameters));
        Assert.Equal(1, OpenVacancies.Wanted(0.33, 1, 1), 12);
    }

    [Fact]
    public void A_sector_is_adapted_where_numbers_and_content_are()
    {
        Assert.True(SectorBalance.IsAdapted(0.22, 0.44));
        Assert.False(SectorBalance.IsAdapted(-0.23, 0.44));
        Assert.False(SectorBalance.IsAdapted(0, 0.45));
        Assert.Equal(0, SectorBalance.QuantityGap(100, 100));
        Assert.True(double.IsFinite(SectorBalance.QuantityGap(0, 0)) && SectorBalance.QuantityGap(0, 1e9) < -20);
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
}
