using System.Reflection;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Stories;
using Ronghe.Experiments.Tests.Pages;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Tests.Studies.Stories;

/// <summary>First divergences against raw series, and true causes in constructed cases. One small world, run side by side with another
/// policy.</summary>
public sealed class StoryTests
{
    private const int From = 4;
    private static readonly Lazy<ScenarioDocument> Base = new(static () => ScenarioReader.Read(
        Path.Combine(Repository.Root, "scenarios", "small.yaml"), "periods=16", "world.burn_in=8",
        "population.enterprises={synthetic: 120}", "population.colleges={synthetic: 12, entrants_per_year: 3500, programmes: 3}"));

    /// <summary>Agents that are there from the start to the end of the base world: names of tests count among them.</summary>
    private static readonly Lazy<Dictionary<AgentKind, AgentName[]>> There = new(static () =>
    {
        Model model = Model.Create(Base.Value.Scenario, 1);
        model.Run();
        return Enum.GetValues<AgentKind>().ToDictionary(static kind => kind, kind => Enumerable.Range(0, kind switch
            { AgentKind.Enterprise => model.State.Enterprises.Count, AgentKind.Programme => model.State.Programmes.Count,
                _ => model.State.Colleges.Count }).Select(i => new AgentName(kind, i)).Where(who => who.IsThere(model.State)).ToArray());
    });

    [Theory]
    [InlineData("enterprise:3", "talent_integration")]
    [InlineData("enterprise:57", "consensus")]
    [InlineData("programme:7", "talent_integration")]
    [InlineData("programme:20", "co_constructed_systems")]
    [InlineData("college:2", "co_constructed_systems")]
    public void The_first_divergence_is_the_first_difference_of_the_raw_columns(string agent, string lever)
    {
        Story story = Told(agent, lever);
        AgentName who = story.Agent;
        Model a = Model.Create(Base.Value.Scenario, 1), b = Model.Create(With(lever).Scenario, 1);
        int? period = null;
        while (period is null && a.Period < Base.Value.Scenario.Periods)
        {
            int at = a.Period;
            a.Step();
            b.Step();
            if (!Columns(a.State, who).SequenceEqual(Columns(b.State, who))) period = at;
        }

        Assert.NotNull(period);
        Assert.Equal(period, story.FirstDivergence!.Period);
        Assert.True(period >= From);
    }

