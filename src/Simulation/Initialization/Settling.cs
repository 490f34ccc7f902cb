using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Governing;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>How cooperation comes to rest by its own rules: in all but the last tenth of the burn-in they are applied some more times a
/// period, at a quickened pace.</summary>
/// <remarks>
/// <code>
/// in every period t before T_0 − ⌊T_0/10⌋, after its processes: rounds times
///     FormConsensus, UpdateMotivation, SearchAndContract, DeepenPartnerships, BuildSystems, ShareResources, BlendCultures, ExchangeTalent
/// r ← min(max(r, 1), k·r) for every quickened rate r in these rounds
/// </code>
/// <para>Symbols: T_0 = world.burn_in; rounds = world.settling_rounds; k = world.settling_pace; the quickened rates stand under the list of
/// parameters (docs/parameters.md).</para>
/// <para>A stock moves by x′ = x + r·gain(x) − δ·loss(x), a partnership begins and ends with chances r and δ: with all rates k times as
/// large it comes to the same rest, k times as soon. Who has partners, how old partnerships are and what actors have learned from
/// them is found so, whatever the parameters and the policies in force; nothing is tuned. Technology, study and the labour market keep
/// their pace: they start near their rest and settle within the burn-in.</para>
/// <para>Order: as in a period. The last tenth of the burn-in is like any recorded period.</para>
/// <para>Draws: those of the period under the seed mix(seed + round), rounds counted from 1 through all periods.</para>
/// <para>Limits: what is paid in a round is booked in its period, twice or more; nothing recorded knows of it. What a quickened rate
/// carries beyond its range is cut to it and not counted as cut: at its own pace the rule would stay within.</para>
/// <para>Source: Assumption: a way to compute a rest, like a longer time step.</para>
/// </remarks>
internal static class Settling
{
    private static readonly Action<ModelState>[] Processes =
    [
        FormConsensus.Apply, UpdateMotivation.Apply, SearchAndContract.Apply, DeepenPartnerships.Apply, BuildSystems.Apply, ShareResources.Apply, BlendCultures.Apply, ExchangeTalent.Apply,
    ];

    /// <summary>The rounds of this period, if it has any.</summary>
    public static void Run(ModelState state)
    {
        WorldParameters world = state.Scenario.Parameters.World;
        int rounds = (int)world.SettlingRounds;
        if (rounds == 0 || state.Period >= state.BurnIn - (state.BurnIn / 10)) return;
        (long valuesChecked, long valuesCut) = (state.Clips.Checked, state.Clips.Cut);
        for (int round = 1; round <= rounds; round++)
        {
            state.BeginRound((state.Period * rounds) + round);
            foreach (Action<ModelState> process in Processes) process(state);
        }

        state.EndRounds();
        state.Clips.GoBackTo(valuesChecked, valuesCut);
    }
}
