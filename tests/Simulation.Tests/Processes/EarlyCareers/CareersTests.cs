using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.EarlyCareers;

/// <summary>Graduates are persons: none is lost, none is two; heads and money close whatever careers are like.</summary>
public class CareersTests
{
    private const int Periods = 30;

    /// <summary>Careers of no quarter to forty, worlds in which all leave, nobody leaves, all look first, all leave the province: invariants,
    /// among them heads by cohort, are checked in every period.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("labour_market.career_quarters=0")]
    [InlineData("labour_market.career_quarters=1")]
    [InlineData("labour_market.career_quarters=2")]
    [InlineData("labour_market.career_quarters=4")]
    [InlineData("labour_market.career_quarters=40 labour_market.search_periods=12")]
    [InlineData("labour_market.leaving=0.9 labour_market.leaving_first=5 labour_market.leaving_by_fit=0 labour_market.leaving_by_tenure=0")]
    [InlineData("labour_market.leaving=0.9 labour_market.leaving_first=5 labour_market.search_first=0 labour_market.leaves_province=1")]
    [InlineData("labour_market.leaving=0.9 labour_market.search_first=1 practice.poached_later=1 decision.poachability=1")]
    [InlineData("labour_market.leaving=0")]
    [InlineData("labour_market.leaving_by_fit=10 labour_market.reservation_fit=0 labour_market.general_fit=0")]
    [InlineData("labour_market.reservation_fit=2")]
    [InlineData("industry.turnover=0.5")]
    [InlineData("industry.turnover=0")]
    [InlineData("practice.repayment_quarters=40 practice.pass_through=0 practice.turn_rate=1 decision.poachability=1")]
    [InlineData("education.first_employed_share=0 labour_market.away_first=1")]
    public void Nobody_is_lost_and_nobody_is_two(string settings)
    {
        Model model = Model.Create(World(settings), 0);
        ModelState state = model.State;
        var there = Persons(state);
        long moved = 0;
        while (model.Period < Periods)
        {
            model.Step();
            HashSet<(int, int, uint)> now = Persons(state);
            HeadCounts heads = state.Heads;
            int graduated = now.Count(who => who.Item2 == state.Period - 1);
            Assert.Equal(there.Count + heads.Graduates - heads.FurtherStudy - heads.GaveUp - heads.Elsewhere - heads.LeftProvince
                - heads.Settled, now.Count);
            Assert.All(now, who => Assert.True(who.Item2 == state.Period - 1 || there.Contains(who), $"{who} has come from nowhere"));
            Assert.InRange(graduated, 0, heads.Graduates);
            moved += heads.Quits + heads.JobMoves;
            there = now;
        }

        Assert.True(moved > 0 || settings.Contains("reservation_fit=2", StringComparison.Ordinal), "Nobody moved.");
    }

    [Fact]
    public void Sectors_without_posts_and_cities_without_colleges_close_too()
    {
        Scenario scenario = TestWorlds.Create(40, colleges: 3, enterprises: 30, sectors: 3, regions: 3, entrantsPerYear: 900);
        scenario = scenario with
        {
            Population = scenario.Population with
            {
                Enterprises = [.. Enumerable.Range(0, 30).Select(static i => new EnterpriseInput($"e{i}", i % 2, 0, 5 + (40 * i)))],
                Colleges = [.. scenario.Population.Colleges.Select(static college => college with { Region = 0 })],
            },
        };
        Model model = Model.Create(scenario, 0);
        long away = 0;
        while (model.Period < scenario.Periods)
        {
            model.Step();
            away += model.State.Careers.Number(1);
            Assert.Equal(0, model.State.Careers.Number(2));
        }

        Assert.True(away > 0, "Nobody works in the city without colleges.");
    }

    /// <summary>How long persons are followed is no parameter of the world: the stay in the entry segment and that of a kept trainee with
    /// the host are the same for all.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("labour_market.leaving=0.2 labour_market.search_first=0.6")]
    [InlineData("industry.turnover=0.03 labour_market.leaves_province=0.2")]
    [InlineData("labour_market.leaving=0")]
    public void Stays_are_the_same_however_long_persons_are_followed(string settings)
    {
        foreach (int quarters in new[] { 0, 1, 2, 4, 8, 12 })
        {
            ModelParameters parameters = With($"{settings} labour_market.career_quarters={quarters}");
            var path = new CareerPath(parameters);
            double atWork = 0, stays = 1, withEmployer = 1;
            for (int age = 0; age < path.Quarters; age++) atWork += path.AtWork(age);
            for (int k = 1; k < path.Quarters; k++) withEmployer += stays *= (1 - path.Sought) / (1 + path.Odds(k));
            double last = path.AtWork(path.Quarters - 1);
            Assert.InRange((1 / parameters.Industry.Turnover - atWork) * path.SettledLeaving / (1 - path.SettledLeaving), last, 1 + 1e-9);
            Assert.Equal(path.Tenure(path.Sought, 0), withEmployer + (stays * (1 - path.Fade) / path.Fade), 1e-9);
        }

        Assert.Equal(new CareerPath(With(settings)).Tenure(0.03, 0.01),
            new CareerPath(With(settings + " labour_market.career_quarters=4")).Tenure(0.03, 0.01), 1e-12);
    }

