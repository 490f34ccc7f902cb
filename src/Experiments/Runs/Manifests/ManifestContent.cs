using System.Text.Json.Nodes;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Manifests;

/// <summary>What a manifest tells of the experiment's scenarios.</summary>
/// <param name="Scenarios">In full, with what they extend merged; variants of a big design stand in a table of their own instead.</param>
internal sealed record ManifestExperiment(IReadOnlyList<ManifestScenario> Scenarios)
{
    /// <summary>Everything a reader must know before trusting a number.</summary>
    public IReadOnlyList<Message> Warnings { get; init; } = [];

    /// <summary>What only this kind of experiment has, under the key <c>experiment</c>; null writes nothing.</summary>
    public JsonObject? Details { get; init; }

    /// <summary>An experiment that varies one or more scenarios.</summary>
    public static ManifestExperiment Of(params IReadOnlyList<ScenarioDocument> documents) =>
        new([.. documents.Select(static d => new ManifestScenario(d, null))])
            { Warnings = [.. documents.SelectMany(static d => d.Warnings).Distinct()] };
}

/// <summary>A scenario in a manifest.</summary>
/// <param name="Document">The scenario as merged.</param>
/// <param name="Replications">Replications that finished; null when only variants of it were run.</param>
internal sealed record ManifestScenario(ScenarioDocument Document, IReadOnlyList<int>? Replications);
