using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.State;
using static Ronghe.Simulation.Processes.Decisions.AssessBenefits;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of <see cref="Processes.Decisions.AssessBenefits"/>
/// must give to the bit.</summary>
internal static class ScalarAssessBenefits
{
    internal static void Apply(ModelState state)
    {
        var paid = new ChunkTally();
        double poached = 0;
        for (int slot = 0; slot < state.Partnerships.Count; slot++)
        {
            if (state.Partnerships.IsActive(slot)) poached += Reckon(state, paid, slot);
        }

        paid.AddTo(state);
        PayPoachers(state, poached);
        for (int e = 0; e < state.Enterprises.Count; e++) UseTaxCredit(state, paid, e);
        paid.AddTo(state);
        EnterprisesLearn(state);
        ProgrammesLearn(state);
    }

    private static double Reckon(ModelState state, ChunkTally paid, int slot)
    {
        Partnerships all = state.Partnerships;
        DecisionParameters parameters = state.Parameters.Decision;
        int e = all.Enterprise[slot], p = all.Programme[slot], c = state.Programmes.College[p];
        double institutions = state.Government.InstitutionalSupply[state.Programmes.Region[p]];
        double x = all.Depth[slot], places = all.Places[slot], research = state.Colleges.ResearchStrength[c];
        double enforceable = Enforceable(all.ContractedShare[slot], institutions, parameters);
        double talent = places / 4 * x * Math.Max(0, all.EstimatedQuality[slot]) * parameters.TalentReturn;
        double lost = state.Enterprises.Heads.Any(static heads => heads > 0) ? talent * parameters.Poachability * (1 - enforceable) : 0;
        double innovation = x * research * parameters.InnovationValue * places;
        double capital = parameters.CapitalReturn * all.Capital[slot] * all.Usable[slot];
        double practice = state.Programmes.PracticeQuality[p];
        double interns = parameters.InternOutput * places, pay = parameters.InternPay * places;
        double rent = parameters.CheapLabourRent * places * (1 - practice);
        double trainers = parameters.TrainerCost * places * (0.5 + (0.5 * x));
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

        state.Enterprises.Cash[e] += enterpriseNet - transfer;
        state.Colleges.Funds[c] += collegeNet + transfer;
        paid.Record(Flow.PartnershipReturns, returns);
        paid.Record(Flow.CheapLabourRent, rent);
        paid.Record(Flow.InternPay, pay);
        paid.Record(Flow.TrainerWages, trainers);
        paid.Record(Flow.EnterpriseCoordination, coordination);
        paid.Record(Flow.CollegeReturns, collegeReturns);
        paid.Record(Flow.TeacherTime, teachers);
        paid.Record(Flow.OffCampusRisk, risk);
        paid.Record(Flow.CollegeCoordination, coordination);
        paid.Record(Flow.ContractTransfer, transfer);
        paid.Record(Flow.PoachedReturns, lost);
        return lost;
    }

    private static void PayPoachers(ModelState state, double poached)
    {
        Enterprises enterprises = state.Enterprises;
        double heads = 0;
        for (int e = 0; e < enterprises.Count; e++) heads += enterprises.Heads[e];
        if (heads <= 0) return;
        for (int e = 0; e < enterprises.Count; e++) enterprises.Cash[e] += poached * enterprises.Heads[e] / heads;
    }

    private static void UseTaxCredit(ModelState state, ChunkTally paid, int e)
    {
        Enterprises enterprises = state.Enterprises;
        Partnerships partnerships = state.Partnerships;
        double qualifying = 0;
        for (int i = 0; i < enterprises.SlotCount[e]; i++)
        {
            int slot = enterprises.FirstSlot[e] + i;
            if (partnerships.IsActive(slot)) qualifying += partnerships.EnterpriseCost[slot];
        }

        double rate = Math.Min(0.5, 0.05 * state.Levers.Multiplier(Lever.TaxCredit, enterprises.Cell[e]));
        double available = enterprises.CreditCarriedForward[e] + (rate * qualifying);
        double used = Math.Min(available, enterprises.SurchargeLiability[e]);
        enterprises.CreditCarriedForward[e] = available - used;
        enterprises.TaxCreditUsed[e] = used;
        enterprises.Cash[e] += used;
        paid.Budget -= used;
        paid.Record(Flow.TaxCreditUsed, used);
    }

