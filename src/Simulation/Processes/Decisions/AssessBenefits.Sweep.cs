using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Decisions;

/// <content>The sweeps: chunks of partnerships, then chunks of enterprises.</content>
public static partial class AssessBenefits
{
    /// <summary>Benefits and costs of a chunk of partnerships; the chunk's sum is what poachers gained.</summary>
    private static void Reckon(ModelState state, int chunk, int first, int end)
    {
        ChunkTally tally = state.Tallies[chunk];
        Space space = state.Space<Space>();
        double poached = 0;
        foreach (int slot in state.InForce.Slots[first..end]) poached += Reckon(state, space, tally, slot);
        tally.Sum = poached;
    }

    private static double Reckon(ModelState state, Space space, ChunkTally tally, int slot)
    {
        Partnerships all = state.Partnerships;
        DecisionParameters parameters = state.Parameters.Decision;
        int e = all.Enterprise[slot], p = all.Programme[slot], c = state.Programmes.College[p];
        double institutions = state.Government.InstitutionalSupply[state.Programmes.Region[p]];
        double x = all.Depth[slot], places = all.Places[slot], research = state.Colleges.ResearchStrength[c];
        double enforceable = Enforceable(all.ContractedShare[slot], institutions, parameters);
        double talent = places / 4 * x * Math.Max(0, all.EstimatedQuality[slot]) * parameters.TalentReturn;
        double lost = space.Poached.Heads > 0 ? talent * parameters.Poachability * (1 - enforceable) : 0;
        double innovation = x * research * parameters.InnovationValue * places;
        double capital = parameters.CapitalReturn * all.Capital[slot] * all.Usable[slot];
        double practice = state.Programmes.PracticeQuality[p];
        double interns = parameters.InternOutput * places, pay = parameters.InternPay * places;
        double rent = parameters.CheapLabourRent * places * (1 - practice);
        double trainers = parameters.TrainerCost * places * (parameters.TrainersWithoutDepth + ((1 - parameters.TrainersWithoutDepth) * x));
        double coordination =
            Coordination(all.Systems[slot], all.PersonalTie[slot], CulturalDistance(state, e, p), institutions, parameters);
        double teachers = parameters.TeacherTime * places * x;
        double risk = parameters.OffCampusRisk * places * (1 - all.Systems[slot]);
        double returns = talent + innovation + capital + interns;
        double collegeReturns = innovation + capital;

        double enterpriseNet = returns + rent - lost - pay - trainers - coordination;
        double collegeNet = collegeReturns - teachers - risk - coordination;
        double transfer = Transfer(enterpriseNet, collegeNet, enforceable, parameters.BargainingShare);
        all.EnterpriseGain[slot] = returns + rent - lost + Math.Max(0, -transfer);
        all.EnterpriseCost[slot] = pay + trainers + coordination + Math.Max(0, transfer);
        all.CollegeGain[slot] = collegeReturns + Math.Max(0, transfer);
        all.CollegeCost[slot] = teachers + risk + coordination + Math.Max(0, -transfer);
        all.CheapLabourRent[slot] = rent;
        all.PoachingLoss[slot] = lost;
        all.Transfer[slot] = transfer;
        space.EnterpriseNet[slot] = enterpriseNet - transfer;
        space.CollegeNet[slot] = collegeNet + transfer;

        tally.Record(Flow.PartnershipReturns, returns);
        tally.Record(Flow.CheapLabourRent, rent);
        tally.Record(Flow.InternPay, pay);
        tally.Record(Flow.TrainerWages, trainers);
        tally.Record(Flow.EnterpriseCoordination, coordination);
        tally.Record(Flow.CollegeReturns, collegeReturns);
        tally.Record(Flow.TeacherTime, teachers);
        tally.Record(Flow.OffCampusRisk, risk);
        tally.Record(Flow.CollegeCoordination, coordination);
        tally.Record(Flow.ContractTransfer, transfer);
        tally.Record(Flow.PoachedReturns, lost);
        return lost;
    }

