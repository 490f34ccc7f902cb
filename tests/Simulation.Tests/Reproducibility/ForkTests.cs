using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation.Tests.Reproducibility;

/// <summary>A run that starts from the copy of another world has the bytes of one that starts from nothing.</summary>
public class ForkTests
{
    private const int Periods = 14;
    private const int BurnIn = 6;
    private static readonly string[] Watched = ["integration", "mismatch", "vacancy_rate", "public_cost"];

    public static TheoryData<string> CounterfactualProperties => [.. typeof(Counterfactual).GetProperties().Where(static p => p.CanWrite)
        .Select(static p => p.Name)];

    [Fact]
    public void A_copy_equals_the_original_in_everything_it_holds()
    {
        Model original = Model.Create(Table(With(Lever.Grants, 1), seed: 7), 0, 1, new Recording(["sector"]));
        original.RunUntil(5);
        Model fresh = original.Fork();
        Assert.Null(WholeWorld.Difference(original, fresh, out int compared));
        Assert.True(compared > 250, $"Only {compared} fields were found.");

        // Another world of the same shape: other luck, other parameters, a longer burn-in, further on, under other measures.
        Model used = Model.Create(Table(With(Lever.TaxCredit, 0, new PolicyTrigger("integration", Comparison.Above, 0)), seed: 8,
            TestWorlds.With("industry.upgrade_gain", 1.3, TestWorlds.With("world.burn_in", BurnIn + 1))), 3, 1, new Recording(["sector"]));
        used.Run();
        Assert.NotNull(WholeWorld.Difference(original, used, out _));
        Assert.Same(used, original.Fork(used));
        Assert.Null(WholeWorld.Difference(original, used, out _));
    }

    [Fact]
    public void A_world_of_another_shape_is_left_alone()
    {
        Model original = Model.Create(Small(), 0), other = Model.Create(TestWorlds.Create(Periods, 7, 4, 41), 0);
        Assert.NotSame(other, original.Fork(other));
        Model otherwise = Model.Create(Small(), 0, 1, new Recording([]));
        Assert.NotSame(otherwise, original.Fork(otherwise));
        Assert.Null(WholeWorld.Difference(original, original.Fork(otherwise), out _));
    }

    [Fact]
    public void Random_measures_triggers_budgets_and_counterfactuals_end_with_the_same_bits()
    {
        var random = new Random(20261125);
        Model? used = null;
        for (int world = 0; world < 12; world++)
        {
            ModelParameters parameters = TestWorlds.With("world.burn_in", BurnIn, TestWorlds.With("government.adaptive", world % 2));
            Scenario[] scenarios = [.. Enumerable.Range(0, 5).Select(_ => Vary(Small(parameters, seed: (ulong)world), random))
                .OrderBy(SharedPrefix.ForkPeriod)];
            Model trunk = Model.Create(scenarios[0], world);
            foreach (Scenario scenario in scenarios)
            {
                trunk.GoOnAs(scenario);
                trunk.RunUntil(SharedPrefix.ForkPeriod(scenario));
                used = trunk.Fork(used);
                AssertLikeAlone(scenario, world, used);
            }

            AssertLikeAlone(scenarios[^1], world, trunk);
        }
    }

    [Theory]
    [MemberData(nameof(CounterfactualProperties))]
    public void Each_kind_of_counterfactual_ends_with_the_same_bits(string property)
    {
        Scenario baseline = Small();
        foreach (Counterfactual counterfactual in Examples(property))
            AssertSharesItsBeginning(baseline, baseline with { Counterfactual = counterfactual });
    }

    [Fact]
    public void Each_lever_ends_with_the_same_bits_whatever_its_gain()
    {
        Scenario baseline = Small();
        foreach (Lever lever in Enum.GetValues<Lever>())
        {
            AssertSharesItsBeginning(baseline, baseline with
            {
                Policies = With(lever, 3 + (int)lever % 4),
                Parameters = baseline.Parameters with
                    { Levers = new LeverParameters { Gain = [.. LeverCatalog.All.Select(static _ => 4.5)] } },
            });
        }
    }

    [Fact]
    public void A_trigger_reads_what_the_shared_beginning_observed_last()
    {
        Scenario baseline = Small();
        double last = Model.Create(baseline, 0).Run()[ObservationCatalog.IndexOf("vacancy_rate"), 0, 4];
        foreach (double threshold in new[] { last * 0.999, last * 1.001 })
        {
            var recording = new Recording([], ["integration"], 9);
            Scenario scenario = baseline with
                { Policies = With(Lever.Grants, 5, new PolicyTrigger("vacancy_rate", Comparison.Above, threshold)) };
            Model trunk = Model.Create(scenario, 0, 1, recording), alone = Model.Create(scenario, 0, 1, recording);
            trunk.RunUntil(5);
            Model fork = trunk.Fork();
            alone.Run();
            SeriesAssert.SameBits(alone.Series, fork.Run(), Periods);
            Assert.Equal(threshold < last ? 5 : null, fork.State.TriggeredSince[0] is 5 ? 5 : (int?)null);
            StateAssert.SameBits(alone.State, fork.State, "copy");
        }
    }

