using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.Industry;

/// <summary>Chances to fail and to be founded, alone: what they rise and fall with, and that they rest.</summary>
public class FoundAndFailTests
{
    private static readonly double[] Sizes = [1, 3, 10, 50, 200, 1000, 20_000];

    private static readonly IndustryParameters Usual = new();

    [Fact]
    public void An_enterprise_of_fifty_staff_that_earns_what_the_sector_does_fails_as_often_as_it_says() =>
        Assert.Equal(Usual.Failing, FoundAndFail.Hazard(50, 0, Usual), 1e-15);

    /// <summary>By hand: 0.009·(800/50)^−0.3·exp(−1.5·0.1) = 0.009·0.43528·0.86071.</summary>
    [Fact]
    public void A_larger_one_that_earns_more_fails_less_often() => Assert.Equal(0.0033718,
        FoundAndFail.Hazard(800, 0.1, Usual with { Failing = 0.009, FailingBySize = 0.3, FailingByProfit = 1.5 }), 1e-7);

    [Fact]
    public void The_chance_to_fail_falls_with_size_and_with_margin_and_is_a_chance()
    {
        for (int i = 0; i < Sizes.Length; i++)
        {
            double before = 2;
            foreach (double margin in new[] { -1, -0.4, -0.1, 0, 0.1, 0.4, 1 })
            {
                double hazard = FoundAndFail.Hazard(Sizes[i], margin, Usual);
                Assert.InRange(hazard, double.Epsilon, 1);
                Assert.True(hazard < before);
                Assert.True(i == 0 || hazard < FoundAndFail.Hazard(Sizes[i - 1], margin, Usual));
                before = hazard;
            }
        }

        Assert.Equal(1, FoundAndFail.Hazard(1, -1, Usual with { Failing = 0.2, FailingBySize = 1 }));
        Assert.Equal(0, FoundAndFail.Hazard(1, -1, Usual with { Failing = 0 }));
    }

    [Fact]
    public void The_chance_to_be_founded_rises_with_room_and_is_nothing_without()
    {
        foreach (double size in Sizes)
        {
            double before = 0;
            Assert.Equal(0, FoundAndFail.Founding(size, 0, Usual));
            foreach (double room in new[] { 0.2, 0.7, 1, 1.3, 2 })
            {
                double chance = FoundAndFail.Founding(size, room, Usual);
                Assert.InRange(chance, double.Epsilon, 1);
                Assert.True(chance > before);
                before = chance;
            }

            Assert.Equal(1, FoundAndFail.Founding(size, 1e12, Usual));
        }

        // Where founding answers nothing, no room at all is still no room.
        Assert.Equal(0, FoundAndFail.Founding(50, 0, Usual with { FoundingByRoom = 0 }));
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.25)]
    [InlineData(2)]
    public void Where_room_is_one_as_many_are_founded_as_fail(double emptyPlaces)
    {
        IndustryParameters parameters = Usual with { EmptyPlaces = emptyPlaces };
        foreach (double size in Sizes)
        {
            Assert.Equal(1, emptyPlaces * FoundAndFail.Founding(size, 1, parameters) / FoundAndFail.Hazard(size, 0, parameters), 1e-12);
        }
    }

    [Fact]
    public void Room_is_what_demand_calls_for_over_what_is_planned_and_plenty_where_nobody_is_left()
    {
        ModelState state = Model.Create(TestWorlds.Create(10), 0).State;
        Enterprises enterprises = state.Enterprises;
        for (int e = 0; e < enterprises.Count; e++)
        {
            if (enterprises.Sector[e] < 2) enterprises.Staff[e] = 0;
        }

        state.Sectors.Demanded[1] = 0;
        state.Sectors.Demanded[3] = 1.25;
        FoundAndFail.MakeRoom(state);
        Assert.Equal([1e12, 0, 1, 1.25], state.Sectors.Room);
    }
}
