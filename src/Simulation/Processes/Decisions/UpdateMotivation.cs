using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Decisions;

/// <summary>Both sides' motivation follows what they learned to expect, what they believe and what they need; departments decide how much
/// effort to make.</summary>
/// <remarks>
/// m′ = m + κ_m·(logistic(β_m·(L + w_b·(b − ½) + w_n·need − θ_m)) − m). Need: an enterprise's own misfit 1 − F; a programme's perceived
/// mismatch tanh(M⁺) plus its share of empty seats, at most 1. Same constants on both sides, so the gap between them is not built in.
/// Motivation fades when the gap closes. Effort of n departments in a public-goods game: a* = b·m/(n·(c − relief·y·clarity)), at most 1;
/// clarity is Z_r:
/// credit is shared, cost is borne alone, unclear responsibility makes it dearer (paper §3.4). Updates all at once.
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
            double empty = programmes.Seats[p] > 0 ? Math.Max(0, 1 - (programmes.Entrants[p] / programmes.Seats[p])) : 0;
            double need = Math.Min(1, Elementary.Tanh(Math.Max(0, programmes.PerceivedMismatch[p])) + empty);
            programmes.Motivation[p] = state.Clips.ToRange(
                NextMotivation<One>(programmes.Motivation[p], programmes.LearnedBenefit[p], programmes.Belief[p], need, parameters), 0, 1);
            programmes.Effort[p] = Effort(programmes.Motivation[p], state.Colleges.SystemQuality[programmes.College[p]],
                state.Government.InstitutionalSupply[programmes.Region[p]], state.Parameters.Education);
        }
    }

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