    [Fact]
    public void Publicity_is_named_as_the_cause_when_only_consensus_is_pulled()
    {
        Story story = Told("enterprise:57", "consensus");
        Assert.Equal(("FormConsensus", "Belief", From),
            (story.FirstDivergence!.Process, story.FirstDivergence.Quantity.Column, story.FirstDivergence.Period));
        Assert.Equal("publicity", story.Chain[0].Term!.Term.Words);
        Assert.Equal(1, story.Chain[0].Share);
        Assert.Equal((Nearness.Policy, "consensus"), (story.Chain[^1].Effect.Quantity.Near, story.Chain[^1].Effect.Quantity.Column));
        Assert.Contains("because of publicity", story.Causes[^1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_need_is_named_as_need()
    {
        // One world whose actors feel need less: the rule's term is the same, so only its weight can speak; the chain must not blame a
        // lever.
        ScenarioDocument other = Base.Value.With(Base.Value.Scenario with
            { Parameters = Base.Value.Scenario.Parameters with
            { Decision = Base.Value.Scenario.Parameters.Decision with { NeedWeight = 0.1 } } }, "Little need");
        AgentName who = There.Value[AgentKind.Enterprise][3];
        TwoLives lives = TwoLives.Trace(Base.Value.Scenario, other.Scenario, 1, who, CancellationToken.None);
        var story = new Story(lives, who, Base.Value, other, 1);
        Assert.Equal(("UpdateMotivation", "Motivation"), (story.FirstDivergence!.Process, story.FirstDivergence.Quantity.Column));
        Assert.DoesNotContain(story.Chain, static l => l.Effect.Quantity.Near == Nearness.Policy);
    }

    [Theory]
    [InlineData("enterprise", "win_win_benefits", "Cash")]
    [InlineData("college", "institutional_supply", "Funds")]
    [InlineData("college", "talent_integration", "Funds")]
    [InlineData("college", "cultural_symbiosis", "Funds")]
    public void Money_that_a_lever_pays_or_collects_is_traced_to_the_lever(string kind, string lever, string column)
    {
        // What cooperation leaves a side is reckoned before levers are paid for, and what departments sign is paid for too: the first whom
        // the lever changes in neither in the same quarter.
        (Story story, Divergence money) = There.Value[Enum.Parse<AgentKind>(kind, ignoreCase: true)].Take(24).Index()
            .Select(one => Told(FormattableString.Invariant($"{kind}:{one.Index}"), lever)).Select(told => (Story: told,
                Money: told.Lives.Divergences.Single(d => d.Quantity.Who == told.Agent.ToString() && d.Quantity.Column == column)))
            .First(static told => (told.Money.Process, told.Money.Period) == (LeverCatalog.PayingProcess, From));
        IReadOnlyList<ChainLink> chain = CausalChain.Back(money, story.Lives.Divergences);
        Assert.Equal((Nearness.Policy, lever), (chain[^1].Effect.Quantity.Near, chain[^1].Effect.Quantity.Column));
        Assert.True(chain[0].IsLeverMoney, story.Agent.ToString());
    }

    [Fact]
    public void Money_is_not_blamed_on_a_lever_that_neither_pays_nor_charges()
    {
        // Publicity is paid to colleges: what an enterprise's money comes to differ by is something else.
        Story story = Told("enterprise:57", "consensus");
        Divergence cash = story.Lives.Divergences.Single(static d => d.Quantity is { Near: Nearness.Own, Column: "Cash" });
        Assert.NotEqual((LeverCatalog.PayingProcess, From), (cash.Process, cash.Period));
        Assert.False(LeverMoney.Moves("consensus", cash with { Process = LeverCatalog.PayingProcess }));
    }

    [Fact]
    public void A_life_that_parts_by_the_levers_own_charge_says_so_in_both_languages()
    {
        // An enterprise that nothing else of the lever reaches before it is charged.
        Story story = Enumerable.Range(0, There.Value[AgentKind.Enterprise].Length)
            .Select(static e => Told(FormattableString.Invariant($"enterprise:{e}"), "talent_integration"))
            .First(static s => s.FirstDivergence is { Quantity.Column: "Cash", Period: From });
        Assert.Contains("The cause is the money of the lever talent_integration, which Govern pays out and collects.",
            string.Concat(story.Summary.Select(static p => p.Html)), StringComparison.Ordinal);
        Assert.Contains("because the money of the lever talent_integration is paid out", story.Causes[^1].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("further away", string.Concat(story.Causes.Select(static p => p.Html)), StringComparison.Ordinal);
        Assert.Contains("的资金，由过程 Govern 拨付和收取", string.Concat(story.In(Language.Chinese).Summary.Select(static p => p.Html)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_life_that_ends_is_told_to_its_end_and_not_of_who_came_after()
    {
        IndustryParameters industry = Base.Value.Scenario.Parameters.Industry;
        ScenarioDocument other = Base.Value.With(Base.Value.Scenario with
            { Parameters = Base.Value.Scenario.Parameters with { Industry = industry with { Failing = 0.2 } } }, "Many fail");
        Model model = Model.Create(other.Scenario, 1);
        AgentName[] began = [.. Enumerable.Range(0, model.State.Enterprises.Count).Select(static e => new AgentName(AgentKind.Enterprise, e))
            .Where(one => one.IsThere(model.State))];
        Assert.Equal(120, began.Length);
        while (began[0].IsThere(model.State)) model.Step();
        int last = model.Period - 1;
        TwoLives lives = TwoLives.Trace(other.Scenario, other.Scenario, 1, began[0], CancellationToken.None);
        Assert.Equal((last, last), lives.Gone);
        Assert.Equal(Enumerable.Range(0, Math.Max(0, last)), lives.Periods);
        // Who it is, what happens to it in either world, that both are the same, and when each ends.
        Assert.Equal(6, new Story(lives, began[0], other, other, 1).Summary.Count);
    }

    [Theory]
    [InlineData("enterprise:3")]
    [InlineData("programme:7")]
    [InlineData("college:2")]
    public void What_happens_is_told_before_any_rule_and_no_two_numbers_of_a_change_read_alike(string agent)
    {
        Story story = Told(agent, "talent_integration");
        string[] said = [.. story.Summary.Select(ConsolePage.Plain)];
        Assert.All(said[1..3], static s => Assert.Matches("^Under “.*sign.*: [0-9]", s));
        (AgentEvents first, AgentEvents second) = story.Lives.Events;
        Assert.NotEmpty(first.Partnerships.Concat(second.Partnerships));
        foreach (AgentEvents events in (AgentEvents[])[first, second])
        {
            Assert.True(events.Kept <= events.Trained && events.Graduated >= 0);
            Assert.Equal(events.Partnerships.OrderBy(static e => e.Period).Select(static e => e.Period),
                events.Partnerships.Select(static e => e.Period));
        }

        foreach (Prose sentence in story.Summary.Concat(story.Causes))
        {
            string[] pair = [.. ShownNumber.Of(sentence.Html).Where(static n => n.Source[0] == "story" && n.Source[^1] is "first" or "second"
                && n.Source[1] != "events").Select(static n => n.Text)];
            if (pair.Length == 2) Assert.NotEqual(pair[0], pair[1]);
        }
    }

    [Theory]
    [InlineData(-0.67112, -0.67148, 4)]
    [InlineData(1, 2, 3)]
    [InlineData(1.00000012, 1.00000013, 9)]
    public void Numbers_that_differ_get_the_figures_that_tell_them_apart(double one, double other, int figures) =>
        Assert.Equal(figures, Story.Apart(one, other));

    [Fact]
    public void Every_chain_runs_forward_in_time_and_every_cause_is_read_by_the_process_it_explains()
    {
        foreach (string agent in (string[])["enterprise:3", "enterprise:80", "programme:7", "programme:30", "college:2"])
        {
            Story story = Told(agent, "talent_integration");
            foreach (ChainLink link in story.Chain.Where(static l => l.Cause is not null))
            {
                Assert.True(link.Cause!.IsBefore(link.Effect)
                    || (link.Cause.Period == link.Effect.Period && link.Cause.Step == link.Effect.Step));
                Assert.True(link.Cause.Quantity.Near == Nearness.Policy
                    || ProcessInputs.Reads(link.Effect.Process, link.Cause.Quantity),
                    $"{link.Effect.Process} does not read {link.Cause.Quantity}");
            }
        }
    }

    [Fact]
    public void The_rule_book_gives_the_models_own_bits()
    {
        // A rule taken apart explains only if it gives what the model gives: compared for every enterprise, programme and partnership over
        // several periods.
        Model model = Model.Create(Base.Value.Scenario, 0);
        var checkedRules = new HashSet<string>();
        for (int period = 0; period < 12; period++) Check(model, checkedRules);
        Assert.Equal(RuleBook.Rules.Count, checkedRules.Count);
    }

    [Fact]
    public void The_same_scenario_twice_is_told_as_one_life()
    {
        AgentName who = There.Value[AgentKind.Programme][4];
        TwoLives lives = TwoLives.Trace(Base.Value.Scenario, Base.Value.Scenario, 1, who, CancellationToken.None);
        Assert.Empty(lives.Divergences);
        Assert.Contains("the same to the last bit in all", new Story(lives, who, Base.Value, Base.Value, 1).Summary[^1].Html,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_input_named_for_a_process_stands_in_its_source()
    {
        string processes = Path.Combine(Repository.Root, "src", "Simulation", "Processes");
        Assert.Equal(Schedule.Processes.Select(static p => p.Name).Order(), ProcessInputs.All.Keys.Order());
        foreach ((string process, string[] inputs) in ProcessInputs.All)
        {
            string main = Directory.GetFiles(processes, process + ".cs", SearchOption.AllDirectories).Single();
            string[] files = process == "MatchGraduates" ? Directory.GetFiles(Path.GetDirectoryName(main)!, "*.cs")
                : Directory.GetFiles(Path.GetDirectoryName(main)!, process + "*.cs");
            if (process == "UpgradeTechnology") files = [.. files, Path.Combine(Path.GetDirectoryName(main)!, "StaffOutlook.cs")];
            if (process == "SearchAndContract") files = [.. files, Path.Combine(processes, "Practising", "DecideOnTraining.cs")];
            if (process == "DecideOnTraining") files = [.. files, Path.Combine(Path.GetDirectoryName(main)!, "FundCooperation.cs")];
            string source = string.Concat(files.Select(File.ReadAllText));
            Assert.All(inputs, input =>
                Assert.True(source.Contains("." + input, StringComparison.Ordinal), $"{process} does not mention {input}"));
        }
    }

    [Theory]
    [InlineData("enterprise:12", true)]
    [InlineData("Programme:0", true)]
    [InlineData("enterprize:1", false)]
    [InlineData("enterprise", false)]
    [InlineData("enterprise:-1", false)]
    [InlineData("0:1", false)]
    public void Agents_are_named_by_kind_and_number(string text, bool isAgent) =>
        Assert.Equal(isAgent, AgentName.TryParse(text, out _) is not null);

    private static void Check(Model model, HashSet<string> checkedRules)
    {
        int processes = Schedule.Processes.Count;
        var before = new Dictionary<(ExplainedRule, int), double[]>();
        Capture(model.State, Schedule.Processes[0].Name, before);
        model.StepDone = step =>
        {
            if (step >= processes) return;
            foreach (((ExplainedRule rule, int i), double[] terms) in before)
            {
                for (int t = 0; t < terms.Length; t++) if (rule.Terms[t].IsReadAfter) terms[t] = rule.Terms[t].Read(model.State, i);
                double expected = rule.Next(terms, model.State.Parameters);
                if (double.IsNaN(expected)) continue;
                Assert.Equal(Column(model.State, rule.Owner, rule.Column, i), Math.Clamp(expected, -2, 2), 12);
                checkedRules.Add(rule.Owner + rule.Column);
            }

            before.Clear();
            if (step + 1 < processes) Capture(model.State, Schedule.Processes[step + 1].Name, before);
        };
        model.Step();
    }

    private static void Capture(ModelState state, string process, Dictionary<(ExplainedRule, int), double[]> into)
    {
        foreach (ExplainedRule rule in RuleBook.Rules.Where(r => r.Process == process))
        {
            int count = rule.Owner switch { "enterprise" => state.Enterprises.Count, "programme" => state.Programmes.Count,
                _ => state.Partnerships.Count };
            for (int i = 0; i < count; i++)
            {
                if (rule.Owner == "partnership" && !state.Partnerships.IsActive(i)) continue;
                into[(rule, i)] = [.. rule.Terms.Select(t => t.IsReadAfter ? double.NaN : t.Read(state, i))];
            }
        }
    }

    private static double Column(ModelState state, string owner, string column, int index)
    {
        object table = owner switch { "enterprise" => state.Enterprises, "programme" => state.Programmes, _ => state.Partnerships };
        return ((double[])table.GetType().GetProperty(column)!.GetValue(table)!)[index];
    }

    private static double[] Columns(ModelState state, AgentName who)
    {
        object table = who.Kind switch { AgentKind.Enterprise => state.Enterprises, AgentKind.Programme => state.Programmes,
            _ => state.Colleges };
        return [.. table.GetType().GetProperties().Where(static p => p.GetCustomAttribute<StateAttribute>() is not null)
            .Select(p => p.GetValue(table)).Select(v => v switch { double[] d => d[who.Index], int[] n => n[who.Index], _ => 0 })];
    }

    private static Story Told(string agent, string lever)
    {
        AgentName asked = AgentName.TryParse(agent, out _)!.Value, who = There.Value[asked.Kind][asked.Index];
        ScenarioDocument other = With(lever);
        return new Story(TwoLives.Trace(Base.Value.Scenario, other.Scenario, 1, who, CancellationToken.None), who, Base.Value, other, 1);
    }

    private static ScenarioDocument With(string lever) => Base.Value.With(
        Base.Value.Scenario with { Policies =
            [new PolicyMeasure { Lever = LeverCatalog.All.First(l => l.Key == lever).Lever, Value = 1, From = From }] }, $"With {lever}");
}
