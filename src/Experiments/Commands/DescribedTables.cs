using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Commands;

/// <summary>The model's catalogues as tables. The text form shows the first columns; CSV, JSON, Markdown and a single entry show all.</summary>
internal static class DescribedTables
{
    public static TextTable Of(string what) => what switch
    {
        "parameters" => Parameters(),
        "observations" => Observations(),
        "schedule" => OfSchedule(),
        _ => Levers(),
    };

    private static TextTable Parameters() => new("Parameters",
        [
            new("key"), new("default", IsNumber: true), new("unit"), new("plausible"), new("meaning"),
            new("symbol", IsDetail: true), new("possible", IsDetail: true), new("scale", IsDetail: true), new("status", IsDetail: true), new("source", IsDetail: true),
        ],
        [.. ParameterCatalog.All.Select(parameter => new TextRow(parameter.Key.Split('.')[0],
            [
                parameter.Key, YamlValues.Show(parameter.Default), parameter.Unit, Range(parameter.PlausibleLow, parameter.PlausibleHigh), parameter.Meaning,
                parameter.Symbol, Range(parameter.Minimum, parameter.Maximum), Word(parameter.Scale), Word(parameter.Status), parameter.Source,
            ]))]);

    private static TextTable Observations() => new("Observations",
        [new("name"), new("unit"), new("definition"), new("title", IsDetail: true), new("range", IsDetail: true), new("aggregation", IsDetail: true), new("in summary", IsDetail: true)],
        [.. ObservationCatalog.All.Select(observation => new TextRow("",
            [
                observation.Name, observation.Unit, observation.Definition, observation.Title,
                Range(observation.Minimum, observation.Maximum), Word(observation.Aggregation), observation.IsKey ? "yes" : "no",
            ]))]);

    private static TextTable OfSchedule() => new("Processes of a quarter, in order",
        [new("process"), new("what happens"), new("agents"), new("part", IsDetail: true), new("order", IsDetail: true, IsNumber: true)],
        [.. Schedule.Processes.Select((process, i) => new TextRow(process.Heading,
            [process.Name, process.Summary, process.Updating == Updating.AllAtOnce ? "all at once" : "one by one", process.Heading, FormattableString.Invariant($"{i + 1}")]))]);

    private static TextTable Levers() => new("Levers",
        [
            new("lever"), new("Chinese"), new("acts on"), new("moves first"), new("CNY/unit/quarter", IsNumber: true),
            new("title", IsDetail: true), new("one of the six ways", IsDetail: true), new("process", IsDetail: true), new("sign", IsDetail: true, IsNumber: true),
            new("unit", IsDetail: true), new("private share", IsDetail: true, IsNumber: true), new("private payer", IsDetail: true), new("receiver", IsDetail: true),
        ],
        [.. LeverCatalog.All.Select(lever => new TextRow(lever.IsImplementationWay ? "The six implementation ways" : "Other levers",
            [
                lever.Key, lever.ChineseTitle, lever.Rate, lever.DirectObservation + (lever.ExpectedSign > 0 ? " +" : " −"), YamlValues.Show(lever.ReferenceEffort),
                lever.Title, lever.IsImplementationWay ? "yes" : "no", lever.Process, FormattableString.Invariant($"{lever.ExpectedSign}"),
                Word(lever.Unit), YamlValues.Show(lever.PrivateShare), Word(lever.PrivatePayer), Word(lever.Receiver),
            ]))]);

    private static string Range(double low, double high) => $"{YamlValues.Show(low)} to {YamlValues.Show(high)}";

    private static string Word<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
