using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Commands;

/// <summary>The model's catalogues as tables. The text form shows the first columns; CSV, JSON, Markdown and a single entry show
/// all.</summary>
internal static class DescribedTables
{
    public static TextTable Of(string what) => what switch
    {
        "parameters" => Parameters(),
        "observations" => Observations(),
        "schedule" => OfSchedule(),
        "scenario" => Keys(),
        _ => Levers(),
    };

    private static TextTable Parameters() => new(
        [
            new("key", IsUnbroken: true), new("default (plausible) unit", ColumnUse.TextOnly), Data("default", true), Data("unit"),
            Data("plausible"), new("meaning"),
            Data("symbol"), Data("possible"), Data("scale"), Data("status"), Data("source"),
        ],
        [.. ParameterCatalog.All.Select(parameter => new TextRow(parameter.Key.Split('.')[0] + ".",
            [
                parameter.Key, $"{YamlValues.Show(parameter.Default)} " +
                    $"({Range(parameter.PlausibleLow, parameter.PlausibleHigh)}) {parameter.Unit}", Readable.Exact(parameter.Default),
                    parameter.Unit, Range(parameter.PlausibleLow, parameter.PlausibleHigh), parameter.Meaning,
                parameter.Symbol, Range(parameter.Minimum, parameter.Maximum), Word(parameter.Scale), Word(parameter.Status),
                parameter.Source,
            ]))]);

    private static TextTable Observations() => new(
        [new("name", IsUnbroken: true), new("unit"), new("definition"), Data("title"), Data("range"), Data("aggregation"),
            Data("in summary")],
        [.. ObservationCatalog.All.Select(observation => new TextRow("",
            [
                observation.Name, observation.Unit, observation.Definition, observation.Title,
                Range(observation.Minimum, observation.Maximum), Word(observation.Aggregation), observation.IsKey ? "yes" : "no",
            ]))]);

    private static TextTable OfSchedule() => new(
        [new("process", IsUnbroken: true), new("what happens"), new("agents", IsUnbroken: true), Data("part"), Data("order", true)],
        [.. Schedule.Processes.Select((process, i) => new TextRow(process.Heading,
            [process.Name, process.Summary, process.Updating == Updating.AllAtOnce ? "all at once" : "one by one", process.Heading,
                FormattableString.Invariant($"{i + 1}")]))]);

    private static TextTable Levers() => new(
        [
            new("lever", IsUnbroken: true), Data("Chinese"), new("acts on"), new("moves first", IsUnbroken: true),
            new("dose", ColumnUse.TextOnly, IsUnbroken: true), Data("dose"), Data("unit of the dose"), Data("full dose", true),
            Data("second dose"), Data("full second dose", true), Data("CNY/unit/quarter", true),
            Data("title"), Data("one of the six ways"), Data("process"), Data("sign", true), Data("unit"), Data("private share", true),
            Data("private payer"), Data("receiver"),
        ],
        [.. LeverCatalog.All.Select(lever => new TextRow(lever.IsImplementationWay ? "The six implementation ways" : "Other levers",
            [
                lever.Key, lever.ChineseTitle, lever.Rate, lever.DirectObservation + (lever.ExpectedSign > 0 ? " +" : " −"),
                lever.Dose.Key + (lever.Dose.Second is null ? "" : ", …"), lever.Dose.Key, lever.Dose.Unit, Readable.Exact(lever.Dose.Full),
                lever.Dose.Second?.Key ?? "", lever.Dose.Second is { } second ? Readable.Exact(second.Full) : "",
                lever.IsInstrument ? "" : Readable.Exact(lever.ReferenceEffort),
                lever.Title, lever.IsImplementationWay ? "yes" : "no", lever.Process, FormattableString.Invariant($"{lever.ExpectedSign}"),
                Word(lever.Unit), Readable.Exact(lever.PrivateShare), Word(lever.PrivatePayer), Word(lever.Receiver),
            ]))]);

    private static TextTable Keys() => new(
        [new("key", IsUnbroken: true), new("what may stand there"), new("meaning"), Data("under"), Data("default"), Data("needed")],
        [.. ScenarioKeys.Rows().GroupBy(row => row.Path.Length == row.Key.Name.Length ? "" : row.Path[..^(row.Key.Name.Length + 1)])
            .SelectMany(group => group.Select(row =>
            new TextRow(group.Key.Length == 0 ? "A scenario file" : group.Key,
                [row.Key.Name, row.Key.Form.Words, row.Key.Meaning, group.Key, row.Key.Standard?.ToString() ?? "", row.Key.IsNeeded
                    ? "yes" : "no"])))]);

    private static TextColumn Data(string name, bool isNumber = false) => new(name, ColumnUse.DataOnly, isNumber);

    // Without thousands separators: other programs read it.
    private static string Range(double low, double high) => $"{YamlValues.Show(low)} to {YamlValues.Show(high)}";

    private static string Word<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString()
            .Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
