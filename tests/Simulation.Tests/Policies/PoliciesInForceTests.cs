using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Policies;

/// <summary>What a scenario has in force acts from the first quarter of the burn-in on, and policies come on top of it.</summary>
public class PoliciesInForceTests
{
    private const int BurnIn = 16;
    private static readonly Scenario World = TestWorlds.Create(24, parameters: TestWorlds.With("world.burn_in", BurnIn));

    [Fact]
    public void They_act_in_the_burn_in_where_no_policy_does()
    {
        Model inForce = Model.Create(World with { PoliciesInForce = [Consensus(0.5)] }, 0);
        Model policy = Model.Create(World with { PoliciesInForce = [], Policies = [Consensus(0.5)] }, 0);
        inForce.Step();
        policy.Step();
        Assert.Equal(-BurnIn + 1, inForce.Period);
        Assert.Equal((0.5, 0), (inForce.State.Levers.Dose(Lever.Consensus, 0), policy.State.Levers.Dose(Lever.Consensus, 0)));
        Assert.Equal((1 + (2 * (1 - Math.Exp(-0.5))), 1.0), (inForce.State.Levers.Multiplier(Lever.Consensus, 0),
            policy.State.Levers.Multiplier(Lever.Consensus, 0)));
    }

    [Theory]
    [InlineData(0.2, 0.6, 0.6)]
    [InlineData(0.6, 0.2, 0.6)]
    public void Where_both_lists_cover_a_cell_the_larger_dose_acts(double inForce, double policy, double acting)
    {
        Model model = Recorded(World with { PoliciesInForce = [Consensus(inForce)], Policies = [Consensus(policy)] });
        Assert.Equal(acting, model.State.Levers.Dose(Lever.Consensus, 0));
    }

    [Fact]
    public void Neither_a_budget_nor_the_support_of_an_adaptive_government_holds_them_back()
    {
        Scenario world = World with { PoliciesInForce = [Consensus(0.3)], Policies = [Consensus(0.9)], Budget = new(0) };
        Assert.Equal(0.3, Recorded(world).State.Levers.Dose(Lever.Consensus, 0));
        Model adaptive = Recorded(world with
        {
            Budget = PolicyBudget.None,
            Parameters = TestWorlds.With("government.adaptive", 1, World.Parameters),
        });
        adaptive.Step();
        Assert.InRange(adaptive.State.Levers.Dose(Lever.Consensus, 0), 0.3, 0.9);
        Assert.True(adaptive.State.Government.SupportIntensity < 1);
    }

    [Fact]
    public void They_end_before_their_until_and_hold_in_their_regions_and_sectors_only()
    {
        Model model = Recorded(World with { PoliciesInForce = [Consensus(0.5) with { Until = 2, Regions = [1], Sectors = [3] }] });
        int sectors = model.State.Sectors.Count, cell = sectors + 3;
        Assert.Equal([cell], Enumerable.Range(0, model.State.Levers.Cells).Where(c => model.State.Levers.Dose(Lever.Consensus, c) > 0));
        model.Step();
        Assert.Equal(0.5, model.State.Levers.Dose(Lever.Consensus, cell));
        model.Step();
        Assert.Equal((0, 1), (model.State.Levers.Dose(Lever.Consensus, cell), model.State.Levers.Multiplier(Lever.Consensus, cell)));
    }

    [Fact]
    public void Without_any_measure_left_nothing_is_multiplied_also_in_the_middle_of_a_run()
    {
        Model model = Recorded(World with { PoliciesInForce = [], Policies = [.. LeverCatalog.All.Select(l => TestWorlds.Full(l.Lever))] });
        Assert.True(model.State.Levers.Multiplier(Lever.Consensus, 0) > 1);
        model.ReplacePolicies([]);
        model.Step();
        Assert.All(LeverCatalog.All, lever => Assert.Equal((0, 0, 1), (model.State.Levers.Dose(lever.Lever, 0),
            model.State.Levers.SecondDose(lever.Lever, 0), model.State.Levers.Multiplier(lever.Lever, 0))));
    }

