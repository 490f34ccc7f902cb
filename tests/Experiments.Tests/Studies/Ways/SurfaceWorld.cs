using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Ways;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Studies.Ways;

/// <summary>A world whose answer is known: integration is a closed-form function of the rate multipliers, plus luck that all policies of a
/// replication share.</summary>
internal static class SurfaceWorld
{
    public const double Programmes = 100;
    public const double Start = 0.02;

    /// <summary>Integration per unit of m − 1 of each lever.</summary>
    public static readonly double[] Slopes = [0.010, 0.020, 0.001, 0.004, 0.002, 0.006, 0.003, 0.0005, 0.001, 0.001, 0.001, 0.0005, 0.001];

    /// <summary>Integration per unit of (m − 1)(m − 1) of consensus and co-constructed systems: the only interaction.</summary>
    public const double Together = 0.005;

    /// <summary>What cooperation itself costs more per unit of m − 1 of co-constructed systems, CNY a quarter.</summary>
    public const double Induced = 400_000;

    /// <summary>What the full dose of an instrument costs a programme, CNY a quarter.</summary>
    private const double OfInstrument = 10_000;

    /// <summary>Share of win-win benefits' effect that stays after the switch-off; of the others nothing stays.</summary>
    public const double Stays = 0.9;

    public static ScenarioDocument Document(int replications = 4)
    {
        ScenarioDocument fake = FakeWorld.Document(replications: replications);
        Population population = fake.Scenario.Population with
            { Colleges = [new CollegeInput("c", CollegeType.Undergraduate, 0, 1950, false, 4000, (int)Programmes)] };
        return fake with { Scenario = fake.Scenario with { Population = population }, Observe = new ObserveSettings([], 1), Warnings = [] };
    }

    public static double Effect(Func<Lever, double> multiplier)
    {
        double effect = LeverCatalog.All.Sum(l => Slopes[(int)l.Lever] * (multiplier(l.Lever) - 1));
        return effect + (Together * (multiplier(Lever.Consensus) - 1) * (multiplier(Lever.CoConstructedSystems) - 1));
    }

    public static RunSeries Produce(Scenario scenario, int replication, Action<int> periodDone, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObservationDefinition[] observations = [.. ObservationCatalog.All.Where(static o => WaysOutcome.Observed.Contains(o.Name))];
        ObservationGroup[] groups = [new("all", "all"), new("region", "North"), new("region", "South"), new("size", "below 10")];
        var series = new RunSeries(observations, groups, scenario.Periods);
        for (int period = 0; period < scenario.Periods; period++)
        {
            double Multiplier(Lever lever) => MultiplierAt(scenario, lever, period);
            double integration = Start + Effect(Multiplier) + Memory(scenario, period) + (0.001 * Math.Sin(replication + 1));
            for (int g = 0; g < groups.Length; g++)
            {
                // The North gains twice what the South loses.
                double scaled = groups[g].Name switch { "North" => Start + (2 * (integration - Start)),
                    "South" => Start - (integration - Start), _ => integration };
                for (int o = 0; o < observations.Length; o++)
                    series.Set(o, g, period, Value(scenario, observations[o].Name, scaled, Multiplier, period, replication));
            }

            periodDone(period + 1);
        }

        return series;
    }

    private static double Value(Scenario scenario, string observation, double integration, Func<Lever, double> multiplier, int period,
        int replication) => observation switch
    {
        "integration" or "mean_depth" => integration,
        "public_cost" => 1e6 + Money(scenario, period, isPrivate: false),
        "private_cost" => 2e6 + Money(scenario, period, isPrivate: true) + (Induced * (multiplier(Lever.CoConstructedSystems) - 1)),
        "formality" => 0.7 - integration,
        "motivation_gap" => 0.1 + (0.01 * Math.Sin(replication)),
        "enterprise_motivation" => 0.3,
        "ending_hazard" => 0.05 / multiplier(Lever.CulturalSymbiosis),
        _ => 1 + integration,
    };

    private static double MultiplierAt(Scenario scenario, Lever lever, int period)
    {
        double effort = scenario.Policies.Where(m => m.Lever == lever && period >= m.From && (m.Until is not { } until || period < until))
            .Select(static m => m.Value).DefaultIfEmpty(0).Max();
        LeverDefinition definition = LeverCatalog.Of(lever);
        return definition.IsInstrument ? 1 + (effort / definition.Dose.Full) : LeversInForce.RateMultiplier(effort, scenario.Parameters.Levers.Gain[(int)lever],
            scenario.Parameters.Levers.Saturation[(int)lever]);
    }

    /// <summary>What stays of win-win benefits after its last measure ended.</summary>
    private static double Memory(Scenario scenario, int period)
    {
        PolicyMeasure[] ended = [.. scenario.Policies.Where(m => m.Lever == Lever.WinWinBenefits && m.Until <= period)];
        if (ended.Length == 0 || MultiplierAt(scenario, Lever.WinWinBenefits, period) > 1) return 0;
        return Stays * Slopes[(int)Lever.WinWinBenefits] * (ended.Max(m => MultiplierAt(scenario, Lever.WinWinBenefits, m.From)) - 1);
    }

    private static double Money(Scenario scenario, int period, bool isPrivate) => LeverCatalog.All.Sum(l =>
    {
        double effort = scenario.Policies.Where(m => m.Lever == l.Lever && period >= m.From
            && (m.Until is not { } until || period < until)).Select(static m => m.Value).DefaultIfEmpty(0).Max();
        double price = l.IsInstrument ? OfInstrument / l.Dose.Full : scenario.Parameters.Levers.UnitCost[(int)l.Lever];
        return effort * price * Programmes * (isPrivate ? l.PrivateShare : 1 - l.PrivateShare);
    });
}
