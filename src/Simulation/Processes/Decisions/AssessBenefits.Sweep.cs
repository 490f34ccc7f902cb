using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Decisions;

/// <content>The sweeps: chunks of partnerships, then chunks of enterprises.</content>
public static partial class AssessBenefits
{
    private static void Reckon(ModelState state, int chunk, int first, int end)
    {
        ChunkTally tally = state.Tallies[chunk];
        foreach (int slot in state.InForce.Slots[first..end]) Reckon(state, tally, slot);
    }

    private static void Reckon(ModelState state, ChunkTally tally, int slot)
    {
        Partnerships all = state.Partnerships;
        int e = all.Enterprise[slot];
        double places = all.PlacesInUse[slot], ofHost = 0;
        foreach (int other in state.InForce.Of(e)) ofHost += all.PlacesInUse[other];
        double scheme = ofHost > 0 ? SchemeCost(state.Enterprises.SchemeCost[e], ofHost, state.Enterprises.Staff[e],
            state.Parameters.Practice) * places / ofHost : 0;
        var books = Books.Of(state, slot, places, all.Activity[slot]);
        all.Transfer[slot] = Transfer(books.EnterpriseNet + all.KeptValue[slot] - scheme, books.CollegeNet,
            Enforceable(state, slot), state.Parameters.Decision.BargainingShare);
        double transfer = all.Transfer[slot] - all.Pooled[slot];
        all.EnterpriseGain[slot] = books.Interns + books.Rent + books.Subsidy + all.KeptValue[slot] + Math.Max(0, -transfer);
        all.EnterpriseCost[slot] = books.Pay + books.Trainers + books.Services + books.Coordination + scheme + Math.Max(0, transfer);
        all.CollegeGain[slot] = books.Saved + books.Services + Math.Max(0, transfer);
        all.CollegeCost[slot] = books.Teachers + books.Risk + books.Coordination + Math.Max(0, -transfer);
        all.CheapLabourRent[slot] = books.Rent;

        tally.Record(Flow.InternOutput, books.Interns);
        tally.Record(Flow.CheapLabourRent, books.Rent);
        tally.Budget -= books.Subsidy;
        tally.Record(Flow.PlaceSubsidy, books.Subsidy);
        tally.Record(Flow.InternPay, books.Pay);
        tally.Record(Flow.TrainerWages, books.Trainers);
        tally.Record(Flow.TrainingSchemes, scheme);
        tally.Record(Flow.CollegeServices, books.Services);
        tally.Record(Flow.EnterpriseCoordination, books.Coordination);
        tally.Record(Flow.BasesSaved, books.Saved);
        tally.Record(Flow.TeacherTime, books.Teachers);
        tally.Record(Flow.OffCampusRisk, books.Risk);
        tally.Record(Flow.CollegeCoordination, books.Coordination);
        tally.Record(Flow.ContractTransfer, transfer);
    }

    /// <summary>What is left goes to both sides; partnerships of one college lie in several chunks, so this runs in their order.</summary>
    private static void Pay(ModelState state)
    {
        Partnerships all = state.Partnerships;
        foreach (int slot in state.InForce.Slots)
        {
            state.Enterprises.Cash[all.Enterprise[slot]] += all.EnterpriseGain[slot] - all.KeptValue[slot] - all.EnterpriseCost[slot];
            state.Colleges.Funds[state.Programmes.College[all.Programme[slot]]] += all.CollegeGain[slot] - all.CollegeCost[slot];
        }
    }

    private static void OfEnterprises(ModelState state, int chunk, int first, int end)
    {
        ChunkTally tally = state.Tallies[chunk];
        Enterprises enterprises = state.Enterprises;
        Space space = state.Space<Space>();
        while (first < end)
        {
            int cell = enterprises.Cell[first];
            int next = Math.Min(end, state.EnterprisesOfCell.Start(cell + 1));
            double relief = state.Levers.Dose(Lever.TaxCredit, cell);
            for (int e = first; e < next; e++)
            {
                Settle(state, tally, e, relief);
                space.Seen[e] = Experience(state, e);
            }

            first = next;
        }
    }

    /// <summary>An enterprise's account of all its partnerships and of interns without one.</summary>
    private static void Settle(ModelState state, ChunkTally tally, int e, double relief)
    {
        Enterprises enterprises = state.Enterprises;
        Partnerships all = state.Partnerships;
        double qualifying = 0, net = 0, ofPartnerships = 0;
        foreach (int slot in state.InForce.Of(e))
        {
            qualifying += all.EnterpriseCost[slot];
            net += all.EnterpriseGain[slot] - all.EnterpriseCost[slot];
            ofPartnerships += all.KeptValue[slot];
        }

        net += enterprises.KeptValue[e] - ofPartnerships + enterprises.Repaid[e];
        net += Host(state, tally, e) + UseTaxCredit(state, tally, e, relief * qualifying);
        enterprises.NetBenefit[e] = net;
        enterprises.MeanNetBenefit[e] += Quarter * (net - enterprises.MeanNetBenefit[e]);
    }

