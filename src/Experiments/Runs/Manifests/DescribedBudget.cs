using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ronghe.Experiments.Runs.Manifests;

/// <summary>A budget as the scenario says it: a number of CNY a quarter, or a total over some quarters.</summary>
/// <param name="Money">CNY, as written.</param>
/// <param name="Quarters">Quarters over which it is spent; empty for every quarter anew.</param>
[JsonConverter(typeof(AsNumberOrGroup))]
internal sealed record DescribedBudget(string Money, string Quarters)
{
    private sealed class AsNumberOrGroup : JsonConverter<DescribedBudget>
    {
        public override DescribedBudget Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using JsonDocument value = JsonDocument.ParseValue(ref reader);
            return value.RootElement.ValueKind == JsonValueKind.Object
                ? new DescribedBudget(Part(value.RootElement, "total"), Part(value.RootElement, "quarters"))
                : new DescribedBudget(value.RootElement.ToString(), "");
        }

        public override void Write(Utf8JsonWriter writer, DescribedBudget value, JsonSerializerOptions options)
        {
            if (value.Quarters.Length == 0)
            {
                writer.WriteStringValue(value.Money);
                return;
            }

            writer.WriteStartObject();
            writer.WriteString("total", value.Money);
            writer.WriteString("quarters", value.Quarters);
            writer.WriteEndObject();
        }

        private static string Part(JsonElement group, string key) => group.TryGetProperty(key, out JsonElement part) ? part.ToString() : "";
    }
}
