using System.Text.Json.Nodes;
using Ronghe.Experiments.Scenarios.Forms;

namespace Ronghe.Experiments.Scenarios;

/// <summary>The format of a file; another one is refused with the way out.</summary>
/// <param name="current">Format that this version reads.</param>
internal sealed class VersionForm(int current) : ScalarForm<int>
{
    private const int FirstEdition = 1;

    public override string Words => $"`{current}`";

    public override JsonObject Schema() => new() { ["type"] = "integer", ["enum"] = new JsonArray(current) };

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, out int value)
    {
        value = current;
        if (YamlValues.Whole(node, name, 0, 1_000_000, "format of scenario files", findings) is not { } version) return false;
        if (version == current) return true;
        findings.Refuse(node, version > current
            ? $"the file is written in format {version}, but this version of ronghe reads format {current}: "
                + $"install a newer ronghe; nothing else was checked"
            : version == FirstEdition
                ? $"the file is of the first edition (format {version}), and this version of ronghe reads format {current}: "
                    + $"'ronghe migrate {node.Source.Name}' writes it anew; nothing else was checked"
            : $"the file is written in format {version}, from before the first release; this version of ronghe reads format {current}. "
                + $"To migrate, write 'version: {current}' and let 'ronghe validate' name the keys that changed");
        return false;
    }
}
