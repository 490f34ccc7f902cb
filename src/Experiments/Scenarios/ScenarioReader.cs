using Ronghe.Experiments.Scenarios.Designs;
using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Experiments.Scenarios.Posteriors;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Reads a scenario file, what it extends and the tables it names, and checks everything before anything runs.</summary>
internal static class ScenarioReader
{
    /// <summary>Reads and resolves a scenario.</summary>
    /// <param name="path">The file; <c>-</c> is standard input.</param>
    /// <param name="overrides">Options <c>key=value</c>, applied in order.</param>
    /// <exception cref="ScenarioException">Carries every mistake found.</exception>
    public static ScenarioDocument Read(string path, params IReadOnlyList<string> overrides)
    {
        var findings = new ScenarioFindings();
        ScenarioDocument? document = TryRead(path, overrides, findings);
        return document ?? throw new ScenarioException(findings.Errors);
    }

    /// <summary>Reads and resolves a scenario; null when <paramref name="findings"/> holds mistakes.</summary>
    public static ScenarioDocument? TryRead(string path, IReadOnlyList<string> overrides, ScenarioFindings findings)
    {
        return ScenarioMerge.Read(path, overrides, findings) is { } root && !findings.IsOtherFormat ? Resolve(root, path, findings) : null;
    }

    /// <summary>Reads and resolves a scenario that stands inside another file, such as a lesson; null when <paramref name="findings"/>
    /// holds mistakes.</summary>
    /// <param name="inline">The scenario; its <c>extends</c> starts from the folder of the file.</param>
    /// <param name="overs">Groups of keys laid on top of it.</param>
    /// <param name="path">The file.</param>
    /// <param name="findings">Mistakes of this scenario only.</param>
    public static ScenarioDocument? TryReadInline(YamlMapping inline, IReadOnlyList<YamlMapping> overs, string path,
        ScenarioFindings findings)
    {
        YamlMapping root = ScenarioMerge.Whole(inline, path, findings);
        if (findings.IsOtherFormat) return null;
        foreach (YamlMapping over in overs) root = ScenarioMerge.Merge(root, over, findings);
        return Resolve(root, path, findings);
    }

    private static ScenarioDocument? Resolve(YamlMapping root, string path, ScenarioFindings findings)
    {
        Key<int> format = ScenarioKeys.FileVersion;
        if (root.Find(format.Name) is { } version && !format.TryRead(version, format.Name, findings, out _)) return null;
        if (!ScenarioKeys.File.TryRead(root, "", findings, out ReadGroup? file)) return null;
        string folder = path == "-" ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(path))!;
        ReadParameters parameters = ParameterReader.Read(file, findings);
        var populationReader = new PopulationReader(findings, folder);
        Population? population = file.Of(ScenarioKeys.Population) is { } group ? populationReader.Read(group) : null;
        var context = new PolicyContext(file.Known(ScenarioKeys.Start), file.Known(ScenarioKeys.Periods),
            populationReader.Regions, populationReader.Sectors);
        IReadOnlyList<PolicyMeasure> inForce = PolicyReader.Read(file.Of(ScenarioKeys.PoliciesInForce) ?? [], context, findings);
        IReadOnlyList<PolicyMeasure> policies = PolicyReader.Read(file.Of(ScenarioKeys.Policies) ?? [], context, findings);
        if (file.At(ScenarioKeys.Budget) is { } budget)
        {
            foreach (LeverDefinition lever in LeverCatalog.All.Where(lever => policies.Any(measure => measure.Lever == lever.Lever)))
                PolicyReader.WarnOfNoMoney(lever, budget, findings);
        }

        ReplicationSettings replications = file.Of(ScenarioKeys.Replications)!;
        ObserveSettings observe = Observe(file, findings);
        DesignSettings? design = new DesignReader(findings, context, parameters.Changes)
            .Read(file.Of(ScenarioKeys.Design), policies, replications.Count);
        if (findings.Errors.Count > 0 || population is null) return null;

        Text title = file.Of(ScenarioKeys.Title) ?? Text.Same(Path.GetFileNameWithoutExtension(path));
        string name = title.English;
        var scenario = new Scenario
        {
            Name = name,
            Seed = file.Of(ScenarioKeys.Seed),
            Start = file.Of(ScenarioKeys.Start),
            Periods = file.Of(ScenarioKeys.Periods),
            Parameters = parameters.AtStart,
            ParameterChanges = parameters.Changes,
            Population = population,
            PoliciesInForce = inForce,
            Policies = policies,
            Budget = file.Of(ScenarioKeys.Budget) ?? PolicyBudget.None,
        };
        DrawnWorlds? worlds = null;
        if (parameters.Posterior is { } posterior) (scenario, worlds) = posterior.Draw(scenario, parameters.Worlds, parameters.Own);
        BudgetBelowPromise.Warn(file.Of(ScenarioKeys.Policies) ?? [], scenario, findings);
        if (RestlessWorld.Of(scenario) is { } restless) findings.Warnings.Add(restless);
        return new ScenarioDocument
        {
            Path = path,
            Name = name,
            ChineseName = title.Chinese == name ? null : title.Chinese,
            Scenario = scenario,
            Regions = populationReader.Regions!,
            Sectors = populationReader.Sectors!,
            ScenarioId = ScenarioHash.OfWorld(scenario)[..ScenarioHash.IdLength],
            PolicyId = ScenarioHash.OfPolicies(scenario)[..ScenarioHash.IdLength],
            Hash = ScenarioHash.Of(scenario),
            Worlds = worlds,
            OwnParameters = parameters.Own,
            MergedJson = MergedScenario.ToJson(root, folder),
            TableHashes = worlds is null or { Posterior: Posterior.ReferenceName } ? populationReader.TableHashes
                : new Dictionary<string, string>(populationReader.TableHashes)
                    { [MergedScenario.Portable(worlds.Posterior, folder)] = worlds.Hash },
            Credits = populationReader.Credits,
            Bases = findings.Bases,
            Replications = replications,
            Observe = observe,
            Design = design,
            Warnings = findings.Warnings,
        };
    }

    private static ObserveSettings Observe(ReadGroup file, ScenarioFindings findings)
    {
        if (file.Of(ScenarioKeys.Observe) is not { } observe) return new ObserveSettings([], 1);
        int every = observe.Of(ScenarioKeys.Every);
        if (file.Known(ScenarioKeys.Periods) is { } periods && observe.At(ScenarioKeys.Every) is { } node && every > periods)
            findings.Refuse(ScenarioRule.Every, node,
                $"observe.every must be a number from 0 to {YamlValues.Show(periods)} (quarters), but is {YamlValues.Show(every)}");
        return new ObserveSettings(observe.Of(ScenarioKeys.By)!, every)
        {
            Outcomes = observe.Of(ScenarioKeys.Outcomes),
            Persons = observe.Of(ScenarioKeys.Persons),
            IsEveryStated = observe.At(ScenarioKeys.Every) is not null,
        };
    }
}
