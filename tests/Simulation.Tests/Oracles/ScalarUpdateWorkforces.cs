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
using static Ronghe.Simulation.Processes.LabourMarket.UpdateWorkforces;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of
/// <see cref="Processes.LabourMarket.UpdateWorkforces"/> must give to the bit.</summary>
internal static class ScalarUpdateWorkforces
{
    internal static void Apply(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        IndustryParameters parameters = state.Parameters.Industry;
        double width = state.Parameters.World.FitWidth;
        var paid = new ChunkTally();
        for (int e = 0; e < enterprises.Count; e++)
        {
            int hires = enterprises.HiresThisPeriod[e];
            int heads = enterprises.Heads[e] - enterprises.ExitsThisPeriod[e] - enterprises.MovesOutThisPeriod[e] + hires
                + enterprises.MovesInThisPeriod[e];
            enterprises.Heads[e] = heads;
            ReadOnlySpan<double> requirement = state.Sectors.Requirement(enterprises.Sector[e], enterprises.Generation[e]);
            (double exchange, double joint) = Partnering(state, e, requirement, width);
            if (heads > 0)
            {
                double share = (double)hires / heads;
                Span<double> hired = enterprises.Hired(e).ToArray();
                if (hires > 0 && Profiles.Normalize(hired)) state.Turn(enterprises.Workforce(e), hired, share);
                double training = Math.Min(1, parameters.OnTheJobTraining * (1 + exchange));
                state.Turn(enterprises.Workforce(e), requirement, training);
                double newcomers = hires > 0 ? enterprises.HiredLevel[e] / hires : 0;
                enterprises.WorkforceLevel[e] = state.Clips.ToRange(((1 - share) * enterprises.WorkforceLevel[e]) + (share * newcomers)
                    + (training * Math.Max(0, 1 - enterprises.WorkforceLevel[e])), 0, 10);
            }

            double fit = enterprises.WorkforceFit[e] = Profiles.Fit(enterprises.Workforce(e), requirement, width);
            double lost = heads > 0 ? Math.Min(0.9, parameters.IntegrationTime * enterprises.HiredDistance[e] / heads) : 0;
            Produce(state, paid, e, heads, fit, lost, parameters);
            double behind = state.Sectors.MeanGeneration[enterprises.Sector[e]] - enterprises.Generation[e];
            if (state.IsCut(Link.EducationToIndustry)) joint = state.Scenario.Counterfactual.HeldJointInnovation;
            enterprises.JointInnovation[e] = joint;
            enterprises.Knowledge[e] = Math.Min(1.5, enterprises.Knowledge[e] + KnowledgeGain(joint, behind, parameters));
        }

        paid.AddTo(state);
    }

    private static (double Exchange, double Joint) Partnering(ModelState state, int e, ReadOnlySpan<double> requirement, double width)
    {
        Enterprises enterprises = state.Enterprises;
        Partnerships partnerships = state.Partnerships;
        double exchange = 0, joint = 0;
        for (int i = 0; i < enterprises.SlotCount[e]; i++)
        {
            int slot = enterprises.FirstSlot[e] + i;
            if (!partnerships.IsActive(slot)) continue;
            int p = partnerships.Programme[slot];
            exchange += partnerships.Depth[slot] * state.Programmes.DoubleQualifiedShare[p];
            int cohort = state.Cohorts.At(p, state.Period - state.Programmes.StudyPeriods[p]);
            joint += partnerships.Depth[slot] * state.Colleges.ResearchStrength[state.Programmes.College[p]]
                * Profiles.Fit(state.Cohorts.Profile(cohort), requirement, width);
        }

        return (exchange / enterprises.SlotCount[e], joint / enterprises.SlotCount[e]);
    }

    private static void Produce(ModelState state, ChunkTally paid, int e, int heads, double fit, double lost, IndustryParameters parameters)
    {
        Enterprises enterprises = state.Enterprises;
        double output = enterprises.Output[e] =
            Output(heads, enterprises.Generation[e], fit, enterprises.WorkforceLevel[e], lost, parameters);
        double wages = parameters.LabourShare * parameters.OutputPerHead * 0.75
            * Elementary.Power(parameters.UpgradeGain, state.Sectors.MeanGeneration[enterprises.Sector[e]]) * heads;
        double profit = enterprises.Profit[e] = output - wages;
        double taxable = Math.Max(0, profit);
        double tax = parameters.TaxRate * taxable;
        double surcharge = enterprises.SurchargeLiability[e] = parameters.SurchargeRate * taxable;
        enterprises.Cash[e] += profit - tax - surcharge;
        paid.Budget += tax + surcharge;
        paid.Record(Flow.Sales, output);
        paid.Record(Flow.Wages, wages);
        paid.Record(Flow.ProfitTax, tax);
        paid.Record(Flow.EducationSurcharge, surcharge);
    }
}
