using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests;

/// <summary>A cut link changes nothing before the first recorded period and only its own action after it.</summary>
public sealed class CounterfactualTests
{
    private static readonly Scenario World = TestWorlds.Create(periods: 60);

    [Fact]
    public void The_shadow_has_the_same_luck_and_another_future()
    {
        RunSeries plain = Run(Counterfactual.None);
        RunSeries shadow = Run(new Counterfactual { Cut = Link.ActionOnCurricula | Link.ActionOnSeats, HeldReformEffort = 0.1 });
        Assert.Equal(Value(plain, "upgrade_hazard", 0), Value(shadow, "upgrade_hazard", 0));
        Assert.NotEqual(Value(plain, "mismatch", 59), Value(shadow, "mismatch", 59));
        Assert.True(Value(shadow, "reform_effort", 59) > 0, "reform effort is still recorded");
    }

    [Fact]
    public void Without_upgrading_nobody_upgrades_and_the_hazard_is_still_seen()
    {
        RunSeries still = Run(new Counterfactual { Cut = Link.Upgrading });
        Assert.All(Enumerable.Range(0, 60), period => Assert.Equal(0, Value(still, "innovation_rate", period)));
        Assert.Contains(Enumerable.Range(0, 60), period => Value(still, "upgrade_hazard", period) > 0);
    }

    [Fact]
    public void A_pulse_upgrades_the_whole_sector_in_its_period_and_leaves_the_past_alone()
    {
        RunSeries plain = Run(Counterfactual.None);
        RunSeries pulse = Run(new Counterfactual { UpgradePulse = new Impulse(20, 1) });
        int rate = ObservationCatalog.IndexOf("innovation_rate");
        int sector = pulse.Groups.ToList().FindIndex(g => g.Kind == "sector") + 1;
        Assert.Equal(1, pulse[rate, sector, 20]);
        SeriesAssert.SameBits(plain, pulse, 20);
    }

    [Fact]
    public void A_frozen_partnership_keeps_its_depth()
    {
        // The mean by places in use moves all the same: who takes up a place and breaks off is the students' matter.
        // Where nobody fails and no programme closes: with either its partnerships end, frozen or not.
        ModelParameters lasting = TestWorlds.With("industry.failing", 0, TestWorlds.With("education.closing", 0, World.Parameters));
        Model model = Model.Create(World with { Parameters = lasting, Counterfactual = new Counterfactual { Cut = Link.Integration } }, 0);
        model.RunUntil(1);
        double[][] first = Frozen();
        model.RunUntil(60);
        Assert.Equal(first, Frozen());
        Assert.Contains(first[0], static depth => depth > 0);

        double[][] Frozen()
        {
            Partnerships all = model.State.Partnerships;
            return [[.. all.Depth], [.. all.Programme.Select(static p => (double)p)], [.. all.Places], [.. all.Activity]];
        }
    }

    [Fact]
    public void A_replayed_hazard_decides_upgrades_whatever_graduates_know()
    {
        var never = new Counterfactual { Cut = Link.EducationToIndustry, ReplayedUpgradeHazard = SectorTrack.Constant([0, 0, 0, 0]) };
        RunSeries still = Run(never);
        RunSeries always = Run(never with { ReplayedUpgradeHazard = new SectorTrack(4, [0, 0, 0, 0, 1, 1, 1, 1]) });
        Assert.All(Enumerable.Range(0, 60), period => Assert.Equal(0, Value(still, "innovation_rate", period)));
        Assert.Equal(0, Value(always, "innovation_rate", 0));
        Assert.Equal(1, Value(always, "innovation_rate", 1));
        Assert.Equal(1, Value(always, "innovation_rate", 20));
    }

    [Fact]
    public void Held_seats_stay_where_they_are_held()
    {
        RunSeries held = Run(new Counterfactual { Cut = Link.ActionOnSeats, HeldLogSeats = SectorTrack.Constant([0.3, 0.3, 0.3, 0.3]) });
        Assert.All(Enumerable.Range(0, 60), period => Assert.Equal(0.3, Value(held, "log_seats", period), 12));
    }

    [Fact]
    public void A_replayed_reform_effort_revises_without_being_felt()
    {
        RunSeries held = Run(new Counterfactual { Cut = Link.ActionOnCurricula, HeldReformEffort = 0.5 });
        RunSeries replayed =
            Run(new Counterfactual { Cut = Link.ActionOnCurricula, ReplayedReformEffort = SectorTrack.Constant([0.5, 0.5, 0.5, 0.5]) });
        SeriesAssert.SameBits(held, replayed, 60);
    }

    [Fact]
    public void Assumed_demand_decides_what_programmes_perceive()
    {
        RunSeries first = Run(new Counterfactual
            { Cut = Link.IndustryToEducation, AssumedGeneration = SectorTrack.Constant([0, 0, 0, 0]) });
        RunSeries fifth = Run(new Counterfactual
            { Cut = Link.IndustryToEducation, AssumedGeneration = SectorTrack.Constant([5, 5, 5, 5]) });
        Assert.True(Value(fifth, "supply_position", 59) > Value(first, "supply_position", 59));
    }

    [Fact]
    public void Two_tracks_never_share_a_name() =>
        Assert.NotEqual(SectorTrack.Constant([0.1, 0.2]).ToString(), SectorTrack.Constant([0.1, Math.BitIncrement(0.2)]).ToString());

    [Fact]
    public void A_longer_run_keeps_its_beginning() =>
        SeriesAssert.SameBits(Run(Counterfactual.None), Model.Create(World with { Periods = 90 }, 0).Run(), 60);

    private static RunSeries Run(Counterfactual counterfactual) => Model.Create(World with { Counterfactual = counterfactual }, 0).Run();

    private static double Value(RunSeries series, string name, int period) => series[ObservationCatalog.IndexOf(name), 0, period];
}
