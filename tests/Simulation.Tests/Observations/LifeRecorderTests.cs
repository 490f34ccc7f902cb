using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Observations;

/// <summary>Lives as they are written down: whole, consistent, and as many as heads were counted.</summary>
public class LifeRecorderTests
{
    private const int Periods = 26;
    private const int Quarters = 4;
    private const int All = int.MaxValue;

    private static readonly ModelParameters Parameters = TestWorlds.With("labour_market.career_quarters", Quarters,
        TestWorlds.With("world.burn_in", 8, TestWorlds.With("labour_market.search_periods", 1)));

    private static readonly RunSeries Everybody = Run(All);

    [Fact]
    public void Lives_add_up_to_the_heads_that_were_counted()
    {
        Model model = Model.Create(World(), 0, 1, new Recording([], Persons: All));
        var counted = new List<long[]>();
        model.StepDone = step =>
        {
            if (step != Schedule.Steps.Count - 1 || model.Period < 0) return;
            HeadCounts heads = model.State.Heads;
            counted.Add([heads.Graduates, heads.FurtherStudy, heads.InField + heads.OutOfField, heads.Quits - heads.LeftProvince,
                heads.LeftProvince, heads.Settled, heads.GaveUp, heads.Elsewhere]);
        };
        RunSeries series = model.Run();
        LifeEventKind[] kinds = [LifeEventKind.Graduated, LifeEventKind.FurtherStudy, LifeEventKind.Hired, LifeEventKind.Left,
            LifeEventKind.LeftProvince, LifeEventKind.Settled, LifeEventKind.GaveUp, LifeEventKind.Elsewhere];
        Assert.Equal(Periods, counted.Count);
        Assert.All(kinds, kind => Assert.True(series.Lives.Count(e => e.Kind == kind) > 20, $"{kind} hardly happens"));

        // Who had graduated before the first recorded quarter is nobody's life: by now they have settled or given up.
        int from = Quarters + (2 * (int)Parameters.LabourMarket.SearchPeriods) + 2;
        for (int period = 0; period < Periods; period++)
        {
            for (int k = 0; k < kinds.Length; k++)
            {
                if (period < from && k > 1) continue;
                Assert.Equal((period, kinds[k], counted[period][k]),
                    (period, kinds[k], series.Lives.Count(e => e.Period == period && e.Kind == kinds[k])));
            }
        }

        long atWork = model.State.Careers.Count, looking = model.State.Seekers.Count;
        Assert.Equal(atWork, series.Lives.Count(static e => e.Kind == LifeEventKind.End && e.Employer >= 0));
        Assert.Equal(looking, series.Lives.Count(static e => e.Kind == LifeEventKind.End && e.Employer < 0));
    }

    [Fact]
    public void A_life_begins_with_graduation_goes_from_post_to_post_and_ends_once()
    {
        int moved = 0, kept = 0;
        foreach (LifeEvent[] life in Lives(Everybody))
        {
            Assert.Equal((LifeEventKind.Graduated, life[0].Graduation), (life[0].Kind, life[0].Period));
            Assert.All(life[..^1], static e => Assert.False(IsLast(e.Kind)));
            Assert.True(IsLast(life[^1].Kind), $"{life[^1]}");
            Assert.True(life[^1].Kind != LifeEventKind.End || life[^1].Period == Periods - 1);
            int employer = -1, since = 0;
            foreach (LifeEvent e in life[1..])
            {
                Assert.Equal((life[0].Programme, life[0].Sector, life[0].City, life[0].Practice, life[0].Host),
                    (e.Programme, e.Sector, e.City, e.Practice, e.Host));
                Assert.True((e.Practice == PracticePlace.Partner) == (e.Host >= 0), $"{e}");
                if (e.Kind is LifeEventKind.Hired or LifeEventKind.Moved)
                {
                    Assert.True((e.Kind == LifeEventKind.Hired) == (employer < 0), string.Join('\n', life));
                    Assert.NotEqual(employer, e.Employer);
                    Assert.Equal(0, e.Quarters);
                    Assert.True(e.Worth > 0);
                    (employer, since) = (e.Employer, e.Period);
                    moved += e.Kind == LifeEventKind.Moved ? 1 : 0;
                    kept += e.Kept;
                    if (e.Kept == 1) Assert.Equal((e.Host, LifeEventKind.Hired, e.Graduation), (e.Employer, e.Kind, e.Period));
                    else Assert.Equal(0, e.Premium);
                    continue;
                }

                Assert.Equal(employer, e.Employer);
                Assert.Equal(employer < 0 ? -1 : e.Period - since, e.Quarters);
                if (e.Kind is LifeEventKind.Left or LifeEventKind.LeftProvince or LifeEventKind.Settled) Assert.True(employer >= 0);
                if (e.Kind is LifeEventKind.GaveUp or LifeEventKind.FurtherStudy or LifeEventKind.OtherWork or LifeEventKind.Elsewhere)
                    Assert.True(employer < 0);
                if (e.Kind == LifeEventKind.Settled) Assert.True(e.Period - e.Graduation >= Quarters);
                if (e.Kind == LifeEventKind.Left) employer = -1;
            }
        }

        Assert.True(moved > 20 && kept > 20, $"{moved} moved, {kept} kept");
    }

