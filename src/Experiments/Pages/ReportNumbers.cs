using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Pages;

/// <summary>The numbers that sentences quote, each with the path by which it can be computed again from the stored tables.</summary>
/// <remarks>
/// Paths: <c>runs|outcome|kind:group|scenario|median, low or high</c> · <c>start|outcome|scenario|median</c> ·
/// <c>series|outcome|scenario|period|median</c> ·
/// <c>paired|outcome|kind:group|reference|other|mean, low, high, positive or pairs</c> · <c>independent|</c>… the same without pairs, by
/// Welch · <c>within|outcome − outcome|scenario|…</c> · Of scenarios that differ in length or start, the first part also names the quarters
/// that are compared: <c>paired in 2010-Q1 to 2011-Q4|</c>…, means of the series over them ·
/// <c>change|outcome|scenario|…</c> (last five years − the five before) · <c>count|…</c> · <c>table|name|row|column</c>.
/// A scenario is <c>scenario_id/policy_id/seed</c>.
/// </remarks>
internal static class ReportNumbers
{
    /// <summary>Over the last five years, as a sentence says it.</summary>
    public static Measured End(StoredExperiment e, ScenarioRuns scenario, string outcome, string which) =>
        EndCell(e, scenario, outcome, which) with
        {
            Style = which switch { "median" => NumberStyle.Level, "low" => NumberStyle.Cell, _ => NumberStyle.End },
        };

    /// <summary>The same in a table, whose heading says the unit.</summary>
    public static Measured EndCell(StoredExperiment e, ScenarioRuns scenario, string outcome, string which) =>
        new Measured(Pick(scenario.EndBand(outcome), which), $"runs|{outcome}|all:all|{scenario.Key}|{which}")
            .In(UnitOf(e, outcome), NumberStyle.Cell);

    /// <summary>In a stored period of the series, in a table.</summary>
    public static Measured CourseCell(StoredExperiment e, ScenarioRuns scenario, string outcome, int kept) =>
        new Measured(scenario.Band(outcome, ScenarioRuns.World, kept).Median, string.Create(CultureInfo.InvariantCulture,
            $"series|{outcome}|{scenario.Key}|{(scenario.Periods.Count > kept ? scenario.Periods[kept].Period : 0)}|median"))
            .In(UnitOf(e, outcome), NumberStyle.Cell);

    public static Measured Start(StoredExperiment e, ScenarioRuns scenario, string outcome) =>
        new Measured(scenario.Band(outcome, ScenarioRuns.World, 0).Median, $"start|{outcome}|{scenario.Key}|median")
            .In(UnitOf(e, outcome), NumberStyle.Level);

    private static string UnitOf(StoredExperiment e, string outcome) => e.Find(outcome)?.Unit ?? string.Empty;

    public static Measured Replications(ScenarioRuns scenario) =>
        new(scenario.Replications.Count, $"count|replications|{scenario.Key}", NumberStyle.Count);

    /// <summary>Difference to a reference: paired by replication with the same seed, of two independent samples with another.</summary>
    public static DifferenceNumbers Between(StoredExperiment e, ScenarioRuns reference, ScenarioRuns other, string outcome,
        ObservationGroup? group = null)
    {
        ObservationGroup where = group ?? ScenarioRuns.World;
        int[] replications = reference.ReplicationsOf(other);
        bool paired = reference.SharesLuckWith(other);
        SharedQuarters? shared = other.SharedWith(reference);
        double[] left = reference.MeanByReplication(outcome, where, shared, replications),
        right = other.MeanByReplication(outcome, where, shared, replications);
        string quarters = shared is { AreOutcomes: false, CanCompare: true } ? $" in {shared.First} to {shared.Last}" : string.Empty;
        return new DifferenceNumbers(
            paired ? MeanDifference.OfPairs(left, right, reference.WorldsOf(replications) ?? other.WorldsOf(replications))
                : MeanDifference.OfIndependent(left, right),
            $"{(paired ? "paired" : "independent")}{quarters}|{outcome}|{where.Kind}:{where.Name}|{reference.Key}|{other.Key}", e.Language)
        {
            Unit = UnitOf(e, outcome),
            Quarters = quarters.Length > 0 ? shared : null,
            Reference = new Measured(ReplicationBand.Of(left).Median,
                $"reference{quarters}|{outcome}|{where.Kind}:{where.Name}|{reference.Key}|{other.Key}|median")
                .In(UnitOf(e, outcome), NumberStyle.Cell),
        };
    }

