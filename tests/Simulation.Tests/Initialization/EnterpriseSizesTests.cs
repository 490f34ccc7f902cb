using Ronghe.Simulation.Initialization;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Initialization;

/// <summary>One scale: staff is solved from the labour market, sizes reach down to one, caps count staff.</summary>
public class EnterpriseSizesTests
{
    [Theory]
    [InlineData("labour_market.posts_per_graduate", 1.2)]
    [InlineData("labour_market.further_study", 0.3)]
    [InlineData("industry.turnover", 0.02)]
    [InlineData("industry.entry_share", 0.35)]
    [InlineData("education.drop_out", 0.02)]
    [InlineData("world.size_tail", 1.6)]
    [InlineData("world.size_tail", 0)]
    public void At_rest_as_many_leave_the_entry_segment_as_graduates_and_outsiders_fill(string key, double value)
    {
        Scenario scenario = TestWorlds.Create(parameters: TestWorlds.With(key, value));
        ModelParameters all = scenario.Parameters;
        double graduates = scenario.Population.Colleges.Sum(c => c.EntrantsPerYear / 4 * Math.Pow(1 - all.Education.DropOut,
            c.Type == CollegeType.HigherVocational ? all.Education.HigherVocationalStudy : all.Education.UndergraduateStudy));
        for (int replication = 0; replication < 5; replication++)
        {
            Enterprises enterprises = Model.Create(scenario, replication).State.Enterprises;
            double leave = enterprises.Staff.Sum(static staff => (double)staff) * all.Industry.EntryShare
                * (all.Industry.Turnover - (all.Industry.OutsideHires * all.LabourMarket.UsualVacancies));
            double look = graduates * (1 - all.LabourMarket.FurtherStudy) * all.LabourMarket.PostsPerGraduate;
            Assert.Equal(1, leave / look, 0.01);
            Assert.Equal(1, enterprises.Heads.Sum() / (all.Industry.EntryShare * enterprises.Staff.Sum()), 0.01);
        }
    }

    [Fact]
    public void Graduates_finish_as_the_solution_expects()
    {
        // Seats that answer nothing stay as they are planned.
        Scenario scenario = TestWorlds.Create(parameters: TestWorlds.With("education.seats_level", 0,
            TestWorlds.With("education.seats_growth", 0, TestWorlds.With("education.seats_by_applicants", 0,
                TestWorlds.With("education.closing", 0)))));
        Model model = Model.Create(scenario, 0);
        while (model.Period < 0) model.Step();
        double sum = 0;
        for (int i = 0; i < 16; i++)
        {
            model.Step();
            sum += model.State.Programmes.Graduates.Sum();
        }

        Assert.Equal(1, sum / 16 / EnterpriseSizes.GraduatesAQuarter(scenario), 0.01);
    }

    [Fact]
    public void What_a_sector_demands_follows_its_weight_whatever_its_number_of_enterprises()
    {
        Scenario scenario = TestWorlds.Create(sectors: 3);
        double[] weights = [0.6, 0.3, 0.1];
        scenario = scenario with
        {
            Population = scenario.Population with
                { Sectors = [.. scenario.Population.Sectors.Select((sector, s) => sector with { Weight = weights[s] })] },
        };
        var numbers = new HashSet<int>();
        for (int replication = 0; replication < 8; replication++)
        {
            Enterprises enterprises = Model.Create(scenario, replication).State.Enterprises;
            double all = enterprises.Staff.Sum();
            numbers.Add(enterprises.Sector.Count(static s => s == 1));
            for (int s = 0; s < 3; s++)
            {
                double ofSector = enterprises.Staff.Where((_, e) => enterprises.Sector[e] == s).Sum();
                Assert.Equal(weights[s], ofSector / all, 0.01);
            }
        }

        Assert.True(numbers.Count > 3, "The number of enterprises must be drawn, or nothing is shown.");
    }

    [Theory]
    [InlineData(10, 4, 0.5, 10, new[] { 0.5, 1, 2, 6.5 })]
    [InlineData(1, 4, 1, 10, new[] { 1.0, 1, 1, 1 })]
    [InlineData(1e9, 4, 1, 10, new[] { 10.0, 10, 10, 10 })]
    [InlineData(double.PositiveInfinity, 4, 1, 10, new[] { 10.0, 10, 10, 10 })]
    public void Sizes_are_brought_to_a_sum_by_one_factor_within_limits(double sum, int number, double least, double most, double[] expected)
    {
        double[] sizes = [0.001, 2, 4, 13];
        Assert.Equal(number, sizes.Length);
        EnterpriseSizes.Scale(sizes, sum, least, most);
        for (int i = 0; i < number; i++) Assert.Equal(expected[i], sizes[i], 1e-9);
    }

