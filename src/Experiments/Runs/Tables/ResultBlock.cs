using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>What all rows of a block share.</summary>
/// <param name="Scenario">Title of the scenario.</param>
/// <param name="Run">Which run.</param>
/// <param name="Period">Period number; not used by end-of-run outcomes.</param>
/// <param name="Date">The quarter that names the period.</param>
internal readonly record struct ResultHead(string Scenario, RunIdentity Run, int Period, string Date)
{
    /// <summary>What the run is made of; in the table of variants only.</summary>
    public VariantRow? Variant { get; init; }

    /// <summary>Lives of the run; in the table of persons only.</summary>
    public RecordedLives? Lives { get; init; }

    /// <summary>Which of its events.</summary>
    public int Event { get; init; }
}

/// <summary>What tells the rows of a block apart.</summary>
/// <param name="Group">The group of agents.</param>
/// <param name="Outcome">What was observed.</param>
internal readonly record struct ResultPlace(ObservationGroup Group, ObservationDefinition Outcome);

/// <summary>Rows that follow each other in a tidy result table: every kept outcome of every kept group, of one run, at its end or in one
/// period.</summary>
/// <param name="head">What they share.</param>
/// <param name="places">What tells them apart, one by row: one array for all blocks of a layout.</param>
/// <param name="values">One by row; NaN when undefined, stored as a missing value.</param>
internal readonly ref struct ResultBlock(ResultHead head, ResultPlace[] places, ReadOnlySpan<double> values)
{
    public ResultHead Head { get; } = head;

    public ResultPlace[] Places { get; } = places;

    public ReadOnlySpan<double> Values { get; } = values;
}
