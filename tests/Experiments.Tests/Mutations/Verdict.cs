namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>What became of a mutant.</summary>
internal sealed record Verdict
{
    /// <summary>The file is one of its format: a tree of YAML or JSON, rows of equal width, records with right checksums, lines that are
    /// orders.</summary>
    public required bool IsWellFormed { get; init; }

    /// <summary>A reader refused the file or a part of it.</summary>
    public bool IsRefused { get; init; }

    /// <summary>A world of it was simulated for two quarters.</summary>
    public bool Ran { get; init; }

    /// <summary>What a reader did that it must not do; null when all was well.</summary>
    public string? Fault { get; init; }
}
