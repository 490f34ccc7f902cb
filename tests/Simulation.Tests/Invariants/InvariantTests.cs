using Ronghe.Simulation.Invariants;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Invariants;

public class InvariantTests
{
    private const int RandomSets = 56;

    [Fact]
    public void Heads_money_and_ranges_hold_every_period_of_160_over_56_random_parameter_sets_with_random_policies()
    {
        PracticeParameters[] practice = [.. Enumerable.Range(0, 2).Select(static set => RandomScenario(set).Parameters.Practice)];
        Assert.NotEqual(practice[0], practice[1]);
        Parallel.For(0, RandomSets, set => Named($"Parameter set {set}", () =>
        {
            // Values are cut to their legal range hardly ever where parameters are plausible.
            RunSeries series = Model.Create(RandomScenario(set), set).Run();
            Assert.InRange(series[ObservationCatalog.IndexOf("clipped_share"), 0, series.Periods - 1], 0, 0.001);
        }));
    }

    [Fact]
    public void Every_parameter_may_have_its_lowest_and_its_highest_value()
    {
        (ParameterDefinition Parameter, double Value)[] extremes =
            [.. ParameterCatalog.All.SelectMany(p => new[] { (p, p.Minimum), (p, p.Maximum) })];
        Parallel.ForEach(extremes, extreme =>
        {
            ModelParameters parameters = extreme.Parameter.With(new ModelParameters(), extreme.Value);
            parameters = parameters with { World = parameters.World with { BurnIn = Math.Min(8, parameters.World.BurnIn) } };
            Run(TestWorlds.Create(60, 1, 6, 40, 2, 3, parameters), $"{extreme.Parameter.Key} = {extreme.Value}");
        });
    }

    /// <summary>Every parameter at once at its lowest or highest possible value: what cannot be is refused before the run, all else
    /// closes.</summary>
    [Fact]
    public void No_account_breaks_at_200_random_corners_of_the_possible_ranges()
    {
        int ran = 0;
        Parallel.For(0, 200, corner =>
        {
            var streams = new RandomStreams(20261206, 0);
            var parameters = new ModelParameters();
            foreach (ParameterDefinition parameter in ParameterCatalog.All.Where(static p => !p.IsHeld))
            {
                bool isHigh = streams.Uniform(Purpose.None, StableHash.Of(parameter.Key), 0, 0, (uint)corner) < 0.5;
                parameters = parameter.With(parameters, isHigh ? parameter.Maximum : parameter.Minimum);
            }

            // Where nobody leaves or staff grows by five per cent a quarter, twenty million posts would be open in the largest.
            parameters = parameters with { World = parameters.World with { BurnIn = 0, MostStaff = 500 } };
            Scenario scenario = TestWorlds.Create(100, (ulong)corner, 6, 40, 2, 3, parameters);
            try
            {
                Model.Create(scenario, 0);
            }
            catch (ArgumentException)
            {
                return;
            }

            Run(scenario, $"Corner {corner}");
            Interlocked.Increment(ref ran);
        });
        Assert.True(ran >= 100, $"{ran} of 200 ran");
    }

    [Fact]
    public void Worlds_of_a_few_enterprises_run_with_sectors_that_have_none()
    {
        Parallel.For(0, 60, set => Run(
            TestWorlds.Create(60, (ulong)set, 1 + (set % 6), 1 + (set % 10), 1 + (set % 7), 1 + (set % 3), entrantsPerYear: set % 4 == 0
                ? 50_000 : 300), $"World {set}"));
    }

