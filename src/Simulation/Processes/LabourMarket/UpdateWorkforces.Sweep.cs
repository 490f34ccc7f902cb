using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <content>The sweep: chunks of enterprises; the fits of four enterprises at a time.</content>
public static partial class UpdateWorkforces
{
    private static void CloseBooks(ModelState state, int chunk, int first, int end)
    {
        ChunkTally tally = state.Work.Tallies[chunk];
        Enterprises enterprises = state.Enterprises;
        double width = state.Parameters.World.FitWidth;
        Span<double> fits = stackalloc double[Lanes.Count];
        fits.Clear();
        for (int e = first; e < end; e += Lanes.Count)
        {
            int lanes = Math.Min(Lanes.Count, end - e);
            for (int lane = 0; lane < lanes; lane++) fits[lane] = RenewStaff(state, tally, e + lane, width);
            Profiles.Fit(Lanes.At(fits, 0), System.Runtime.Intrinsics.Vector256.Create(width)).Put(fits, 0);
            for (int lane = 0; lane < lanes; lane++)
            {
                enterprises.WorkforceFit[e + lane] = fits[lane];
                Produce(state, tally, e + lane, fits[lane]);
            }
        }
    }

    /// <summary>Staff leave, come and learn; joint innovation adds to knowledge. Returns the cosine of workforce and requirement.</summary>
    private static double RenewStaff(ModelState state, ChunkTally tally, int e, double width)
    {
        Enterprises enterprises = state.Enterprises;
        IndustryParameters parameters = state.Parameters.Industry;
        int hires = enterprises.HiresThisPeriod[e];
        int heads = enterprises.Heads[e] - enterprises.ExitsThisPeriod[e] - enterprises.MovesOutThisPeriod[e] + hires + enterprises.MovesInThisPeriod[e];
        enterprises.Heads[e] = heads;
        int s = enterprises.Sector[e], g = enterprises.Generation[e];
        ReadOnlySpan<double> requirement = state.Sectors.Requirement(s, g);
        (double exchange, double joint) = Partnering(state, e, requirement, width);
        if (heads > 0)
        {
            double share = hires > 0 ? (double)hires / heads : 0;
            Span<double> workforce = enterprises.Workforce(e);
            if (hires > 0)
            {
                Span<double> hired = enterprises.Hired(e);
                if (Profiles.Normalize(hired) && !Profiles.Turn(workforce, hired, share)) tally.Clips.KeptDirection();
                hired.Clear();
            }

            double training = Math.Min(1, parameters.OnTheJobTraining * (1 + exchange));
            if (!Profiles.Turn(workforce, requirement, training)) tally.Clips.KeptDirection();
            double newcomers = hires > 0 ? enterprises.HiredLevel[e] / hires : 0;
            enterprises.WorkforceLevel[e] = tally.Clips.ToRange(((1 - share) * enterprises.WorkforceLevel[e]) + (share * newcomers)
                + (training * Math.Max(0, 1 - enterprises.WorkforceLevel[e])), 0, 10);
        }

        if (state.IsCut(Link.EducationToIndustry)) joint = state.Scenario.Counterfactual.HeldJointInnovation;
        enterprises.JointInnovation[e] = joint;
        enterprises.Knowledge[e] = Math.Min(1.5, enterprises.Knowledge[e] + KnowledgeGain(joint, state.Sectors.MeanGeneration[s] - g, parameters));
        return Profiles.Dot(enterprises.Workforce(e), requirement);
    }

    /// <summary>Depth of exchange with partners, and joint innovation with fitting programmes.</summary>
    private static (double Exchange, double Joint) Partnering(ModelState state, int e, ReadOnlySpan<double> requirement, double width)
    {
        Enterprises enterprises = state.Enterprises;
        Partnerships partnerships = state.Partnerships;
        bool hasPartners = false;
        double exchange = 0, joint = 0;
        for (int slot = enterprises.FirstSlot[e]; slot < enterprises.FirstSlot[e] + enterprises.SlotCount[e]; slot++)
        {
            if (!partnerships.IsActive(slot)) continue;
            hasPartners = true;
            int p = partnerships.Programme[slot];
            exchange += partnerships.Depth[slot] * state.Programmes.DoubleQualifiedShare[p];
            int cohort = state.Cohorts.At(p, state.Period - state.Programmes.StudyPeriods[p]);
            joint += partnerships.Depth[slot] * state.Colleges.ResearchStrength[state.Programmes.College[p]]
                * Profiles.Fit(state.Cohorts.Profile(cohort), requirement, width);
        }

        return hasPartners ? (exchange / enterprises.SlotCount[e], joint / enterprises.SlotCount[e]) : (0, 0);
    }

    private static void Produce(ModelState state, ChunkTally tally, int e, double fit)
    {
        Enterprises enterprises = state.Enterprises;
        IndustryParameters parameters = state.Parameters.Industry;
        int heads = enterprises.Heads[e];
        double distance = enterprises.HiredDistance[e];
        double lost = heads > 0 && distance > 0 ? Math.Min(0.9, parameters.IntegrationTime * distance / heads) : 0;
        double output = enterprises.Output[e] = OutputOf(heads, parameters.OutputPerHead * state.Work.OutputByGeneration[enterprises.Generation[e]],
            fit, enterprises.WorkforceLevel[e], lost);
        double wages = state.Work.SectorNumbers[enterprises.Sector[e]] * heads;
        double profit = enterprises.Profit[e] = output - wages;
        double taxable = Math.Max(0, profit);
        double tax = parameters.TaxRate * taxable;
        double surcharge = enterprises.SurchargeLiability[e] = parameters.SurchargeRate * taxable;
        enterprises.Cash[e] += profit - tax - surcharge;
        tally.Budget += tax + surcharge;
        tally.Record(Flow.Sales, output);
        tally.Record(Flow.Wages, wages);
        tally.Record(Flow.ProfitTax, tax);
        tally.Record(Flow.EducationSurcharge, surcharge);
    }
}
