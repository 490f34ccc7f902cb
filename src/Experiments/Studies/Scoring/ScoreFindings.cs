using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>The answer of a scorecard in sentences: what is wrong, what is right, and what that is worth.</summary>
internal static class ScoreFindings
{
    public static IEnumerable<Prose> Of(StoredExperiment data)
    {
        IReadOnlyList<ScoreRow> rows = data.Rows(ScoreTables.Scorecard);
        ScoreRow[] sorted = ScoreSections.Sorted(rows), scored = [.. sorted.Where(static r => ScoreVerdict.IsScored(r.Verdict))];
        ScoreRow[] Which(string verdict) => [.. sorted.Where(r => r.Verdict == verdict)];
        ScoreRow[] wrong = Which(ScoreVerdict.Wrong), right = Which(ScoreVerdict.Right), open = Which(ScoreVerdict.Undecided);
        Measured all = Counted(scored.Length, "scorecard|scored");
        yield return wrong.Length == 0 ? data.Tell(ScoreTexts.NothingWrong, all)
            : data.Tell(ScoreTexts.Wrong, Counted(wrong.Length, "scorecard|wrong"), all, Joined(data, wrong.Select(r => Miss(data, r))));
        if (right.Length > 0) yield return data.Tell(ScoreTexts.Right, Counted(right.Length, "scorecard|right"), all, Names(data, right));
        if (open.Length > 0) yield return data.Tell(ScoreTexts.Open, Counted(open.Length, "scorecard|undecided"), Names(data, open));
        if (right.Any(static r => r.AimedAtBy.Length > 0))
            yield return data.Tell(ScoreTexts.Aimed, Counted(right.Count(static r => r.AimedAtBy.Length > 0),
                "scorecard|aimed at"),
                Names(data, right.Where(static r => r.AimedAtBy.Length == 0)));
        if (Benchmarks(data) is { } benchmarks) yield return benchmarks;
        if (wrong.Any(static r => r.IsWithinDiscrepancy))
            yield return data.Tell(ScoreTexts.WithinDiscrepancy,
                Counted(wrong.Count(static r => r.IsWithinDiscrepancy), "scorecard|within discrepancy"));
        if (Which(ScoreVerdict.Input) is { Length: > 0 } inputs) yield return data.Tell(ScoreTexts.NotScored, Names(data, inputs));
        if (Which(ScoreVerdict.NotObserved) is { Length: > 0 } unseen) yield return data.Tell(ScoreTexts.NotObserved, Names(data, unseen));
        if (Movers(data, wrong.Length + open.Length > 0) is { } movers) yield return movers;
    }

    private static Prose Miss(StoredExperiment data, ScoreRow row)
    {
        string name = ScoreLabel.Of(data, row);
        Measured mean = ScoreSections.Cell(data, row, nameof(row.Mean), row.Mean), widths = ScoreSections.Cell(data, row,
            nameof(row.Widths), row.Widths);
        return row.Sign != 0 ? data.Tell(ScoreTexts.MissesSign, name, mean, ScoreLabel.Sign(row))
            : data.Tell(row.Widths < 0 ? ScoreTexts.MissesBelow : ScoreTexts.MissesAbove, name, mean, ScoreSections.Band(data, row),
                new Measured(Math.Abs(row.Widths), widths.Source + "|size"));
    }

    private static Prose? Benchmarks(StoredExperiment data)
    {
        (BenchmarkRow Row, int At)[] rows = [.. data.Rows(ScoreTables.Benchmarks).Select(static (row, at) => (row, at))];
        if (rows.Length == 0 || double.IsNaN(rows[0].Row.Share)) return null;
        Measured Share((BenchmarkRow Row, int At) r) =>
            Measured.Cell(ScoreTables.Benchmarks, r.At, nameof(BenchmarkRow.Share), r.Row.Share, NumberStyle.Percent);
        return data.Tell(ScoreTexts.Score, Share(rows[0]),
            Joined(data, rows.Skip(1).Select(r => data.Tell(ScoreTexts.ScoreOf, data.Phrase(r.Row.Who), Share(r)))));
    }

    private static Prose? Movers(StoredExperiment data, bool isAsked)
    {
        if (!isAsked || data.Rows(ScoreTables.Movers).Count == 0) return null;
        (ScoreRow Figure, MoverRow Mover)[] best = [.. ScoreSections.Told(data).GroupBy(static t => (t.Figure.Table, t.Figure.Target))
            .Select(static g => g.First())];
        return best.Length == 0 ? data.Tell(ScoreTexts.NoMover) : data.Tell(ScoreTexts.Movers, Joined(data, best.Select(t =>
            data.Tell(ScoreTexts.Mover, ScoreLabel.Of(data, t.Figure), t.Mover.Parameter,
                ScoreSections.MoverCell(data, t.Mover, nameof(t.Mover.Value), t.Mover.Value),
                ScoreSections.MoverCell(data, t.Mover, nameof(t.Mover.Widths), t.Mover.Widths).In(string.Empty, NumberStyle.SignedCell)))));
    }

    private static string Names(StoredExperiment data, IEnumerable<ScoreRow> rows) =>
        string.Join(data.Say(PageTexts.Semicolon), rows.Select(r => ScoreLabel.Of(data, r)).DefaultIfEmpty(data.Say(ScoreTexts.None)));

    internal static Prose Joined(StoredExperiment data, IEnumerable<Prose> parts) =>
        RestSections.Joined(data, parts, PageTexts.Semicolon);

    /// <summary>How many rows of a table there are, or which of them.</summary>
    internal static Measured Counted(int number, string of) => new(number, "count|" + of, NumberStyle.Count);
}
