using Ronghe.Simulation.Observations;
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
        Model model = Run(With(static all => all with { Colleges = [all.Colleges[0], all.Colleges[1] with { Programmes = 1 }] }));
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
        Assert.Equal(3, empty.Length);
        Assert.All(empty, p => Assert.Equal(0, programmes.Enrolled[p]));
        Assert.Equal(model.Scenario.Parameters.Education.FirstOrientation, model.State.Colleges.Orientation[2]);
    }

    [Fact]
    public void A_college_without_a_programme()
    {
        Model model = Run(WithColleges(static college => college.Id == "college-3" ? college with { Programmes = 0 } : college));
        Assert.DoesNotContain(3, model.State.Programmes.College);
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

        Assert.All(series.Course("integration"), static value => Assert.InRange(value, 0, 1));
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
