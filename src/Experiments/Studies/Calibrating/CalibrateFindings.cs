using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
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
            yield return data.Tell(CalibrateTexts.NothingLeft, Counted(waves.Count, "waves"), Joined(data,
                fits.Where(static f => f.Miss > Emulators.Cut).OrderByDescending(static f => f.Miss).Select(f => Beside(
                    data.Tell(CalibrateTexts.Missed, ScoreLabel.Of(data, f), Plain(data, f, nameof(f.Miss), f.Miss)), Ends(data, f)))
                    .DefaultIfEmpty(data.Say(CalibrateTexts.None))));
        }
        else if (weights.Length > 0)
        {
            FitRow[] missed = [.. fits.Where(static f => !f.IsMet)];
            yield return missed.Length == 0 ? data.Tell(CalibrateTexts.MetAll, Counted(fits.Count, "fit"))
                : data.Tell(CalibrateTexts.Met, Counted(fits.Count - missed.Length, "fit|met"), Counted(fits.Count, "fit"),
                    Names(data, missed));
            yield return data.Tell(CalibrateTexts.Before, Sum(nameof(FitRow.PriorShare), fits.Sum(static f => f.PriorShare)),
                Sum(nameof(FitRow.PosteriorShare), fits.Sum(static f => f.PosteriorShare)));
        }

        FitRow[] outOfReach = [.. fits.Where(static f => f.NearestMiss > Emulators.Cut)];
        if (outOfReach.Length > 0)
            yield return data.Tell(CalibrateTexts.OutOfReach, Joined(data, outOfReach.Select(f => Beside(
                data.Tell(CalibrateTexts.ComesTo, ScoreLabel.Of(data, f), CalibrateSections.Cell(data, f, nameof(f.Nearest), f.Nearest),
                    CalibrateSections.Band(data, f)), Ends(data, f)))));
        if (waves.Count > 0)
            yield return data.Tell(CalibrateTexts.Left, Counted(waves.Count, "waves"),
                Measured.Cell(CalibrateTables.Waves, waves.Count - 1, nameof(WaveRow.Left), waves[^1].Left, NumberStyle.Percent),
                Counted(informed.Count, "parameters_informed"));
        if (weights.Length > 0)
        {
            string Which(string verdict) => string.Join(data.Say(PageTexts.Comma), informed.Where(r => r.Verdict == verdict)
                .Select(static r => r.Parameter).DefaultIfEmpty(data.Say(CalibrateTexts.None)));
            yield return data.Tell(CalibrateTexts.Informed, Which(CalibrateJudge.IsInformed), Which(CalibrateJudge.IsNot));
            yield return weights.Max() - weights.Min() < Alike ? data.Tell(CalibrateTexts.NotWeighted, Counted(weights.Length, "posterior"))
                : data.Tell(CalibrateTexts.Worth, Counted(weights.Length, "posterior"),
                    new Measured(TemperedSample.Effective(weights), "effective|posterior"));
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
            yield return data.Tell(told, Counted(asked.Count(static p => p >= Uneven), "parameters_informed|even"),
                Counted(asked.Length, "parameters_informed|asked"), new Measured(Uneven, "criteria|uneven"));
    }

    /// <summary>How much of the posterior holds in the other scenario.</summary>
    private static Prose? Carried(StoredExperiment data)
    {
        CarriedRow[] drawn = [.. data.Rows(CalibrateTables.Carried).Where(static r => r.World > 0)];
        if (drawn.Length == 0) return null;
        CarriedRow[] medoid = [.. drawn.Where(static r => r.IsMedoid)];
        Measured Of(int number, string what) => Counted(number, "carried_over|" + what);
        return data.Tell(CalibrateTexts.CarriedOver, Of(drawn.DistinctBy(static r => r.World).Count(), "worlds"),
            Of(medoid.Count(static r => r.IsMetHere), "here"), Of(medoid.Count(static r => r.IsMetThere), "there"),
            Of(medoid.Length, "figures"),
            new Measured(FiniteMean.Of(drawn.Select(static r => Math.Abs(r.Apart))), "mean|carried_over|apart||size"));
    }

    /// <summary>Of a figure, in a unit of its own.</summary>
    private static Measured Plain(StoredExperiment data, FitRow row, string member, double value) =>
        CalibrateSections.Cell(data, row, member, value).In(string.Empty, NumberStyle.Plain);

    private static Measured Sum(string member, double value) => new(value, "sum|fit|" + TableOf<FitRow>.Column(member));

    private static Prose Beside(Prose said, string words) => new(said.Html + Html.Escape(words));

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
