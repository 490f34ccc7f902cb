using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Manifests;

/// <summary><c>manifest.json</c>: what was run, by what, where, and the hashes of the files whose bytes are promised. Written last, read
/// from any folder: everything may be missing, older and foreign ones are read as far as they go.</summary>
/// <remarks>The names of its members, in small letters, are the keys of the file, in this order.</remarks>
internal sealed record Manifest
{
    public const string Name = "manifest.json";

    /// <summary>The newest layout this version knows.</summary>
    public const int KnownVersion = 3;

    public static Manifest Missing { get; } = new();

    /// <summary>0 when there is no manifest.</summary>
    public int ManifestVersion { get; init; }

    /// <summary>run | ways | spiral | sweep | …; empty when the folder does not say.</summary>
    public string Kind { get; init; } = string.Empty;

    public ManifestGenerator Generator { get; init; } = new();

    /// <summary>As typed.</summary>
    public string Command { get; init; } = string.Empty;

    public DateTimeOffset? Started { get; init; }

    /// <summary>When the tables were written.</summary>
    public DateTimeOffset? Finished { get; init; }

    public double? Seconds { get; init; }

    public ManifestRuns Runs { get; init; } = new();

    public ManifestMachine Machine { get; init; } = new();

    /// <summary>In full, with what they extend merged; variants of a big design stand in a table of their own instead.</summary>
    public IReadOnlyList<DescribedScenario> Scenarios { get; init; } = [];

    /// <summary>Readable names of the groups whose ids are codes, by kind and id, so that pages need no scenario file.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Groups { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>What only this kind of experiment has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? Experiment { get; init; }

    /// <summary>Everything a reader must know before trusting a number.</summary>
    public IReadOnlyList<Message> Warnings { get; init; } = [];

    /// <summary>Input tables that were generated, not measured.</summary>
    public IReadOnlyList<string> SyntheticTables { get; init; } = [];

    /// <summary>What happened on the way: resumed, damaged journals, repeats.</summary>
    public IReadOnlyList<Message> Notes { get; init; } = [];

    /// <summary>Named tables beside runs, series and variants.</summary>
    public IReadOnlyList<DescribedTable> Tables { get; init; } = [];

    /// <summary>SHA-256 of the files whose bytes are the same on every machine and with any number of threads.</summary>
    public IReadOnlyDictionary<string, string> Content { get; init; } = new Dictionary<string, string>();

    /// <summary>SHA-256 of the others.</summary>
    public IReadOnlyDictionary<string, string> OtherFiles { get; init; } = new Dictionary<string, string>();

    /// <summary>What licences of the input tables ask to be said, a line each; empty for tables of one's own.</summary>
    public string Credit { get; init; } = string.Empty;

    /// <summary>Its lines.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Credits => Credit.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The manifest of an experiment of today, without the files.</summary>
    public static Manifest Of(string kind, ManifestExperiment experiment, ManifestRuns runs, Provenance provenance) => new()
    {
        ManifestVersion = KnownVersion,
        Kind = kind,
        Generator = ManifestGenerator.OfThis(),
        Command = provenance.CommandLine,
        Started = provenance.Started,
        Finished = provenance.Finished,
        Seconds = Math.Round((provenance.Finished - provenance.Started).TotalSeconds, 3),
        Runs = runs,
        Machine = ManifestMachine.OfThis(provenance.Threads),
        Scenarios = [.. experiment.Scenarios.Select(static s => DescribedScenario.Of(s.Document, s.Replications))],
        Groups = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["sector"] = experiment.Scenarios.SelectMany(static s => s.Document.Scenario.Population.Sectors)
                .DistinctBy(static s => s.Id).ToDictionary(static s => s.Id, static s => s.Name),
        },
        Experiment = experiment.Details,
        Warnings = experiment.Warnings,
        SyntheticTables = [.. experiment.Scenarios.SelectMany(static s => s.Document.Scenario.Population.SyntheticTables).Distinct()],
        Notes = provenance.Notes,
        Credit = string.Join('\n', experiment.Scenarios.SelectMany(static s => s.Document.Credits).Distinct()
            .Order(StringComparer.Ordinal)),
    };

    public void Write(Stream stream) => TolerantJson.Write(stream, this);

    /// <summary>Reads the manifest of a folder; null when there is none or it is no JSON object.</summary>
    public static Manifest? Read(string folder) =>
        Path.Combine(folder, Name) is var path && File.Exists(path) ? Parse(FileHash.TextOf(path)) : null;

    /// <summary>Reads what is there; null when it is no JSON object, or one that no program of ours wrote.</summary>
    public static Manifest? Parse(string text) => TolerantJson.Read<Manifest>(text);

    /// <summary>What is said of a named table; null when nothing is.</summary>
    public DescribedTable? Table(string name) => Tables.FirstOrDefault(t => t.Name == name);
}
