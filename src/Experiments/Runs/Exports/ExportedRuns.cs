using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Runs.Exports;

/// <summary>What an export holds.</summary>
/// <param name="Count">Runs.</param>
/// <param name="Undescribed">Of them, those of which the folder tells title and ids only and not what they are made of.</param>
/// <param name="HasSeries">False when the runs had a series that does not lie in the folder.</param>
internal readonly record struct ExportedRuns(int Count, int Undescribed, bool HasSeries);

/// <summary>A results folder of any kind, opened for an export: its runs and, beside each, its variant.</summary>
internal sealed class ExportSource : IDisposable
{
    private readonly bool _lacksSeries;
    private int _count, _undescribed;

    /// <summary>Opens the folder as far as it goes: reference results leave out the series for their size, folders of old have no
    /// variants.</summary>
    public ExportSource(string folder)
    {
        bool hasSeries = File.Exists(Path.Combine(folder, ParquetRuns.SeriesFile));
        bool hasPersons = File.Exists(Path.Combine(folder, LifeTable.FileName));
        Tables = ParquetRuns.Open(folder, hasSeries, hasPersons);
        HasPersons = hasPersons && Tables.Metadata.KeepsPersons;
        Variants = StoredVariants.Open(folder);
        RunLayout[] layouts = [.. Tables.Metadata.Kept.Select(static k => k.Layout)];
        bool kept = layouts.Any(static l => l.ValueCount > 0);
        HasSeries = hasSeries && kept && Tables.Metadata.IsComplete;
        _lacksSeries = kept && !HasSeries;
        Outcomes = [.. layouts.SelectMany(static l => l.Observations).Select(static o => o.Name).Distinct().Order(StringComparer.Ordinal)];
        Periods = HasSeries ? [.. layouts.SelectMany(static l => l.Periods).Distinct().Order()] : [];
        Factors = Variants?.Factors ?? [];
    }

    private ParquetRuns Tables { get; }

    /// <summary>At the variant of the run that was handed out last, when <see cref="IsDescribed"/>.</summary>
    public StoredVariants? Variants { get; }

    /// <summary>Names of the columns that tell variants apart.</summary>
    public IReadOnlyList<string> Factors { get; }

    /// <summary>What any of the runs kept, by name.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>Periods that any of the series holds.</summary>
    public IReadOnlyList<int> Periods { get; }

    public bool HasSeries { get; }

    /// <summary>Graduates' lives lie in the folder.</summary>
    public bool HasPersons { get; }

    public bool IsDescribed { get; private set; }

    /// <summary>What was exported so far.</summary>
    public ExportedRuns Told => new(_count, _undescribed, !_lacksSeries);

    /// <summary>The runs in stored order, one at a time.</summary>
    public IEnumerable<RecordedRun> Runs(CancellationToken cancellation)
    {
        foreach (RecordedRun run in Tables.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            IsDescribed = Variants?.MoveTo(run.Identity) == true && Variants.HasRecipe;
            _count++;
            if (!IsDescribed) _undescribed++;
            yield return run;
        }
    }

    public void Dispose()
    {
        Tables.Dispose();
        Variants?.Dispose();
    }
}
