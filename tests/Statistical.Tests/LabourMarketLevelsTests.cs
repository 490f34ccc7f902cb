using System.Globalization;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Xunit.Abstractions;

namespace Ronghe.Statistical.Tests;

/// <summary>What the labour market of the small world rests at, on seeds on which no hand has tuned anything.</summary>
public class LabourMarketLevelsTests(ITestOutputHelper output)
{
    private const int Runs = 32, Quarters = 160;

    /// <summary>Observation, type of college (none: all), and the band of its target (docs/market.md).</summary>
    private static readonly (string Observation, string Type, double Low, double High)[] Targets =
    [
        ("in_field_rate", "", 0.60, 0.77), ("in_field_rate", "higher_vocational", 0.58, 0.70),
        ("in_field_rate", "undergraduate", 0.67, 0.75), ("employment_rate", "higher_vocational", 0.89, 0.94),
        ("employment_rate", "undergraduate", 0.88, 0.93), ("left_first_employer", "", 0.28, 0.38), ("vacancy_rate", "", 0.022, 0.057),
        ("posts_per_seeker", "", 0.95, 1.30),
    ];

    [Fact]
    public void Every_figure_is_in_its_band_at_once()
    {
        Scenario scenario = ScenarioFile.Read(Path.Combine(Repository.Root, "scenarios", "small.yaml"),
            [$"periods={Quarters}", "seed=20261207"]).Scenario;
        var recording = new Recording(["college_type"], [.. Targets.Select(static target => target.Observation).Distinct()]);
        var levels = new double[Runs][];
        Parallel.For(0, Runs, r =>
        {
            RunSeries series = Model.Create(scenario, r, recording: recording).Run();
            levels[r] = [.. Targets.Select(target => Mean(series, target.Observation, target.Type))];
        });
        var outside = new List<string>();
        for (int t = 0; t < Targets.Length; t++)
        {
            double level = levels.Average(run => run[t]);
            string line = string.Create(CultureInfo.InvariantCulture, $"{Targets[t]}: {level:0.0000}");
            output.WriteLine(line);
            if (level < Targets[t].Low || level > Targets[t].High) outside.Add(line);
        }

        Assert.Equal([], outside);
    }

    private static double Mean(RunSeries series, string observation, string type)
    {
        int group = type == "" ? 0 : series.Groups.ToList().FindIndex(g => g.Name == type);
        return Enumerable.Range(0, Quarters).Average(t => series[ObservationCatalog.IndexOf(observation), group, t]);
    }
}
