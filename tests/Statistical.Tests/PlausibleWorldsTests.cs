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

    /// <summary>Of the draws and of the worlds: nobody has narrowed a range on it.</summary>
    private const ulong Seed = 20261208;

    /// <summary>Observation, and the band of its calibration target.</summary>
    private static readonly (string Observation, double Low, double High)[] Bands =
        [("vacancy_rate", 0.022, 0.057), ("employment_rate", 0.88, 0.94), ("hosting_enterprises", 0.05, 0.25)];

    /// <summary>Plausible ranges that were wider: those of the first edition, or of the page that a parameter came with.</summary>
    private static readonly (string Key, double Low, double High)[] Wider =
    [
        ("world.fit_width", 0.5, 1.2), ("education.teaching_level", 0.03, 0.1), ("industry.turnover", 0.03, 0.06),
        ("industry.outside_hires", 0.05, 0.4), ("cooperation.teacher_turnover", 0.01, 0.04), ("decision.benefit_scale", 4000, 16000),
        ("labour_market.reservation_fit", 0.05, 0.4), ("labour_market.rounds", 2, 4), ("labour_market.leaving", 0.03, 0.1),
        ("labour_market.leaving_first", 0.7, 2),
    ];

    /// <summary>What is narrowed says so, with the reason as its source in the catalogue.</summary>
    [Fact]
    public void Ranges_that_were_narrowed_are_narrower()
    {
        double[] shares = [.. Wider.Select(static wide => Share(ParameterCatalog.Find(wide.Key)!, wide.Low, wide.High)).Order()];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Wider.Length} of {PlausibleDraws.Varied.Count + Wider.Count(static w => ParameterCatalog.Find(w.Key)!.IsHeld)} narrowed; "
            + $"median share of the width that is left {0.5 * (shares[(shares.Length - 1) / 2] + shares[shares.Length / 2]):0.00}."));
        Assert.All(shares, static share => Assert.InRange(share, 0, 0.99));
    }

    private static double Share(ParameterDefinition parameter, double low, double high) => parameter.IsHeld ? 0
        : parameter.Scale == ParameterScale.Logarithmic
            ? Math.Log(parameter.PlausibleHigh / parameter.PlausibleLow) / Math.Log(high / low)
            : (parameter.PlausibleHigh - parameter.PlausibleLow) / (high - low);

    [Fact]
    public void A_fifth_of_them_have_vacancies_employment_and_participation_in_band()
    {
        Scenario scenario = ScenarioFile.Read(Path.Combine(Repository.Root, "scenarios", "small.yaml"), [$"periods={Quarters}", $"seed={Seed}"]).Scenario;
        ModelParameters[] draws = [.. PlausibleDraws.Of(scenario.Parameters, Worlds, Seed)];
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
