using Ronghe.Experiments.Running;

namespace Ronghe.Experiments.Results;

/// <summary>The tidy tables of a results folder as CSV, whatever their size.</summary>
internal static class CsvExport
{
    /// <summary>Writes <c>runs.csv</c>, <c>series.csv</c> when a series is kept, and of a design the tables that say which run has which values.</summary>
    public static ExportedRuns Write(string folder, string target, CancellationToken cancellation)
    {
        Directory.CreateDirectory(target);
        using ParquetRuns tables = ParquetRuns.Open(folder);
        bool hasSeries = tables.Metadata.IsComplete && tables.Metadata.Widest is { Periods.Count: > 0 };
        var described = DescribedRuns.Read(folder);
        ExportedRuns exported = WholeFile.Write(Path.Combine(target, "runs.csv"), runs => hasSeries
            ? WholeFile.Write(Path.Combine(target, "series.csv"), series => Write(tables, described, runs, series, cancellation))
            : Write(tables, described, runs, null, cancellation));
        bool isElsewhere = Path.GetFullPath(folder) != Path.GetFullPath(target);
        foreach (string table in DescribedRuns.Tables.Where(t => isElsewhere && File.Exists(Path.Combine(folder, t))))
            File.Copy(Path.Combine(folder, table), Path.Combine(target, table), overwrite: true);
        return exported;
    }

    private static ExportedRuns Write(
        ParquetRuns tables, DescribedRuns described, Stream runsFile, Stream? seriesFile, CancellationToken cancellation)
    {
        using var runs = new CsvTable(runsFile, ResultSchema.Runs);
        using CsvTable? series = seriesFile is null ? null : new CsvTable(seriesFile, ResultSchema.Series);
        int count = 0, undescribed = 0;
        foreach (RecordedRun run in tables.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            ResultsWriter.WriteRun(run.Title, run, StoredOrder.Of(run.Layout), [runs], series is null ? [] : [series]);
            count++;
            if (!described.Knows(run.Identity)) undescribed++;
        }

        runs.Complete();
        series?.Complete();
        return new ExportedRuns(count, undescribed);
    }
}
