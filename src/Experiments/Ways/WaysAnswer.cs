using System.Globalization;
using Ronghe.Experiments.Reports;
using Ronghe.Experiments.Results;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Ways.Claims;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Ways;

/// <summary>The answer in plain sentences, each with its interval.</summary>
internal sealed class WaysAnswer(WaysFindings findings)
{
    private WaysSettings Settings => findings.Design.Settings;

    private IWaysData Data => findings.Data;

    /// <summary>The sentences, the most important first.</summary>
    public IReadOnlyList<string> Sentences() => [Together(), Order(), HowSure(), Complements(), Later(), States(), Claims()];

    /// <summary>The sentences as a table.</summary>
    public NamedTable Table() => new("answer", "The answer in plain sentences",
        [new("order", "Reading order"), new("sentence", "What was found, with its interval")],
        [.. Sentences().Select(static (sentence, i) => (IReadOnlyList<object?>)[i + 1, sentence])]);

    private string Together()
    {
        FactorialData factorial = FactorialData.Of(Data, findings.Design, Settings.Reference, WaysOutcome.Integration);
        MeanInterval joint = MeanInterval.Of(factorial.Effect(SixWays.Together));
        MeanInterval[] shares = [.. factorial.Shapley().Select(static v => MeanInterval.Of(v))];
        int largest = Enumerable.Range(0, SixWays.Count).MaxBy(k => shares[k].Mean);
        double years = (Settings.Periods - WaysSettings.From) / 4.0;
        return string.Create(CultureInfo.InvariantCulture,
            $"After {years} years all six ways at effort {Settings.Reference} change integration by {Points(joint)}, from {PointsText.Of(factorial.Cell(0).Mean())} % without any lever; the largest Shapley share is that of {Name(largest)}, {Points(shares[largest])}.");
    }

    private string Order()
    {
        Purchase[] bought = [.. findings.Purchases.Where(p => p.Budget == Settings.MiddleBudget && p.Cell is not null && WaysDesign.WayOf(p.Lever) >= 0)];
        if (bought.Length < 2) return "At equal cost fewer than two ways can be compared: no effort up to four reference efforts costs the budget.";
        double[][] effects = [.. bought.Select(p => Data.Effect(findings.Design.Baseline(), p.Cell!, WaysOutcome.Integration))];
        MeanInterval[] intervals = SimultaneousIntervals.Of(effects);
        int[] order = [.. Enumerable.Range(0, bought.Length).OrderByDescending(i => intervals[i].Mean)];
        MeanInterval lead = MeanInterval.Of(WaysDataExtensions.Minus(effects[order[0]], effects[order[1]]));
        string rest = string.Join(", ", order.Skip(1).Select(i => $"{Title(bought[i].Lever)} {PointsText.Of(intervals[i].Mean)}"));
        return string.Create(CultureInfo.InvariantCulture,
            $"At equal public and private cost ({Readable.Number(Settings.MiddleBudget * findings.Costs.YuanOfReference)} CNY a quarter), with equal gains, the most comes from {Title(bought[order[0]].Lever)}: {Points(intervals[order[0]])}, an interval for all ways together; then {rest}. Its lead over the next is {Points(lead)}.");
    }

    private string HowSure()
    {
        RankUncertainty ranks = findings.Ranks;
        int top = ranks.Top;
        string verdict = ranks.P(top, 0) >= RankUncertainty.Decided ? "the top place is decided" : "the top place is undecided";
        return string.Create(CultureInfo.InvariantCulture,
            $"Nobody knows the gains and costs: over their priors {verdict} — the best candidate is {Name(top)} with P(rank 1) = {ranks.P(top, 0):0.00}. Of the variance of ranks {100 * ranks.Mechanisms:0} % comes from mechanisms, {100 * ranks.Priors:0} % from those priors, {100 * ranks.Luck:0} % from luck.");
    }

