using System.Text.Json;
using System.Text.Json.Serialization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Runs.Manifests;

/// <summary>A scenario as the manifest describes it.</summary>
internal sealed record DescribedScenario
{
    public string Name { get; init; } = string.Empty;

    /// <summary>As the user gave it.</summary>
    public string File { get; init; } = string.Empty;

    public string Hash { get; init; } = string.Empty;

    public string ScenarioId { get; init; } = string.Empty;

    public string PolicyId { get; init; } = string.Empty;

    public ulong? Seed { get; init; }

    public string Start { get; init; } = string.Empty;

    public int? Periods { get; init; }

    /// <summary>Those that finished; null when only variants of it were run.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Replications { get; init; }

    /// <summary>SHA-256 of each input table by its path.</summary>
    public IReadOnlyDictionary<string, string> Tables { get; init; } = new Dictionary<string, string>();

    /// <summary>Where its worlds come from; null when it has but one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DescribedWorlds? Worlds { get; init; }

    /// <summary>The scenario with what it extends merged.</summary>
    public JsonElement? Merged { get; init; }

    /// <summary>The merged scenario as text; empty when there is none.</summary>
    [JsonIgnore]
    public string MergedJson => Merged is { ValueKind: JsonValueKind.Object } merged ? merged.GetRawText() : string.Empty;

    /// <summary>The title for a reader of a language, where the scenario says one for each.</summary>
    public string TitleIn(Language language) => language == Language.Chinese && Merged is { ValueKind: JsonValueKind.Object } merged
        && merged.TryGetProperty("scenario", out JsonElement title) && title.ValueKind == JsonValueKind.Object
        && title.TryGetProperty("en", out JsonElement english) && english.ValueEquals(Name)
        && title.TryGetProperty("zh", out JsonElement chinese) && chinese.GetString() is { Length: > 0 } said ? said : Name;

    /// <summary>What pages tell of the merged scenario.</summary>
    [JsonIgnore]
    public MergedScenario Says => field ??= Merged is { } merged ? TolerantJson.Read<MergedScenario>(merged) ?? new() : new();

    public static DescribedScenario Of(ScenarioDocument document, IReadOnlyList<int>? replications) => new()
    {
        Name = document.Name,
        File = document.Path,
        Hash = document.Hash,
        ScenarioId = document.ScenarioId,
        PolicyId = document.PolicyId,
        Seed = document.Scenario.Seed,
        Start = document.Scenario.Start.ToString(),
        Periods = document.Scenario.Periods,
        Replications = replications,
        Tables = document.TableHashes.OrderBy(static t => t.Key, StringComparer.Ordinal).ToDictionary(),
        Worlds = document.Worlds is { } worlds ? DescribedWorlds.Of(worlds) : null,
        Merged = JsonElement.Parse(document.MergedJson),
    };
}

/// <summary>The part of a merged scenario that pages tell.</summary>
internal sealed record MergedScenario
{
    public MergedObserve Observe { get; init; } = new();

    /// <summary>What is part of the world as it is.</summary>
    public IReadOnlyList<DescribedPolicy> PoliciesInForce { get; init; } = [];

    public IReadOnlyList<DescribedPolicy> Policies { get; init; } = [];

    /// <summary>Budget of all policies together; null when there is none.</summary>
    public DescribedBudget? Budget { get; init; }

    public string Government { get; init; } = string.Empty;

    /// <summary>The government weighs value against cost.</summary>
    [JsonIgnore]
    public bool IsAdaptive => Government == "adaptive";
}

/// <summary>What a scenario wants observed.</summary>
internal sealed record MergedObserve
{
    /// <summary>Names of the observations that the scenario asks for; none when it keeps all.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];
}
