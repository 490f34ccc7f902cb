using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Experiments.Scenarios.Posteriors;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Scenarios;

/// <summary>What is assumed, and what of it changes within the run.</summary>
/// <param name="AtStart">What holds through the burn-in and in the first quarters.</param>
/// <param name="Changes">What changes later.</param>
/// <param name="Own">Keys of the parameters that the file sets.</param>
internal sealed record ReadParameters(ModelParameters AtStart, IReadOnlyList<ParameterChange> Changes, IReadOnlyList<string> Own)
{
    /// <summary>Where worlds are to be drawn from; null when the scenario has but one.</summary>
    public Posterior? Posterior { get; init; }

    /// <summary>Worlds to draw.</summary>
    public int Worlds { get; init; }
}

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
        IReadOnlyList<MapEntry<IReadOnlyList<DatedValue>>> all = file.Of(ScenarioKeys.Parameters) ?? [];
        MapEntry<IReadOnlyList<DatedValue>>[] set = [.. all.Where(static entry => entry.Key.Text != PosteriorKeys.Name)];
        foreach (MapEntry<IReadOnlyList<DatedValue>> entry in set)
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

        return WithWorlds(new ReadParameters(parameters,
            [.. changes.OrderBy(static change => change.Key, StringComparer.Ordinal).ThenBy(static change => change.From)],
            [.. set.Select(static entry => entry.Key.Text)]),
            all.FirstOrDefault(static entry => entry.Key.Text == PosteriorKeys.Name), set, findings);
    }

    /// <summary>Reads the posterior, if there is one. What it tells cannot be set too: nobody could say which of the two was
    /// meant.</summary>
    private static ReadParameters WithWorlds(ReadParameters read, MapEntry<IReadOnlyList<DatedValue>>? entry,
        IReadOnlyList<MapEntry<IReadOnlyList<DatedValue>>> set, ScenarioFindings findings)
    {
        if (entry is null || !PosteriorKeys.Setting.TryRead(entry.Node, PosteriorKeys.Name, findings, out PosteriorSetting? setting)
            || Open(setting.File, findings) is not { } posterior) return read;
        foreach (MapEntry<IReadOnlyList<DatedValue>> own in set.Where(own => posterior.Parameters.Any(p => p.Key == own.Key.Text)))
        {
            findings.Refuse(ScenarioRule.Posterior, own.Key, $"{own.Key.Text} is drawn from the posterior {posterior.Source} and set here "
                + "too; keep one of the two");
        }

        return read with { Posterior = posterior, Worlds = setting.Worlds };
    }

    private static Posterior? Open(YamlScalar file, ScenarioFindings findings)
    {
        if (file.Text == Posterior.ReferenceName) return Posterior.Reference;
        string path = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(file.Source.Folder, file.Text));
        if (!File.Exists(path))
        {
            findings.Refuse(ScenarioRule.Files, file,
                $"parameters.posterior names a file that does not exist: {path}{NearbyFiles.Hint(path, "*.csv")}");
            return null;
        }

        int before = findings.Errors.Count;
        Posterior? read = PosteriorReader.Read(path, findings.Errors);
        findings.Mark(before, ScenarioRule.Tables);
        return read;
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