    private string Complements()
    {
        FactorialData factorial = FactorialData.Of(Data, findings.Design, Settings.Reference, WaysOutcome.Integration);
        MeanInterval beyond = MeanInterval.Of(factorial.BeyondTheSum());
        Complementarity.Verdict verdict = factorial.Supermodularity();
        string what = beyond.IsAbove(0) ? "The ways are complements" : beyond.IsBelow(0) ? "The ways are substitutes rather than complements" : "Whether the ways are complements is undecided";
        return string.Create(CultureInfo.InvariantCulture,
            $"{what}: together they do {Points(beyond)} beyond the sum of the single effects; of {verdict.Pairs} second differences {verdict.SurelyPositive} are surely positive and {verdict.SurelyNegative} surely negative.");
    }

    private string Later()
    {
        NamedTable table = findings.Table("persistence");
        // A ratio whose interval reaches below zero says nothing about how much remains.
        (string Way, double Kept, double Low, double High)[] kept = [.. table.Rows.Where(static row => (string)row[0]! == "equal cost")
            .Select(static row => (NameOf((string)row[1]!), (double)row[11]!, (double)row[12]!, (double)row[13]!)).Where(static k => k.Item3 > 0).OrderByDescending(static k => k.Item2)];
        double years = (Settings.Periods - Settings.SwitchOff) / 4.0;
        if (kept.Length == 0) return "After the switch-off nothing can be said: of no way is it sure that anything remains.";
        string rest = string.Join(", ", kept.Skip(1).Select(static k => $"{k.Way} {Readable.Number(k.Kept)}"));
        return string.Create(CultureInfo.InvariantCulture,
            $"In the {(years > 5 ? string.Create(CultureInfo.InvariantCulture, $"last five of {years}") : "five")} years after the switch-off the effect is, against that at the switch-off (above 1: it goes on growing), {Readable.Number(kept[0].Kept)} times (95 % {Readable.Range(kept[0].Low, kept[0].High)}) for {kept[0].Way}{(rest.Length > 0 ? "; " + rest : string.Empty)}.");
    }

    private string States()
    {
        IReadOnlyList<object?> row = findings.Table("two_starts").Rows[0];
        return string.Create(CultureInfo.InvariantCulture,
            $"Is there a second state that sustains itself? {InWords((string)row[9]!)}: after a high start and no further lever the gap to the low start is {PointsText.Of((double)row[6]!)} points (95 % {PointsText.Of((double)row[7]!)} … {PointsText.Of((double)row[8]!)}), of {PointsText.Of((double)row[2]!)} at first.");
    }

    private static string InWords(string verdict) => verdict switch
    {
        "two states" => "Yes",
        "one state" => "No",
        "still closing" or "still growing" => $"Not settled, the gap is {verdict}",
        _ => "Undecided",
    };

    private string Claims()
    {
        string Of(Verdict verdict) => findings.Claims.Where(c => c.Verdict == verdict).Select(static c => c.Id).ToArray() is { Length: > 0 } ids ? $"{ids.Length} ({string.Join(", ", ids)})" : "none";
        return $"Of the paper's claims judged here pass {Of(Verdict.Pass)}; fail {Of(Verdict.Fail)}; undecided {Of(Verdict.Undecided)}; not tested {Of(Verdict.NotTested)}. {Spiral()}";
    }

    private string Spiral() => ClaimTable.OfTheSpiral.All(c => findings.Spiral.Find(c.Id) is null)
        ? "C1 and C12 are judged by 'ronghe spiral'."
        : string.Join(' ', ClaimTable.OfTheSpiral.Select(c => $"'ronghe spiral' says of {c.Id}: {findings.Spiral.Find(c.Id)?.Verdict ?? "not tested"}."));

    private static string Title(Lever lever) => LeverCatalog.Of(lever).Title.ToLowerInvariant();

    private static string NameOf(string key) => SixWays.All.First(l => l.Key == key).Title.ToLowerInvariant();

    private static string Name(int way) => SixWays.All[way].Title.ToLowerInvariant();

    /// <summary>An effect on integration in percentage points with its interval.</summary>
    private static string Points(MeanInterval interval) => $"{PointsText.Of(interval.Mean)} points (95 % {PointsText.Of(interval.Low)} … {PointsText.Of(interval.High)})";
}
