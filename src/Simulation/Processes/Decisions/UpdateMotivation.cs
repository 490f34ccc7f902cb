using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Decisions;

/// <summary>Both sides' motivation follows what they learned to expect, what they believe and what they need; departments decide how much
/// effort to make.</summary>
/// <remarks>
/// <code>
/// m′ = m + κ_m·(logistic(β_m·(L + w_b·(b − ½) + w_n·need − θ_m)) − m)
/// need_e = 1 − F_e;   need_p = min(1, U_p + max(0, 1 − entrants_p/seats_p));   L_p less λ·√P_p stands in the place of L
/// a_p′ = min(1, b_e·m_p′/(n·(c_a − clear·y_c·Z_r)))
/// </code>
/// <para>Symbols: m = Enterprises.Motivation or Programmes.Motivation; κ_m = decision.motivation_rate; β_m = decision.motivation_slope; L =
/// Enterprises.LearnedBenefit or Programmes.LearnedBenefit; w_b = decision.belief_weight; b = Enterprises.Belief or Programmes.Belief; w_n
/// = decision.need_weight; θ_m = decision.reservation; F = Enterprises.WorkforceFit of the last period; U = Programmes.NominalShare
/// of the last period: who must be placed and has no partner's place; λ = practice.risk_aversion; P = Programmes.Doubt;
/// entrants = Programmes.Entrants and seats = Programmes.Seats of the last period; a = Programmes.Effort; b_e = education.effort_return
/// (symbol b there); n = education.departments; c_a = education.effort_cost; clear = education.clarity_relief; y_c =
/// Colleges.SystemQuality; Z_r = Government.InstitutionalSupply.</para>
/// <para>Order: all at once.</para>
/// <para>Draws: none.</para>
/// <para>Limits: a programme without seats has no empty ones. In period 0 both needs are 1: nothing has been measured yet. m′ is cut to 0 …
/// 1.</para>
/// <para>Source: source paper §3.4 for effort as a public good of n departments: credit is shared, cost is borne alone, unclear
/// responsibility makes it dearer. Motivation is an Assumption: a smooth answer to perceived advantage, with the same constants on both
/// sides, so that the gap between them is not built in; it fades when the need is met.</para>
/// </remarks>
public static class UpdateMotivation
{
    /// <summary>Next motivation of one actor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T NextMotivation<T>(T motivation, T learnedBenefit, T belief, T need, DecisionParameters parameters)
        where T : struct, ILane<T>
    {
        T advantage = learnedBenefit + (parameters.BeliefWeight * (belief - 0.5))
            + (parameters.NeedWeight * need) - parameters.Reservation;
        return motivation + (parameters.MotivationRate * (Elementary.Logistic(parameters.MotivationSlope * advantage) - motivation));
    }

    /// <summary>Need of a programme: students who must be placed and have no partner's place, and empty seats.</summary>
    public static double Need(double unplaced, double entrants, double seats) =>
        Math.Min(1, unplaced + (seats > 0 ? Math.Max(0, 1 - (entrants / seats)) : 0));

    /// <summary>Effort in the public-goods game of departments.</summary>
    public static double Effort(double motivation, double systemQuality, double clarity, EducationParameters parameters) =>
        Math.Min(1, parameters.EffortReturn * motivation / (
            parameters.Departments * (parameters.EffortCost - (parameters.ClarityRelief * systemQuality * clarity))));

    internal static void Apply(ModelState state)
    {
        state.Sweeps.Over(state.Enterprises.Count, state, OfEnterprises);
        state.AddUpTallies();
        Programmes programmes = state.Programmes;
        DecisionParameters parameters = state.Parameters.Decision;
        for (int p = 0; p < programmes.Count; p++)
        {
            double need = Need(programmes.NominalShare[p], programmes.Entrants[p], programmes.Seats[p]);
            double expected = new Learning(programmes.LearnedBenefit[p], programmes.Doubt[p]).LessDoubt(state.Parameters.Practice);
            programmes.Motivation[p] = state.Clips.ToRange(
                NextMotivation<One>(programmes.Motivation[p], expected, programmes.Belief[p], need, parameters), 0, 1);
            programmes.Effort[p] = Effort(state, p);
        }
    }

    /// <summary>Effort of a programme's departments at its motivation.</summary>
    internal static double Effort(ModelState state, int p) => Effort(state.Programmes.Motivation[p],
        state.Colleges.SystemQuality[state.Programmes.College[p]], state.Government.InstitutionalSupply[state.Programmes.Region[p]],
        state.Parameters.Education);

    private static void OfEnterprises(ModelState state, int chunk, int first, int end)
    {
        first = Move<Four>(state, state.Tallies[chunk].Clips, first, end);
        Move<One>(state, state.Tallies[chunk].Clips, first, end);
    }

    /// <summary>As many enterprises side by side as there are lanes; returns the first that is left over.</summary>
    private static int Move<T>(ModelState state, Clips clips, int first, int end)
        where T : struct, ILane<T>
    {
        Enterprises enterprises = state.Enterprises;
        DecisionParameters parameters = state.Parameters.Decision;
        for (; first + T.Count <= end; first += T.Count)
        {
            T next = NextMotivation(T.At(enterprises.Motivation, first), T.At(enterprises.LearnedBenefit, first),
                T.At(enterprises.Belief, first), 1 - T.At(enterprises.WorkforceFit, first), parameters);
            clips.ToRange(next, 0, 1).Put(enterprises.Motivation, first);
        }

        return first;
    }
}
