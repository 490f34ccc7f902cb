using ParquetSharp;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>Gives the runs of a finished results folder back, one after the other in stored order; holds two row groups.</summary>
internal sealed class ParquetRuns : IDisposable
{
    public const string RunsFile = "runs.parquet";
    public const string SeriesFile = "series.parquet";

    private readonly Dictionary<KeptAs, StoredOrder> _orders = new(ReferenceEqualityComparer.Instance);
    private readonly RowCursor _runs;
    private readonly RowCursor? _series;
    private readonly LifeCursor? _persons;

    private ParquetRuns(RowCursor runs, RowCursor? series, LifeCursor? persons, StoreMetadata metadata)
    {
        _runs = runs;
        _series = series;
        _persons = persons;
        Metadata = metadata;
    }

    public StoreMetadata Metadata { get; }

    /// <summary>Rows of the table of runs.</summary>
    public long RowCount => _runs.RowCount;

    /// <summary>Opens the tables of a folder; throws what a damaged file makes a reader throw.</summary>
    /// <param name="folder">The results folder.</param>
    /// <param name="withSeries">False reads the outcomes alone, wherever the series are; runs have no values then.</param>
    /// <param name="withPersons">False reads no lives, wherever they are.</param>
    public static ParquetRuns Open(string folder, bool withSeries = true, bool withPersons = true)
    {
        var runs = new RowCursor(Path.Combine(folder, RunsFile), hasTitle: true);
        LifeCursor? lives = null;
        try
        {
            StoreMetadata metadata = StoreMetadata.Parse(runs.Metadata(StoreMetadata.Key)
                ?? throw new InvalidDataException($"{RunsFile} was written by another program or an older version."));
            string series = Path.Combine(folder, SeriesFile), persons = Path.Combine(folder, LifeTable.FileName);
            lives = withPersons && metadata.Kept.Any(static k => k.Layout.Persons > 0) ? new LifeCursor(persons) : null;
            return new ParquetRuns(runs, withSeries && metadata.IsComplete && metadata.Kept.Any(static k => k.Layout.ValueCount > 0)
                ? new RowCursor(series, hasTitle: false) : null, lives, metadata);
        }
        catch
        {
            lives?.Dispose();
            runs.Dispose();
            throw;
        }
    }

    /// <summary>Whether what is thrown means a damaged or foreign file.</summary>
    public static bool IsDamage(Exception e) =>
        e is ParquetException or InvalidDataException or System.Text.Json.JsonException or KeyNotFoundException or EndOfStreamException
            or FileNotFoundException or OverflowException;

    public IEnumerable<RecordedRun> Read()
    {
        while (_runs.TryPeek(out RunIdentity identity, out string title))
        {
            KeptAs kept = Metadata.Of(identity.ScenarioId, identity.PolicyId);
            if (!_orders.TryGetValue(kept, out StoredOrder? order)) _orders[kept] = order = StoredOrder.Of(kept.Layout);
            int width = kept.Layout.OutcomeCount, rows = order.Places.Length;
            var outcomes = new double[width];
            order.Restore(_runs.Take(identity, rows), outcomes);
            var values = new double[_series is null ? 0 : kept.Layout.ValueCount];
            for (int k = 0; k < kept.Layout.Periods.Count && values.Length > 0; k++)
                order.Restore(_series!.Take(identity, rows), values.AsSpan(k * width, width));
            yield return new RecordedRun
            {
                Identity = identity,
                Provenance = kept.Provenance,
                Title = title,
                Start = kept.Start,
                Layout = kept.Layout,
                Outcomes = outcomes,
                Values = values,
                Lives = kept.Layout.Persons > 0 && _persons is not null ? _persons.Take(identity) : RecordedLives.None,
            };
        }
    }

    public void Dispose()
    {
        _runs.Dispose();
        _series?.Dispose();
        _persons?.Dispose();
    }
}
