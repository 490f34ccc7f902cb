using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Tests.Studies.Scoring;

/// <summary>What a user writes is read as it is meant, or refused where it stands, all mistakes at once.</summary>
public sealed class TargetReaderTests : IDisposable
{
    private const string Header = "id,quantity,group_kind,group,measure,than,when,value,low,high,sign,unit,source\n";

    private readonly TargetTables _tables = new();

    public void Dispose() => _tables.Dispose();

    [Theory]
    [InlineData("in_field_rat,,,,,,,.5,.6,,share", "2:2 unknown quantity 'in_field_rat' (did you mean 'in_field_rate'?)")]
    [InlineData("in_field_rate,sectr,51,,,,,.5,.6,,share",
        "2:3 unknown kind of group 'sectr' (did you mean 'sector'?); known: all, sector, region, college_type, size")]
    [InlineData("in_field_rate,sector,52,,,,,.5,.6,,share", "2:4 unknown sector '52' (did you mean '51'?); known: 31-33, 51")]
    [InlineData("in_field_rate,college_type,vocational,,,,,.5,.6,,share",
        "2:4 unknown college_type 'vocational'; known: undergraduate, vocational_undergraduate, higher_vocational")]
    [InlineData("in_field_rate,size,10-49,,,,,.5,.6,,share",
        "2:3 'in_field_rate' is not observed by size, only by all, sector, region, college_type; by size there is "
            + "'in_field_rate_of_employers'")]
    [InlineData("participation_gradient,size,10-49,,,,,.5,.6,,ratio", "2:3 'participation_gradient' is not observed by size, only by all")]
    [InlineData("in_field_rate,,,,,,,.5,.6,,CNY/person",
        "2:12 unknown unit 'CNY/person'; 'in_field_rate' is in 'share' or '%' or 'points'")]
    [InlineData("in_field_rate,,,,,,,.5,.6,,persons", "2:12 'persons' is no unit of 'in_field_rate', which is in 'share' or '%' or 'points'")]
    [InlineData("in_field_rate,,,,,,,.5,.6,,shar",
        "2:12 unknown unit 'shar' (did you mean 'share'?); 'in_field_rate' is in 'share' or '%' or 'points'")]
    [InlineData("in_field_rate,,,,,,,.6,.5,,share", "2:9 the band is upside down: low 0.6 is not below high 0.5 (share)")]
    [InlineData("in_field_rate,size,10-49,,,,,.8,.5,,share",
        "2:3 'in_field_rate' is not observed by size, only by all, sector, region, college_type; by size there is "
            + "'in_field_rate_of_employers'", "2:9 the band is upside down: low 0.8 is not below high 0.5 (share)")]
    [InlineData("in_field_rate,,,,,,,60,70,,share", "2:9 'low' = '60' is out of bounds; 0 to 1 share",
        "2:10 'high' = '70' is out of bounds; 0 to 1 share")]
    [InlineData("in_field_rate,,,,,,.8,.5,.6,,share", "2:8 the value 0.8 lies outside of its band, 0.5 to 0.6 (share)")]
    [InlineData("in_field_rate,,,,,,.8,,,,share",
        "2:9 neither a band (low, high) nor a sign; a value alone needs a discrepancy, which is its band then")]
    [InlineData("in_field_rate,,,,,,.8,.5,,,share", "2:10 'high' is empty, and 'low' is not")]
    [InlineData("in_field_rate,,,,,,,.5,.6,+,share", "2:11 a band and a sign: one of them decides, leave the other")]
    [InlineData("in_field_rate,,,,,,,,,up,share", "2:11 'up' is no sign; write + or -")]
    [InlineData("in_field_rate,,,diference,,,,.5,.6,,share",
        "2:5 unknown measure 'diference' (did you mean 'difference'?); known: level, difference, ratio")]
    [InlineData("in_field_rate,,,difference,,,,0,.6,,share",
        "2:6 a difference or ratio is to something: a group, a span of time, or 'first scenario'")]
    [InlineData("in_field_rate,,,,first 1,,,.5,.6,,share", "2:6 a level is compared with nothing; write 'difference' or 'ratio' as measure")]
    [InlineData("in_field_rate,sector,51,difference,31-3,,,0,.6,,share",
        "2:6 '31-3' is no sector, no span of time and not 'first scenario' (did you mean '31-33'?)")]
    [InlineData("in_field_rate,,,difference,first scenario,,,0,.6,,share",
        "2:6 the figure lies between two scenarios; give a second file after the first")]
    [InlineData("in_field_rate,,,,,last 5,,.5,.6,,share", "2:7 'last 5' is not within the 8 recorded quarters, 2010-Q1 to 2011-Q4")]
    [InlineData("in_field_rate,,,,,2011:2010,,.5,.6,,share", "2:7 '2011:2010' ends before it begins")]
    [InlineData("in_field_rate,,,,,sometimes,,.5,.6,,share",
        "2:7 'sometimes' is no span of time; write 2015, 2011:2018, 2015-Q1:2016-Q4, first 5 or last 5 (years)")]
    public void A_mistake_is_told_where_it_stands_with_the_nearest_that_is_valid(string row, params string[] mistakes) =>
        Assert.Equal(mistakes, _tables.Read(Header + "a," + row + ",me\n").Mistakes);

