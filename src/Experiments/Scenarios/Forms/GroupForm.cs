using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Ronghe.Experiments.Scenarios.Forms;

/// <summary>A group that was read: the value of each of its keys and where it stands.</summary>
/// <param name="node">The group.</param>
/// <param name="values">What could be read.</param>
/// <param name="isSound">Nothing in it is wrong by its form, and nothing is missing.</param>
internal sealed class ReadGroup(YamlMapping node, IReadOnlyDictionary<string, object> values, bool isSound)
{
    public YamlMapping Node => node;

    public bool IsSound => isSound;

    /// <summary>Where the value of a key stands; null when the key is not written.</summary>
    public YamlNode? At(Key key) => node.Find(key.Name);

    /// <summary>The key is written and could not be read.</summary>
    public bool IsWrong(Key key) => At(key) is not null && !values.ContainsKey(key.Name);

    /// <summary>The value of a key, or its default when it is not written or could not be read.</summary>
    public T? Of<T>(Key<T> key)
        where T : notnull => values.TryGetValue(key.Name, out object? value) ? (T)value : key.Default;

    /// <summary>The value of a key; null when it is not written or could not be read.</summary>
    public T? Find<T>(Key<T> key)
        where T : struct => values.TryGetValue(key.Name, out object? value) ? (T)value : null;

    /// <summary>The value of a key, or its default; null when it is written and could not be read, so that nothing can be checked
    /// against it.</summary>
    public T? Known<T>(Key<T> key)
        where T : struct => IsWrong(key) ? null : Of(key);
}

/// <summary>Some of these keys must be there.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="WhenNone">What a message says of the group without any.</param>
/// <param name="WhenSeveral">What it says of the group with more than one; null when several are fine.</param>
internal sealed record Alternative(IReadOnlyList<Key> Keys, string WhenNone, string? WhenSeveral);

/// <summary>One value of the key by which a group is told apart, and the keys that go with it.</summary>
/// <param name="Word">The value.</param>
/// <param name="Needs">Keys that must be there.</param>
/// <param name="May">Keys that may be there. Keys that only other cases name have no meaning here.</param>
internal sealed record Case(string Word, IReadOnlyList<Key> Needs, IReadOnlyList<Key> May)
{
    /// <summary>Of these keys, which may be there, at least one must.</summary>
    public IReadOnlyList<Key> Some { get; init; } = [];

    /// <summary>Holds without the word: the last such case whose keys are there, or else the first.</summary>
    public bool IsImplied { get; init; }

    /// <summary>What a message adds of what to write instead of a key of another case.</summary>
    public string Instead { get; init; } = "";
}

/// <summary>The cases of a group.</summary>
/// <param name="By">The key whose value is the word of a case.</param>
/// <param name="All">The cases.</param>
internal sealed record Cases(Key<string> By, IReadOnlyList<Case> All)
{
    /// <summary>The case that holds; null when the word is missing and no case is implied.</summary>
    public Case? Of(ReadGroup group)
    {
        if (group.At(By) is not null) return All.First(known => known.Word == group.Of(By));
        return All.LastOrDefault(known => known.IsImplied && known.Needs.All(key => group.At(key) is not null))
            ?? All.FirstOrDefault(known => known.IsImplied);
    }

    /// <summary>Keys that another case names and this one does not.</summary>
    public IEnumerable<Key> Foreign(Case to) =>
        All.SelectMany(other => (IEnumerable<Key>)[.. other.Needs, .. other.May]).Distinct().Except(to.Needs).Except(to.May);
}

/// <summary>A group of keys, each of them known. Every key is read, whoever asks for its value later.</summary>
internal sealed class GroupForm(params IReadOnlyList<Key> keys) : Form<ReadGroup>
{
    public IReadOnlyList<Key> Keys => keys;

    /// <summary>What messages call the group where it is an item of a list and has no name.</summary>
    public string? ItemName { get; init; }

    public Alternative? Alternative { get; init; }

    public Cases? Cases { get; init; }

    /// <summary>Keys that another such group knows and this one does not, and why.</summary>
    public IReadOnlyDictionary<string, string> Senseless { get; init; } = new Dictionary<string, string>();

    /// <summary>Further names that a wrong key may have been meant for.</summary>
    public Func<IReadOnlyList<string>> AlsoSuggested { get; init; } = static () => [];

    public override string Words => "group of keys";

    public override bool Fits(YamlNode node) => node is YamlMapping;

    public override IEnumerable<KeyRow> Rows(string path) =>
        keys.SelectMany(key => key.Form.Rows(At(path, key)).Prepend(new KeyRow(At(path, key), key)));

    public override Form? Within(string key) => keys.FirstOrDefault(known => known.Name == key)?.Form;

    public override Form? AppendedTo(string key) =>
        key.EndsWith('+') && Within(key[..^1]) is { IsList: true } list ? list : null;

