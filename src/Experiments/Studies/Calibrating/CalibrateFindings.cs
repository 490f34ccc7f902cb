using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Statistics.Emulation;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Texts;
using static Ronghe.Experiments.Studies.Scoring.ScoreFindings;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>The answer of a calibration in sentences.</summary>
internal static class CalibrateFindings
{
    /// <summary>Weights that differ by less are equal ones.</summary>
    private const double Alike = 1e-12;

    private const double Uneven = 0.01;

    public static IEnumerable<Prose> Of(StoredExperiment data)
    {
        IReadOnlyList<FitRow> fits = data.Rows(CalibrateTables.Fit);
        IReadOnlyList<WaveRow> waves = data.Rows(CalibrateTables.Waves);
        IReadOnlyList<InformedRow> informed = data.Rows(CalibrateTables.Informed);
        double[] weights = [.. data.Rows(CalibrateTables.Posterior).GroupBy(static r => r.World).Select(static g => g.First().Weight)];
        if (weights.Length == 0 && waves.Count > 0)
        {
            yield return data.Tell(CalibrateTexts.NothingLeft, Count(waves.Count), string.Join(data.Say(PageTexts.Semicolon),
                fits.Where(static f => f.Miss > Emulators.Cut).OrderByDescending(static f => f.Miss).Select(f =>
                    data.Say(CalibrateTexts.Missed, ScoreLabel.Of(data, f), Readable.Number(f.Miss, data.Language)))
                    .DefaultIfEmpty(data.Say(CalibrateTexts.None))));
        }
        else if (weights.Length > 0)
        {
            FitRow[] missed = [.. fits.Where(static f => !f.IsMet)];
            yield return missed.Length == 0 ? data.Tell(CalibrateTexts.MetAll, Count(fits.Count))
                : data.Tell(CalibrateTexts.Met, Count(fits.Count - missed.Length), Count(fits.Count), Names(data, missed));
            yield return data.Tell(CalibrateTexts.Before, Readable.Number(fits.Sum(static f => f.PriorShare), data.Language),
                Readable.Number(fits.Sum(static f => f.PosteriorShare), data.Language));
        }

        if (waves.Count > 0)
            yield return data.Tell(CalibrateTexts.Left, Count(waves.Count),
                Measured.Cell(CalibrateTables.Waves, waves.Count - 1, nameof(WaveRow.Left), waves[^1].Left, NumberStyle.Percent),
                Count(informed.Count));
        if (weights.Length > 0)
        {
            string Which(string verdict) => string.Join(data.Say(PageTexts.Comma), informed.Where(r => r.Verdict == verdict)
                .Select(static r => r.Parameter).DefaultIfEmpty(data.Say(CalibrateTexts.None)));
            yield return data.Tell(CalibrateTexts.Informed, Which(CalibrateJudge.IsInformed), Which(CalibrateJudge.IsNot));
            yield return weights.Max() - weights.Min() < Alike ? data.Tell(CalibrateTexts.NotWeighted, Count(weights.Length))
                : data.Tell(CalibrateTexts.Worth, Count(weights.Length), Readable.Number(TemperedSample.Effective(weights), data.Language));
        }

        FitRow[] unlike = [.. fits.Where(f => waves.Count > 0 && double.IsNaN(data.Rows(CalibrateTables.Emulators)
            .Last(e => (e.Table, e.Target) == (f.Table, f.Target)).Told))];
        if (unlike.Length > 0) yield return data.Tell(CalibrateTexts.NotEmulated, Names(data, unlike));
        InformedRow[] asked = [.. informed.Where(static r => double.IsFinite(r.RecoveryP))];
        if (asked.Length > 0)
            yield return data.Tell(CalibrateTexts.Found, Count(asked.Count(static r => r.RecoveryP >= Uneven)), Count(asked.Length),
                Readable.Number(Uneven, data.Language));
    }

    private static string Names(StoredExperiment data, IEnumerable<FitRow> rows) =>
        string.Join(data.Say(PageTexts.Semicolon), rows.Select(r => ScoreLabel.Of(data, r)));
}
