using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Ways.Claims;

/// <summary>The counterfactual in which nothing that could encode a claim favours a side: a claim that holds here too emerges from the
/// mechanisms.</summary>
/// <remarks>
/// Share of the bargain ½; a place costs both sides the same (intern's output = pay, trainer's time = teacher's time at their geometric
/// mean, no cheap-labour rent, no off-campus risk); both sides get the same utility from taking part; culture does not enter the hazard of
/// ending directly. Motivations and beliefs begin equal in every world.
/// </remarks>
internal static class SymmetricWorld
{
    public static WaysWorld World { get; } = new("symmetric", Of);

    public static ModelParameters Of(ModelParameters parameters)
    {
        DecisionParameters decision = parameters.Decision;
        double time = Math.Sqrt(decision.TrainerCost * decision.TeacherTime),
        utility = (decision.ReputationValue + decision.SocialResponsibility) / 2;
        return parameters with
        {
            Decision = decision with
            {
                BargainingShare = 0.5,
                InternOutput = decision.InternPay,
                TrainerCost = time,
                TeacherTime = time,
                CheapLabourRent = 0,
                OffCampusRisk = 0,
                ReputationValue = utility,
                SocialResponsibility = utility,
            },
            Cooperation = parameters.Cooperation with { DissolutionCulture = 0 },
        };
    }
}
