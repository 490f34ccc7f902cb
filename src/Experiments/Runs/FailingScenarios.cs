using System.Globalization;
using System.Text;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Runs;

/// <summary><c>failures/</c>: the scenario of each failed run as a file of its own, so that one command does that run again and no
/// other.</summary>
/// <remarks>Every file is read back and must have the hash of what failed: a command that would do another run is never given.</remarks>
internal sealed class FailingScenarios(string resultsFolder, Func<string, FileMode, Stream> open)
{
    public const string Folder = "failures";

    /// <summary>Scenarios that get a file: a design that fails at every point has a few causes, not a million.</summary>
    internal const int Most = 1_000;

    private readonly string _folder = Path.Combine(resultsFolder, Folder);
    private readonly Dictionary<string, string> _problems = [];

    /// <summary>Forgets what an earlier start wrote.</summary>
    public void Clear()
    {
        _problems.Clear();
        if (!Directory.Exists(_folder)) return;
        foreach (string file in Directory.GetFiles(_folder, "*.yaml")) File.Delete(file);
        if (!Directory.EnumerateFileSystemEntries(_folder).Any()) Directory.Delete(_folder);
    }

    /// <summary>The command that does one run again; null with the reason when a scenario file cannot say what was run.</summary>
    public string? CommandOf(RunTask task, out string problem)
    {
        Scenario scenario = task.Document.Scenario;
        string hash = ScenarioHash.Of(scenario), path = Path.Combine(_folder, hash[..ScenarioHash.IdLength] + ".yaml");
        if (!_problems.TryGetValue(hash, out problem!))
        {
            problem = scenario.Counterfactual != Counterfactual.None
                ? "links of this run are cut or impulses given, which a scenario file cannot say"
                : _problems.Count >= Most
                    ? string.Create(CultureInfo.InvariantCulture, $"only the first {Most} failing scenarios get files of their own")
                : Write(task.Document, hash, path);
            if (_problems.Count < Most) _problems.Add(hash, problem);
        }

        return problem.Length > 0 ? null
            : string.Create(CultureInfo.InvariantCulture, $"ronghe run {Shown(path)} --replication {task.Identity.Replication}");
    }

    private string Write(ScenarioDocument document, string hash, string path)
    {
        try
        {
            return TryWrite(document, hash, path);
        }
        catch (Exception e) when (!DiskProblem.Is(e))
        {
            return $"its scenario could not be written as a file ({e.Message.TrimEnd('.')})";
        }
    }

    private string TryWrite(ScenarioDocument document, string hash, string path)
    {
        Directory.CreateDirectory(_folder);
        using (Stream stream = open(path, FileMode.Create)) stream.Write(Encoding.UTF8.GetBytes(ScenarioWriter.AsRun(document, _folder)));
        var findings = new ScenarioFindings();
        ScenarioDocument? read = ScenarioReader.TryRead(path, [], findings);
        if (read is not null && ScenarioHash.Of(read.Scenario) == hash) return "";
        File.Delete(path);
        return read is null ? $"a scenario file cannot say it: {findings.Errors[0].Message}"
            : "a scenario file cannot say all of it: read back, it would be another run";
    }

    /// <summary>As the user would type it: from the current folder when the file lies below it.</summary>
    private static string Shown(string path)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        string shown = relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
        return shown.Any(char.IsWhiteSpace) ? $"\"{shown}\"" : shown;
    }
}
