using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>Wrapper: an enterprise's account of cooperation in a quarter, written out from rates and heads. V20.</summary>
internal static class HostLedger
{
    /// <summary>Interns' work and public money for their places less what they, schemes, contracts and coordination cost, CNY.</summary>
    public static double OutputLessCost(ModelState state, int e, ModelParameters told)
    {
        (Partnerships all, Enterprises enterprises) = (state.Partnerships, state.Enterprises);
        (DecisionParameters rates, PracticeParameters practice) = (told.Decision, told.Practice);
        double trainees = 0, net = enterprises.TaxCreditUsed[e];
        foreach (int i in state.InForce.Of(e))
        {
            int p = all.Programme[i];
            double apart = 1 - Math.Max(all.Systems[i], all.PersonalTie[i]), distance = Math.Sqrt(
                Math.Pow(enterprises.CultureX[e] - state.Programmes.CultureX[p], 2)
                + Math.Pow(enterprises.CultureY[e] - state.Programmes.CultureY[p], 2));
            double travel = state.Programmes.Region[p] != enterprises.Region[e] ? rates.TravelCost : 0;
            double lack = 1 - state.Government.InstitutionalSupply[state.Programmes.Region[p]];
            trainees += all.PlacesInUse[i];
            net += all.PlacesInUse[i] * state.Levers.Dose(Lever.PlaceSubsidy, enterprises.Cell[e]);
            net -= (all.PlacesInUse[i] * practice.Services * all.Depth[i]) + all.Transfer[i] - all.Pooled[i]
                + (all.Activity[i] * rates.CoordinationCost
                * (1 + (rates.MissingSystemsCost * apart) + (rates.CulturalCost * distance)
                + (rates.InstitutionalCost * lack) + travel));
        }

        if (trainees > 0) net -= enterprises.SchemeCost[e] + (practice.CrowdingCost / 4 * trainees * trainees / enterprises.Staff[e]);
        return net + (trainees * OfOne(enterprises.TrainingShare[e], rates))
            + (enterprises.NominalInterns[e] * OfOne(enterprises.NominalTrainingShare[e], rates));
    }

    /// <summary>What trainees who were kept bring in a quarter: hiring saved, and the host's part of the premium of all who are there,
    /// CNY.</summary>
    public static double WorthOfKept(ModelState state, int e, double premium, ModelParameters told) =>
        (state.Enterprises.KeptThisPeriod[e] * told.Practice.HiringCost) + ((1 - told.Practice.PassThrough) * premium);

    private static double OfOne(double training, DecisionParameters rates) =>
        ((rates.InternOutput + rates.CheapLabourRent) * (1 - training)) - rates.InternPay - (rates.TrainerCost * training);
}
