using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Governing;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.EarlyCareers;

/// <summary>What the first years at work are like on average: how likely who wants to leave, how many are at work, how soon settled staff
/// leave, how long a kept trainee stays. Worked out once for a world.</summary>
/// <remarks>
/// <code>
/// odds(k) = ℓ/(1 − ℓ)·exp(first·[k ≤ 2] − k′·min(k, 12)),   h(k) = odds(k)/(1 + odds(k)),   k = 1, 2, …
/// a_0(0) = E,   looking_0 = 1 − E
/// a_j+1(k + 1) = a_j(k)·(1 − h(k + 1)·(1 − s)),   pool = looking_j + (1 − out)·Σ_k a_j(k)·h(k + 1)·(1 − s)
/// a_j+1(0) = E·pool,   looking_j+1 = (1 − E)·pool
/// δ_s(C) = c/(c + (1/δ − Σ_j Σ_k a_j(k))⁺),   c = Σ_k a_C−1(k) + looking_C−1,   j = 0 … C − 1 in the sum
/// S_0 = 1,   S_k = S_k−1·(1 − h(k))·(1 − x),   k = 1 … 11,   ρ = δ_s(12)
/// tenure(x, r) = Σ_k S_k·(1 + r)^(−k) + S_11·(1 + r)^(−12)·(1 − ρ)/(ρ + r)
/// fade = 1/(1 + Σ_k≥C S_k/S_C−1 + S_11/S_C−1·(1 − ρ)/ρ) with x = later·poach·(1 − σ_z) where C is below 12, else ρ
/// </code>
/// <para>Symbols: ℓ = labour_market.leaving; first = labour_market.leaving_first; k′ = labour_market.leaving_by_tenure; a_j(k) = share of
/// a cohort that is at work j quarters after graduation and has been with its employer for k quarters; E =
/// education.first_employed_share, also the share of all who look that find a post in a quarter; s = labour_market.search_first; out =
/// labour_market.leaves_province; C = labour_market.career_quarters, at least 1; δ = industry.turnover; δ_s = share of the settled staff
/// who leave the entry segment in a quarter; tenure(x, r) = quarters that a kept trainee is expected to stay, discounted at r, with
/// another hazard x in the first three years; later = practice.poached_later; poach = decision.poachability; σ_z = enforceable part of a
/// contract as it is signed without levers, where institutions rest (AssessBenefits, SearchAndContract, Govern); fade = share of the
/// settled staff whom an employer loses in a quarter, to other employers too.</para>
/// <para>Limits: where the early career alone lasts as long as 1/δ all settled staff leave at once. With δ = 0 none does.</para>
/// <para>Source: the whole stay in the entry segment is 1/δ quarters, and that with an employer the same, however long graduates are
/// followed: the number of persons who are followed does not change the world; the path itself is an Assumption: who looks finds a post as
/// often as at the start.</para>
/// </remarks>
internal sealed class CareerPath
{
    /// <summary>Quarters with an employer after which leaving becomes no rarer.</summary>
    private const int LastQuarterThatBinds = 12;

    /// <summary>Quarters of the first half-year with an employer.</summary>
    private const int HalfYear = 2;

    /// <summary>Least rate at which somebody leaves whose stay is reckoned with.</summary>
    private const double LeastLeaving = 1e-3;

    private readonly ModelParameters _parameters;
    private readonly double[] _odds;
    private readonly double[] _atWork;
    private readonly double _leavesLater;

    public CareerPath(ModelParameters parameters)
    {
        _parameters = parameters;
        LabourMarketParameters market = parameters.LabourMarket;
        Quarters = Math.Max(1, (int)market.CareerQuarters);
        _odds = new double[Careers.LongestTenure + 2];
        double odds = market.Leaving / (1 - market.Leaving);
        for (int k = 0; k < _odds.Length; k++)
        {
            _odds[k] = odds * Elementary.Exp((k <= HalfYear ? market.LeavingFirst : 0)
                - (market.LeavingByTenure * Math.Min(k, LastQuarterThatBinds)));
        }

        _atWork = new double[Quarters];
        SettledLeaving = Follow(parameters, Quarters, _atWork);
        _leavesLater = Follow(parameters, LastQuarterThatBinds, new double[LastQuarterThatBinds]);
        double contracted = SearchAndContract.ContractedShare(parameters.Cooperation.ShareTerms);
        Sought = DecideOnTraining.Poached(AssessBenefits.Enforceable(contracted, Govern.RestingInstitutions(parameters.Government),
            parameters.Decision), parameters);
        Fade = Quarters < LastQuarterThatBinds ? 1 / (1 + StaysFrom(Quarters)) : _leavesLater;
    }

