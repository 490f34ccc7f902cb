using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Studies.Plans;

namespace Ronghe.Experiments.Commands;

/// <summary>Prints what studies will take, before anything is run.</summary>
internal static class PlanTable
{
    public static int Write(IStudy study, RunEnvironment environment, string format, Terminal terminal) =>
        Write([study], environment, format, terminal);

    /// <summary>One part of the table for each scenario; then the sum.</summary>
    public static int Write(IReadOnlyList<IStudy> studies, RunEnvironment environment, string format, Terminal terminal)
    {
        foreach (IStudy study in studies) study.Request.WarnBefore(terminal.Messages, environment.Language);
        ExperimentPlan[] plans = [.. studies.SelectMany(study => study.Extent.Select(planned =>
            ExperimentPlan.Of(planned, study.Request.Store.Threads, environment, terminal.Cancellation)))];
        var rows = new List<TextRow>();
        foreach (ExperimentPlan plan in plans)
        {
            string section = plans.Length > 1 ? plan.Planned.Part ?? plan.Planned.Document.Path : string.Empty;
            rows.AddRange(Lines(plan).Select(line => new TextRow(section, [line.What, line.Value, line.How])));
        }

        if (plans.Length > 1)
        {
            string all = plans.Any(static p => p.Planned.Part is not null) ? "all parts" : "all files";
            rows.Add(new TextRow(all, ["runs", Readable.Whole(plans.Sum(static p => p.Runs)), $"of {all} together"]));
            rows.Add(new TextRow(all, ["time", Readable.Duration(plans.Sum(static p => p.Seconds)),
                "one after the other; less where files share a beginning"]));
        }

        TableFormat.Write(new TextTable(
            [new("what", IsUnbroken: true), new("expected", IsNumber: true, IsUnbroken: true), new("how")], rows), format, terminal);
        terminal.Messages.WriteLine("A probe on this machine as busy as it is now; nothing was written.");
        return ExitCode.Ok;
    }

    private static IEnumerable<(string What, string Value, string How)> Lines(ExperimentPlan plan)
    {
        PlannedRuns planned = plan.Planned;
        string replications = Readable.Whole(planned.Replications);
        yield return ("runs", Readable.Whole(plan.Runs), planned is { Points: 1, Policies: 1 }
            ? planned.Document.Replications.Until is null ? "replications" : "replications, at most: a stopping rule may end it sooner"
            : $"{Readable.Whole(planned.Points)} points × {Readable.Whole(planned.Policies)} policies × {replications} replications");
        yield return ("time", Readable.Duration(plan.Seconds), string.Create(CultureInfo.InvariantCulture,
            $"{plan.SecondsPerRun * 1000:0.#} ms a run (median of {plan.Probes} probes) on {plan.Threads} threads" +
                $"{(plan.WorldsAThread > 1 ? ", less where policies share a beginning" : "")}"));
        yield return ("memory", Readable.Bytes(plan.MemoryBytes), $"{Readable.Bytes(plan.WorldBytes)} a world, " +
            $"{(plan.WorldsAThread > 1 ? "two" : "one")} a thread, 140 MB for the program, 300 bytes a run");
        yield return ("disk", Readable.Bytes(plan.DiskBytes),
            $"{Readable.Whole(plan.ValuesPerRun)} numbers a run in journals and tables; the journals go at the end");
        yield return ("interval", double.IsNaN(plan.HalfWidth) ? "unknown" : "±" + Readable.Typed(plan.HalfWidth),
            $"95 % Student half width of mean {plan.Outcome} over the {replications} replications of one cell, from the spread of the " +
                "probes; differences of scenarios paired by replication are usually much narrower than this interval of a level");
    }
}
