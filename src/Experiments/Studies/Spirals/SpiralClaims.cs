using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>S1–S5 and C12 in words: what is claimed, whether it holds, and the numbers behind it.</summary>
internal static class SpiralClaims
{
    /// <summary>Shares are said in per cent, chances a quarter in per cent a year, quarters in years.</summary>
    private const double Percent = 100, AYear = 400, Year = 0.25;

    /// <summary>All lines of the verdict table; where nothing may be claimed, each says why instead of a number.</summary>
    public static IReadOnlyList<SpiralFinding> Of(SpiralFindings found)
    {
        if (found.Settings.Problem(found.Sectors) is { } problem && !found.Settings.ForcesNumbers)
            return [.. Ids.Select(id => new SpiralFinding(id.Id, id.Claim, SpiralVerdict.Undefined, problem))];
        return [Cycle(found), Regular(found, "S2a"), Regular(found, "S2b"), .. Loop(found), .. Rising(found), Linkage(found)];
    }

    /// <summary>One sentence over all: is there a closed loop?</summary>
    public static string Summary(IReadOnlyList<SpiralFinding> findings, Language language = Language.English)
    {
        bool Holds(string prefix) =>
            findings.Where(f => f.Id.StartsWith(prefix, StringComparison.Ordinal)).All(static f => f.Verdict == SpiralVerdict.Holds);
        if (findings.All(static f => f.Verdict == SpiralVerdict.Undefined))
            return SpiralTexts.NothingClaimed.In(language, StoredTexts.Phrase(findings[0].Evidence, language));
        if (!Holds("S1")) return SpiralTexts.NoSpiral.In(language);
        if (!Holds("S3b") || !Holds("S3c")) return SpiralTexts.OnlyTracked.In(language);
        (bool Holds, Text Missing)[] parts =
        [
            (Holds("S2"), SpiralTexts.NotRegular), (Holds("S3a") && Holds("S3d"), SpiralTexts.NoLink),
            (Holds("S3e") && Holds("S3f"), SpiralTexts.NoPhase), (Holds("S4"), SpiralTexts.NotRising),
        ];
        string[] missing = [.. parts.Where(static p => !p.Holds).Select(p => p.Missing.In(language))];
        return missing.Length == 0 ? SpiralTexts.ClosedAndRising.In(language)
            : SpiralTexts.ClosedBut.In(language, string.Join(PageTexts.Semicolon.In(language), missing));
    }

    private static readonly (string Id, string Claim)[] Ids =
    [
        ("S1", "mismatch swings between shortage and adaptation"), ("S2a", "it turns more steadily than the shadow and red noise"),
        ("S2b", "its spectral peak is higher than the shadow's and red noise's"),
        ("S3a", "after an upgrade pulse mismatch rises"), ("S3b", "it returns and overshoots with the action on"),
        ("S3c", "it does not overshoot with the action cut"),
        ("S3d", "a curriculum jump raises upgrading"), ("S3e", "curricula's lag behind demand is not the filter's own"),
        ("S3f", "effective supply's lag behind demand is not the filter's own"),
        ("S4a", "integration exceeds frozen partnerships"), ("S4b", "technology grows faster than with them"),
        ("S4c", "mismatch is smaller than with them"),
        ("S4d", "mismatch goes from shortage to glut and back"), ("C12", "linkage runs both ways"),
    ];

    private static string ClaimOf(string id) => Ids.First(i => i.Id == id).Claim;

    private static SpiralFinding Cycle(SpiralFindings found)
    {
        MeanInterval swings = found.Baseline.Mean(static s => s.Swings), shortage = found.Baseline.Mean(static s => s.ShortageShare);
        SpiralVerdict verdict = !swings.IsDefined ? SpiralVerdict.Undefined : swings.Low >= 3 ? SpiralVerdict.Holds : swings.High < 3
            ? SpiralVerdict.Fails : SpiralVerdict.Undecided;
        return new("S1", ClaimOf("S1"), verdict,
            $"full swings {Of(swings)}; period {Of(found.Period, Year)} years; shortage in {Of(shortage, Percent)} % of the time");
    }

