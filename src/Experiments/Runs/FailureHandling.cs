namespace Ronghe.Experiments.Runs;

/// <summary>What to do when a run fails (<c>--error</c>).</summary>
internal enum FailureHandling
{
    /// <summary>Finish the others and exit with 0.</summary>
    Off,

    /// <summary>Finish the others; exit with 3, or with 1 when none finished.</summary>
    Slow,

    /// <summary>Stop at once; exit with 1.</summary>
    Fast,
}
