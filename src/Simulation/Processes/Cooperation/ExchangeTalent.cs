using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Teachers take posts in enterprises while engineers teach: teachers become double-qualified.</summary>
/// <remarks>
/// <code>
/// posts = min(1, exch·(can + m_L5 − 1))·(1 − d)
/// d′ = d + posts·(w_0 + (1 − w_0)·min(1, 2·x̄)) + 2·o·own·(1 − d) − turn·d
/// funds_c ← funds_c − cost·min(1, exch·can)·(1 − d)·enrolled/per teacher
/// </code>
/// <para>Symbols: d = Programmes.DoubleQualifiedShare; posts = exchanges in a quarter a teacher; exch = cooperation.post_exchange; can
/// = Programmes.Affordable of the last period; m_L5 = multiplier of talent_integration in the programme's cell; w_0 =
/// cooperation.post_without_depth; x̄ = Programmes.MeanDepth; o = Colleges.Orientation; own = cooperation.teacher_training; turn =
/// cooperation.teacher_turnover; cost = cooperation.post_cost; enrolled = Programmes.Enrolled; per teacher =
/// cooperation.students_per_teacher; funds = Colleges.Funds.</para>
/// <para>Order: all programmes at once.</para>
/// <para>Draws: none.</para>
/// <para>Limits: posts that the lever pays for are not charged to the college a second time. d′ is cut to 0 … 1.</para>
/// <para>Source: source paper §3.5, §4.3 and §4.5; the form is an Assumption: applied colleges train more of their own teachers for
/// practice; posts are held with any enterprise, and teach more where partnerships are deep. Tacit skill passes through people: d
/// carries depth (DeepenPartnerships), makes practice good (Practise) and effort on substance worth its while (UpdateMotivation),
/// raises the level taught, widens revisions, helps to solve problems together and trains the enterprise's own staff
/// (UpdateWorkforces).</para>
/// </remarks>
public static class ExchangeTalent
{
    /// <summary>Next double-qualified share of teachers.</summary>
    public static double NextShare(double share, double posts, double depth, double orientation, CooperationParameters parameters) =>
        share + (posts * (1 - share) * Taught(depth, parameters)) + (Own(orientation, parameters) * (1 - share))
        - (parameters.TeacherTurnover * share);

    /// <summary>A college's own training of teachers: that of cooperation.teacher_training where it is half-way applied.</summary>
    public static double Own(double orientation, CooperationParameters parameters) => 2 * orientation * parameters.TeacherTraining;

    /// <summary>Where the share rests at a depth and an orientation of the college that stay.</summary>
    public static double RestingShare(double depth, double orientation, CooperationParameters parameters)
    {
        double gained = Own(orientation, parameters) + (Math.Min(1, parameters.PostExchange) * Taught(depth, parameters));
        return gained + parameters.TeacherTurnover > 0 ? gained / (gained + parameters.TeacherTurnover) : 0;
    }

    /// <summary>What a programme's posts cost its college where it can pay for all of them, CNY a quarter.</summary>
    public static double Cost(double share, double enrolled, CooperationParameters parameters) =>
        parameters.PostCost * Math.Min(1, parameters.PostExchange) * (1 - share) * enrolled / parameters.StudentsPerTeacher;

    private static double Taught(double depth, CooperationParameters parameters) =>
        parameters.PostWithoutDepth + ((1 - parameters.PostWithoutDepth) * Math.Min(1, 2 * depth));

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        CooperationParameters parameters = state.Parameters.Cooperation;
        double spent = 0;
        for (int p = 0; p < programmes.Count; p++)
        {
            double share = programmes.DoubleQualifiedShare[p];
            double paid = state.Levers.Multiplier(Lever.TalentIntegration, programmes.Cell[p]) - 1;
            double posts = Math.Min(1, parameters.PostExchange * (programmes.Affordable[p] + paid));
            double cost = programmes.PostSpending[p] = programmes.Affordable[p] * Cost(share, programmes.Enrolled[p], parameters);
            programmes.DoubleQualifiedShare[p] =
                state.Clips.ToRange(NextShare(share, posts, programmes.MeanDepth[p], state.Colleges.Orientation[programmes.College[p]],
                    parameters), 0, 1);
            state.Colleges.Funds[programmes.College[p]] -= cost;
            spent += cost;
        }

        state.Accounts.Record(Flow.TeacherPosts, spent);
    }
}
