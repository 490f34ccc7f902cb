using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Policies;

/// <summary>Public money for places: hosts expect it when they decide, and get it for the students who are there.</summary>
public class PlaceSubsidyTests
{
    private const int Periods = 24;
    private static readonly Scenario World = TestWorlds.Create(Periods, parameters: TestWorlds.With("world.burn_in", 16));
    private static readonly ModelParameters Rates = new();

    /// <summary>Nothing is learnt to be worth anything, and posts are plenty: output and crowding alone decide.</summary>
    private static readonly TrainingProspects Known =
        new() { Staff = 1000, Ceiling = 0.8, Tenure = 10, Phase = 2, EntryHires = 500, Budget = 1e9 };

    [Fact]
    public void A_yuan_for_a_place_counts_as_a_yuan_that_a_place_brings()
    {
        double crowding = Rates.Practice.CrowdingCost / 4 / Known.Staff, before = Plan(0).Places;
        Assert.Equal(500 / (2 * crowding), Plan(2500).Places - Plan(2000).Places, 6);
        Assert.Equal(before, TrainingPlan.Of(Known, Rates.Practice, Rates.Decision, 1).Places);
        Assert.Equal(Plan(0).TrainingShare, Plan(2500).TrainingShare);
    }

    [Fact]
    public void A_subsidy_lets_the_same_money_pay_for_more_places()
    {
        TrainingPlan Poor(double subsidy) => TrainingPlan.Of(Known with { Certain = 1, Budget = 5_000, Subsidy = subsidy },
            Rates.Practice, Rates.Decision, 1);
        Assert.True(Poor(0).IsBoundByBudget);
        Assert.True(Poor(1000).Places > Poor(0).Places);
        // Below the least outlay nothing more is allowed.
        Assert.Equal(Poor(50_000).Places, Poor(60_000).Places);
    }

    [Fact]
    public void Hosts_get_it_for_the_places_in_use_and_the_public_pays()
    {
        Model with = Begun(World with { Policies = [Subsidy(1000) with { Regions = [1] }] });
        double money = 0;
        foreach (int slot in with.State.InForce.Slots)
        {
            if (with.State.Enterprises.Region[with.State.Partnerships.Enterprise[slot]] == 1)
                money += 1000 * with.State.Partnerships.PlacesInUse[slot];
        }

        Accounts accounts = with.State.Accounts;
        Assert.True(money > 0);
        Assert.Equal(money, accounts.ThisPeriod(Flow.PlaceSubsidy), 4);
        Assert.Equal(money, accounts.PublicCost - accounts.ThisPeriod(Flow.TaxCreditUsed) - accounts.ThisPeriod(Flow.ProjectGrants)
            + accounts.ThisPeriod(Flow.LapsedGrants), 4);
        Assert.Equal(money, accounts.Transfers - accounts.ThisPeriod(Flow.InternPay) - accounts.ThisPeriod(Flow.CheapLabourRent)
            - accounts.ThisPeriod(Flow.TaxCreditUsed), 4);
        Assert.Equal(money, with.Series.Course("place_subsidies")[0], 4);
    }

    [Fact]
    public void A_budget_holds_it_back_by_the_places_that_were_in_use()
    {
        Model all = Model.Create(World with { Policies = [Subsidy(1000)] }, 0), held = Model.Create(World with
        {
            Policies = [Subsidy(1000) with { Budget = new(20_000) }],
        }, 0);
        all.RunUntil(0);
        double places = 0;
        foreach (int slot in all.State.InForce.Slots) places += all.State.Partnerships.PlacesInUse[slot];
        held.RunUntil(1);
        Assert.Equal(20_000 / places, held.State.Levers.Dose(Lever.PlaceSubsidy, 0), 9);
        Model ofAll = Begun(World with { Policies = [Subsidy(1000)], Budget = new(20_000) });
        Assert.Equal(20_000 / places, ofAll.State.Levers.Dose(Lever.PlaceSubsidy, 0), 9);
    }

    [Fact]
    public void A_subsidy_of_the_policy_that_is_in_force_anyway_changes_nothing()
    {
        Scenario standing = World with { PoliciesInForce = [.. World.PoliciesInForce, Subsidy(800)] };
        SeriesAssert.SameBits(Model.Create(standing, 0).Run(), Model.Create(standing with { Policies = [Subsidy(800)] }, 0).Run(), Periods);
        Assert.True(SeriesAssert.DiffersSomewhere(Model.Create(standing, 0).Run(), Model.Create(World, 0).Run()));
    }

    private static TrainingPlan Plan(double subsidy) =>
        TrainingPlan.Of(Known with { Subsidy = subsidy }, Rates.Practice, Rates.Decision, 1);

    private static PolicyMeasure Subsidy(double yuan) => new() { Lever = Lever.PlaceSubsidy, Value = yuan };

    /// <summary>A world at the end of its first recorded period.</summary>
    private static Model Begun(Scenario scenario)
    {
        var model = Model.Create(scenario, 0);
        model.RunUntil(1);
        return model;
    }
}
