using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>Tables of the factorial: effects, interactions, Shapley values, complementarity.</summary>
internal static class FactorialTables
{
    private static readonly NamedColumn Intensity = new("intensity", "Effort of every way that is on", "reference efforts");
    private static readonly NamedColumn Outcome = new("outcome", "What is measured: mean over the last five years");
    private static readonly NamedColumn Unit = new("unit", "Unit of the estimate");
    private static readonly NamedColumn Pairs = new("pairs", "Paired replications");
    private static readonly NamedColumn Estimate = new("estimate", "Mean over replications", "see unit");
    private static readonly NamedColumn Low = new("low", "Low end of Student's 95 % interval", "see unit");
    private static readonly NamedColumn High = new("high", "High end of Student's 95 % interval", "see unit");
    private static readonly NamedColumn LowTogether =
        new("low_simultaneous", "Low end of the interval that holds for the whole family together (Bonferroni)", "see unit");
    private static readonly NamedColumn HighTogether = new("high_simultaneous", "High end of it", "see unit");
    private static readonly NamedColumn Holm = new("p_holm", "p-value of 'no effect', Holm-adjusted over the family");

    /// <summary>Single ways, what each adds to the other five, main effects, and all together. Families: the six ways of one contrast and
    /// outcome.</summary>
    public static NamedTable Effects(IWaysData data, WaysDesign design)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (double intensity in design.Settings.Intensities)
        {
            foreach (WaysOutcome outcome in WaysOutcome.All)
            {
                FactorialData factorial = FactorialData.Of(data, design, intensity, outcome);
                double[] baseline = factorial.Cell(0);
                AddFamily(rows, intensity, "single", outcome, WayKeys(), [.. Ways().Select(k => factorial.Effect(1 << k))], baseline);
                AddFamily(rows, intensity, "added last", outcome, WayKeys(), [.. Ways().Select(factorial.Loss)], baseline);
                AddFamily(rows, intensity, "main", outcome, WayKeys(), factorial.MainEffects(), baseline);
                AddFamily(rows, intensity, "all six", outcome, ["all"], [factorial.Effect(SixWays.Together)], baseline);
            }
        }

