using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Education;

/// <summary>Colleges become more applied where their programmes want cooperation and it brings money, more academic where not.</summary>
/// <remarks>
/// <code>
/// o′ = o + orient·(½·m̄ + ½·min(1, income/(telling·teach·enrolled)) − o)
/// m̄ = Σ_p enrolled_p·m_p/enrolled,   income = Σ_p (grants_p + Σ_i gain_i),   enrolled = Σ_p enrolled_p
/// </code>
/// <para>Symbols: o = Colleges.Orientation, 0 wholly academic, 1 wholly applied; orient = education.orientation_rate; m =
/// Programmes.Motivation; enrolled = Programmes.Enrolled; grants = Programmes.GrantIncome; gain = Partnerships.CollegeGain of the last
/// period; telling = education.telling_income; teach = education.teaching_cost; p = programmes of the college, i = partnerships of
/// p.</para>
/// <para>Order: all colleges at once.</para>
/// <para>Draws: none.</para>
/// <para>Limits: a college without students keeps its o. Where nothing is taught at any cost, any income counts in full. o′ is cut to
/// 0 … 1.</para>
/// <para>Source: source paper §3.1 (ideas of some colleges do not follow reform) and §4.1 (colleges' position); that both what its
/// departments want and what it lives on pull at a college, with equal weights, and that money counts relative to what teaching
/// costs, is an Assumption.</para>
/// </remarks>
public static class PositionColleges
{
    /// <summary>Next orientation.</summary>
    public static double NextOrientation(double orientation, double motivation, double incomeShare, EducationParameters parameters) =>
        orientation + (parameters.OrientationRate * ((0.5 * motivation) + (0.5 * Math.Min(1, incomeShare)) - orientation));

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        EducationParameters parameters = state.Parameters.Education;
        for (int c = 0; c < state.Colleges.Count; c++)
        {
            double enrolled = 0, motivation = 0, income = 0;
            foreach (int p in state.ProgrammesOfCollege.Of(c))
            {
                enrolled += programmes.Enrolled[p];
                motivation += programmes.Enrolled[p] * programmes.Motivation[p];
                income += programmes.GrantIncome[p];
                foreach (int slot in state.PartnersOfProgramme.Of(p)) income += state.Partnerships.CollegeGain[slot];
            }

            if (enrolled <= 0) continue;
            double spent = parameters.TellingIncome * parameters.TeachingCost * enrolled;
            double share = income < spent ? income / spent : income > 0 ? 1 : 0;
            state.Colleges.Orientation[c] = state.Clips.ToRange(
                NextOrientation(state.Colleges.Orientation[c], motivation / enrolled, share, parameters), 0, 1);
        }
    }
}
