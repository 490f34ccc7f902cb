using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>S1–S4, C1 and C12 by docs/criteria.md: what is claimed, whether it holds, and the number behind it.</summary>
internal sealed class SpiralVerdict(VariantStatistics whole, VariantStatistics beside, VariantStatistics shadow,
    VariantStatistics frozen, IReadOnlyList<LoopRow> loops, IReadOnlyList<PowerRow> power, EchoTests echoes, double hazard)
{
    public const string Spiral = "C1", Swings = "S1", Loop = "S2", Linkage = "C12", NotSeen = "not seen";

    private static readonly Dictionary<string, string> Claims = new()
    {
        [Spiral] = "industry and education go round in a loop", [Swings] = "it swings between shortage, adaptation and glut",
        [Loop] = "the swing is the loop's", ["S3a"] = "after a sector-wide upgrade posts outnumber seekers",
        ["S3b"] = "later seekers outnumber posts, with education's answer", ["S3c"] = "without education's answer they do not",
        ["S3d"] = "a jump of curricula raises upgrading, and not with that link cut",
        ["S3e"] = "curricula lag demand by more than without education's answer",
        ["S3f"] = "effective supply lags demand by more than without education's answer",
        ["S4a"] = "output grows faster than with partnerships frozen", ["S4b"] = "technology grows faster than with partnerships frozen",
        [Linkage] = "linkage runs both ways",
    };

    /// <summary>All lines; where nothing may be claimed each says why instead of a number.</summary>
    public IReadOnlyList<VerdictRow> Rows(string? problem)
    {
        if (problem is not null)
            return [.. Claims.Keys.Select(id => new VerdictRow(id, Claims[id], SpiralWords.Undefined, problem, string.Empty, string.Empty,
                double.NaN, double.NaN, double.NaN, double.NaN))];
        VerdictRow[] parts = [Swinging(), Looping(), .. Echoes(), .. Rising(), Linked()];
        return [Whole(parts), .. parts];
    }

    /// <summary>C1 from its parts.</summary>
    public static string Verdict(Func<string, string> of)
    {
        string[] parts = [Swings, Loop, "S3a", "S3b", "S3c"];
        bool Holds(string id) => of(id) == SpiralWords.Holds;
        return parts.All(Holds) ? SpiralWords.Holds
            : Holds(Swings) && Holds("S3a") && of("S3b") == SpiralWords.Fails ? SpiralWords.HalfOpen
            : parts.Any(id => of(id) == SpiralWords.Undefined) ? SpiralWords.Undefined : SpiralWords.Undecided;
    }

    private VerdictRow Whole(VerdictRow[] parts)
    {
        string[] open = [.. ((string[])[Swings, Loop, "S3a", "S3b", "S3c"])
            .Where(id => parts.First(p => p.Id == id).Verdict != SpiralWords.Holds)];
        return Row(Spiral, Verdict(id => parts.First(p => p.Id == id).Verdict), Open(open), "period of the swing", "quarters",
            whole.Mean(static s => s.Period));
    }

    private VerdictRow Swinging()
    {
        MeanInterval swings = whole.Mean(static s => s.Swings);
        (string What, MeanInterval Of, double Least)[] asked =
        [
            ("swings", swings, Criteria.Spiral.FewestSwings), ("posts outnumber seekers", whole.Mean(static s => s.Above), Least),
            ("seekers outnumber posts", whole.Mean(static s => s.Below), Least),
            ("adapted in content", whole.Mean(static s => s.Inside), Least),
            ("not adapted in content", whole.Mean(static s => 1 - s.Inside), Least),
        ];
        return Row(Swings, !asked.All(static a => a.Of.IsDefined) ? SpiralWords.Undefined
            : asked.All(static a => a.Of.Low >= a.Least) ? SpiralWords.Holds
            : asked.Any(static a => a.Of.High < a.Least) ? SpiralWords.Fails : SpiralWords.Undecided,
            Open([.. asked.Where(static a => !(a.Of.Low >= a.Least)).Select(static a => a.What)]), "full swings in 800 quarters",
            string.Empty, swings);
    }

    private const double Least = Criteria.Spiral.LeastShare;

    private VerdictRow Looping()
    {
        LoopRow test = loops.First(static l => l.Quantity == SpiralTrace.Quantity);
        bool isDeaf = power.Any(static p => p.Gain == 0 && p.All > LoopPower.MostFalseAlarms * p.Sets);
        return Row(Loop, isDeaf ? SpiralWords.NoVerdict : test.Holds ? SpiralWords.Holds : SpiralWords.Fails,
            Open([.. new[] { ("a", test.A), ("b", test.B), ("c", test.C) }.Where(static p => !p.Item2).Select(static p => p.Item1)]),
            "strength of the swing over that without education's answer", "ratio",
            new MeanInterval(test.Seeds, test.Amplification, double.NaN, test.AmplificationLow, test.AmplificationHigh));
    }

    private IEnumerable<VerdictRow> Echoes()
    {
        EchoTest gap = echoes.Pulse(SpiralTrace.Quantity), jump = echoes.Jump(SpiralTrace.Hazard);
        VerdictRow Part(string id, EchoTest test, bool holds, ImpulseResponse shown, int at, string quantity, string unit,
            double scale = 1) =>
            !test.IsDefined ? Row(id, SpiralWords.Undefined, "too few seeds: some runs failed", quantity, unit, default)
            : new VerdictRow(id, Claims[id], holds ? SpiralWords.Holds : SpiralWords.Fails, holds ? string.Empty : NotSeen, quantity, unit,
                shown.Mean[at] / scale, shown.Low[at] / scale, shown.High[at] / scale, at);
        int Extreme(ImpulseResponse echo, int sign, int from, int to) => echo.Mean.Count == 0 ? 0 : echo.Extreme(sign, from, to);
        const string Gap = "quantity gap beside the same world without the upgrade", Ratio = "ln ratio";
        yield return Part("S3a", gap, gap.Rises, gap.With, Extreme(gap.With, 1, 0, EchoTest.Soon), Gap, Ratio);
        yield return Part("S3b", gap, gap.Overshoots, gap.With,
            Extreme(gap.With, -1, gap.Return ?? EchoTest.Soon, SpiralSettings.Horizon), Gap, Ratio);
        yield return Part("S3c", gap, !gap.OvershootsWithout && gap.DiffersAfterReturn, gap.Without,
            Extreme(gap.Without, -1, EchoTest.Soon, SpiralSettings.Horizon), Gap, Ratio);
        yield return Part("S3d", jump, jump.With.Leaves(1, 0, EchoTest.Later) && !jump.Without.Leaves(1, 0, EchoTest.Later), jump.With,
            Extreme(jump.With, 1, 0, EchoTest.Later), "upgrading beside the same world without the jump, over its mean", "ratio", hazard);
        yield return Lag("S3e", static s => s.SupplyLag);
        yield return Lag("S3f", static s => s.EffectiveSupplyLag);
    }

    private VerdictRow Lag(string id, Func<SeedStatistics, double> lag)
    {
        MeanInterval difference = whole.LagMinus(shadow, whole.Mean(static s => s.Period).Mean, lag);
        return Row(id, SpiralWords.Of(difference, 1), string.Empty, "lag less that without education's answer", "quarters", difference);
    }

    private IEnumerable<VerdictRow> Rising()
    {
        MeanInterval output = beside.Minus(frozen, static s => s.Output), technology = beside.Minus(frozen, static s => s.Technology);
        yield return Row("S4a", SpiralWords.Of(output, 1), string.Empty, "growth less that with partnerships frozen", "share/quarter",
            output);
        yield return Row("S4b", SpiralWords.Of(technology, 1), string.Empty, "growth less that with partnerships frozen",
            "generations/quarter", technology);
    }

    private VerdictRow Linked()
    {
        EchoTest effort = echoes.Pulse(SpiralTrace.Effort), jump = echoes.Jump(SpiralTrace.Hazard);
        bool isDefined = effort.IsDefined && jump.IsDefined;
        bool forth = isDefined && effort.With.Leaves(1, 0, EchoTest.Later),
            back = isDefined && jump.With.Leaves(1, 0, EchoTest.Later) && !jump.Without.Leaves(1, 0, EchoTest.Later);
        int most = isDefined ? effort.With.Extreme(1, 0, EchoTest.Later) : 0;
        return !isDefined ? Row(Linkage, SpiralWords.Undefined, "too few seeds: some runs failed", string.Empty, string.Empty, default)
            : new VerdictRow(Linkage, Claims[Linkage], forth && back ? SpiralWords.Holds : SpiralWords.Fails,
                Open([.. new[] { ("reform after an upgrade", forth), ("upgrading after a jump of curricula", back) }
                    .Where(static p => !p.Item2).Select(static p => p.Item1)]),
                "reform effort beside the same world without the upgrade", "share", effort.With.Mean[most], effort.With.Low[most],
                effort.With.High[most], most);
    }

    private static VerdictRow Row(string id, string verdict, string reason, string quantity, string unit, MeanInterval value) =>
        new(id, Claims[id], verdict, verdict == SpiralWords.Holds ? string.Empty : reason, quantity, unit,
            value.Count == 0 ? double.NaN : value.Mean, value.Count < 2 ? double.NaN : value.Low, value.Count < 2 ? double.NaN : value.High,
            double.NaN);

    private static string Open(string[] parts) => parts.Length == 0 ? string.Empty : "not shown: " + string.Join(", ", parts);
}
