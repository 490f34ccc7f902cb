namespace Ronghe.Experiments.Basics;

/// <summary>What the process tells the shell.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A run or a write failed.</summary>
    public const int Failed = 1;

    /// <summary>Invalid input or usage; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>Some runs failed; the others are stored.</summary>
    public const int Partial = 3;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;
}
