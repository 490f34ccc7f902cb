using System.Text.Json.Nodes;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Scenarios;

/// <summary>One difference between two scenarios; an empty side has nothing there.</summary>
internal sealed record ScenarioDifference(string Key, string Left, string Right);

/// <summary>Lists how two merged scenarios differ, wherever the values were written.</summary>
internal static class ScenarioDiff
{
    public static IReadOnlyList<ScenarioDifference> Between(ScenarioDocument left, ScenarioDocument right)
    {
        SortedDictionary<string, string> leftValues = Flatten(left);
        SortedDictionary<string, string> rightValues = Flatten(right);
        return [.. leftValues.Keys.Union(rightValues.Keys).Order(StringComparer.Ordinal)
            .Select(key => new ScenarioDifference(key, Value(leftValues, key), Value(rightValues, key)))
            .Where(difference => difference.Left != difference.Right)];
    }

    private static string Value(SortedDictionary<string, string> values, string key)
    {
        if (values.TryGetValue(key, out string? value)) return value;
        const string Prefix = "parameters.";
        return key.StartsWith(Prefix, StringComparison.Ordinal) && ParameterCatalog.Find(key[Prefix.Length..]) is { } parameter
            ? YamlValues.Show(parameter.Default) + " (default)" : "";
    }

    private static SortedDictionary<string, string> Flatten(ScenarioDocument document)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var root = (JsonObject)JsonNode.Parse(document.MergedJson)!;
        foreach (string list in (string[])[ScenarioKeys.PoliciesInForce.Name, ScenarioKeys.Policies.Name])
        {
            if (root[list] is not JsonArray policies) continue;
            // Measures are told apart by lever and order, so that one more of another lever does not shift the rest.
            foreach (IGrouping<string, JsonNode?> ofLever in policies.GroupBy(policy => policy!["lever"]!.ToString()))
            {
                int number = 0;
                foreach (JsonNode? policy in ofLever)
                    Add(values, $"{list}.{ofLever.Key}" + (number++ == 0 ? "" : FormattableString.Invariant($".{number}")),
                    Without((JsonObject)policy!, "lever"));
            }
            root.Remove(list);
        }
        if (root[ScenarioKeys.Parameters.Name] is JsonObject parameters)
        {
            foreach ((string key, JsonNode? value) in parameters.ToArray())
                if (value is JsonObject dates) parameters[key] = string.Join(", ", dates.Select(static d => $"{d.Key}: {d.Value}"));
        }
        Add(values, "", root);
        return values;
    }

    private static JsonObject Without(JsonObject json, string key)
    {
        json.Remove(key);
        return json;
    }

    private static void Add(SortedDictionary<string, string> values, string key, JsonNode? node)
    {
        if (node is JsonObject group)
        {
            foreach ((string name, JsonNode? inner) in group) Add(values, key.Length == 0 ? name : key + "." + name, inner);
            return;
        }
        values[key] = node is JsonArray list ? string.Join(", ", list.Select(item => item?.ToString())) : node?.ToString() ?? "";
    }
}
