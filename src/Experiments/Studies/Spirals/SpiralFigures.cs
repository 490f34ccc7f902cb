using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The figures of a spiral experiment, from its stored tables alone.</summary>
/// <param name="table">Finds a table by name; null when it was not written.</param>
/// <param name="language">Of titles, axes and names.</param>
internal sealed class SpiralFigures(Func<string, StoredTable?> table, Language language = Language.English)
{
    /// <summary>All figures that the tables allow, in the order of the story.</summary>
    public IReadOnlyList<Chart> All =>
        [.. new[] { Spiral(), Plane("baseline", SpiralTexts.WithAction), Plane("shadow", SpiralTexts.WithoutAction), Effort(),
            Response("mismatch", "pulse"), Response("log_seats", "pulse"), Response("upgrade_hazard", "jump"), Spectra(), Lag("study"),
            Lag("information"), VarianceShares() }.OfType<Chart>()];

    /// <summary>The spiral one can see: mismatch and seats turn, integration is the height.</summary>
    public Chart? Spiral() => Path("baseline", "mismatch", "log_seats", "integration") is not { Length: > 0 } rows ? null
        : TimedPathChart.Space("spiral-space", SpiralTexts.Space.In(language, rows[0].Path), Say(SpiralTexts.Mismatch),
            Say(SpiralTexts.LogSeats), Say(SpiralTexts.Integration), rows, language);

    /// <summary>Demand against effective supply; mismatch is the distance to the diagonal.</summary>
    public Chart? Plane(string variant, Text title) => Path(variant, "demand", "supply", "integration") is not { Length: > 0 } rows ? null
        : TimedPathChart.Plane("spiral-plane-" + variant, title.In(language, rows[0].Path), Say(SpiralTexts.Demand),
            Say(SpiralTexts.Supply), rows, language);

    /// <summary>Mismatch and reform effort: an illustration, since effort follows mismatch whatever drives it.</summary>
    public Chart? Effort() => Path("baseline", "mismatch", "reform_effort", "integration") is not { Length: > 0 } rows ? null
        : TimedPathChart.Plane("spiral-effort", SpiralTexts.EffortTitle.In(language, rows[0].Path), Say(SpiralTexts.Mismatch),
            Say(SpiralTexts.Effort), rows, language);

    /// <summary>Echo of an impulse with the link and without.</summary>
    public Chart? Response(string outcome, string impulse)
    {
        if (table(SpiralTables.Responses) is not { } t) return null;
        var lines = new List<string>();
        var rows = new List<BandRow>();
        for (int r = 0; r < t.Rows.Count; r++)
        {
            if (t.Text(r, "outcome") != outcome || !t.Text(r, "arm").StartsWith(impulse, StringComparison.Ordinal)) continue;
            string line = StoredTexts.Phrase(t.Text(r, "title"), language);
            if (!lines.Contains(line)) lines.Add(line);
            rows.Add(new BandRow(line, lines.IndexOf(line), t.Number(r, "quarter"), t.Number(r, "response"), t.Number(r, "low"),
                t.Number(r, "high")));
        }

        string what = TitleOf(outcome);
        return BandChart.Of($"spiral-response-{outcome.Replace('_', '-')}",
            (impulse == "pulse" ? SpiralTexts.AfterPulse : SpiralTexts.AfterJump).In(language, what), Say(SpiralTexts.SinceImpulse), what,
            Say(SpiralTexts.Band), rows, language: language);
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
            string line = Say(index == 0 ? SpiralTexts.Baseline : SpiralTexts.Shadow);
            rows.Add(new BandRow(line, index, t.Number(r, "period"), t.Number(r, "power"), double.NaN, double.NaN));
            rows.Add(new BandRow(SpiralTexts.OfRedNoise.In(language, line), index + 2, t.Number(r, "period"), t.Number(r, "noise_99"),
                double.NaN, double.NaN));
        }

        return BandChart.Of("spiral-spectra", Say(SpiralTexts.Spectrum), Say(SpiralTexts.PeriodAxis), Say(SpiralTexts.PowerAxis),
            Say(SpiralTexts.NoBand), rows, isLogarithmic: true, language: language);
    }

    /// <summary>Period against a lag that was varied alone.</summary>
    public Chart? Lag(string kind)
    {
        if (table(SpiralTables.Lags) is not { } t) return null;
        string lag = Say(kind == "study" ? SpiralTexts.StudyLag : SpiralTexts.InformationLag), within = lag.ToLowerInvariant();
        IEnumerable<BandRow> rows = Enumerable.Range(0, t.Rows.Count).Where(r => t.Text(r, "lag_kind") == kind)
            .Select(r => new BandRow(within, 0, t.Number(r, "lag"), t.Number(r, "period"), t.Number(r, "low"), t.Number(r, "high")));
        return BandChart.Of("spiral-lag-" + kind, SpiralTexts.PeriodAgainst.In(language, within), SpiralTexts.LagAxis.In(language, lag),
            Say(SpiralTexts.DominantPeriod), Say(SpiralTexts.OverSeeds), rows, hasMarkers: true, language: language);
    }

    /// <summary>What each cut takes from the variance of mismatch.</summary>
    public Chart? VarianceShares()
    {
        if (table(SpiralTables.Ablations) is not { } t) return null;
        IEnumerable<IntervalRow> rows = Enumerable.Range(0, t.Rows.Count)
            .Where(r => t.Text(r, "statistic") == "variance_share" && t.Text(r, "variant") != "baseline")
            .Select(r => new IntervalRow(StoredTexts.Phrase(t.Text(r, "title"), language), string.Empty, 0, t.Number(r, "value"),
                t.Number(r, "low"), t.Number(r, "high")));
        return IntervalChart.Of("spiral-shares", Say(SpiralTexts.Shares), Say(SpiralTexts.SharesAxis), Say(SpiralTexts.OverSeeds), rows,
            language);
    }

    /// <summary>The course of the first seed's first sector: chosen before looking.</summary>
    private PathRow[] Path(string variant, string x, string y, string z)
    {
        if (table(SpiralTables.Paths) is not { } t) return [];
        int[] rows = [.. Enumerable.Range(0, t.Rows.Count).Where(r => t.Text(r, "variant") == variant)];
        if (rows.Length == 0) return [];
        string seed = t.Text(rows[0], "replication"), sector = t.Text(rows[0], "sector");
        return [.. rows.Where(r => t.Text(r, "replication") == seed && t.Text(r, "sector") == sector)
            .Select(r => new PathRow(SpiralTexts.Path.In(language, NameOf(sector), seed), 0,
                SpiralTexts.Quarter.In(language, t.Text(r, "quarter")), t.Number(r, x), t.Number(r, y), t.Number(r, z)))];
    }

    private string Say(Text text) => text.In(language);

    private string NameOf(string sector) =>
        language == Language.Chinese && CatalogueTexts.Find("sector:" + sector) is { } name ? name : sector;

    private string TitleOf(string outcome) => outcome switch
    {
        "mismatch" => Say(SpiralTexts.Mismatch),
        "log_seats" => Say(SpiralTexts.LogSeats),
        "upgrade_hazard" => Say(SpiralTexts.Hazard),
        _ => StoredTexts.Word(outcome, language),
    };
}
