using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Industry;

/// <summary>What sets an enterprise apart from others, whenever it is founded: drawn by its number alone.</summary>
/// <remarks>
/// <code>
/// κ = min(κ_max, κ_0·U_2),   l = 1,   m = m_0
/// b = b⁰ = belief(N_3),   X = home X = gap + culture(N_4),   Y = home Y = culture(N_5)
/// resp = 2·mean·U_6,   T = ln(U_9/(1 − U_9)),   F = cost/4·(planned/250)^e·exp(sd·N_8),   u = U_10
/// </code>
/// <para>Symbols: κ = Enterprises.Knowledge; κ_max = industry.most_knowledge; κ_0 = industry.first_knowledge; l =
/// Enterprises.WorkforceLevel; m = Enterprises.Motivation; m_0 = decision.first_motivation; b = Enterprises.Belief; b⁰ =
/// Enterprises.Anchor; belief, culture = as in FirstViews; X, Y = Enterprises.CultureX, Enterprises.CultureY; gap = world.cultural_gap;
/// resp = Enterprises.SocialResponsibility; mean = decision.social_responsibility; T = Enterprises.Taste; F = Enterprises.SchemeCost;
/// planned = Enterprises.Planned; cost, e, sd = practice.scheme_cost, practice.scheme_cost_by_size, practice.scheme_cost_spread; u =
/// Enterprises.PartOfPost; Enterprises.Affordable is 1.</para>
/// <para>Draws: U_j is U(EnterpriseAttributes; e; draw j) and N_j is N(EnterpriseAttributes; e; draw j), of period 0.</para>
/// <para>Source: knowledge up to an upgrade or two, tastes and responsibility that differ, and beliefs and cultures alike on both sides are
/// an Assumption: whatever gap is seen later has arisen.</para>
/// </remarks>
internal static class NewEnterprise
{
    /// <summary>Draw of what it has heard; the slots' draws are below it.</summary>
    private const uint OfHearsay = 129;

    /// <summary>Staff of the enterprise that practice.scheme_cost is told for.</summary>
    private const double StaffOfMedian = 250;

    public static void Characterise(Enterprises enterprises, int e, ModelParameters parameters, RandomStreams streams)
    {
        uint id = enterprises.Id[e];
        enterprises.PartOfPost[e] = streams.Uniform(Purpose.EnterpriseAttributes, id, 0, 0, 10);
        enterprises.Knowledge[e] = Math.Min(parameters.Industry.MostKnowledge,
            parameters.Industry.FirstKnowledge * streams.Uniform(Purpose.EnterpriseAttributes, id, 0, 0, 2));
        enterprises.WorkforceLevel[e] = 1;
        enterprises.Anchor[e] = FirstViews.Anchor(streams.Normal(Purpose.EnterpriseAttributes, id, 0, 0, 3), parameters.World);
        enterprises.Belief[e] = FirstViews.Belief(enterprises.Anchor[e], parameters);
        enterprises.Motivation[e] = parameters.Decision.FirstMotivation;
        enterprises.CultureX[e] = enterprises.HomeCultureX[e] = parameters.World.CulturalGap
            + FirstViews.Culture(streams.Normal(Purpose.EnterpriseAttributes, id, 0, 0, 4), parameters.World);
        enterprises.CultureY[e] = enterprises.HomeCultureY[e] =
            FirstViews.Culture(streams.Normal(Purpose.EnterpriseAttributes, id, 0, 0, 5), parameters.World);
        enterprises.SchemeCost[e] =
            SchemeCost(enterprises.Planned[e], streams.Normal(Purpose.EnterpriseAttributes, id, 0, 0, 8), parameters.Practice);
        enterprises.Taste[e] = DecideOnTraining.TasteOf(streams.Uniform(Purpose.EnterpriseAttributes, id, 0, 0, 9));
        enterprises.Affordable[e] = 1;
        enterprises.SocialResponsibility[e] =
            2 * parameters.Decision.SocialResponsibility * streams.Uniform(Purpose.EnterpriseAttributes, id, 0, 0, 6);
    }

    /// <summary>What those who have no trainees of their own have heard, or seen long ago: about what hosts have learned, and as different;
    /// and how far they doubt it.</summary>
    public static void HaveHeard(Enterprises enterprises, int e, double heard, ModelParameters parameters, RandomStreams streams)
    {
        enterprises.LearnedWorth[e] = Math.Max(0, heard + (parameters.World.InitialWorthSpread
            * streams.Normal(Purpose.InitialPartnership, enterprises.Id[e], 0, 0, OfHearsay)));
        enterprises.Doubt[e] = Learning.RestingOfHeard(parameters.Practice, parameters.Belief.QualityNoise);
    }

    /// <summary>Founded with the newest technology, and with nobody and nothing yet.</summary>
    public static void Equip(Enterprises enterprises, int e, int generation, ReadOnlySpan<double> requirement)
    {
        enterprises.Generation[e] = generation;
        requirement.CopyTo(enterprises.Workforce(e));
        enterprises.WorkforceFit[e] = 1;
        enterprises.Posts[e] = enterprises.Output[e] = enterprises.Profit[e] = 0;
        enterprises.BenefitSurprise[e] = enterprises.LearnedBenefit[e] = enterprises.MeanNetBenefit[e] = 0;
        enterprises.TrainingShare[e] = enterprises.NominalTrainingShare[e] = enterprises.IsBoundByBudget[e] = 0;
        enterprises.TraineesRemembered[e] = enterprises.ExpectedPremium[e] = enterprises.SettledPremium[e] = enterprises.Premium[e] = 0;
    }

    /// <summary>Of one that fails nobody owns, owes or wants anything any more.</summary>
    public static void Leave(Enterprises enterprises, int e)
    {
        enterprises.WantedPlaces[e] = 0;
        enterprises.Cash[e] = enterprises.CreditCarriedForward[e] = enterprises.SurchargeLiability[e] = 0;
    }

    /// <summary>Cost of a training scheme, CNY a quarter.</summary>
    private static double SchemeCost(double staff, double luck, PracticeParameters parameters) => parameters.SchemeCost / 4
        * Elementary.Power(staff / StaffOfMedian, parameters.SchemeCostBySize) * Elementary.Exp(parameters.SchemeCostSpread * luck);
}