    private static SpiralFinding Regular(SpiralFindings found, string id)
    {
        RegularityTest test = id == "S2a" ? found.Turning : found.Peak;
        SpiralVerdict verdict = test.Passes is not { } passes ? SpiralVerdict.Undefined : passes ? SpiralVerdict.Holds
            : SpiralVerdict.Fails;
        string shadow = double.IsNaN(test.ShadowNull) ? "undefined"
            : Readable.Number(test.ShadowNull);
        return new(id, ClaimOf(id), verdict, verdict == SpiralVerdict.Undefined ? "undefined: constant or on a line"
            : $"median {Readable.Number(test.Median)}; 99 % of shadow {shadow}, of red noise {Readable.Number(test.NoiseNull)}; "
                + $"{Readable.Percent(test.AboveOwnNull.Share)} of series above their noise "
                + $"(shadow {Readable.Percent(test.ShadowAboveOwnNull.Share)}, luck 1 %)");
    }

    private static IEnumerable<SpiralFinding> Loop(SpiralFindings found)
    {
        EchoTest pulse = found.Pulse, jump = found.Jump;
        string few = string.Create(CultureInfo.InvariantCulture,
            $"undefined: {pulse.With.Units} seeds, at least {Statistics.Signals.ImpulseResponse.FewestUnits} are needed");
        SpiralFinding Part(string id, bool isDefined, bool holds, string evidence) =>
            new(id, ClaimOf(id), !isDefined ? SpiralVerdict.Undefined : holds ? SpiralVerdict.Holds : SpiralVerdict.Fails, isDefined
                ? evidence : few);
        int top = pulse.IsDefined ? pulse.With.Extreme(1, 0, EchoTest.Soon) : 0;
        yield return Part("S3a", pulse.IsDefined, pulse.Rises, pulse.IsDefined
            ? $"{At(pulse.With, top)} after {Years(top)} years" : few);
        string back = pulse.Return is not { } quarter ? "no return within the horizon"
            : pulse.With.Extreme(-1, quarter, SpiralSettings.Horizon) is var lowest
                ? $"back after {Years(quarter)} years, lowest {At(pulse.With, lowest)} after {Years(lowest)}" : string.Empty;
        yield return Part("S3b", pulse.IsDefined, pulse.Overshoots && pulse.TurnsAgain, back);
        string cut = !pulse.IsDefined ? few : pulse.Without.Return(EchoTest.Soon) is { } late
            ? $"lowest {At(pulse.Without, pulse.Without.Extreme(-1, late, SpiralSettings.Horizon))}; difference on − off "
                + $"{(pulse.DiffersAfterReturn ? "excludes" : "includes")} zero" : "no return within the horizon";
        yield return Part("S3c", pulse.IsDefined, !pulse.OvershootsWithout && pulse.DiffersAfterReturn, cut);
        int strongest = jump.IsDefined ? jump.With.Extreme(1, 0, SpiralSettings.Settling) : 0;
        yield return Part("S3d", jump.IsDefined, jump.IsDefined && jump.With.Leaves(1, 0, SpiralSettings.Settling),
            jump.IsDefined ? $"chance of upgrading {At(jump.With, strongest, AYear)} % a year after {Years(strongest)} years "
                + $"(×{Readable.Number(Relative(found, jump.With.Mean[strongest]))} of its mean)" : few);
        yield return Phase(found, "S3e", static s => s.SupplyLag);
        yield return Phase(found, "S3f", static s => s.EffectiveSupplyLag);
    }

    private static SpiralFinding Phase(SpiralFindings found, string id, Func<SeedStatistics, double> lag)
    {
        MeanInterval difference = found.Find(SpiralVariant.Shadow) is { } shadow ? found.Baseline.LagMinus(shadow, found.Period.Mean, lag)
            : default;
        return new(id, ClaimOf(id),
            !difference.IsDefined ? SpiralVerdict.Undefined
                : difference.IsAbove(0) || difference.IsBelow(0) ? SpiralVerdict.Holds : SpiralVerdict.Undecided,
            difference.IsDefined ? $"{Of(found.Baseline.Mean(lag), Year)} years behind, minus the shadow's {Of(difference, Year)}"
                : "undefined: no common period");
    }

