using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Designs;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Sweeps;

/// <summary>A design laid on a scenario: its points as worlds, its policies, and what each is called.</summary>
internal sealed class SweepDesign
{
    private readonly ParameterDefinition[] _factors;
    private readonly Scenario _base;
    private readonly string[] _worldIds;
    private readonly (string Name, string Id, IReadOnlyList<PolicyMeasure> Measures, string Watched, int ForkPeriod)[] _policies;

    /// <summary>Lays the scenario's own design on it. Names every world and policy; small next to running them.</summary>
    public SweepDesign(ScenarioDocument document)
    {
        Document = document;
        Settings = document.Design ?? new DesignSettings();
        Uncertainties = Settings.Uncertainties.Create();
        Levers = Settings.Levers.Create();
        _factors = [.. Uncertainties.Factors.Select(static key => ParameterCatalog.Find(key)!)];
        _base = document.Scenario.With(given => Settings.Constants.Aggregate(given,
            static (parameters, constant) => ParameterCatalog.Find(constant.Key)!.With(parameters, constant.Value)));
        Observe = ObserveOf(document);
        _worldIds = new string[Uncertainties.Count];
        Parallel.For(0, Uncertainties.Count, i => _worldIds[i] = ScenarioHash.OfWorld(World(i))[..ScenarioHash.IdLength]);
        _policies = [.. NamedPolicies()];
    }

    public ScenarioDocument Document { get; }

    public DesignSettings Settings { get; }

    /// <summary>Points of the uncertainties.</summary>
    public DesignPoints Uncertainties { get; }

    /// <summary>Efforts of the levers; crossed with the named policies they are the policies of the sweep.</summary>
    public DesignPoints Levers { get; }

    /// <summary>What of each run is kept.</summary>
    public ObserveSettings Observe { get; }

    public int Points => _worldIds.Length;

    public int Policies => _policies.Length;

    public string WorldId(int point) => _worldIds[point];

    public string PolicyId(int policy) => _policies[policy].Id;

    /// <summary>What the triggers of a policy watch.</summary>
    public string Watched(int policy) => _policies[policy].Watched;

    /// <summary>First recorded period in which a policy can act, at any point.</summary>
    public int ForkPeriod(int policy) => _policies[policy].ForkPeriod;

    public string PolicyName(int policy) => _policies[policy].Name;

    /// <summary>Efforts of the varied levers under a policy.</summary>
    public ReadOnlySpan<double> Efforts(int policy) => Levers[policy % Levers.Count];

    /// <summary>Title of a run in tables.</summary>
    public string Title(int policy) => _policies.Length == 1 && Settings.Policies.Count == 0 && Levers.Factors.Count == 0
        ? Document.Name : $"{Document.Name}: {_policies[policy].Name}";

    /// <summary>The scenario of one point under one policy.</summary>
    public ScenarioDocument Variant(int point, int policy)
    {
        Scenario scenario = World(point) with { Policies = [.. Document.Scenario.Policies, .. _policies[policy].Measures] };
        return Document.With(scenario, Title(policy), _worldIds[point], _policies[policy].Id) with { Observe = Observe };
    }

    /// <summary>What a sweep of a scenario keeps: a series only when the file asks for one, and the outcomes that the design
    /// names.</summary>
    public static ObserveSettings ObserveOf(ScenarioDocument document)
    {
        ObserveSettings observe = document.Observe.IsEveryStated ? document.Observe : document.Observe with { Every = 0 };
        return observe with { Outcomes = document.Design?.Outcomes ?? observe.Outcomes };
    }

    private Scenario World(int point)
    {
        return _base.With(parameters =>
        {
            ReadOnlySpan<double> values = Uncertainties[point];
            for (int f = 0; f < _factors.Length; f++) parameters = _factors[f].With(parameters, values[f]);
            return parameters;
        });
    }

    private IEnumerable<(string Name, string Id, IReadOnlyList<PolicyMeasure> Measures, string Watched, int ForkPeriod)> NamedPolicies()
    {
        IReadOnlyList<DesignPolicy> named = Settings.Policies.Count > 0 ? Settings.Policies : [new DesignPolicy("", [])];
        foreach (DesignPolicy policy in named)
        {
            for (int l = 0; l < Levers.Count; l++)
            {
                PolicyMeasure[] measures = [.. policy.Measures, .. LeverMeasures(l)];
                string efforts = LeverNames(l);
                string name = policy.Name.Length > 0 && efforts.Length > 0 ? $"{policy.Name}, {efforts}" : policy.Name + efforts;
                Scenario scenario = Document.Scenario with { Policies = [.. Document.Scenario.Policies, .. measures] };
                yield return (name.Length == 0 ? "as in the scenario" : name, ScenarioHash.OfPolicies(scenario)[..ScenarioHash.IdLength],
                    measures,
                    RunPrefix.Watched(scenario.Policies), SharedPrefix.ForkPeriod(scenario));
            }
        }
    }

    /// <summary>A lever without effort is no measure: that policy has the id of the scenario without it.</summary>
    private List<PolicyMeasure> LeverMeasures(int row)
    {
        var measures = new List<PolicyMeasure>();
        for (int f = 0; f < Levers.Factors.Count; f++)
        {
            double effort = Levers[row][f];
            if (effort <= 0) continue;
            LeverDefinition lever = LeverCatalog.Find(Levers.Factors[f])!;
            measures.Add(Settings.LeverTiming with
                { Lever = lever.Lever, Value = effort, SecondValue = lever.Dose.SecondFor(effort) });
        }

        return measures;
    }

    private string LeverNames(int row)
    {
        if (Levers.Factors.Count == 0) return "";
        var names = new List<string>();
        for (int f = 0; f < Levers.Factors.Count; f++)
        {
            if (Levers[row][f] > 0) names.Add(FormattableString.Invariant($"{Levers.Factors[f]} {Levers[row][f]:0.###}"));
        }

        return names.Count == 0 ? "no lever" : string.Join(" + ", names);
    }
}