    [Fact]
    public void What_kept_trainees_bring_is_in_the_books_of_their_hosts()
    {
        // Nobody has settled yet, so all that hosts have of kept trainees is of persons whose lives are known, or of before the start.
        Model model = Model.Create(TestWorlds.Create(periods: 9, parameters: TestWorlds.With("world.burn_in", 0)), 0, 1,
            new Recording([], Persons: All));
        LifeEvent[] there = [.. model.Run().Lives.Where(static e => e.Kind == LifeEventKind.End && e.Kept == 1)];
        Assert.True(there.Length > 100);
        Enterprises hosts = model.State.Enterprises;
        PracticeParameters practice = model.State.Parameters.Practice;
        for (int e = 0; e < hosts.Count; e++)
        {
            double premium = hosts.SettledPremium[e]
                + there.Where(one => one.Employer == e).Sum(static one => (double)one.Premium);
            int kept = there.Count(one => one.Employer == e && one.Quarters == 0);
            Assert.Equal(premium, hosts.Premium[e], 1e-3 + (1e-9 * Math.Abs(premium)));
            Assert.Equal((kept * practice.HiringCost) + ((1 - practice.PassThrough) * premium), hosts.KeptValue[e], 1e-2);
        }
    }

    [Fact]
    public void One_who_is_followed_has_the_life_that_a_sample_tells()
    {
        LifeEvent someone = Everybody.Lives.First(static e => e.Kind == LifeEventKind.Moved);
        var who = new PersonName(someone.Programme, someone.Graduation, someone.Number);
        RunSeries alone = Model.Create(World(), 0, 1, new Recording([], [], Followed: who)).Run();
        Assert.Equal(Everybody.Lives.Where(e => PersonOf(e) == PersonOf(someone)), alone.Lives);
        Assert.Empty(Model.Create(World(), 0, 1, new Recording([], [], Followed: who with { Number = 1_000_000 })).Run().Lives);
    }

    [Fact]
    public void About_as_many_are_recorded_as_asked_and_fewer_are_among_more()
    {
        var few = Persons(Run(500)).ToHashSet();
        var more = Persons(Run(2_000)).ToHashSet();
        Assert.InRange(few.Count, 400, 600);
        Assert.InRange(more.Count, 1_700, 2_300);
        Assert.Subset(more, few);
        Assert.Subset(Persons(Everybody).ToHashSet(), more);
        LifeEvent[] lives = [.. Everybody.Lives.Where(e => few.Contains(PersonOf(e)))];
        Assert.Equal(lives, Run(500).Lives);
    }

    [Fact]
    public void A_policy_changes_lives_and_not_whose()
    {
        RunSeries with = Run(2_000, TestWorlds.Full(Lever.TalentIntegration)), without = Run(2_000);
        var one = Persons(with).ToHashSet();
        var other = Persons(without).ToHashSet();
        var everybody = Persons(Everybody).ToHashSet();
        var everybodyWith = Persons(Run(All, TestWorlds.Full(Lever.TalentIntegration))).ToHashSet();
        Assert.NotEqual(without.Lives, with.Lives);
        Assert.Equal(one.Intersect(everybody).Order(), other.Intersect(everybodyWith).Order());
        Assert.True(one.Count > 1_500);
    }

    [Fact]
    public void Nothing_that_is_recorded_depends_on_whether_lives_are()
    {
        RunSeries without = Model.Create(World(), 0, 1, new Recording([])).Run();
        Assert.Empty(without.Lives);
        SeriesAssert.SameBits(without, Everybody, Periods);
    }

    [Fact]
    public void A_copy_goes_on_with_the_same_lives()
    {
        Model trunk = Model.Create(World(), 0, 1, new Recording([], Persons: 700));
        Model used = Model.Create(World(), 0, 1, new Recording([], Persons: 700));
        used.Run();
        trunk.RunUntil(11);
        Model fork = trunk.Fork(used);
        Assert.True(ReferenceEquals(used, fork));
        fork.Run();
        trunk.Run();
        Assert.Equal(Run(700).Lives, trunk.Series.Lives);
        Assert.Equal(trunk.Series.Lives, fork.Series.Lives);
        Assert.False(ReferenceEquals(used, Model.Create(World(), 0, 1, new Recording([])).Fork(used)));
    }

    [Fact]
    public void One_and_two_threads_write_down_the_same()
    {
        Scenario large = TestWorlds.Create(periods: 4, colleges: 700, enterprises: (2 * Simulation.Threads.ChunkedSweep.ChunkSize) + 77,
            sectors: 5, regions: 7, parameters: TestWorlds.With("world.burn_in", 0));
        RunSeries one = Model.Create(large, 0, 1, new Recording([], Persons: 3_000)).Run();
        RunSeries two = Model.Create(large, 0, 2, new Recording([], Persons: 3_000)).Run();
        Assert.NotEmpty(one.Lives);
        Assert.Equal(one.Lives, two.Lives);
    }

    private static Scenario World(params PolicyMeasure[] policies) => TestWorlds.Create(Periods, parameters: Parameters, policies: policies);

    private static RunSeries Run(int persons, params PolicyMeasure[] policies) =>
        Model.Create(World(policies), 0, 1, new Recording([], Persons: persons)).Run();

    private static IEnumerable<LifeEvent[]> Lives(RunSeries series) => series.Lives.GroupBy(PersonOf).Select(static g => g.ToArray());

    private static IEnumerable<(int Programme, int Graduation, int Number)> Persons(RunSeries series) => series.Lives.Select(PersonOf).Distinct();

    private static (int Programme, int Graduation, int Number) PersonOf(LifeEvent e) => (e.Programme, e.Graduation, e.Number);

    private static bool IsLast(LifeEventKind kind) => kind is LifeEventKind.FurtherStudy or LifeEventKind.GaveUp or LifeEventKind.Elsewhere or LifeEventKind.LeftProvince
        or LifeEventKind.Settled or LifeEventKind.End;
}
