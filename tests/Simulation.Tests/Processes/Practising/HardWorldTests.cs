using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.Practising;

/// <summary>Worlds in which something that practice needs is missing: they run, everything is a number, and the accounts close.</summary>
public class HardWorldTests
{
    private const int Periods = 12;

    [Theory]
    [InlineData("practice.vocational_phase=1")]
    [InlineData("practice.vocational_phase=4 practice.undergraduate_phase=4 education.higher_vocational_study=MIN "
        + "education.undergraduate_study=MIN")]
    [InlineData("cooperation.places_cap=0")]
    [InlineData("decision.intern_pay=0")]
    [InlineData("decision.intern_output=0 decision.cheap_labour_rent=0")]
    [InlineData("industry.turnover=0")]
    [InlineData("industry.turnover=0 practice.interest=0 decision.poachability=0")]
    [InlineData("decision.budget_share=0 education.budget_share=0")]
    [InlineData("practice.crowding_cost=0 practice.scheme_cost=0 decision.trainer_cost=0 decision.intern_pay=0")]
    [InlineData("practice.quality_at_risk=1 practice.quality_by_effort=0 practice.quality_by_systems=0 practice.quality_by_teachers=0")]
    [InlineData("practice.prior_spread=0 practice.person_spread=0 belief.quality_noise=0")]
    [InlineData("practice.turn_rate=1 practice.level_rate=0.5 practice.quality_at_risk=0")]
    [InlineData("practice.break_off=1 practice.take_up=-5")]
    [InlineData("practice.placeable=0")]
    [InlineData("labour_market.further_study=0.9 labour_market.reservation_fit=2")]
    public void A_world_at_a_limit_runs_with_closed_accounts(string settings) => Run(With(settings));

    /// <summary>The duty's two numbers are longer than the phase, or there is no duty at all.</summary>
    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 0)]
    [InlineData(0, 1)]
    [InlineData(0, 0)]
    public void A_duty_longer_than_the_phase_places_everybody_once(double vocational, double undergraduate)
    {
        Model model = Model.Create(With("practice.vocational_phase=1 practice.placeable=1") with
        {
            PoliciesInForce = [new() { Lever = Lever.InternshipDuty, Value = vocational, SecondValue = undergraduate }],
        }, 0);
        while (model.Period < Periods)
        {
            model.Step();
            Programmes programmes = model.State.Programmes;
            for (int p = 0; p < programmes.Count; p++)
            {
                bool isVocational = model.State.Colleges.Type[programmes.College[p]] == (int)CollegeType.HigherVocational;
                double placed = programmes.Coverage[p] + programmes.NominalShare[p];
                double expected = (isVocational ? vocational : undergraduate) > 0 ? 1 : programmes.Coverage[p];
                if (programmes.InPractice[p] > 0) Assert.Equal(expected, placed, 1e-12);
            }
        }
    }

    [Fact]
    public void Enterprises_of_one_member_of_staff_run()
    {
        Scenario scenario = TestWorlds.Create(Periods, enterprises: 150, entrantsPerYear: 40,
            parameters: TestWorlds.With("world.burn_in", 0, TestWorlds.With("practice.crowding_cost", 0)));
        Assert.Contains(1, Model.Create(scenario, 0).State.Enterprises.Staff);
        Run(scenario);
    }

    /// <summary>Two colleges in five cities, and sectors that nobody teaches: enterprises there look elsewhere or at nobody.</summary>
    [Fact]
    public void Cities_and_sectors_without_programmes_run()
    {
        Scenario scenario = TestWorlds.Create(Periods, colleges: 2, enterprises: 120, regions: 5, sectors: 12,
            parameters: TestWorlds.With("world.burn_in", 0));
        ModelState state = Model.Create(scenario, 0).State;
        Assert.Contains(state.Enterprises.Cell, cell => state.ProgrammesOfCell.Of(cell).IsEmpty);
        Assert.Contains(state.Enterprises.Sector, sector => state.ProgrammesOfSector.Of(sector).IsEmpty);
        Run(scenario);
    }

    /// <summary>Cells without employers: who must be placed stays on the campus.</summary>
    [Fact]
    public void Programmes_without_employers_in_their_city_run() =>
        Run(TestWorlds.Create(Periods, colleges: 12, enterprises: 3, regions: 3, sectors: 6,
            parameters: TestWorlds.With("world.burn_in", 0)));

    /// <summary>Everything of practice at the lowest, the highest or the usual value, all at once.</summary>
    [Fact]
    public void Practice_may_be_at_any_corner_of_its_possible_ranges() => Parallel.For(0, 120, set =>
    {
        var streams = new RandomStreams(20261205, 0);
        uint draw = 0;
        double Next() => streams.Uniform(Purpose.None, (uint)set, 0, 0, draw++);
        ModelParameters parameters = TestWorlds.With("world.burn_in", 0);
        ParameterDefinition[] practice =
            [.. ParameterCatalog.All.Where(static p => p.Key.StartsWith("practice.", StringComparison.Ordinal))];
        Assert.True(practice.Length > 30);
        foreach (ParameterDefinition p in practice)
        {
            double which = Next();
            parameters = p.With(parameters, which < 0.25 ? p.Minimum : which < 0.5 ? p.Maximum : p.Default);
        }

        Run(TestWorlds.Create(2 * Periods, (ulong)set, 1 + (int)(8 * Next()), 10 + (int)(60 * Next()), 1 + (int)(4 * Next()),
            1 + (int)(3 * Next()), parameters, policies: set % 2 == 0 ? [] : AllLevers), $"set {set}");
    });

    private static PolicyMeasure[] AllLevers => [.. LeverCatalog.All.Select(static l => TestWorlds.Full(l.Lever))];

    private static Scenario With(string settings)
    {
        ModelParameters parameters = TestWorlds.With("world.burn_in", 0);
        foreach (string setting in settings.Split(' '))
        {
            string[] parts = setting.Split('=');
            double value = parts[1] == "MIN" ? ParameterCatalog.Find(parts[0])!.Minimum
                : double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
            parameters = TestWorlds.With(parts[0], value, parameters);
        }

        return TestWorlds.Create(Periods, parameters: parameters);
    }

    /// <summary>Runs without levers and with all of them; invariants are checked in every period.</summary>
    private static void Run(Scenario scenario, string name = "")
    {
        foreach (Scenario each in new[] { scenario, scenario with { Policies = AllLevers } })
        {
            RunSeries series;
            try
            {
                series = Model.Create(each, 0).Run();
            }
            catch (Exception broken) when (name.Length > 0)
            {
                throw new InvalidOperationException($"{name}: {broken.Message}", broken);
            }

            Assert.All(series.Course("accounts_residual"), static residual => Assert.InRange(residual, 0, 1e-9));
        }
    }
}
