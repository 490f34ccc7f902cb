using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>Crossings of mismatch between shortage and glut, pooled over seeds × sectors.</summary>
/// <param name="Pooled">Crossings of all series together.</param>
/// <param name="Series">Series in which they are defined.</param>
internal readonly record struct PooledCrossings(int Pooled, int Series)
{
    /// <summary>Fewer than this many say nothing of a cycle (docs/spiral.md, S4d).</summary>
    public const int Fewest = 5;

    /// <summary>Counts a part of the recorded quarters of every sector of every seed.</summary>
    public static PooledCrossings Of(IEnumerable<SpiralTrace?> traces, int from, int count)
    {
        int pooled = 0, series = 0;
        foreach (SpiralTrace trace in traces.OfType<SpiralTrace>())
        {
            for (int s = 0; s < trace.Sectors; s++)
            {
                Statistic crossings = Swings.Crossings(trace.Of("mismatch", s, from, count));
                if (!crossings.IsDefined) continue;
                pooled += (int)crossings.Value;
                series++;
            }
        }

        return new PooledCrossings(pooled, series);
    }
}

/// <summary>One part of a variant's recorded quarters, averaged over sectors and then over seeds.</summary>
/// <param name="Name">start-up | measured.</param>
/// <param name="Quarters">Its length.</param>
/// <param name="Measures">Statistics with their units, over seeds.</param>
/// <param name="Crossings">Crossings of mismatch.</param>
internal sealed record RecordedPart(string Name, int Quarters, IReadOnlyList<(string Name, string Unit, MeanInterval Value)> Measures,
    PooledCrossings Crossings);

/// <summary>The start-up beside the measured part, so that what settles is never taken for what cycles (S4).</summary>
/// <remarks>
/// Start-up here are the recorded quarters before the first measured one, in which what is cut settles; the burn-in before them is not
/// recorded. No claim rests on them.
/// </remarks>
internal static class StartUp
{
    public const string Table = "start_up", Name = "start-up", Measured = "measured";

    /// <summary>Variants whose start-up is told: what S4 compares, and the shadow.</summary>
    public static IReadOnlyList<SpiralVariant> Variants { get; } =
        [SpiralVariant.Baseline, SpiralVariant.Shadow, SpiralVariant.FrozenIntegration];

    public static RecordedPart Of(IReadOnlyList<SpiralTrace?> traces) => Part(Name, traces, 0, SpiralSettings.Settling);

    public static RecordedPart MeasuredPartOf(IReadOnlyList<SpiralTrace?> traces) =>
        Part(Measured, traces, SpiralSettings.Settling, int.MaxValue);

    public static NamedTable TableOf(SpiralFindings found)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (SpiralVariant variant in Variants)
        {
            if (found.Runs.Of(variant) is not { Count: > 0 } traces) continue;
            foreach (RecordedPart part in new[] { Of(traces), MeasuredPartOf(traces) })
            {
                foreach ((string name, string unit, MeanInterval value) in part.Measures)
                    rows.Add([variant.Key, variant.Title, part.Name, part.Quarters, name, unit, value.Mean, value.Low, value.High,
                    value.Count]);
                rows.Add([variant.Key, variant.Title, part.Name, part.Quarters, "crossings_pooled", "crossings", part.Crossings.Pooled,
                    null, null, part.Crossings.Series]);
            }
        }

        return new NamedTable(Table, "The start-up apart from the measured part (S4)",
            [
                new("variant", "key"), new("title", "what is cut"),
                new("part", "start-up: recorded quarters before the first measured one; measured: what every claim rests on"),
                new("quarters", "length of the part", "quarters"),
                new("statistic", "name"), new("unit", "of value"),
                new("value", "mean over seeds; crossings of all seeds and sectors together", "see unit"),
                new("low", "95 % Student interval over seeds", "see unit"), new("high", "95 % Student interval over seeds", "see unit"),
                new("count", "seeds, for crossings series (seeds × sectors)"),
            ], rows);
    }

    private static RecordedPart Part(string name, IReadOnlyList<SpiralTrace?> traces, int from, int count)
    {
        MeanInterval Over(string outcome, Func<double[], double> of) => MeanInterval.Of(
            [.. traces.Select(trace => trace is null ? double.NaN
                : Enumerable.Range(0, trace.Sectors).Select(s => of(trace.Of(outcome, s, from, count))).Where(static v => !double.IsNaN(v))
                    .DefaultIfEmpty(double.NaN).Average())]);
        int quarters = traces.OfType<SpiralTrace>().Select(trace => Math.Min(count, trace.Periods - from)).FirstOrDefault();
        return new RecordedPart(name, quarters,
        [
            ("mean_mismatch", "ln ratio", Over("mismatch", static m => m.Average())),
            ("mean_size", "ln ratio", Over("mismatch", static m => m.Average(Math.Abs))),
            ("shortage_share", "share", Over("mismatch", static m => m.Count(static v => v > 0) / (double)m.Length)),
            ("integration", "share", Over("integration", static i => i.Average())),
            ("technology_growth", "generations/year", Over("generation", static g => 4 * Smoothing.Slope(g))),
        ], PooledCrossings.Of(traces, from, count));
    }
}