    /// <summary>Staff leave, students drop out and graduates go on to study until no enterprise has anybody: partnerships go on, and what
    /// they pay must arrive somewhere.</summary>
    [Fact]
    public void Money_closes_at_every_corner_of_turnover_drop_out_and_further_study_also_where_nobody_is_employed()
    {
        string[] keys = ["industry.turnover", "education.drop_out", "labour_market.further_study"];
        int emptied = 0;
        Parallel.For(0, 8 * 12, set =>
        {
            var parameters = new ModelParameters();
            for (int k = 0; k < keys.Length; k++)
            {
                ParameterDefinition parameter = ParameterCatalog.Find(keys[k])!;
                parameters = parameter.With(parameters, (set >> k) % 2 == 0 ? parameter.Minimum : parameter.Maximum);
            }

            // Who expects to keep nobody, for nobody stays, takes interns for their work alone: it must be worth it, in the smallest too.
            // Persons in early careers would stay on; here graduates settle on the day of hiring, and leave as staff does.
            parameters = TestWorlds.With("decision.intern_output", 20_000, TestWorlds.With("practice.crowding_cost", 0,
                TestWorlds.With("labour_market.career_quarters", 0, parameters)));
            parameters = parameters with { World = parameters.World with { BurnIn = 0 } };
            PolicyMeasure[] policies = set / 8 % 2 == 0 ? []
                : [.. LeverCatalog.All.Select(static l => TestWorlds.Full(l.Lever))];
            Model model = Model.Create(
                TestWorlds.Create(48, (ulong)set, 2, 12, 2, 2, parameters, entrantsPerYear: 600, policies: policies), set);
            bool wasEmpty = false;
            while (model.Period < model.Scenario.Periods)
            {
                bool isEmpty = model.State.Enterprises.Heads.All(static heads => heads == 0)
                    && model.State.Partnerships.Programme.Any(static p => p >= 0);
                Step(model, $"Corner {set % 8}, world {set / 8}");
                wasEmpty |= isEmpty;
            }

            if (wasEmpty) Interlocked.Increment(ref emptied);
        });
        Assert.True(emptied >= 8, $"only {emptied} worlds lost all their staff: the corner is not tried");
    }

