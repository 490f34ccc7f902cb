using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Scenarios;

/// <summary>What a policy may refer to; a null part could not be read, and what refers to it is then not checked.</summary>
/// <param name="Start">Quarter of period 0.</param>
/// <param name="Periods">Length of the run.</param>
/// <param name="Regions">Ids of the regions.</param>
/// <param name="Sectors">The sectors.</param>
internal sealed record PolicyContext(Quarter? Start, int? Periods, IReadOnlyList<string>? Regions, IReadOnlyList<SectorInput>? Sectors);

/// <summary>A measure and where it was written.</summary>
internal sealed record LocatedMeasure(YamlNode Node, PolicyMeasure Measure);

/// <summary>Reads <c>policies</c>: lever, value, and when, where and within which budget.</summary>
internal static class PolicyReader
{
    private static readonly string[] LeverKeys = [.. LeverCatalog.All.Select(lever => lever.Key)];
    private static readonly string[] ObservationNames = [.. ObservationCatalog.All.Select(observation => observation.Name)];

    /// <summary>The measures; wrong ones are reported and left out.</summary>
    public static IReadOnlyList<PolicyMeasure> Read(YamlMapping root, PolicyContext context, ScenarioFindings findings)
    {
        if (root.Find("policies") is not { } node) return [];
        if (node is not YamlSequence list)
        {
            findings.Refuse(node, $"policies must be a list ('- lever: …'), not {node.Kind}");
            return [];
        }
        if (list.Items.Count > InputLimits.Policies)
        {
            findings.Refuse(list.Items[InputLimits.Policies], FormattableString.Invariant(
                $"is policy {InputLimits.Policies + 1:N0} of {list.Items.Count:N0}; at most {InputLimits.Policies:N0} are read: name several regions in one"));
            return [];
        }
        var measures = new List<LocatedMeasure>();
        foreach (YamlNode item in list.Items)
        {
            if (Measure(item, context, findings) is { } measure) measures.Add(new LocatedMeasure(item, measure));
        }
        ScheduleOverlap.Refuse(measures, context, findings);
        return [.. measures.Select(located => located.Measure)];
    }

    private static PolicyMeasure? Measure(YamlNode node, PolicyContext context, ScenarioFindings findings)
    {
        int before = findings.Errors.Count;
        if (YamlValues.Mapping(node, "a policy", ScenarioKeys.Policy, findings) is not { } policy) return null;
        string? lever = policy.Find("lever") is { } leverNode ? YamlValues.OneOf(leverNode, "lever", LeverKeys, findings) : Missing(policy, "lever", findings);
        double? value = null;
        if (policy.Find("value") is { } valueNode) value = YamlValues.Number(valueNode, "value", 0, 1, "effort relative to the lever's reference effort", findings);
        else Missing(policy, "value", findings);
        (int from, int? until) = Dates(policy, context, findings);
        int phaseIn = policy.Find("phase_in") is { } phase ? YamlValues.Whole(phase, "phase_in", 0, ScenarioKeys.MostPhaseIn, "quarters", findings) ?? 0 : 0;
        if (policy.Find("phase_in") is { } written && until is { } end && phaseIn > end - from)
            findings.Warn(written, $"phase_in of {phaseIn} quarters is longer than the measure, which lasts {end - from}: its value is never reached");
        IReadOnlyList<int> regions = policy.Find("regions") is { } regionNode && context.Regions is { } known ? Indices(regionNode, "region", known, known, findings) : [];
        IReadOnlyList<int> sectors = policy.Find("sectors") is { } sectorNode && context.Sectors is { } inputs
            ? Indices(sectorNode, "sector", [.. inputs.Select(sector => sector.Id)], [.. inputs.Select(sector => sector.Name)], findings) : [];
        PolicyTrigger? trigger = policy.Find("when") is { } when ? Trigger(when, findings) : null;
        double budget = policy.Find("budget") is { } money
            ? YamlValues.Number(money, "budget", 0, ScenarioKeys.MostBudget, "CNY/quarter", findings) ?? 0 : double.PositiveInfinity;
        if (findings.Errors.Count > before) return null;
        LeverDefinition definition = LeverCatalog.All.First(known => known.Key == lever);
        if (double.IsFinite(budget)) WarnOfFurtherMoney(definition, policy.Find("budget")!, findings);
        return new PolicyMeasure
        {
            Lever = definition.Lever,
            Value = value!.Value,
            From = from,
            Until = until,
            PhaseIn = phaseIn,
            Regions = regions,
            Sectors = sectors,
            When = trigger,
            BudgetPerPeriod = budget,
        };
    }

