using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Posts take their best applicants and close; what the enterprise gets is added up. Part of matching.</summary>
internal static class HireApplicants
{
    /// <summary>Every post of the market that got an acceptable application in this round hires, the last post first.</summary>
    public static void Choose(ModelState state, int cell)
    {
        MarketPosts market = state.Market;
        long floor = market.Floor;
        int first = market.Start[cell];
        for (int post = first + market.Open[cell] - 1; post >= first; post--)
        {
            ref Post open = ref market.All[post];
            if (open.Best == floor) continue;
            Hire(state, open.Seeker, open.Enterprise);
            market.Close(cell, post);
        }
    }

    /// <summary>An enterprise hires a graduate for one of its vacancies.</summary>
    public static void Hire(ModelState state, int seeker, int e)
    {
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        JobSeekers seekers = state.Seekers;
        int p = seekers.ProgrammeOf(seeker), waiting = seekers.Waiting(seeker);
        ref MarketFlows flows = ref state.Market.Flows[enterprises.Cell[e]];
        if (enterprises.Sector[e] == programmes.Sector[p])
        {
            flows.InField++;
            if (waiting == 0) programmes.FreshInField[p]++;
        }
        else
        {
            flows.OutOfField++;
            if (waiting == 0) programmes.FreshOutOfField[p]++;
        }

        int cohort = state.Fits.Cohort(p, waiting);
        enterprises.HiresThisPeriod[e]++;
        enterprises.HiredLevel[e] += state.Cohorts.Level[cohort] * seekers.Talent[seeker];
        enterprises.HiredDistance[e] += Math.Min(1, AssessBenefits.CulturalDistance(state, e, p));
        Profiles.AddScaled(enterprises.Hired(e), state.Cohorts.Profile(cohort), 1);
        seekers.Leave(seeker, p);
        FillVacancy(enterprises, e);
    }

    /// <summary>The vacancy that has been open longer is filled first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FillVacancy(Enterprises enterprises, int e)
    {
        if (enterprises.OldVacancies[e] > 0) enterprises.OldVacancies[e]--;
        else enterprises.NewVacancies[e]--;
    }
}
