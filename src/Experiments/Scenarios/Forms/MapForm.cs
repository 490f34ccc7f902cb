using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Scenarios.Forms;

/// <summary>An entry of a map: its key with the place, and its value.</summary>
internal sealed record MapEntry<T>(YamlScalar Key, YamlNode Node, T Value);

/// <summary>Names and their values: the names of a catalogue, or of one's own choice.</summary>
internal sealed class MapForm<T> : Form<IReadOnlyList<MapEntry<T>>>
    where T : notnull
{
    private readonly string _what;
    private readonly Form<T>? _value;
    private readonly IReadOnlyList<Key<T>> _known = [];
    private readonly IReadOnlyDictionary<string, Key<T>> _byName = new Dictionary<string, Key<T>>();

    /// <summary>Names of one's own choice.</summary>
    /// <param name="what">What the names name.</param>
    /// <param name="value">What may stand behind them.</param>
    public MapForm(string what, Form<T> value)
    {
        _what = what;
        _value = value;
    }

    /// <summary>Names of a catalogue.</summary>
    /// <param name="what">What the names name.</param>
    /// <param name="known">The catalogue; what may stand behind them needs the same of each.</param>
    public MapForm(string what, IReadOnlyList<Key<T>> known)
    {
        _what = what;
        _known = known;
        _byName = known.ToDictionary(key => key.Name, StringComparer.Ordinal);
        OtherNames = known.SelectMany(static key => key.OtherNames.Select(other => (other, key.Name))).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The catalogue; empty where names are of one's own choice.</summary>
    public IReadOnlyList<Key<T>> Known => _known;

    /// <summary>An entry, for messages.</summary>
    public required string Example { get; init; }

    /// <summary>Further names that a wrong name may have been meant for.</summary>
    public Func<IReadOnlyList<string>> AlsoSuggested { get; init; } = static () => [];

    /// <summary>What a message adds of a name that is no longer known; null where nothing is known of it.</summary>
    public Func<string, string?> Gone { get; init; } = static _ => null;

    /// <summary>There must be an entry.</summary>
    public bool IsNeverEmpty { get; init; }

    /// <summary>What a name with nothing behind it means; without it, as if it were not written.</summary>
    public Func<string, T>? Blank { get; init; }

    public override string Words => $"{_what}s such as `{Example}`";

    /// <summary>Keys by what they may be called instead, where names of one's own choice are keys.</summary>
    public IReadOnlyDictionary<string, string> OtherNames { get; init; } = new Dictionary<string, string>();

    private Form<T> AnyValue => _value ?? _known[0].Form;

    public override bool Fits(YamlNode node) => node is YamlMapping;

    public override IEnumerable<KeyRow> Rows(string path) =>
    [
        .. AnyValue.Rows($"{path}.{_what.ToUpperInvariant()}"), .. _known.Where(key => key.Form.GetType() != AnyValue.GetType())
            .SelectMany(key => key.Form.Rows($"{path}.{key.Name}").Prepend(new KeyRow($"{path}.{key.Name}", key))),
    ];

    public override Form? Within(string key) => _value ?? _byName.GetValueOrDefault(key)?.Form;

    public override string KeyOf(string name) => OtherNames.GetValueOrDefault(name, name);

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = _value is null ? false : _value.SchemaOrNothing() };
        if (_value is null)
            schema["properties"] = new JsonObject(_known.SelectMany(static key => key.Properties()));
        return schema;
    }

    public override JsonObject? Needs()
    {
        var needs = new JsonObject();
        if (IsNeverEmpty) needs["minProperties"] = 1;
        if (AnyValue.NeedsIfFits() is { } inner) needs["additionalProperties"] = inner;
        return needs.Count == 0 ? null : needs;
    }

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings,
        [MaybeNullWhen(false)] out IReadOnlyList<MapEntry<T>> value)
    {
        value = null;
        if (node is not YamlMapping mapping)
        {
            findings.Refuse(node, $"{name} must be a group of keys such as '{Example}', not {YamlValues.Describe(node)}");
            return false;
        }
        if (IsNeverEmpty && mapping.Entries.Count == 0) findings.RefuseMissing(mapping, $"{name} is empty; write e.g. '{Example}'");
        var read = new List<MapEntry<T>>();
        foreach (YamlEntry entry in mapping.Entries) Read(entry, entry.Key.Text, name, findings, read);
        value = read;
        return true;
    }

    private void Read(YamlEntry entry, string key, string name, ScenarioFindings findings, List<MapEntry<T>> read)
    {
        if ((_value ?? _byName.GetValueOrDefault(key)?.Form) is not { } form)
        {
            if (GroupOf(entry, key) is { } group)
            {
                // What stands in the group is looked at all the same, so that all mistakes are told at once.
                findings.Refuse(entry.Key, $"there is no {_what} {YamlValues.Quote(key)} ({_what}s are written in one line: "
                    + $"'{key}.{group.Entries[0].Key.Text}: …')");
                foreach (YamlEntry inner in group.Entries) Read(inner, $"{key}.{inner.Key.Text}", name, findings, []);
            }
            else
            {
                findings.Refuse(entry.Key, $"there is no {_what} {YamlValues.Quote(key)}{Gone(key)
                    ?? NearestName.Hint(key, [.. _known.Select(one => one.Name), .. AlsoSuggested(), .. OtherNames.Keys])}");
            }
        }
        else if (entry.Value is not YamlScalar { IsEmpty: true })
        {
            if (form.TryRead(entry.Value, _value is null ? key : $"{name}.{key}", findings, out T? inner))
                read.Add(new MapEntry<T>(entry.Key, entry.Value, inner));
        }
        else if (Blank is not null)
        {
            read.Add(new MapEntry<T>(entry.Key, entry.Value, Blank(key)));
        }
    }

    /// <summary>What is written as a group though its names stand in one line each; null where that is not so.</summary>
    private YamlMapping? GroupOf(YamlEntry entry, string key) =>
        entry.Value is YamlMapping { Entries.Count: > 0 } group
            && _byName.Keys.Any(known => known.StartsWith(key + ".", StringComparison.Ordinal)) ? group : null;
}
