using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios.Forms;

/// <summary>A value, and the quarter from which on it holds.</summary>
/// <param name="From">First quarter with it; null where the value is written without a date.</param>
/// <param name="Value">The value.</param>
/// <param name="Node">Where it is written; null of a default.</param>
internal sealed record DatedValue(Quarter? From, double Value, YamlNode? Node = null);

/// <summary>A number that holds for the whole run, or numbers by the quarter from which on they hold.</summary>
/// <param name="number">Each of them.</param>
/// <param name="isConstant">Only one number is allowed: dates are refused, with the reason.</param>
internal sealed class DatedForm(NumberForm number, bool isConstant) : Form<IReadOnlyList<DatedValue>>
{
    private const string Example = "{2010-Q1: …, 2020-Q1: …}";

    private static readonly QuarterForm Date = new();

    public override string Words => isConstant ? number.Words : number.Words + $", or numbers by quarter such as `{Example}`";

    public override bool Fits(YamlNode node) => node is YamlScalar || (node is YamlMapping && !isConstant);

    public override Form? Within(string key) => isConstant ? null : number;

    /// <summary>A quarter is written in one way, so that files that are merged mean the same.</summary>
    public override string KeyOf(string name) => !isConstant && Quarter.TryParse(name, out Quarter date) ? $"{date}" : name;

    public override JsonObject Schema()
    {
        JsonObject schema = number.Schema();
        if (isConstant) return schema;
        JsonObject dated = number.SchemaOrNothing();
        schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "object");
        schema["patternProperties"] = new JsonObject { [(string)Date.Schema()["pattern"]!] = dated };
        schema["additionalProperties"] = false;
        return schema;
    }

    public override JsonObject? Needs() => new() { ["minProperties"] = 1 };

    public override JsonObject? NeedsIfFits() => IfGroup(Needs()!);

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings,
        [MaybeNullWhen(false)] out IReadOnlyList<DatedValue> value)
    {
        value = null;
        if (node is not YamlMapping dates)
        {
            if (number.TryRead(node, name, findings, out double one)) value = [new DatedValue(null, one, node)];
            return value is not null;
        }

        if (isConstant)
        {
            findings.Refuse(node, $"{name} has one value for the whole run and no dates: "
                + "it acts when the world begins, or the world is laid out by it");
            return false;
        }

        string nothing = $"{name} has no value; write a number, or {Example}";
        if (dates.Entries.Count == 0) findings.RefuseMissing(dates, nothing);
        else if (dates.Entries.All(static entry => entry.Value is YamlScalar { IsEmpty: true }))
            findings.Refuse(ScenarioRule.Inherited, dates, nothing);
        var read = new List<DatedValue>();
        foreach (YamlEntry entry in dates.Entries)
        {
            bool isDate = Date.TryRead(entry.Key, $"a date of {name}", findings, out Quarter from);
            if (entry.Value is YamlScalar { IsEmpty: true }) continue;
            if (number.TryRead(entry.Value, $"{name} from {entry.Key.Text} on", findings, out double then) && isDate)
                read.Add(new DatedValue(from, then, entry.Value));
        }

        if (read.Count > 0) value = [.. read.OrderBy(static dated => dated.From)];
        return value is not null;
    }
}