    private static double Relative(SpiralFindings found, double response)
    {
        double mean = HeldLevels.Mean([.. found.Runs.Of(SpiralVariant.Baseline).OfType<SpiralTrace>()], "upgrade_hazard");
        return mean > 0 ? response / mean : double.NaN;
    }

    private static IEnumerable<SpiralFinding> Rising(SpiralFindings found)
    {
        VariantStatistics? frozen = found.Find(SpiralVariant.FrozenIntegration);
        yield return Compare("S4a", static s => s.Integration, 1, Percent, "%");
        yield return Compare("S4b", static s => s.TechnologyGrowth, 1, 1, "generations a year");
        yield return Compare("S4c", static s => s.MeanSize, -1, 1, "ln ratio");
        yield return Crossings(found.Crossings);

        SpiralFinding Compare(string id, Func<SeedStatistics, double> of, int sign, double factor, string unit)
        {
            MeanInterval difference = frozen is null ? default : found.Baseline.Minus(frozen, of);
            if (frozen is null || !difference.IsDefined) return new(id, ClaimOf(id), SpiralVerdict.Undefined, "undefined: no pairs");
            SpiralVerdict verdict = (sign > 0 ? difference.IsAbove(0) : difference.IsBelow(0)) ? SpiralVerdict.Holds
                : (sign > 0 ? difference.IsBelow(0) : difference.IsAbove(0)) ? SpiralVerdict.Fails : SpiralVerdict.Undecided;
            return new(id, ClaimOf(id), verdict,
                $"{Of(found.Baseline.Mean(of), factor)} {unit}; minus frozen {Of(difference, factor)}{(unit == "%" ? " points" : "")}");
        }
    }

    /// <summary>S4's condition on how often the measured mismatch crosses zero, over all seeds and sectors.</summary>
    internal static SpiralFinding Crossings(PooledCrossings crossings) => new(
        "S4d", ClaimOf("S4d"), crossings.Series == 0 ? SpiralVerdict.Undefined : crossings.Pooled >= PooledCrossings.Fewest
            ? SpiralVerdict.Holds : SpiralVerdict.Fails,
        crossings.Series == 0 ? "undefined: constant series"
            : string.Create(CultureInfo.InvariantCulture,
            $"{crossings.Pooled} crossings of zero pooled over {crossings.Series} series (seeds × sectors), at " +
            $"least {PooledCrossings.Fewest} are asked; start-up not counted"));

    private static SpiralFinding Linkage(SpiralFindings found)
    {
        if (!found.Pulse.IsDefined || !found.Jump.IsDefined)
            return new("C12", ClaimOf("C12"), SpiralVerdict.Undefined, "undefined: too few seeds");
        EchoTest reform = EchoTest.Of(found.Runs, EchoArm.PulseWithAction, EchoArm.PulseWithoutAction, "reform_effort");
        bool forth = reform.With.Leaves(1, 0, SpiralSettings.Settling), back = found.Jump.With.Leaves(1, 0, SpiralSettings.Settling),
        cut = found.Jump.Without.Leaves(1, 0, SpiralSettings.Settling);
        int most = reform.With.Extreme(1, 0, SpiralSettings.Settling);
        return new("C12", ClaimOf("C12"), forth && back && !cut ? SpiralVerdict.Holds : SpiralVerdict.Fails,
            $"reform effort {At(reform.With, most, Percent)} points {Years(most)} years after an upgrade pulse; " +
                $"upgrading after a curriculum jump {(back ? "rises" : "does not rise")}, with the link cut {(cut ? "too" : "not")}");
    }

    /// <summary>"mean (low to high)".</summary>
    internal static string Of(MeanInterval interval, double factor = 1)
    {
        if (interval.Count == 0) return "undefined";
        string F(double v) => Readable.Number(factor * v);
        return interval.IsDefined ? $"{F(interval.Mean)} ({F(interval.Low)} to {F(interval.High)})" : F(interval.Mean);
    }

    private static string At(Statistics.Signals.ImpulseResponse echo, int quarter, double factor = 1)
    {
        string F(double v) => (v > 0 ? "+" : string.Empty) + Readable.Number(factor * v);
        return $"{F(echo.Mean[quarter])} ({F(echo.Low[quarter])} to {F(echo.High[quarter])})";
    }

    private static string Years(int quarters) => Readable.Decimals(Year * quarters, 2);
}
