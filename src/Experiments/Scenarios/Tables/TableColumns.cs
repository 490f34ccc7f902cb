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

    /// <summary>Names of which the header has one: what stands before it is a title. Empty: the first line is the header.</summary>
    public IReadOnlyList<string> HeaderNames { get; init; } = [];

    /// <summary>A file that is not UTF-8 may be GBK, as lists saved by Chinese Excel are.</summary>
    public bool MayBeGbk { get; init; }
}
