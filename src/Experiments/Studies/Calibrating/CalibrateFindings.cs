using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Statistics;
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

    /// <summary>So much more of the spread told is more.</summary>
    private const double Surely = 0.1;

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
                    data.Say(CalibrateTexts.Missed, ScoreLabel.Of(data, f), Readable.Number(f.Miss, data.Language)) + Ends(data, f))
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

        FitRow[] outOfReach = [.. fits.Where(static f => f.NearestMiss > Emulators.Cut)];
        if (outOfReach.Length > 0)
            yield return data.Tell(CalibrateTexts.OutOfReach, string.Join(data.Say(PageTexts.Semicolon), outOfReach.Select(f =>
                data.Say(CalibrateTexts.ComesTo, ScoreLabel.Of(data, f), Readable.Number(f.Nearest, data.Language),
                    Readable.Range(f.BandLow, f.BandHigh, data.Language)) + Ends(data, f))));
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

        EmulatorRow[] last = [.. data.Rows(CalibrateTables.Emulators).Where(e => e.Wave == waves.Count)];
        FitRow[] Figures(Func<EmulatorRow, bool> are) =>
            [.. fits.Where(f => last.Any(e => (e.Table, e.Target) == (f.Table, f.Target) && are(e)))];
        if (Figures(static e => double.IsNaN(e.Told)) is { Length: > 0 } unlike)
            yield return data.Tell(CalibrateTexts.NotEmulated, Names(data, unlike));
        if (last.Any(static e => double.IsFinite(e.ToldByTrees)))
            yield return Figures(static e => e.ToldByTrees > e.Told + Surely) is { Length: > 0 } better
                ? data.Tell(CalibrateTexts.TreesTellMore, Names(data, better)) : data.Tell(CalibrateTexts.TreesTellNoMore);
        foreach (Prose said in Found(data, CalibrateTexts.Found, informed.Select(static r => r.RecoveryP))
            .Concat(Found(data, CalibrateTexts.FoundByRuns, informed.Select(static r => r.RecoveryByRunsP))))
            yield return said;
        if (Carried(data) is { } carried) yield return carried;
    }

    private static IEnumerable<Prose> Found(StoredExperiment data, Text told, IEnumerable<double> probabilities)
    {
        double[] asked = [.. probabilities.Where(double.IsFinite)];
        if (asked.Length > 0)
            yield return data.Tell(told, Count(asked.Count(static p => p >= Uneven)), Count(asked.Length),
                Readable.Number(Uneven, data.Language));
    }

    /// <summary>How much of the posterior holds in the other scenario.</summary>
    private static Prose? Carried(StoredExperiment data)
    {
        CarriedRow[] drawn = [.. data.Rows(CalibrateTables.Carried).Where(static r => r.World > 0)];
        if (drawn.Length == 0) return null;
        CarriedRow[] medoid = [.. drawn.Where(static r => r.IsMedoid)];
        return data.Tell(CalibrateTexts.CarriedOver, Count(drawn.DistinctBy(static r => r.World).Count()),
            Count(medoid.Count(static r => r.IsMetHere)), Count(medoid.Count(static r => r.IsMetThere)), Count(medoid.Length),
            Readable.Number(FiniteMean.Of(drawn.Select(static r => Math.Abs(r.Apart))), data.Language));
    }

    /// <summary>Which ends of plausible ranges keep a figure away.</summary>
    private static string Ends(StoredExperiment data, FitRow f)
    {
        string Of(Text end, string keys) =>
            keys.Length == 0 ? string.Empty : data.Say(end, string.Join(data.Say(PageTexts.Comma), keys.Split(' ')));
        return f.NearestMiss <= Emulators.Cut ? string.Empty
            : Of(CalibrateTexts.AtLowEnd, f.LowEnds) + Of(CalibrateTexts.AtHighEnd, f.HighEnds);
    }

    private static string Names(StoredExperiment data, IEnumerable<FitRow> rows) =>
        string.Join(data.Say(PageTexts.Semicolon), rows.Select(r => ScoreLabel.Of(data, r)));
}
