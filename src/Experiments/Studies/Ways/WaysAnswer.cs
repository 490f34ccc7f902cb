using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Ways.Claims;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>The answer in plain sentences, each with its interval.</summary>
internal sealed class WaysAnswer(WaysFindings findings)
{
    private WaysSettings Settings => findings.Design.Settings;

    private IWaysData Data => findings.Data;

    /// <summary>The sentences, the most important first.</summary>
    public IReadOnlyList<string> Sentences() => [Together(), Shares(), Order(), Further(), HowSure(), Complements(), Later(), States(),
        Claims()];

    /// <summary>The sentences as a table.</summary>
    public NamedTable Table() => new("answer", "The answer in plain sentences",
        [new("order", "Reading order"), new("sentence", "What was found, with its interval")],
        [.. Sentences().Select(static (sentence, i) => (IReadOnlyList<object?>)[i + 1, sentence])]);

    private string Together()
    {
        FactorialData factorial = FactorialData.Of(Data, findings.Design, Settings.Reference, WaysOutcome.Integration);
        MeanInterval joint = MeanInterval.Of(factorial.Effect(SixWays.Together));
        double years = (Settings.Periods - WaysSettings.From) / 4.0;
        return string.Create(CultureInfo.InvariantCulture,
            $"After {years} years all six ways at effort {Settings.Reference} change integration by {Points(joint)}, " +
                $"from {Readable.Points(factorial.Cell(0).Mean())} % without any lever.");
    }

    private string Shares()
    {
        FirstPlace shares = FirstPlace.Of(FactorialData.Of(Data, findings.Design, Settings.Reference, WaysOutcome.Integration).Shapley());
        return $"Shared out fairly among the ways (Shapley), the largest share is that " +
            $"of {Name(shares.First)}: {Points(shares.Intervals[shares.First])}, an interval for all ways together. {Lead(shares, Name)}";
    }

    private string Order()
    {
        Purchase[] bought = [.. Bought(static lever => WaysDesign.WayOf(lever) >= 0)];
        if (bought.Length < 2)
            return "At equal cost fewer than two ways can be compared: no effort up to four reference efforts costs the budget.";
        FirstPlace ways = FirstPlace.Of([.. bought.Select(EffectOf)]);
        string rest = string.Join(", ",
            ways.Order.Skip(1).Select(i => $"{Title(bought[i].Lever)} {Readable.Points(ways.Intervals[i].Mean)}"));
        string budget = Money(Settings.MiddleBudget * findings.Costs.YuanOfReference);
        return string.Create(CultureInfo.InvariantCulture,
            $"At equal public and private cost ({budget}), with equal gains, of the six ways the most comes " +
                $"from {Title(bought[ways.First].Lever)}: {Points(ways.Intervals[ways.First])}, an interval for all ways together; " +
                $"then {rest}. {Lead(ways, i => Title(bought[i].Lever))}");
    }

    /// <summary>The first place was found by looking at all, so its lead is judged with all pairs.</summary>
    private static string Lead(FirstPlace places, Func<int, string> name) =>
        $"Its lead over {name(places.Next)} is {Points(places.Lead)} for all pairs of ways together: the first place " +
            $"is {(places.IsDecided ? "decided" : "undecided")}.";

    /// <summary>The other levers are no ways of the paper, but the same money buys them.</summary>
    private string Further()
    {
        Purchase? best = Bought(static lever => WaysDesign.WayOf(lever) >= 0).MaxBy(p => EffectOf(p).Mean());
        Purchase? most = Bought(static lever => WaysDesign.WayOf(lever) < 0).MaxBy(p => EffectOf(p).Mean());
        if (best is null || most is null) return "At equal cost no further lever can be compared with the six ways.";
        int pairs = FirstPlace.PairsOf(Bought(static _ => true).Count());
        MeanInterval more = MeanInterval.Of(WaysDataExtensions.Minus(EffectOf(most), EffectOf(best)), SimultaneousIntervals.EachAt(pairs));
        string verdict = more.IsAbove(0) ? "it surely does more" : more.IsBelow(0) ? "it surely does less"
            : "which of the two does more is undecided";
        return $"Of the further levers the most comes, for the same money, " +
            $"from {Title(most.Lever)}: {Readable.Points(EffectOf(most).Mean())} points, which is {Points(more)} against the best of the " +
            $"six ways, for all pairs of levers together: {verdict}.";
    }

    private IEnumerable<Purchase> Bought(Func<Lever, bool> isMeant) =>
        findings.Purchases.Where(p => p.Budget == Settings.MiddleBudget && p.Cell is not null && isMeant(p.Lever));

    private double[] EffectOf(Purchase purchase) => Data.Effect(findings.Design.Baseline(), purchase.Cell!, WaysOutcome.Integration);

