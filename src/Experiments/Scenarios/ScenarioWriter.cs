using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ronghe.Experiments.Basics;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Writes scenario files: what <c>ronghe new</c> and the explorer save.</summary>
internal static class ScenarioWriter
{
    /// <summary>The first line of every written file.</summary>
    public const string Hint = "# 'ronghe describe parameters' and 'ronghe describe levers' list what can be changed; 'ronghe " +
        "validate' checks this file.\n";

    /// <summary>Title and what the file builds on.</summary>
    /// <param name="name">Title.</param>
    /// <param name="extends">Path of the base, from the folder of the file.</param>
    public static string Head(string name, string extends) =>
        Hint + FormattableString.Invariant($"version: {ScenarioKeys.Version}\nscenario: {Quoted(name)}\nextends: {Quoted(extends)}\n");

    /// <summary>A scenario that says what <paramref name="scenario"/> says about assumptions and policies, and for the rest builds on a
    /// document.</summary>
    /// <param name="document">The document it was made from.</param>
    /// <param name="scenario">The same world with other parameters or policies.</param>
    /// <param name="isFileAsRead">The document is its file as it stands, without options laid on top; else it is written out in
    /// full.</param>
    /// <param name="folder">Folder of the file to write.</param>
    /// <param name="name">Title.</param>
    public static string Changed(ScenarioDocument document, Scenario scenario, bool isFileAsRead, string folder, string name)
    {
        var text = new StringBuilder(isFileAsRead ? Head(name, MergedScenario.Portable(Path.GetFullPath(document.Path), folder))
            : InFull(document, folder, name));
        ParameterDefinition[] changed = [.. ParameterCatalog.All.Where(parameter => Value(parameter, scenario)
            != Value(parameter, document.Scenario))];
        if (!isFileAsRead) text.Append(NotDefault(scenario));
        else text.Append(Values(changed, scenario));
        if (!isFileAsRead) text.Append(InForce(scenario));
        if (scenario.Policies.Count == 0)
            return text.Append(document.Scenario.Policies.Count > 0 && isFileAsRead ? "policies: []\n" : "").ToString();
        return text.Append(Measures(scenario)).ToString();
    }

    /// <summary>What one run of a document was made from, variants included, in a file that builds on no other: seed, length, assumptions,
    /// policies and what is observed.</summary>
    /// <param name="document">The scenario of the run.</param>
    /// <param name="folder">Folder of the file to write.</param>
    /// <remarks>A file cannot say everything that a program can run, such as a counterfactual or an effort above 1: compare the hash of
    /// what is read back.</remarks>
    public static string AsRun(ScenarioDocument document, string folder)
    {
        Scenario scenario = document.Scenario;
        var observe = new JsonObject { ["by"] = new JsonArray([.. document.Observe.By.Select(static b => JsonValue.Create(b))]),
            ["every"] = document.Observe.Every };
        if (document.Observe.Outcomes is { } outcomes)
            observe["outcomes"] = new JsonArray([.. outcomes.Select(static o => JsonValue.Create(o))]);
        if (document.Observe.Persons > 0) observe["persons"] = document.Observe.Persons;
        return InFull(document, folder, document.Name, "seed", "periods", "replications", "observe", "design")
            + FormattableString.Invariant(
                $"seed: {scenario.Seed}\nperiods: {scenario.Periods}\nobserve: {observe.ToJsonString(MergedScenario.OneLine)}\n")
            + NotDefault(scenario) + InForce(scenario) + Measures(scenario);
    }

    /// <summary>A lever at its full dose, in one line.</summary>
    public static string Full(LeverDefinition lever) => $"{{{Dose(PolicyMeasure.At(lever.Lever, 1))}}}";

    /// <summary>A lever and the first number of its dose, as a measure begins.</summary>
    public static string Dose(LeverDefinition lever, string dose) => $"lever: {lever.Key}, {lever.Dose.Key}: {dose}";

    /// <summary>A lever and every number of its dose, as a measure begins.</summary>
    public static string Dose(PolicyMeasure measure)
    {
        LeverDefinition lever = LeverCatalog.Of(measure.Lever);
        string first = Dose(lever, Number(measure.Value));
        return lever.Dose.Second is { } second ? $"{first}, {second.Key}: {Number(measure.SecondValue)}" : first;
    }

