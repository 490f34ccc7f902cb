using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Runs.Exports;

/// <summary>The tidy tables of a results folder as CSV, whatever their size.</summary>
internal static class CsvExport
{
    /// <summary>Writes <c>runs.csv</c>, <c>series.csv</c> when a series is kept, <c>persons.csv</c> when lives are, and
    /// <c>variants.csv</c>, which says what the runs of each id are made of.</summary>
    public static ExportedRuns Write(string folder, string target, CancellationToken cancellation)
    {
        using var source = new ExportSource(folder);
        Directory.CreateDirectory(target);
        using var files = new ResultFiles(target, Disk.OfProcess);
        using (var runs = new CsvTable(files.Create("runs.csv"), ResultSchema.Runs))
        using (CsvTable? series = source.HasSeries ? new CsvTable(files.Create("series.csv"), ResultSchema.Series) : null)
        using (CsvTable? persons = source.HasPersons ? new CsvTable(files.Create(LifeTable.Name + ".csv"), LifeTable.Columns) : null)
        {
            var orders = new Dictionary<RunLayout, StoredOrder>(ReferenceEqualityComparer.Instance);
            foreach (RecordedRun run in source.Runs(cancellation))
            {
                if (!orders.TryGetValue(run.Layout, out StoredOrder? order)) orders[run.Layout] = order = StoredOrder.Of(run.Layout);
                ResultsWriter.WriteRun(run.Title, run, order, [runs], series is null ? [] : [series]);
                LifeTable.Write(run, persons is null ? [] : [persons]);
            }

            runs.Complete();
            series?.Complete();
            persons?.Complete();
        }

        if (source.Variants is not null) WriteVariants(folder, files, cancellation);
        files.Commit();
        return source.Told;
    }

    private static void WriteVariants(string folder, ResultFiles files, CancellationToken cancellation)
    {
        using StoredVariants variants = StoredVariants.Open(folder)!;
        using var table = new CsvTable(files.Create("variants.csv"), ResultSchema.Variants(variants.Factors));
        while (variants.MoveOn())
        {
            cancellation.ThrowIfCancellationRequested();
            ResultsWriter.WriteVariant(variants.Title, variants.Ids, variants.Row, [table]);
        }

        table.Complete();
    }
}
