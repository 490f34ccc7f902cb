using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies;

namespace Ronghe.Experiments.Tests;

/// <summary>A temporary folder and the executions of <c>run</c> in it.</summary>
internal sealed class RunHarness : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("ronghe-test-").FullName;

    public string Root => _root;

    public string Out => Path.Combine(_root, "out");

    public string Journals => Path.Combine(Out, "journal");

    public FailureHandling OnFailure { get; set; } = FailureHandling.Slow;

    public string Messages { get; private set; } = string.Empty;

    public string Tables { get; private set; } = string.Empty;

    public int Run(
        IReadOnlyList<ScenarioDocument> documents, int threads = 2, RunEnvironment? environment = null, string? outputDirectory = null,
        CancellationToken cancellation = default, params string[] formats)
    {
        using var messages = new StringWriter();
        using var tables = new StringWriter();
        var options = new StoreOptions(threads, "ronghe run fake.yaml --seed 7") { Messages = messages, OnFailure = OnFailure };
        var request = new StudyRequest(documents, options) { OutputDirectory = outputDirectory ?? Out, Formats = formats };
        int code = Conduct.Run(request, environment ?? new RunEnvironment { Produce = FakeWorld.Produce }, tables, cancellation);
        Messages = messages.ToString();
        Tables = tables.ToString();
        return code;
    }

    public byte[] Bytes(string file, string? folder = null) => File.ReadAllBytes(Path.Combine(folder ?? Out, file));

    public void AssertSamePromisedBytes(string left, string right)
    {
        foreach (string file in (string[])["runs.parquet", "series.parquet", "variants.parquet", "runs.csv", "series.csv", "variants.csv"])
            Assert.True(Bytes(file, left).AsSpan().SequenceEqual(Bytes(file, right)), $"{file} differs");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
