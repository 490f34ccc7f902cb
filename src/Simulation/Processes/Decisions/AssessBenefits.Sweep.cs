using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Decisions;

/// <content>The sweeps: chunks of partnerships, then chunks of enterprises.</content>
public static partial class AssessBenefits
{
    /// <summary>What a chunk of partnerships would cost both sides.</summary>
    private static void Ask(ModelState state, int chunk, int first, int end)
    {
        Space space = state.Space<Space>();
        foreach (int slot in state.InForce.Slots[first..end])
        {
            var books = Books.Of(state, space.Poached.Heads, slot, 1);
            space.EnterpriseAsk[slot] =
                Ask(books.Pay + books.Trainers + books.Coordination, books.Interns + books.Rent - books.Transfer);
            space.CollegeAsk[slot] = Ask(books.Teachers + books.Risk + books.Coordination, books.Transfer);
        }
    }

    private static void EnterprisesBudget(ModelState state, int chunk, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        double[] asks = state.Space<Space>().EnterpriseAsk;
        double share = state.Parameters.Decision.BudgetShare;
        double wages = LabourMarket.UpdateWorkforces.StandardWages(0, state.Parameters.Industry);
        for (int e = first; e < end; e++)
        {
            double asked = 0;
            foreach (int slot in state.InForce.Of(e)) asked += asks[slot];
            double budget = enterprises.BudgetLeft[e] =
                EnterpriseBudget(enterprises.Cash[e], wages * enterprises.Staff[e], enterprises.TaxCreditUsed[e], share);
            enterprises.Affordable[e] = Affordable(budget, asked);
        }
    }

    private static void ProgrammesBudget(ModelState state, int chunk, int first, int end)
    {
        Programmes programmes = state.Programmes;
        double[] asks = state.Space<Space>().CollegeAsk;
        double perStudent = state.Parameters.Education.BudgetShare * state.Parameters.Education.TeachingCost;
        for (int p = first; p < end; p++)
        {
            double asked = 0;
            foreach (int slot in state.PartnersOfProgramme.Of(p)) asked += asks[slot];
            programmes.Affordable[p] = Affordable((perStudent * programmes.Enrolled[p]) + programmes.ProjectFunds[p], asked);
        }
    }

    /// <summary>Benefits and costs of a chunk of partnerships; the chunk's sum is what poachers gained.</summary>
    private static void Reckon(ModelState state, int chunk, int first, int end)
    {
        ChunkTally tally = state.Tallies[chunk];
        Space space = state.Space<Space>();
        bool movesPartnerships = new Links(state).MovePartnerships;
        double poached = 0;
        foreach (int slot in state.InForce.Slots[first..end])
        {
            if (movesPartnerships) Work(state, slot);
            poached += Reckon(state, space, tally, slot);
        }

        tally.Sum = poached;
    }

    /// <summary>A partnership is at work as far as both sides can pay for it.</summary>
    private static void Work(ModelState state, int slot)
    {
        Partnerships all = state.Partnerships;
        double activity = all.Activity[slot] =
            Math.Min(state.Enterprises.Affordable[all.Enterprise[slot]], state.Programmes.Affordable[all.Programme[slot]]);
        all.PlacesInUse[slot] = activity * all.Places[slot];
    }

