using Ronghe.Experiments.Reports.Stored;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Charts;

/// <summary>Pictures of the spiral's stored tables.</summary>
internal static class SpiralFigures
{
    /// <summary>Every how many quarters a path has a point.</summary>
    private const int PathStep = 4;

    private static readonly string[] Echoed = ["mismatch", "upgrade_hazard", "reform_effort", "log_seats"];

    /// <summary>Demand against supply by sector, with and without the loop: one seed, smoothed over a year.</summary>
    public static IReadOnlyList<Chart> PhasePlanes(StoredExperiment data, StoredTable paths) =>
    [
        .. Sectors(paths).Select(sector => PathChart.Plane(
            $"plane-{sector}", data.NameOf(new ObservationGroup("sector", sector)), "demand (ln persons)", "effective supply (ln persons)", Rows(paths, sector, "demand", "supply", "mismatch"))).OfType<Chart>(),
    ];

    /// <summary>Mismatch, reform effort and integration in space, for the sector with the widest swings of the loop.</summary>
    public static Chart? Space(StoredExperiment data, StoredTable paths)
    {
        string? widest = Sectors(paths).MaxBy(sector =>
        {
            double[] m = [.. Rows(paths, sector, "mismatch", "reform_effort", "integration").Where(static r => r.PathIndex == 0).Select(static r => r.X).Where(double.IsFinite)];
            return m.Length == 0 ? double.NegativeInfinity : m.Max() - m.Min();
        });
        if (widest is null) return null;
        Chart? chart = PathChart.Space("spiral-space", $"In space: {data.NameOf(new ObservationGroup("sector", widest))}", "mismatch (ln ratio)", "reform effort (share)", "integration (share)", Rows(paths, widest, "mismatch", "reform_effort", "integration"));
        return chart is null ? null : chart with { IsWide = true, Caption = "The sector with the widest swings; one seed." };
    }

    /// <summary>Echoes of an impulse with and without the link that closes the loop.</summary>
    public static IReadOnlyList<Chart> Responses(StoredTable responses)
    {
        string[] arms = [.. Distinct(responses, "arm")];
        var charts = new List<Chart>();
        foreach (string[] pair in arms.Chunk(2))
        {
            foreach (string outcome in Echoed.Where(Distinct(responses, "outcome").Contains))
            {
                IEnumerable<CurveRow> rows = pair.SelectMany((arm, index) => Where(responses, "arm", arm).Where(r => responses.Text(r, "outcome") == outcome).Select(r => new CurveRow(
                    responses.Text(r, "title"), index, responses.Number(r, "quarter") / 4, responses.Number(r, "response"), responses.Number(r, "low"), responses.Number(r, "high"))));
                string words = outcome.Replace('_', ' ');
                if (CurveChart.Of($"echo-{pair[0]}-{outcome}", $"{char.ToUpperInvariant(words[0])}{words[1..]} after the {(pair[0].StartsWith("jump", StringComparison.Ordinal) ? "curriculum jump" : "upgrade pulse")}", "years since the impulse", "response", rows) is { } chart) charts.Add(chart);
            }
        }

        return charts;
    }

    /// <summary>Mean spectrum of mismatch of each variant above its red noise.</summary>
    public static IReadOnlyList<Chart> Spectra(StoredTable spectra) =>
    [
        .. Distinct(spectra, "variant").Select(variant =>
        {
            int[] rows = [.. Where(spectra, "variant", variant)];
            return CurveChart.Of($"spectrum-{variant}", Capital(spectra.Text(rows[0], "title")), "period (quarters)", "share of variance",
                rows.Select(r => new CurveRow("mean spectrum", 0, spectra.Number(r, "period"), spectra.Number(r, "power"), double.NaN, double.NaN))
                    .Concat(rows.Select(r => new CurveRow("99 % of red noise", 1, spectra.Number(r, "period"), spectra.Number(r, "noise_99"), double.NaN, double.NaN))), isLogarithmic: true);
        }).OfType<Chart>(),
    ];

    /// <summary>One statistic over all variants.</summary>
    public static Chart? Ablation(StoredTable ablations, string statistic, string title, string quantity) => IntervalChart.Of(
        $"ablation-{statistic}", title, quantity, "95 % interval", Where(ablations, "statistic", statistic)
            .Select(r => new IntervalRow(Capital(ablations.Text(r, "title")), string.Empty, 0, ablations.Number(r, "value"), ablations.Number(r, "low"), ablations.Number(r, "high"))));

    /// <summary>Dominant period against each lag.</summary>
    public static IReadOnlyList<Chart> Lags(StoredTable lags) =>
    [
        .. Distinct(lags, "lag_kind").Select(kind => CurveChart.Of($"lag-{kind}", $"Period against the {kind} lag", $"{kind} lag (quarters)", "dominant period (quarters)",
            Where(lags, "lag_kind", kind).Select(r => new CurveRow(kind, 0, lags.Number(r, "lag"), lags.Number(r, "period"), lags.Number(r, "low"), lags.Number(r, "high"))))).OfType<Chart>(),
    ];

    private static IEnumerable<PathRow> Rows(StoredTable paths, string sector, string x, string y, string z)
    {
        string[] variants = [.. Distinct(paths, "variant")];
        foreach (int r in Where(paths, "sector", sector).Where(r => paths.Number(r, "replication") == 0 && paths.Number(r, "quarter") % PathStep == 0))
        {
            int variant = Array.IndexOf(variants, paths.Text(r, "variant"));
            yield return new PathRow(variant == 0 ? "loop closed" : "shadow: action cut", variant, paths.Text(r, "quarter"), paths.Number(r, x), paths.Number(r, y), paths.Number(r, z));
        }
    }

    private static IReadOnlyList<string> Sectors(StoredTable paths) => [.. Distinct(paths, "sector")];

    internal static IEnumerable<string> Distinct(StoredTable table, string column) => Enumerable.Range(0, table.Rows.Count).Select(r => table.Text(r, column)).Distinct();

    internal static IEnumerable<int> Where(StoredTable table, string column, string value) => Enumerable.Range(0, table.Rows.Count).Where(r => table.Text(r, column) == value);

    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
