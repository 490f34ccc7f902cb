using System.Numerics;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>What trainees whom their host kept bring it while they stay. Part of matching.</summary>
/// <remarks>
/// <code>
/// premium_e = settled premium_e + Σ premium over its persons in early careers
/// kept value_e = saved·kept_e + (1 − pass)·premium_e,   of a partnership likewise, over those who practised there, while it lasts
/// </code>
/// <para>Symbols: premium = Enterprises.Premium, that of a person as in KeepTrainees; settled premium = as in LeaveEmployers; kept value =
/// Enterprises.KeptValue, Partnerships.KeptValue; saved = practice.hiring_cost; kept = Enterprises.KeptThisPeriod, Partnerships.Kept; pass
/// = practice.pass_through.</para>
/// <para>Order: city by city; persons in their order.</para>
/// <para>Source: bookkeeping: a premium lasts as long as the person stays, tenure beyond the early career as long as settled staff is
/// expected to stay.</para>
/// </remarks>
internal static class RealiseWorth
{
    public static void Region(ModelState state, int region)
    {
        Enterprises enterprises = state.Enterprises;
        Partnerships partnerships = state.Partnerships;
        Careers careers = state.Careers;
        double saved = state.Parameters.Practice.HiringCost, part = 1 - state.Parameters.Practice.PassThrough;
        int sectors = state.Sectors.Count, first = state.EnterprisesOfCell.Start(region * sectors);
        int end = state.EnterprisesOfCell.Start((region + 1) * sectors);
        for (int e = first; e < end; e++)
        {
            enterprises.Premium[e] = enterprises.SettledPremium[e];
            for (int slot = enterprises.FirstSlot[e]; slot < enterprises.FirstSlot[e] + enterprises.SlotCount[e]; slot++)
                partnerships.KeptValue[slot] = partnerships.SettledPremium[slot];
        }

        int behind = careers.Start(region) + careers.Number(region);
        for (int eight = careers.Start(region); eight < behind; eight += Careers.Lanes)
        {
            for (uint kept = careers.HavePremium(eight) & Careers.Next(behind - eight); kept != 0; kept &= kept - 1)
            {
                int at = eight + BitOperations.TrailingZeroCount(kept);
                enterprises.Premium[careers.Employer[at]] += careers.Premium[at];
                if (LeaveEmployers.PartnershipOf(state, at) is int slot and >= 0) partnerships.KeptValue[slot] += careers.Premium[at];
            }
        }

        for (int e = first; e < end; e++)
        {
            enterprises.KeptValue[e] = (saved * enterprises.KeptThisPeriod[e]) + (part * enterprises.Premium[e]);
            for (int slot = enterprises.FirstSlot[e]; slot < enterprises.FirstSlot[e] + enterprises.SlotCount[e]; slot++)
                partnerships.KeptValue[slot] = (saved * partnerships.Kept[slot]) + (part * partnerships.KeptValue[slot]);
        }
    }
}