    /// <summary>A budget holds back efforts, not the public money that they set in motion.</summary>
    internal static void WarnOfFurtherMoney(LeverDefinition lever, YamlNode budget, ScenarioFindings findings)
    {
        if (lever.Further is not { } flow) return;
        string money = flow == Flow.TaxCreditUsed ? "tax credits used" : "project grants";
        findings.Warn(budget, $"this budget limits the effort of {lever.Key}; the {money} that follow come on top (public_cost counts both)");
    }

    private static (int From, int? Until) Dates(YamlMapping policy, PolicyContext context, ScenarioFindings findings)
    {
        YamlNode? fromNode = policy.Find("from");
        YamlNode? untilNode = policy.Find("until");
        Quarter? from = fromNode is null ? context.Start : YamlValues.Quarter(fromNode, "from", findings);
        Quarter? until = untilNode is null ? null : YamlValues.Quarter(untilNode, "until", findings);
        if (from is { } begin && until is { } finish && finish <= begin)
            findings.Refuse(untilNode!, $"until is the first quarter no longer in force and must lie after from ({begin}), but is {finish}");
        if (context.Start is not { } start) return (0, null);
        if (from < start) findings.Refuse(fromNode!, $"from must not lie before the start ({start}), but is {from}");
        if (context.Periods is { } periods)
        {
            Quarter end = start + periods;
            if (from >= end) findings.Refuse(fromNode!, $"from must lie before the end of the run (last quarter {end + -1}), but is {from}");
            else if (until > end) findings.Warn(untilNode!, $"until ({until}) lies after the end of the run (last quarter {end + -1}): the measure stays in force to the end");
        }
        return (from is { } first ? first - start : 0, until is { } last ? last - start : null);
    }

    // A sector may be given by its id or by its name; a region by its id.
    private static int[] Indices(YamlNode node, string what, IReadOnlyList<string> ids, IReadOnlyList<string> names, ScenarioFindings findings)
    {
        string[] known = [.. ids.Concat(names).Distinct()];
        if (YamlValues.Names(node, what + "s", what, known, findings) is not { } chosen) return [];
        int[] indices = [.. chosen.Select(name => Math.Max(ids.ToList().IndexOf(name), names.ToList().IndexOf(name)))];
        if (indices.Distinct().Count() < indices.Length) findings.Refuse(node, $"{what}s name the same {what} twice, once by id and once by name");
        return [.. indices.Order()];
    }

    private static PolicyTrigger? Trigger(YamlNode node, ScenarioFindings findings)
    {
        if (YamlValues.Mapping(node, "when", ScenarioKeys.When, findings) is not { } when) return null;
        string? name = when.Find("observation") is { } observation ? YamlValues.OneOf(observation, "observation", ObservationNames, findings) : Missing(when, "observation", findings);
        YamlNode? below = when.Find("below");
        YamlNode? above = when.Find("above");
        if ((below is null) == (above is null))
        {
            findings.Refuse(when, below is null ? "when needs a threshold: 'below' or 'above'" : "when has both 'below' and 'above'; write two measures");
            return null;
        }
        if (name is null) return null;
        ObservationDefinition definition = ObservationCatalog.All[ObservationCatalog.IndexOf(name)];
        string key = below is null ? "above" : "below";
        double? threshold = YamlValues.Number((below ?? above)!, $"threshold '{key}' of {name}", definition.Minimum, definition.Maximum, definition.Unit, findings);
        return threshold is { } value ? new PolicyTrigger(name, below is null ? Comparison.Above : Comparison.Below, value) : null;
    }

    private static string? Missing(YamlMapping mapping, string key, ScenarioFindings findings)
    {
        findings.Refuse(mapping, $"key '{key}' is missing");
        return null;
    }
}
