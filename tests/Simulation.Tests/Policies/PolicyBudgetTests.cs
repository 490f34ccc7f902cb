using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Policies;

/// <summary>Budgets hold back every dose that costs money, for a quarter or over years.</summary>
public class PolicyBudgetTests
{
    private const int Periods = 24;
    private static readonly Scenario World =
        TestWorlds.Create(Periods, parameters: TestWorlds.With("world.burn_in", 16)) with { PoliciesInForce = [] };

    [Fact]
    public void A_budget_over_quarters_is_planned_evenly_and_what_one_leaves_the_others_have()
    {
        Assert.Equal(10, new PolicyBudget(100, 10).Allowed(0, 0));
        Assert.Equal(12, new PolicyBudget(100, 10).Allowed(5, 40));
        Assert.Equal(40, new PolicyBudget(100, 10).Allowed(9, 60));
        Assert.Equal(0, new PolicyBudget(100, 10).Allowed(10, 60));
        Assert.Equal(0, new PolicyBudget(100, 10).Allowed(5, 101));
        Assert.Equal((100, 100), (new PolicyBudget(100).Allowed(0, 0), new PolicyBudget(100).Allowed(50, 1e9)));
        Assert.Equal((100, 5), (new PolicyBudget(100).OfAPeriod, new PolicyBudget(100, 20).OfAPeriod));
        Assert.False(PolicyBudget.None.IsLimited);
    }

    [Theory]
    [InlineData(Lever.Consensus)]
    [InlineData(Lever.MatchingPlatform)]
    [InlineData(Lever.PlaceSubsidy)]
    public void A_total_is_spent_over_its_quarters_and_no_more_afterwards(Lever lever)
    {
        const int Over = 12;
        double all = Money(World with { Policies = [PolicyMeasure.At(lever, 1)] })[..Over].Sum(), total = all / 3;
        double[] ofMeasure = Money(World with { Policies = [PolicyMeasure.At(lever, 1) with { Budget = new(total, Over) }] });
        double[] ofScenario = Money(World with { Policies = [PolicyMeasure.At(lever, 1)], Budget = new(total, Over) });
        Assert.Equal(1, ofMeasure[..Over].Sum() / total, 0.04);
        Assert.Equal(1, ofScenario[..Over].Sum() / total, 0.04);
        Assert.All(ofMeasure[Over..].Concat(ofScenario[Over..]), static money => Assert.Equal(0, money));
        Assert.All(ofMeasure[..Over], money => Assert.InRange(money, 0.2 * total / Over, 2 * total / Over));
    }

    [Fact]
    public void A_tax_credit_is_held_back_by_what_enterprises_spent_in_the_last_quarter()
    {
        Scenario credit = World with { Policies = [PolicyMeasure.At(Lever.TaxCredit, 1)] };
        var before = Model.Create(credit, 0);
        before.RunUntil(0);
        double qualifying = 0;
        foreach (int slot in before.State.InForce.Slots) qualifying += before.State.Partnerships.EnterpriseCost[slot];
        double budget = 0.1 * qualifying;
        Assert.Equal(0.1, FirstDose(credit with { Policies = [PolicyMeasure.At(Lever.TaxCredit, 1) with { Budget = new(budget) }] }), 12);
        Assert.Equal(0.1, FirstDose(credit with { Budget = new(budget) }), 12);
        Assert.Equal(0.3, FirstDose(credit with { Budget = new(10 * budget) }));
        // Beside what is in force anyway, which no budget holds back.
        Assert.InRange(FirstDose(credit with
        {
            PoliciesInForce = [new() { Lever = Lever.TaxCredit, Value = 0.05 }],
            Budget = new(budget),
        }), 0.12, 0.18);
    }

    [Fact]
    public void A_budget_that_pays_for_everything_leaves_the_same_bytes()
    {
        PolicyMeasure[] all = [.. LeverCatalog.All.Select(static lever => TestWorlds.Full(lever.Lever))];
        RunSeries free = Model.Create(World with { Policies = all }, 0).Run();
        foreach (PolicyBudget budget in (PolicyBudget[])[new(1e14), new(1e14, Periods)])
        {
            SeriesAssert.SameBits(free, Model.Create(World with { Policies = all, Budget = budget }, 0).Run(), Periods);
            PolicyMeasure[] each = [.. all.Select(measure => measure with { Budget = budget })];
            SeriesAssert.SameBits(free, Model.Create(World with { Policies = each }, 0).Run(), Periods);
        }
    }

    [Fact]
    public void A_measure_that_goes_on_beside_new_ones_has_spent_what_it_has()
    {
        PolicyMeasure held = PolicyMeasure.At(Lever.Consensus, 1) with { Budget = new(2e6, 12) };
        PolicyMeasure other = TestWorlds.Full(Lever.TalentIntegration, 6);
        var changed = Model.Create(World with { Policies = [held] }, 0);
        changed.RunUntil(6);
        changed.ReplacePolicies([other, held with { Until = 10 }]);
        SeriesAssert.SameBits(Model.Create(World with { Policies = [other, held with { Until = 10 }] }, 0).Run(), changed.Run(), Periods);
    }

    private static double FirstDose(Scenario scenario)
    {
        var model = Model.Create(scenario, 0);
        model.RunUntil(1);
        return model.State.Levers.Dose(Lever.TaxCredit, 0);
    }

    /// <summary>Public money of levers in each recorded period.</summary>
    private static double[] Money(Scenario scenario)
    {
        var model = Model.Create(scenario, 0);
        model.RunUntil(0);
        var money = new double[Periods];
        for (int t = 0; t < Periods; t++)
        {
            model.Step();
            Accounts accounts = model.State.Accounts;
            money[t] = accounts.ThisPeriod(Flow.LeverPublicToColleges) + accounts.ThisPeriod(Flow.LeverPublicToEnterprises)
                + accounts.ThisPeriod(Flow.PlaceSubsidy);
        }

        return money;
    }
}
