using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Tests.Studies.Scoring;

/// <summary>The tables of figures that come with the program.</summary>
public class ShippedTargetsTests
{
    private static readonly Lazy<Target[]> Targets = new(static () => Read("hunan-baseline.yaml", hasSecond: false, "china", "other-countries"));

    [Fact]
    public void They_are_read_without_a_mistake_for_the_small_world_too() =>
        Assert.Equal(Targets.Value.Length, Read("small.yaml", hasSecond: false, "china", "other-countries").Length);

    [Fact]
    public void Every_one_has_source_licence_time_and_place_and_a_band_of_its_own_unit() => Assert.All(Targets.Value, static t =>
    {
        Assert.All((string[])[t.Source, t.Licence, t.Period, t.Place], Assert.NotEmpty);
        Assert.True(t.HasBand && t.Low <= t.Value && t.Value <= t.High && t.Weight > 0, t.Id);
    });

    [Fact]
    public void A_figure_that_goes_in_is_not_scored() =>
        Assert.Equal(["vacancy_rate"], Targets.Value.Where(static t => t.Input.Count > 0).Select(static t => t.Id));

    [Fact]
    public void Hunans_history_is_held_against_figures_that_did_not_go_in() => Assert.Equal(["graduates_2021_2024", "students_2017_2024"],
        Read("hunan-history.yaml", hasSecond: false, "over-time/hunan-history").Where(static t => t.Input.Count > 0).Select(static t => t.Id));

    [Fact]
    public void A_figure_with_the_numbers_of_a_parameter_is_that_input_or_a_known_coincidence() => Assert.Equal(
        ["hosting as labour_market.further_study", "vacancy_rate as labour_market.usual_vacancies"],
        from t in Targets.Value
        from p in ParameterCatalog.All
        where p.Unit == t.Unit && (p.Default, p.PlausibleLow, p.PlausibleHigh).Equals((t.Value, t.Low, t.High))
        orderby t.Id
        select $"{t.Id} as {p.Key}");

    [Fact]
    public void A_parameter_whose_source_says_that_it_was_set_for_a_figure_is_named_by_one()
    {
        string[] named = [.. Targets.Value.SelectMany(static t => t.AimedAtBy.Concat(t.Input))];
        string[] set = [.. ParameterCatalog.All.Where(static p => p.Source.Contains("MyCOS", StringComparison.Ordinal)
            || p.Source.Contains("is in its band", StringComparison.Ordinal) || p.Source.Contains("Calibrated by hand", StringComparison.Ordinal)
            || p.Source.Contains("calibration target", StringComparison.Ordinal)
            || p.Source.Contains("vocational training report", StringComparison.Ordinal)).Select(static p => p.Key)];
        Assert.NotEmpty(set);
        Assert.Equal([], set.Except(named));
    }

    [Fact]
    public void What_hangs_together_counts_once() => Assert.Equal(["employment", "leaving", "relevance"],
        Targets.Value.Where(static t => t.CountedWith.Length > 0).Select(static t => t.CountedWith).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_examples_show_every_kind_of_group_every_measure_and_every_comparison()
    {
        Target[] mine = [.. Read("hunan-baseline.yaml", hasSecond: false, "examples/my-figures"),
            .. Read("hunan-baseline.yaml", hasSecond: true, "examples/two-scenarios")];
        Assert.Equal(Simulation.Observations.ObservationGroup.Kinds.Order(), mine.Select(static t => t.Group.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<Measure>(), mine.Select(static t => t.Measure).Distinct().Order());
        Assert.Contains(mine, static t => t.IsBetweenScenarios);
        Assert.Contains(mine, static t => t.ThanWhen is not null);
        Assert.Contains(mine, static t => t.ThanGroup is not null);
        Assert.Contains(mine, static t => t.Quantity.EndsWith("three_years", StringComparison.Ordinal));
        Assert.All(mine, static t => Assert.Equal("invented", t.Source));
    }

    private static Target[] Read(string scenario, bool hasSecond, params string[] tables)
    {
        var errors = new List<InputError>();
        var reader = new TargetReader(ScenarioFile.Read(Path.Combine(ScenarioFolder.Shipped(), scenario), []).Scenario, hasSecond);
        Target[] read = [.. tables.SelectMany(table =>
            reader.Read(Path.Combine(ScenarioFolder.Shipped(), "targets", table + ".csv"), errors))];
        Assert.Equal([], errors.Select(static e => e.ToString()));
        return read;
    }
}
