using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary>Scenario files and <c>--set</c>, as several commands take them.</summary>
internal static class ScenarioArguments
{
    public static Argument<string[]> Files() =>
        new("FILE") { Description = "Scenario files; - reads standard input", Arity = ArgumentArity.OneOrMore };

    public static Option<string[]> Set() =>
        new("--set")
        {
            Description = "Change one value: periods=40, industry.upgrade_gain=1.2, 'policies=[{lever: tax_credit, share: 0.3}]', " +
                "policies.0.value=0.3 (of the first policy); may be repeated",
            HelpName = "key=value", DefaultValueFactory = _ => [],
        };

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Only errors and tables" };

    /// <summary>Reads all files and reports the mistakes of all together.</summary>
    /// <exception cref="ScenarioException">Some file has a mistake.</exception>
    public static IReadOnlyList<ScenarioDocument> ReadAll(IReadOnlyList<string> files, IReadOnlyList<string> overrides) =>
        ReadAll(files, (file, findings) => ScenarioReader.TryRead(file, overrides, findings));

    /// <summary>The same with another reader.</summary>
    internal static IReadOnlyList<ScenarioDocument> ReadAll(
        IReadOnlyList<string> files, Func<string, ScenarioFindings, ScenarioDocument?> read)
    {
        var unexpected = new List<Exception>();
        var documents = new List<ScenarioDocument>();
        var errors = new List<InputError>();
        foreach (string file in files)
        {
            var findings = new ScenarioFindings();
            if (Checked(file, findings, read) is { } document) documents.Add(document);
            errors.AddRange(findings.Errors);
            unexpected.AddRange(findings.Unexpected);
        }
        if (errors.Count == 0) return documents;
        throw new ScenarioException(errors, unexpected.Count > 0 ? new AggregateException(unexpected) : null);
    }

    /// <summary>Reads one file of several: whatever happens to it, the others are read too.</summary>
    public static T? Checked<T>(string file, ScenarioFindings findings, Func<string, ScenarioFindings, T?> read)
        where T : class
    {
        try
        {
            return read(file, findings);
        }
#pragma warning disable CA1031 // A mistake of ours in one file must not hide the user's in another.
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            string why = OpenFiles.AreTooMany(exception) ? OpenFiles.Sentence : LastWord.Unexpected(exception);
            findings.Errors.Add(new InputError(file, 0, 0, "could not be checked: " + why));
            findings.Unexpected.Add(exception);
            return null;
        }
    }
}