    private static void EnterprisesLearn(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        DecisionParameters parameters = state.Parameters.Decision;
        Partnerships partnerships = state.Partnerships;
        int cells = state.Levers.Cells;
        Span<double> peers = new double[2 * cells];
        Span<double> sums = peers[..cells];
        sums.Clear();
        Span<double> number = peers.Slice(cells, cells);
        number.Clear();
        for (int pass = 0; pass < 2; pass++)
        {
            for (int e = 0; e < enterprises.Count; e++)
            {
                double net = enterprises.TaxCreditUsed[e], places = 0;
                for (int i = 0; i < enterprises.SlotCount[e]; i++)
                {
                    int slot = enterprises.FirstSlot[e] + i;
                    if (!partnerships.IsActive(slot)) continue;
                    net += partnerships.EnterpriseGain[slot] - partnerships.EnterpriseCost[slot];
                    places += partnerships.Places[slot];
                }

                int cell = enterprises.Cell[e];
                if (places > 0 && pass == 0)
                {
                    double experienced = Elementary.Tanh(net / places / parameters.BenefitScale) + enterprises.SocialResponsibility[e];
                    enterprises.BenefitSurprise[e] = experienced - enterprises.LearnedBenefit[e];
                    enterprises.LearnedBenefit[e] += parameters.LearningRate * enterprises.BenefitSurprise[e];
                    sums[cell] += enterprises.LearnedBenefit[e];
                    number[cell] += 1;
                }
                else if (places <= 0 && pass == 1)
                {
                    enterprises.BenefitSurprise[e] = 0;
                    if (number[cell] > 0)
                        enterprises.LearnedBenefit[e] +=
                        parameters.PeerLearning * ((sums[cell] / number[cell]) - enterprises.LearnedBenefit[e]);
                }
            }
        }
    }

    private static void ProgrammesLearn(ModelState state)
    {
        Programmes programmes = state.Programmes;
        Partnerships partnerships = state.Partnerships;
        DecisionParameters parameters = state.Parameters.Decision;
        int sectors = state.Sectors.Count;
        Span<double> sums = stackalloc double[sectors];
        Span<double> number = stackalloc double[sectors];
        sums.Clear();
        number.Clear();
        for (int pass = 0; pass < 2; pass++)
        {
            for (int p = 0; p < programmes.Count; p++)
            {
                double net = 0, places = 0, depth = 0;
                foreach (int slot in state.PartnersOfProgramme.Of(p))
                {
                    net += partnerships.CollegeGain[slot] - partnerships.CollegeCost[slot];
                    places += partnerships.Places[slot];
                    depth += partnerships.Places[slot] * partnerships.Depth[slot];
                }

                int s = programmes.Sector[p];
                if (places > 0 && pass == 0)
                {
                    // Project money relieves the departments' budget up to what cooperation costs them.
                    double relief = Math.Min(programmes.ProjectFunds[p], Math.Max(0, -net));
                    programmes.ProjectFunds[p] -= relief;
                    double experienced = Elementary.Tanh((net + relief) / places / parameters.BenefitScale)
                        + (parameters.ReputationValue * (0.5 + (0.5 * depth / places)));
                    programmes.BenefitSurprise[p] = experienced - programmes.LearnedBenefit[p];
                    programmes.LearnedBenefit[p] += parameters.LearningRate * programmes.BenefitSurprise[p];
                    sums[s] += programmes.LearnedBenefit[p];
                    number[s] += 1;
                }
                else if (places <= 0 && pass == 1)
                {
                    programmes.BenefitSurprise[p] = 0;
                    if (number[s] > 0)
                        programmes.LearnedBenefit[p] += parameters.PeerLearning * ((sums[s] / number[s]) - programmes.LearnedBenefit[p]);
                }
            }
        }
    }
}
