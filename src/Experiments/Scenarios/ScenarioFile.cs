using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios;

/// <summary>A scenario file read from C#, as every command reads it. docs/examples/RunAScenario shows the use.</summary>
public sealed class ScenarioFile
{
    private ScenarioFile(ScenarioDocument document)
    {
        Scenario = document.Scenario;
        Replications = document.Replications.Count;
        Warnings = [.. document.Warnings.Select(static warning => warning.ToString())];
    }

    /// <summary>The world to create: replication r is <c>Model.Create(Scenario, r)</c>. It never changes: <c>with</c> makes another of it,
    /// whose values, unlike those of <see cref="Read"/>, are not held against their ranges.</summary>
    public Scenario Scenario { get; }

    /// <summary>Replications that the file asks for, numbered from 0; with a stopping rule the most.</summary>
    public int Replications { get; }

    /// <summary>What to know before trusting a number: values outside their plausible range, and the like. A sentence each, with file and
    /// line.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Reads a file with what it extends and the tables that it names, and checks all of it.</summary>
    /// <param name="path">The file; <c>-</c> is standard input.</param>
    /// <param name="changes">Values to change, each <c>key=value</c> as after <c>--set</c>, in the unit of docs/scenario-files.md:
    /// <c>periods=40</c> (quarters), <c>industry.upgrade_gain=1.2</c>, <c>policies=[{lever: tax_credit, share: 0.3}]</c>.</param>
    /// <exception cref="ScenarioException">The file is not there, cannot be read or has mistakes: it carries all of them.</exception>
    public static ScenarioFile Read(string path, params IReadOnlyList<string> changes)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(changes);
        return new ScenarioFile(ScenarioReader.Read(path, changes));
    }
}
