using BenchmarkDotNet.Attributes;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Studies.Running;
using Ronghe.Experiments.Runs;
using Ronghe.Simulation;

namespace Ronghe.Benchmarks;

/// <summary>Two hundred runs of a tiny world: kept in memory, and stored with journals, tables and manifest.</summary>
[InProcess]
[WarmupCount(1)]
[IterationCount(5)]
[InvocationCount(1)]
public class StoreBenchmarks
{
    private const int Runs = 200;
    private ScenarioDocument _document = null!;
    private string _folder = "";

    [GlobalSetup]
    public void Read() => _document = ScenarioReader.Read(Path.Combine(Worlds.Folder(), "scenarios", "tiny-sweep.yaml"));

    [IterationSetup]
    public void NewFolder() => _folder = Directory.CreateTempSubdirectory("ronghe-bench-").FullName;

    [IterationCleanup]
    public void DropFolder() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public void In_memory() => Parallel.For(0, Runs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        replication => Model.Create(_document.Scenario, replication).Run());

    [Benchmark]
    public int Stored()
    {
        var options = new StoreOptions(Environment.ProcessorCount, "benchmark") { Quiet = true, Messages = TextWriter.Null };
        var request = new StudyRequest([_document], options) { Replications = Runs, OutputDirectory = _folder, Formats = ["parquet"] };
        return new StudyHost(StudyKinds.Pages).Execute(new RunKind(), new RunStudy(request), RunEnvironment.OfProcess(),
            new Terminal(TextWriter.Null, TextWriter.Null, TextReader.Null, CancellationToken.None));
    }
}
