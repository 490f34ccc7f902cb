using System.Globalization;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Experiments.Tests;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Xunit.Abstractions;

namespace Ronghe.Statistical.Tests;

/// <summary>Worlds drawn from the plausible ranges: how many have vacancies, employment and participation jointly in their bands, and that
/// none breaks an invariant.</summary>
public class PlausibleWorldsTests(ITestOutputHelper output)
{
    private const int Worlds = 320, Quarters = 40;

    /// <summary>Observation, and the band of its calibration target.</summary>
    private static readonly (string Observation, double Low, double High)[] Bands =
        [("vacancy_rate", 0.022, 0.057), ("employment_rate", 0.88, 0.94), ("hosting_enterprises", 0.05, 0.25)];

    [Fact]
    public void A_fifth_of_them_have_vacancies_employment_and_participation_in_band()
    {
        Scenario scenario = ScenarioFile.Read(Path.Combine(Repository.Root, "scenarios", "small.yaml"), [$"periods={Quarters}"]).Scenario;
        ModelParameters[] draws = [.. PlausibleDraws.Of(scenario.Parameters, Worlds, scenario.Seed)];
        string[] names = [.. Bands.Select(static b => b.Observation)];
        var means = new double[Worlds][];
        Parallel.For(0, Worlds, w =>
        {
            // Invariants are checked in every period.
            RunSeries series = Model.Create(scenario with { Parameters = draws[w] }, w, recording: new Recording([], names)).Run();
            means[w] = [.. names.Select(name => Enumerable.Range(0, Quarters).Average(t => series[ObservationCatalog.IndexOf(name), 0, t]))];
        });
        int[] each = [.. Bands.Select((band, b) => means.Count(m => m[b] >= band.Low && m[b] <= band.High))];
        int joint = means.Count(m => Bands.Select((band, b) => m[b] >= band.Low && m[b] <= band.High).All(static isIn => isIn));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{joint} of {Worlds} jointly; {string.Join(", ", Bands.Select((b, i) => $"{b.Observation} {each[i]}"))}; {PlausibleDraws.Varied.Count} parameters."));
        Assert.True(joint >= 0.2 * Worlds, $"{joint} of {Worlds}; each: {string.Join(' ', each)}");
    }
}
