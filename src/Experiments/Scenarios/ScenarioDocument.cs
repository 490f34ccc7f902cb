using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Designs;
using Ronghe.Experiments.Scenarios.Posteriors;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios;

/// <summary>A scenario file that was read, merged with what it extends, checked and resolved: everything a run or a manifest
/// needs.</summary>
internal sealed record ScenarioDocument
{
    /// <summary>The file as the user gave it.</summary>
    public required string Path { get; init; }

    /// <summary>Title shown on every output.</summary>
    public required string Name { get; init; }

    /// <summary>The same in Chinese, where the file says one.</summary>
    public string? ChineseName { get; init; }

    /// <summary>Title for a reader.</summary>
    public string TitleIn(Language language) => language == Language.Chinese ? ChineseName ?? Name : Name;

    /// <summary>The world to create; replication r is <c>Model.Create(Scenario, r)</c>.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Where the worlds of <see cref="Scenario"/> come from; null when it has but one.</summary>
    public DrawnWorlds? Worlds { get; init; }

    /// <summary>Keys of the parameters that the file, or an option, sets.</summary>
    public IReadOnlyList<string> OwnParameters { get; init; } = [];

    /// <summary>What its regions may be called; by their ids alone where no file says more.</summary>
    public KnownNames Regions { get => field ??= new KnownNames(Scenario.Population.Regions.Select(static region => region.Id)); init; }

    /// <summary>The same of its sectors.</summary>
    public KnownNames Sectors { get => field ??= new KnownNames(Scenario.Population.Sectors.Select(static sector => sector.Id)); init; }

    /// <summary>16 hex digits: who lives in the world and what we assume; without policies, seed, replications and title.</summary>
    public required string ScenarioId { get; init; }

    /// <summary>16 hex digits: the policies and the budget. Every scenario without policies has the same one.</summary>
    public required string PolicyId { get; init; }

    /// <summary>64 hex digits: SHA-256 of everything that decides a run's numbers (world, policies, seed). Names the results
    /// folder.</summary>
    public string Hash { get => field ??= ScenarioHash.Of(Scenario); init; }

    /// <summary>The scenario as merged, canonical JSON (sorted keys), for the manifest and <c>diff</c>. Table paths are relative to
    /// <see cref="Path"/>'s folder.</summary>
    public required string MergedJson { get; init; }

    /// <summary>SHA-256 of each input table by its path in <see cref="MergedJson"/>.</summary>
    public required IReadOnlyDictionary<string, string> TableHashes { get; init; }

    /// <summary>What licences of the input tables ask to be said, as the tables say it; empty for tables of one's own.</summary>
    public IReadOnlyList<string> Credits { get; init; } = [];

    /// <summary>Full paths of the files that the file extends, the nearest first.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    public required ReplicationSettings Replications { get; init; }

    public required ObserveSettings Observe { get; init; }

    /// <summary>What a sweep varies; null when the file has no section <c>design</c>. No part of the scenario's hash.</summary>
    public DesignSettings? Design { get; init; }

    /// <summary>Values outside their plausible (but inside their possible) range and similar; shown on every output made from this
    /// scenario.</summary>
    public required IReadOnlyList<Message> Warnings { get; init; }

    /// <summary>A variant of this scenario: other parameters, policies or counterfactual, with ids made from its content.
    /// <see cref="MergedJson"/>
    /// stays that of the scenario it varies; what is varied is told by the experiment's own tables.</summary>
    /// <param name="scenario">The world to create.</param>
    /// <param name="name">Title of the variant.</param>
    public ScenarioDocument With(Scenario scenario, string name) =>
        With(scenario, name, ScenarioHash.OfWorld(scenario)[..ScenarioHash.IdLength],
            ScenarioHash.OfPolicies(scenario)[..ScenarioHash.IdLength]);

    /// <summary>The scenario in worlds of a posterior; what it sets itself is held. As it is when it says itself where its worlds come
    /// from.</summary>
    public ScenarioDocument InWorldsOf(Posterior posterior, int worlds)
    {
        if (Worlds is not null) return this;
        (Scenario scenario, DrawnWorlds drawn) = posterior.Draw(Scenario, worlds, OwnParameters);
        return With(scenario, Name) with { Worlds = drawn };
    }

    /// <summary>The scenario in the one world that its parameters say, or would say without a posterior.</summary>
    public ScenarioDocument InOneWorld() =>
        Worlds is null && Scenario.Worlds.Count == 0 ? this : With(Scenario.InOneWorld(), Name) with { Worlds = null };

    /// <summary>The worlds of the first replications; null where all live in one.</summary>
    public int[]? WorldsOf(int replications) =>
        Scenario.Worlds.Count == 0 ? null : [.. Enumerable.Range(0, replications).Select(Scenario.WorldOf)];

    /// <summary>The same as one replication lives it, under the ids of the whole.</summary>
    public ScenarioDocument InWorldOf(int replication) => this with { Scenario = Scenario.InWorldOf(replication), Hash = Hash };

    /// <summary>A variant whose ids are known already: big designs hash every world and every policy once.</summary>
    internal ScenarioDocument With(Scenario scenario, string name, string scenarioId, string policyId) =>
        this with { Scenario = scenario with { Name = name }, Name = name, ChineseName = null,
            ScenarioId = scenarioId, PolicyId = policyId, Hash = null! };
}

/// <summary>How many replications to run.</summary>
/// <param name="Count">The number, or with a stopping rule the most.</param>
/// <param name="Until">Stop earlier once this holds; null runs all.</param>
internal sealed record ReplicationSettings(int Count, StoppingRule? Until);

/// <summary>Stop when the 95 % interval of the mean of an outcome at the end of the run is narrow enough.</summary>
/// <param name="Outcome">Name of an observation.</param>
/// <param name="HalfWidth">Half width, in the outcome's unit.</param>
internal sealed record StoppingRule(string Outcome, double HalfWidth);

/// <summary>What of the observations is stored.</summary>
/// <param name="By">Group kinds beside <c>all</c>: sector, region, college_type, size.</param>
/// <param name="Every">Store every n-th period (and the last) in the series; 0 stores no series, only end-of-run outcomes.</param>
internal sealed record ObserveSettings(IReadOnlyList<string> By, int Every)
{
    /// <summary>Names of the observations stored; null stores all.</summary>
    public IReadOnlyList<string>? Outcomes { get; init; }

    /// <summary>About how many graduates' lives a run stores; 0 stores none.</summary>
    public int Persons { get; init; }

    /// <summary><see cref="Every"/> was written in the file: a sweep keeps a series only then.</summary>
    public bool IsEveryStated { get; init; }
}
