using Ronghe.Experiments.Scenarios.Forms;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Writes the key itself where a file has another name for it, such as a Chinese one, so that all that follows knows
/// keys.</summary>
/// <remarks>Regions and sectors are known by tables, which a file names; they are looked up when these are read.</remarks>
internal static class KeyNames
{
    /// <summary>A value with the keys that its names stand for; a key that is there twice, under two names, is refused.</summary>
    /// <param name="node">The value.</param>
    /// <param name="form">What may stand there; null where nothing is known of it.</param>
    /// <param name="findings">Receives the mistakes.</param>
    public static YamlNode Plain(YamlNode node, Form? form, ScenarioFindings findings) => (form, node) switch
    {
        (null, _) => node,
        (_, YamlMapping mapping) => Plain(mapping, form, findings),
        (_, YamlSequence list) => list with { Items = [.. list.Items.Select(item => Plain(item, form.Within("0"), findings))] },
        (_, YamlScalar scalar) => scalar with { Text = form.KeyOf(scalar.Text) },
        _ => node,
    };

    /// <inheritdoc cref="Plain(YamlNode, Form, ScenarioFindings)"/>
    public static YamlMapping Plain(YamlMapping mapping, Form form, ScenarioFindings findings)
    {
        var entries = new List<YamlEntry>();
        var first = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (YamlEntry entry in mapping.Entries)
        {
            string key = form.KeyOf(entry.Key.Text);
            YamlNode value = Plain(entry.Value, form.AppendedTo(key) ?? form.Within(key), findings);
            if (first.TryAdd(key, entry.Key)) entries.Add(new YamlEntry(entry.Key with { Text = key }, value));
            else
                findings.Refuse(ScenarioRule.Document, entry.Key,
                    $"'{first[key].Text}' and '{entry.Key.Text}' are the same key, '{key}'"
                    + (first[key].Line == 0 ? "" : FormattableString.Invariant($"; the first is on line {first[key].Line}")));
        }

        return mapping with { Entries = entries };
    }
}