        return new NamedTable("effects",
            "Effect of each way: alone, added to the other five, averaged over all combinations, and of all six together",
        [
            Intensity, new("contrast", "single: f(k) − f(none); added last: f(all) − f(all but k); main: mean over all settings of the " +
                "others; all six: f(all) − f(none)"),
            new("way", "The way"), Outcome, Unit, Pairs, Estimate, Low, High, LowTogether, HighTogether, Holm,
            new("relative", "Estimate / |baseline mean|", "share"),
            new("against_luck", "Estimate / standard deviation of the baseline over replications", "standard deviations"),
        ], rows);
    }

    /// <summary>Mean second differences. Families: the fifteen pairs of one outcome.</summary>
    public static NamedTable Interactions(IWaysData data, WaysDesign design)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (double intensity in design.Settings.Intensities)
        {
            foreach (WaysOutcome outcome in WaysOutcome.All)
            {
                double[][] values = FactorialData.Of(data, design, intensity, outcome).Interactions();
                Family family = new(values);
                for (int i = 0; i < FactorialData.Pairs.Count; i++)
                {
                    (int first, int second) = FactorialData.Pairs[i];
                    rows.Add([intensity, SixWays.All[first].Key, SixWays.All[second].Key, outcome.Name, outcome.Unit, .. family.Cells(i)]);
                }
            }
        }

        return new NamedTable("interactions", "Two-way interactions: by how much two ways do more (or less) together than apart, " +
            "averaged over all settings of the other four",
            [Intensity, new("first", "One way"), new("second", "The other way"), Outcome, Unit, Pairs, Estimate, Low, High, LowTogether,
                HighTogether, Holm], rows);
    }

    /// <summary>Exact Shapley attribution of the joint effect. Families: the six ways of one outcome.</summary>
    public static NamedTable Shapley(IWaysData data, WaysDesign design)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (double intensity in design.Settings.Intensities)
        {
            foreach (WaysOutcome outcome in WaysOutcome.All)
            {
                FactorialData factorial = FactorialData.Of(data, design, intensity, outcome);
                Family family = new(factorial.Shapley());
                double joint = factorial.Effect(SixWays.Together).Mean();
                for (int k = 0; k < SixWays.Count; k++)
                    rows.Add([intensity, SixWays.All[k].Key, outcome.Name, outcome.Unit, .. family.Cells(k), family.Alone[k].Mean / joint]);
            }
        }

        return new NamedTable("shapley", "Shapley values: the joint effect of all six ways, shared out fairly among them",
            [Intensity, new("way", "The way"), Outcome, Unit, Pairs, Estimate, Low, High, LowTogether, HighTogether, Holm,
                new("share", "Estimate / joint effect", "share")], rows);
    }

    /// <summary>Is the whole more than the sum of its parts?</summary>
    public static NamedTable Complements(IWaysData data, WaysDesign design)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (double intensity in design.Settings.Intensities)
        {
            foreach (WaysOutcome outcome in WaysOutcome.All)
            {
                FactorialData factorial = FactorialData.Of(data, design, intensity, outcome);
                MeanInterval beyond = MeanInterval.Of(factorial.BeyondTheSum());
                Complementarity.Verdict verdict = factorial.Supermodularity();
                rows.Add([intensity, outcome.Name, outcome.Unit, beyond.Count, factorial.Effect(SixWays.Together).Mean(), beyond.Mean,
                    beyond.Low, beyond.High,
                    verdict.Pairs, verdict.Positive, verdict.SurelyPositive, verdict.SurelyNegative]);
            }
        }

        return new NamedTable("complementarity",
            "Are the ways complements? Joint effect against the sum of the single effects, and all second differences",
        [
            Intensity, Outcome, Unit, Pairs, new("joint", "f(all) − f(none)", "see unit"),
            new("beyond_the_sum", "Joint effect − sum of the six single effects", "see unit"), Low, High,
            new("second_differences", "Pairs of ways × settings of the others"), new("positive", "Of them, with a positive mean"),
            new("surely_positive", "Of them, with a simultaneous 95 % interval above 0"), new("surely_negative", "Of them, below 0"),
        ], rows);
    }

    private static void AddFamily(List<IReadOnlyList<object?>> rows, double intensity, string contrast, WaysOutcome outcome,
        string[] names, double[][] values, double[] baseline)
    {
        Family family = new(values);
        for (int k = 0; k < names.Length; k++)
        {
            EffectSize size = EffectSize.Of(baseline, [.. baseline.Zip(values[k], static (b, v) => b + v)]);
            rows.Add([intensity, contrast, names[k], outcome.Name, outcome.Unit, .. family.Cells(k), size.Relative, size.AgainstLuck]);
        }
    }

    private static IEnumerable<int> Ways() => Enumerable.Range(0, SixWays.Count);

    private static string[] WayKeys() => [.. SixWays.All.Select(static l => l.Key)];

    /// <summary>Comparisons that are judged together.</summary>
    private sealed class Family(double[][] values)
    {
        private readonly MeanInterval[] _together = SimultaneousIntervals.Of(values);
        private readonly double[] _holm = SimultaneousIntervals.Holm([.. values.Select(static v => MeanInterval.Of(v).PValue())]);

        public MeanInterval[] Alone { get; } = [.. values.Select(static v => MeanInterval.Of(v))];

        /// <summary>Pairs, estimate, both intervals, Holm's p.</summary>
        public object?[] Cells(int i) => [Alone[i].Count, Alone[i].Mean, Alone[i].Low, Alone[i].High, _together[i].Low, _together[i].High,
            _holm[i]];
    }
}
