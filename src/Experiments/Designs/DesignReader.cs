using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Designs;

/// <summary>Reads the section <c>design</c> of a scenario file and checks that the design can be made.</summary>
internal sealed class DesignReader(ScenarioFindings findings, PolicyContext context)
{
    private static readonly string[] OutcomeNames = [.. ObservationCatalog.All.Select(static o => o.Name)];

    /// <summary>The design; null when the file has none or it has mistakes.</summary>
    public DesignSettings? Read(YamlMapping root, IReadOnlyList<PolicyMeasure> inForce, int replications)
    {
        if (root.Find("design") is not { } node || YamlValues.Mapping(node, "design", ScenarioKeys.Design, findings) is not { } design) return null;
        int before = findings.Errors.Count;
        var parts = new DesignPartReader(findings);
        DesignPart uncertainties = design.Find("uncertainties") is { } u ? parts.Read(u, "design.uncertainties", FactorReader.OfParameters) : DesignPart.None;
        DesignPart levers = design.Find("levers") is { } l ? parts.Read(l, "design.levers", FactorReader.OfLevers) : DesignPart.None;
        var settings = new DesignSettings
        {
            Uncertainties = uncertainties,
            Levers = levers,
            LeverTiming = design.Find("levers") is YamlMapping timing ? Timing(timing) : new PolicyMeasure { Lever = Lever.Consensus, Value = 1 },
            Policies = design.Find("policies") is { } p ? Policies(p) : [],
            Constants = design.Find("constants") is { } c ? Constants(c) : [],
            Outcomes = design.Find("outcomes") is { } o ? YamlValues.Names(o, "design.outcomes", "outcome", OutcomeNames, findings) : null,
            Constraints = design.Find("constraints") is { } r ? Constraints(r) : [],
        };
        if (findings.Errors.Count > before) return null;
        RefuseTwice(design, settings, inForce);
        if (settings.Uncertainties.Factors.Count + settings.Levers.Factors.Count + settings.Policies.Count == 0)
            findings.Refuse(design, "design varies nothing: name uncertainties, levers or policies");
        if (settings.TooMany(replications) is { } problem) findings.Refuse(design, problem);
        return findings.Errors.Count > before ? null : settings;
    }

    private void RefuseTwice(YamlMapping design, DesignSettings settings, IReadOnlyList<PolicyMeasure> inForce)
    {
        foreach (Factor factor in settings.Uncertainties.Factors.Where(f => settings.Constants.Any(c => c.Key == f.Key)))
            findings.Refuse(design, $"'{factor.Key}' is both an uncertainty and a constant of the design");
        foreach (Factor factor in settings.Levers.Factors)
        {
            bool IsUsed(PolicyMeasure measure) => LeverCatalog.Of(measure.Lever).Key == factor.Key;
            if (inForce.Any(IsUsed)) findings.Refuse(design, $"lever '{factor.Key}' is varied by the design and set in 'policies': leave one out");
            foreach (DesignPolicy policy in settings.Policies.Where(policy => policy.Measures.Any(IsUsed)))
                findings.Refuse(design, $"lever '{factor.Key}' is varied by the design and set in its policy {YamlValues.Quote(policy.Name)}: leave one out");
        }
    }

    /// <summary>From, until and phase-in of the varied levers, checked as those of a policy are.</summary>
    private PolicyMeasure Timing(YamlMapping levers)
    {
        YamlScalar Word(string text) => new(levers.Source, levers.Line, levers.Column, text, false);
        YamlEntry[] timing = [.. levers.Entries.Where(static e => ScenarioKeys.DesignTiming.Contains(e.Key.Text))];
        var measure = new YamlMapping(levers.Source, levers.Line, levers.Column,
            [new YamlEntry(Word("lever"), Word(LeverCatalog.All[0].Key)), new YamlEntry(Word("value"), Word("1")), .. timing]);
        IReadOnlyList<PolicyMeasure> read = Measures(new YamlSequence(levers.Source, levers.Line, levers.Column, [measure]));
        return read.Count == 1 ? read[0] : new PolicyMeasure { Lever = Lever.Consensus, Value = 1 };
    }

    private IReadOnlyList<PolicyMeasure> Measures(YamlNode node)
    {
        var key = new YamlScalar(node.Source, node.Line, node.Column, "policies", false);
        return PolicyReader.Read(new YamlMapping(node.Source, node.Line, node.Column, [new YamlEntry(key, node)]), context, findings);
    }

    private DesignPolicy[] Policies(YamlNode node)
    {
        if (node is YamlMapping { Entries.Count: > 0 } named)
            return [.. named.Entries.Select(e => new DesignPolicy(e.Key.Text, e.Value is YamlScalar { IsEmpty: true } or YamlSequence { Items.Count: 0 } ? [] : Measures(e.Value)))];
        findings.Refuse(node, "design.policies must name policies, each a list of measures, e.g. 'none: []'");
        return [];
    }

    private List<KeyValuePair<string, double>> Constants(YamlNode node)
    {
        var constants = new List<KeyValuePair<string, double>>();
        if (node is not YamlMapping mapping)
        {
            findings.Refuse(node, $"design.constants must be a group of keys such as 'industry.upgrade_gain: 1.2', not {node.Kind}");
            return constants;
        }

        foreach (YamlEntry entry in mapping.Entries)
        {
            if (FactorReader.OfParameters.Find(entry.Key, findings) is { } known && FactorReader.Value(entry.Value, known, findings) is { } value)
                constants.Add(new(entry.Key.Text, value));
        }

        return constants;
    }

    private List<DesignConstraint> Constraints(YamlNode node)
    {
        var constraints = new List<DesignConstraint>();
        if (node is not YamlMapping mapping)
        {
            findings.Refuse(node, $"design.constraints must be a group such as 'public_cost: {{below: 5e9}}', not {node.Kind}");
            return constraints;
        }

        foreach (YamlEntry entry in mapping.Entries)
        {
            if (YamlValues.OneOf(entry.Key, "outcome", OutcomeNames, findings) is not { } name
                || YamlValues.Mapping(entry.Value, name, ["below", "above"], findings) is not { } limits) continue;
            ObservationDefinition outcome = ObservationCatalog.All[ObservationCatalog.IndexOf(name)];
            if (limits.Entries.Count == 0) findings.Refuse(entry.Value, $"{name} needs a limit: 'below' or 'above'");
            foreach (YamlEntry limit in limits.Entries)
            {
                if (YamlValues.Number(limit.Value, $"{name}.{limit.Key.Text}", outcome.Minimum, outcome.Maximum, outcome.Unit, findings) is { } threshold)
                    constraints.Add(new DesignConstraint(name, limit.Key.Text == "below" ? Comparison.Below : Comparison.Above, threshold));
            }
        }

        return constraints;
    }
}
