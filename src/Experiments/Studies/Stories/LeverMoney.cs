using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>Levers as payers: a policy changes an agent's money by paying or charging it, without a rate that it multiplies.</summary>
internal static class LeverMoney
{
    /// <summary>Whether a difference is in money that this lever pays or collects.</summary>
    public static bool Moves(string lever, Divergence effect) =>
        effect.Process == LeverCatalog.PayingProcess && PartyOf(effect.Quantity) is { } party
            && LeverCatalog.Find(lever) is { UnitCost: > 0 } payer && payer.MovesMoneyOf(party);

    private static Party? PartyOf(Quantity quantity) => (quantity.Who.Split(':')[0], quantity.Column) switch
    {
        ("enterprise", nameof(Enterprises.Cash)) => Party.Enterprise,
        ("college", nameof(Colleges.Funds)) => Party.College,
        _ => null,
    };
}