    /// <summary>Difference of two outcomes of the same runs: first − second.</summary>
    public static DifferenceNumbers Within(StoredExperiment e, ScenarioRuns scenario, string first, string second)
    {
        return new DifferenceNumbers(
            MeanDifference.OfPairs(scenario.EndByReplication(second, ScenarioRuns.World, scenario.Replications),
                scenario.EndByReplication(first, ScenarioRuns.World, scenario.Replications),
                scenario.WorldsOf(scenario.Replications)),
            $"within|{first} − {second}|{scenario.Key}", e.Language) { Unit = UnitOf(e, first) };
    }

    /// <summary>Last five years minus the five before: whether a quantity still moves.</summary>
    public static DifferenceNumbers Change(StoredExperiment e, ScenarioRuns scenario, string outcome)
    {
        const int Window = Runs.RecordedRun.LastPeriods;
        double[] before = scenario.WindowMeans(outcome, 2 * Window, Window), after = scenario.WindowMeans(outcome, Window, 0);
        return new DifferenceNumbers(MeanDifference.OfPairs(before, after), $"change|{outcome}|{scenario.Key}", e.Language)
            { Unit = UnitOf(e, outcome) };
    }

    private static double Pick(ReplicationBand band, string which) =>
        which switch { "median" => band.Median, "low" => band.Low, _ => band.High };
}

/// <summary>A mean difference as sentences quote it.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="Path">Where it comes from.</param>
/// <param name="Language">Of the sentences.</param>
internal readonly record struct DifferenceNumbers(MeanDifference Difference, string Path, Language Language)
{
    /// <summary>The quarters compared, when they are not each run's own last five years.</summary>
    public SharedQuarters? Quarters { get; init; }

    /// <summary>Median of the reference over what is compared, as a table shows it.</summary>
    public Measured Reference { get; init; }

    /// <summary>Of what is compared, as the catalogue writes it.</summary>
    public string Unit { get; init; } = string.Empty;

    public Measured Mean => Said(Difference.Mean, "mean", NumberStyle.Difference);

    /// <summary>The mean without its sign, for sentences that say the direction in words.</summary>
    public Measured Size => Said(Math.Abs(Difference.Mean), "size", NumberStyle.Difference);

    public Measured Low => Said(Difference.Low, "low", NumberStyle.DifferenceCell);

    public Measured High => Said(Difference.High, "high", NumberStyle.DifferenceCell);

    /// <summary>The mean in a table, whose heading says the unit.</summary>
    public Measured MeanCell => Said(Difference.Mean, "mean", NumberStyle.SignedCell);

    private Measured Said(double value, string which, NumberStyle style) => new Measured(value, $"{Path}|{which}").In(Unit, style);

    public Measured Positive => new(Difference.PositiveShare, Path + "|positive", NumberStyle.Percent);

    public Measured Pairs => new(Difference.Pairs, Path + "|pairs", NumberStyle.Count);

    private Measured ReferenceRuns => new(Difference.ReferenceRuns, Path + "|reference_runs", NumberStyle.Count);

    private Measured OtherRuns => new(Difference.OtherRuns, Path + "|other_runs", NumberStyle.Count);

    /// <summary>Largest difference that is rounding in sums of a different order and not an effect.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Nothing differs by more than rounding.</summary>
    public bool IsNothing => Difference.IsDefined && Math.Max(Math.Abs(Difference.Low), Math.Abs(Difference.High)) < Rounding;

    /// <summary>The interval lies on one side of zero.</summary>
    public bool IsClear => Difference.IsDefined && !IsNothing && (Difference.Low > 0 || Difference.High < 0);

    public bool IsUp => Difference.Mean > 0;

    /// <summary>"95 % interval low … high, n pairs", or how many runs of each when they are no pairs; before it the quarters, when they
    /// have to be said.</summary>
    public Prose Interval => Quarters is { } quarters
        ? Prose.Of(AnswerTexts.OverQuarters, Language, quarters.First.ToString(), quarters.Last.ToString(), OwnInterval) : OwnInterval;

    private Prose OwnInterval => Difference switch
    {
        { IsDefined: true, IsPaired: true } => Prose.Of(AnswerTexts.Interval, Language, Low, High, Pairs),
        { IsDefined: true } => Prose.Of(AnswerTexts.IndependentInterval, Language, Low, High, ReferenceRuns, OtherRuns),
        { IsPaired: true } => Prose.Text((Difference.IsEmpty ? AnswerTexts.NoPair : AnswerTexts.OnePair).In(Language)),
        _ => Prose.Text(AnswerTexts.FewRuns.In(Language)),
    };

    /// <summary>The interval and, of pairs, how many lie above zero.</summary>
    public Prose Evidence => Difference.IsPaired ? Prose.Of(AnswerTexts.AboveZero, Language, Interval, Positive) : Interval;
}
