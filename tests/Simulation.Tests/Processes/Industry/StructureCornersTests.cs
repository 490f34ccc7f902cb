using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.Industry;

/// <summary>Enterprises that fail, sectors that die, worlds in which nobody or everybody fails, numbers that come back. Heads, money and
/// ranges are checked in every period of each run.</summary>
public class StructureCornersTests
{
    [Fact]
    public void Who_fails_has_nobody_no_partner_and_no_money_afterwards_and_its_owners_have_had_the_cash()
    {
        Model model = Model.Create(TestWorlds.Create(60, parameters: TestWorlds.With("industry.failing", 0.05)), 0);
        ModelState state = model.State;
        Enterprises all = state.Enterprises;
        double[] cash = [];
        int[] early = [], partners = [];
        int failed = 0, lostWork = 0, lostPartners = 0;
        model.StepDone = step =>
        {
            if (Schedule.Steps[step] == "MoveDemand") cash = [.. all.Cash];
            if (Schedule.Steps[step] == "FoundAndFail")
            {
                // The same sum in the same order: what was booked, and what they had.
                double had = 0;
                for (int e = 0; e < all.Count; e++) had += all.Failed[e] > 0 ? cash[e] : 0;
                Assert.Equal(had, state.Accounts.ThisPeriod(Flow.Liquidation), 1e-6 * Math.Max(1, Math.Abs(had)));
            }
        };
        while (model.Period < 60)
        {
            early = [.. all.EarlyCareers];
            partners = [.. Enumerable.Range(0, all.Count).Select(e => state.InForce.Of(e).Length)];
            model.Step();
            HashSet<int> employers = Employers(state);
            for (int e = 0; e < all.Count; e++)
            {
                if (all.Staff[e] > 0) continue;
                Assert.Equal(0, all.Heads[e] + all.EarlyCareers[e] + all.Vacancies[e] + all.GeneralVacancies[e]
                    + state.InForce.Of(e).Length);
                // Whom it kept as trainees and settled brings nothing any more, and costs nothing.
                Assert.Equal((0, 0, 0), (all.Cash[e], all.SettledPremium[e], all.Premium[e]));
                Assert.Equal(0, all.Posts[e] + all.WantedPlaces[e] + all.Output[e] + all.Profit[e]);
                Assert.DoesNotContain(e, employers);
                if (all.Failed[e] == 0) continue;
                failed++;
                lostWork += early[e];
                lostPartners += partners[e];
                Assert.True(all.QuitsThisPeriod[e] <= early[e] && all.ExitsThisPeriod[e] >= early[e]);
            }
        }

        Assert.True(failed > 50 && lostWork > 0 && lostPartners > 0, $"{failed} failed, {lostWork} lost work, {lostPartners} partners");
    }

    [Fact]
    public void A_sector_that_has_died_comes_back_as_soon_as_a_place_may_be_filled()
    {
        int died = 0, cameBack = 0;
        for (ulong seed = 0; seed < 6; seed++)
        {
            Model model = Model.Create(TestWorlds.Create(160, seed, colleges: 4, enterprises: 12, parameters: TestWorlds.With(
                "industry.failing", 0.15, TestWorlds.With("industry.failing_by_size", 0, TestWorlds.With("world.burn_in", 0)))), 0);
            ModelState state = model.State;
            var wasDead = new bool[state.Sectors.Count];
            while (model.Period < 160)
            {
                model.Step();
                for (int s = 0; s < wasDead.Length; s++)
                {
                    int[] places = [.. Enumerable.Range(0, state.Enterprises.Count).Where(e => state.Enterprises.Sector[e] == s)];
                    bool isDead = places.All(e => state.Enterprises.Staff[e] == 0);
                    died += isDead && !wasDead[s] ? 1 : 0;
                    cameBack += !isDead && wasDead[s] ? 1 : 0;
                    wasDead[s] = isDead;
                    if (!isDead) continue;
                    Assert.Equal(1e12, state.Sectors.Room[s]);
                    Assert.All(places, e => Assert.True(state.Enterprises.Quarters[e] < state.Cohorts.Remembered));
                }
            }

            NothingIsInfinite(model.Series);
        }

        Assert.True(died > 3 && cameBack > 3, $"{died} died, {cameBack} came back");
    }

    [Fact]
    public void Where_nobody_fails_the_enterprises_of_the_start_stay_for_ever()
    {
        Model model = Model.Create(TestWorlds.Create(80, parameters: TestWorlds.With("industry.failing", 0)), 0);
        uint[] ids = [.. model.State.Enterprises.Id];
        RunSeries series = model.Run();
        Assert.Equal(ids, model.State.Enterprises.Id);
        Assert.All(series.Course("enterprises").ToArray(), static number => Assert.Equal(150, number));
        Assert.All(series.Course("foundings").ToArray(), static number => Assert.Equal(0, number));
        Assert.All(series.Course("failures").ToArray(), static number => Assert.Equal(0, number));
    }

