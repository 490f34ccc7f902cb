using System.Diagnostics;
using System.Globalization;
using Ronghe.Experiments.Designs;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Xunit.Abstractions;

namespace Ronghe.Experiments.Tests.Designs;

/// <summary>What the store itself takes for a run: every world gives the same series, so that nothing but storing is measured.</summary>
/// <remarks><c>RONGHE_SWEEP_POINTS=6000 dotnet test --filter SweepMemoryTests</c> stores 600,000 runs × 34 outcomes; CI stores 20,000.</remarks>
[Collection(nameof(AloneCollection))]
public sealed class SweepMemoryTests(ITestOutputHelper log) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_stored_run_holds_a_few_hundred_bytes_while_its_sweep_is_written_and_none_afterwards()
    {
        int points = int.Parse(Environment.GetEnvironmentVariable("RONGHE_SWEEP_POINTS") ?? "200", CultureInfo.InvariantCulture);
        ScenarioDocument tiny = ScenarioReader.Read(
            Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"), string.Create(CultureInfo.InvariantCulture, $"design.uncertainties.points={points}"));
        RunSeries series = Model.Create(tiny.Scenario, 0).Run();
        var environment = new RunEnvironment { Produce = (_, _, _, _) => series };
        long before = GC.GetTotalMemory(forceFullCollection: true), held = 0;
        var clock = Stopwatch.StartNew();
        string folder = Path.Combine(_folder.Path, "out");
        var request = new SweepRequest(tiny, null, folder, ["parquet"], new StoreOptions(2, "ronghe sweep tiny-sweep.yaml"))
        {
            // Told at the end, when index, order and summary of every run are held.
            Show = _ => held = Math.Max(held, GC.GetTotalMemory(forceFullCollection: true) - before),
        };
        Assert.Equal(0, SweepExperiment.Execute(request, environment, default));
        int runs = points * 100;
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{runs:N0} runs × 34 outcomes stored in {clock.Elapsed.TotalSeconds:0} s; held at the end {held / 1e6:0} MB ({(double)held / runs:0} bytes a run); peak of the test process {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB."));
        Assert.InRange((double)held / runs, 1, 800);
        Assert.InRange((GC.GetTotalMemory(forceFullCollection: true) - before) / (double)runs, -800, 100);
    }
}
