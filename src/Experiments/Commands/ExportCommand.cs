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
        var form = new Option<string>("--as")
        {
            Description = "ema: tar.gz that EMA Workbench's load_results reads; csv: tidy tables, with variants.csv that says what each " +
                "run is made of",
            HelpName = "ema|csv", DefaultValueFactory = _ => "ema",
        };
        var output = new Option<string?>("--out", "-o")
            { Description = "File (ema) or folder (csv); default beside the results", HelpName = "PATH" };
        form.AcceptOnlyFromAmong("ema", "csv");
        return new ResultsCommand(terminal).Create("export", "Write stored runs for other programs: EMA Workbench or tidy CSV",
            "Results folder", [form, output], (results, parsed) =>
            {
                string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(results.Path));
                if (!File.Exists(Path.Combine(folder, ParquetRuns.RunsFile)))
                    throw new RefusedException($"'{results.Path}' holds no finished results ({ParquetRuns.RunsFile}).");
                results.MustBeSound([Manifest.Name, ParquetRuns.RunsFile, ParquetRuns.SeriesFile, LifeTable.FileName,
                    StoredVariants.FileName]);
                bool isEma = parsed.GetValue(form) == "ema";
                Write(results, folder, parsed.GetValue(output) ?? folder + (isEma ? ".tar.gz" : "-csv"), isEma);
                return ExitCode.Ok;
            });
    }

    private static void Write(ResultsFolder results, string folder, string target, bool isEma)
    {
        ExportedRuns exported;
        try
        {
            exported = isEma ? Archive(folder, target, results.Terminal.Cancellation)
                : CsvExport.Write(folder, target, results.Terminal.Cancellation);
        }
        catch (Exception e) when (ParquetRuns.IsDamage(e))
        {
            throw new RefusedException($"The results in '{folder}' cannot be read: {e.Message}");
        }

        results.Say(string.Create(CultureInfo.InvariantCulture, $"Wrote {exported.Count} runs to {target}."));
        if (exported.Undescribed > 0)
            results.Terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Of {exported.Undescribed} runs the export holds title and ids but not what they are made of: " +
                $"the folder was made before variants."));
        if (!exported.HasSeries)
            results.Terminal.Messages.WriteLine($"{ParquetRuns.SeriesFile} is not here: only the outcomes of the runs are exported.");
    }

    private static ExportedRuns Archive(string folder, string target, CancellationToken cancellation)
    {
        ExportedRuns exported = default;
        WholeFile.Write(target, stream => exported = EmaExport.Write(folder, stream, cancellation));
        return exported;
    }
}
