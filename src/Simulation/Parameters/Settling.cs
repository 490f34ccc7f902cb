namespace Ronghe.Simulation.Parameters;

/// <summary>How a world comes to rest: in the first half of its burn-in the rates of its slow stocks are hastened.</summary>
/// <remarks>
/// <code>
/// r ← min(max(r, 1), k_s·r) for every hastened rate r while t is before ⌊T_0/2⌋
/// </code>
/// <para>Symbols: k_s = world.settling_pace; T_0 = world.burn_in; t = the period since the start of burn-in.</para>
/// <para>A stock moves by x′ = x + r·gain(x) − δ·loss(x), a partnership begins and ends with chances r and δ: with both rates
/// multiplied alike it comes to the same rest, k_s times as soon. So the world finds its resting state by its own rules, whatever the
/// parameters in force, and nothing is tuned. The second half of the burn-in runs at the true pace.</para>
/// <para>Hastened are the rates of beliefs, learning, motivation, partnerships and what they build; study, technology and the labour market
/// keep their pace: they settle within the burn-in.</para>
/// <para>Source: Assumption: a way to compute a rest, like a time step that is varied.</para>
/// </remarks>
internal static class Settling
{
    private static readonly ParameterDefinition[] Hastened = [.. ParameterCatalog.All.Where(static p => p.IsHastened)];

    /// <summary>Periods that are hastened.</summary>
    public static int Periods(ModelParameters parameters) => (int)parameters.World.BurnIn / 2;

    /// <summary>The parameters in force while the world settles.</summary>
    public static ModelParameters Hasten(ModelParameters parameters)
    {
        double pace = parameters.World.SettlingPace;
        if (pace == 1) return parameters;
        ModelParameters hastened = parameters;
        foreach (ParameterDefinition rate in Hastened)
        {
            double value = rate.Get(parameters);
            hastened = rate.With(hastened, Math.Min(Math.Max(value, 1), pace * value));
        }

        return hastened;
    }
}
