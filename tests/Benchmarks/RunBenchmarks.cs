using BenchmarkDotNet.Attributes;
using Ronghe.Simulation;

namespace Ronghe.Benchmarks;

/// <summary>Whole periods at three sizes, and what they allocate.</summary>
[InProcess]
[MemoryDiagnoser]
[WarmupCount(1)]
[IterationCount(8)]
[InvocationCount(10)]
public class PeriodBenchmarks
{
    private Model _model = null!;

    [Params("small.yaml", "hunan-baseline.yaml")]
    public string World { get; set; } = "";

    [GlobalSetup]
    public void Create()
    {
        _model = Model.Create(Worlds.Read(World, 600), 0);
        for (int period = 0; period < 60; period++) _model.Step();
    }

    [Benchmark]
    public void Period() => _model.Step();
}

/// <summary>China at full size, creation and its first eight quarters, by threads.</summary>
[InProcess]
[WarmupCount(0)]
[IterationCount(3)]
[InvocationCount(1)]
public class ChinaBenchmarks
{
    private readonly Scenario _scenario = Short();

    [Params(1, 2)]
    public int Threads { get; set; }

    [Benchmark]
    public void Create_and_eight_quarters() => Model.Create(_scenario, 0, Threads).Run();

    private static Scenario Short()
    {
        Scenario scenario = Worlds.Read("china-1to1.yaml", 8);
        return scenario with { Parameters = scenario.Parameters with { World = scenario.Parameters.World with { BurnIn = 0 } } };
    }
}
