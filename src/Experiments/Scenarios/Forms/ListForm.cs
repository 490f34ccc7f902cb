using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Ronghe.Experiments.Scenarios.Forms;

/// <summary>A list. Wrong items are refused one by one.</summary>
/// <param name="item">What an item may be.</param>
/// <param name="what">What an item is.</param>
internal sealed class ListForm<T>(Form<T> item, string what) : Form<IReadOnlyList<T>>
    where T : notnull
{
    /// <summary>A value without brackets counts as a list of one.</summary>
    public bool IsSingleFine { get; init; }

    /// <summary>No item may come twice.</summary>
    public bool IsSet { get; init; }

    public int Least { get; init; }

    public int Most { get; init; } = int.MaxValue;

    /// <summary>What a message says of a list with too few items.</summary>
    public string WhenFew { get; init; } = "is an empty list; leave the key out to mean all";

    /// <summary>What a message adds of what to do about too many items.</summary>
    public string WhenMany { get; init; } = "";

    /// <summary>What a message adds of how an item is written.</summary>
    public string Example { get; init; } = "";

    public override string Words =>
        IsSingleFine ? $"{item.Words} or a list of these"
            : $"list of {Many}" + (Least > 1 ? FormattableString.Invariant($", at least {Least}") : "");

    private string Many => what.EndsWith('y') ? what[..^1] + "ies" : what + "s";

    public override bool Fits(YamlNode node) => node is YamlSequence || (IsSingleFine && item.Fits(node));

    public override IEnumerable<KeyRow> Rows(string path) => item.Rows(path + "[]");

    public override Form? Within(string key) => key.All(char.IsAsciiDigit) ? item : null;

    public override bool IsList => true;

    public override bool IsEmptyWithoutKey => Least == 0;

    // A single value that counts as a list of one.
    public override string KeyOf(string name) => item.KeyOf(name);

    public override JsonObject Schema()
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = item.WholeSchema() };
        // Some validators take a largest number of 0 for none.
        var empty = new JsonObject { ["not"] = new JsonObject { ["minItems"] = 1 } };
        if (Least > 1) list["anyOf"] = new JsonArray(empty, new JsonObject { ["minItems"] = Least });
        if (Most < int.MaxValue) list["maxItems"] = Most;
        if (IsSet) list["uniqueItems"] = true;
        var changes = new JsonObject
        {
            ["type"] = "object",
            ["minProperties"] = 1,
            ["patternProperties"] = new JsonObject { ["^[0-9]+$"] = item.SchemaOrNothing() },
            ["additionalProperties"] = false,
        };
        return new JsonObject { ["anyOf"] = new JsonArray([.. IsSingleFine ? [item.WholeSchema()] : (JsonNode[])[], list, changes]) };
    }

    // How many there are, and whether one comes twice, is seen in the whole list.
    public override JsonObject AppendedSchema()
    {
        var list = new JsonObject { ["type"] = new JsonArray("array", "null"), ["items"] = item.WholeSchema() };
        return IsSingleFine ? new JsonObject { ["anyOf"] = new JsonArray(item.WholeSchema(), list) } : list;
    }

    // An empty list removes what stands in the file that is extended.
    public override JsonObject? Needs() => Least > 0 ? new JsonObject { ["minItems"] = Least } : null;

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        bool isSingle = IsSingleFine && node is YamlScalar;
        if (node is not YamlSequence && !isSingle)
        {
            findings.Refuse(node, $"{name} must be a list{Example}, not {YamlValues.Describe(node)}");
            return false;
        }
        IReadOnlyList<YamlNode> items = node is YamlSequence list ? list.Items : [node];
        bool isMerged = node is YamlSequence { IsMerged: true };
        void Refuse(YamlNode at, string message)
        {
            if (isMerged) findings.Refuse(ScenarioRule.Lists, at, message);
            else findings.Refuse(at, message);
        }

        if (items.Count < Least && items.Count == 0) findings.RefuseMissing(node, $"{name} {WhenFew}");
        else if (items.Count < Least) Refuse(node, $"{name} {WhenFew}");
        else if (items.Count > Most)
            Refuse(items[Most],
                FormattableString.Invariant(
                    $"is number {Most + 1:N0} of {items.Count:N0} {Many}; at most {Most:N0} are read{WhenMany}"));
        if (items.Count < Least || items.Count > Most) return false;
        var read = new List<T>();
        var seen = new HashSet<object>();
        int lists = findings.Lists;
        foreach (YamlNode one in items)
        {
            findings.Lists = one is YamlMapping { IsMerged: true } ? 0 : lists + 1;
            if (!item.TryRead(one, isSingle ? name : NameOf(name), findings, out T? element)) continue;
            if (!IsSet || seen.Add(element is YamlScalar scalar ? scalar.Text : element)) read.Add(element);
            else Refuse(one, Twice(name, one));
        }

        findings.Lists = lists;
        value = read;
        return true;
    }

    // A number among levels is called as its list is; a name is called what it names.
    private string NameOf(string name) => typeof(T) == typeof(double) ? name : what;

    private string Twice(string name, YamlNode one) =>
        typeof(T) == typeof(double) ? $"{name} lists a {what} twice" : $"{what} {YamlValues.Quote(((YamlScalar)one).Text)} is listed twice";
}
