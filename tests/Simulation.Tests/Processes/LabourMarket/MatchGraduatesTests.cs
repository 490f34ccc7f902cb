using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Threads;

namespace Ronghe.Simulation.Tests.Processes.LabourMarket;

/// <summary>The fast labour market equals the plain one bit by bit.</summary>
public class MatchGraduatesTests
{
    private const int Periods = 22;

    /// <summary>Sizes, then parameters at their limits: regions, sectors, colleges, enterprises, entrants a year.</summary>
    [Theory]
    [InlineData(3, 4, 12, 150, 4425, "")]
    [InlineData(1, 1, 1, 1, 40, "")]
    [InlineData(1, 1, 1, 300, 5000, "labour_market.rounds=1")]
    [InlineData(1, 6, 9, 90, 3001, "labour_market.rounds=6")]
    [InlineData(5, 1, 10, 61, 1999, "labour_market.outward_share=1")]
    [InlineData(4, 3, 7, 400, 900, "labour_market.further_study=0")]
    [InlineData(2, 5, 11, 33, 7000, "labour_market.general_posts=0")]
    [InlineData(2, 5, 11, 133, 4000, "labour_market.general_posts=0.95 labour_market.round_reach=1")]
    [InlineData(2, 5, 11, 133, 4000, "labour_market.field_value_of_vocational=-2 labour_market.field_value_of_undergraduates=2")]
    [InlineData(2, 5, 11, 133, 4000, "labour_market.reservation_of_vocational=2 labour_market.other_work_value=2")]
    [InlineData(2, 5, 11, 133, 4000, "labour_market.other_work_value=1 labour_market.other_work_search=1 labour_market.career_quarters=3")]
    [InlineData(2, 5, 11, 133, 4000, "labour_market.reservation_fit=0.7 labour_market.patience=0 labour_market.giving_up=0.5")]
    [InlineData(2, 5, 11, 133, 4000, "labour_market.wage_curve=1 labour_market.wage_speed=1")]
    [InlineData(2, 5, 11, 133, 4000, "industry.outside_hires=1 labour_market.round_reach=0.05")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.reservation_fit=0")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.reservation_fit=2")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.general_fit=0")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.general_fit=1")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.outward_share=0")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.further_study=0.9")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.offer_acceptance=1 decision.poachability=0")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.offer_acceptance=1 decision.poachability=1")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.offer_acceptance=0")]
    [InlineData(3, 4, 12, 150, 4425, "practice.turn_rate=1 practice.level_rate=0.5")]
    [InlineData(3, 4, 12, 150, 4425, "practice.turn_rate=0 practice.level_rate=0")]
    [InlineData(3, 4, 12, 150, 4425, "practice.vocational_phase=4 practice.undergraduate_phase=4")]
    [InlineData(3, 4, 12, 150, 4425, "practice.hiring_cost=0 practice.pass_through=0 practice.turn_rate=0.5")]
    [InlineData(3, 4, 12, 150, 4425, "cooperation.order_class_depth=0 decision.poachability=1")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.search_periods=12 labour_market.reservation_fit=0.6")]
    [InlineData(2, 2, 5, 40, 1500, "belief.quality_noise=0 world.ability_spread=0")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.career_quarters=0")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.career_quarters=1")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.career_quarters=4")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.career_quarters=40 labour_market.search_periods=12")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.leaving=0.9 labour_market.leaving_first=5")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.leaving=0")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.away_first=0 labour_market.search_first=0")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.away_first=1 labour_market.leaves_province=1")]
    [InlineData(3, 4, 12, 150, 4425, "labour_market.search_first=1 practice.poached_later=1 decision.poachability=1 practice.turn_rate=0.5")]
    public void A_market_of_eight_seekers_at_a_time_gives_the_bits_of_one_at_a_time(int regions, int sectors, int colleges,
        int enterprises, double entrants, string settings)
    {
        ModelParameters parameters = new();
        foreach (string setting in settings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = setting.Split('=');
            parameters = TestWorlds.With(parts[0], double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parameters);
        }

        long hired = Compare(
            TestWorlds.Create(seed: (ulong)(regions + sectors + enterprises), regions: regions, sectors: sectors, colleges: colleges,
            enterprises: enterprises, entrantsPerYear: entrants, parameters: parameters));
        Assert.True(hired > 0 || settings.Contains("reservation_fit=2", StringComparison.Ordinal), "Nobody was hired.");
    }

    [Fact]
    public void Random_worlds_agree()
    {
        var random = new Random(20261124);
        for (int world = 0; world < 12; world++)
        {
            int regions = random.Next(1, 6), sectors = random.Next(1, 8);
            Compare(TestWorlds.Create(seed: (ulong)world, regions: regions, sectors: sectors, colleges: random.Next(1, 15),
                enterprises: random.Next(regions, 250),
                entrantsPerYear: random.Next(1, 6000)));
        }
    }

    [Fact]
    public void A_market_without_posts_or_without_seekers_agrees()
    {
        Assert.Equal(0, Compare(TestWorlds.Create(), state =>
        {
            state.Enterprises.Vacancies.AsSpan().Clear();
            state.Enterprises.GeneralVacancies.AsSpan().Clear();
        }));
        Assert.Equal(0, Compare(TestWorlds.Create(parameters: TestWorlds.With("labour_market.leaving", 0,
            TestWorlds.With("industry.failing", 0))), state => state.Programmes.Graduates.AsSpan().Clear()));
    }

    [Fact]
    public void What_is_known_of_a_cohort_is_forgotten_where_the_mean_generation_moves()
    {
        Assert.True(Compare(TestWorlds.Create(regions: 3, sectors: 5, colleges: 12, enterprises: 200), state =>
        {
            for (int s = 0; s < state.Sectors.Count; s++) state.Sectors.MeanGeneration[s] = state.Period / (s + 2) * 5 % 16;
        }) > 0);
    }

    [Fact]
    public void Several_threads_give_the_bits_of_one()
    {
        using var helpers = new HelperThreads(3);
        foreach ((int regions, int sectors) in new[] { (1, 6), (7, 1), (5, 4) })
            Assert.True(Compare(TestWorlds.Create(regions: regions, sectors: sectors, colleges: 14, enterprises: 300),
                helpers: helpers) > 0);
    }

    /// <summary>Runs two worlds side by side, one with the plain market; how many were hired.</summary>
    private static long Compare(Scenario scenario, Action<ModelState>? before = null, HelperThreads? helpers = null)
    {
        ModelState fast = Model.Create(scenario, 0).State, plain = Model.Create(scenario, 0).State;
        fast.Sweeps.Helpers = helpers;
        var oracle = new PlainMarket(plain);
        long hired = 0;
        for (int period = 0; period < Periods; period++)
        {
            foreach (ModelState state in new[] { fast, plain })
            {
                state.BeginPeriod();
                foreach (ScheduledProcess process in Schedule.Processes)
                {
                    if (process.Name != nameof(MatchGraduates)) process.Apply(state);
                    else Match(state);
                }
            }

            StateAssert.SameBits(plain, fast, scenario.Name);
            Assert.Equal(oracle.Count, fast.Seekers.Count);
            hired += fast.Heads.InField + fast.Heads.OutOfField;
            fast.Period++;
            plain.Period++;
        }

        return hired;

        void Match(ModelState state)
        {
            before?.Invoke(state);
            if (ReferenceEquals(state, plain)) oracle.Apply();
            else MatchGraduates.Apply(state);
        }
    }
}
