namespace Ronghe.Experiments.Scenarios.Tables;

/// <summary>What a reader asks of a table's header.</summary>
/// <param name="Required">Columns that must be there.</param>
/// <param name="Optional">Columns that may be there.</param>
internal sealed record TableColumns(IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    /// <summary>Separator of columns.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>False for published files that know no quotes and no comment lines.</summary>
    public bool HasQuotesAndComments { get; init; } = true;
}