    /// <summary>Every flow, left out with its payer, with its receiver and with both: where both are of one sector, both together
    /// change nobody's account.</summary>
    public static TheoryData<Flow, bool, bool> Omissions
    {
        get
        {
            var all = new TheoryData<Flow, bool, bool>();
            foreach ((Flow flow, FlowEntry entry) in Accounts.Entries)
            {
                all.Add(flow, true, false);
                all.Add(flow, false, true);
                if (entry.Payer != entry.Receiver) all.Add(flow, true, true);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Omissions))]
    public void A_payment_that_is_booked_on_one_side_only_or_on_none_is_noticed(Flow flow, bool isLeftOutOfPayer, bool isLeftOutOfReceiver)
    {
        Model model = Model.Create(EveryFlow(), 0);
        if (isLeftOutOfPayer) model.State.Accounts.NotPaid = flow;
        if (isLeftOutOfReceiver) model.State.Accounts.NotReceived = flow;
        InvariantException broken = Assert.Throws<InvariantException>(() => model.Run());
        Assert.Contains("CNY", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_says_of_every_flow_who_pays_whom_and_what_for()
    {
        Assert.Equal(Enum.GetValues<Flow>().Order(), Accounts.Entries.Keys.Order());
        Assert.All(Accounts.Entries.Values, static entry => Assert.True(Enum.IsDefined(entry.Kind)));
        Model model = Model.Create(EveryFlow(), 0);
        var seen = new HashSet<Flow>();
        while (model.Period < model.Scenario.Periods)
        {
            model.Step();
            seen.UnionWith(Enum.GetValues<Flow>().Where(flow => model.State.Accounts.ThisPeriod(flow) != 0));
        }

        Assert.Empty(Enum.GetValues<Flow>().Except(seen));
    }

    /// <summary>By hand: output 100 and interns' 20, services 5 from enterprises to colleges, teaching 30 (10 of it tuition); coordination
    /// 4 + 3, search for hires 2; wages 60 + 8 + 6 + 1 of enterprises, 30 + 4 of colleges, whose own bases cost 7 less.</summary>
    [Fact]
    public void Value_added_is_the_same_produced_used_and_earned()
    {
        var accounts = new Accounts();
        foreach ((Flow flow, double amount) in new[]
        {
            (Flow.Sales, 100.0), (Flow.InternOutput, 20), (Flow.CollegeServices, 5), (Flow.Tuition, 10), (Flow.PublicTeaching, 20),
            (Flow.EnterpriseCoordination, 4), (Flow.CollegeCoordination, 3), (Flow.HiringCost, 2), (Flow.Wages, 60), (Flow.InternPay, 8),
            (Flow.TrainerWages, 6), (Flow.TrainingSchemes, 1), (Flow.TeachingCost, 30), (Flow.TeacherTime, 4), (Flow.BasesSaved, 7),
            (Flow.ProfitTax, 9), (Flow.TaxCreditUsed, 2), (Flow.ProjectGrants, 1), (Flow.ContractTransfer, 6), (Flow.CheapLabourRent, 3),
            (Flow.OffCampusRisk, 1), (Flow.CapitalInvestment, 7),
        }) accounts.Record(flow, amount);
        var value = ValueAdded.Of(accounts);
        Assert.Equal(141, value.Produced, 12);
        Assert.Equal(141, value.Used, 12);
        Assert.Equal(75 + 34 - 7, value.Wages, 12);
        Assert.Equal(120 - 5 - 4 - 2 - 75 - 9 + 2, value.Profit, 12);
        Assert.Equal(35 - 3 - 34 + 7 + 1, value.Surplus, 12);
        Assert.Equal(9 - 3, value.TaxesLessSubsidies, 12);
        Assert.Equal(141, value.Income, 12);
        Assert.Equal(0, value.Residual, 12);
        Assert.Equal(27 - 6 + 3 - 7, accounts.Net(Holder.Enterprises), 12);
        Assert.Equal(6 + 6 - 1, accounts.Net(Holder.Colleges), 12);
    }

    [Fact]
    public void Accounts_close_on_value_added_in_a_world_where_everything_is_paid()
    {
        RunSeries series = Model.Create(EveryFlow(), 0).Run();
        double[] residuals = series.Course("accounts_residual");
        Assert.All(residuals, static residual => Assert.InRange(residual, 0, 1e-12));
        Assert.All(series.Course("value_added").Zip(series.Course("output")), static v => Assert.True(v.First > v.Second));
    }

    /// <summary>Every kind of payment is made: interns productive enough that there is a surplus to share, every lever in force, grants for
    /// one programme in five, some of which lapse unspent, one sector without enterprises of its own.</summary>
    private static Scenario EveryFlow() => TestWorlds.Create(periods: 24, seed: 3, parameters: TestWorlds.With("decision.intern_output",
        8000, TestWorlds.With("world.burn_in", 0)),
        policies: [.. LeverCatalog.All.Select(static l => new PolicyMeasure { Lever = l.Lever, Value = 1 })]) with
        {
            PoliciesInForce = [new PolicyMeasure { Lever = Lever.Grants, Value = 40_000 }],
        };

    [Fact]
    public void A_lost_student_is_noticed()
    {
        Model model = Model.Create(TestWorlds.Create(periods: 10), 0);
        model.Step();
        model.State.Programmes.Enrolled[0]--;
        Assert.Contains("students", Assert.Throws<InvariantException>(model.Step).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_not_a_number_is_noticed()
    {
        Model model = Model.Create(TestWorlds.Create(periods: 10), 0);
        model.State.Colleges.ResearchStrength[0] = double.NaN;
        Assert.Throws<InvariantException>(model.Step);
    }

    private static void Run(Scenario scenario, string name, int replication = 0) =>
        Named(name, () => Model.Create(scenario, replication).Run());

    private static void Step(Model model, string name) => Named(name, model.Step);

    /// <summary>A broken invariant says which of many worlds it was.</summary>
    private static void Named(string name, Action work)
    {
        try
        {
            work();
        }
        catch (InvariantException broken)
        {
            throw new InvalidOperationException($"{name}: {broken.Message}", broken);
        }
    }

    /// <summary>Every parameter drawn from its plausible range, in a world of random size, with random measures in force.</summary>
    private static Scenario RandomScenario(int set)
    {
        var streams = new RandomStreams(20261124, 0);
        uint draw = 0;
        double Next() => streams.Uniform(Purpose.None, (uint)set, 0, 0, draw++);
        var parameters = new ModelParameters();
        foreach (ParameterDefinition parameter in ParameterCatalog.All)
        {
            double u = Next();
            double value = parameter.Scale == ParameterScale.Logarithmic && parameter.PlausibleLow > 0
                ? parameter.PlausibleLow * Math.Pow(parameter.PlausibleHigh / parameter.PlausibleLow, u)
                : parameter.PlausibleLow + (u * (parameter.PlausibleHigh - parameter.PlausibleLow));
            parameters = parameter.With(parameters, parameter.IsInteger ? Math.Round(value) : value);
        }

        // Every other world settles in a short burn-in.
        parameters = parameters with { World = parameters.World with { BurnIn = set % 2 * 10 } };
        PolicyMeasure[] policies = [.. LeverCatalog.All.Where(_ => Next() < 0.5).Select(l => PolicyMeasure.At(l.Lever, Next()) with
            { From = (int)(Next() * 80), PhaseIn = (int)(Next() * 8) })];
        return TestWorlds.Create(160, (ulong)set, 4 + (int)(Next() * 8), 20 + (int)(Next() * 80), 1 + (int)(Next() * 5),
            1 + (int)(Next() * 4), parameters, policies: policies);
    }
}
