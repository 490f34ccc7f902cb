using System.Text;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using static Ronghe.Experiments.Pages.Documentation.MarkdownTable;

namespace Ronghe.Experiments.Pages.Documentation;

/// <summary>The reference pages in <c>docs/</c>, rendered from the lists that the program itself uses; a test compares them with those
/// checked in.</summary>
internal static class ReferenceDocs
{
    private const string Generated = "<!-- Generated from the source: RONGHE_WRITE_DOCS=1 dotnet test tests/Experiments.Tests " +
        "--filter ReferenceDocs -->\n\n";

    /// <summary>File name to content.</summary>
    /// <param name="studies">Kinds of studies whose tables are described.</param>
    public static IReadOnlyDictionary<string, string> Render(IReadOnlyList<IStudyPages> studies) =>
        new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["parameters.md"] = Page("Parameters",
            "What the model assumes. Outside the *possible* range a value is refused; outside the *plausible* one it is allowed, and " +
                "every output made from it says so. "
            + "Sweeps and sensitivity analysis use the plausible range, on a logarithmic scale where marked (log). Periods are quarters. "
            + "A number that stands in code instead is part of a formula's form, a unit, the size of a table, a guard that keeps an " +
                "operation defined, or the definition of a measure.",
            Parameters()),
        ["observations.md"] = Page("Observations",
            "What is measured at the end of every period, for the whole world and by sector, region, college type and size of enterprise. "
            + "**Bold** names are in the summary by default. An observation without agents in its group is NaN, not 0; what only the "
            + "whole world has, such as " + string.Join(" and ", ObservationCatalog.All.Where(static o => o.IsOfWorldAlone).Take(2)
                .Select(static o => $"`{o.Name}`")) + ", has no rows of groups. "
            + "Every person is counted; over the whole world, each quarter and without a remainder: `enrolled` grows by `entrants` − " +
                "`drop_outs` − `graduates`, "
            + "`unemployment` by `graduates` − `further_study` − `hires` − `gave_up`, `heads` by `hires` − `exits`.",
            Observations()),
        ["levers.md"] = Page("Levers",
            "What a government may change. A lever's value z, 0–1, is effort in reference efforts; it multiplies one rate of one process " +
                "by 1 + (G − 1)(1 − e^(−z/z_k)), "
            + "exactly 1 without effort. An instrument takes the unit of the law instead and has no gain; two numbers in one measure are " +
                "two doses, which a strength scales alike. The direct observation is what moves first and is never part of " +
                "`integration`. Unit costs are what a dose of 1 costs, assumptions, plausible a quarter to four " +
                "times; an instrument without " +
                "one gives its dose away or only binds. What budgets leave of a dose is observed as `dose_in_force_LEVER`; "
            + "gain G and saturation z_k are [parameters](parameters.md), the same prior for every lever.",
            Levers()),
        ["schedule.md"] = Page("Schedule",
            "The processes of one period (a quarter), in their order. *All at once*: reads old values and writes new ones; *one by one*: " +
                "in index order. Then everything is observed and the invariants are checked.",
            Processes()),
        ["state.md"] = Page("State variables",
            "Everything that changes while periods pass, beside the ledger, the head counts and the people looking for work. A variable " +
                "has one writer; where agents begin or end "
            + "(cohorts, partnerships) or a stock is drawn down, the other process is named after a plus sign. `Initialization`: fixed " +
                "from the start; `Accounts`: changed by every payment. "
            + "Knowledge profiles (curricula, workforces, requirements) are unit directions and are described in the source.",
            State()),
        ["scenario-files.md"] = Page("Scenario files",
            "Every key of a scenario file; `ronghe describe scenario` lists them too, and `ronghe schema` lets an editor check them. " +
                "`[]` is an item of a list, a word in capitals a name; a key that may stand in several places is listed at the first. "
            + "A **bold** key is needed in its group, here or in a file that is extended. A key with nothing behind it is as " +
                "if it were not written, or removes what is inherited. "
            + "The [README of the scenarios](../scenarios/README.md) tells what they are for.",
            Keys())
            + "\n" + ScenarioFileSections.Render()
            + "\n## What a schema cannot see\n\nAn editor marks every other mistake while one types; these are found by `ronghe " +
                "validate`, and by every command before it runs anything.\n\n" + Rules(),
        ["tables.md"] = Page("Tables",
            "What a results folder holds beside `runs`, `series` and `variants`: for each kind of experiment its tables, CSV with one " +
                "header line, undefined numbers empty. The manifest repeats it. `ronghe query` asks them by name.",
            Tables(studies)),
        ["odd.md"] = Generated + OddPage.Render(),
    };

    /// <summary>Writes every page.</summary>
    public static void Write(string directory, IReadOnlyList<IStudyPages> studies)
    {
        Directory.CreateDirectory(directory);
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        foreach ((string name, string content) in Render(studies)) File.WriteAllText(Path.Combine(directory, name), content, encoding);
    }

    private static string Page(string title, string introduction, MarkdownTable table) =>
        $"{Generated}# {title}\n\n{introduction}\n\n{table}";

    private static MarkdownTable Keys()
    {
        var table = new MarkdownTable("Key", "What may stand there", "Default", "Meaning");
        foreach (KeyRow row in ScenarioKeys.Rows())
        {
            string key = $"`{row.Path}`";
            table.Row(row.Key.IsNeeded ? $"**{key}**" : key, row.Key.Form.Words, row.Key.Standard is { } standard ? $"`{standard}`" : "",
                row.Key.Meaning);
        }

        return table;
    }

    private static MarkdownTable Rules()
    {
        var table = new MarkdownTable("Rule", "Why not");
        foreach (ScenarioRule rule in ScenarioRule.All) table.Row(rule.Text, rule.Why);
        return table;
    }

    private static MarkdownTable Parameters()
    {
        var table = new MarkdownTable("Key", "Symbol", "Unit", "Default", "Possible", "Plausible", "Status", "Source", "Meaning");
        foreach (ParameterDefinition p in ParameterCatalog.All)
        {
            string plausible = Range(p.PlausibleLow, p.PlausibleHigh) + (p.Scale == ParameterScale.Logarithmic ? " (log)" : "");
            table.Row($"`{p.Key}`", p.Symbol, p.Unit, Number(p.Default), Range(p.Minimum, p.Maximum), plausible,
                Words(p.Status.ToString()), p.Source,
                p.Meaning + (p.IsInteger ? " (whole number)" : ""));
        }

        return table;
    }

    private static MarkdownTable Observations()
    {
        var table = new MarkdownTable("Name", "Title", "Unit", "Range", "Aggregation", "Definition");
        foreach (ObservationDefinition o in ObservationCatalog.All)
        {
            table.Row(o.IsKey ? $"**`{o.Name}`**" : $"`{o.Name}`", o.Title, o.Unit, Range(o.Minimum, o.Maximum),
                Words(o.Aggregation.ToString()), o.Definition);
        }

        return table;
    }

    private static MarkdownTable Levers()
    {
        var table = new MarkdownTable("Key", "Title", "中文", "Process", "Rate", "Direct observation", "Sign", "Dose", "Full dose",
            "Unit cost", "Payer", "Receiver");
        foreach (LeverDefinition l in LeverCatalog.All)
        {
            string privately = l.PrivateShare > 0
                ? FormattableString.Invariant($", {l.PrivatePayer.ToString().ToLowerInvariant()} {l.PrivateShare:P0}") : "";
            table.Row($"`{l.Key}`", l.IsImplementationWay ? l.Title + " (way)" : l.Title, l.ChineseTitle, l.Process, l.Rate,
                $"`{l.DirectObservation}`",
                l.ExpectedSign > 0 ? "+" : "−",
                string.Join("; ", l.Dose.Numbers.Select(static d => $"`{d.Key}`, 0 … {Number(d.Most)} {d.Unit}")),
                string.Join("; ", l.Dose.Numbers.Select(static d => $"{Number(d.Full)}: {d.Source}")),
                l.UnitCost == 0 ? "—" : $"{Number(l.UnitCost)} CNY/{l.Unit.ToString().ToLowerInvariant()}/quarter",
                l.CostsMoney ? FormattableString.Invariant($"government {1 - l.PrivateShare:P0}{privately}") : "—",
                l.CostsMoney ? l.Receiver.ToString().ToLowerInvariant() : "—");
        }

        return table;
    }

    private static MarkdownTable Processes()
    {
        var table = new MarkdownTable("#", "Part of the period", "Process", "What happens", "Updating");
        int number = 0;
        foreach (ScheduledProcess process in Schedule.Processes)
        {
            table.Row(Number(++number), process.Heading, OddPage.Link(process), process.Summary, Words(process.Updating.ToString()));
        }

        return table;
    }

    private static MarkdownTable State()
    {
        var table = new MarkdownTable("Table", "Variable", "Meaning", "Unit", "Range", "Kind", "Writer");
        foreach ((string owner, string name, Ronghe.Simulation.State.StateAttribute declared) in StateColumn.All)
        {
            string kind = declared.IsFlow ? "flow" : declared.Writer == "Initialization" ? "fixed" : "stock";
            table.Row(owner, $"`{name}`", declared.Meaning, declared.Unit, ColumnRange(declared.Minimum, declared.Maximum), kind,
                declared.AlsoWrittenBy is null ? declared.Writer : $"{declared.Writer} + {declared.AlsoWrittenBy}");
        }

        return table;
    }

    private static MarkdownTable Tables(IReadOnlyList<IStudyPages> studies)
    {
        var table = new MarkdownTable("Command", "Table", "Column", "Unit", "Meaning");
        table.Row("with `observe.persons`", $"**`{LifeTable.Name}`**", "", "", "**A sample of graduates' lives: one row an event, by "
            + "person and time; Parquet, and CSV with `--format csv`. Ids of the run and the date of `period` stand beside**");
        foreach ((string column, Text meaning, string unit) in LifeTable.Meanings) table.Row("", "", $"`{column}`", unit, meaning.English);
        foreach ((string kind, IReadOnlyList<TableHeading> headings) in studies.Select(static s => (s.Kind, s.Tables)))
        {
            foreach (TableHeading heading in headings)
            {
                table.Row($"`{kind}`", $"**`{heading.Name}`**", "", "", $"**{heading.Title.English}**");
                foreach (ColumnHeading c in heading.Columns)
                    table.Row("", "", $"`{c.Name}`", c.Unit == "unit" ? "of column `unit`" : c.Unit, c.Meaning.English);
            }
        }

        return table;
    }

    /// <summary><c>AllAtOnce</c> → <c>all at once</c>.</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
