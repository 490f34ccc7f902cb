namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>What an import read, left out and wrote.</summary>
internal sealed record ImportReport
{
    /// <summary>The releases that these files are.</summary>
    public required SourceReleases Releases { get; init; }

    /// <summary>Raw files that were used.</summary>
    public required IReadOnlyList<InputFile> Inputs { get; init; }

    /// <summary>Tables that were written, in order.</summary>
    public required IReadOnlyList<OutputFile> Outputs { get; init; }

    /// <summary>How much of each join by code found its match.</summary>
    public required IReadOnlyList<JoinCoverage> Joins { get; init; }

    /// <summary>Sectors and programme families left out, with the reason.</summary>
    public required IReadOnlyList<LeftOut> LeftOut { get; init; }

    /// <summary>How far apart the profiles lie.</summary>
    public required ProfileDistribution Distribution { get; init; }
}

/// <summary>A raw file that was read.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Use">What it was read for.</param>
/// <param name="Rows">Rows behind the header.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
internal sealed record InputFile(string Name, string Use, int Rows, string Sha256);

/// <summary>A table that was written.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Rows">Rows behind the header.</param>
/// <param name="IsSynthetic">True when some of it is drawn or assumed.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
internal sealed record OutputFile(string Name, int Rows, bool IsSynthetic, string Sha256);

/// <summary>A row of the sources that is not in the derived tables.</summary>
internal sealed record LeftOut(string Kind, string Id, string Name, string Reason);
