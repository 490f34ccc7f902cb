using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Manifests;

/// <summary>What a results folder says about itself. Everything may be missing: older and foreign folders are read as far as they
/// go.</summary>
internal sealed record StoredManifest
{
    /// <summary>The newest layout this version knows.</summary>
    public const int KnownVersion = 2;

    public static StoredManifest Missing { get; } = new();

    /// <summary>0 when there is no manifest.</summary>
    public int Version { get; init; }

    /// <summary>run | ways | spiral | sweep | …; empty when the folder does not say.</summary>
    public string Kind { get; init; } = string.Empty;

    public string Generator { get; init; } = string.Empty;

    public string Commit { get; init; } = string.Empty;

    public string ModelVersion { get; init; } = string.Empty;

    public string Command { get; init; } = string.Empty;

    public string Finished { get; init; } = string.Empty;

    public int? Planned { get; init; }

    public int? FinishedRuns { get; init; }

    public int Failed { get; init; }

    public IReadOnlyList<DescribedScenario> Scenarios { get; init; } = [];

    /// <summary>Named tables beside runs and series, by name.</summary>
    public IReadOnlyDictionary<string, DescribedTable> Tables { get; init; } = new Dictionary<string, DescribedTable>();

    /// <summary>Readable names of groups, by kind and id.</summary>
    public IReadOnlyDictionary<(string Kind, string Group), string> GroupNames { get; init; } = new Dictionary<(string, string), string>();

    public IReadOnlyList<string> Warnings { get; init; } = [];