    /// <summary>Interns without a partnership work, are paid and looked after.</summary>
    private static double Host(ModelState state, ChunkTally tally, int e)
    {
        double interns = state.Enterprises.NominalInterns[e];
        if (interns <= 0) return 0;
        DecisionParameters parameters = state.Parameters.Decision;
        double training = state.Enterprises.NominalTrainingShare[e], working = interns * (1 - training);
        double output = parameters.InternOutput * working, rent = parameters.CheapLabourRent * working;
        double pay = parameters.InternPay * interns, trainers = parameters.TrainerCost * interns * training;
        tally.Record(Flow.InternOutput, output);
        tally.Record(Flow.CheapLabourRent, rent);
        tally.Record(Flow.InternPay, pay);
        tally.Record(Flow.TrainerWages, trainers);
        double net = output + rent - pay - trainers;
        state.Enterprises.Cash[e] += net;
        return net;
    }

    /// <summary>What its trainees bring over what was expected at first of all who finished, this quarter; NaN where none is
    /// remembered.</summary>
    private static double Experience(ModelState state, int e)
    {
        Enterprises enterprises = state.Enterprises;
        Partnerships all = state.Partnerships;
        PracticeParameters practice = state.Parameters.Practice;
        double places = 0, quality = 0, enforceable = 0;
        foreach (int slot in state.InForce.Of(e))
        {
            places += all.PlacesInUse[slot];
            quality += all.PlacesInUse[slot] * all.Quality[slot];
            enforceable += all.PlacesInUse[slot] * Enforceable(state, slot);
        }

        double finished = places > 0 ? enterprises.FinishedThisPeriod[e] : 0;
        double poached = DecideOnTraining.Poached(places > 0 ? enforceable / places : 0, state.Parameters);
        double leaves = 1 / CareerPath.Of(state).Tenure(poached, 0);
        double remembered = enterprises.TraineesRemembered[e] = Remember(enterprises.TraineesRemembered[e], finished, leaves);
        double expected = enterprises.ExpectedPremium[e] = Remember(enterprises.ExpectedPremium[e],
            places > 0 ? finished * practice.ExpectedRetention * practice.ExpectedPremium * quality / places : 0, leaves);
        double worth = (practice.HiringCost * practice.ExpectedRetention * finished) + ((1 - practice.PassThrough) * expected);
        if (worth <= 0 || (finished <= 0 && remembered * leaves < Learning.LeastPersons)) return double.NaN;
        double seen = Math.Clamp((enterprises.KeptValue[e] + enterprises.Repaid[e]) / worth, -1000, 1000);
        Learn(state, ref enterprises.LearnedWorth[e], ref enterprises.Doubt[e], ref enterprises.BenefitSurprise[e], seen,
            remembered * leaves);
        return seen;
    }

    /// <summary>A stock from which a share goes, and to which somebody comes.</summary>
    private static double Remember(double stock, double coming, double leaves) => ((1 - Math.Min(1, leaves)) * stock) + coming;

    private static void Learn(ModelState state, ref double value, ref double doubt, ref double surprise, double seen, double persons)
    {
        Learning learned = new Learning(value, doubt).See(seen, persons, state.Parameters.Practice, state.Parameters.Belief.QualityNoise);
        surprise = learned.Value - value;
        (value, doubt) = (learned.Value, learned.Variance);
    }

    private static void Hear(ModelState state, ref double value, ref double doubt, double heard) => (value, doubt) =
        new Learning(value, doubt).Hear(heard, state.Parameters.Practice, state.Parameters.Belief.QualityNoise);

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

    /// <summary>Enterprises whose trainees did not finish hear what those of others were worth, in the same city and sector.</summary>
    private static void LearnFromPeers(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        double[] seen = state.Space<Space>().Seen;
        for (int first = 0; first < enterprises.Count;)
        {
            int next = state.EnterprisesOfCell.Start(enterprises.Cell[first] + 1);
            double sum = 0, number = 0;
            for (int e = first; e < next; e++)
            {
                if (double.IsNaN(seen[e])) continue;
                sum += seen[e];
                number += 1;
            }

            double mean = number > 0 ? sum / number : double.NaN;
            for (int e = first; e < next; e++)
            {
                if (!double.IsNaN(seen[e])) continue;
                enterprises.BenefitSurprise[e] = 0;
                Hear(state, ref enterprises.LearnedWorth[e], ref enterprises.Doubt[e], mean);
            }

            first = next;
        }
    }

    private sealed class Space(int enterprises, int programmes) : IWorkingSpace<Space>
    {
        /// <summary>What each enterprise saw of its trainees this period; NaN without.</summary>
        public double[] Seen { get; } = new double[enterprises];

        /// <summary>What each programme saw of its partners; NaN where no trainee finished.</summary>
        public double[] SeenByProgrammes { get; } = new double[programmes];

        public static Space For(ModelState state) => new(state.Enterprises.Count, state.Programmes.Count);
    }
}
