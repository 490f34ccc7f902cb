using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation.Tests;

/// <summary>Replications of a scenario with several worlds live in one each, with the bits that a scenario of that world has.</summary>
public class WorldsTests
{
    private const string Key = "practice.take_up";
    private const int Periods = 10;

    private static readonly Scenario One = TestWorlds.Create(Periods, 7, 4, 40, parameters: TestWorlds.With("world.burn_in", 4));

    private static readonly Scenario Three = One with { Worlds = [.. new[] { 0.5, 1, 2 }.Select(v => TestWorlds.With(Key, v, One.Parameters))] };

    [Fact]
    public void Two_replications_live_in_a_world_before_the_next_ones_turn()
    {
        Assert.Equal([0, 0, 1, 1, 2, 2, 0, 0, 1], Enumerable.Range(0, 9).Select(Three.WorldOf));
        Assert.Equal([0, 0, 0], Enumerable.Range(0, 3).Select(One.WorldOf));
        Assert.Same(One, One.InWorldOf(5));
        Assert.Same(One, One.InOneWorld());
        Assert.Empty(Three.InWorldOf(5).Worlds);
        Assert.Equal((Three.Worlds[2], Three.Worlds[0]), (Three.InWorldOf(5).Parameters, Three.InWorldOf(7).Parameters));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    public void A_replication_has_the_bits_of_its_world_alone(int replication)
    {
        Model drawn = Model.Create(Three, replication);
        Scenario alone = One.With(p => TestWorlds.With(Key, ParameterCatalog.Find(Key)!.Get(Three.Worlds[Three.WorldOf(replication)]), p));
        Assert.Empty(drawn.Scenario.Worlds);
        SeriesAssert.SameBits(Model.Create(alone, replication).Run(), drawn.Run(), Periods);
    }

    [Fact]
    public void Worlds_differ_and_a_policy_changes_none_of_them_otherwise()
    {
        Assert.True(SeriesAssert.DiffersSomewhere(Model.Create(Three, 0).Run(), Model.Create(One, 0).Run()));
        Scenario pushed = Three with { Policies = [TestWorlds.Full(Lever.Grants)] };
        Assert.Equal(Model.Create(Three, 4).Scenario.Parameters, Model.Create(pushed, 4).Scenario.Parameters);
    }

    [Fact]
    public void What_goes_on_from_a_copy_stays_in_its_world()
    {
        Scenario pushed = Three with { Policies = [TestWorlds.Full(Lever.Grants, 2)] };
        Model trunk = Model.Create(Three, 5);
        trunk.RunUntil(SharedPrefix.ForkPeriod(pushed));
        Model fork = trunk.Fork();
        fork.GoOnAs(pushed);
        Assert.Equal(Three.Worlds[2], fork.Scenario.Parameters);
        SeriesAssert.SameBits(Model.Create(pushed, 5).Run(), fork.Run(), Periods);
        SeriesAssert.SameBits(Model.Create(Three, 5).Run(), trunk.Run(), Periods);
    }

    [Fact]
    public void A_change_is_made_in_every_world_and_keeps_what_they_differ_in()
    {
        ParameterDefinition drawn = ParameterCatalog.Find(Key)!, other = ParameterCatalog.Find("industry.upgrade_gain")!;
        Scenario changed = Three.With(p => drawn.With(other.With(p, 1.3), drawn.Get(p) / 2));
        Assert.Equal([0.25, 0.5, 1], changed.Worlds.Select(drawn.Get));
        Assert.All(changed.Worlds.Append(changed.Parameters), p => Assert.Equal(1.3, other.Get(p)));
        Assert.Equal(drawn.Get(Three.Parameters) / 2, drawn.Get(changed.Parameters));
        Assert.Empty(One.With(p => other.With(p, 1.3)).Worlds);
    }

    [Fact]
    public void Parameters_set_beside_worlds_are_refused_because_no_run_would_heed_them()
    {
        var refused = Assert.Throws<InvalidOperationException>(static () => Three with { Parameters = new ModelParameters() });
        Assert.Contains("3 worlds", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_beginning_of_a_scenario_keeps_its_worlds()
    {
        Scenario beginning = SharedPrefix.Of(Three with { Policies = [TestWorlds.Full(Lever.Grants)] });
        Assert.Equal(Three.Worlds.Select(ParameterCatalog.Find(Key)!.Get), beginning.Worlds.Select(ParameterCatalog.Find(Key)!.Get));
    }
}
