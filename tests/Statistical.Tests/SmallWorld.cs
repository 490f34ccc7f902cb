using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Statistical.Tests;

/// <summary>The small world under changed settings: means of the last 80 of 160 recorded quarters after a burn-in of 40, replication by replication.</summary>
/// <remarks>Settings act from the first quarter of the burn-in: they have 120 quarters before anything is counted.</remarks>
internal static class SmallWorld
{
    private const int Periods = 160;
    private const int Last = 80;
    private const int BurnIn = 40;

    /// <summary>One row a replication, one number an outcome; 0 where an outcome is never there.</summary>
    /// <param name="changes">Keys of parameters, or of the scenario's list of policies, with their values, separated by blanks.</param>
    /// <param name="first">First replication.</param>
    /// <param name="number">How many.</param>
    /// <param name="outcomes">Names of observations.</param>
    public static double[][] Means(string changes, int first, int number, string[] outcomes)
    {
        string[] settings = [$"periods={Periods}", $"parameters.world.burn_in={BurnIn}", .. changes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static change => change.StartsWith("policies", StringComparison.Ordinal) ? change : "parameters." + change)];
        Scenario scenario = ScenarioFile.Read(Path.Combine(Repository.Root, "scenarios", "small.yaml"), settings).Scenario;
        var recording = new Recording(GroupKinds: [], Observations: outcomes, From: Periods - Last);
        var means = new double[number][];
        Parallel.For(0, number, r =>
        {
            RunSeries series = Model.Create(scenario, first + r, recording: recording).Run();
            means[r] = [.. outcomes.Select(name => Enumerable.Range(Periods - Last, Last)
                .Select(t => series[ObservationCatalog.IndexOf(name), 0, t]).Where(double.IsFinite).DefaultIfEmpty(0).Average())];
        });
        return means;
    }
}
