using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Initialization;

/// <summary>The market starts with as many empty places, empty for as long, and with enterprises as old as where foundings and failures
/// rest.</summary>
public class PlacesAtStartTests
{
    private static readonly ModelState World = Model.Create(TestWorlds.Create(10, enterprises: 6000), 0).State;

    /// <remarks>Places are a rounded number whose mean is r + h·wait: within four standard deviations, at most a half an enterprise. So are
    /// those that may be filled, a share r/(r + h·wait) of them.</remarks>
    [Fact]
    public void Each_enterprise_has_r_empty_places_that_may_be_filled_and_those_of_the_failures_of_the_wait()
    {
        Enterprises all = World.Enterprises;
        int wait = World.Cohorts.Remembered;
        double each = World.Parameters.Industry.EmptyPlaces;
        foreach (int sizeClass in all.SizeClass.Distinct())
        {
            int[] places = [.. Enumerable.Range(0, all.Count).Where(e => all.SizeClass[e] == sizeClass)];
            int[] open = [.. places.Where(e => all.Staff[e] > 0)], empty = [.. places.Where(e => all.Staff[e] == 0)];
            Near(open.Sum(e => each + (Hazard(e) * wait)), empty.Length, 0.5 * Math.Sqrt(open.Length));
            Near(each * open.Length, empty.Count(e => all.Quarters[e] >= wait), Math.Sqrt(open.Length * (0.25 + each)));
        }
    }

    /// <remarks>Ages of enterprises are whole numbers of quarters that a constant chance to fail leaves: mean 1/(exp(h) − 1). h
    /// times the age
    /// has about the standard deviation 1.</remarks>
    [Fact]
    public void Enterprises_are_as_old_as_their_chance_to_fail_lets_them()
    {
        Enterprises all = World.Enterprises;
        int[] open = [.. Enumerable.Range(0, all.Count).Where(e => all.Staff[e] > 0)];
        Near(open.Sum(e => Hazard(e) / (Math.Exp(Hazard(e)) - 1)), open.Sum(e => Hazard(e) * all.Quarters[e]), Math.Sqrt(open.Length));
    }

    [Fact]
    public void An_empty_place_is_like_an_enterprise_of_its_city_and_sector_and_has_nobody()
    {
        Enterprises all = World.Enterprises;
        var open = Enumerable.Range(0, all.Count).Where(e => all.Staff[e] > 0)
            .Select(e => (all.Region[e], all.Sector[e], all.Planned[e])).ToHashSet();
        for (int e = 0; e < all.Count; e++)
        {
            Assert.Equal(all.Id[e], all.Place[e]);
            if (all.Staff[e] > 0) continue;
            Assert.Contains((all.Region[e], all.Sector[e], all.Planned[e]), open);
            Assert.Equal(0, all.Heads[e] + all.EarlyCareers[e] + all.Posts[e] + all.WantedPlaces[e]);
            Assert.True(World.InForce.Of(e).IsEmpty);
        }

        // Places like one another are told apart by their numbers.
        Assert.InRange(all.Count - all.Place.Distinct().Count(), 0, 2);
        Assert.Equal(Enumerable.Range(0, World.Sectors.Count)
            .Select(s => (double)Enumerable.Range(0, all.Count).Where(e => all.Sector[e] == s).Sum(e => all.Staff[e])),
            World.Sectors.UsualStaff);
    }

    [Fact]
    public void Where_nobody_fails_there_is_no_empty_place()
    {
        ModelState state = Model.Create(TestWorlds.Create(10, parameters: TestWorlds.With("industry.failing", 0)), 0).State;
        Assert.Equal(150, state.Enterprises.Count);
        Assert.DoesNotContain(0, state.Enterprises.Staff);
    }

    private static double Hazard(int e) => FoundAndFail.Hazard(World.Enterprises.Planned[e], 0, World.Parameters.Industry);

    private static void Near(double expected, double found, double deviation) =>
        Assert.InRange(found, expected - (4 * deviation), expected + (4 * deviation));
}
