using Ronghe.Experiments.Reports.Stored;
using Ronghe.Experiments.Spirals;

namespace Ronghe.Experiments.Charts;

/// <summary>The figures of a spiral experiment, from its stored tables alone.</summary>
/// <param name="table">Finds a table by name; null when it was not written.</param>
internal sealed class SpiralFigures(Func<string, StoredTable?> table)
{
    /// <summary>All figures that the tables allow, in the order of the story.</summary>
    public IReadOnlyList<Chart> All =>
        [.. new[] { Spiral(), Plane("baseline", "with the action"), Plane("shadow", "with the action cut"), Effort(), Response("mismatch", "pulse"), Response("log_seats", "pulse"), Response("upgrade_hazard", "jump"), Spectra(), Lag("study"), Lag("information"), VarianceShares() }.OfType<Chart>()];

    /// <summary>The spiral one can see: mismatch and seats turn, integration is the height.</summary>
    public Chart? Spiral() => Path("baseline", "mismatch", "log_seats", "integration") is not { Length: > 0 } rows ? null
        : TimedPathChart.Space("spiral-space", $"The spiral in space: {rows[0].Path}", "Mismatch, ln ratio", "Log seats, ln ratio", "Integration, share", rows);

    /// <summary>Demand against effective supply; mismatch is the distance to the diagonal.</summary>
    public Chart? Plane(string variant, string words) => Path(variant, "demand", "supply", "integration") is not { Length: > 0 } rows ? null
        : TimedPathChart.Plane("spiral-plane-" + variant, $"Demand and effective supply {words}: {rows[0].Path}", "Demand, ln persons", "Effective supply, ln persons", rows);

    /// <summary>Mismatch and reform effort: an illustration, since effort follows mismatch whatever drives it.</summary>
    public Chart? Effort() => Path("baseline", "mismatch", "reform_effort", "integration") is not { Length: > 0 } rows ? null
        : TimedPathChart.Plane("spiral-effort", $"Mismatch and reform effort (illustration only): {rows[0].Path}", "Mismatch, ln ratio", "Reform effort, share", rows);

    /// <summary>Echo of an impulse with the link and without.</summary>
    public Chart? Response(string outcome, string impulse)
    {
        if (table(SpiralTables.Responses) is not { } t) return null;
        var lines = new List<string>();
        var rows = new List<BandRow>();
        for (int r = 0; r < t.Rows.Count; r++)
        {
            if (t.Text(r, "outcome") != outcome || !t.Text(r, "arm").StartsWith(impulse, StringComparison.Ordinal)) continue;
            string line = t.Text(r, "title");
            if (!lines.Contains(line)) lines.Add(line);
            rows.Add(new BandRow(line, lines.IndexOf(line), t.Number(r, "quarter"), t.Number(r, "response"), t.Number(r, "low"), t.Number(r, "high")));
        }

        string what = TitleOf(outcome);
        return BandChart.Of($"spiral-response-{outcome.Replace('_', '-')}", $"{what} after {(impulse == "pulse" ? "a sector-wide upgrade" : "a jump of curricula")}", "Quarters since the impulse", what, "95 % band for all quarters together", rows);
    }

    /// <summary>Spectra of mismatch beside the height that red noise reaches.</summary>
    public Chart? Spectra()
    {
        if (table(SpiralTables.Spectra) is not { } t) return null;
        var rows = new List<BandRow>();
        for (int r = 0; r < t.Rows.Count; r++)
        {
            if (t.Text(r, "variant") is not ("baseline" or "shadow")) continue;
            int index = t.Text(r, "variant") == "baseline" ? 0 : 1;
            string line = index == 0 ? "baseline" : "shadow";
            rows.Add(new BandRow(line, index, t.Number(r, "period"), t.Number(r, "power"), double.NaN, double.NaN));
            rows.Add(new BandRow(line + ", 99 % of red noise", index + 2, t.Number(r, "period"), t.Number(r, "noise_99"), double.NaN, double.NaN));
        }

        return BandChart.Of("spiral-spectra", "Spectrum of mismatch", "Period, quarters", "Share of variance near the period", "none", rows, isLogarithmic: true);
    }

    /// <summary>Period against a lag that was varied alone.</summary>
    public Chart? Lag(string kind)
    {
        if (table(SpiralTables.Lags) is not { } t) return null;
        IEnumerable<BandRow> rows = Enumerable.Range(0, t.Rows.Count).Where(r => t.Text(r, "lag_kind") == kind)
            .Select(r => new BandRow($"{kind} lag", 0, t.Number(r, "lag"), t.Number(r, "period"), t.Number(r, "low"), t.Number(r, "high")));
        return BandChart.Of("spiral-lag-" + kind, $"Period against the {kind} lag", $"{char.ToUpperInvariant(kind[0])}{kind[1..]} lag, quarters", "Dominant period, quarters", "95 % interval over seeds", rows, hasMarkers: true);
    }

    /// <summary>What each cut takes from the variance of mismatch.</summary>
    public Chart? VarianceShares()
    {
        if (table(SpiralTables.Ablations) is not { } t) return null;
        IEnumerable<IntervalRow> rows = Enumerable.Range(0, t.Rows.Count).Where(r => t.Text(r, "statistic") == "variance_share" && t.Text(r, "variant") != "baseline")
            .Select(r => new IntervalRow(t.Text(r, "title"), string.Empty, 0, t.Number(r, "value"), t.Number(r, "low"), t.Number(r, "high")));
        return IntervalChart.Of("spiral-shares", "Share of the variance of mismatch that goes with what is cut", "Share; below 0 the cut adds variance", "95 % interval over seeds", rows);
    }

    /// <summary>The course of the first seed's first sector: chosen before looking.</summary>
    private PathRow[] Path(string variant, string x, string y, string z)
    {
        if (table(SpiralTables.Paths) is not { } t) return [];
        int[] rows = [.. Enumerable.Range(0, t.Rows.Count).Where(r => t.Text(r, "variant") == variant)];
        if (rows.Length == 0) return [];
        string seed = t.Text(rows[0], "replication"), sector = t.Text(rows[0], "sector");
        return [.. rows.Where(r => t.Text(r, "replication") == seed && t.Text(r, "sector") == sector)
            .Select(r => new PathRow($"sector {sector}, seed {seed}", 0, $"quarter {t.Text(r, "quarter")}", t.Number(r, x), t.Number(r, y), t.Number(r, z)))];
    }

    private static string TitleOf(string outcome) => outcome switch
    {
        "mismatch" => "Mismatch, ln ratio",
        "log_seats" => "Log seats, ln ratio",
        "upgrade_hazard" => "Upgrade hazard, 1/quarter",
        _ => outcome,
    };
}
