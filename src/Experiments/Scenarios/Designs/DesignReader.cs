using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>Makes the section <c>design</c> of a scenario file and checks that the design can be made.</summary>
internal sealed class DesignReader(ScenarioFindings findings, PolicyContext context, IReadOnlyList<ParameterChange> changes)
{
    /// <summary>The design; null when the file has none or it has mistakes.</summary>
    public DesignSettings? Read(ReadGroup? design, IReadOnlyList<PolicyMeasure> inForce, int replications)
    {
        if (design is null) return null;
        int before = findings.Errors.Count;
        ReadGroup? levers = design.Of(DesignKeys.Levers);
        var settings = new DesignSettings
        {
            Uncertainties = design.Of(DesignKeys.Uncertainties) is { } u ? DesignPartReader.Read(u,
                "design.uncertainties", FactorKind.Parameters, findings) : DesignPart.None,
            Levers = levers is null ? DesignPart.None : DesignPartReader.Read(levers, "design.levers", FactorKind.Levers, findings),
            LeverTiming = Timing(levers),
            Policies = [.. (design.Of(DesignKeys.Policies) ?? [])
                .Select(p => new DesignPolicy(p.Key.Text, PolicyReader.Read(p.Value, context, findings)))],
            Constants = [.. (design.Of(DesignKeys.Constants) ?? []).Select(static c => KeyValuePair.Create(c.Key.Text, c.Value))],
            Outcomes = design.Of(DesignKeys.Outcomes),
            Constraints = [.. (design.Of(DesignKeys.Constraints) ?? []).SelectMany(Limits)],
        };
        if (findings.Errors.Count > before || !design.IsSound) return null;
        RefuseTwice(design.Node, settings, inForce);
        if (settings.TooMany(replications) is { } problem) findings.Refuse(ScenarioRule.Design, design.Node, problem);
        return findings.Errors.Count > before ? null : settings;
    }

    private void RefuseTwice(YamlMapping design, DesignSettings settings, IReadOnlyList<PolicyMeasure> inForce)
    {
        foreach (Factor factor in settings.Uncertainties.Factors.Where(f => settings.Constants.Any(c => c.Key == f.Key)))
            findings.Refuse(ScenarioRule.Design, design, $"'{factor.Key}' is both an uncertainty and a constant of the design");
        foreach (string key in settings.Uncertainties.Factors.Select(static f => f.Key)
            .Concat(settings.Constants.Select(static c => c.Key)).Where(key => changes.Any(c => c.Key == key)))
            findings.Refuse(ScenarioRule.Design, design,
                $"'{key}' has dates in 'parameters', and a design gives it one value: leave one out");
        foreach (Factor factor in settings.Levers.Factors)
        {
            bool IsUsed(PolicyMeasure measure) => LeverCatalog.Of(measure.Lever).Key == factor.Key;
            if (inForce.Any(IsUsed)) findings.Refuse(ScenarioRule.Design, design,
                $"lever '{factor.Key}' is varied by the design and set in 'policies': leave one out");
            foreach (DesignPolicy policy in settings.Policies.Where(policy => policy.Measures.Any(IsUsed)))
                findings.Refuse(ScenarioRule.Design, design,
                    $"lever '{factor.Key}' is varied by the design and set in its policy {YamlValues.Quote(policy.Name)}: leave one out");
        }
    }

    /// <summary>From, until and phase-in of the varied levers, checked as those of a policy are; lever and value are filled in
    /// later.</summary>
    private PolicyMeasure Timing(ReadGroup? levers)
    {
        var all = new PolicyMeasure { Lever = Lever.Consensus, Value = 1 };
        if (levers is null) return all;
        MeasureTiming timing = PolicyReader.Timing(levers, context, findings);
        return all with { From = timing.From, Until = timing.Until, PhaseIn = timing.PhaseIn };
    }

    private static IEnumerable<DesignConstraint> Limits(MapEntry<ReadGroup> entry)
    {
        ObservationDefinition outcome = ObservationCatalog.All[ObservationCatalog.IndexOf(entry.Key.Text)];
        (Key<double> below, Key<double> above) = DesignKeys.Limits(outcome);
        if (entry.Value.Find(below) is { } most) yield return new DesignConstraint(outcome.Name, Comparison.Below, most);
        if (entry.Value.Find(above) is { } least) yield return new DesignConstraint(outcome.Name, Comparison.Above, least);
    }
}
