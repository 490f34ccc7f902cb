using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Graduates look for work one by one: at their host, in their sector at home, elsewhere, then outside their field; staff change
/// employers.</summary>
/// <remarks>
/// Urn-ball rounds: each seeker applies to one open post of a market drawn at random; each post takes the best application by estimated fit
/// × level above a reservation. Order: hosts and order classes; <i>rounds</i> in the own city, from the second on partly outside the own
/// sector (general skills); another city or another sector for those who move.
/// Estimate = F(cohort, requirement of the enterprise)·level·talent·(1 + noise·(1 − X)·u), u uniform with unit variance: quality is hard to
/// see without partnerships.
/// Outside the own sector F is taken at the sector's mean generation and is at least the general fit.
/// Talent = max(1 + sd·N, least)·exp(−ξ²/2ω_i²), ξ ~ N(0, sd_ξ²) a person's own deviation.
/// Seekers without work after some further quarters leave. F is computed once per cohort and generation.
/// Draws: one block at graduation and one a round of search, at most six a graduate and period. Source: Petrongolo and Pissarides 2001;
/// order Assumption.
/// One by one within a round in a fixed order (of equal applications the first stays: markets in order, then programmes, then those who
/// wait longest);
/// all applications of a round are decided together. Markets are taken apart where nobody meets: cities at home, sectors where people move
/// to other cities.
/// </remarks>
public static class MatchGraduates
{
    /// <summary>What a person adds to the cohort's fit and level.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Talent<T>(T abilityNormal, T deviationNormal, WorldParameters world)
        where T : struct, ILane<T> =>
        T.Larger(world.LeastAbility, 1 + (world.AbilitySpread * abilityNormal))
        * Elementary.Exp(-0.5 * deviationNormal * deviationNormal * (world.DeviationSpread * world.DeviationSpread)
            / (world.IdiosyncraticWidth * world.IdiosyncraticWidth));

    /// <summary>Chance of a seeker who meets <paramref name="open"/> posts of a market with <paramref name="seekers"/> others: used by
    /// tests against the urn-ball formula.</summary>
    public static double ExpectedMatches(int seekers, int open) =>
        open == 0 ? 0 : open * (1 - Elementary.Power(1 - (1.0 / open), seekers));

    internal static void Apply(ModelState state)
    {
        Matching matching = state.Space<Matching>();
        matching.Fits.BeginPeriod(state);
        state.Seekers.BeginPeriod(state.Programmes.Graduates);
        matching.Trainees.BeginPeriod(state.Programmes.Graduates);
        matching.Market.Flows.AsSpan().Clear();
        TakeInGraduates.Apply(state);
        OpenMarkets.Apply(state);
        KeepTrainees.Apply(state);
        SearchForWork.Apply(state);
        LeaveMarket.Apply(state);
        SectorBalance.Measure(state);
    }
}
