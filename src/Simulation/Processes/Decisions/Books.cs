using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Decisions;

/// <summary>Both sides' books of one partnership in one quarter, CNY, for so many places in use and so much of the quarter at
/// work.</summary>
internal readonly struct Books
{
    public double Interns { get; private init; }

    public double Rent { get; private init; }

    /// <summary>Of the public, for places in use.</summary>
    public double Subsidy { get; private init; }

    public double Pay { get; private init; }

    public double Trainers { get; private init; }

    /// <summary>From the enterprise to the college.</summary>
    public double Services { get; private init; }

    /// <summary>Of each side.</summary>
    public double Coordination { get; private init; }

    /// <summary>Costs of own bases that the shared one saves the college.</summary>
    public double Saved { get; private init; }

    public double Teachers { get; private init; }

    public double Risk { get; private init; }

    /// <summary>What it leaves the enterprise in money.</summary>
    public double EnterpriseNet => Interns + Rent + Subsidy - Pay - Trainers - Services - Coordination;

    /// <summary>What it leaves the college.</summary>
    public double CollegeNet => Saved + Services - Teachers - Risk - Coordination;

    public static Books Of(ModelState state, int slot, double places, double activity)
    {
        Partnerships all = state.Partnerships;
        DecisionParameters parameters = state.Parameters.Decision;
        double training = state.Enterprises.TrainingShare[all.Enterprise[slot]], x = all.Depth[slot], working = places * (1 - training);
        return new Books
        {
            Interns = parameters.InternOutput * working,
            Rent = parameters.CheapLabourRent * working,
            Subsidy = AssessBenefits.PlaceSubsidy(state, slot, places),
            Pay = parameters.InternPay * places,
            Trainers = parameters.TrainerCost * places * training,
            Services = state.Parameters.Practice.Services * places * x,
            Coordination = activity * AssessBenefits.Coordination(state, slot),
            Saved = activity * parameters.CapitalReturn * all.Capital[slot] * all.Usable[slot],
            Teachers = parameters.TeacherTime * places * x,
            Risk = parameters.OffCampusRisk * places * (1 - all.Systems[slot]),
        };
    }
}
