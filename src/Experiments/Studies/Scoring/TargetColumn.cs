namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>A column of a table of targets. THE list: the reader asks for these names, docs/targets.md tells what they mean.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Meaning">What a cell says, and what an empty one means.</param>
/// <param name="IsNeeded">Whether the table must have it.</param>
internal sealed record TargetColumn(string Name, string Meaning, bool IsNeeded = false)
{
    public const string Id = "id", Quantity = "quantity", GroupKind = "group_kind", Group = "group", Measure = "measure", Than = "than",
        When = "when", Value = "value", Low = "low", High = "high", Sign = "sign", Unit = "unit", Weight = "weight",
        Discrepancy = "discrepancy", CountedWith = "counted_with", Input = "input", AimedAtBy = "aimed_at_by", Period = "period",
        Place = "place", Source = "source", Licence = "licence", Note = "note";

    public static IReadOnlyList<TargetColumn> All { get; } =
    [
        new(Id, "name of the figure, once a table", true),
        new(Quantity, "observation of the same definition: a name of [observations](observations.md), or its title", true),
        new(GroupKind, "`all`, `sector` (field), `region` (city), `college_type` or `size` (of enterprises); empty: `all`"),
        new(Group, "whose figure it is: id or name of a sector, region, type of college or size class; empty for `all`"),
        new(Measure, "`level`, `difference` or `ratio`; empty: `level`"),
        new(Than, "what a difference or ratio is to: a group of the same kind, a span of time of the same world (the cell `when` is what " +
            "it is compared with), or `first scenario`, where two files are given and the figure is one of the second; empty for a level"),
        new(When, "quarters of the run that the figure is a mean over: `2015`, `2011:2018`, `2015-Q1:2016-Q4`, `first 5` or `last 5` " +
            "(years); empty: all recorded ones"),
        new(Value, "the figure; may be empty where there is a band or a sign"),
        new(Low, "lowest value that still agrees with it"),
        new(High, "highest value that still agrees with it"),
        new(Sign, "in place of a band: `+` or `-`; of a ratio whether it is above or below 1"),
        new(Unit, "of value, band and discrepancy: that of the observation, or another that is told below; of a ratio `ratio`", true),
        new(Weight, "how much it counts; empty: 1"),
        new(Discrepancy, "how far a true model might still lie outside of the band, because place, time or definition differ; without low" +
            " and high the band is value ± discrepancy; empty: 0"),
        new(CountedWith, "figures with the same word hang together and count once among them"),
        new(Input, "parameters that state this figure: it is shown and not scored"),
        new(AimedAtBy, "parameters that were set so that this figure comes out: it is scored, and no evidence"),
        new(Period, "when it was measured"),
        new(Place, "where it was measured"),
        new(Source, "where it is printed, as precisely as you can", true),
        new(Licence, "under which it may be passed on"),
        new(Note, "what else a reader must know"),
    ];
}
