using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Mechanisms;

namespace Ronghe.Experiments.Tests.Studies.Mechanisms;

/// <summary>Verdicts follow docs/criteria.md.</summary>
public sealed class MechanismVerdictTests
{
    [Fact]
    public void A_movement_matters_when_it_is_sure_and_at_least_one_per_cent()
    {
        Assert.Equal(MechanismVerdict.Matters, Of((0.02, 0.005)));
        Assert.Equal(MechanismVerdict.Inert, Of((0.002, 0.001)));
        Assert.Equal(MechanismVerdict.Undecided, Of((0.02, 0.1)));
        // Sure, but too little; and not surely too little.
        Assert.Equal(MechanismVerdict.Undecided, Of((0.0095, 0.005)));
        Assert.Equal(MechanismVerdict.Inert, Of((0, 0)));
    }

    [Fact]
    public void One_outcome_is_enough_to_matter_and_all_are_needed_to_be_inert()
    {
        Assert.Equal(MechanismVerdict.Matters, Of((0.02, 0.005), (0, 0.1)));
        Assert.Equal(MechanismVerdict.Undecided, Of((0, 0.001), (0, 0.1)));
        Assert.Equal(MechanismVerdict.Undecided, Of((0, 0.001), (double.NaN, 0)));
    }

    [Fact]
    public void Holm_counts_the_outcomes()
    {
        // About p = 0.02 alone: sure by itself, not among seven.
        (double, double) alone = (0.02, 0.047);
        Assert.Equal(MechanismVerdict.Matters, Of(alone));
        Assert.Equal(MechanismVerdict.Undecided, Of([alone, .. Enumerable.Repeat((0.0, 0.03), 6)]));
    }

    [Fact]
    public void Replications_that_would_tell_grow_with_the_square_of_the_interval()
    {
        Movement[] movements = Movements((0, 0.1));
        double half = (movements[0].Share.High - movements[0].Share.Low) / 2;
        Assert.Equal(Math.Ceiling(32 * (half / 0.01) * (half / 0.01)), MechanismVerdict.Needed(movements, 7));
        Assert.True(double.IsNaN(MechanismVerdict.Needed(Movements((double.NaN, 0)), 7)));
        // Sure by itself and not among seven: more than there are.
        Assert.InRange(MechanismVerdict.Needed(Movements((0.02, 0.047)), 7), 33, 64);
        Assert.Equal("outcome 1", MechanismVerdict.Largest(Movements((0.5, 9), (0.02, 0.005)))!.Value.Outcome);
    }

    [Theory]
    [InlineData(1, 0.02, 0.01, "holds")]
    [InlineData(-1, 0.02, 0.01, "fails")]
    [InlineData(1, 0.02, 0.3, "not shown")]
    [InlineData(1, 0, 0.001, "fails")]
    [InlineData(0, 0.02, 0.01, "fails")]
    [InlineData(0, -0.02, 0.01, "holds")]
    public void A_sign_holds_fails_or_is_not_shown(int expected, double mean, double spread, string verdict) => Assert.Equal(verdict,
        (LiteratureSign.All[0] with { Expected = expected }).Judge(MeanInterval.Of(Values(mean, spread)), level: 1).Verdict);

    /// <summary>Each of four looks has a quarter of the error.</summary>
    [Fact]
    public void Who_looks_often_must_see_more()
    {
        (string, double[])[] outcome = [("outcome", Values(0.02, 0.043))];
        Assert.Equal(MechanismVerdict.Matters, MechanismVerdict.Of(Movement.OfDose("off", outcome)));
        Assert.Equal(MechanismVerdict.Undecided, MechanismVerdict.Of(Movement.OfDose("off", outcome, looks: 4)));
        outcome = [("outcome", Values(0, 0.025))];
        Assert.Equal(MechanismVerdict.Inert, MechanismVerdict.Of(Movement.OfDose("off", outcome)));
        Assert.Equal(MechanismVerdict.Undecided, MechanismVerdict.Of(Movement.OfDose("off", outcome, looks: 4)));
        LiteratureSign sign = LiteratureSign.All[0] with { Expected = 1 };
        var moved = MeanInterval.Of(Values(0.02, 0.058));
        Assert.Equal(LiteratureSign.Holds, sign.Judge(moved, level: 1).Verdict);
        Assert.Equal(LiteratureSign.NotShown, sign.Judge(moved, level: 1, looks: 4).Verdict);
    }

    private static string Of(params (double Mean, double Spread)[] outcomes) => MechanismVerdict.Of(Movements(outcomes));

    private static Movement[] Movements(params (double Mean, double Spread)[] outcomes) => Movement.OfDose("off",
        [.. outcomes.Select(static (o, i) => ($"outcome {i}", Values(o.Mean, o.Spread)))]);

    private static double[] Values(double mean, double spread) =>
        [.. Enumerable.Range(0, 32).Select(r => mean + (spread * (((r % 4) - 1.5) / 1.118)))];
}