    [Fact]
    public void The_strata_of_a_sector_are_those_of_a_log_normal()
    {
        Scenario scenario = TestWorlds.Create(enterprises: 2000, sectors: 1, regions: 2);
        int[] staff = [.. Model.Create(scenario, 0).State.Enterprises.Staff.Where(static staff => staff > 0).Order()];
        double median = Math.Log(staff[1000]);
        Assert.Equal(2 * 0.6745, Math.Log(staff[1500]) - median, 0.02);
        Assert.Equal(2 * 1.2816, Math.Log(staff[1800]) - median, 0.02);
        Assert.Equal(2 * 1.6449, Math.Log(staff[1900]) - median, 0.02);
        Assert.Equal(-2 * 0.6745, Math.Log(staff[500]) - median, 0.05);
    }

    [Fact]
    public void Size_classes_and_partners_count_staff()
    {
        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 3],
            new[] { 1, 9, 10, 49, 50, 249, 250, 20_000 }.Select(EnterprisesAtStart.SizeClass));
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4],
            new[] { 1, 99, 100, 299, 300, 999, 1000, 20_000 }.Select(EnterprisesAtStart.PartnerCapacity));
    }

    /// <summary>Hosts that work, not money or crowding, would make as large as can be: only the law's tenth keeps them down. A share that
    /// every partnership may have would not, and two together must not have more either.</summary>
    [Theory]
    [InlineData(0.012, 4425)]
    [InlineData(0.1, 4425)]
    [InlineData(0.1, 20_000)]
    [InlineData(0.5, 4425)]
    [InlineData(0.5, 900)]
    public void No_enterprise_has_more_interns_than_one_or_the_laws_share_of_its_staff(double cap, double entrants)
    {
        ModelParameters parameters = TestWorlds.With("cooperation.places_cap", cap, TestWorlds.With("practice.crowding_cost", 0,
            TestWorlds.With("decision.budget_share", 1, TestWorlds.With("decision.intern_output", 20_000,
            TestWorlds.With("cooperation.meetings", 0.5, TestWorlds.With("cooperation.contract_term", 1,
            TestWorlds.With("world.burn_in", 0)))))));
        Model model = Model.Create(TestWorlds.Create(40, parameters: parameters, entrantsPerYear: entrants), 0);
        int most = 0, atTheCap = 0;
        while (model.Period < 40)
        {
            model.Step();
            Enterprises enterprises = model.State.Enterprises;
            for (int e = 0; e < enterprises.Count; e++)
            {
                // Who has failed since the partnerships were looked through has theirs until they are again.
                if (enterprises.Staff[e] == 0 && enterprises.Quarters[e] == 0) continue;
                double places = model.State.Partnerships.Places.AsSpan(enterprises.FirstSlot[e], enterprises.SlotCount[e]).ToArray().Sum();
                double allowed = Math.Max(1, cap * enterprises.Staff[e]);
                most = Math.Max(most, model.State.InForce.Of(e).Length);
                if (enterprises.WantedPlaces[e] > allowed - 1e-9) atTheCap++;
                Assert.True(places <= allowed + 1e-9, $"period {model.Period}: {places} places of {enterprises.Staff[e]} staff");
            }
        }

        Assert.True(most > 1, "Nobody has two partners: the sum is not tried.");
        Assert.True(atTheCap > 1000, $"only {atTheCap} enterprises want all that the law allows: it is not tried.");
    }

    [Fact]
    public void Enterprises_of_one_person_work()
    {
        // Crowding costs most where one works with one: it keeps such enterprises from taking part, whatever an intern produces.
        Scenario scenario = Table([.. Enumerable.Repeat(1, 40)]) with
        {
            Parameters = TestWorlds.With("practice.crowding_cost", 0, TestWorlds.With("decision.intern_output", 20_000,
                TestWorlds.With("cooperation.meetings", 1))),
        };
        Model model = Model.Create(scenario, 0);
        Assert.All(model.State.Enterprises.Planned, static staff => Assert.Equal(1, staff));
        Assert.InRange(model.State.Enterprises.Heads.Sum(), 1, 20);
        Assert.All(model.State.Enterprises.Heads, static heads => Assert.InRange(heads, 0, 1));
        int hosts = 0;
        while (model.Period < scenario.Periods)
        {
            model.Step();
            Assert.All(model.State.Enterprises.SlotCount, static slots => Assert.Equal(1, slots));
            Assert.All(model.State.Partnerships.Places, static places => Assert.InRange(places, 0, 1));
            hosts += model.State.Partnerships.Places.Count(static places => places > 0);
        }

        Assert.True(hosts > 40, $"only {hosts} quarters with an intern: the single place is not tried");
    }

    [Fact]
    public void Enterprises_of_a_table_keep_their_staff_and_a_fifth_is_the_entry_segment()
    {
        Model model = Model.Create(Table([.. Enumerable.Range(0, 40).Select(static i => 3 + (7 * i))]), 0);
        Enterprises enterprises = model.State.Enterprises;
        Assert.Equal(Enumerable.Range(0, 40).Select(static i => 3 + (7 * i)), enterprises.Staff.Where(static staff => staff > 0).Order());
        for (int e = 0; e < enterprises.Count; e++) Assert.InRange(enterprises.Heads[e], (0.2 * enterprises.Staff[e]) - 1, (0.2 *
            enterprises.Staff[e]) + 1);
        Assert.Equal(0.2 * enterprises.Staff.Sum(), enterprises.Heads.Sum(), 10.0);
    }

    [Fact]
    public void Staff_grows_in_whole_persons_in_the_mean_at_the_growth_of_sectors()
    {
        ModelParameters parameters = TestWorlds.With("industry.sector_growth", 0.01);
        Model model = Model.Create(TestWorlds.Create(parameters: parameters), 0);
        double before = model.State.Enterprises.Planned.Sum();
        for (int i = 0; i < 20; i++) model.Step();
        Assert.Equal(Math.Pow(1.01, 20), model.State.Enterprises.Planned.Sum() / before, 0.002);
        Assert.All(Enumerable.Range(0, model.State.Enterprises.Count), e => Assert.True(model.State.Enterprises.Staff[e] == 0
            || model.State.Enterprises.Staff[e] == model.State.Enterprises.Planned[e]));
        Assert.Equal(1, OpenVacancies.NextStaff(0.3, 0.9));
        Assert.Equal(1_000_000_000, OpenVacancies.NextStaff(1e12, 0.9));
    }

    [Fact]
    public void The_largest_of_a_city_keep_their_rank_when_a_region_gains_an_enterprise()
    {
        Scenario scenario = TestWorlds.Create(sectors: 1);
        IReadOnlyList<RegionInput> regions = scenario.Population.Regions;
        Scenario larger = scenario with
        {
            Population = scenario.Population with
                { Regions = [regions[0] with { Enterprises = regions[0].Enterprises + 1 }, .. regions.Skip(1)] },
        };
        // A market's scale is its own, and sizes are rounded to whole persons: compared are those of one city that are two apart.
        Dictionary<uint, (int Region, int Staff)> before = Large(scenario), after = Large(larger);
        uint[] both = [.. before.Keys.Where(after.ContainsKey)];
        Assert.True(both.Length > 10);
        int compared = 0;
        foreach (uint one in both)
        {
            foreach (uint other in both.Where(o => before[o].Region == before[one].Region && before[o].Staff < before[one].Staff - 2))
            {
                Assert.True(after[one].Staff >= after[other].Staff);
                compared++;
            }
        }

        Assert.True(compared > 10);

        static Dictionary<uint, (int Region, int Staff)> Large(Scenario of)
        {
            Enterprises enterprises = Model.Create(of, 0).State.Enterprises;
            return Enumerable.Range(0, enterprises.Count).Where(e => enterprises.Staff[e] >= 20).OrderByDescending(e => enterprises.Staff[e])
                .Take(20).ToDictionary(e => enterprises.Id[e], e => (enterprises.Region[e], enterprises.Staff[e]));
        }
    }

    private static Scenario Table(int[] staff)
    {
        Scenario scenario = TestWorlds.Create(60, colleges: 3, enterprises: staff.Length, sectors: 2, regions: 2, entrantsPerYear: 300,
            parameters: TestWorlds.With("world.burn_in", 8));
        return scenario with
        {
            Population = scenario.Population with
                { Enterprises = [.. staff.Select(static (persons, i) => new EnterpriseInput($"e{i}", i % 2, i % 2, persons))] },
        };
    }
}