    [Fact]
    public void All_mistakes_of_a_table_are_told_at_once()
    {
        string[] mistakes = _tables.Read("id,quantity,unit,source,low,high,aimed_at_by,weigth\n"
            + "a,in_field_rat,share,me,.5,.6,,\nb,in_field_rate,shares,,.5,.6,,\nb,vacancy_rate,share,me,.6,.5,labour_market.leavin,\n").Mistakes;
        Assert.Equal(["1:8 unknown column 'weigth' (did you mean 'weight'?)", "2:2 unknown quantity 'in_field_rat' (did you mean 'in_field_rate'?)",
            "3:4 'source' is empty", "3:3 unknown unit 'shares' (did you mean 'share'?); 'in_field_rate' is in 'share' or '%' or 'points'",
            "4:7 unknown parameter 'labour_market.leavin' (did you mean 'labour_market.leaving'?)",
            "4:5 the band is upside down: low 0.6 is not below high 0.5 (share)", "4:1 id 'b' is already used on line 3"], mistakes);
    }

    [Theory]
    [InlineData("in_field_rate,,,,,,66,60,77,,%", 0.60, 0.77)]
    [InlineData("in_field_rate,college_type,高职,difference,本科,,,-3,12,,points", -0.03, 0.12)]
    [InlineData("curriculum_age,,,,,,,1,2,,years", 4, 8)]
    [InlineData("in_field_rate,sector,Manufacturing,ratio,51,,,.5,2,,ratio", 0.5, 2)]
    public void Other_units_and_names_mean_the_observations_own(string row, double low, double high)
    {
        (IReadOnlyList<Target> targets, string[] mistakes) = _tables.Read(Header + "a," + row + ",me\n");
        Assert.Empty(mistakes);
        Assert.Equal((low, high), (Math.Round(targets[0].Low, 12), Math.Round(targets[0].High, 12)));
    }

    [Fact]
    public void A_value_and_its_discrepancy_are_a_band()
    {
        Target target = _tables.Read("id,quantity,unit,source,value,discrepancy\na,in_field_rate,share,me,.5,.1\n").Targets[0];
        Assert.Equal((0.4, 0.6, 0), (target.Low, target.High, target.Discrepancy));
    }

    [Fact]
    public void Every_observation_says_for_which_kinds_of_groups_it_is_defined()
    {
        Assert.Equal(["all", "sector", "region", "college_type"], ObservationCatalog.GroupKindsOf("employment_rate"));
        Assert.Equal(["all", "sector", "region", "size"], ObservationCatalog.GroupKindsOf("vacancy_rate"));
        Assert.Equal(ObservationGroup.Kinds, ObservationCatalog.GroupKindsOf("host_retention_of_partnerships"));
        Assert.All(ObservationCatalog.All, static o => Assert.Equal(o.IsOfWorldAlone, ObservationCatalog.GroupKindsOf(o.Name).Count == 1));
    }
}
