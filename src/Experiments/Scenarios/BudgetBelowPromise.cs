using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Governing;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Warns of a measure whose budget pays for no more than what is in force anyway: the larger dose acts, and nothing is
/// added.</summary>
/// <remarks>Told is what can be reckoned before the run: doses whose money follows places or costs cannot, and programmes are not told
/// apart by sector.</remarks>
internal static class BudgetBelowPromise
{
    public static void Warn(IReadOnlyList<ReadGroup> policies, Scenario scenario, ScenarioFindings findings)
    {
        for (int i = 0; i < scenario.Policies.Count; i++)
        {
            PolicyMeasure measure = scenario.Policies[i];
            if (!measure.Budget.IsLimited || measure.Stacks) continue;
            double promised = scenario.PoliciesInForce.Where(standing => standing.Lever == measure.Lever && Holds(standing, measure))
                .Select(static standing => standing.Value).DefaultIfEmpty(0).Max()
                * LeverCosts.Price(LeverCatalog.Of(measure.Lever), scenario.Parameters.Levers) * Covered(measure, scenario);
            if (promised > 0 && measure.Budget.OfAPeriod <= promised)
            {
                findings.Warn(policies[i].At(PolicyKeys.Budget)!,
                    ScenarioMessages.BudgetBelowPromise.With(LeverCatalog.Of(measure.Lever).Key, promised));
            }
        }
    }

    /// <summary>What is in force holds wherever and as long as the measure does.</summary>
    private static bool Holds(PolicyMeasure standing, PolicyMeasure measure) => standing.Sectors.Count == 0
        && (standing.Regions.Count == 0 || (measure.Regions.Count > 0 && measure.Regions.All(standing.Regions.Contains)))
        && (standing.Until is not { } end || measure.Until <= end);

    /// <summary>Programmes or enterprises at the start; 0 where they cannot be told.</summary>
    private static double Covered(PolicyMeasure measure, Scenario scenario)
    {
        bool IsCovered(int region) => measure.Regions.Count == 0 || measure.Regions.Contains(region);
        return measure.Sectors.Count > 0 ? 0 : LeverCatalog.Of(measure.Lever).Unit switch
        {
            CoveredUnit.Programme => scenario.Population.Colleges.Where(c => IsCovered(c.Region)).Sum(static c => c.Programmes),
            CoveredUnit.Enterprise => scenario.Population.Regions.Where((_, r) => IsCovered(r)).Sum(static r => r.Enterprises),
            _ => 0,
        };
    }
}
