using Ronghe.Simulation.Observations;

namespace Ronghe.Simulation.Tests.Reproducibility;

public class ReproducibilityTests
{
    [Fact]
    public void Same_scenario_seed_and_replication_give_the_same_bits_alone_or_beside_other_runs()
    {
        Scenario scenario = TestWorlds.Create(periods: 30);
        RunSeries alone = Model.Create(scenario, 2).Run();
        var beside = new RunSeries[6];
        Parallel.For(0, beside.Length, i => beside[i] = Model.Create(scenario, i).Run());
        SeriesAssert.SameBits(alone, beside[2], 30);
        Assert.True(SeriesAssert.DiffersSomewhere(beside[1], beside[2]), "Replications must differ.");
    }

    [Fact]
    public void A_longer_horizon_keeps_its_beginning()
    {
        RunSeries shorter = Model.Create(TestWorlds.Create(periods: 20), 0).Run();
        RunSeries longer = Model.Create(TestWorlds.Create(periods: 60), 0).Run();
        SeriesAssert.SameBits(shorter, longer, 20);
    }

    /// <summary>But for their staff: the labour market's total is shared out among one more (docs/decisions, 13).</summary>
    [Fact]
    public void One_more_enterprise_in_another_region_leaves_the_others_as_they_were_drawn()
    {
        Scenario scenario = TestWorlds.Create();
        IReadOnlyList<RegionInput> regions = scenario.Population.Regions;
        Scenario larger = scenario with
        {
            Population = scenario.Population with
                { Regions = [regions[0] with { Enterprises = regions[0].Enterprises + 1 }, .. regions.Skip(1)] },
        };
        var before = Model.Create(scenario, 0).State;
        var after = Model.Create(larger, 0).State;
        var position = new Dictionary<uint, int>();
        for (int e = 0; e < after.Enterprises.Count; e++) position[after.Enterprises.Id[e]] = e;
        for (int e = 0; e < before.Enterprises.Count; e++)
        {
            int same = position[before.Enterprises.Id[e]];
            Assert.Equal(before.Enterprises.Sector[e], after.Enterprises.Sector[same]);
            Assert.Equal(before.Enterprises.Belief[e], after.Enterprises.Belief[same]);
            Assert.Equal(before.Enterprises.Knowledge[e], after.Enterprises.Knowledge[same]);
            int partner = before.Partnerships.Programme[before.Enterprises.FirstSlot[e]];
            Assert.Equal(partner, after.Partnerships.Programme[after.Enterprises.FirstSlot[same]]);
        }

        Assert.Equal(1, (double)after.Enterprises.Staff.Sum() / before.Enterprises.Staff.Sum(), 0.01);
        for (int e = 0; e < before.Enterprises.Count; e++)
        {
            int same = position[before.Enterprises.Id[e]];
            (after.Enterprises.Staff[same], after.Enterprises.Heads[same]) = (before.Enterprises.Staff[e], before.Enterprises.Heads[e]);
            (after.Enterprises.EarlyCareers[same], after.Enterprises.Posts[same]) =
                (before.Enterprises.EarlyCareers[e], before.Enterprises.Posts[e]);
        }

        before.BeginPeriod();
        after.BeginPeriod();
        Simulation.Processes.Industry.OpenVacancies.Apply(before);
        Simulation.Processes.Industry.OpenVacancies.Apply(after);
        for (int e = 0; e < before.Enterprises.Count; e++)
        {
            int same = position[before.Enterprises.Id[e]];
            Assert.Equal(before.Enterprises.ExitsThisPeriod[e], after.Enterprises.ExitsThisPeriod[same]);
            Assert.Equal(before.Enterprises.OpenedThisPeriod[e], after.Enterprises.OpenedThisPeriod[same]);
        }
    }
}