    /// <summary>As many leave, look first and leave the province as their odds say, within four standard errors.</summary>
    [Fact]
    public void Persons_leave_at_their_odds()
    {
        Model model = Model.Create(World("", enterprises: 300, entrants: 12_000), 0);
        ModelState state = model.State;
        var path = new CareerPath(state.Parameters);
        var expected = new double[4];
        var variance = new double[4];
        var found = new double[4];
        model.StepDone = step =>
        {
            if (Schedule.Steps[step] != "LeaveEmployers") return;
            foreach (int at in All(state))
            {
                uint job = state.Careers.Job[at];
                if (Careers.PlanOf(job) == Plan.Settles || state.Careers.Premium[at] != 0) continue;
                if (state.Enterprises.Staff[state.Careers.Employer[at]] == 0) continue;
                double ratio = path.Odds(Careers.Tenure(job)) * state.Careers.Odds[at], leaves = ratio / (1 + ratio);
                LabourMarketParameters market = state.Parameters.LabourMarket;
                double[] chances = [1 - leaves, leaves * market.SearchFirst, leaves * (1 - market.SearchFirst) * (1 - market.LeavesProvince),
                    leaves * (1 - market.SearchFirst) * market.LeavesProvince];
                found[(int)Careers.PlanOf(job)]++;
                for (int plan = 0; plan < 4; plan++)
                {
                    expected[plan] += chances[plan];
                    variance[plan] += chances[plan] * (1 - chances[plan]);
                }
            }
        };
        model.RunUntil(Periods);
        Assert.True(expected[3] > 100, $"only {expected[3]} are expected to leave the province");
        for (int plan = 0; plan < 4; plan++)
            Assert.InRange(found[plan], expected[plan] - (4 * Math.Sqrt(variance[plan])), expected[plan] + (4 * Math.Sqrt(variance[plan])));
    }

    /// <summary>Half a year out some have left their first employer, and more after three years; who fits better stays longer.</summary>
    [Fact]
    public void Good_matches_last()
    {
        Model model = Model.Create(World("", enterprises: 300, entrants: 12_000), 0);
        model.RunUntil(Periods);
        ModelState state = model.State;
        double[] old = [.. All(state).Where(at => PersonBits.Age(state.Careers.Person[at]) >= 9 && Careers.IsFirst(state.Careers.Job[at]))
            .Select(at => (double)state.Careers.Worth[at])];
        double[] young = [.. All(state).Where(at => Careers.Tenure(state.Careers.Job[at]) == 0).Select(at => (double)state.Careers.Worth[at])];
        Assert.True(old.Length > 500 && young.Length > 500);
        Assert.True(old.Average() > young.Average() * 1.02, $"{old.Average()} against {young.Average()}");
    }

    private static Scenario World(string settings, int enterprises = 80, double entrants = 4425) => TestWorlds.Create(Periods, 7,
        enterprises: enterprises, entrantsPerYear: entrants, parameters: With("world.burn_in=0 " + settings));

    private static ModelParameters With(string settings)
    {
        ModelParameters parameters = new();
        foreach (string setting in settings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = setting.Split('=');
            parameters = TestWorlds.With(parts[0], double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parameters);
        }

        return parameters;
    }

    private static IEnumerable<int> All(ModelState state) => Enumerable.Range(0, state.Regions)
        .SelectMany(region => Enumerable.Range(state.Careers.Start(region), state.Careers.Number(region)));

    /// <summary>Programme, period of graduation and number of all at work in early careers or looking for work.</summary>
    private static HashSet<(int, int, uint)> Persons(ModelState state)
    {
        int last = state.Period - 1;
        var persons = new HashSet<(int, int, uint)>();
        foreach (int at in All(state)) Add(state.Careers.Programme[at], state.Careers.Person[at]);
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            foreach (uint person in state.Seekers.Person.AsSpan(state.Seekers.Start(p), state.Seekers.Number(p))) Add(p, person);
        }

        return persons;

        void Add(int programme, uint person) => Assert.True(
            persons.Add((programme, last - PersonBits.Age(person), person & PersonBits.OrdinalMask)), "A person is there twice.");
    }
}