    /// <summary>Ten staff at most, who fail with .2·(staff/50)^−1: all who are there fail in their first quarter.</summary>
    [Fact]
    public void Where_everybody_fails_at_once_others_are_founded_and_fail_in_turn()
    {
        Scenario whole = TestWorlds.Create(60, colleges: 4, parameters: TestWorlds.With("industry.failing", 0.2, TestWorlds.With(
            "industry.failing_by_size", 1, TestWorlds.With("industry.failing_by_profit", 0, TestWorlds.With("world.burn_in", 0)))));
        Model model = Model.Create(whole with
        {
            Population = whole.Population with
                { Enterprises = [.. Enumerable.Range(0, 24).Select(static e => new EnterpriseInput($"E{e}", e % 3, e % 4, 2 + (e % 8)))] },
        }, 0);
        Enterprises all = model.State.Enterprises;
        Assert.All(all.Planned, static staff => Assert.InRange(staff, 1, 10));
        int founded = 0;
        while (model.Period < 60)
        {
            int[] before = [.. all.Staff];
            model.Step();
            for (int e = 0; e < all.Count; e++) Assert.Equal(before[e] > 0 ? 1 : 0, all.Failed[e]);
            founded += (int)all.Founded.Sum();
        }

        Assert.True(founded > 24, $"{founded} founded");
        NothingIsInfinite(model.Series);
    }

    [Fact]
    public void A_place_that_is_filled_again_and_again_has_another_number_each_time()
    {
        uint[] places = [.. Enumerable.Range(0, 50).Select(static i => StableHash.AgentId("R", "enterprise", i))];
        foreach (uint place in places)
        {
            uint[] numbers = [place, .. Enumerable.Range(-3, 1003).Select(period => StableHash.FoundedId(place, period))];
            Assert.Equal(numbers.Length, numbers.Distinct().Count());
        }

        // Neighbours do not take over each other's: fifty thousand of 32 bits, one pair in three tries by chance.
        uint[] all = [.. places.SelectMany(static place =>
            Enumerable.Range(0, 1000).Select(period => StableHash.FoundedId(place, period)))];
        Assert.InRange(all.Length - all.Distinct().Count(), 0, 4);
    }

    [Fact]
    public void Two_of_one_number_have_the_same_luck_and_nothing_worse()
    {
        Model model = Model.Create(TestWorlds.Create(80, parameters: TestWorlds.With("industry.failing", 0.03,
            TestWorlds.With("world.burn_in", 0))), 0);
        Enterprises all = model.State.Enterprises;
        Programmes programmes = model.State.Programmes;
        for (int e = 1; e < all.Count; e += 2) (all.Id[e], all.Place[e]) = (all.Id[e - 1], all.Place[e - 1]);
        for (int p = 1; p < programmes.Count; p += 2)
            (programmes.Id[p], programmes.Place[p]) = (programmes.Id[p - 1], programmes.Place[p - 1]);
        NothingIsInfinite(model.Run());
        Assert.True(all.Id.Distinct().Count() < all.Count);
    }

    /// <summary>Demand for persons grows with the staff that is planned: enterprises that grow have more posts, and no fewer
    /// neighbours.</summary>
    [Fact]
    public void Enterprises_that_grow_are_asked_for_as_much_more()
    {
        RunSeries still = Grown(0), grown = Grown(0.01);
        double more = Math.Pow(1.01, 40);
        Assert.InRange(Last(grown, "staff") / Last(still, "staff"), more * 0.9, more * 1.1);
        Assert.InRange(Last(grown, "enterprises") / Last(still, "enterprises"), 0.95, 1.05);
        Assert.InRange(Last(grown, "heads") / Last(still, "heads"), 1.2, more * 1.1);
        static RunSeries Grown(double growth) => Model.Create(TestWorlds.Create(40, parameters: TestWorlds.With("world.burn_in", 0,
            TestWorlds.With("industry.sector_growth", growth))), 0).Run();
        static double Last(RunSeries series, string name) => series[ObservationCatalog.IndexOf(name), 0, series.Periods - 1];
    }

    private static HashSet<int> Employers(ModelState state)
    {
        var employers = new HashSet<int>();
        for (int region = 0; region < state.Regions; region++)
            employers.UnionWith(state.Careers.Employer.AsSpan(state.Careers.Start(region), state.Careers.Number(region)).ToArray());
        return employers;
    }

    private static void NothingIsInfinite(RunSeries series)
    {
        for (int o = 0; o < series.Observations.Count; o++)
        for (int group = 0; group < series.Groups.Count; group++)
        for (int t = 0; t < series.Periods; t++)
            Assert.False(double.IsInfinity(series[o, group, t]), $"{series.Observations[o].Name} in period {t}");
    }
}
