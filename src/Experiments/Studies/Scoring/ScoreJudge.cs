using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.NotKnowing;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>Holds finished runs against the figures.</summary>
/// <param name="design">Which world is which.</param>
/// <param name="runs">The finished runs.</param>
/// <param name="replications">Of the scenarios and of moved worlds.</param>
internal sealed class ScoreJudge(ScoreDesign design, RunStore runs, int replications)
{
    private readonly int[]? _worlds = design.First.WorldsOf(replications);

    public const string TheModel = "the model", TheMiddle = "middle of the possible range", ThePrior = "mean of plausible worlds";

    public IReadOnlyList<NamedTable> Tables()
    {
        double[][] seen = Replicated(design.First);
        double[][] worlds = [.. design.Worlds.Select((world, w) => Values(runs.Find(RunIdentity.Of(world, w)), null))];
        double Counts(Target target) => target.CountedWith.Length == 0 ? target.Weight
            : target.Weight / design.Targets.Where((t, i) => t.CountedWith == target.CountedWith && IsScored(t, seen, i)).Count();
        ScoreRow[] rows = [.. design.Targets.Select((t, i) => Row(t, WorldMeans.Of([.. seen.Select(v => v[i])], _worlds),
            worlds.Select(v => v[i]), IsScored(t, seen, i) ? Counts(t) : 0))];
        return
        [
            ScoreTables.Scorecard.With(rows), ScoreTables.Benchmarks.With(Benchmarks(rows)),
            ScoreTables.Movers.With(design.Moved.SelectMany(moved => Movers(moved, seen))),
            .. NotKnowingTable.Of(design.Targets.Select((t, i) => NotKnowingTable.Row(design.First.Name, string.Empty, t.Id, t.Unit,
                [.. seen.Select(v => v[i])], _worlds)).OfType<NotKnowingRow>()) is { } open ? new[] { open } : [],
        ];
    }

    private static bool IsScored(Target target, double[][] seen, int at) => target.Input.Count == 0 && seen.Any(v => !double.IsNaN(v[at]));

    /// <summary>Every figure in every replication of a world.</summary>
    private double[][] Replicated(ScenarioDocument world) => [.. Enumerable.Range(0, replications).Select(r => Values(
        runs.Find(RunIdentity.Of(world, r)), design.Second is null ? null : runs.Find(RunIdentity.Of(design.Second, r))))];

    private double[] Values(RecordedRun? run, RecordedRun? second) => [.. design.Targets.Select(t => run is null ? double.NaN
        : !t.IsBetweenScenarios ? TargetStatistic.Of(t, run, null) : second is null ? double.NaN : TargetStatistic.Of(t, second, run))];

    private static ScoreRow Row(Target target, IEnumerable<double> seen, IEnumerable<double> worlds, double counts)
    {
        var mean = MeanInterval.Of([.. seen]);
        double[] plausible = [.. worlds.Where(static v => !double.IsNaN(v))];
        double widths = target.WidthsOutside(mean.Mean);
        return new ScoreRow(target.Table, target.Id, target.Quantity, target.Group.Kind, target.Group.Name,
            target.Measure.ToString().ToLowerInvariant(), target.Than, target.When.Text, target.Unit, target.Value, target.Low, target.High,
            target.Sign, mean.Mean, mean.Low, mean.High, mean.Count, target.Judge(mean), widths,
            widths != 0 && Math.Abs(widths) * (target.High - target.Low) <= target.Discrepancy, counts, MiddleOf(target),
            plausible.Length == 0 ? double.NaN : plausible.Average(),
            plausible.Length == 0 ? double.NaN : plausible.Count(target.Meets) / (double)plausible.Length,
            string.Join(' ', target.Input), string.Join(' ', target.AimedAtBy), target.Period, target.Place, target.Source, target.Licence,
            target.Note);
    }

    /// <summary>What somebody would say who knows only what is possible; NaN where nothing bounds it.</summary>
    private static double MiddleOf(Target target)
    {
        if (target.Measure != Measure.Level) return target.Neutral;
        ObservationDefinition quantity = ObservationCatalog.All[ObservationCatalog.IndexOf(target.Quantity)];
        double middle = (quantity.Minimum + quantity.Maximum) / 2;
        return double.IsFinite(middle) ? middle : double.NaN;
    }

    private IEnumerable<BenchmarkRow> Benchmarks(ScoreRow[] rows)
    {
        (Target Target, ScoreRow Row)[] scored =
            [.. design.Targets.Zip(rows).Where(static pair => ScoreVerdict.IsScored(pair.Second.Verdict))];
        yield return Benchmark(TheModel, scored, static row => row.Mean);
        yield return Benchmark(TheMiddle, scored, static row => row.Middle);
        if (design.Worlds.Count > 0) yield return Benchmark(ThePrior, scored, static row => row.Prior);
    }

    private static BenchmarkRow Benchmark(string who, (Target Target, ScoreRow Row)[] scored, Func<ScoreRow, double> says)
    {
        (Target Target, ScoreRow Row)[] met = [.. scored.Where(pair => pair.Target.Meets(says(pair.Row)))],
            banded = [.. scored.Where(pair => !double.IsNaN(pair.Target.WidthsOutside(says(pair.Row))))];
        double weight = banded.Sum(static pair => pair.Row.Counts);
        return new BenchmarkRow(who, met.Length, scored.Length,
            scored.Length == 0 ? double.NaN : met.Sum(static pair => pair.Row.Counts) / scored.Sum(static pair => pair.Row.Counts),
            weight > 0 ? banded.Sum(pair => pair.Row.Counts * Math.Abs(pair.Target.WidthsOutside(says(pair.Row)))) / weight : double.NaN);
    }

    private IEnumerable<MoverRow> Movers(MovedParameter moved, double[][] seen)
    {
        double[][] there = Replicated(moved.Document);
        for (int i = 0; i < design.Targets.Count; i++)
        {
            Target target = design.Targets[i];
            if (target.IsBetweenScenarios || !IsScored(target, seen, i)) continue;
            double[] before = [.. seen.Select(v => v[i])], after = [.. there.Select(v => v[i])];
            MeanDifference d = MeanDifference.OfPairs(before, after, _worlds);
            double from = MeanInterval.Of(WorldMeans.Of(before, _worlds)).Mean;
            yield return new MoverRow(target.Table, target.Id, moved.Parameter.Key, moved.End, moved.Value, d.Mean, d.Low, d.High,
                target.HasBand ? d.Mean / (target.High - target.Low) : double.NaN,
                Math.Abs(target.WidthsOutside(from + d.Mean)) < Math.Abs(target.WidthsOutside(from)), d.Pairs);
        }
    }
}
