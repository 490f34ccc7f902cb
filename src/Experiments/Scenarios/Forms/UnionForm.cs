using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Ronghe.Experiments.Scenarios.Forms;

/// <summary>One of several forms, told apart by their shapes; what has none of the shapes is refused as the first would refuse
/// it.</summary>
internal sealed class UnionForm<T>(params IReadOnlyList<Form<T>> forms) : Form<T>
{
    public override string Words => string.Join(", or ", forms.Select(form => form.Words));

    public override bool Fits(YamlNode node) => forms.Any(form => form.Fits(node));

    public override IEnumerable<KeyRow> Rows(string path) => forms.SelectMany(form => form.Rows(path));

    public override Form? Within(string key) => forms.Select(form => form.Within(key)).FirstOrDefault(static inner => inner is not null);

    public override bool IsList => forms.Any(static form => form.IsList);

    public override Form? AppendedTo(string key) =>
        forms.Select(form => form.AppendedTo(key)).FirstOrDefault(static list => list is not null);

    public override string KeyOf(string name) => forms.Select(form => form.KeyOf(name)).FirstOrDefault(key => key != name) ?? name;

    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray([.. forms.Select(form => form.Schema())]) };

    public override JsonObject? Needs()
    {
        JsonObject needs = forms.Select(form => form.NeedsIfFits()).OfType<JsonObject>().Aggregate(new JsonObject(), Joined);
        return needs.Count == 0 ? null : needs;
    }

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, [MaybeNullWhen(false)] out T value) =>
        (forms.FirstOrDefault(form => form.Fits(node)) ?? forms[0]).TryRead(node, name, findings, out value);
}
