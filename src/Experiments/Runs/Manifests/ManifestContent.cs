using System.Text.Json;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Runs.Manifests;

/// <summary>What a manifest tells of the experiment's scenarios.</summary>
/// <param name="Scenarios">In full, with what they extend merged; variants of a big design stand in a table of their own instead.</param>
internal sealed record ManifestExperiment(IReadOnlyList<ManifestScenario> Scenarios)
{
    /// <summary>Everything a reader must know before trusting a number.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Writes what only this kind of experiment has, as one JSON value under the key <c>experiment</c>; null writes
    /// nothing.</summary>
    public Action<Utf8JsonWriter>? Details { get; init; }

    /// <summary>An experiment that varies one or more scenarios.</summary>
    public static ManifestExperiment Of(params IReadOnlyList<ScenarioDocument> documents) =>
        new([.. documents.Select(static d => new ManifestScenario(d, null))])
            { Warnings = [.. documents.SelectMany(static d => d.Warnings).Distinct()] };
}

/// <summary>A scenario in a manifest.</summary>
/// <param name="Document">The scenario as merged.</param>
/// <param name="Replications">Replications that finished; null when only variants of it were run.</param>
internal sealed record ManifestScenario(ScenarioDocument Document, IReadOnlyList<int>? Replications);

/// <summary>Runs of an experiment.</summary>
/// <param name="Planned">Asked for.</param>
/// <param name="Finished">In the tables.</param>
/// <param name="Computed">Of them, by this start.</param>
/// <param name="Failed">Failed in this start.</param>
/// <param name="Duplicates">Records of runs that had been finished before: work done twice.</param>
internal readonly record struct ManifestCounts(int Planned, int Finished, int Computed, int Failed, int Duplicates);

/// <summary>Files of a results folder.</summary>
/// <param name="Promised">Their bytes are the same on every machine and with any number of threads.</param>
/// <param name="Others">Pages and logs.</param>
/// <param name="Tables">Promised tables that have names of their own.</param>
internal sealed record ManifestFiles(IReadOnlyList<string> Promised, IReadOnlyList<string> Others, IReadOnlyList<NamedTable> Tables);
