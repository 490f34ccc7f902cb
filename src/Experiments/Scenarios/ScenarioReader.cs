using Ronghe.Experiments.Designs;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Reads a scenario file, what it extends and the tables it names, and checks everything before anything runs.</summary>
internal static class ScenarioReader
{
    private static readonly string[] ParameterKeys = [.. ParameterCatalog.All.Select(parameter => parameter.Key)];

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
        return ScenarioMerge.Read(path, overrides, findings) is { } root ? Resolve(root, path, findings) : null;
    }

    /// <summary>Reads and resolves a scenario that stands inside another file, such as a lesson; null when <paramref name="findings"/> holds mistakes.</summary>
    /// <param name="inline">The scenario; its <c>extends</c> starts from the folder of the file.</param>
    /// <param name="overs">Groups of keys laid on top of it.</param>
    /// <param name="path">The file.</param>
    /// <param name="findings">Mistakes of this scenario only.</param>
    public static ScenarioDocument? TryReadInline(YamlMapping inline, IReadOnlyList<YamlMapping> overs, string path, ScenarioFindings findings)
    {
        YamlMapping root = ScenarioMerge.Whole(inline, path, findings);
        foreach (YamlMapping over in overs) root = ScenarioMerge.Merge(root, over);
        return Resolve(root, path, findings);
    }

    private static ScenarioDocument? Resolve(YamlMapping root, string path, ScenarioFindings findings)
    {
        if (!IsReadableVersion(root, findings)) return null;
        string folder = path == "-" ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(path))!;

        YamlValues.RefuseUnknown(root, "", ScenarioKeys.Top, [.. ScenarioKeys.Top, .. ParameterKeys], findings);
        string name = root.Find("scenario") is { } title ? YamlValues.Text(title, "scenario", findings) ?? "" : Path.GetFileNameWithoutExtension(path);
        ulong seed = root.Find("seed") is { } seedNode ? YamlValues.Seed(seedNode, findings) ?? 0 : ScenarioKeys.DefaultSeed;
        Quarter? start = root.Find("start") is { } first ? YamlValues.Quarter(first, "start", findings) : ScenarioKeys.DefaultStart;
        int? periods = root.Find("periods") is { } length
            ? YamlValues.Whole(length, "periods", 1, ScenarioKeys.MostPeriods, "quarters", findings) : ScenarioKeys.DefaultPeriods;
        ModelParameters parameters = Parameters(root, findings);
        var populationReader = new PopulationReader(findings, folder);
        Population? population = populationReader.Read(root);
        var context = new PolicyContext(start, periods, populationReader.RegionIds, populationReader.Sectors);
        IReadOnlyList<Simulation.Policies.PolicyMeasure> policies = PolicyReader.Read(root, context, findings);
        double budget = root.Find("budget") is { } money
            ? YamlValues.Number(money, "budget", 0, ScenarioKeys.MostBudget, "CNY/quarter", findings) ?? 0 : double.PositiveInfinity;
        if (double.IsFinite(budget) && root.Find("budget") is { } limit)
        {
            foreach (LeverDefinition lever in LeverCatalog.All.Where(lever => policies.Any(measure => measure.Lever == lever.Lever))) PolicyReader.WarnOfFurtherMoney(lever, limit, findings);
        }

        ReplicationSettings replications = Replications(root, findings);
        ObserveSettings observe = Observe(root, periods ?? ScenarioKeys.MostPeriods, findings);
        DesignSettings? design = new DesignReader(findings, context).Read(root, policies, replications.Count);
        if (findings.Errors.Count > 0 || population is null) return null;

        var scenario = new Scenario
        {
            Name = name,
            Seed = seed,
            Start = start!.Value,
            Periods = periods!.Value,
            Parameters = parameters,
            Population = population,
            Policies = policies,
            BudgetPerPeriod = budget,
        };
        return new ScenarioDocument
        {
            Path = path,
            Name = name,
            Scenario = scenario,
            ScenarioId = ScenarioHash.OfWorld(scenario)[..ScenarioHash.IdLength],
            PolicyId = ScenarioHash.OfPolicies(scenario)[..ScenarioHash.IdLength],
            Hash = ScenarioHash.Of(scenario),
            MergedJson = MergedScenario.ToJson(root, folder),
            TableHashes = populationReader.TableHashes,
            Bases = findings.Bases,
            Replications = replications,
            Observe = observe,
            Design = design,
            Warnings = findings.Warnings,
        };
    }

    private static bool IsReadableVersion(YamlMapping root, ScenarioFindings findings)
    {
        if (root.Find("version") is not { } node) return true;
        if (YamlValues.Whole(node, "version", 0, 1_000_000, "format of scenario files", findings) is not { } version) return false;
        if (version == ScenarioKeys.Version) return true;
        findings.Refuse(node, version > ScenarioKeys.Version
            ? $"the file is written in format {version}, but this version of ronghe reads format {ScenarioKeys.Version}: install a newer ronghe; nothing else was checked"
            : $"the file is written in format {version}, from before the first release; this version of ronghe reads format {ScenarioKeys.Version}. To migrate, write 'version: {ScenarioKeys.Version}' and let 'ronghe validate' name the keys that changed");
        return false;
    }

    private static ModelParameters Parameters(YamlMapping root, ScenarioFindings findings)
    {
        var parameters = new ModelParameters();
        if (root.Find("government") is { } government && YamlValues.OneOf(government, "government", ScenarioKeys.Governments, findings) is { } kind)
            parameters = ParameterCatalog.Find("government.adaptive")!.With(parameters, kind == "adaptive" ? 1 : 0);
        if (root.Find("parameters") is not { } node) return parameters;
        if (node is not YamlMapping mapping)
        {
            findings.Refuse(node, $"parameters must be a group of keys such as 'industry.upgrade_gain: 1.2', not {node.Kind}");
            return parameters;
        }
        foreach (YamlEntry entry in mapping.Entries)
        {
            string key = entry.Key.Text;
            if (entry.Value is YamlScalar { IsEmpty: true }) continue;
            if (ParameterCatalog.Find(key) is not { } definition)
            {
                string nested = entry.Value is YamlMapping { Entries.Count: > 0 } inner ? $" (parameters are written in one line: '{key}.{inner.Entries[0].Key.Text}: …')" : "";
                string hint = nested.Length > 0 ? nested : NearestName.Hint(key, [.. ParameterKeys, .. ScenarioKeys.Top]);
                findings.Refuse(entry.Key, $"there is no parameter {YamlValues.Quote(key)}{hint}");
                continue;
            }
            if (key == "government.adaptive" && root.Find("government") is not null)
                findings.Refuse(entry.Key, "government.adaptive is also set by 'government: …'; keep one of the two");
            if (Parameter(definition, entry.Value, findings) is { } value) parameters = definition.With(parameters, value);
        }
        return parameters;
    }

    private static double? Parameter(ParameterDefinition definition, YamlNode node, ScenarioFindings findings)
    {
        double? number = definition.IsInteger
            ? YamlValues.Whole(node, definition.Key, (int)definition.Minimum, (int)definition.Maximum, definition.Unit, findings)
            : YamlValues.Number(node, definition.Key, definition.Minimum, definition.Maximum, definition.Unit, findings);
        if (number is { } value && (value < definition.PlausibleLow || value > definition.PlausibleHigh))
            findings.Warn(node, $"{definition.Key} = {YamlValues.Show(value)}{YamlValues.In(definition.Unit)} is possible but not plausible (plausible {YamlValues.Show(definition.PlausibleLow)} to {YamlValues.Show(definition.PlausibleHigh)})");
        return number;
    }

    private static ReplicationSettings Replications(YamlMapping root, ScenarioFindings findings)
    {
        if (root.Find("replications") is not { } node) return new ReplicationSettings(ScenarioKeys.DefaultReplications, null);
        if (node is not YamlMapping)
            return new ReplicationSettings(YamlValues.Whole(node, "replications", 1, ScenarioKeys.MostReplications, "runs", findings) ?? 1, null);
        YamlMapping? rule = YamlValues.Mapping(node, "replications", ScenarioKeys.Replications, findings);
        int most = rule?.Find("at_most") is { } atMost
            ? YamlValues.Whole(atMost, "replications.at_most", 2, ScenarioKeys.MostReplications, "runs", findings) ?? 1
            : SyntheticSettingsReader.Missing(rule!, "replications.at_most", findings) ?? 1;
        if (rule!.Find("until") is not { } untilNode) return new ReplicationSettings(SyntheticSettingsReader.Missing(rule, "replications.until", findings) ?? most, null);
        if (YamlValues.Mapping(untilNode, "replications.until", ScenarioKeys.Until, findings) is not { } until) return new ReplicationSettings(most, null);
        string? outcome = until.Find("outcome") is { } name ? YamlValues.OneOf(name, "outcome", [.. ObservationCatalog.All.Select(o => o.Name)], findings) : "integration";
        double? halfWidth = until.Find("half_width") is { } width ? YamlValues.Number(width, "replications.until.half_width", 1e-9, 1e12, "in the outcome's unit", findings)
            : SyntheticSettingsReader.Missing(until, "replications.until.half_width", findings);
        return new ReplicationSettings(most, outcome is null || halfWidth is null ? null : new StoppingRule(outcome, halfWidth.Value));
    }

    private static ObserveSettings Observe(YamlMapping root, int periods, ScenarioFindings findings)
    {
        if (root.Find("observe") is not { } node || YamlValues.Mapping(node, "observe", ScenarioKeys.Observe, findings) is not { } observe) return new ObserveSettings([], 1);
        IReadOnlyList<string> by = observe.Find("by") is { } groups and not YamlSequence { Items.Count: 0 }
            ? YamlValues.Names(groups, "observe.by", "group", ScenarioKeys.GroupKinds, findings) ?? [] : [];
        int every = observe.Find("every") is { } step ? YamlValues.Whole(step, "observe.every", 0, periods, "quarters", findings) ?? 1 : 1;
        IReadOnlyList<string>? outcomes = observe.Find("outcomes") is { } names
            ? YamlValues.Names(names, "observe.outcomes", "outcome", [.. ObservationCatalog.All.Select(o => o.Name)], findings) : null;
        return new ObserveSettings(by, every) { Outcomes = outcomes, IsEveryStated = observe.Find("every") is not null };
    }
}
