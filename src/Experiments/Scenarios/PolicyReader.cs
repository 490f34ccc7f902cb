using System.Globalization;
using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>What a policy may refer to; a null part could not be read, and what refers to it is then not checked.</summary>
/// <param name="Start">Quarter of period 0.</param>
/// <param name="Periods">Length of the run.</param>
/// <param name="Regions">What the regions may be called.</param>
/// <param name="Sectors">What the sectors may be called.</param>
internal sealed record PolicyContext(Quarter? Start, int? Periods, KnownNames? Regions, KnownNames? Sectors);

/// <summary>A measure and where it was written.</summary>
internal sealed record LocatedMeasure(YamlNode Node, PolicyMeasure Measure);

/// <summary>When a measure acts, in periods from the start.</summary>
internal readonly record struct MeasureTiming(int From, int? Until, int PhaseIn);

/// <summary>Makes measures of policies and checks what runs across their keys: dates, places, thresholds and overlaps.</summary>
internal static class PolicyReader
{
    /// <summary>The measures; wrong ones are reported and left out.</summary>
    /// <param name="policies">As read by <see cref="PolicyKeys.Measures"/> or <see cref="PolicyKeys.MeasuresInForce"/>.</param>
    /// <param name="context">What they may refer to.</param>
    /// <param name="findings">Receives the mistakes.</param>
    public static IReadOnlyList<PolicyMeasure> Read(IReadOnlyList<ReadGroup> policies, PolicyContext context, ScenarioFindings findings)
    {
        var measures = new List<LocatedMeasure>();
        foreach (ReadGroup policy in policies)
        {
            if (Measure(policy, context, findings) is { } measure) measures.Add(new LocatedMeasure(policy.Node, measure));
        }
        ScheduleOverlap.Refuse(measures, context, findings);
        return [.. measures.Select(located => located.Measure)];
    }

    /// <summary>From, until and phase-in of a measure.</summary>
    public static MeasureTiming Timing(ReadGroup policy, PolicyContext context, ScenarioFindings findings)
    {
        (int from, int? until) = Dates(policy, context, findings);
        int phaseIn = policy.Of(PolicyKeys.PhaseIn);
        if (policy.At(PolicyKeys.PhaseIn) is { } written) WarnOfUnreachedValue(written, phaseIn, from, until, context, findings);
        return new MeasureTiming(from, until, phaseIn);
    }

    /// <summary>The dose rises linearly over <c>phase_in</c>: it stays below its value when the measure or the run ends before.</summary>
    private static void WarnOfUnreachedValue(YamlNode node, int phaseIn, int from, int? until,
        PolicyContext context, ScenarioFindings findings)
    {
        if (context.Start is null || (until ?? context.Periods) is null) return;
        int inForce = Math.Min(until ?? int.MaxValue, context.Periods ?? int.MaxValue) - from;
        if (inForce <= 0 || phaseIn <= inForce) return;
        findings.Warn(node, ScenarioMessages.PhaseInTooLong.With(phaseIn, inForce, 100.0 * inForce / phaseIn));
    }

    /// <summary>A budget holds back nothing of a rule that only binds.</summary>
    public static void WarnOfNoMoney(LeverDefinition lever, YamlNode budget, ScenarioFindings findings)
    {
        if (!lever.CostsMoney) findings.Warn(budget, ScenarioMessages.NoMoney.With(lever.Key));
    }

    private static PolicyMeasure? Measure(ReadGroup policy, PolicyContext context, ScenarioFindings findings)
    {
        int before = findings.Errors.Count;
        MeasureTiming timing = Timing(policy, context, findings);
        int[] regions = Indices(policy, PolicyKeys.Regions, "region", context.Regions, findings);
        int[] sectors = Indices(policy, PolicyKeys.Sectors, "sector", context.Sectors, findings);
        PolicyTrigger? trigger = policy.Of(PolicyKeys.When) is { IsSound: true } when ? Trigger(when, findings) : null;
        if (!policy.IsSound || findings.Errors.Count > before) return null;
        LeverDefinition definition = LeverCatalog.Find(policy.Of(PolicyKeys.Lever)!)!;
        if (policy.At(PolicyKeys.Budget) is { } budget) WarnOfNoMoney(definition, budget, findings);
        return new PolicyMeasure
        {
            Lever = definition.Lever,
            Value = PolicyKeys.DoseOf(policy, definition.Dose),
            SecondValue = PolicyKeys.DoseOf(policy, definition.Dose.Second),
            From = timing.From,
            Until = timing.Until,
            PhaseIn = timing.PhaseIn,
            Regions = regions,
            Sectors = sectors,
            When = trigger,
            Budget = policy.Of(PolicyKeys.Budget) ?? PolicyBudget.None,
            Stacks = policy.Of(PolicyKeys.Stacks),
        };
    }

    private static (int From, int? Until) Dates(ReadGroup policy, PolicyContext context, ScenarioFindings findings)
    {
        YamlNode? fromNode = policy.At(PolicyKeys.From);
        YamlNode? untilNode = policy.At(PolicyKeys.Until);
        Quarter? from = fromNode is null ? context.Start : policy.Find(PolicyKeys.From);
        Quarter? until = policy.Find(PolicyKeys.Until);
        if (from is { } begin && until is { } finish && finish <= begin)
            findings.Refuse(ScenarioRule.Dates, untilNode!,
                $"until is the first quarter no longer in force and must lie after from ({begin}), but is {finish}");
        if (context.Start is not { } start) return (0, null);
        if (from < start) findings.Refuse(ScenarioRule.Dates, fromNode!, $"from must not lie before the start ({start}), but is {from}");
        if (context.Periods is { } periods)
        {
            Quarter end = start + periods;
            if (from >= end) findings.Refuse(ScenarioRule.Dates, fromNode!,
                $"from must lie before the end of the run (last quarter {end + -1}), but is {from}");
            else if (until > end) findings.Warn(untilNode!,
                ScenarioMessages.EndsAfterTheRun.With($"{until}", $"{end + -1}"));
        }
        return (from is { } first ? first - start : 0, until is { } last ? last - start : null);
    }

    private static int[] Indices(
        ReadGroup policy, Key<IReadOnlyList<YamlScalar>> key, string what, KnownNames? known, ScenarioFindings findings) =>
        known is null || policy.Of(key) is not { } chosen ? [] : [.. YamlValues.Indices(chosen, what, known, findings).Order()];

    private static PolicyTrigger? Trigger(ReadGroup when, ScenarioFindings findings)
    {
        Key<double> side = when.At(PolicyKeys.Below) is null ? PolicyKeys.Above : PolicyKeys.Below;
        ObservationDefinition observation = ObservationCatalog.All[ObservationCatalog.IndexOf(when.Of(PolicyKeys.Observation)!)];
        int before = findings.Errors.Count;
        double? threshold = YamlValues.Number(
            when.At(side)!,
                $"threshold '{side.Name}' of {observation.Name}", observation.Minimum, observation.Maximum, observation.Unit, findings);
        findings.Mark(before, ScenarioRule.Thresholds);
        return threshold is { } value
            ? new PolicyTrigger(observation.Name, side == PolicyKeys.Below ? Comparison.Below : Comparison.Above, value) : null;
    }
}
