namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>What the runs say about a claim.</summary>
internal enum SpiralVerdict
{
    /// <summary>Every interval or null it needs is cleared.</summary>
    Holds,

    /// <summary>A part is contradicted or does not clear its null.</summary>
    Fails,

    /// <summary>The intervals include both answers.</summary>
    Undecided,

    /// <summary>Nothing may be claimed: too short, too few, constant.</summary>
    Undefined,
}

/// <summary>Verdicts as words.</summary>
internal static class SpiralVerdictWords
{
    /// <summary>A verdict in one word, as tables store it.</summary>
    public static string Word(this SpiralVerdict verdict) => verdict switch
    {
        SpiralVerdict.Holds => "holds",
        SpiralVerdict.Fails => "fails",
        SpiralVerdict.Undecided => "undecided",
        _ => "undefined",
    };

    /// <summary>A stored word as a verdict.</summary>
    public static SpiralVerdict Read(string word) =>
        Enum.GetValues<SpiralVerdict>().FirstOrDefault(v => v.Word() == word, SpiralVerdict.Undefined);
}

/// <summary>One line of the verdict table.</summary>
/// <param name="Id">S1…S5, C12, or a part such as S3b.</param>
/// <param name="Claim">What is claimed, in words.</param>
/// <param name="Verdict">The answer.</param>
/// <param name="Evidence">The numbers behind it, with intervals.</param>
internal sealed record SpiralFinding(string Id, string Claim, SpiralVerdict Verdict, string Evidence);