    /// <summary>One measure in one line.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="isInForce">It is part of the world as it is and has no beginning.</param>
    public static string Measure(PolicyMeasure measure, Scenario scenario, bool isInForce = false)
    {
        var parts = new List<string> { Dose(measure) };
        if (!isInForce) parts.Add($"from: {scenario.Start + measure.From}");
        if (measure.Until is { } until) parts.Add($"until: {scenario.Start + until}");
        if (measure.PhaseIn > 0) parts.Add($"phase_in: {measure.PhaseIn.ToString(CultureInfo.InvariantCulture)}");
        if (measure.Regions.Count > 0)
            parts.Add($"regions: [{string.Join(", ", measure.Regions.Select(i => Quoted(scenario.Population.Regions[i].Id)))}]");
        if (measure.Sectors.Count > 0)
            parts.Add($"sectors: [{string.Join(", ", measure.Sectors.Select(i => Quoted(scenario.Population.Sectors[i].Id)))}]");
        if (measure.When is { } when)
        {
            string side = when.Comparison == Comparison.Below ? "below" : "above";
            parts.Add($"when: {{observation: {when.Observation}, {side}: {Number(when.Threshold)}}}");
        }
        if (measure.Budget.IsLimited) parts.Add($"{PolicyKeys.Budget.Name}: {Budget(measure.Budget)}");
        if (measure.Stacks) parts.Add($"{PolicyKeys.Stacks.Name}: true");
        return "{" + string.Join(", ", parts) + "}";
    }

    private static string Budget(PolicyBudget budget) => budget.Periods is not { } quarters ? Number(budget.Money)
        : $"{{{PolicyKeys.Total.Name}: {Number(budget.Money)}, {PolicyKeys.Quarters.Name}: {Number(quarters)}}}";

    /// <summary>A text in single quotes.</summary>
    public static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal).ReplaceLineEndings(" ") + "'";

    /// <summary>The shortest form that reads back to the same bits.</summary>
    public static string Number(double value) => Readable.Exact(value);

    // JSON is YAML: everything the document holds except what is written behind it; tables are found from the new folder.
    private static string InFull(ScenarioDocument document, string folder, string name, params string[] without)
    {
        JsonObject merged = JsonNode.Parse(document.MergedJson)!.AsObject();
        string old = document.Path == "-" ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(document.Path))!;
        string[] rewritten = ["scenario", "version", "policies_in_force", "policies", "parameters", "government", .. without];
        foreach (string key in rewritten) merged.Remove(key);
        if (merged["population"] is JsonObject population)
        {
            foreach (string table in ScenarioKeys.Tables)
            {
                if (population[table] is JsonValue path)
                    population[table] = MergedScenario.Portable(Path.GetFullPath(path.GetValue<string>(), old), folder);
            }
        }
        var text = new StringBuilder(Hint + FormattableString.Invariant($"version: {ScenarioKeys.Version}\nscenario: {Quoted(name)}\n"));
        foreach ((string key, JsonNode? value) in merged)
            text.Append(key).Append(": ").Append(value!.ToJsonString(MergedScenario.OneLine)).Append('\n');
        return text.ToString();
    }

    private static string NotDefault(Scenario scenario) =>
        Values([.. ParameterCatalog.All.Where(parameter => Value(parameter, scenario) != Number(parameter.Default))], scenario);

    /// <summary>The value of a parameter, with what follows it by date.</summary>
    private static string Value(ParameterDefinition parameter, Scenario scenario)
    {
        string first = Number(parameter.Get(scenario.Parameters));
        ParameterChange[] changes = [.. scenario.ParameterChanges.Where(c => c.Key == parameter.Key).OrderBy(static c => c.From)];
        return changes.Length == 0 ? first : $"{{{scenario.Start}: {first}"
            + string.Concat(changes.Select(change => $", {scenario.Start + change.From}: {Number(change.Value)}")) + "}";
    }

    private static string Values(ParameterDefinition[] parameters, Scenario scenario) =>
        parameters.Length == 0 ? "" : "parameters:\n"
            + string.Concat(parameters.Select(parameter => $"  {parameter.Key}: {Value(parameter, scenario)}\n"));

    private static string InForce(Scenario scenario) => scenario.PoliciesInForce.Count == 0 ? ""
        : "policies_in_force:\n"
            + string.Concat(scenario.PoliciesInForce.Select(measure => $"  - {Measure(measure, scenario, isInForce: true)}\n"));

    private static string Measures(Scenario scenario) =>
        scenario.Policies.Count == 0 ? ""
            : "policies:\n" + string.Concat(scenario.Policies.Select(measure => $"  - {Measure(measure, scenario)}\n"));
}
