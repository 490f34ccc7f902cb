using System.Diagnostics;
using System.Globalization;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Sweeps;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Xunit.Abstractions;

namespace Ronghe.Experiments.Tests.Studies.Sweeps;

/// <summary>What the store itself takes for a run: every world gives the same series, so that nothing but storing is measured.</summary>
/// <remarks><c>RONGHE_SWEEP_POINTS=6000 dotnet test --filter SweepMemoryTests</c> stores 600,000 runs × 34 outcomes; CI stores
/// 20,000.</remarks>
[Collection(nameof(RunsAlone))]
public sealed class SweepMemoryTests(ITestOutputHelper log) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_stored_run_holds_a_few_hundred_bytes_while_its_sweep_is_written_and_none_afterwards()
    {
        int points = int.Parse(Environment.GetEnvironmentVariable("RONGHE_SWEEP_POINTS") ?? "200", CultureInfo.InvariantCulture);

        // What is held once, whatever the size (libraries, pools), cancels in the difference of two sizes; the first sweep warms up.
        Sweep(points / 10, "warm");
        (long few, long afterFew) = Sweep(points / 4, "few");
        (long many, long afterMany) = Sweep(points, "many");
        double runs = (points - (points / 4)) * 100;
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(many - few) / runs:0} bytes held for each further run."));
        Assert.InRange((many - few) / runs, 1, 800);
        Assert.InRange((afterMany - afterFew) / runs, -800, 100);
    }

    /// <summary>Bytes in use while everything of the sweep is held, and after it.</summary>
    private (long Held, long After) Sweep(int points, string name)
    {
        ScenarioDocument tiny = ScenarioReader.Read(
            Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"),
            string.Create(CultureInfo.InvariantCulture, $"design.uncertainties.points={points}"));
        RunSeries series = Model.Create(tiny.Scenario, 0).Run();
        var environment = new RunEnvironment { Produce = (_, _, _, _) => series };
        long held = 0;
        var clock = Stopwatch.StartNew();
        // Told at the end, when index, order and summary of every run are held.
        using var told = new ToldWriter(() => held = Math.Max(held, GC.GetTotalMemory(forceFullCollection: true)));
        Assert.Equal(0, Conduct.Sweep(Conduct.Request([tiny], Path.Combine(_folder.Path, name), "ronghe sweep tiny-sweep.yaml"),
            environment, told));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{points * 100:N0} runs × 34 outcomes stored in {clock.Elapsed.TotalSeconds:0} s; {held / 1e6:0} MB in use at the end; peak " +
                $"of the test process {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB."));
        return (held, GC.GetTotalMemory(forceFullCollection: true));
    }

    /// <summary>Calls back at the first word.</summary>
    private sealed class ToldWriter(Action told) : StringWriter(CultureInfo.InvariantCulture)
    {
        private bool _isTold;

        public override void WriteLine(string? value)
        {
            if (!_isTold) told();
            _isTold = true;
        }
    }
}
