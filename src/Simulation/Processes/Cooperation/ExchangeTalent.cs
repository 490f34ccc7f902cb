using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Teachers and engineers hold posts on the other side: teachers become double-qualified.</summary>
/// <remarks>
/// <code>
/// d′ = d + min(1, own + exch·m_L5·X·x̄)·(1 − d) − turn·d
/// </code>
/// <para>Symbols: d = Programmes.DoubleQualifiedShare; own = cooperation.teacher_training; exch = cooperation.post_exchange; m_L5 =
/// multiplier of talent_integration in the programme's cell; X = Programmes.Coverage; x̄ = Programmes.MeanDepth; turn =
/// cooperation.teacher_turnover.</para>
/// <para>Order: all programmes at once.</para>
/// <para>Draws: none.</para>
/// <para>Limits: d′ is cut to 0 … 1.</para>
/// <para>Source: source paper §3.5 and §4.5; the form is an Assumption: posts relative to teachers grow with coverage and depth. Tacit
/// skill passes through people: d raises the level taught, the size of revisions and, where posts are exchanged, the training of the
/// enterprise's own staff (UpdateWorkforces).</para>
/// </remarks>
public static class ExchangeTalent
{
    /// <summary>Next double-qualified share of teachers.</summary>
    public static double NextShare(double share, double exchange, double own, double loss) =>
        share + (Math.Min(1, own + exchange) * (1 - share)) - (loss * share);

    /// <summary>Where the share rests at an exchange of posts that stays.</summary>
    public static double RestingShare(double exchange, CooperationParameters parameters)
    {
        double gained = Math.Min(1, parameters.TeacherTraining + exchange);
        return gained + parameters.TeacherTurnover > 0 ? gained / (gained + parameters.TeacherTurnover) : 0;
    }

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
