using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Graduates look for work one by one, those who have left an employer among them: at their host, in their sector at home,
/// elsewhere, then outside their field; then others change employers.</summary>
/// <remarks>
/// <code>
/// talent = max(least, 1 + sd_a·N₁)·exp(−(sd_ξ·N₂)²/(2·ω_i²))
/// worth(cohort, post) = level·F or level·max(F, general), as FitTable says
/// estimate = worth·talent·(1 + blur·√12·(1 − X)·(u1 − ½))
/// </code>
/// <para>Symbols: least = world.least_ability; sd_a = world.ability_spread; sd_ξ = world.deviation_spread; ω_i = world.idiosyncratic_width;
/// N₁ and N₂ = standard normals of the person (TakeInGraduates); general = labour_market.general_fit; blur = belief.quality_noise; X =
/// Programmes.Coverage of the graduate's programme: quality is hard to see without partnerships; u1 = a uniform of the application
/// (Applications).</para>
/// <para>Parts: <see cref="Returning"/>, <see cref="TakeInGraduates"/>, <see cref="OpenMarkets"/>, <see cref="KeepTrainees"/>, <see
/// cref="SearchForWork"/>, <see cref="ChooseWork"/>, <see cref="Applications"/>, <see cref="UrnBall"/>, <see cref="FitTable"/>, <see
/// cref="HireApplicants"/>, <see cref="BookHires"/>, <see cref="TakeUpPosts"/>, <see cref="ChangeEmployers"/>, <see cref="RealiseWorth"/>,
/// <see cref="LeaveMarket"/>, <see cref="AdjustWages"/>, <see cref="SurveyGraduates"/>, <see cref="SectorBalance"/>.</para>
/// <para>Order: who has left an employer and the graduates of this period join those who still look; posts are listed; who looks chooses
/// what for; posts and those who look are counted; hosts keep trainees; then rounds of applications, in each of which all applications are
/// decided together: at home in the own field or for posts that ask for general competence, and in other cities; hires are booked and begin
/// careers; who looks first and settled staff change employers; what kept trainees bring is reckoned up; who has found nothing takes up
/// other work or leaves; wages follow; graduates of half a year and of three years ago are asked; the balance of each sector is
/// measured.</para>
/// <para>Draws: one block at graduation and one a round of search, at most labour_market.rounds + 2 a graduate and period, one for taste
/// and one in other work.</para>
/// <para>Limits: of equal applications the first stays: markets in order, then programmes, then those who have looked longest. Who has left
/// an employer is judged like anybody else by what was learned at college and in practice.</para>
/// <para>Source: urn-ball matching, Petrongolo and Pissarides 2001; the order of places is an Assumption: people try what is near first.
/// Markets are taken apart where nobody meets: cities at home, sectors where people move to other cities.</para>
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
        Returning.Apply(state);
        state.Seekers.BeginPeriod(state.Programmes.Graduates, state.Programmes.BackToMarket);
        matching.Trainees.BeginPeriod(state.Programmes.Graduates);
        matching.Market.Flows.AsSpan().Clear();
        TakeInGraduates.Apply(state);
        OpenMarkets.Apply(state);
        matching.InField.BeginPeriod(state.Seekers);
        matching.ForGeneral.BeginPeriod(state.Seekers);
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => ChooseWork.Region(state, region), size: 1);
        SectorBalance.Count(state);
        KeepTrainees.Apply(state);
        SearchForWork.Apply(state);
        LeaveMarket.Apply(state);
        AdjustWages.Apply(state);
        SurveyGraduates.Apply(state);
        SectorBalance.Measure(state);
    }
}
