using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Importing;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Tests.Scenarios.Importing;

public sealed class HunanTablesTests
{
    [Fact]
    public void Totals_are_the_measured_ones()
    {
        IReadOnlyList<CollegeRow> colleges = HunanTables.Colleges();
        Assert.Equal(128, colleges.Count);
        Assert.Equal(590_000, colleges.Sum(college => college.EntrantsPerYear));
        Assert.Equal(128, colleges.Select(college => college.Id).Distinct().Count());
        Assert.All(colleges, college => Assert.Equal(12, college.Programmes));
    }

    [Theory]
    [InlineData(CollegeType.Undergraduate, 56, 270_653)] // 128·1257/2870 = 56.06; 590,000·4.78/10.42 = 270,652.6
    [InlineData(CollegeType.VocationalUndergraduate, 2, 5_096)] // 2.27; 5,095.97
    [InlineData(CollegeType.HigherVocational, 70, 314_251)] // 69.66; 314,251.4
    public void Types_follow_the_national_split(CollegeType type, int institutions, int entrants)
    {
        CollegeRow[] ofType = [.. HunanTables.Colleges().Where(college => college.Type == type)];
        Assert.Equal(institutions, ofType.Length);
        Assert.Equal(entrants, ofType.Sum(college => college.EntrantsPerYear));
    }

    [Fact]
    public void Every_city_has_a_college_and_weights_sum_to_one()
    {
        Assert.Equal(14, HunanTables.Regions.Count);
        Assert.Equal(1, HunanTables.Regions.Sum(region => region.EnterpriseWeight), 12);
        Assert.Equal(HunanTables.Regions.Select(region => region.Id).Order(),
            HunanTables.Colleges().Select(college => college.Region).Distinct().Order());
    }

    [Fact]
    public void Only_colleges_founded_before_the_ties_were_cut_were_run_by_an_industry()
    {
        CollegeRow[] tied = [.. HunanTables.Colleges().Where(college => college.IsIndustryRun)];
        Assert.InRange(tied.Length, 15, 50);
        Assert.All(tied, college => Assert.True(college.Founded < 1998));
    }

    [Fact]
    public void Sizes_are_spread_within_a_type()
    {
        IReadOnlyList<CollegeRow> colleges = HunanTables.Colleges();
        foreach (CollegeType type in new[] { CollegeType.Undergraduate, CollegeType.HigherVocational })
        {
            double[] sizes = [.. colleges.Where(college => college.Type == type).Select(college => college.EntrantsPerYear)];
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
