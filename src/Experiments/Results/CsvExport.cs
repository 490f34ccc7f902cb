using Ronghe.Experiments.Running;

namespace Ronghe.Experiments.Results;

/// <summary>The tidy tables of a results folder as CSV, whatever their size.</summary>
internal static class CsvExport
{
    /// <summary>Writes <c>runs.csv</c>, and <c>series.csv</c> when a series is kept; returns the number of runs.</summary>
    public static int Write(string folder, string target, CancellationToken cancellation)
    {
        Directory.CreateDirectory(target);
        using ParquetRuns tables = ParquetRuns.Open(folder);
        bool hasSeries = tables.Metadata.IsComplete && tables.Metadata.Widest is { Periods.Count: > 0 };
        using var runs = new CsvTable(File.Create(Path.Combine(target, "runs.csv")), ResultSchema.Runs);
        using CsvTable? series = hasSeries ? new CsvTable(File.Create(Path.Combine(target, "series.csv")), ResultSchema.Series) : null;
        int count = 0;
        foreach (RecordedRun run in tables.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            ResultsWriter.WriteRun(run.Title, run, StoredOrder.Of(run.Layout), [runs], series is null ? [] : [series]);
            count++;
        }

        runs.Complete();
        series?.Complete();
        return count;
    }
}
