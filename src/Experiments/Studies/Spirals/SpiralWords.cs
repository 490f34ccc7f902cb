namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>What the runs say about a claim, as tables hold it.</summary>
internal static class SpiralWords
{
    /// <summary>Every interval or null that it needs is cleared.</summary>
    public const string Holds = "holds";

    /// <summary>Of the whole spiral: industry makes waves, education follows.</summary>
    public const string HalfOpen = "half-open";

    /// <summary>A part is contradicted or does not clear its null.</summary>
    public const string Fails = "fails";

    /// <summary>The intervals include both answers.</summary>
    public const string Undecided = "undecided";

    /// <summary>The test takes for a loop what is none.</summary>
    public const string NoVerdict = "no verdict";

    /// <summary>Nothing may be claimed: not at rest, too short, too few, constant.</summary>
    public const string Undefined = "undefined";

    /// <summary>Of one interval that must lie above (1) or below (−1) zero.</summary>
    public static string Of(Statistics.MeanInterval interval, int sign) => !interval.IsDefined ? Undefined
        : (sign > 0 ? interval.IsAbove(0) : interval.IsBelow(0)) ? Holds
        : (sign > 0 ? interval.IsBelow(0) : interval.IsAbove(0)) ? Fails : Undecided;
}
