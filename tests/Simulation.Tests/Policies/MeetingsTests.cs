using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Policies;

/// <summary>A platform is dosed in meetings arranged for every enterprise, and costs what they cost.</summary>
public class MeetingsTests
{
    private static readonly Scenario World = TestWorlds.Create(24, parameters: TestWorlds.With("world.burn_in", 16));

    [Theory]
    [InlineData(0.17, 0, 0.17)]
    [InlineData(0.17, 0.25, 0.42)]
    [InlineData(0.17, 1, 1)]
    public void Arranged_meetings_come_to_those_that_an_enterprise_finds_by_itself(double own, double arranged, double chance) =>
        Assert.Equal(chance, SearchAndContract.MeetingChance(own, arranged), 12);

    [Fact]
    public void A_meeting_is_paid_for_by_the_public_for_every_enterprise_in_business()
    {
        Model model = Begun(World with { Policies = [Platform(0.5)] });
        double inBusiness = 0;
        foreach (double staff in model.State.Enterprises.Staff) inBusiness += staff > 0 ? 1 : 0;
        Assert.Equal(0.5 * LeverCatalog.Of(Lever.MatchingPlatform).UnitCost * inBusiness,
            model.State.Accounts.ThisPeriod(Flow.LeverPublicToEnterprises), 6);
        Assert.Equal(0, model.State.Accounts.ThisPeriod(Flow.LeverPrivateOfEnterprises));
    }

    [Fact]
    public void A_budget_pays_for_as_many_meetings_as_it_can()
    {
        double all = Begun(World with { Policies = [Platform(0.5)] }).State.Accounts.ThisPeriod(Flow.LeverPublicToEnterprises);
        Model held = Begun(World with { Policies = [Platform(0.5) with { Budget = new(all / 4) }] });
        // Reckoned with the enterprises of the quarter before: one in a hundred may have come or gone.
        Assert.Equal(0.125, held.State.Levers.Dose(Lever.MatchingPlatform, 0), 0.00125);
    }

    [Fact]
    public void Meetings_of_the_policy_that_are_in_force_anyway_change_nothing()
    {
        Scenario standing = World with { PoliciesInForce = [.. World.PoliciesInForce, Platform(0.25)] };
        SeriesAssert.SameBits(Model.Create(standing, 0).Run(), Model.Create(standing with { Policies = [Platform(0.25)] }, 0).Run(), 24);
    }

    private static PolicyMeasure Platform(double meetings) => new() { Lever = Lever.MatchingPlatform, Value = meetings };

    /// <summary>A world at the end of its first recorded period.</summary>
    private static Model Begun(Scenario scenario)
    {
        var model = Model.Create(scenario, 0);
        model.RunUntil(1);
        return model;
    }
}
