using Ronghe.Experiments.Scenarios.Importing;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Tests.Scenarios.Importing;

public sealed class ChinaTablesTests
{
    private static readonly IReadOnlyList<CollegeRow> Colleges =
        ChinaTables.Colleges(CommittedTablesTests.Institutions("china-colleges.csv", ChinaTables.Regions));

    [Theory]
    [InlineData(CollegeType.Undergraduate, 1276)]
    [InlineData(CollegeType.VocationalUndergraduate, 89)]
    [InlineData(CollegeType.HigherVocational, 1554)]
    public void Institutions_are_the_measured_ones_by_type(CollegeType type, int expected) =>
        Assert.Equal(expected, Colleges.Count(college => college.Type == type));

    [Fact]
    public void Twelve_million_of_a_years_entrants_are_left_to_graduate()
    {
        double graduates = Colleges.Sum(ChinaTables.Left);
        Assert.Equal(12_000_000, graduates, 50.0);
    }

    [Fact]
    public void Every_province_has_a_college_and_weights_sum_to_one()
    {
        Assert.Equal(31, ChinaTables.Regions.Count);
        Assert.Equal(1, ChinaTables.Regions.Sum(region => region.EnterpriseWeight), 12);
        Assert.Equal(2919, Colleges.Select(college => college.Id).Distinct().Count());
        Assert.Equal(ChinaTables.Regions.Select(region => region.Id).Order(),
            Colleges.Select(college => college.Region).Distinct().Order());
    }
}