    [Fact]
    public void What_has_parted_or_does_not_begin_alike_is_refused()
    {
        Scenario scenario = Small() with { Policies = With(Lever.Grants, 2) };
        Model model = Model.Create(scenario, 0, 1, new Recording([], ["integration"]));
        model.RunUntil(2);
        Assert.Throws<ArgumentException>(() => model.GoOnAs(scenario with { Policies = With(Lever.Grants, 1) }));
        Assert.Throws<ArgumentException>(() => model.GoOnAs(scenario with { Seed = 1 }));
        Assert.Throws<ArgumentException>(() =>
            model.GoOnAs(scenario with { Policies = With(Lever.Grants, 4, new PolicyTrigger("mismatch", Comparison.Above, 0)) }));
        model.GoOnAs(scenario with { Policies = [] });
        model.GoOnAs(scenario);
        model.RunUntil(3);
        Assert.Throws<ArgumentException>(() => model.GoOnAs(scenario with { Policies = [] }));
    }

    private static void AssertSharesItsBeginning(Scenario baseline, Scenario scenario)
    {
        Model trunk = Model.Create(baseline, 2);
        trunk.RunUntil(SharedPrefix.ForkPeriod(scenario));
        Model fork = trunk.Fork();
        fork.GoOnAs(scenario);
        AssertLikeAlone(scenario, 2, fork);
    }

    private static void AssertLikeAlone(Scenario scenario, int replication, Model fork)
    {
        Model alone = Model.Create(scenario, replication);
        SeriesAssert.SameBits(alone.Run(), fork.Run(), Periods);
        StateAssert.SameBits(alone.State, fork.State, "copy");
        Assert.Equal(alone.State.TriggeredSince, fork.State.TriggeredSince);
    }

    private static IEnumerable<Counterfactual> Examples(string property)
    {
        Link[] cuts = [Link.None, .. Enum.GetValues<Link>()];
        SectorTrack track = SectorTrack.Constant([0.1, 0.2, 0.3]);
        return property switch
        {
            nameof(Counterfactual.Cut) => cuts.Select(static cut => new Counterfactual { Cut = cut }),
            nameof(Counterfactual.UpgradePulse) or nameof(Counterfactual.CurriculumJump) =>
                new[] { -4, 0, 3, Periods }.Select(period => Set(Counterfactual.None, new Impulse(period, 1))),
            _ => cuts.Select(cut => Set(new Counterfactual
                { Cut = cut }, typeof(Counterfactual).GetProperty(property)!.PropertyType == typeof(double) ? 0.3 : track)),
        };

        Counterfactual Set(Counterfactual given, object value)
        {
            Counterfactual changed = given with { };
            typeof(Counterfactual).GetProperty(property)!.SetValue(changed, value);
            return changed;
        }
    }

    private static Scenario Vary(Scenario scenario, Random random)
    {
        PolicyMeasure[] measures = [.. Enumerable.Range(0, random.Next(4)).Select(_ => LeverCatalog.All[random.Next(LeverCatalog.All.Count)])
            .Select(lever => PolicyMeasure.At(lever.Lever, random.NextDouble()) with
        {
            From = random.Next(-2, Periods + 2),
            Until = random.Next(2) == 0 ? null : random.Next(2, Periods),
            PhaseIn = random.Next(4),
            Regions = random.Next(2) == 0 ? [] : [1],
            Sectors = random.Next(2) == 0 ? [] : [0, 2],
            When = random.Next(2) == 0 ? null
                : new PolicyTrigger(Watched[random.Next(Watched.Length)], (Comparison)random.Next(2), random.NextDouble() * 0.4),
            Budget = random.Next(2) == 0 ? PolicyBudget.None : new(1e5 * random.NextDouble(), random.Next(2) == 0 ? null : 5),
            Stacks = random.Next(4) == 0,
        })];
        var counterfactual = new Counterfactual
        {
            Cut = random.Next(3) == 0 ? (Link)random.Next(64) : Link.None,
            HeldUpgradeGain = random.NextDouble(),
            UpgradePulse = random.Next(3) == 0 ? new Impulse(random.Next(-BurnIn, Periods), 0) : null,
        };
        return scenario with { Policies = measures, Counterfactual = counterfactual, Budget = random.Next(2) == 0
            ? PolicyBudget.None : new(1e6 * random.NextDouble(), random.Next(2) == 0 ? null : 7) };
    }

    private static PolicyMeasure[] With(Lever lever, int from, PolicyTrigger? when = null) =>
        [PolicyMeasure.At(lever, 0.8) with { From = from, When = when }];

    private static Scenario Small(ModelParameters? parameters = null, ulong seed = 7) =>
        TestWorlds.Create(Periods, seed, colleges: 4, enterprises: 40, sectors: 3, regions: 2, parameters: parameters
            ?? TestWorlds.With("world.burn_in", BurnIn));

    /// <summary>Enterprises from a table, one empty place like each and as many programmes that could open as there are: worlds of any
    /// seed have the same shape.</summary>
    private static Scenario Table(IReadOnlyList<PolicyMeasure> policies, ulong seed, ModelParameters? parameters = null)
    {
        const double Failing = 0.01;
        double waiting = Failing * Simulation.Initialization.CollegesAtStart.Remembered(new LabourMarketParameters());
        Scenario scenario = Small(TestWorlds.With("industry.failing", Failing, TestWorlds.With("industry.failing_by_size", 0,
            TestWorlds.With("industry.empty_places", 1 - waiting, TestWorlds.With("education.dormant", 1, parameters
            ?? TestWorlds.With("world.burn_in", BurnIn))))), seed);
        return scenario with
        {
            Policies = policies,
            Population = scenario.Population with
                { Enterprises = [.. Enumerable.Range(0, 40).Select(i => new EnterpriseInput($"{seed}-{i}", i % 2, i % 3, 30 + (40 * i)))] },
        };
    }
}
