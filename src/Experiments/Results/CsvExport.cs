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
        using var files = new ResultFiles(target, static (path, mode) => new FileStream(path, mode, FileAccess.Write));
        using var runs = new CsvTable(files.Create("runs.csv"), ResultSchema.Runs);
        using CsvTable? series = hasSeries ? new CsvTable(files.Create("series.csv"), ResultSchema.Series) : null;
        var described = DescribedRuns.Read(folder);
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
        runs.Dispose();
        series?.Dispose();
        bool isElsewhere = Path.GetFullPath(folder) != Path.GetFullPath(target);
        foreach (string table in DescribedRuns.Tables.Where(t => isElsewhere && File.Exists(Path.Combine(folder, t)))) Copy(table);
        files.Commit();
        return new ExportedRuns(count, undescribed);

        void Copy(string table)
        {
            using FileStream from = File.OpenRead(Path.Combine(folder, table));
            using Stream to = files.Create(table);
            from.CopyTo(to);
        }
    }
}
