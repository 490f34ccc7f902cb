using Ronghe.Experiments.Scenarios.Importing;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Tests.Scenarios.Importing;

public sealed class ChinaTablesTests
{
    [Theory]
    [InlineData(CollegeType.Undergraduate, 1257)]
    [InlineData(CollegeType.VocationalUndergraduate, 51)]
    [InlineData(CollegeType.HigherVocational, 1562 + 249)]
    public void Institutions_are_the_measured_ones_by_type(CollegeType type, int expected) =>
        Assert.Equal(expected, ChinaTables.Colleges().Count(college => college.Type == type));

    [Fact]
    public void Twelve_million_of_a_years_entrants_are_left_to_graduate()
    {
        var education = new EducationParameters();
        double graduates = ChinaTables.Colleges().Sum(college => college.EntrantsPerYear * Math.Pow(1 - education.DropOut,
            college.Type == CollegeType.HigherVocational ? education.HigherVocationalStudy : education.UndergraduateStudy));
        Assert.Equal(12_000_000, graduates, 50.0);
    }

    [Fact]
    public void Every_province_has_a_college_and_weights_sum_to_one()
    {
        Assert.Equal(31, ChinaTables.Regions.Count);
        Assert.Equal(1, ChinaTables.Regions.Sum(region => region.EnterpriseWeight), 12);
        IReadOnlyList<CollegeRow> colleges = ChinaTables.Colleges();
        Assert.Equal(3119, colleges.Select(college => college.Id).Distinct().Count());
        Assert.Equal(ChinaTables.Regions.Select(region => region.Id).Order(),
            colleges.Select(college => college.Region).Distinct().Order());
    }
}
