using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Teachers and engineers hold posts on the other side: teachers become double-qualified.</summary>
/// <remarks>
/// d′ = d + (own + exch·m_L5·X·x̄)·(1 − d) − loss·d: posts relative to teachers grow with coverage and depth. Tacit skill passes through
/// people: d raises the level taught, the speed of revisions and — where posts are exchanged — the training of the enterprise's own staff
/// (UpdateWorkforces).
/// Source: paper §3.5 and §4.5; form Assumption. All at once.
/// </remarks>
public static class ExchangeTalent
{
    /// <summary>Next double-qualified share of teachers.</summary>
    public static double NextShare(double share, double exchange, double own, double loss) =>
        share + (Math.Min(1, own + exchange) * (1 - share)) - (loss * share);

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        CooperationParameters parameters = state.Parameters.Cooperation;
        for (int p = 0; p < programmes.Count; p++)
        {
            double exchange = parameters.PostExchange * state.Levers.Multiplier(Lever.TalentIntegration,
                programmes.Cell[p]) * programmes.Coverage[p] * programmes.MeanDepth[p];
            programmes.DoubleQualifiedShare[p] = state.Clips.ToRange(
                NextShare(programmes.DoubleQualifiedShare[p], exchange, parameters.TeacherTraining, parameters.TeacherTurnover), 0, 1);
        }
    }
}
