using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe bench FILE…</c>: how fast scenarios run on this machine. The long form, with intervals, is
/// tests/Benchmarks.</summary>
internal static class BenchCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = ScenarioArguments.Files();
        Option<string[]> set = ScenarioArguments.Set();
        Option<string> format = TableFormat.Option();
        var periods = new Option<int>("--periods")
            { Description = "Quarters to time, after the burn-in", HelpName = "number", DefaultValueFactory = _ => 20 };
        var threads = new Option<int>("--threads", "-j")
            { Description = "Threads to compare with one", HelpName = "number", DefaultValueFactory = _ => Environment.ProcessorCount };
        AtLeastOne(periods, ScenarioKeys.MostPeriods);
        AtLeastOne(threads, 1024);
        var command = new Command("bench", "Time scenarios on this machine: creation, a period and its steps, one thread and all")
        {
            files, set, periods, threads, format,
        };
        command.SetAction(parsed =>
        {
            foreach (ScenarioDocument document in ScenarioArguments.ReadAll(parsed.GetValue(files)!, parsed.GetValue(set)!))
            {
                SpeedMeasure measure = WorldFailure.Guard(document.Path, 0,
                    () => SpeedMeasure.Of(document.Scenario, parsed.GetValue(periods), parsed.GetValue(threads), terminal.Cancellation));
                TableFormat.Write(Table(document, measure), parsed.GetValue(format)!, terminal);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static TextTable Table(ScenarioDocument document, SpeedMeasure measure)
    {
        var rows = new List<TextRow>();
        void Row(string what, double value, string unit) =>
            rows.Add(new TextRow(document.Name, [what, Readable.Decimals(value, 3), unit]));

        Row("creation of the world", measure.Creation.TotalMilliseconds, "ms");
        Row("a period, one thread", measure.OneThread.TotalMilliseconds, "ms");
        Row($"a period, {measure.Threads} threads in one world", measure.ManyThreads.TotalMilliseconds, "ms");
        Row($"periods a second, {measure.Threads} worlds side by side", measure.PeriodsASecond, "1/s");
        Row("a period and enterprise, one thread", measure.OneThread.TotalNanoseconds / Math.Max(1, measure.Enterprises), "ns");
        Row("allocated a period, one thread", measure.AllocatedAPeriod, "bytes");
        foreach ((string step, double share) in measure.Steps) Row("  " + step, 100 * share, "%");
        return new TextTable([new("measure", IsUnbroken: true), new("value", IsNumber: true), new("unit")], rows);
    }

    private static void AtLeastOne(Option<int> option, int most) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture,
            out int value) && (value < 1 || value > most))
            result.AddError(string.Create(CultureInfo.InvariantCulture,
                $"{option.Name} must be a whole number from 1 to {most}, but is {value}."));
    });
}
