using System.Globalization;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;
using Spectre.Console;
using Language = Ronghe.Experiments.Basics.Language;
using Readable = Ronghe.Experiments.Texts.Readable;

namespace Ronghe.Experiments.Studies.Running;

/// <summary>The tables <c>ronghe run</c> prints: key observations of each scenario, or those it asks for, and how the others differ from
/// the first.</summary>
internal static class SummaryTables
{
    private const int Width = 80;

    public static void Write(TextWriter output, ExperimentData data)
    {
        bool terminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        if (terminal)
        {
            Render(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }), data);
            return;
        }

        // Pipes and files get plain text without the blanks that pad a table to its width.
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Render(AnsiConsole.Create(new AnsiConsoleSettings
            { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors }), data);
        string[] lines = text.ToString().ReplaceLineEndings("\n").Split('\n');
        output.Write(string.Join('\n', lines.Select(static l => l.TrimEnd())));
    }

    private static void Render(IAnsiConsole console, ExperimentData data)
    {
        console.Profile.Width = Width;
        foreach (ScenarioResults scenario in data.Scenarios) WriteScenario(console, scenario);
        foreach (ScenarioResults other in data.Scenarios.Skip(1)) WriteDifferences(console, data, other);
        foreach (string warning in data.Warnings) console.Write(new Text($"Warning: {warning}\n"));
        if (data.SyntheticTables.Count > 0)
            console.Write(new Text($"Synthetic input (generated, not measured): {string.Join(", ", data.SyntheticTables)}\n"));
    }

    private static void WriteScenario(IAnsiConsole console, ScenarioResults scenario)
    {
        IReadOnlyList<int> periods = scenario.Periods;
        if (periods.Count == 0) return;
        int middle = periods.Count / 2;
        string Date(int kept) => (scenario.Document.Scenario.Start + periods[kept]).ToString();
        OutcomeWindow window = OutcomeWindow.Of(scenario.Document.Scenario.Periods);
        (string heading, string meaning) = window.IsFull
            ? ("Last 5 y", string.Create(CultureInfo.InvariantCulture, $"mean over the last {RecordedRun.LastPeriods} quarters"))
            : (window.Heading(Language.English),
                string.Create(CultureInfo.InvariantCulture, $"mean over all its {window.Longest} quarters"));
        bool hasBands = scenario.Replications >= ReplicationBand.Fewest;
        Table table = New(["Observation", Date(0), Date(middle), heading, .. hasBands ? ["10–90 %"] : Array.Empty<string>()]);
        foreach (ObservationDefinition key in scenario.Shown)
        {
            ReplicationBand end = ReplicationBand.Of(scenario.OutcomeByReplication(key.Name, scenario.ReplicationIds.Max() + 1));
            string[] cells =
            [
                Readable.Label(key), Readable.Number(scenario.Band(key.Name, 0).Median),
                Readable.Number(scenario.Band(key.Name, middle).Median),
                Readable.Number(end.Median), .. hasBands ? [Readable.Range(end.Low, end.High)] : Array.Empty<string>(),
            ];
            table.AddRow(cells.Select(static c => new Text(c)));
        }

        Heading(console, scenario.Document.Name);
        console.Write(table);
        string medians = hasBands
            ? string.Create(CultureInfo.InvariantCulture,
                $"Medians over {scenario.Replications} replications; 10–90 % of the replications (type 7 quantiles).\n")
            : scenario.Replications > 1
                ? string.Create(CultureInfo.InvariantCulture, $"Medians over {scenario.Replications} replications.\n") : string.Empty;
        console.Write(new Text($"{medians}{heading}: {meaning}. Shares (0–1) unless a unit is given.\n"));
        WriteTriggers(console, scenario);
        console.Write(new Text("\n"));
    }

    /// <summary>Whether policies that wait for a trigger were ever in force.</summary>
    private static void WriteTriggers(IAnsiConsole console, ScenarioResults scenario)
    {
        foreach ((PolicyMeasure measure, List<int?> firsts) in scenario.FirstInForce)
        {
            PolicyTrigger when = measure.When!;
            string policy = string.Create(CultureInfo.InvariantCulture,
                $"{LeverCatalog.Of(measure.Lever).Key} " +
                $"when {when.Observation} {(when.Comparison == Comparison.Below ? "below" : "above")} {when.Threshold}");
            console.Write(new Text(TriggerCourse.Median(firsts) is { } median
                ? string.Create(CultureInfo.InvariantCulture,
                    $"{policy}: in force in {firsts.Count(static f => f is not null)} of {firsts.Count} replications, first " +
                    $"in {scenario.Document.Scenario.Start + median} (median).\n")
                : string.Create(CultureInfo.InvariantCulture,
                    $"Warning: {policy} was never in force in {firsts.Count} " +
                    $"replications{(measure.From == 0 ? " (the quarter before the start is not stored)" : string.Empty)}.\n")));
        }
    }

    private static void WriteDifferences(IAnsiConsole console, ExperimentData data, ScenarioResults other)
    {
        ScenarioResults reference = data.Scenarios[0];
        ulong seed = reference.Document.Scenario.Seed, otherSeed = other.Document.Scenario.Seed;
        bool paired = seed == otherSeed;
        SharedQuarters shared = data.SharedWithFirst(other);
        Heading(console, $"{other.Document.Name} − {reference.Document.Name}");
        if (!shared.CanCompare)
        {
            console.Write(new Text("Not compared: see the warnings.\n\n"));
            return;
        }

        string heading = shared.AreOutcomes ? OutcomeWindow.Of(other.Document.Scenario.Periods).Heading(Language.English)
            : $"{shared.First} to {shared.Last}";
        Table table = paired ? New(heading, "Mean", "95 % interval", "Pairs", "Above 0") : New(heading, "Mean", "95 % interval", "Runs");
        ObservationDefinition[] shown = [.. reference.Shown.Union(other.Shown)];
        foreach (ObservationDefinition key in shown.Where(o => !reference.Lacks(o) && !other.Lacks(o)))
        {
            int count = data.MaximumReplications;
            double[] left = reference.MeanByReplication(key.Name, shared, count), right = other.MeanByReplication(key.Name, shared, count);
            MeanDifference d = paired ? MeanDifference.OfPairs(left, right) : MeanDifference.OfIndependent(left, right);
            string[] counts = paired
                ? [d.Pairs.ToString(CultureInfo.InvariantCulture), d.IsEmpty ? Readable.Undefined
                    : d.PositiveShare.ToString("0 %", CultureInfo.InvariantCulture)]
                : [string.Create(CultureInfo.InvariantCulture, $"{d.OtherRuns} − {d.ReferenceRuns}")];
            string[] cells = [Readable.Label(key), Readable.Number(d.Mean), d.IsDefined ? Readable.Range(d.Low, d.High) : "undefined",
                .. counts];
            table.AddRow(cells.Select(static c => new Text(c)));
        }

        if (table.Rows.Count > 0) console.Write(table);
        WriteUnobserved(console, reference, shown);
        WriteUnobserved(console, other, shown);
        if (table.Rows.Count == 0)
        {
            console.Write(new Text("\n"));
            return;
        }

        bool beginsAlike = reference.Document.Scenario.Start == other.Document.Scenario.Start;
        console.Write(new Text(paired
            ? $"Paired by replication{(beginsAlike ? " under common random numbers" : ", though the worlds begin at other dates")}; mean " +
                $"difference\nand Student's t-interval, undefined with fewer than two pairs.\n\n"
            : string.Create(CultureInfo.InvariantCulture,
                $"Not paired: the seeds are {otherSeed} and {seed} and share no random numbers.\nDifference of means and Welch's " +
                    $"t-interval of two independent samples, undefined\nwith fewer than two runs of each. The same seed for both " +
                    $"would pair them.\n\n")));
    }

    /// <summary>What cannot be compared because one of the two scenarios does not observe it.</summary>
    private static void WriteUnobserved(IAnsiConsole console, ScenarioResults scenario, IEnumerable<ObservationDefinition> shown)
    {
        string[] names = [.. shown.Where(scenario.Lacks).Select(static o => o.Name)];
        if (names.Length > 0)
            console.Write(new Text($"Not observed in {scenario.Document.Name}, so not compared: {string.Join(", ", names)}.\n"));
    }

    private static Table New(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Simple, Width = Width };
        for (int i = 0; i < columns.Length; i++)
        {
            var column = new TableColumn(new Text(columns[i])) { Padding = new Padding(0, 0, i == columns.Length - 1 ? 0 : 1, 0) };
            table.AddColumn(i == 0 ? column : column.RightAligned().NoWrap());
        }

        return table;
    }

    private static void Heading(IAnsiConsole console, string title) =>
        console.Write(new Text(title + "\n", new Style(decoration: Decoration.Bold)));
}
