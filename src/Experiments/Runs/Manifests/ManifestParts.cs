using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text.Json.Serialization;
using Ronghe.Experiments.Runs.Settled;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Runs.Manifests;

/// <summary>Which program made the results.</summary>
internal sealed record ManifestGenerator
{
    public const string Program = "ronghe";

    public string Name { get; init; } = string.Empty;

    public string Version { get; init; } = string.Empty;

    /// <summary>Null when the build did not know it.</summary>
    public string? GitCommit { get; init; }

    /// <summary>Of the world: its rules and numbers. Null in folders that are older than the word: the first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Edition { get; init; }

    /// <summary>The same, named also where the folder does not.</summary>
    [JsonIgnore]
    public string EditionOfWorld => Edition ?? Basics.Edition.First.Name;

    /// <summary>Whether the world's rules and numbers were the first edition's.</summary>
    [JsonIgnore]
    public bool IsOfFirstEdition => EditionOfWorld == Basics.Edition.First.Name;

    public string ModelVersion { get; init; } = string.Empty;

    public string NumericsFingerprint { get; init; } = string.Empty;

    public string RandomGenerator { get; init; } = string.Empty;

    public string Runtime { get; init; } = string.Empty;

    /// <summary>"ronghe 0.1.0"; empty when it does not say.</summary>
    public override string ToString() => $"{Name} {Version}".Trim();

    public static ManifestGenerator OfThis() => new()
    {
        Name = Program,
        Version = Versions.Product,
        GitCommit = Versions.Commit,
        Edition = Basics.Edition.Today.Name,
        ModelVersion = Versions.Model,
        NumericsFingerprint = Tables.NumericsFingerprint.Value,
        RandomGenerator = "Philox4x32-10",
        Runtime = RuntimeInformation.FrameworkDescription,
    };
}

/// <summary>Runs of an experiment.</summary>
internal sealed record ManifestRuns
{
    /// <summary>Asked for; null when the folder does not say.</summary>
    public int? Planned { get; init; }

    /// <summary>In the tables.</summary>
    public int? Finished { get; init; }

    /// <summary>Of them, by this start.</summary>
    public int Computed { get; init; }

    /// <summary>Of them, by an earlier one.</summary>
    public int TakenOver { get; init; }

    /// <summary>Failed in this start.</summary>
    public int Failed { get; init; }

    /// <summary>Records of runs that had been finished before: work done twice.</summary>
    public int ComputedTwice { get; init; }

    /// <summary>Where worlds had the end of their burn-in from; null when no settled states were asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SettledTally? Settled { get; init; }
}

/// <summary>Where it was run.</summary>
internal sealed record ManifestMachine
{
    public string System { get; init; } = string.Empty;

    public string Architecture { get; init; } = string.Empty;

    public int Processors { get; init; }

    /// <summary>Worlds run in parallel.</summary>
    public int Threads { get; init; }

    public bool Avx2 { get; init; }

    public static ManifestMachine OfThis(int threads) => new()
    {
        System = RuntimeInformation.OSDescription,
        Architecture = RuntimeInformation.ProcessArchitecture.ToString(),
        Processors = Environment.ProcessorCount,
        Threads = threads,
        Avx2 = global::System.Runtime.Intrinsics.X86.Avx2.IsSupported,
    };
}

/// <summary>What the manifest says of a named table.</summary>
internal sealed record DescribedTable
{
    public string File { get; init; } = string.Empty;

    /// <summary>Heading; empty when it says none.</summary>
    public string Title { get; init; } = string.Empty;

    public int Rows { get; init; }

    public IReadOnlyList<DescribedColumn> Columns { get; init; } = [];

    [JsonIgnore]
    public string Name => Path.GetFileNameWithoutExtension(File);

    public static DescribedTable Of(NamedTable table) => new()
    {
        File = table.FileName,
        Title = table.Title,
        Rows = table.Rows.Count,
        Columns = [.. table.Columns.Select(static c => new DescribedColumn { Name = c.Name, Unit = c.Unit, Meaning = c.Meaning })],
    };
}

/// <summary>What the manifest says of a column.</summary>
internal sealed record DescribedColumn
{
    public string Name { get; init; } = string.Empty;

    public string Unit { get; init; } = string.Empty;

    public string Meaning { get; init; } = string.Empty;
}
