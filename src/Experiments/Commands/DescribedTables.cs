using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Mechanisms;
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
            new("lever", IsUnbroken: true), new("acts on, moves first, reach", ColumnUse.TextOnly), new("dose", ColumnUse.TextOnly),
            Data("Chinese"), Data("acts on"), Data("moves first"),
            Data("dose"), Data("unit of the dose"), Data("full dose", true), Data("largest dose", true),
            Data("second dose"), Data("full second dose", true), Data("largest second dose", true), Data("CNY/unit/quarter", true),
            Data("title"), Data("one of the six ways"), Data("process"), Data("sign", true), Data("unit"), Data("private share", true),
            Data("private payer"), Data("receiver"),
            Data("rest", true), Data($"at gain {Gain(0)}, of an instrument at its full dose", true), Data($"at gain {Gain(1)}", true),
            Data("best", true), Data($"reach at gain {Gain(0)}", true), Data($"reach at gain {Gain(1)}", true), Data("verdict"),
            Data("below half"), Data("weak because"), Data("measured in"),
        ],
        [.. LeverCatalog.All.Select(lever => new TextRow(lever.IsImplementationWay ? "The six implementation ways" : "Other levers",
            [
                lever.Key, $"{lever.Rate}\n{Moved(lever)}{Reach(lever)}", string.Join('\n', lever.Dose.Numbers.Select(Bounds)),
                lever.ChineseTitle, lever.Rate, Moved(lever),
                lever.Dose.Key, lever.Dose.Unit, Readable.Exact(lever.Dose.Full), Readable.Exact(lever.Dose.Most),
                lever.Dose.Second?.Key ?? "", Second(lever, static dose => dose.Full), Second(lever, static dose => dose.Most),
                lever.UnitCost == 0 ? "" : Readable.Exact(lever.UnitCost),
                lever.Title, lever.IsImplementationWay ? "yes" : "no", lever.Process, FormattableString.Invariant($"{lever.ExpectedSign}"),
                Word(lever.Unit), Readable.Exact(lever.PrivateShare), Word(lever.PrivatePayer), Word(lever.Receiver),
                .. Measured(MeasuredReach.Of(lever), lever),
            ]))]);

    private static string Gain(int at) => Readable.Exact(Criteria.OfMechanisms.ReachGains[at]);

    /// <summary>Reach at both gains, where the study has it.</summary>
    private static string Reach(LeverDefinition lever)
    {
        IReadOnlyList<ReachRow> rows = MeasuredReach.Of(lever);
        return lever.IsInstrument || rows.Count == 0 ? ""
            : $"\nreach {string.Join(", ", rows.Select(static row => Readable.Percent(row.Reach)))}"
                + $" ({rows[^1].Verdict})";
    }

    /// <summary>Rest, what full effort reaches, best and reach; empty where the study has nothing of the lever in its unit of
    /// today.</summary>
    private static string[] Measured(IReadOnlyList<ReachRow> rows, LeverDefinition lever)
    {
        if (rows.Count == 0) return ["", "", "", "", "", "", "", "", "", ""];
        ReachRow first = rows[0], last = rows[^1];
        string Of(double number) => double.IsNaN(number) ? "" : Readable.Exact(number);
        return
        [
            Of(first.Rest), Of(first.Reached), rows.Count > 1 ? Of(last.Reached) : "", Of(last.Best), Of(first.Reach),
            rows.Count > 1 ? Of(last.Reach) : "", first.Verdict,
            lever.IsInstrument ? "" : last.Reach < Criteria.OfMechanisms.LeastReach ? "yes" : "no",
            last.Reach < Criteria.OfMechanisms.LeastReach ? lever.WhyWeak ?? "" : "",
            FormattableString.Invariant($"{MeasuredReach.Source}, {last.Replications} pairs"),
        ];
    }

    private static string Moved(LeverDefinition lever) => lever.DirectObservation + (lever.ExpectedSign > 0 ? " +" : " −");

    /// <summary>A number of a dose: its key, and between what it lies; in two lines where one has no room.</summary>
    private static string Bounds(LeverDose dose)
    {
        const int Room = 22;
        string bounds = Range(0, dose.Most);
        return dose.Key + (dose.Key.Length + bounds.Length < Room ? " " : "\n") + bounds;
    }

    private static string Second(LeverDefinition lever, Func<LeverDose, double> number) =>
        lever.Dose.Second is { } second ? Readable.Exact(number(second)) : "";

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
