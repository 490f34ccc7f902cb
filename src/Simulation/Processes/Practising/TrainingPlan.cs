using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Simulation.Processes.Practising;

/// <summary>What an enterprise knows when it decides how to train and whom.</summary>
internal readonly record struct TrainingProspects
{
    /// <summary>All who work there.</summary>
    public double Staff { get; init; }

    /// <summary>Worth of a trainee over what is expected at first, less its doubt: never below 0.</summary>
    public double Certain { get; init; }

    /// <summary>Highest quality of practice that the college's side allows.</summary>
    public double Ceiling { get; init; }

    /// <summary>Quarters that a kept trainee stays.</summary>
    public double Tenure { get; init; }

    /// <summary>Quarters of practice of a trainee.</summary>
    public double Phase { get; init; }

    /// <summary>Training share that is required.</summary>
    public double Floor { get; init; }

    /// <summary>Public money for a place in use, CNY a quarter.</summary>
    public double Subsidy { get; init; }

    /// <summary>Entry posts that fall open in a quarter.</summary>
    public double EntryHires { get; init; }

    /// <summary>Coordination of all its partnerships, CNY a quarter.</summary>
    public double Coordination { get; init; }

    /// <summary>Cost of the training scheme, CNY a quarter.</summary>
    public double SchemeCost { get; init; }

    /// <summary>Money that it may spend on cooperation, CNY a quarter.</summary>
    public double Budget { get; init; }
}

/// <summary>How an enterprise would train and for how many places that would be worth most.</summary>
/// <param name="TrainingShare">τ.</param>
/// <param name="Quality">q that it expects.</param>
/// <param name="Places">N*.</param>
/// <param name="Net">Expected net benefit at N*, CNY a quarter.</param>
/// <param name="TalentPart">What training alone brings, output and rent left aside, CNY a place and quarter.</param>
/// <param name="IsBoundByBudget">More places would pay than money allows.</param>
internal readonly record struct TrainingPlan(
    double TrainingShare, double Quality, double Places, double Net, double TalentPart, bool IsBoundByBudget)
{
    /// <summary>Keeps divisions finite.</summary>
    private const double Tiny = 1e-9;

    /// <summary>Least outlay that a place is reckoned with, CNY a quarter.</summary>
    private const double LeastOutlay = 125;

    private const double QuartersAYear = 4;

    public static TrainingPlan Of(in TrainingProspects known, PracticeParameters practice, DecisionParameters decision, double mostPerHead)
    {
        double bonus = Bonus(known.Tenure, practice);
        double share = ShareOfTraining(known, practice, decision);
        double quality = QualityOf(share, known.Ceiling, practice);
        double worth = known.Certain * practice.ExpectedRetention * (practice.HiringCost + (bonus * quality)) / known.Phase;
        double balance = Balance(share, practice, decision) + known.Subsidy;

        // The chance of a post falls linearly to nothing where all entry posts are taken; beyond, only work is left.
        double need = known.EntryHires * known.Phase, crowding = practice.CrowdingCost / QuartersAYear / known.Staff;
        double places = (balance + worth) / Math.Max((2 * crowding) + (worth / Math.Max(need, Tiny)), Tiny);
        if (places >= need) places = Math.Max(need, balance / Math.Max(2 * crowding, Tiny));
        double affordable = known.Budget / Math.Max(Outlay(share, decision) - known.Subsidy, LeastOutlay), most = mostPerHead * known.Staff;
        bool isBound = places > affordable && affordable < most;
        places = Math.Max(1, Math.Min(places, Math.Min(most, affordable)));
        double kept = places < need ? places * (1 - (places / (2 * need))) : need / 2;
        double net = (places * balance) + (worth * kept) - (crowding * places * places) - known.SchemeCost - known.Coordination;
        double talent = worth - ((decision.InternOutput + decision.TrainerCost) * share) - practice.JointWork;
        return new TrainingPlan(share, quality, places, net, talent, isBound);
    }

    /// <summary>Training share at which a little more training costs as much output and trainers' time as it brings; the floor is enforced
    /// in part.</summary>
    public static double ShareOfTraining(in TrainingProspects known, PracticeParameters practice, DecisionParameters decision)
    {
        double bonus = Bonus(known.Tenure, practice);
        double gain = known.Certain * practice.ExpectedRetention * bonus * known.Ceiling * practice.QualitySpeed / known.Phase;
        double forgone = decision.InternOutput + decision.CheapLabourRent + decision.TrainerCost;
        double best = Elementary.Log(Math.Max(gain / Math.Max(forgone, Tiny), Tiny)) / practice.QualitySpeed;
        best = Math.Clamp(best, practice.LeastTraining, practice.MostTraining);
        return best + (practice.Supervision * Math.Max(0, known.Floor - best));
    }

    /// <summary>The host's part of the premium that it expects at first of practice of quality 1, for as long as a kept trainee stays,
    /// CNY.</summary>
    public static double Bonus(double tenure, PracticeParameters practice) =>
        (1 - practice.PassThrough) * practice.ExpectedPremium * tenure;

    /// <summary>Quality of practice.</summary>
    public static double QualityOf(double share, double ceiling, PracticeParameters practice) =>
        ceiling * Elementary.OneMinusExp(practice.QualitySpeed * share);

    /// <summary>Highest quality of practice.</summary>
    public static double Ceiling(double effort, double systems, double doubleQualified, PracticeParameters practice) =>
        1 - (practice.QualityAtRisk * (1 - (practice.QualityByEffort * effort)) * (1 - (practice.QualityBySystems * systems))
            * (1 - (practice.QualityByTeachers * doubleQualified)));

    /// <summary>What a place leaves its host during practice without a subsidy, CNY a quarter.</summary>
    public static double Balance(double share, PracticeParameters practice, DecisionParameters decision) =>
        ((decision.InternOutput + decision.CheapLabourRent) * (1 - share)) - decision.InternPay - (decision.TrainerCost * share);

    /// <summary>What a place costs its host in money during practice without a subsidy, CNY a quarter; below 0 where it brings
    /// more.</summary>
    public static double Outlay(double share, DecisionParameters decision) =>
        decision.InternPay + (decision.TrainerCost * share) - (decision.InternOutput * (1 - share));
}
