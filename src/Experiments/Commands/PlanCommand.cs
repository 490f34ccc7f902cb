using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Plans;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe plan FILE</c>: runs, time, memory, disk and the width of the interval, before anything is run. Writes
/// nothing.</summary>
internal static class PlanCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = ScenarioArguments.Files();
        var options = new RunOptions(new RunOptionWords());
        Option<string> format = TableFormat.Option();
        var command = new Command("plan", "Say what a run or sweep will take: runs, time, memory, disk, width of the interval") { files };
        options.AddPlannedTo(command);
        command.Add(format);
        command.SetAction(parsed => Show(
            ScenarioArguments.ReadAll(parsed.GetValue(files)!, options.Overrides(parsed)), isSweep: true, options.Replications(parsed),
            options.Threads(parsed), parsed.GetValue(format)!, terminal));
        return command;
    }

    /// <summary>Prints the plan of each scenario; a scenario with a design is planned as its sweep when
    /// <paramref name="isSweep"/>.</summary>
    public static int Show(IReadOnlyList<ScenarioDocument> documents, bool isSweep, int? replications, int threads, string format,
        Terminal terminal)
    {
        var rows = new List<TextRow>();
        var plans = new List<ExperimentPlan>();
        foreach (ScenarioDocument document in documents)
        {
            ScenarioDocument planned = isSweep ? document : document with { Design = null };
            if (planned.Design?.TooMany(replications ?? document.Replications.Count) is { } problem)
                throw new ScenarioException([new InputError(document.Path, 0, 0, problem)]);
            ExperimentPlan plan = ExperimentPlan.Of(planned, replications, threads, new RunEnvironment(), terminal.Cancellation);
            plans.Add(plan);
            string section = documents.Count > 1 ? document.Path : "";
            foreach ((string what, string value, string how) in Lines(plan)) rows.Add(new TextRow(section, [what, value, how]));
        }

        if (plans.Count > 1)
        {
            rows.Add(new TextRow("all files", ["runs", Whole(plans.Sum(static p => p.Runs)), "of all files together"]));
            rows.Add(new TextRow("all files",
                ["time", Duration(plans.Sum(static p => p.Seconds)), "one after the other; less where files share a beginning"]));
        }

        TableFormat.Write(new TextTable([new("what", IsUnbroken: true), new("expected", IsNumber: true, IsUnbroken: true), new("how")],
            rows), format, terminal);
        terminal.Messages.WriteLine("A probe on this machine as busy as it is now; nothing was written.");
        return ExitCode.Ok;
    }

    private static IEnumerable<(string What, string Value, string How)> Lines(ExperimentPlan plan)
    {
        yield return ("runs", Whole(plan.Runs), plan.Scenario.Design is null
            ? (plan.Scenario.Replications.Until is null ? "replications" : "replications, at most: a stopping rule may end it sooner")
            : $"{Whole(plan.Points)} points × {Whole(plan.Policies)} policies × {Whole(plan.Replications)} replications");
        yield return ("time", Duration(plan.Seconds), string.Create(CultureInfo.InvariantCulture,
            $"{plan.SecondsPerRun * 1000:0.#} ms a run (median of {plan.Probes} probes) on {plan.Threads} " +
            $"threads{(plan.WorldsAThread > 1 ? ", less where policies share a beginning" : "")}"));
        yield return ("memory", Bytes(plan.MemoryBytes),
            $"{Bytes(plan.WorldBytes)} a world, {(plan.WorldsAThread > 1 ? "two" : "one")} a thread, 140 MB for the " +
            $"program, 300 bytes a run");
        yield return ("disk", Bytes(plan.DiskBytes),
            $"{Whole(plan.ValuesPerRun)} numbers a run in journals and tables; the journals go at the end");
        yield return ("interval", double.IsNaN(plan.HalfWidth) ? "unknown"
            : "±" + plan.HalfWidth.ToString("G3", CultureInfo.InvariantCulture),
            $"95 % Student half width of mean {plan.Outcome} over the {Whole(plan.Replications)} replications of one cell, from the spread " +
                $"of the probes; differences of scenarios paired by replication are usually much narrower than this interval of a level");
    }

    private static string Whole(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Duration(double seconds) => seconds switch
    {
        < 1 => "under 1 s",
        < 120 => seconds.ToString("0 s", CultureInfo.InvariantCulture),
        < 7200 => (seconds / 60).ToString("0 min", CultureInfo.InvariantCulture),
        _ => (seconds / 3600).ToString("0.# h", CultureInfo.InvariantCulture),
    };

    private static string Bytes(double bytes) => bytes switch
    {
        < 1e6 => (bytes / 1e3).ToString("0 kB", CultureInfo.InvariantCulture),
        < 1e9 => (bytes / 1e6).ToString("0 MB", CultureInfo.InvariantCulture),
        _ => (bytes / 1e9).ToString("0.0 GB", CultureInfo.InvariantCulture),
    };
}
