using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Importing;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Tests.Scenarios.Importing;

public sealed class HunanTablesTests
{
    private static readonly IReadOnlyList<CollegeRow> Colleges =
        HunanTables.Colleges(CommittedTablesTests.Institutions("hunan-colleges.csv", HunanTables.Regions));

    [Fact]
    public void Totals_are_the_measured_ones()
    {
        Assert.Equal(147, Colleges.Count);
        Assert.Equal(590_000, Colleges.Sum(college => college.EntrantsPerYear));
        Assert.Equal(147, Colleges.Select(college => college.Id).Distinct().Count());
        Assert.InRange(Colleges.Average(college => college.Programmes), 22.5, 23.5);
    }

    [Theory]
    [InlineData(CollegeType.Undergraduate, 52, 23)]
    [InlineData(CollegeType.VocationalUndergraduate, 2, 0)]
    [InlineData(CollegeType.HigherVocational, 93, 39)]
    public void Types_are_those_of_the_list(CollegeType type, int institutions, int ofChangsha)
    {
        CollegeRow[] ofType = [.. Colleges.Where(college => college.Type == type)];
        Assert.Equal((institutions, ofChangsha), (ofType.Length, ofType.Count(college => college.Region == "Changsha")));
    }

    [Fact]
    public void Every_city_has_a_college_and_weights_sum_to_one()
    {
        Assert.Equal(14, HunanTables.Regions.Count);
        Assert.Equal(1, HunanTables.Regions.Sum(region => region.EnterpriseWeight), 12);
        Assert.Equal(HunanTables.Regions.Select(region => region.Id).Order(),
            Colleges.Select(college => college.Region).Distinct().Order());
    }

    [Fact]
    public void Only_colleges_founded_before_the_ties_were_cut_were_run_by_an_industry()
    {
        CollegeRow[] tied = [.. Colleges.Where(college => college.IsIndustryRun)];
        Assert.InRange(tied.Length, 20, 60);
        Assert.All(tied, college => Assert.True(college.Founded < 1998));
    }

    [Fact]
    public void Sizes_are_spread_within_a_type()
    {
        foreach (CollegeType type in new[] { CollegeType.Undergraduate, CollegeType.HigherVocational })
        {
            double[] sizes = [.. Colleges.Where(college => college.Type == type).Select(college => college.EntrantsPerYear)];
            Assert.True(sizes.Max() > 2.5 * sizes.Min(), "sizes are spread");
        }
    }

    [Fact]
    public void Whole_numbers_go_to_the_largest_remainders_and_ties_to_the_earlier()
    {
        Assert.Equal([3, 2, 2], Apportionment.LargestRemainders(7, [1, 1, 1]));
        Assert.Equal([0, 10], Apportionment.LargestRemainders(10, [0.01, 0.99]));
        Assert.Equal([0, 0], Apportionment.LargestRemainders(0, [1, 1]));
    }

    [Fact]
    public void Draws_are_the_documented_sequence()
    {
        Assert.Equal(3518319155 / 4294967296.0, GeneratedColleges.Draw(1, 0));
        Assert.Equal(((2 * 3518319155L) - 4294967296L) / 4294967296.0, GeneratedColleges.Draw(2, 0));
    }
}
