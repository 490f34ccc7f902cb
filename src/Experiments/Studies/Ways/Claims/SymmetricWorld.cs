using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Ways.Claims;

/// <summary>The counterfactual in which nothing that could encode a claim favours a side: a claim that holds here too emerges from the
/// mechanisms.</summary>
/// <remarks>
/// Share of the bargain ½. A place costs both sides the same: interns neither work nor are paid, a trainer's time costs what a teacher's
/// does (their geometric mean), and nobody pays for schemes, crowding, joint work, services, accidents or bases of their own. No duty
/// presses colleges: nobody can be placed without a partner. Money binds both by the same share of what they turn over, and both get the
/// same utility from taking part. Culture does not enter the hazard of ending directly. Motivations, beliefs and doubts begin equal, and
/// risk aversion, noise and the weight of need are one number for both sides in every world. What is left: hosts gain in money by whom
/// they keep, colleges in utility by the quality of practice and by who is kept.
/// </remarks>
internal static class SymmetricWorld
{
    public static WaysWorld World { get; } = new("symmetric", Of);

    public static ModelParameters Of(ModelParameters parameters)
    {
        DecisionParameters decision = parameters.Decision;
        double time = Math.Sqrt(decision.TrainerCost * decision.TeacherTime),
        utility = (decision.ReputationValue + decision.SocialResponsibility) / 2,
        budget = (decision.BudgetShare + parameters.Education.BudgetShare) / 2;
        return parameters with
        {
            Decision = decision with
            {
                BargainingShare = 0.5,
                InternOutput = 0,
                InternPay = 0,
                TrainerCost = time,
                TeacherTime = time,
                CheapLabourRent = 0,
                OffCampusRisk = 0,
                CapitalReturn = 0,
                BudgetShare = budget,
                ReputationValue = utility,
                SocialResponsibility = utility,
            },
            Education = parameters.Education with { BudgetShare = budget },
            Practice = parameters.Practice with { SchemeCost = 0, CrowdingCost = 0, JointWork = 0, Services = 0, Placeable = 0 },
            Cooperation = parameters.Cooperation with { DissolutionCulture = 0 },
        };
    }
}
