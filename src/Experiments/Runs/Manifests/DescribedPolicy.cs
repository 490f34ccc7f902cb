using System.Text.Json;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Runs.Manifests;

/// <summary>A policy as the manifest holds it: what the scenario says, as it stands there; empty where it says nothing.</summary>
internal sealed record DescribedPolicy(string Lever, string Value, string From, string Until, string PhaseIn,
    IReadOnlyList<string> Regions, IReadOnlyList<string> Sectors, string Budget)
{
    /// <summary>The condition that it waits for; null when there is none.</summary>
    public PolicyTrigger? When { get; private init; }

    internal static DescribedPolicy Of(JsonElement json)
    {
        JsonElement when = StoredManifest.Member(json, "when");
        JsonElement below = StoredManifest.Member(when, "below"), above = StoredManifest.Member(when, "above");
        bool isBelow = below.ValueKind == JsonValueKind.Number;
        return new DescribedPolicy(
            Said(json, "lever"), Said(json, "value"), Said(json, "from"), Said(json, "until"), Said(json, "phase_in"),
            List(json, "regions"), List(json, "sectors"), Said(json, "budget"))
        {
            When = isBelow || above.ValueKind == JsonValueKind.Number
                ? new PolicyTrigger(StoredManifest.Text(when, "observation"), isBelow ? Comparison.Below : Comparison.Above,
                    (isBelow ? below : above).GetDouble()) : null,
        };
    }

    /// <summary>Period of a quarter; the given one when it says none.</summary>
    internal static int? PeriodOf(string quarter, string start, int? otherwise) =>
        Quarter.TryParse(quarter, out Quarter named) && Quarter.TryParse(start, out Quarter first) ? named - first : otherwise;

    private static string Said(JsonElement json, string name) => StoredManifest.Member(json, name).ToString();

    private static string[] List(JsonElement json, string name) => StoredManifest.Member(json, name) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(static item => item.ToString())],
        { ValueKind: JsonValueKind.String or JsonValueKind.Number } one => [one.ToString()],
        _ => [],
    };
}