    public override string KeyOf(string name) => keys.FirstOrDefault(known => known.OtherNames.Contains(name))?.Name ?? name;

    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(keys.SelectMany(static key => key.Properties(mayAppend: true))),
    };

    public override JsonObject? Needs()
    {
        JsonObject needs = Present(keys.Where(key => key.IsNeeded));
        foreach (Key key in keys)
        {
            if (key.Form.NeedsIfFits() is { } inner)
                Joined(needs, new JsonObject { ["properties"] = new JsonObject { [key.Name] = inner } });
        }
        if (Alternative is { } some)
            needs[some.WhenSeveral is null ? "anyOf" : "oneOf"] = new JsonArray([.. some.Keys.Select(key => Present([key]))]);
        if (Cases is { } cases) needs["anyOf"] = new JsonArray([.. cases.All.Select(known => Needs(cases, known))]);
        return needs.Count == 0 ? null : needs;
    }

    public override JsonObject? NeedsIfFits() => Needs() is { } needs ? IfGroup(needs) : null;

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, [MaybeNullWhen(false)] out ReadGroup value)
    {
        value = null;
        string called = ItemName ?? name;
        if (node is not YamlMapping mapping)
        {
            findings.Refuse(node,
                $"{called} must be a group of keys ({string.Join(", ", keys.Select(key => key.Name))}), not {YamlValues.Describe(node)}");
            return false;
        }
        int before = findings.Errors.Count;
        string[] names = [.. keys.Select(key => key.Name)];
        string[] suggested = [.. names, .. AlsoSuggested(), .. keys.SelectMany(static key => key.OtherNames),
            .. keys.Where(static key => key.Form.IsList).Select(static key => key.Name + "+")];
        YamlValues.RefuseUnknown(mapping, called, names, suggested, findings, Senseless);
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (Key key in keys)
        {
            if (mapping.Find(key.Name) is { } inner
                && key.TryRead(inner, At(ItemName is null ? name : "", key), findings, out object? read))
                values[key.Name] = read;
        }
        bool isWhole = HasNeeds(new ReadGroup(mapping, values, false), called, findings);
        value = new ReadGroup(mapping, values, isWhole && findings.Errors.Count == before);
        return true;
    }

    /// <summary>Refuses what is missing, or said against what is there; false even where that is not the user's mistake.</summary>
    private bool HasNeeds(ReadGroup group, string called, ScenarioFindings findings)
    {
        var problems = new List<(YamlNode Node, string Message)>();
        Case? known = Cases is { } cases && !group.IsWrong(cases.By) ? cases.Of(group) : null;
        foreach (Key key in known is null ? [] : Cases!.Foreign(known))
        {
            if (group.At(key) is { } unused)
                problems.Add((unused, $"'{key.Name}' has no meaning with {Cases!.By.Name} {known!.Word}{known.Instead}"));
        }
        // What to write instead of another case's key is the one that the case needs: it is said once.
        IReadOnlyList<Key> needed = known is null || (problems.Count > 0 && known.Instead.Length > 0) ? [] : known.Needs;
        foreach (Key key in keys.Where(key => group.At(key) is null && (key.IsNeeded || needed.Contains(key))))
            problems.Add((group.Node, $"key '{key.Name}' is missing{(called.Length == 0 ? "" : $" in {called}")}{key.WhenMissing}"));
        if (known is { Some.Count: > 0 } && problems.Count == 0 && known.Some.All(key => group.At(key) is null))
            problems.Add((group.Node, $"key {string.Join(" or ", known.Some.Select(static key => $"'{key.Name}'"))} is missing"
                + (called.Length == 0 ? "" : $" in {called}")));
        int count = Alternative?.Keys.Count(key => group.At(key) is not null) ?? 1;
        if ((count == 0 ? Alternative!.WhenNone : count > 1 ? Alternative!.WhenSeveral : null) is { } problem) problems.Add((group.Node,
            $"{called} {problem}".TrimStart()));
        foreach ((YamlNode node, string message) in problems) findings.RefuseMissing(node, message);
        return problems.Count == 0;
    }

    private static JsonObject Needs(Cases cases, Case known)
    {
        var word = new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. cases.By.Form.NamesOf(known.Word)]),
        };
        if (known.IsImplied) word = new JsonObject { ["anyOf"] = new JsonArray(word, new JsonObject { ["type"] = "null" }) };
        JsonObject needs = Present(known.IsImplied ? known.Needs : [cases.By, .. known.Needs]);
        var properties = new JsonObject(cases.Foreign(known)
            .Select(key => KeyValuePair.Create(key.Name, (JsonNode?)new JsonObject { ["type"] = "null" })));
        properties[cases.By.Name] = word;
        Joined(needs, new JsonObject { ["properties"] = properties });
        if (known.Some.Count > 0) needs["anyOf"] = new JsonArray([.. known.Some.Select(static key => Present([key]))]);
        return needs;
    }

    /// <summary>The keys are written, with something behind them.</summary>
    public static JsonObject Present(IEnumerable<Key> needed)
    {
        string[] names = [.. needed.Select(key => key.Name)];
        if (names.Length == 0) return [];
        static JsonNode Something() => new JsonObject { ["not"] = new JsonObject { ["type"] = "null" } };
        return new JsonObject
        {
            ["required"] = new JsonArray([.. names]),
            ["properties"] = new JsonObject(names.Select(name => KeyValuePair.Create(name, (JsonNode?)Something()))),
        };
    }

    private static string At(string path, Key key) => path.Length == 0 ? key.Name : $"{path}.{key.Name}";
}
