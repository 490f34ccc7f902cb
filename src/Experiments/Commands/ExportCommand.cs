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
    private const string Ema = "ema", CsvTables = "csv", Workbook = "xlsx";

    public static Command Create(Terminal terminal)
    {
        var form = new Option<string>("--as", "--format")
        {
            Description = "ema: tar.gz that EMA Workbench's load_results reads; csv: tidy tables, with variants.csv that says what each " +
                "run is made of; xlsx: one workbook of all tables, with a sheet that says what they mean",
            HelpName = "ema|csv|xlsx", DefaultValueFactory = _ => Ema,
        };
        var output = new Option<string?>("--out", "-o")
            { Description = "File (ema, xlsx) or folder (csv); default beside the results", HelpName = "PATH" };
        form.AcceptOnlyFromAmong(Ema, CsvTables, Workbook);
        return new ResultsCommand(terminal).Create("export", "Write stored runs for other programs: EMA Workbench, tidy CSV or Excel",
            "Results folder", [form, output], (results, parsed) =>
            {
                string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(results.Path));
                if (!File.Exists(Path.Combine(folder, ParquetRuns.RunsFile)))
                    throw new RefusedException($"'{results.Path}' holds no finished results ({ParquetRuns.RunsFile}).");
                string kind = parsed.GetValue(form)!;
                string[] read = [Manifest.Name, ParquetRuns.RunsFile, ParquetRuns.SeriesFile, LifeTable.FileName, StoredVariants.FileName];
                results.MustBeSound(kind == Workbook ? [.. read.Union(StoredFiles.Of(folder).OfPages)] : read);
                Write(results, folder, parsed.GetValue(output) ?? folder + (kind == Ema ? ".tar.gz" : kind == CsvTables ? "-csv" : ".xlsx"),
                    kind);
                return ExitCode.Ok;
            });
    }

    private static void Write(ResultsFolder results, string folder, string target, string kind)
    {
        ExportedRuns exported;
        IReadOnlyList<string> leftOut = [];
        CancellationToken stop = results.Terminal.Cancellation;
        try
        {
            if (kind == Ema) exported = Archive(folder, target, stop);
            else if (kind == CsvTables) exported = CsvExport.Write(folder, target, stop);
            else (exported, leftOut) = Sheets(folder, target, stop);
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
        foreach (string table in leftOut)
            results.Terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{table} has more rows than a sheet takes ({XlsxExport.MostRows:#,0}) and was left out: --as csv writes it."));
    }

    private static ExportedRuns Archive(string folder, string target, CancellationToken cancellation)
    {
        ExportedRuns exported = default;
        WholeFile.Write(target, stream => exported = EmaExport.Write(folder, stream, cancellation));
        return exported;
    }

    private static (ExportedRuns, IReadOnlyList<string>) Sheets(string folder, string target, CancellationToken cancellation)
    {
        (ExportedRuns, IReadOnlyList<string>) exported = default;
        WholeFile.Write(target, stream => exported = XlsxExport.Write(folder, stream, XlsxExport.MostRows, cancellation));
        return exported;
    }
}
