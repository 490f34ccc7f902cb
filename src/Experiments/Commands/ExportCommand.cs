using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Exports;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe export RESULTS</c>: stored runs for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var results = new Argument<string>("RESULTS") { Description = "Results folder" };
        var form = new Option<string>("--as")
        {
            Description = "ema: tar.gz that EMA Workbench's load_results reads; csv: tidy tables, with variants.csv that says what each " +
                "run is made of",
            HelpName = "ema|csv", DefaultValueFactory = _ => "ema",
        };
        var output = new Option<string?>("--out", "-o")
            { Description = "File (ema) or folder (csv); default beside the results", HelpName = "PATH" };
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

            var stored = StoredFiles.Of(folder);
            string[] read = [Manifest.Name, ParquetRuns.RunsFile, ParquetRuns.SeriesFile, StoredVariants.FileName];
            if (StoredNumbers.Refuse(stored, read, terminal)) return ExitCode.Failed;
            bool isEma = parsed.GetValue(form) == "ema";
            string target = parsed.GetValue(output) ?? folder + (isEma ? ".tar.gz" : "-csv");
            try
            {
                ExportedRuns exported = isEma ? Archive(folder, target, terminal.Cancellation)
                    : CsvExport.Write(folder, target, terminal.Cancellation);
                terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {exported.Count} runs to {target}."));
                if (exported.Undescribed > 0)
                    terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"Of {exported.Undescribed} runs the export holds title and ids but not what they are made of: the folder was " +
                            $"made before variants."));
                if (!exported.HasSeries)
                    terminal.Messages.WriteLine($"{ParquetRuns.SeriesFile} is not here: only the outcomes of the runs are exported.");
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

    private static ExportedRuns Archive(string folder, string target, CancellationToken cancellation)
    {
        ExportedRuns exported = default;
        WholeFile.Write(target, stream => exported = EmaExport.Write(folder, stream, cancellation));
        return exported;
    }
}
