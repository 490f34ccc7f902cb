using System.Globalization;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Initialization;

/// <summary>Worlds in which somebody is missing: heads and money close in every period all the same, and what is observed is finite or
/// undefined.</summary>
public class EmptyCornersTests
{
    private const int Periods = 40;

    private static Scenario Whole => TestWorlds.Create(Periods);

    [Fact]
    public void A_city_without_colleges()
    {
        Model model = Run(WithColleges(static college => college with { Region = college.Region % 2 }));
        Assert.DoesNotContain(2, model.State.Programmes.Region);
        Assert.Contains(2, model.State.Enterprises.Region);
    }

    [Fact]
    public void A_city_without_enterprises()
    {
        Model model = Run(With(static all => all with
        {
            Regions = [.. all.Regions.Select(static (region, r) => r == 1 ? region with { Enterprises = 0 } : region)],
        }));
        Assert.DoesNotContain(1, model.State.Enterprises.Region);
        Assert.Contains(1, model.State.Programmes.Region);
    }

    [Fact]
    public void A_city_without_anybody()
    {
        Model model = Run(With(static all => all with { Regions = [.. all.Regions, new RegionInput("nowhere", 0, [])] }));
        Assert.DoesNotContain(3, model.State.Enterprises.Region);
        Assert.DoesNotContain(3, model.State.Programmes.Region);
    }

    [Fact]
    public void A_sector_without_enterprises()
    {
        Model model = Run(With(static all => all with
        {
            Enterprises = [.. Enumerable.Range(0, 150).Select(static e => new EnterpriseInput($"E{e}", e % 3, e % 3, 10 + (7 * e)))],
        }));
        Assert.DoesNotContain(3, model.State.Enterprises.Sector);
        Assert.Contains(3, model.State.Programmes.Sector);
        Assert.Equal(model.State.Sectors.OwnStrength[3], model.State.Sectors.AssociationStrength[3]);
    }

    [Fact]
    public void A_sector_without_programmes()
    {
        Model model = Run(With(static all => all with { Colleges = [all.Colleges[0] with { Programmes = 1 }] }));
        int[] missing = [.. Enumerable.Range(0, model.State.Sectors.Count).Except(model.State.Programmes.Sector)];
        Assert.NotEmpty(missing);
        Assert.Contains(model.State.Enterprises.Sector, missing.Contains);
    }

    [Fact]
    public void A_sector_without_anybody()
    {
        Model model = Run(With(static all => all with
        {
            Sectors = [.. all.Sectors.Select(static (sector, s) => sector with { Weight = s == 0 ? 0 : 1.0 / 3 })],
        }));
        Assert.DoesNotContain(0, model.State.Enterprises.Sector);
        Assert.DoesNotContain(0, model.State.Programmes.Sector);
    }

    [Fact]
    public void A_programme_without_a_cohort()
    {
        Model model = Run(WithColleges(static college => college.Id == "college-2" ? college with { EntrantsPerYear = 0 } : college));
        Programmes programmes = model.State.Programmes;
        int[] empty = [.. Enumerable.Range(0, programmes.Count).Where(p => programmes.College[p] == 2)];
        Assert.True(empty.Length >= 3);
        Assert.All(empty, p => Assert.Equal(0, programmes.Enrolled[p]));
        Assert.Equal(model.Scenario.Parameters.Education.FirstOrientation, model.State.Colleges.Orientation[2]);
    }

    [Fact]
    public void A_college_without_a_programme()
    {
        Model model = Run(WithColleges(static college => college.Id == "college-3" ? college with { Programmes = 0 } : college));
        Assert.DoesNotContain(3, model.State.Programmes.College);
    }

    [Fact]
    public void A_market_without_posts()
    {
        // Enterprises of one member of staff each: hardly anybody has an entry post. Programmes would close.
        Model model = Run(With(static all => all with
        {
            Enterprises = [.. Enumerable.Range(0, 12).Select(static e => new EnterpriseInput($"E{e}", e % 3, e % 4, 1))],
        }) with { Parameters = TestWorlds.With("education.closing", 0) });
        Assert.All(model.State.Sectors.QuantityGap, static gap => Assert.True(gap < -2));
        Assert.True(model.State.Seekers.Count > 0);
    }

    [Fact]
    public void A_market_without_seekers()
    {
        Model model = Run(WithColleges(static college => college with { EntrantsPerYear = 0 }));
        Assert.Equal(0, model.State.Seekers.Count);
        Assert.True(model.State.Enterprises.Vacancies.Sum() + model.State.Enterprises.GeneralVacancies.Sum() > 0);
        // A sector in which nobody looks and no post is open is as balanced as one can be.
        Assert.All(model.State.Sectors.QuantityGap, static gap => Assert.True(gap >= 0));
        Assert.Contains(model.State.Sectors.QuantityGap, static gap => gap > 0);
    }

    [Fact]
    public void A_market_of_one_sector() =>
        Assert.Single(Run(TestWorlds.Create(Periods, sectors: 1, regions: 1)).State.Sectors.QuantityGap);

    [Theory]
    [InlineData("labour_market.general_posts=0")]
    [InlineData("labour_market.general_posts=0.95 labour_market.general_demand=5")]
    [InlineData("labour_market.wage_curve=0.25 labour_market.wage_speed=1 labour_market.usual_unemployment=0.001")]
    [InlineData("labour_market.wage_curve=0.25 labour_market.wage_speed=1 labour_market.usual_unemployment=0.5 labour_market.general_demand=5")]
    [InlineData("labour_market.reservation_of_vocational=2 labour_market.reservation_of_undergraduates=2 labour_market.other_work_value=-5")]
    [InlineData("labour_market.other_work_value=2 labour_market.other_work_search=0")]
    [InlineData("labour_market.round_reach=0 labour_market.away_first=0 labour_market.outward_share=0 labour_market.giving_up=0")]
    [InlineData("industry.post_creation=0 industry.outside_hires=1 industry.sector_growth=0.02")]
    [InlineData("education.seats_level=2 education.seats_growth=1 education.most_seats_growth=1")]
    public void A_market_at_its_bounds(string settings)
    {
        ModelParameters parameters = new();
        foreach (string setting in settings.Split(' '))
            parameters = TestWorlds.With(setting.Split('=')[0], double.Parse(setting.Split('=')[1], CultureInfo.InvariantCulture), parameters);
        Run(TestWorlds.Create(Periods, parameters: parameters));
    }

    /// <summary>Invariants are checked in every period of the run, the burn-in included.</summary>
    private static Model Run(Scenario scenario)
    {
        var model = Model.Create(scenario, 0);
        RunSeries series = model.Run();
        for (int o = 0; o < series.Observations.Count; o++)
        for (int group = 0; group < series.Groups.Count; group++)
        for (int t = 0; t < Periods; t++)
        {
            Assert.False(double.IsInfinity(series[o, group, t]),
                $"{series.Observations[o].Name} of {series.Groups[group].Name} in period {t} is {series[o, group, t]}");
        }

        Assert.All(series.Course("integration"), static value => Assert.False(value is < 0 or > 1));
        return model;
    }

    private static Scenario With(Func<Population, Population> change)
    {
        Scenario whole = Whole;
        return whole with { Population = change(whole.Population) };
    }

    private static Scenario WithColleges(Func<CollegeInput, CollegeInput> change) =>
        With(all => all with { Colleges = [.. all.Colleges.Select(change)] });
}
