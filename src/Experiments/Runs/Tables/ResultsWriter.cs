namespace Ronghe.Experiments.Runs.Tables;

/// <summary>Turns finished runs into the tables of the results folder, in one order whatever order the runs ended in.</summary>
/// <param name="files">Where they go.</param>
/// <param name="threads">Threads that work on them.</param>
internal sealed class ResultsWriter(ResultFiles files, int threads)
{
    /// <summary>Larger tables are written as CSV only when asked for.</summary>
    public const long SmallTableRows = 200_000;

    private readonly Dictionary<RunLayout, StoredOrder> _orders = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _written = [];

    /// <summary>Names of the tables written; their bytes are promised.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>The tables hold everything that was kept of their runs: the journals may go.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Writes the tables and returns how many runs are in them. Holds a row group of each table and one run at a time.</summary>
    public int Write(RunStore store, IReadOnlyList<string> formats, Action<RunTask, RecordedRun>? each, RunProgress progress,
        CancellationToken cancellation, bool withSeries = true)
    {
        (int count, StoreMetadata metadata, VariantFactors factors) = store.Extent();
        progress.Expect(count);
        RunLayout? widest = metadata.Widest;
        metadata.IsComplete = withSeries || widest is not { Periods.Count: > 0 };
        IsComplete = metadata.IsComplete;
        bool csv = formats.Contains("csv", StringComparer.OrdinalIgnoreCase);
        int written = 0;
        var tables = new List<IResultTable>();
        try
        {
            IResultTable[] runs =
                Open(tables, "runs", ResultSchema.Runs, metadata, csv || count * (long)(widest?.OutcomeCount ?? 0) < SmallTableRows);
            IResultTable[] series = [];
            if (withSeries && widest is { Periods.Count: > 0 })
                series = Open(tables, "series", ResultSchema.Series, null, csv || count * (long)widest.ValueCount < SmallTableRows);
            else Drop("series");
            IResultTable[] persons = [];
            if (metadata.KeepsPersons) persons = Open(tables, LifeTable.Name, LifeTable.Columns, null, csv);
            else Drop(LifeTable.Name);
            IResultTable[] variants = Open(tables, "variants", ResultSchema.Variants(factors.Columns), null, runs.Length > 1,
                StoredVariants.RowGroupLength);
            RunIdentity before = default;
            foreach ((RunIdentity identity, RunTask? task) in store.FinishedInOrder())
            {
                cancellation.ThrowIfCancellationRequested();
                RecordedRun run = store.Find(identity)!;
                if (task is not null) each?.Invoke(task, run);
                string title = task?.Document.Name ?? run.Title;
                WriteRun(title, run, Order(run.Layout), runs, series);
                LifeTable.Write(run, persons);
                if (identity.ScenarioId != before.ScenarioId || identity.PolicyId != before.PolicyId)
                    WriteVariant(title, identity, factors.Row(identity, store.VariantOf(identity, task), run.Start.ToString()), variants);
                before = identity;
                progress.WorkDone();
                written++;
            }

            foreach (IResultTable table in tables) table.Complete();
        }
        finally
        {
            foreach (IResultTable table in tables) table.Dispose();
        }

        return written;
    }

    private IResultTable[] Open(
        List<IResultTable> tables, string name, IReadOnlyList<ResultColumn> columns, StoreMetadata? metadata, bool csv,
        int rowGroupLength = ParquetTable.RowGroupLength)
    {
        int first = tables.Count;
        Dictionary<string, string>? said = metadata is null ? null : new() { [StoreMetadata.Key] = metadata.ToJson() };
        tables.Add(new ParquetTable(files.Create(name + ".parquet"), columns, threads, said, rowGroupLength));
        _written.Add(name + ".parquet");
        if (csv)
        {
            tables.Add(new CsvTable(files.Create(name + ".csv"), columns));
            _written.Add(name + ".csv");
        }
        else
        {
            files.Drop(name + ".csv");
        }

        return [.. tables.Skip(first)];
    }

    private void Drop(string name)
    {
        files.Drop(name + ".parquet");
        files.Drop(name + ".csv");
    }

    /// <summary>Appends the rows of one run in stored order.</summary>
    public static void WriteRun(string title, RecordedRun run, StoredOrder order,
        IReadOnlyList<IResultTable> runs, IReadOnlyList<IResultTable> series)
    {
        int width = run.Layout.OutcomeCount;
        var values = new double[order.Places.Length];
        order.Arrange(run.Outcomes, values);
        Append(runs, new ResultBlock(new ResultHead(title, run.Identity, 0, string.Empty), order.Places, values));
        for (int k = 0; series.Count > 0 && k < run.Periods.Count; k++)
        {
            int period = run.Periods[k];
            order.Arrange(run.Values.AsSpan(k * width, width), values);
            Append(series, new ResultBlock(new ResultHead(title, run.Identity, period, (run.Start + period).ToString()), order.Places,
                values));
        }
    }

    /// <summary>Appends the row of one variant.</summary>
    public static void WriteVariant(string title, RunIdentity run, VariantRow row, IReadOnlyList<IResultTable> variants) =>
        Append(variants, new ResultBlock(new ResultHead(title, run, 0, string.Empty) { Variant = row }, [], stackalloc double[1]));

    private static void Append(IReadOnlyList<IResultTable> tables, in ResultBlock block)
    {
        foreach (IResultTable table in tables) table.Append(block);
    }

    /// <summary>Stored order of a layout's groups and outcomes; sorted once per layout, not once per run.</summary>
    private StoredOrder Order(RunLayout layout) =>
        _orders.TryGetValue(layout, out StoredOrder? known) ? known : _orders[layout] = StoredOrder.Of(layout);
}
