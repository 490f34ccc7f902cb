using System.Globalization;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Experiments.Studies.Spirals;

namespace Ronghe.Experiments.Tests.Statistics;

/// <summary>docs/criteria.md was written before the numbers it judges: page and code name the same constants.</summary>
public sealed class CriteriaTests
{
    private static readonly Lazy<string> Page = new(static () =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "criteria.md")).ReplaceLineEndings("\n"));

    public static TheoryData<string> Sentences => new(All());

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_page_says_what_the_code_holds(string sentence) => Assert.Contains(sentence, Page.Value, StringComparison.Ordinal);

    private static IEnumerable<string> All() =>
    [
        Of($"| pilot | {Criteria.Seeds.Pilot} | 0–{Criteria.Seeds.PilotReplications - 1} |"),
        Of($"| judging | {Criteria.Seeds.Judging} |"),
        Of($"| worlds | {Criteria.Seeds.Worlds} | 0–{Criteria.Seeds.PlausibleWorlds - 1}, one plausible world each |"),
        Of($"| fresh | {Criteria.Seeds.Fresh} |"),
        Of($"the smallest multiple of {Criteria.Seeds.Step} whose expected half width"),
        Of($"at most {Criteria.Seeds.MostInSmall} in the small world and {Criteria.Seeds.MostInHunan} in Hunan"),
        Of($"means that the {100 * Criteria.Confidence} % interval leaves out zero"),
        Of($"fixed burn-in of at most {Criteria.Rest.MostBurnIn} quarters; {Criteria.Rest.Quarters} recorded quarters."),
        Of($"D = mean of the last {Criteria.Rest.Window} − mean of the first {Criteria.Rest.Window} recorded quarters"),
        Of($"the {100 * Criteria.Rest.Confidence} % interval of D lies within ±{100 * Criteria.Rest.Band} %"),
        Of($"with its half width above {100 * Criteria.Rest.WidestHalf} %"),
        Of($"growth rate of the last {Criteria.Rest.GrowthWindow} quarters minus that of the first {Criteria.Rest.GrowthWindow}, divided"),
        Of($"by the growth rate of all {Criteria.Rest.Quarters}; the same with ±{100 * Criteria.Rest.GrowthBand} %"),
        Of($"Over {Criteria.Rest.DriftQuarters} quarters the drift of integration (last {Criteria.Rest.Window} − first"),
        Of($"has its {100 * Criteria.Rest.Confidence} % interval within ±{100 * Criteria.Rest.DriftBand} %"),
        Of($"paired replications ({Criteria.OfMechanisms.Replications}; {Criteria.OfMechanisms.ReplicationsWhereUndecided} where undecided)"),
        Of($"an outcome moves by at least {100 * Criteria.OfMechanisms.Movement} % of its level"),
        Of($"the {100 * Criteria.Confidence} % interval lies within ±{100 * Criteria.OfMechanisms.Movement} %"),
        Of($"one-sided tests at {100 * Criteria.OfMechanisms.Error} % on the same pairs"),
        Of($"mediator at full effort after {Criteria.OfMechanisms.ReachYears} years − at rest"),
        Of($"at G = {string.Join(" and ", Criteria.OfMechanisms.ReachGains)}. Below one half at G = {Criteria.OfMechanisms.ReachGains[^1]}"),
        Of($"when |Q| ≤ ln {Math.Exp(Criteria.Adapted.Quantity):0.00}"),
        Of($"requirement in force is below {Criteria.Adapted.Angle} rad"),
        Of($"at least {100 * Criteria.Spiral.LeastShare} % of sector-quarters above and {100 * Criteria.Spiral.LeastShare} % below the band of Q"),
        Of($"over periods from {SlowPeriodogram.ShortestPeriod} quarters to a quarter of the recorded length"),
        Of($"peak band within {100 * PeakBand.Within} % of the pilot's pooled peak, low band from {PeakBand.Slow} times that period"),
        Of($"order by AIC on the pilot (at most {PooledAutoregression.MostOrder}) and then fixed"),
        Of($"Holds with p < {SwapTest.Level:.00}"),
        Of($"k/k* = {string.Join(", ", LoopPower.Gains.Select(static g => g.ToString("#.##", CultureInfo.InvariantCulture)))} ({LoopPower.Sets} sets each)"),
        Of($"More than {100 * LoopPower.MostFalseAlarms} % false alarms on any of them"),
        Of($"at least {LoopCourses.FewestQuarters} recorded quarters"),
        Of($"within {100 * PaceSearch.Tolerance} % as fast as with nothing cut"),
        "to 1e-9 of turnover",
    ];

    private static string Of(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
