using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Scenarios;

/// <summary>What is assumed, and what of it changes within the run.</summary>
/// <param name="AtStart">What holds through the burn-in and in the first quarters.</param>
/// <param name="Changes">What changes later.</param>
internal sealed record ReadParameters(ModelParameters AtStart, IReadOnlyList<ParameterChange> Changes);

/// <summary>Makes the parameters of a scenario, and their changes, of what its file says.</summary>
internal static class ParameterReader
{
    public static ReadParameters Read(ReadGroup file, ScenarioFindings findings)
    {
        ParameterDefinition adaptive = ParameterCatalog.Find("government.adaptive")!;
        var parameters = new ModelParameters();
        var changes = new List<ParameterChange>();
        if (file.Of(ScenarioKeys.Government) is { } kind)
            parameters = adaptive.With(parameters, kind == ScenarioKeys.AdaptiveGovernment ? 1 : 0);
        foreach (MapEntry<IReadOnlyList<DatedValue>> entry in file.Of(ScenarioKeys.Parameters) ?? [])
        {
            ParameterDefinition parameter = ParameterCatalog.Find(entry.Key.Text)!;
            if (parameter == adaptive && file.At(ScenarioKeys.Government) is not null)
                findings.Refuse(ScenarioRule.Government, entry.Key,
                    "government.adaptive is also set by 'government: …'; keep one of the two");
            foreach (DatedValue dated in entry.Value) WarnIfNotPlausible(parameter, dated, findings);
            Quarter? start = file.Known(ScenarioKeys.Start), end = start + file.Known(ScenarioKeys.Periods);
            parameters = parameter.With(parameters, AtStart(parameter, entry, start, findings));
            foreach (DatedValue dated in entry.Value.Where(dated => dated.From > start))
            {
                if (dated.From >= end)
                    findings.Warn(dated.Node!, ScenarioMessages.ChangesAfterTheRun.With(parameter.Key, $"{dated.From}", $"{end + -1}"));
                else changes.Add(new ParameterChange(parameter.Key, dated.From!.Value - start!.Value, dated.Value));
            }
        }

        return new ReadParameters(parameters,
            [.. changes.OrderBy(static change => change.Key, StringComparer.Ordinal).ThenBy(static change => change.From)]);
    }

    /// <summary>The last value whose date is not after the start.</summary>
    private static double AtStart(ParameterDefinition parameter, MapEntry<IReadOnlyList<DatedValue>> entry, Quarter? start,
        ScenarioFindings findings)
    {
        DatedValue first = entry.Value[0];
        if (start is null || first.From is null) return first.Value;
        if (entry.Value.LastOrDefault(dated => dated.From <= start) is { } atStart) return atStart.Value;
        findings.Refuse(ScenarioRule.Dates, entry.Node, $"{parameter.Key} has no value at the start ({start}), its first is of "
            + $"{first.From}; write e.g. '{start}: {YamlValues.Show(parameter.Default)}' before it");
        return first.Value;
    }

    private static void WarnIfNotPlausible(ParameterDefinition parameter, DatedValue dated, ScenarioFindings findings)
    {
        if (dated.Value >= parameter.PlausibleLow && dated.Value <= parameter.PlausibleHigh) return;
        findings.Warn(dated.Node!, ScenarioMessages.NotPlausible.With(
            $"{parameter.Key} = {YamlValues.Show(dated.Value)}{YamlValues.In(parameter.Unit)}",
            YamlValues.Show(parameter.PlausibleLow), YamlValues.Show(parameter.PlausibleHigh)));
    }
}
