using System.Text;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Pages;

/// <summary>Results folders of the fake world, written by the program's own writer.</summary>
internal sealed class FakeResults : IDisposable
{
    private readonly RunHarness _harness = new();

    public FakeResults(params IReadOnlyList<ScenarioDocument> documents)
        : this(null, documents)
    {
    }

    public FakeResults(RunEnvironment? environment, IReadOnlyList<ScenarioDocument> documents) =>
        ExitCode = _harness.Run(documents, environment: environment);

    public int ExitCode { get; }

    public string Folder => _harness.Out;

    public string Page => File.ReadAllText(Path.Combine(Folder, ReportPage.Name));

    public string PathOf(string name) => Path.Combine(Folder, name);

    public StoredExperiment Read() =>
        StoredFolder.TryRead(Folder, ReportCatalog.Grouped, out string problem) ?? throw new InvalidOperationException(problem);

    /// <summary>The folder read once; its files are gone afterwards.</summary>
    public static StoredExperiment Of(params IReadOnlyList<ScenarioDocument> documents)
    {
        using var results = new FakeResults(documents);
        return results.Read();
    }

    public static string PageOf(StoredExperiment data)
    {
        using var stream = new MemoryStream();
        ReportPage.Write(stream, data, Ronghe.Experiments.Studies.StudyKinds.Pages);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public void Dispose() => _harness.Dispose();
}
