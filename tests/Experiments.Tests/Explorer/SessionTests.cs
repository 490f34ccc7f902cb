using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Explorer;

/// <summary>A session is a run whose policies are decided on the way: the same numbers as a scenario file that says the same.</summary>
public sealed class SessionTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_session_saved_as_a_scenario_and_run_gives_the_same_series()
    {
        Session session = Begin("periods: 24\npolicies:\n  - {lever: consensus, value: 0.3, from: 2010-Q3, phase_in: 4}\n  - {lever: " +
            "grants, cny_per_programme: 10000, when: {observation: integration, above: 0.0001}}\n");
        Walk(session, 6);
        session.MoveLever(Lever.TalentIntegration, 0.7, [1]);
        session.MoveLever(Lever.Consensus, 0.9, []);
        Walk(session, 5);
        session.MoveLever(Lever.TalentIntegration, 0, []);
        session.MoveLever(Lever.Grants, 1, []);
        session.MoveLever(Lever.Grants, 0.8, []);
        Walk(session, 13);
        string file = _folder.In("saved.yaml");
        SessionFiles.Save(session.Plan, file);
        AssertRunGives(session.World, file);
    }

    [Fact]
    public void A_parameter_and_a_luck_hold_from_the_start_and_are_saved_too()
    {
        Session session = Begin("periods: 12\n");
        Walk(session, 8);
        session.MoveLever(Lever.MatchingPlatform, 1, []);
        Walk(session, 2);
        session.Assume(ParameterCatalog.Find("industry.upgrade_gain")!, 1.4);
        session.TakeLuck(3);
        Walk(session, 2);
        Assert.Equal(12, session.World.Recorded);
        string file = _folder.In("saved.yaml");
        SessionFiles.Save(session.Plan, file);
        AssertRunGives(session.World, file, replication: 3);
    }

    [Fact]
    public void Options_laid_on_a_file_are_saved_in_full()
    {
        string base_ = _folder.Write("mine.yaml", "extends: base.yaml\nparameters: {industry.turnover: 0.06}\n");
        ScenarioDocument document =
            ScenarioReader.Read(base_, "periods=5", "population.enterprises.synthetic=30", "industry.upgrade_gain=1.3");
        var session = new Session(document, isFileAsRead: false);
        Walk(session, 5);
        Directory.CreateDirectory(_folder.In("deeper"));
        string file = _folder.In("deeper/saved.yaml");
        SessionFiles.Save(session.Plan, file);
        Assert.Equal(document.ScenarioId, ScenarioReader.Read(file).ScenarioId);
        AssertRunGives(session.World, file);
    }

    [Fact]
    public void Pilots_add_up_and_what_is_not_piloted_keeps_what_it_had()
    {
        Session session = Begin("periods: 24\npolicies:\n  - {lever: consensus, value: 0.3, from: 2010-Q3, phase_in: 6, when: " +
            "{observation: partnerships, above: 0}}\n");
        session.MoveLever(Lever.TaxCredit, 0.5, []);
        Walk(session, 6);
        session.MoveLever(Lever.TaxCredit, 1, [0]);
        session.MoveLever(Lever.TaxCredit, 0.8, [1]);
        session.MoveLever(Lever.Consensus, 0.9, [1]);
        Walk(session, 2);
        session.MoveLever(Lever.TaxCredit, 0, [1]);
        Walk(session, 16);
        Assert.Equal([(0.5, 0, 6, ""), (1, 6, null, "0"), (0.8, 6, 8, "1")], Of(Lever.TaxCredit));
        Assert.Equal([(0.3, 2, null, "0"), (0.3, 2, 6, "1"), (0.9, 6, null, "1")], Of(Lever.Consensus));
        string file = _folder.In("saved.yaml");
        SessionFiles.Save(session.Plan, file);
        AssertRunGives(session.World, file);

        (double, int, int?, string)[] Of(Lever lever) =>
            [.. session.Plan.Measures.Where(m => m.Lever == lever).Select(m => (m.Value, m.From, m.Until, string.Join(',', m.Regions)))];
    }

    [Fact]
    public void A_budget_of_several_regions_is_not_split()
    {
        PolicyMeasure limited = new() { Lever = Lever.Grants, Value = 1, Budget = new(1000), Until = 9 };
        Assert.False(HandMeasures.CanSplit([limited], new LeverMove(3, Lever.Grants, 1, [0])));
        Assert.True(HandMeasures.CanSplit([limited], new LeverMove(3, Lever.Grants, 1, [])));
        Assert.True(HandMeasures.CanSplit([limited], new LeverMove(9, Lever.Grants, 1, [0])));
        Assert.True(HandMeasures.CanSplit([limited], new LeverMove(3, Lever.Consensus, 1, [0])));
        Assert.True(HandMeasures.CanSplit([limited with { Regions = [0] }], new LeverMove(3, Lever.Grants, 1, [0])));
        Assert.False(HandMeasures.CanSplit([limited with { Regions = [0, 1] }], new LeverMove(3, Lever.Grants, 1, [0])));
    }

    [Fact]
    public void Undo_and_going_back_simulate_the_past_again()
    {
        Session session = Begin("periods: 20\n");
        Walk(session, 10);
        session.MoveLever(Lever.Consensus, 1, []);
        Walk(session, 5);
        Assert.True(session.Undo());
        session.WorkAll(default);
        Assert.Equal(15, session.Now);
        AssertSame(Model.Create(session.Plan.Document.Scenario, 0), session.World, 15);
        Assert.True(session.Redo());
        session.GoBackTo(4);
        Assert.Empty(session.Plan.Moves);
        session.WorkAll(default);
        Assert.Equal((4, 4), (session.Now, session.World.Recorded));
        Assert.True(session.Undo());
        Assert.Single(session.Plan.Moves);
    }

    [Fact]
    public void A_lever_undone_before_the_next_quarter_costs_nothing()
    {
        Session session = Begin("periods: 20\n");
        Walk(session, 6);
        ExploredWorld world = session.World;
        session.MoveLever(Lever.Consensus, 1, []);
        session.Undo();
        Walk(session, 2);
        Assert.Same(world, session.World);
        AssertSame(Model.Create(session.Plan.Document.Scenario, 0), world, 8);
    }

    [Fact]
    public void The_world_to_compare_with_has_the_same_luck_and_no_policy()
    {
        Session session = Begin("periods: 30\n");
        Walk(session, 5);
        session.MoveLever(Lever.MatchingPlatform, 1, []);
        Walk(session, 10);
        session.Compare(ComparedWith.WithoutPolicy);
        Walk(session, 5);
        AssertSame(Model.Create(session.Plan.Document.Scenario, 0), session.Other!, 20);
        int integration = ObservationCatalog.IndexOf("integration");
        Assert.Equal(session.World.Value(integration, 4), session.Other!.Value(integration, 4));
        // So few enterprises may have no partner at all in either world; who meets is what the lever moves.
        int meetings = ObservationCatalog.IndexOf("meetings");
        Assert.Contains(Enumerable.Range(5, 15), t => session.World.Value(meetings, t) != session.Other!.Value(meetings, t));
    }

    [Fact]
    public void A_pinned_world_keeps_the_plan_of_its_moment()
    {
        Session session = Begin("periods: 30\n");
        session.MoveLever(Lever.Grants, 0.5, []);
        Walk(session, 5);
        session.Compare(ComparedWith.Pinned);
        session.MoveLever(Lever.Grants, 1, []);
        Walk(session, 5);
        Assert.Single(session.Other!.Plan.Moves);
        Assert.Equal(2, session.World.Plan.Moves.Count);
    }

    [Fact]
    public void Three_runs_are_pinned_beside_the_one_without_policy_and_keep_their_assumptions()
    {
        Session session = Begin("periods: 12\n");
        Assert.True(session.Compare(ComparedWith.WithoutPolicy));
        foreach (double gain in (ReadOnlySpan<double>)[1.1, 1.3, 1.5])
        {
            session.Assume(ParameterCatalog.Find("industry.upgrade_gain")!, gain);
            Walk(session, 2);
            Assert.True(session.Compare(ComparedWith.Pinned));
        }
        Assert.False(session.Compare(ComparedWith.Pinned));
        Assert.False(session.Compare(ComparedWith.WithoutPolicy));
        session.MoveLever(Lever.Consensus, 1, []);
        Walk(session, 6);
        Assert.Equal("BCDE", string.Concat(session.Rivals.Select(static rival => rival.Letter)));
        Assert.Equal([1.5, 1.1, 1.3, 1.5],
            session.Rivals.Select(static rival => ParameterCatalog.Find("industry.upgrade_gain")!.Get(rival.World.Plan.Parameters)));
        foreach (Rival rival in session.Rivals) AssertSame(Model.Create(rival.World.Plan.Scenario, 0), rival.World, 12);
        Assert.True(session.Drop('C'));
        Assert.False(session.Drop('C'));
        Assert.True(session.Compare(ComparedWith.Pinned));
        Assert.Equal("BCDE", string.Concat(session.Rivals.Select(static rival => rival.Letter)));
    }

    [Fact]
    public void A_pinned_run_that_has_ended_is_not_simulated_again_when_one_goes_back()
    {
        Session session = Begin("periods: 12\n");
        session.MoveLever(Lever.Grants, 0.5, []);
        Walk(session, 12);
        ExploredWorld ended = session.World;
        session.Compare(ComparedWith.Pinned);
        session.GoBackTo(3);
        session.MoveLever(Lever.Grants, 0, []);
        Walk(session, 9);
        Assert.Same(ended, session.Rivals[0].World);
        Assert.NotSame(ended, session.World);
        AssertSame(Model.Create(session.Plan.Scenario, 0), session.World, 12);
        session.TakeLuck(2);
        session.WorkAll(default);
        AssertSame(Model.Create(session.Rivals[0].World.Plan.Scenario, 2), session.Rivals[0].World, 12);
    }

    [Fact]
    public void A_lever_moved_while_a_quarter_is_simulated_acts_in_the_one_after()
    {
        Session session = Begin("periods: 30\n");
        session.Compare(ComparedWith.WithoutPolicy);
        Walk(session, 5);
        session.Ask(1);
        Assert.True(session.Work()); // A has begun quarter 5, B has not
        Assert.Equal((5, 6), (session.Now, session.NextFree));
        session.MoveLever(Lever.Consensus, 1, []);
        session.WorkAll(default);
        Walk(session, 4);
        Assert.Equal(6, session.Plan.Moves.Single().Period);
        AssertSame(Model.Create(session.Plan.Scenario, 0), session.World, 10);
    }

    [Fact]
    public void At_the_end_of_the_run_no_lever_can_be_moved()
    {
        Session session = Begin("periods: 3\n");
        Walk(session, 10);
        Assert.Equal(3, session.Now);
        Assert.False(session.MoveLever(Lever.Consensus, 1, []));
        Assert.Empty(session.Plan.Moves);
    }

    [Fact]
    public void Events_are_seen_once_and_again_after_going_back()
    {
        Session session = Begin("periods: 60\n");
        Walk(session, 60);
        WorldEvent[] first = [.. session.Events];
        Assert.NotEmpty(first);
        Assert.Equal(first.Length, first.Distinct().Count());
        session.GoBackTo(20);
        session.WorkAll(default);
        Assert.All(session.Events, happened => Assert.True(happened.Period < 20));
        Walk(session, 40);
        Assert.Equal(first, session.Events);
    }

    private Session Begin(string text) => new(_folder.Read(text));

    private static void Walk(Session session, int periods)
    {
        session.Ask(periods);
        session.WorkAll(default);
    }

    private static void AssertRunGives(ExploredWorld world, string file, int replication = 0) =>
        AssertSame(Model.Create(ScenarioReader.Read(file).Scenario, replication), world, world.Recorded);

    private static void AssertSame(Model model, ExploredWorld world, int periods)
    {
        RunSeries expected = model.Run();
        for (int period = 0; period < periods; period++)
        {
            for (int group = 0; group < expected.Groups.Count; group++)
            {
                for (int o = 0; o < expected.Observations.Count; o++)
                    Assert.True(expected[o, group, period].Equals(world.Series![o, group, period]),
                        $"{expected.Observations[o].Name} in period {period}");
            }
        }
    }
}
