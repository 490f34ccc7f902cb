using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Reproducibility;

/// <summary>One more founded enterprise leaves everybody else's luck alone.</summary>
public class FoundingLuckTests
{
    private const int Quarters = 40;

    /// <summary>Only room tells the others that somebody was founded; where founding answers no room and failing no profit, all else is as
    /// it was, for ever: the same numbers, the same failures and foundings in the same quarters, the same traits.</summary>
    [Fact]
    public void One_more_that_is_founded_leaves_numbers_failures_foundings_and_traits_of_all_others()
    {
        Model model = Model.Create(TestWorlds.Create(10, parameters: Deaf(0.03)), 0);
        ModelState given = model.State, pushed = model.Fork().State;
        int place = Enumerable.Range(0, given.Enterprises.Count)
            .First(e => given.Enterprises.Staff[e] == 0 && given.Enterprises.Quarters[e] >= given.Cohorts.Remembered);
        Found(pushed, place);
        (int failed, int founded) = (0, 0);
        for (int quarter = 0; quarter < Quarters; quarter++)
        {
            FoundAndFail.Apply(given);
            FoundAndFail.Apply(pushed);
            for (int e = 0; e < given.Enterprises.Count; e++)
            {
                if (e == place) continue;
                AssertSame(given.Enterprises, e, pushed.Enterprises, e);
                failed += (int)given.Enterprises.Failed[e];
                founded += (int)given.Enterprises.Founded[e];
            }

            given.Period++;
            pushed.Period++;
        }

        Assert.True(failed > 50 && founded > 50, $"{failed} failed, {founded} founded");
    }

    /// <summary>With its answers: the one founded more leaves less room to its own sector in that quarter, so fewer of the same are
    /// founded there, each as it would have been; nobody else notices.</summary>
    [Fact]
    public void It_leaves_less_room_to_its_own_sector_and_nothing_else()
    {
        Model model = Model.Create(TestWorlds.Create(10, enterprises: 600, parameters: TestWorlds.With("industry.failing", 0.1,
            TestWorlds.With("world.burn_in", 8))), 0);
        model.RunUntil(0);
        ModelState given = model.State, pushed = model.Fork().State;
        Enterprises all = given.Enterprises, others = pushed.Enterprises;
        int place = Enumerable.Range(0, all.Count).Where(e => all.Staff[e] == 0 && all.Quarters[e] >= given.Cohorts.Remembered)
            .MaxBy(e => all.Planned[e]);
        Found(pushed, place);
        FoundAndFail.Apply(given);
        FoundAndFail.Apply(pushed);
        for (int e = 0; e < all.Count; e++)
        {
            if (e == place) continue;
            Assert.Equal(all.Failed[e], others.Failed[e]);
            if (all.Sector[e] != all.Sector[place] || others.Founded[e] > 0) AssertSame(all, e, others, e);
        }

        Assert.True(all.Founded.Sum() > 10);
    }

    [Fact]
    public void One_enterprise_more_in_another_city_leaves_numbers_empty_places_failures_and_foundings_of_the_others()
    {
        Scenario scenario = TestWorlds.Create(10, parameters: Deaf(0.03));
        IReadOnlyList<RegionInput> regions = scenario.Population.Regions;
        ModelState given = Model.Create(scenario, 0).State, larger = Model.Create(scenario with
        {
            Population = scenario.Population with
                { Regions = [regions[0] with { Enterprises = regions[0].Enterprises + 1 }, .. regions.Skip(1)] },
        }, 0).State;
        Dictionary<uint, int> position = Enumerable.Range(0, larger.Enterprises.Count).ToDictionary(e => larger.Enterprises.Place[e]);
        Assert.True(larger.Enterprises.Count > given.Enterprises.Count);
        int founded = 0;
        for (int quarter = 0; quarter < Quarters; quarter++)
        {
            for (int e = 0; e < given.Enterprises.Count; e++)
                AssertSame(given.Enterprises, e, larger.Enterprises, position[given.Enterprises.Place[e]], ofSize: false);
            FoundAndFail.Apply(given);
            FoundAndFail.Apply(larger);
            founded += (int)given.Enterprises.Founded.Sum();
            given.Period++;
            larger.Period++;
        }

        Assert.True(founded > 50, $"{founded} founded");
    }

    /// <summary>All fail as often, and are founded as often, whoever else there is.</summary>
    private static ModelParameters Deaf(double failing) => TestWorlds.With("industry.failing", failing, TestWorlds.With(
        "industry.failing_by_size", 0, TestWorlds.With("industry.failing_by_profit", 0, TestWorlds.With("industry.founding_by_room", 0))));

    /// <summary>Puts an enterprise into an empty place; its own traits concern nobody here.</summary>
    private static void Found(ModelState state, int place)
    {
        Enterprises all = state.Enterprises;
        all.Id[place] = StableHash.FoundedId(all.Place[place], state.Period);
        all.Staff[place] = all.Planned[place];
        all.Quarters[place] = 0;
        all.Output[place] = all.Profit[place] = 0;
    }

    private static void AssertSame(Enterprises left, int e, Enterprises right, int f, bool ofSize = true)
    {
        Assert.Equal((left.Id[e], left.Place[e], left.Sector[e], left.Region[e]),
            (right.Id[f], right.Place[f], right.Sector[f], right.Region[f]));
        Assert.Equal((left.Failed[e], left.Founded[e], left.Quarters[e], left.Staff[e] > 0, left.Generation[e]),
            (right.Failed[f], right.Founded[f], right.Quarters[f], right.Staff[f] > 0, right.Generation[f]));
        Assert.Equal((left.Knowledge[e], left.Anchor[e], left.Taste[e], left.HomeCultureX[e], left.SocialResponsibility[e],
            left.PartOfPost[e]),
            (right.Knowledge[f], right.Anchor[f], right.Taste[f], right.HomeCultureX[f], right.SocialResponsibility[f],
            right.PartOfPost[f]));
        if (ofSize) Assert.Equal((left.Staff[e], left.SchemeCost[e]), (right.Staff[f], right.SchemeCost[f]));
    }
}
