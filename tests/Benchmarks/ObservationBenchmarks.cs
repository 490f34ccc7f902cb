using BenchmarkDotNet.Attributes;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Tests.Observations;

namespace Ronghe.Benchmarks;

/// <summary>Observation at Hunan's size: columns beside one agent and one observation after the other.</summary>
[InProcess]
[WarmupCount(3)]
[IterationCount(15)]
[InvocationCount(4)]
public class ObservationBenchmarks
{
    private Model _model = null!;
    private Recorder _recorder = null!;
    private PlainRecorder _oracle = null!;

    [GlobalSetup]
    public void Create()
    {
        Scenario scenario = Worlds.Read("hunan-baseline.yaml", 160);
        _model = Model.Create(scenario, 0);
        for (int period = 0; period < 40; period++) _model.Step();
        _recorder = new Recorder(scenario, Recording.Everything);
        _oracle = new PlainRecorder(scenario);
    }

    [Benchmark(Baseline = true)]
    public void Plain() => _oracle.Observe(_model.State);

    [Benchmark]
    public void Columns() => _recorder.Observe(_model.State);
}
