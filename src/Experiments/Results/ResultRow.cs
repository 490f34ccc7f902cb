using Ronghe.Experiments.Running;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Results;

/// <summary>One row of a tidy result table: one value of one outcome of one group in one run.</summary>
/// <param name="Scenario">Title of the scenario.</param>
/// <param name="Run">Which run.</param>
/// <param name="Period">Period number; not used by end-of-run outcomes.</param>
/// <param name="Date">The quarter that names the period.</param>
/// <param name="Group">The group of agents.</param>
/// <param name="Outcome">What was observed.</param>
/// <param name="Value">NaN when undefined; stored as a missing value.</param>
internal readonly record struct ResultRow(
    string Scenario, RunIdentity Run, int Period, string Date, ObservationGroup Group, ObservationDefinition Outcome, double Value);
