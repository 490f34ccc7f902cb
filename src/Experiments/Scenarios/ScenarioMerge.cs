using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Reads a scenario file with everything it extends and lays <c>--set</c> options on top.</summary>
/// <remarks>
/// The rule of merging stands at <see cref="Inheritance"/>; an option sets one value, or lays <c>key+</c> and <c>null</c> on the
/// scenario as a file would.
/// </remarks>
internal static class ScenarioMerge
{
    public const int LongestChain = 16;

    /// <summary>The merged tree, or null when the file could not be read (the errors say why). When only a file it extends could not
    /// be read, the tree is there but not whole, so that the mistakes of this file are still found.</summary>
    public static YamlMapping? Read(string path, IReadOnlyList<string> overrides, ScenarioFindings findings)
    {
        YamlMapping? tree = ReadChain(path, null, [], findings);
        foreach (string option in overrides) tree = Override(tree, option, findings);
        return tree;
    }

    /// <summary><paramref name="over"/> laid on <paramref name="under"/>, which may be nothing.</summary>
    public static YamlMapping Merge(YamlMapping? under, YamlMapping over, ScenarioFindings findings) =>
        new Inheritance(findings).Lay(under, KeyNames.Plain(over, ScenarioKeys.File, findings), ScenarioKeys.File);

    private static YamlMapping? ReadChain(string path, YamlScalar? extendedBy, List<string> chain, ScenarioFindings findings)
    {
        if (path.Length == 0 || path.Contains('\0'))
        {
            const string NoPath = "is no path of a file";
            findings.Refuse(ScenarioRule.Files,
                extendedBy?.Error("extends " + NoPath) ?? new InputError(YamlValues.Quote(path), 0, 0, NoPath));
            return null;
        }
        string full = path == "-" ? path : Path.GetFullPath(path);
        int seen = chain.IndexOf(full);
        if (seen >= 0)
        {
            string loop = string.Join(" → ", chain.Skip(seen).Append(full).Select(file => Path.GetFileName(file)));
            findings.Refuse(ScenarioRule.Files, extendedBy!.Error($"'extends' runs in a circle: {loop}"));
            return null;
        }
        if (chain.Count >= LongestChain)
        {
            findings.Refuse(ScenarioRule.Files,
                extendedBy!.Error(FormattableString.Invariant($"'extends' runs over more than {LongestChain} files")));
            return null;
        }
        if (extendedBy is not null && !File.Exists(path))
        {
            findings.Refuse(ScenarioRule.Files,
                extendedBy.Error($"'extends' names a file that does not exist: {path}{NearbyFiles.Hint(path, "*.y*ml")}"));
            return null;
        }
        if (extendedBy is not null) findings.Bases.Add(full);
        List<InputError> errors = findings.Errors;
        if (ScenarioText.Read(path, errors) is not { } text) return null;
        var source = new YamlSource(path, path == "-" ? Environment.CurrentDirectory : Path.GetDirectoryName(full)!);
        int before = errors.Count;
        YamlNode? root = LocatedYamlReader.Read(text, source, errors);
        findings.Mark(before, ScenarioRule.Document);
        if (root is null or YamlScalar { IsEmpty: true })
        {
            if (errors.Count == before) errors.Add(new InputError(path, 1, 0, "holds only comments; 'ronghe new' writes a first scenario"));
            return null;
        }
        if (root is not YamlMapping mapping)
        {
            errors.Add(root.Error($"a scenario is a group of keys such as 'scenario: …', but this " +
                $"is {root.Kind}{(root is YamlScalar single ? YamlValues.FullWidthColon(single.Text) : null)}"));
            return null;
        }
        // Of a file in another format nothing else is said: its keys mean something else.
        Key<int> format = ScenarioKeys.FileVersion;
        if (mapping.Find(format.Name) is { } version && !format.Form.TryRead(version, format.Name, findings, out _))
        {
            findings.IsOtherFormat = true;
            return null;
        }
        return WithBase(mapping, [.. chain, full], findings);
    }

    /// <summary>A scenario that stands inside another file, with everything it extends.</summary>
    public static YamlMapping Whole(YamlMapping inline, string path, ScenarioFindings findings) =>
        WithBase(inline, [Path.GetFullPath(path)], findings);

    private static YamlMapping WithBase(YamlMapping mapping, List<string> chain, ScenarioFindings findings)
    {
        Key<YamlScalar> key = ScenarioKeys.Extends;
        if (mapping.Find(key.Name) is not { } extends) return Merge(null, mapping, findings);
        YamlMapping over = mapping.Without(key.Name);
        // The path shown in messages keeps the form the user gave: relative to the folder of the first file as written.
        string folder = Path.GetDirectoryName(over.Source.Name) ?? "";
        YamlMapping? under = key.Form.TryRead(extends, key.Name, findings, out YamlScalar? path)
            ? ReadChain(Path.Combine(folder, path.Text), path, chain, findings) : null;
        if (under is null) findings.IsWhole = false;
        return Merge(under, over, findings);
    }