    /// <summary>What is left goes to both sides; partnerships of one college lie in several chunks, so this runs in their order.</summary>
    private static void Pay(ModelState state, Space space)
    {
        Partnerships all = state.Partnerships;
        foreach (int slot in state.InForce.Slots)
        {
            state.Enterprises.Cash[all.Enterprise[slot]] += space.EnterpriseNet[slot];
            state.Colleges.Funds[state.Programmes.College[all.Programme[slot]]] += space.CollegeNet[slot];
        }
    }

    /// <summary>A chunk of enterprises: what hosts lost to poachers arrives in proportion to staff; tax credit is used; those with partners
    /// learn.</summary>
    private static void EnterprisesLearn(ModelState state, int chunk, int first, int end)
    {
        ChunkTally tally = state.Tallies[chunk];
        Enterprises enterprises = state.Enterprises;
        Space space = state.Space<Space>();
        (double poached, double heads) = space.Poached;
        while (first < end)
        {
            int cell = enterprises.Cell[first];
            int next = Math.Min(end, state.EnterprisesOfCell.Start(cell + 1));
            double relief = state.Levers.Dose(Lever.TaxCredit, cell);
            for (int e = first; e < next; e++)
            {
                if (heads > 0) enterprises.Cash[e] += poached * enterprises.Heads[e] / heads;
                space.Places[e] = Learn(state, tally, e, relief);
            }

            first = next;
        }
    }

    /// <summary>An enterprise's experience; returns its training places.</summary>
    private static double Learn(ModelState state, ChunkTally tally, int e, double relief)
    {
        Enterprises enterprises = state.Enterprises;
        Partnerships partnerships = state.Partnerships;
        double qualifying = 0, places = 0;
        ReadOnlySpan<int> slots = state.InForce.Of(e);
        foreach (int slot in slots) qualifying += partnerships.EnterpriseCost[slot];
        double used = UseTaxCredit(state, tally, e, relief * qualifying);
        double net = used;
        foreach (int slot in slots)
        {
            net += partnerships.EnterpriseGain[slot] - partnerships.EnterpriseCost[slot];
            places += partnerships.Places[slot];
        }

        if (places <= 0) return places;
        DecisionParameters parameters = state.Parameters.Decision;
        double experienced = Elementary.Tanh(net / places / parameters.BenefitScale) + enterprises.SocialResponsibility[e];
        enterprises.BenefitSurprise[e] = experienced - enterprises.LearnedBenefit[e];
        enterprises.LearnedBenefit[e] += parameters.LearningRate * enterprises.BenefitSurprise[e];
        return places;
    }

    private static double UseTaxCredit(ModelState state, ChunkTally tally, int e, double granted)
    {
        Enterprises enterprises = state.Enterprises;
        double available = enterprises.CreditCarriedForward[e] + granted;
        double used = Math.Min(available, enterprises.SurchargeLiability[e]);
        enterprises.CreditCarriedForward[e] = available - used;
        enterprises.TaxCreditUsed[e] = used;
        enterprises.Cash[e] += used;
        tally.Budget -= used;
        tally.Record(Flow.TaxCreditUsed, used);
        return used;
    }

    /// <summary>Enterprises without partners learn from the mean of those that have some, in the same city and sector.</summary>
    private static void LearnFromPeers(ModelState state, double[] places)
    {
        Enterprises enterprises = state.Enterprises;
        double rate = state.Parameters.Decision.PeerLearning;
        for (int first = 0; first < enterprises.Count;)
        {
            int next = state.EnterprisesOfCell.Start(enterprises.Cell[first] + 1);
            double sum = 0, number = 0;
            for (int e = first; e < next; e++)
            {
                if (places[e] <= 0) continue;
                sum += enterprises.LearnedBenefit[e];
                number += 1;
            }

            double mean = number > 0 ? sum / number : double.NaN;
            for (int e = first; e < next; e++)
            {
                if (places[e] > 0) continue;
                enterprises.BenefitSurprise[e] = 0;
                if (number > 0) enterprises.LearnedBenefit[e] += rate * (mean - enterprises.LearnedBenefit[e]);
            }

            first = next;
        }
    }
}
