using System.CommandLine;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary>Scenario files and <c>--set</c>, as several commands take them.</summary>
internal static class ScenarioArguments
{
    public static Argument<string[]> Files() =>
        new("FILE") { Description = "Scenario files; - reads standard input", Arity = ArgumentArity.OneOrMore };

    public static Option<string[]> Set() =>
        new("--set") { Description = "Change one value: periods=40, industry.upgrade_gain=1.2, 'policies=[{lever: tax_credit, value: 1}]', policies.0.value=0.3 (of the first policy); may be repeated", HelpName = "key=value", DefaultValueFactory = _ => [] };

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Only errors and tables" };

    /// <summary>Reads all files and reports the mistakes of all together.</summary>
    /// <exception cref="ScenarioException">Some file has a mistake.</exception>
    public static IReadOnlyList<ScenarioDocument> ReadAll(IReadOnlyList<string> files, IReadOnlyList<string> overrides)
    {
        var documents = new List<ScenarioDocument>();
        var errors = new List<InputError>();
        foreach (string file in files)
        {
            var findings = new ScenarioFindings();
            if (ScenarioReader.TryRead(file, overrides, findings) is { } document) documents.Add(document);
            errors.AddRange(findings.Errors);
        }
        return errors.Count > 0 ? throw new ScenarioException(errors) : documents;
    }
}