    private static double Reckon(ModelState state, Space space, ChunkTally tally, int slot)
    {
        Partnerships all = state.Partnerships;
        var books = Books.Of(state, space.Poached.Heads, slot, all.Activity[slot]);
        double transfer = books.Transfer;
        all.EnterpriseGain[slot] = books.Returns + books.Rent - books.Lost + Math.Max(0, -transfer);
        all.EnterpriseCost[slot] = books.Pay + books.Trainers + books.Coordination + Math.Max(0, transfer);
        all.CollegeGain[slot] = books.CollegeReturns + Math.Max(0, transfer);
        all.CollegeCost[slot] = books.Teachers + books.Risk + books.Coordination + Math.Max(0, -transfer);
        all.CheapLabourRent[slot] = books.Rent;
        all.PoachingLoss[slot] = books.Lost;
        all.Transfer[slot] = transfer;
        space.EnterpriseNet[slot] = books.EnterpriseNet - transfer;
        space.CollegeNet[slot] = books.CollegeNet + transfer;

        tally.Record(Flow.PartnershipReturns, books.Returns);
        tally.Record(Flow.CheapLabourRent, books.Rent);
        tally.Record(Flow.InternPay, books.Pay);
        tally.Record(Flow.TrainerWages, books.Trainers);
        tally.Record(Flow.EnterpriseCoordination, books.Coordination);
        tally.Record(Flow.CollegeReturns, books.CollegeReturns);
        tally.Record(Flow.TeacherTime, books.Teachers);
        tally.Record(Flow.OffCampusRisk, books.Risk);
        tally.Record(Flow.CollegeCoordination, books.Coordination);
        tally.Record(Flow.ContractTransfer, transfer);
        tally.Record(Flow.PoachedReturns, books.Lost);
        return books.Lost;
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

    /// <summary>An enterprise's experience; returns its training places in use.</summary>
    private static double Learn(ModelState state, ChunkTally tally, int e, double relief)
    {
        Enterprises enterprises = state.Enterprises;
        Partnerships partnerships = state.Partnerships;
        double[] asks = state.Space<Space>().EnterpriseAsk;
        double qualifying = 0, places = 0, spent = 0;
        ReadOnlySpan<int> slots = state.InForce.Of(e);
        foreach (int slot in slots) qualifying += partnerships.EnterpriseCost[slot];
        double used = UseTaxCredit(state, tally, e, relief * qualifying);
        double net = used;
        foreach (int slot in slots)
        {
            net += partnerships.EnterpriseGain[slot] - partnerships.EnterpriseCost[slot];
            places += partnerships.PlacesInUse[slot];
            spent += partnerships.Activity[slot] * asks[slot];
        }

        enterprises.BudgetLeft[e] = Math.Max(0, enterprises.BudgetLeft[e] - spent);
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

    /// <summary>Both sides' books of one partnership in one quarter, CNY: everything in proportion to its activity.</summary>
    private readonly struct Books
    {
        public double Interns { get; private init; }

        public double Returns { get; private init; }

        public double Rent { get; private init; }

        public double Lost { get; private init; }

        public double Pay { get; private init; }

        public double Trainers { get; private init; }

        public double Coordination { get; private init; }

        public double CollegeReturns { get; private init; }

        public double Teachers { get; private init; }

        public double Risk { get; private init; }

        public double EnterpriseNet { get; private init; }

        public double CollegeNet { get; private init; }

        public double Transfer { get; private init; }

        public static Books Of(ModelState state, double heads, int slot, double activity)
        {
            Partnerships all = state.Partnerships;
            DecisionParameters parameters = state.Parameters.Decision;
            int e = all.Enterprise[slot], p = all.Programme[slot], c = state.Programmes.College[p];
            double institutions = state.Government.InstitutionalSupply[state.Programmes.Region[p]];
            double x = all.Depth[slot], places = activity * all.Places[slot], research = state.Colleges.ResearchStrength[c];
            double enforceable = Enforceable(all.ContractedShare[slot], institutions, parameters);
            double talent = places / 4 * x * Math.Max(0, all.EstimatedQuality[slot]) * parameters.TalentReturn;
            double lost = heads > 0 ? talent * parameters.Poachability * (1 - enforceable) : 0;
            double innovation = x * research * parameters.InnovationValue * places;
            double capital = activity * parameters.CapitalReturn * all.Capital[slot] * all.Usable[slot];
            double interns = parameters.InternOutput * places, pay = parameters.InternPay * places;
            double rent = parameters.CheapLabourRent * places * (1 - state.Programmes.PracticeQuality[p]);
            double trainers =
                parameters.TrainerCost * places * (parameters.TrainersWithoutDepth + ((1 - parameters.TrainersWithoutDepth) * x));
            double coordination = activity
                * AssessBenefits.Coordination(all.Systems[slot], all.PersonalTie[slot], CulturalDistance(state, e, p), institutions,
                parameters);
            double teachers = parameters.TeacherTime * places * x;
            double risk = parameters.OffCampusRisk * places * (1 - all.Systems[slot]);
            double returns = talent + innovation + capital + interns, collegeReturns = innovation + capital;
            double enterpriseNet = returns + rent - lost - pay - trainers - coordination;
            double collegeNet = collegeReturns - teachers - risk - coordination;
            return new Books
            {
                Interns = interns, Returns = returns, Rent = rent, Lost = lost, Pay = pay, Trainers = trainers,
                Coordination = coordination, CollegeReturns = collegeReturns, Teachers = teachers, Risk = risk,
                EnterpriseNet = enterpriseNet, CollegeNet = collegeNet,
                Transfer = AssessBenefits.Transfer(enterpriseNet, collegeNet, enforceable, parameters.BargainingShare),
            };
        }
    }
}
