using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>Which figures from outside are meant, on the command line.</summary>
internal sealed class TargetOptions
{
    /// <summary>The folder of the tables that come with the program.</summary>
    public const string Shipped = "targets";

    private readonly Option<string[]> _targets = new("--targets")
    {
        Description = "A table of your own figures, beside those that come with ronghe (repeat for several; docs/targets.md)",
        HelpName = "FILE",
    };

    private readonly Option<bool> _only = new("--only") { Description = "Only the tables given with --targets" };

    public IReadOnlyList<Option> All => [_targets, _only];

    /// <summary>The figures, and the hash of each table by its path as given.</summary>
    /// <param name="scenario">Whose they are.</param>
    /// <param name="hasSecond">Figures may lie between two scenarios.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="others">Mistakes to be told with those of the tables.</param>
    /// <exception cref="ScenarioException">A table cannot be read.</exception>
    public (Target[] Targets, IReadOnlyDictionary<string, string> Tables) Read(Scenario scenario, bool hasSecond, ParseResult parsed,
        params IEnumerable<InputError> others)
    {
        List<InputError> errors = [.. others];
        string[] paths = [.. parsed.GetValue(_only) ? [] : ShippedTables(errors), .. parsed.GetValue(_targets) ?? []];
        if (paths.Length == 0 && errors.Count == 0)
            errors.Add(new InputError("--only", 0, 0, "needs a table of your own; name one with --targets FILE"));
        var reader = new TargetReader(scenario, hasSecond);
        Target[] targets = [.. paths.SelectMany(path => reader.Read(path, errors))];
        if (errors.Count > 0) throw new ScenarioException(errors);
        return (targets, paths.Distinct().ToDictionary(static path => path, FileHash.Of));
    }

    /// <summary>The tables that come with the program, by name.</summary>
    internal static IReadOnlyList<string> ShippedTables(ICollection<InputError> errors)
    {
        string folder = ShippedFiles.Find(Shipped);
        string[] found = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal)] : [];
        if (found.Length == 0)
            errors.Add(new InputError(folder, 0, 0, "no table of targets is there; name your own with --targets FILE --only"));
        return found;
    }
}
