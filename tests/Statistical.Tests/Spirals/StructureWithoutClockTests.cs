using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Tests;

namespace Ronghe.Statistical.Tests.Spirals;

/// <summary>No clock (docs/decisions, 15) in what moves the structure: over 400 periods the spectra of sectors' demand, of the cycle,
/// and of
/// who comes and goes stay below their 99 % band over red noise of their own persistence.</summary>
/// <remarks>Criteria, written down before the first run: of n spectra, each above in one case of a hundred, no more may be above than
/// happens
/// in one case of a hundred under independence.</remarks>
public class StructureWithoutClockTests
{
    private const int Periods = 400;

    /// <remarks>Four sectors and the cycle over four seeds: at most 2 of 20 (one in 1,000 above it).</remarks>
    [Fact]
    public void Demand_of_sectors_and_the_cycle_have_no_rhythm()
    {
        var above = new List<string>();
        for (ulong seed = 0; seed < 4; seed++)
        {
            ModelState state = Model.Create(TestWorlds.Create(10, seed), 0).State;
            double[][] paths = [.. Enumerable.Range(0, state.Sectors.Count + 1).Select(static _ => new double[Periods])];
            for (; state.Period < Periods; state.Period++)
            {
                MoveDemand.Apply(state);
                for (int s = 0; s < state.Sectors.Count; s++) paths[s][state.Period] = state.Sectors.DemandLuck[s];
                paths[^1][state.Period] = state.Government.Cycle;
            }

            for (int path = 0; path < paths.Length; path++)
            {
                if (Peaks(paths[path])) above.Add($"path {path} of seed {seed}");
            }
        }

        Assert.True(above.Count <= 2, string.Join(", ", above));
    }

    /// <remarks>Four flows over six seeds: at most 2 of 24 (two in 1,000 above it), and never one flow in more than one.</remarks>
    [Fact]
    public void Foundings_failures_openings_and_closings_have_no_rhythm()
    {
        string[] flows = ["foundings", "failures", "openings", "closings"];
        var above = new List<string>();
        var runs = new RunSeries[6];
        Parallel.For(0, runs.Length, r => runs[r] =
            Model.Create(TestWorlds.Create(Periods), 100 + r, recording: new Recording(GroupKinds: [], Observations: flows)).Run());
        foreach (string flow in flows)
        {
            above.AddRange(runs.Where(run => Peaks(
                [.. Enumerable.Range(0, Periods).Select(t => run[ObservationCatalog.IndexOf(flow), 0, t])])).Select(_ => flow));
        }

        Assert.True(above.Count <= 2 && above.Distinct().Count() == above.Count, string.Join(", ", above));
    }

    [Fact]
    public void A_cycle_that_beats_every_five_years_would_be_found()
    {
        ModelState state = Model.Create(TestWorlds.Create(10), 0).State;
        var path = new double[Periods];
        for (; state.Period < Periods; state.Period++)
        {
            MoveDemand.Apply(state);
            path[state.Period] = state.Government.Cycle;
        }

        double swing = Math.Sqrt(Smoothing.Variance(path));
        Assert.True(Peaks([.. path.Select((cycle, t) => cycle + (swing * Math.Cos(Math.Tau * t / 20)))]));
    }

    private static bool Peaks(double[] signal) => Regularity.Of(signal, signal, signal).Peaks == true;
}
