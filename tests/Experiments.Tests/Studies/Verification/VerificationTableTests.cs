using Ronghe.Experiments.Studies.Verification;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Tests.Studies.Verification;

/// <summary>Every check passes on the simulation's rules, and fails on a copy broken on purpose.</summary>
public sealed class VerificationTableTests
{
    private static readonly SharedRules True = new();

    private static readonly Dictionary<string, SharedRules> Broken = new()
    {
        ["V1"] = True with { Seats = static (seats, mismatch, parameters) => True.Seats(seats, 1.05 * mismatch, parameters) },
        ["V2"] = True with { Seats = static (seats, mismatch, parameters) => True.Seats(seats, 0.9 * mismatch, parameters),
            SeatGain = static (lag, parameters) => True.SeatGain(lag + 1, parameters) },
        ["V3"] = True with { Learning = static (perceived, published, rate) => True.Learning(perceived, published, 0.9 * rate) },
        ["V4"] = True with { Belief = static (belief, anchor, partners, parameters) =>
            True.Belief(belief, anchor, partners, parameters with { ConfidenceBound = 0.01 }) },
        ["V5"] = True with { Belief = static (belief, anchor, partners, parameters) =>
            True.Belief(belief, anchor, partners, parameters with { Stubbornness = 0.01 }) },
        ["V6"] = True with
            { Belief = static (belief, anchor, partners, parameters) => True.Belief(belief, anchor + 0.01, partners, parameters) },
        ["V7"] = True with { Post = static (word, first, open) => True.Post((uint)(((ulong)word * word) >> 32), first, open),
            Displaces = static (_, best) => best == double.NegativeInfinity },
        ["V8"] = True with { Replicator = static (share, advantage) => share * (1.02 - share) * advantage },
        ["V9"] = True with { Replicator = static (share, advantage) => 1.01 * share * (1 - share) * advantage },
        ["V10"] = True with { Matches = static (seekers, open) => 0.97 * True.Matches(seekers, open) },
        ["V16"] = True with { Turning = static (x, y, width) => True.Turning(x, [.. y.Select(static (v, t) => v + (0.5 * t))], 3 * width) },
        ["V17"] = True with
            { UpgradeGain = static (view, outlook, parameters, width) => -True.UpgradeGain(view, outlook, parameters, width) },
        ["V18"] = True with { World = static (scenario, replication) =>
            True.World(scenario with { Parameters = scenario.Parameters with
            { LabourMarket = scenario.Parameters.LabourMarket with
                { PostsPerGraduate = scenario.Population.Colleges.Count / 24.0 } } }, replication) },
        ["V19"] = True with { IsLoop = static (worlds, pilot) => Ronghe.Experiments.Statistics.Signals.LoopTest.Of(worlds, pilot).A },
        ["V20"] = Told(static parameters => parameters with { Practice = parameters.Practice with { PassThrough = 0.45 } }),
        ["V15"] = True with { Words = static (counter, k0, k1) => True.Words(counter, k1 + 1, k0) },
    };

    [Fact]
    public void Every_check_passes_on_the_rules_of_the_simulation()
    {
        VerificationRow[] rows = [.. VerificationTable.Rows(True)];
        Assert.All(rows, row => Assert.True(row.Passes, $"{row.Id} {row.What}: expected {row.Expected}, got {row.Got}"));
        Assert.Equal(Broken.Keys.Order(), rows.Select(static row => row.Id).Distinct().Order());
    }

    [Theory]
    [InlineData("V1")]
    [InlineData("V2")]
    [InlineData("V3")]
    [InlineData("V4")]
    [InlineData("V5")]
    [InlineData("V6")]
    [InlineData("V7")]
    [InlineData("V8")]
    [InlineData("V9")]
    [InlineData("V10")]
    [InlineData("V15")]
    [InlineData("V16")]
    [InlineData("V17")]
    [InlineData("V18")]
    [InlineData("V19")]
    [InlineData("V20")]
    public void A_broken_rule_makes_its_row_fail(string id) =>
        Assert.Contains(VerificationTable.Rows(Broken[id], id), static row => !row.Passes);

    /// <summary>Worlds that reckon with another rate than they say, or leave a payment out of the books.</summary>
    /// <summary>Rules that only some rows of a check drive: breaking one makes one of those rows fail.</summary>
    [Fact]
    public void A_row_fails_where_the_rule_it_names_is_broken()
    {
        (string Id, string Rule, SharedRules Rules)[] broken =
        [
            ("V7", "ChooseWork.Aim", True with { Aim = static (field, general, least) => True.Aim(field + 0.05, general, least) }),
            ("V7", "ChooseWork.Taste", True with { Taste = static (uniform, scale) => True.Taste(uniform, 1.2 * scale) }),
            ("V10", "AdjustWages.Next", True with { Wage = static (wage, unemployment, parameters) =>
                True.Wage(wage, unemployment, parameters with { WageCurve = 1.05 * parameters.WageCurve }) }),
        ];
        Assert.All(broken, one => Assert.Contains(VerificationTable.Rows(one.Rules, one.Id),
            row => row.Rule.Contains(one.Rule, StringComparison.Ordinal) && !row.Passes));
    }

    public static TheoryData<string, string> BrokenLedgers => new()
    {
        { "pass through", "every trainee kept and nobody leaves" },
        { "pass through", "every trainee kept: greatest distance" },
        { "intern pay", "every trainee kept: greatest distance" },
        { "intern pay", "no trainee kept: greatest distance" },
        { "acceptance", "no trainee kept: trainees kept" },
        { "poaching", "every trainee kept: not kept" },
        { "not received", "all accounts" },
        { "not paid", "all accounts" },
    };

    [Theory]
    [MemberData(nameof(BrokenLedgers))]
    public void Each_row_of_the_realised_ledgers_fails_with_its_rule(string broken, string row)
    {
        SharedRules rules = broken switch
        {
            "pass through" => Broken["V20"],
            "intern pay" => Told(static told => told with { Decision = told.Decision with { InternPay = told.Decision.InternPay + 1 } }),
            "poaching" => Told(static told => told with { Decision = told.Decision with { Poachability = 0.05 } }),
            "acceptance" => Told(static told => told with { LabourMarket = told.LabourMarket with { OfferAcceptance = 0.01 } }),
            _ => True with { Begin = (scenario, replication) => Unbooked(True.Begin(scenario, replication), broken == "not paid") },
        };
        Assert.Contains(VerificationTable.Rows(rules, "V20"),
            found => found.What.StartsWith(row, StringComparison.Ordinal) && !found.Passes);
    }

    /// <summary>A world whose rules follow other numbers than were asked for.</summary>
    private static SharedRules Told(Func<ModelParameters, ModelParameters> followed) => True with
    {
        Begin = (scenario, replication) => True.Begin(scenario with { Parameters = followed(scenario.Parameters) }, replication),
    };

    private static Model Unbooked(Model model, bool isPayer)
    {
        if (isPayer) model.State.Accounts.NotPaid = Flow.InternPay;
        else model.State.Accounts.NotReceived = Flow.InternPay;
        return model;
    }
}
