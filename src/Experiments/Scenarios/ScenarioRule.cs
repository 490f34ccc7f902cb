namespace Ronghe.Experiments.Scenarios;

/// <summary>A rule of scenario files that no JSON schema can hold. Every other mistake is one of a key's form, which the schema finds
/// too.</summary>
/// <param name="Text">The rule.</param>
/// <param name="Why">Why a schema cannot see it.</param>
internal sealed record ScenarioRule(string Text, string Why)
{
    private const string OtherFile = "a schema sees one file";
    private const string OtherKey = "a schema does not compare values";

    public static ScenarioRule Document { get; } = new(
        "A file is one plain document of text: no key twice, no anchor, alias, tag or control character, at most 50,000 values.",
            "a schema sees the values and not the text");

    public static ScenarioRule Files { get; } = new("Files that are named exist and can be read; `extends` makes no circle.", OtherFile);

    public static ScenarioRule Tables { get; } = new("Tables hold what they must: colleges, shares, points of a design.", OtherFile);

    public static ScenarioRule Names { get; } =
        new("Regions and sectors exist in the tables and are named once, by id or by name; families lead to the sectors chosen.",
            OtherFile);

    public static ScenarioRule Inherited { get; } =
        new("What a group of keys needs may stand in the file that is extended; without it the file is refused.", OtherFile);

    public static ScenarioRule Lists { get; } =
        new("A list is inherited where `key+` appends to it or a group of numbers changes its items; what comes of it is a sound list.",
            OtherFile);

    public static ScenarioRule Decimal { get; } =
        new("Numbers are finite and written in decimal: neither `.inf` nor `0x10`.",
            "a schema sees a number, not how it was written, and JSON has no infinity");

    public static ScenarioRule Dates { get; } = new(
        "`from` and `until` lie within the run, and `until` after `from`; a parameter with dates has a value at the start.", OtherKey);

    public static ScenarioRule Overlap { get; } =
        new("No two measures of one lever are in force at the same time in the same place.", OtherKey);

    public static ScenarioRule Thresholds { get; } =
        new("The threshold of `when` lies within the bounds of the observation beside it.", OtherKey);

    public static ScenarioRule Every { get; } = new("`observe.every` is at most `periods`.", OtherKey);

    public static ScenarioRule Sums { get; } =
        new("Shares of college types sum to 1; enterprises by region sum to 1 to 20,000,000; colleges × programmes are at most 5,000,000.",
            "a schema does not calculate");

    public static ScenarioRule Government { get; } =
        new("`government` and the parameter `government.adaptive` are not both set.", OtherKey);

    public static ScenarioRule Posterior { get; } =
        new("A parameter that `parameters.posterior` draws is not set beside it.", OtherFile);

    public static ScenarioRule Ranges { get; } =
        new("The range of a factor has `low` below `high`, and `low` above 0 on a logarithmic scale.", OtherKey);

    public static ScenarioRule Design { get; } = new(
        "A design can be made: at most 5,000,000 runs, no factor twice, "
        + "`levels` for a grid of ranges, generators that tell main effects apart.",
            OtherKey);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ScenarioRule> All { get; } =
        [Document, Files, Tables, Names, Inherited, Lists, Decimal, Dates, Overlap, Thresholds, Every, Sums, Government, Posterior,
            Ranges, Design];
}
