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

    /// <summary>A published table that is read as a workbook (.xlsx) too.</summary>
    public bool MayBeWorkbook { get; init; }

    /// <summary>Of a workbook only the first rows are wanted: the names of the columns.</summary>
    public bool IsHeaderEnough { get; init; }

    /// <summary>The sheet of a workbook with several; null takes the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>The same for a file in the form that its name says: a workbook's cells are separated as those of a CSV.</summary>
    public TableColumns For(string path) => MayBeWorkbook && WorkbookText.IsWorkbook(path)
        ? this with { Delimiter = ',', HasQuotesAndComments = true } : this;
}
