using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <content>The sweep: chunks of enterprises; the fits of four enterprises at a time.</content>
public static partial class UpdateWorkforces
{
    private static void CloseBooks(ModelState state, int chunk, int first, int end)
    {
        ChunkTally tally = state.Tallies[chunk];
        Space space = state.Space<Space>();
        var links = new Links(state);
        Enterprises enterprises = state.Enterprises;
        double width = state.Parameters.World.FitWidth;
        Span<double> trainings = stackalloc double[Four.Count], fits = stackalloc double[Four.Count];
        for (int e = first; e < end; e += Four.Count)
        {
            // Step by step for four enterprises: none waits for the roots and divisions of another.
            int lanes = Math.Min(Four.Count, end - e);
            for (int lane = 0; lane < lanes; lane++) TakeUpHires(state, tally, e + lane);
            for (int lane = 0; lane < lanes; lane++) trainings[lane] = AddKnowledge(state, links, e + lane);
            for (int lane = 0; lane < lanes; lane++) LearnOnTheJob(state, tally, e + lane, trainings[lane]);
            for (int lane = 0; lane < lanes; lane++)
                fits[lane] = Profiles.Dot(enterprises.Workforce(e + lane), Requirement(state, e + lane));
            Profiles.Fit(fits[..lanes], width);
            for (int lane = 0; lane < lanes; lane++)
            {
                enterprises.WorkforceFit[e + lane] = fits[lane];
                Produce(state, space, tally, e + lane, fits[lane]);
            }
        }
    }

    private static ReadOnlySpan<double> Requirement(ModelState state, int e) =>
        state.Sectors.Requirement(state.Enterprises.Sector[e], state.Enterprises.Generation[e]);

    /// <summary>Persons leave and come: the entry segment, and the direction of those who are there now.</summary>
    private static void TakeUpHires(ModelState state, ChunkTally tally, int e)
    {
        Enterprises enterprises = state.Enterprises;
        int hires = enterprises.FirstHiresThisPeriod[e], heads = enterprises.Heads[e] - enterprises.ExitsThisPeriod[e]
            - enterprises.MovesOutThisPeriod[e] + enterprises.HiresThisPeriod[e] + enterprises.MovesInThisPeriod[e]
            + enterprises.OutsideHiresThisPeriod[e];
        enterprises.Heads[e] = heads;
        if (hires <= 0 || heads <= 0) return;
        if (!Profiles.TurnTowardSum(enterprises.Workforce(e), enterprises.Hired(e), (double)hires / heads)) tally.Clips.KeptDirection();
    }

    /// <summary>Joint innovation and imitation add to knowledge. Returns the share of the way that training on the job goes.</summary>
    private static double AddKnowledge(ModelState state, in Links links, int e)
    {
        Enterprises enterprises = state.Enterprises;
        IndustryParameters parameters = state.Parameters.Industry;
        (double exchange, double joint) = Partnering(state, e, Requirement(state, e), state.Parameters.World.FitWidth);
        joint = enterprises.JointInnovation[e] = links.JointInnovation(joint);
        double behind = state.Sectors.MeanGeneration[enterprises.Sector[e]] - enterprises.Generation[e];
        enterprises.Knowledge[e] = Math.Min(parameters.MostKnowledge, enterprises.Knowledge[e] + KnowledgeGain(joint, behind, parameters));
        return Math.Min(1, parameters.OnTheJobTraining * (1 + exchange));
    }

    /// <summary>Staff learn what the job asks; newcomers bring the level they finished with.</summary>
    private static void LearnOnTheJob(ModelState state, ChunkTally tally, int e, double training)
    {
        Enterprises enterprises = state.Enterprises;
        int heads = enterprises.Heads[e], hires = enterprises.FirstHiresThisPeriod[e];
        if (!Profiles.Turn(enterprises.Workforce(e), Requirement(state, e), training)) tally.Clips.KeptDirection();
        double share = hires > 0 && heads > 0 ? (double)hires / heads : 0, newcomers = hires > 0 ? enterprises.HiredLevel[e] / hires : 0;
        enterprises.WorkforceLevel[e] = tally.Clips.ToRange(((1 - share) * enterprises.WorkforceLevel[e]) + (share * newcomers)
            + (training * Math.Max(0, 1 - enterprises.WorkforceLevel[e])), 0, Cohorts.HighestLevel);
    }

    /// <summary>Depth of exchange with partners, and joint innovation with fitting programmes.</summary>
    private static (double Exchange, double Joint) Partnering(ModelState state, int e, ReadOnlySpan<double> requirement, double width)
    {
        ReadOnlySpan<int> slots = state.InForce.Of(e);
        if (slots.IsEmpty) return (0, 0);
        Partnerships partnerships = state.Partnerships;
        double exchange = 0, joint = 0;
        foreach (int slot in slots)
        {
            int p = partnerships.Programme[slot];
            exchange += partnerships.Depth[slot] * state.Programmes.DoubleQualifiedShare[p];
            int cohort = state.Cohorts.At(p, state.Period - state.Programmes.StudyPeriods[p]);
            joint += partnerships.Depth[slot]
                * UpdateMotivation.Talent(state.Programmes.DoubleQualifiedShare[p], state.Parameters.Cooperation)
                * state.Colleges.ResearchStrength[state.Programmes.College[p]]
                * Profiles.Fit(state.Cohorts.Profile(cohort), requirement, width);
        }

        int room = state.Enterprises.SlotCount[e];
        return (exchange / room, joint / room);
    }

    private static void Produce(ModelState state, Space space, ChunkTally tally, int e, double fit)
    {
        Enterprises enterprises = state.Enterprises;
        IndustryParameters parameters = state.Parameters.Industry;
        int heads = enterprises.Heads[e];
        double all = heads / parameters.EntryShare;
        double distance = enterprises.HiredDistance[e];
        double lost = heads > 0 && distance > 0 ? Math.Min(parameters.MostLostOutput, parameters.IntegrationTime * distance / heads) : 0;
        double output = enterprises.Output[e] =
            OutputOf(all, parameters.OutputPerHead * space.OutputByGeneration[enterprises.Generation[e]],
            fit, enterprises.WorkforceLevel[e], lost);
        double wages = (space.Wages[enterprises.Sector[e]] * all) + (state.Parameters.Practice.PassThrough * enterprises.Premium[e]);
        double hiring = state.Parameters.Practice.HiringCost
            * (enterprises.HiresThisPeriod[e] + enterprises.MovesInThisPeriod[e] + enterprises.OutsideHiresThisPeriod[e]
                - enterprises.KeptThisPeriod[e]);
        double profit = enterprises.Profit[e] = output - wages - hiring;
        double taxable = Math.Max(0, profit);
        double tax = parameters.TaxRate * taxable;
        double surcharge = enterprises.SurchargeLiability[e] = parameters.SurchargeRate * taxable;
        enterprises.Cash[e] += profit - tax - surcharge;
        tally.Budget += tax + surcharge;
        tally.Record(Flow.Sales, output);
        tally.Record(Flow.Wages, wages);
        tally.Record(Flow.HiringCost, hiring);
        tally.Record(Flow.ProfitTax, tax);
        tally.Record(Flow.EducationSurcharge, surcharge);
    }
}
