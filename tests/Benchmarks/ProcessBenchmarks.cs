using BenchmarkDotNet.Attributes;
using Ronghe.Simulation;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Tests.Oracles;

namespace Ronghe.Benchmarks;

/// <summary>Each process at Hunan's size: the sweep beside its scalar oracle. One period is lived through for each measurement; only the
/// process is timed.</summary>
[InProcess]
[WarmupCount(3)]
[IterationCount(15)]
[InvocationCount(1)]
public class ProcessBenchmarks
{
    private ModelState _state = null!;
    private Action<ModelState> _sweep = null!;
    private Action<ModelState> _oracle = null!;
    private int _place;

    public static IEnumerable<string> Names => Schedule.Processes.Select(process => process.Name).Where(Oracle.Processes.ContainsKey);

    [ParamsSource(nameof(Names))]
    public string Process { get; set; } = "";

    [GlobalSetup]
    public void Create()
    {
        Model model = Model.Create(Worlds.Read("hunan-baseline.yaml", 160), 0);
        for (int period = 0; period < 30; period++) model.Step();
        _state = model.State;
        _place = Enumerable.Range(0, Schedule.Processes.Count).First(i => Schedule.Processes[i].Name == Process);
        _sweep = Schedule.Processes[_place].Apply;
        _oracle = Oracle.Processes[Process];
    }

    [IterationSetup]
    public void Before()
    {
        _state.BeginPeriod();
        for (int i = 0; i < _place; i++) Schedule.Processes[i].Apply(_state);
    }

    [IterationCleanup]
    public void After()
    {
        for (int i = _place + 1; i < Schedule.Processes.Count; i++) Schedule.Processes[i].Apply(_state);
        _state.Period++;
    }

    [Benchmark(Baseline = true)]
    public void ScalarOracle() => _oracle(_state);

    [Benchmark]
    public void Sweep() => _sweep(_state);
}
