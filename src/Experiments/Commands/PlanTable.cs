using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Studies.Plans;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

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
        Language language = terminal.Language;
        var rows = new List<TextRow>();
        foreach (ExperimentPlan plan in plans)
        {
            string section = plans.Length > 1 ? plan.Planned.Part ?? plan.Planned.Document.Path : string.Empty;
            rows.AddRange(Lines(plan, language).Select(line => new TextRow(section, [line.What.In(language), line.Value, line.How])));
        }

        if (plans.Length > 1)
        {
            string all = (plans.Any(static p => p.Planned.Part is not null) ? CheckTexts.AllParts : CheckTexts.AllFiles).In(language);
            rows.Add(new TextRow(all, [CheckTexts.Runs.In(language), Readable.Whole(plans.Sum(static p => p.Runs)),
                CheckTexts.Together.In(language, all)]));
            rows.Add(new TextRow(all, [CheckTexts.Time.In(language), Readable.Duration(plans.Sum(static p => p.Seconds)),
                CheckTexts.OneAfterTheOther.In(language)]));
        }

        TableFormat.Write(new TextTable([new(CheckTexts.What.In(language), IsUnbroken: true),
            new(CheckTexts.Expected.In(language), IsNumber: true, IsUnbroken: true), new(CheckTexts.How.In(language))], rows), format,
            terminal);
        terminal.Messages.WriteLine(CheckTexts.Probed.In(language));
        return ExitCode.Ok;
    }

    private static IEnumerable<(Text What, string Value, string How)> Lines(ExperimentPlan plan, Language language)
    {
        PlannedRuns planned = plan.Planned;
        string replications = Readable.Whole(planned.Replications);
        yield return (CheckTexts.Runs, Readable.Whole(plan.Runs), planned is { Points: 1, Policies: 1 }
            ? (planned.Document.Replications.Until is null ? CheckTexts.Replications : CheckTexts.ReplicationsAtMost).In(language)
            : CheckTexts.Product.In(language, Readable.Whole(planned.Points), Readable.Whole(planned.Policies), replications));
        yield return (CheckTexts.Time, Readable.Duration(plan.Seconds), CheckTexts.ARun.In(language,
            Readable.Significant(plan.SecondsPerRun * 1000, 3), plan.Probes, plan.Threads,
            plan.WorldsAThread > 1 ? CheckTexts.LessWhereShared.In(language) : ""));
        string worlds = (plan.WorldsAThread > 1, language) switch
            { (true, Language.Chinese) => "两", (false, Language.Chinese) => "一", (true, _) => "two", _ => "one" };
        yield return (CheckTexts.Memory, Readable.Bytes(plan.MemoryBytes),
            CheckTexts.AWorld.In(language, Readable.Bytes(plan.WorldBytes), worlds));
        yield return (CheckTexts.Disk, Readable.Bytes(plan.DiskBytes), CheckTexts.Numbers.In(language, Readable.Whole(plan.ValuesPerRun)));
        ReadableUnit unit = ReadableUnit.Of(ObservationCatalog.All.FirstOrDefault(o => o.Name == plan.Outcome)?.Unit ?? string.Empty);
        yield return (CheckTexts.Interval, double.IsNaN(plan.HalfWidth) ? CheckTexts.Unknown.In(language)
            : "±" + unit.ShortDifference(plan.HalfWidth, language),
            CheckTexts.HalfWidth.In(language, StoredTexts.Word(plan.Outcome, language), replications));
    }
}