    [Fact]
    public void Worlds_begin_alike_only_with_the_same_in_force()
    {
        var levers = new LeverParameters
        {
            Gain = [.. LeverCatalog.All.Select(static _ => 5.0)],
            UnitCost = [.. LeverCatalog.All.Select(static _ => 7.0)],
        };
        Scenario beginning = SharedPrefix.Of(World with
        {
            PoliciesInForce = [Consensus(0.5)],
            Policies = [TestWorlds.Full(Lever.TalentIntegration, 3)],
            Parameters = World.Parameters with { Levers = levers },
        });
        Assert.Equal(0.5, Assert.Single(beginning.PoliciesInForce).Value);
        Assert.Equal((5, 7), (beginning.Parameters.Levers.Gain[(int)Lever.Consensus], beginning.Parameters.Levers.UnitCost[(int)Lever.Consensus]));
        Assert.Equal((LeverParameters.DefaultGain, LeverCatalog.Of(Lever.TalentIntegration).UnitCost),
            (beginning.Parameters.Levers.Gain[(int)Lever.TalentIntegration], beginning.Parameters.Levers.UnitCost[(int)Lever.TalentIntegration]));
        Assert.Equal(24, SharedPrefix.ForkPeriod(beginning));
    }

    [Fact]
    public void A_world_that_parts_has_the_bits_of_one_that_was_alone()
    {
        Scenario with = World with { Policies = [TestWorlds.Full(Lever.TaxCredit, 6), TestWorlds.Full(Lever.Grants, 6)] };
        Model trunk = Model.Create(World, 0);
        trunk.RunUntil(6);
        trunk.GoOnAs(with);
        SeriesAssert.SameBits(Model.Create(with, 0).Run(), trunk.Run(), 24);
    }

    [Theory]
    [InlineData(4000, 0.019, 200_000)]
    [InlineData(4000, 0.02, 0)]
    [InlineData(500_000, 0.49, 600_000)]
    [InlineData(500_000, 0.5, 400_000)]
    [InlineData(0, 0, 0)]
    public void Grants_are_as_many_as_the_money_pays_for_and_luck_decides_the_rest(double expected, double luck, double money) =>
        Assert.Equal(money, SearchAndContract.Grants(expected, 200_000, luck));

    [Fact]
    public void Grants_come_to_the_money_of_the_dose()
    {
        Model model = Model.Create(World with { Periods = 200, PoliciesInForce = [new() { Lever = Lever.Grants, Value = 50_000 }] }, 0);
        RunSeries series = model.Run();
        double grants = series.Course("grant_income").Sum(), mean = grants / series.Course("programmes").Sum();
        Assert.Equal(1, mean / 50_000, 0.05);
    }

    [Fact]
    public void Unspent_grants_settle_at_a_level_and_without_an_end_they_would_not()
    {
        (double early, double late) = Funds(12);
        (double earlyForLong, double lateForLong) = Funds(200);
        Assert.Equal(1, late / early, 0.15);
        Assert.True(lateForLong > 1.25 * earlyForLong, $"{earlyForLong} → {lateForLong} CNY a programme");
        // What comes in each quarter stays twelve quarters at most.
        Assert.InRange(late, 4000, 48_000);
    }

    /// <summary>Unspent project funds, mean CNY a programme, over quarters 0–39 and 120–159.</summary>
    private static (double Early, double Late) Funds(double life)
    {
        ModelParameters parameters = TestWorlds.With("cooperation.grant_life", life, World.Parameters);
        Model model = Model.Create(World with { Periods = 160, Parameters = parameters }, 0);
        double first = 0, last = 0;
        while (model.Period < 160)
        {
            int quarter = model.Period;
            model.Step();
            if (quarter is >= 0 and < 40) first += model.State.Programmes.ProjectFunds.Average() / 40;
            if (quarter >= 120) last += model.State.Programmes.ProjectFunds.Average() / 40;
        }

        return (first, last);
    }

    [Fact]
    public void What_lapses_goes_from_the_college_to_the_province()
    {
        Model model = Recorded(World with
            { PoliciesInForce = [], Parameters = TestWorlds.With("cooperation.grant_life", 4, World.Parameters) });
        // Nobody without partners has anything to spend it on.
        int alone = Enumerable.Range(0, model.State.Programmes.Count).First(p => model.State.PartnersOfProgramme.Of(p).IsEmpty);
        model.State.Programmes.ProjectFunds.AsSpan().Clear();
        model.State.Programmes.ProjectFunds[alone] = 1000;
        double before = model.State.Accounts.Balance(Holder.Government);
        model.Step();
        Assert.Equal(250, model.State.Accounts.ThisPeriod(Flow.LapsedGrants));
        Assert.Equal(750, model.State.Programmes.ProjectFunds[alone]);
        Assert.NotEqual(before, model.State.Accounts.Balance(Holder.Government));
    }

    private static PolicyMeasure Consensus(double value) => new() { Lever = Lever.Consensus, Value = value };

    /// <summary>A world after its first recorded period.</summary>
    private static Model Recorded(Scenario scenario)
    {
        Model model = Model.Create(scenario, 0);
        model.RunUntil(1);
        return model;
    }
}
