namespace Ronghe.Experiments.Basics;

/// <summary>
/// How much of each kind of input is read: far above what anybody needs, and low enough that a slip is said at once and never fills the
/// memory.
/// </summary>
internal static class InputLimits
{
    /// <summary>Bytes of a scenario, a lesson or a script. The shipped ones have about a thousand.</summary>
    public const int DocumentBytes = 1 << 20;

    /// <summary>Values in a scenario file, lists and groups among them. A sweep of everything has some hundreds.</summary>
    public const int DocumentValues = 50_000;

    /// <summary>
    /// Keys of one group: groups merge key by key, which takes the square of their number. All parameters together are below 200, and so
    /// many regions may be named.
    /// </summary>
    public const int KeysOfAGroup = 1_000;

    /// <summary>
    /// Policies of a scenario and of each policy of a design: every two are compared. Each lever by itself in each city of Hunan makes 154.
    /// </summary>
    public const int Policies = 1_000;

    /// <summary>Bytes of a table: its text and its rows take some six times as much memory. A million enterprises take 40 MB.</summary>
    public const long TableBytes = 256L << 20;

    /// <summary>Bytes that a workbook unpacks to: cells as XML take some four times the text that is read of them.</summary>
    public const long WorkbookBytes = 1L << 30;

    /// <summary>Rows of a table.</summary>
    public const int TableRows = 5_000_000;

    /// <summary>Programmes of all colleges together; China has about 200,000.</summary>
    public const int Programmes = 5_000_000;

    /// <summary>Runs of one command: each costs 100 to 300 bytes of memory while it is planned.</summary>
    public const int Runs = 5_000_000;

    /// <summary>Numbers of a design's points, points × factors: they are all in memory, eight bytes each.</summary>
    public const int DesignNumbers = 100_000_000;
}