    /// <summary>Quarters after graduation in which a graduate is followed.</summary>
    public int Quarters { get; }

    /// <summary>Share of the settled staff who leave the entry segment in a quarter.</summary>
    public double SettledLeaving { get; }

    /// <summary>Hazard in a quarter that others' interest takes a kept trainee away, under a contract as it is signed without
    /// levers.</summary>
    public double Sought { get; }

    /// <summary>Share of the settled staff whom an employer loses in a quarter.</summary>
    public double Fade { get; }

    /// <summary>That of the world.</summary>
    public static CareerPath Of(ModelState state) => state.Space<Space>().Of(state.Parameters);

    /// <summary>Odds of wanting to leave an employer after so many quarters, of a person of standard worth there.</summary>
    public double Odds(int tenure) => _odds[Math.Min(tenure, _odds.Length - 1)];

    /// <summary>Those of four persons a quarter later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Four NextOdds(ReadOnlySpan<uint> jobs) => Picked.Four(_odds.AsSpan(1), jobs, Careers.LongestTenure);

    /// <summary>Share of a cohort at work so many quarters after graduation, 0 … Quarters − 1.</summary>
    public double AtWork(int age) => _atWork[age];

    /// <summary>Odds of leaving over those of a person of standard worth.</summary>
    public static T OddsRatio<T>(T worth, ModelParameters parameters)
        where T : struct, ILane<T> => T.Select(worth <= 0, 1,
            Elementary.Power(parameters.Industry.StandardFit / worth, parameters.LabourMarket.LeavingByFit));

    /// <summary>That of one.</summary>
    public static double OddsRatio(double worth, ModelParameters parameters) => OddsRatio<One>(worth, parameters);

    /// <summary>Quarters that a kept trainee of standard worth is expected to stay, discounted.</summary>
    /// <param name="poached">Hazard of being hired away in the first three years.</param>
    /// <param name="interest">Rate of discount.</param>
    public double Tenure(double poached, double interest)
    {
        double stays = 1, discounted = 1, sum = 1, discount = 1 + interest, unpoached = 1 - Math.Min(1, poached);
        for (int k = 1; k < LastQuarterThatBinds; k++)
        {
            stays *= unpoached / (1 + _odds[k]);
            // Divisions wait for one another: none where nothing is discounted.
            if (interest != 0) discounted /= discount;
            sum += stays * discounted;
        }

        return sum + (stays * discounted / discount * Later(interest));
    }

    /// <summary>Expected quarters after the first three years, of who is there then.</summary>
    private double Later(double interest) => (1 - _leavesLater) / Math.Max(LeastLeaving, _leavesLater + interest);

    /// <summary>Expected quarters from a tenure on, of a kept trainee who is there the quarter before.</summary>
    private double StaysFrom(int tenure)
    {
        double stays = 1, sum = 0;
        for (int k = tenure; k < LastQuarterThatBinds; k++)
        {
            stays *= (1 - Math.Min(1, Sought)) / (1 + Odds(k));
            sum += stays;
        }

        return sum + (stays * Later(0));
    }

    /// <summary>Follows a cohort from graduation; the rate at which settled staff leave.</summary>
    private double Follow(ModelParameters parameters, int quarters, Span<double> atWork)
    {
        double found = parameters.Education.FirstEmployedShare, all = 0;
        double leaves = 1 - parameters.LabourMarket.SearchFirst, stays = 1 - parameters.LabourMarket.LeavesProvince;
        var tenures = new double[quarters + 1];
        double looking = 1 - found, settled = 0;
        tenures[0] = found;
        for (int age = 0; age < quarters; age++)
        {
            double sum = 0, pool = looking;
            for (int k = age; k >= 0; k--)
            {
                sum += tenures[k];
                double gone = tenures[k] * leaves * Odds(k + 1) / (1 + Odds(k + 1));
                pool += gone * stays;
                tenures[k + 1] = tenures[k] - gone;
            }

            atWork[age] = sum;
            all += sum;
            settled = sum + looking;
            tenures[0] = found * pool;
            looking = (1 - found) * pool;
        }

        double turnover = parameters.Industry.Turnover;
        if (turnover <= 0) return 0;
        double left = (1 / turnover) - all;
        return settled / (Math.Max(0, left) + settled);
    }

    private sealed class Space : IWorkingSpace<Space>
    {
        private CareerPath? _path;

        public static Space For(ModelState state) => new();

        public CareerPath Of(ModelParameters parameters)
        {
            // Several threads may work it out at once: each gets the same numbers, and one reference is written.
            CareerPath? path = _path;
            return path is not null && ReferenceEquals(path._parameters, parameters) ? path : _path = new CareerPath(parameters);
        }
    }
}
