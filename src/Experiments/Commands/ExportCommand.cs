using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Results;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe export RESULTS</c>: stored runs for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var results = new Argument<string>("RESULTS") { Description = "Results folder" };
        var form = new Option<string>("--as") { Description = "ema: tar.gz that EMA Workbench's load_results reads; csv: tidy tables", HelpName = "ema|csv", DefaultValueFactory = _ => "ema" };
        var output = new Option<string?>("--out", "-o") { Description = "File (ema) or folder (csv); default beside the results", HelpName = "PATH" };
        form.AcceptOnlyFromAmong("ema", "csv");
        var command = new Command("export", "Write stored runs for other programs: EMA Workbench or tidy CSV") { results, form, output };
        command.SetAction(parsed =>
        {
            string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(results)!));
            if (!File.Exists(Path.Combine(folder, ParquetRuns.RunsFile)))
            {
                terminal.Messages.WriteLine($"'{parsed.GetValue(results)}' holds no finished results ({ParquetRuns.RunsFile}).");
                return ExitCode.BadInput;
            }

            bool isEma = parsed.GetValue(form) == "ema";
            string target = parsed.GetValue(output) ?? folder + (isEma ? ".tar.gz" : "-csv");
            try
            {
                int count = isEma ? Archive(folder, target, terminal.Cancellation) : CsvExport.Write(folder, target, terminal.Cancellation);
                terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {count} runs to {target}."));
                return ExitCode.Ok;
            }
            catch (Exception e) when (ParquetRuns.IsDamage(e))
            {
                terminal.Messages.WriteLine($"The results in '{folder}' cannot be read: {e.Message}");
                return ExitCode.BadInput;
            }
        });
        return command;
    }

    private static int Archive(string folder, string target, CancellationToken cancellation)
    {
        using FileStream stream = File.Create(target);
        return EmaExport.Write(folder, stream, cancellation);
    }
}
