using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Simulation;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Tests;

namespace Ronghe.Statistical.Tests.Spirals;

/// <summary>No clock (docs/decisions, 15): nothing that comes from outside beats time. Over 400 periods the spectrum of each exogenous
/// input stays below its 99 % surrogate band.</summary>
public class NoClockTests
{
    private const int Periods = 400;

    /// <remarks>One mean of draws a purpose and period; 99 % each, so of about 28 purposes at most 3 may be above (one case in 300 under
    /// independence).</remarks>
    [Fact]
    public void No_purpose_of_luck_has_a_rhythm()
    {
        var streams = new RandomStreams(5, 0);
        Purpose[] purposes = [.. Enum.GetValues<Purpose>().Where(static p => p != Purpose.None)];
        string[] above = [.. purposes.Where(p => Peaks(
            [.. Enumerable.Range(0, Periods).Select(t => Enumerable.Range(0, 50).Average(a => streams.Uniform(p, (uint)a, t)))]))
            .Select(static p => p.ToString())];
        Assert.True(above.Length <= 3, string.Join(", ", above));
    }

    /// <remarks>Turn of a sector's requirement from generation to generation; four sectors, none above.</remarks>
    [Fact]
    public void The_path_of_requirements_has_no_rhythm()
    {
        Sectors sectors = Model.Create(TestWorlds.Create(2 * Periods), 0).State.Sectors;
        for (int s = 0; s < sectors.Count; s++)
        {
            double[] angles = [.. Enumerable.Range(0, Periods)
                .Select(g => Profiles.Angle(sectors.Requirement(s, g), sectors.Requirement(s, g + 1)))];
            Assert.False(Peaks(angles), $"sector {s}");
        }
    }

    /// <remarks>
    /// Every decision is fixed: nobody upgrades, effort, seats and partnerships are held, nothing answers. What still moves is luck in
    /// admissions and drop-outs. Three flows × four sectors, 99 % each: at most 2 of 12 above (99.9 % of cases under independence), and
    /// never the same flow in two sectors. Posts opened are no input: who leaves and comes back depends on heads and on who was hired, so
    /// they have a memory of their own (above the band in 18 of 96 sectors over 24 replications, and in 16 where nobody is followed).
    /// </remarks>
    [Fact]
    public void A_world_with_decisions_fixed_has_no_rhythm()
    {
        RunSeries series = Fixed();
        var above = new List<string>();
        foreach (string flow in new[] { "graduate_flow", "entrants", "graduates" })
        {
            for (int s = 0; s < 4; s++)
            {
                if (Peaks(Series(series, flow, s))) above.Add(flow);
            }
        }

        Assert.True(above.Count <= 2 && above.Distinct().Count() == above.Count, string.Join(", ", above));
    }

    [Fact]
    public void A_yearly_intake_would_be_found()
    {
        double[] entrants = Series(Fixed(), "entrants", 0);
        double swing = Math.Sqrt(Smoothing.Variance(entrants));
        Assert.True(Peaks([.. entrants.Select((e, t) => e + (swing * Math.Cos(Math.Tau * t / 20)))]));
    }

    private static bool Peaks(double[] signal) => Regularity.Of(signal, signal, signal).Peaks == true;

    private static RunSeries Fixed()
    {
        ModelParameters still = TestWorlds.With("education.attraction", 0, TestWorlds.With("world.burn_in", 120));
        var counterfactual = new Counterfactual
        {
            Cut = Link.Upgrading | Link.ActionOnCurricula | Link.ActionOnSeats | Link.EducationToIndustry | Link.IndustryToEducation | Link.Integration,
            HeldLogSeats = SectorTrack.Constant([0, 0, 0, 0]), AssumedGeneration = SectorTrack.Constant([0, 0, 0, 0]),
        };
        return Model.Create(TestWorlds.Create(60 + Periods, 8, parameters: still) with { Counterfactual = counterfactual }, 0).Run();
    }

    private static double[] Series(RunSeries series, string name, int sector)
    {
        int group = series.Groups.ToList().FindIndex(static g => g.Kind == "sector") + sector,
        observation = ObservationCatalog.IndexOf(name);
        return [.. Enumerable.Range(60, Periods).Select(t => series[observation, group, t])];
    }
}
