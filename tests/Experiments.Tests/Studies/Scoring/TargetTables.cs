using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Studies.Scoring;

/// <summary>Tables of targets for a tiny world, read as <c>score</c> reads them.</summary>
internal sealed class TargetTables : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public TargetTables(int periods = 8) => Document = ScenarioReader.Read(_folder.Write("tiny.yaml", TinyWorld.Yaml("Tiny", periods)), []);

    public ScenarioDocument Document { get; }

    public ScenarioFolder Folder => _folder;

    /// <summary>Rows under a header of these columns; the cells of needed columns that are not named are made up.</summary>
    public (IReadOnlyList<Target> Targets, string[] Mistakes) Read(string table, bool hasSecond = false)
    {
        var errors = new List<InputError>();
        IReadOnlyList<Target> targets = new TargetReader(Document.Scenario, hasSecond).Read(_folder.Write("mine.csv", table), errors);
        return (targets, [.. errors.Select(static e => FormattableString.Invariant($"{e.Line}:{e.Column} {e.Message}"))]);
    }

    public void Dispose() => _folder.Dispose();
}