    private string HowSure()
    {
        RankUncertainty ranks = findings.Ranks;
        int top = ranks.Top;
        string verdict = ranks.P(top, 0) >= RankUncertainty.Decided ? "the top place is decided" : "the top place is undecided";
        return string.Create(CultureInfo.InvariantCulture,
            $"Nobody knows the gains and costs: over their priors {verdict} — the best candidate is {Name(top)} with P(rank 1) " +
                $"= {Readable.Percent(ranks.P(top, 0))}. Of the variance of ranks {100 * ranks.Mechanisms:0} % comes from " +
                $"mechanisms, {100 * ranks.Priors:0} % from those priors, {100 * ranks.Luck:0} % from luck.");
    }

    private string Complements()
    {
        FactorialData factorial = FactorialData.Of(Data, findings.Design, Settings.Reference, WaysOutcome.Integration);
        MeanInterval beyond = MeanInterval.Of(factorial.BeyondTheSum());
        Complementarity.Verdict verdict = factorial.Supermodularity();
        string what = beyond.IsAbove(0) ? "The ways are complements" : beyond.IsBelow(0)
            ? "The ways are substitutes rather than complements" : "Whether the ways are complements is undecided";
        return string.Create(CultureInfo.InvariantCulture,
            $"{what}: together they do {Points(beyond)} beyond the sum of the single effects; of {verdict.Pairs} second " +
                $"differences {verdict.SurelyPositive} are surely positive and {verdict.SurelyNegative} surely negative.");
    }

    private string Later()
    {
        NamedTable table = findings.Table("persistence");
        // A ratio whose interval reaches below zero says nothing about how much remains.
        (string Way, double Kept, double Low, double High)[] kept = [.. table.Rows.Where(static row => (string)row[0]! == "equal cost")
            .Select(static row => (NameOf((string)row[1]!), (double)row[11]!, (double)row[12]!, (double)row[13]!))
                .Where(static k => k.Item3 > 0).OrderByDescending(static k => k.Item2)];
        double years = (Settings.Periods - Settings.SwitchOff) / 4.0;
        if (kept.Length == 0) return "After the switch-off nothing can be said: of no way is it sure that anything remains.";
        string rest = string.Join(", ", kept.Skip(1).Select(static k => $"{k.Way} {Readable.Number(k.Kept)}"));
        string span = years > 5 ? FormattableString.Invariant($"last five of {years}") : "five";
        return $"In the {span} years after the switch-off the effect is, against that at the switch-off (above 1: it goes on growing), " +
            $"{Readable.Number(kept[0].Kept)} times (95 % {Readable.Range(kept[0].Low, kept[0].High)}) for {kept[0].Way}" +
            $"{(rest.Length > 0 ? "; " + rest : string.Empty)}.";
    }

    private string States()
    {
        IReadOnlyList<object?> row = findings.Table("two_starts").Rows[0];
        return string.Create(CultureInfo.InvariantCulture,
            $"Is there a second state that sustains itself? {InWords((string)row[^1]!)}: after a high start and no further lever the gap " +
                $"to the low start is {Readable.Points((double)row[6]!)} points (95 % {Readable.Points((double)row[7]!)} " +
                $"… {Readable.Points((double)row[8]!)}), of {Readable.Points((double)row[2]!)} at first.");
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
        string Of(Verdict verdict) => findings.Claims.Where(c => c.Verdict == verdict).Select(static c => c.Id)
            .ToArray() is { Length: > 0 } ids ? $"{ids.Length} ({string.Join(", ", ids)})" : "none";
        return $"Of the paper's claims judged here pass {Of(Verdict.Pass)}; fail {Of(Verdict.Fail)}; undecided {Of(Verdict.Undecided)}; " +
            $"not tested {Of(Verdict.NotTested)}. {Spiral()}";
    }

    private string Spiral() => ClaimTable.OfTheSpiral.All(c => findings.Spiral.Find(c.Id) is null)
        ? "C1 and C12 are judged by 'ronghe spiral'."
        : string.Join(' ', ClaimTable.OfTheSpiral.Select(c =>
            $"'ronghe spiral' says of {c.Id}: {findings.Spiral.Find(c.Id)?.Verdict ?? "not tested"}."));

    /// <summary>What flows in a quarter, by the year.</summary>
    internal static string Money(double aQuarter) => ReadableUnit.Of("CNY/quarter").Level(aQuarter, Language.English);

    private static string Title(Lever lever) => LeverCatalog.Of(lever).Title.ToLowerInvariant();

    private static string NameOf(string key) => SixWays.All.First(l => l.Key == key).Title.ToLowerInvariant();

    private static string Name(int way) => SixWays.All[way].Title.ToLowerInvariant();

    /// <summary>An effect on integration in percentage points with its interval.</summary>
    private static string Points(MeanInterval interval) =>
        $"{Readable.Points(interval.Mean)} points (95 % {Readable.Points(interval.Low)} … {Readable.Points(interval.High)})";
}
