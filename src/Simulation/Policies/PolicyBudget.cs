namespace Ronghe.Simulation.Policies;

/// <summary>Public money that measures may take: so much a period, or so much altogether over some periods.</summary>
/// <remarks>
/// <code>
/// allowed = money                                             a period
/// allowed = max(0, money − spent)/(periods − since) while since is before periods, else 0      over periods
/// </code>
/// <para>Symbols: since = periods since the first one in force; spent = what was spent before.</para>
/// <para>Source: Assumption: a budget over years is planned evenly; what one quarter leaves, the others have.</para>
/// </remarks>
/// <param name="Money">CNY.</param>
/// <param name="Periods">Periods over which it is spent; null for every period anew.</param>
public sealed record PolicyBudget(double Money, int? Periods = null)
{
    /// <summary>As much as measures take.</summary>
    public static PolicyBudget None { get; } = new(double.PositiveInfinity);

    public bool IsLimited => double.IsFinite(Money);

    /// <summary>A period's part, as it is planned at first.</summary>
    public double OfAPeriod => Money / (Periods ?? 1);

    /// <summary>Most that may be spent in a period.</summary>
    /// <param name="since">Periods since the first one in force.</param>
    /// <param name="spent">CNY spent before.</param>
    public double Allowed(int since, double spent) =>
        Periods is not { } all ? Money : since < all ? Math.Max(0, Money - spent) / (all - since) : 0;
}