    public IReadOnlyList<string> Synthetic { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>SHA-256 of the promised files.</summary>
    public IReadOnlyDictionary<string, string> Content { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads the manifest of a folder; null when there is none or it is no JSON object.</summary>
    public static StoredManifest? Read(string folder) =>
        Path.Combine(folder, Manifest.Name) is var path && File.Exists(path) ? Parse(FileHash.TextOf(path)) : null;

    /// <summary>Reads what is there; null when it is no JSON object, or one that no program of ours wrote: text that is no text, a name
    /// twice.</summary>
    public static StoredManifest? Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static StoredManifest Of(JsonElement root)
    {
        JsonElement generator = Member(root, "generator"), runs = Member(root, "runs");
        return new StoredManifest
        {
            Version = Whole(root, "manifest_version") ?? 0,
            Kind = Text(root, "kind"),
            Generator = $"{Text(generator, "name")} {Text(generator, "version")}".Trim(),
            Commit = Text(generator, "git_commit"),
            ModelVersion = Text(generator, "model_version"),
            Command = Text(root, "command"),
            Finished = Text(root, "finished"),
            Planned = Whole(runs, "planned"),
            FinishedRuns = Whole(runs, "finished"),
            Failed = Whole(runs, "failed") ?? 0,
            Scenarios = [.. Items(root, "scenarios").Select(DescribedScenario.Of)],
            Tables = Tabled(root),
            GroupNames = Members(root, "groups").SelectMany(static kind => Members(kind.Value)
                .Select(g => (Key: (kind.Name, g.Name), Name: g.Value.ToString()))).ToDictionary(static g => g.Key, static g => g.Name),
            Warnings = Texts(root, "warnings"),
            Synthetic = Texts(root, "synthetic_tables"),
            Notes = Texts(root, "notes"),
            Content = Members(root, "content").ToDictionary(static f => f.Name, static f => f.Value.ToString()),
        };
    }

    /// <summary>Tables are a list of objects with a file, or an object by name.</summary>
    private static Dictionary<string, DescribedTable> Tabled(JsonElement root)
    {
        IEnumerable<(string Name, JsonElement Table)> tables = Members(root, "tables").Select(static t => (t.Name, t.Value))
            .Concat(Items(root, "tables").Select(static t => (Path.GetFileNameWithoutExtension(Text(t, "file")), t)));
        return tables.Where(static t => t.Name.Length > 0).GroupBy(static t => t.Name)
            .ToDictionary(static t => t.Key, static t => DescribedTable.Of(t.First().Table));
    }

    internal static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) ? value : default;

    internal static string Text(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : string.Empty;

    internal static int? Whole(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value) ? value : null;

    internal static IEnumerable<JsonElement> Items(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    internal static IEnumerable<JsonProperty> Members(JsonElement json, string name) => Members(Member(json, name));

    internal static IEnumerable<JsonProperty> Members(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : [];

    internal static string[] Texts(JsonElement json,
        string name) => [.. Items(json, name).Where(static t => t.ValueKind == JsonValueKind.String).Select(static t => t.GetString()!)];
}

/// <summary>A scenario as the manifest describes it.</summary>
internal sealed record DescribedScenario(string Name, string File, string Hash, string ScenarioId, string PolicyId, string Seed,
    string Start, int? Periods, string Merged)
{
    /// <summary>Names of the observations that the scenario asks for; none when it keeps all.</summary>
    public IReadOnlyList<string> Asked { get; private init; } = [];

    /// <summary>SHA-256 of each input table by its path.</summary>
    public IReadOnlyDictionary<string, string> Tables { get; private init; } = new Dictionary<string, string>();

    /// <summary>Its policies as the merged scenario says them.</summary>
    public IReadOnlyList<DescribedPolicy> Policies { get; private init; } = [];

    /// <summary>Budget of all policies together, CNY a quarter; empty when there is none.</summary>
    public string Budget { get; private init; } = string.Empty;

    /// <summary>The government weighs value against cost.</summary>
    public bool IsAdaptive { get; private init; }

    internal static DescribedScenario Of(JsonElement json) => new(
        StoredManifest.Text(json, "name"), StoredManifest.Text(json, "file"), StoredManifest.Text(json, "hash"),
        StoredManifest.Text(json, "scenario_id"), StoredManifest.Text(json, "policy_id"), StoredManifest.Member(json, "seed").ToString(),
        StoredManifest.Text(json, "start"), StoredManifest.Whole(json, "periods"),
        StoredManifest.Member(json, "merged") is { ValueKind: JsonValueKind.Object } merged ? merged.GetRawText() : string.Empty)
    {
        Asked = StoredManifest.Texts(StoredManifest.Member(StoredManifest.Member(json, "merged"), "observe"), "outcomes"),
        Tables = StoredManifest.Members(json, "tables").ToDictionary(static t => t.Name, static t => t.Value.ToString()),
        Policies = [.. StoredManifest.Items(StoredManifest.Member(json, "merged"), "policies")
            .Where(static p => p.ValueKind == JsonValueKind.Object).Select(DescribedPolicy.Of)],
        Budget = StoredManifest.Member(StoredManifest.Member(json, "merged"), "budget").ToString(),
        IsAdaptive = StoredManifest.Text(StoredManifest.Member(json, "merged"), "government") == "adaptive",
    };
}

/// <summary>What the manifest says of a named table.</summary>
/// <param name="Title">Heading; empty when it says none.</param>
/// <param name="Columns">Meaning of each column.</param>
internal sealed record DescribedTable(string Title, IReadOnlyDictionary<string, string> Columns)
{
    internal static DescribedTable Of(JsonElement json)
    {
        IEnumerable<(string Name, string Meaning)> columns = StoredManifest.Members(json, "columns")
            .Select(static c => (c.Name, c.Value.ToString()))
            .Concat(StoredManifest.Items(json, "columns")
                .Select(static c => (StoredManifest.Text(c, "name"), StoredManifest.Text(c, "meaning"))));
        return new DescribedTable(
            StoredManifest.Text(json, "title"),
            columns.Where(static c => c.Name.Length > 0).GroupBy(static c => c.Name)
                .ToDictionary(static c => c.Key, static c => c.First().Meaning));
    }
}