    private static YamlMapping? Override(YamlMapping? tree, string option, ScenarioFindings findings)
    {
        List<InputError> errors = findings.Errors;
        // '--seed=5' comes from an option of its own and is named as the user wrote it.
        bool isOwn = option.StartsWith("--", StringComparison.Ordinal);
        var source = new YamlSource(isOwn ? option.Replace('=', ' ') : "--set " + option, Environment.CurrentDirectory);
        if (isOwn) option = option[2..];
        int equals = option.IndexOf('=');
        if (equals <= 0)
        {
            errors.Add(new InputError(source.Name, 0, 0, "must be written key=value, e.g. --set industry.upgrade_gain=1.2"));
            return tree;
        }
        string key = option[..equals].Trim();
        YamlNode? value = LocatedYamlReader.ReadOption(option[(equals + 1)..], source, errors);
        // 'budget=null' removes, 'budget=' forgot something.
        if (value is null or YamlScalar { IsEmpty: true, Text: "" })
        {
            if (value is not null || option.Length == equals + 1) errors.Add(new InputError(source.Name, 0, 0, "has no value behind '='"));
            return tree;
        }
        if (tree is null) return null;
        if (key is "extends" or "version")
        {
            errors.Add(new InputError(source.Name, 0, 0, $"'{key}' belongs into the file and cannot be set"));
            return tree;
        }
        string[] steps = key.Split('.');
        if (LeverCatalog.Find(CatalogueForms.Lever.KeyOf(key)) is { } lever)
        {
            errors.Add(new InputError(source.Name, 0, 0,
                $"'{key}' is a lever, and levers are set by policies: {AllPolicies(ScenarioKeys.Policies.Name, lever.Key)}"));
            return tree;
        }
        if (steps is ["policies" or "policies_in_force", _, ..]
            && tree.Find(steps[0]) is null or YamlScalar { IsEmpty: true } or YamlSequence { Items.Count: 0 })
        {
            errors.Add(new InputError(source.Name, 0, 0,
                $"the scenario has no policy {steps[1]}{(steps[0] == ScenarioKeys.Policies.Name ? "" : " in force")}, it has none: "
                    + AllPolicies(steps[0], LeverCatalog.Of(Lever.TaxCredit).Key)));
            return tree;
        }
        // A bare parameter key is short for parameters.<key>; parameter keys themselves hold dots.
        if (!ScenarioKeys.TopNames.Contains(steps[0].TrimEnd('+'))) steps = ["parameters", key];
        else if (steps[0] == "parameters" && steps.Length > 1) steps = ["parameters", key["parameters.".Length..]];
        else if (steps[0] == "government" && steps.Length > 1) steps = ["parameters", key];
        if (steps is ["parameters", var dated] && CatalogueForms.ParameterKeys.FirstOrDefault(
            parameter => dated.StartsWith(parameter + ".", StringComparison.Ordinal)) is { } changing)
            steps = ["parameters", changing, dated[(changing.Length + 1)..]];
        if (key.EndsWith('+') || value is YamlScalar { IsEmpty: true }) return Merge(tree, Group(steps, value, source), findings);
        return (YamlMapping?)Put(tree, steps, value, ScenarioKeys.File, source, findings) ?? tree;
    }

    private static string AllPolicies(string list, string lever) =>
        $"--set '{list}=[{ScenarioWriter.Full(LeverCatalog.Find(lever)!)}]' gives a list of all policies"
            + (list == ScenarioKeys.Policies.Name ? "" : " in force");

    /// <summary>A value behind its keys, as a file would write it.</summary>
    private static YamlMapping Group(ReadOnlySpan<string> steps, YamlNode value, YamlSource source) => new(source, 0, 0,
        [new YamlEntry(new YamlScalar(source, 0, 0, steps[0], false), steps.Length == 1 ? value : Group(steps[1..], value, source))]);

    private static YamlNode? Put(YamlNode? at, ReadOnlySpan<string> steps, YamlNode value, Form? form, YamlSource source,
        ScenarioFindings findings)
    {
        if (steps.IsEmpty) return new Inheritance(findings).Alone(KeyNames.Plain(value, form, findings), form);
        if (at is YamlSequence list)
        {
            if (!int.TryParse(steps[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out int index) || index >= list.Items.Count)
            {
                findings.Errors.Add(new InputError(source.Name, 0, 0, Inheritance.NoItem(steps[0], list.Items.Count)));
                return null;
            }
            return Put(list.Items[index], steps[1..], value, form?.Within(steps[0]), source, findings) is not { } replaced ? null
                : list with { Items = [.. list.Items.Select((item, i) => i == index ? replaced : item)] };
        }
        YamlMapping mapping = at as YamlMapping ?? new YamlMapping(source, 0, 0, []);
        string key = form?.KeyOf(steps[0]) ?? steps[0];
        YamlNode? inner = Put(mapping.Find(key), steps[1..], value, form?.Within(key), source, findings);
        return inner is null ? null : mapping.With(new YamlScalar(source, 0, 0, key, false), inner);
    }
}
