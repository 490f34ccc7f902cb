using System.Globalization;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Tests.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Tests.Studies.Scoring;

/// <summary>A user's own table, scored without touching code: every kind of group, spans of time, other groups, a second scenario, and the
/// parameter that moves a figure.</summary>
public sealed class ScoreStudyTests : IDisposable
{
    private const string Mine = """
        # of the tiny world
        id,quantity,group_kind,group,measure,than,when,low,high,sign,unit,source
        all,employment_rate,,,,,,0,100,,%,me
        field,in_field_rate,sector,51,,,,0,1,,share,me
        city,local_employment,region,Region-02,,,,0,1,,share,me
        type,left_first_employer,college_type,undergraduate,,,,0,1,,share,me
        size,host_retention,size,250 and more,,,,0,1,,share,me
        partnership by type,host_retention_of_partnerships,college_type,higher_vocational,,,,0,1,,share,me
        out,institutional_supply,,,,,,0,0.01,,share,me
        over time,output,,,difference,first 1,last 1,-1e12,1e12,,CNY/quarter,me
        between groups,enrolled,sector,31-33,ratio,51,,0.01,100,,ratio,me
        between,double_qualified_share,,,difference,first scenario,last 1,,,+,share,me
        nobody,vacancy_rate,size,250 and more,,,2010-Q1,0,1,,share,me
        """;

    private readonly ScenarioFolder _folder = new();

    public ScoreStudyTests()
    {
        _folder.Write("one.yaml", World("Tiny"));
        _folder.Write("two.yaml", World("Talent", "policies: [{lever: talent_integration, value: 1}]"));
        _folder.Write("mine.csv", Mine);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_figure_is_the_mean_of_its_observation_in_its_group_and_its_quarters()
    {
        IReadOnlyDictionary<string, ScoreRow> rows = Score("two.yaml");
        RecordedRun[] first = Runs("Tiny"), second = Runs("Talent");
        double Mean(RecordedRun run, string quantity, string kind, string group, int from, int to)
        {
            int o = run.Layout.IndexOf(quantity), g = run.Groups.ToList().FindIndex(x => x == new ObservationGroup(kind, group));
            return Enumerable.Range(from, to - from).Select(t => run.Value(o, g, t)).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
        }

        void Same(string id, Func<int, double> value) =>
            Assert.Equal(Enumerable.Range(0, 2).Average(value), rows[id].Mean, 9 - (int)Math.Log10(Math.Abs(rows[id].Mean) + 1));
        Same("all", r => Mean(first[r], "employment_rate", "all", "all", 0, 16));
        Same("field", r => Mean(first[r], "in_field_rate", "sector", "51", 0, 16));
        Same("city", r => Mean(first[r], "local_employment", "region", rows["city"].Group, 0, 16));
        Same("type", r => Mean(first[r], "left_first_employer", "college_type", "undergraduate", 0, 16));
        Same("over time", r => Mean(first[r], "output", "all", "all", 12, 16) - Mean(first[r], "output", "all", "all", 0, 4));
        Same("between groups", r => Mean(first[r], "enrolled", "sector", "31-33", 0, 16) / Mean(first[r], "enrolled", "sector", "51", 0, 16));
        Same("between", r => Mean(second[r], "double_qualified_share", "all", "all", 12, 16)
            - Mean(first[r], "double_qualified_share", "all", "all", 12, 16));
        Assert.Equal(ScoreVerdict.Wrong, rows["out"].Verdict);
        Assert.True(rows["out"].Widths > 1);
        Assert.Equal(ObservationGroup.Kinds.Order(), rows.Values.Select(static r => r.GroupKind).Distinct().Order());
    }

    [Fact]
    public void A_parameter_is_moved_with_the_same_luck_and_its_page_says_which_figure_follows()
    {
        IReadOnlyDictionary<string, ScoreRow> rows = Score("two.yaml", "--move", "industry.entry_share", "--worlds", "3");
        StoredExperiment stored = StoredFolder.TryRead(_folder.In("out"), ReportCatalog.Grouped, out _)!;
        MoverRow[] movers = [.. stored.Rows(ScoreTables.Movers)];
        Assert.Equal(2 * rows.Values.Count(static r => ScoreVerdict.IsScored(r.Verdict) && r.Target != "between"), movers.Length);
        Assert.All(movers, static m => Assert.Equal(2, m.Pairs));
        Assert.Equal(3, stored.Rows(ScoreTables.Benchmarks).Count);
        Assert.Empty(ChinesePage.EnglishIn(stored).Except(rows.Keys));
        Assert.Equal(0, RongheProgram.InProcess(["verify", _folder.In("out"), "--sample", "100"]).Code);
    }

    [Fact]
    public void Every_mistake_of_every_table_and_of_the_call_is_told_at_once_with_exit_code_2()
    {
        _folder.Write("bad.csv", "id,quantity,unit,source,low,high\na,in_field_rat,share,me,.6,.5\n");
        Answer answer = RongheProgram.InProcess(["score", _folder.In("one.yaml"), "--targets", _folder.In("bad.csv"), "--targets",
            _folder.In("mine.csv"), "--only"]);
        Assert.Equal(2, answer.Code);
        Assert.Contains("bad.csv:2:2: unknown quantity 'in_field_rat' (did you mean 'in_field_rate'?)", answer.Messages, StringComparison.Ordinal);
        Assert.Contains("mine.csv:12:6: the figure lies between two scenarios", answer.Messages, StringComparison.Ordinal);
        Assert.Equal(2, RongheProgram.InProcess(["score", _folder.In("one.yaml"), "--only"]).Code);
        answer = RongheProgram.InProcess(["score", _folder.In("one.yaml"), "--move", "belief.opennes"]);
        Assert.Equal(2, answer.Code);
        Assert.Contains("did you mean 'belief.openness'?", answer.Messages, StringComparison.Ordinal);
    }

    /// <summary>Colleges enough that both kinds, and graduates of both sectors, are there in every replication.</summary>
    private static string World(string name, string policies = "") => TinyWorld.Yaml(name, 16, policies)
        .Replace("{synthetic: 2, entrants_per_year: 600, programmes: 3}", "{synthetic: 6, entrants_per_year: 1200, programmes: 4}", StringComparison.Ordinal);

    private Dictionary<string, ScoreRow> Score(string second, params string[] options)
    {
        Answer answer = RongheProgram.InProcess(["score", _folder.In("one.yaml"), _folder.In(second), "-n", "2", "--targets",
            _folder.In("mine.csv"), "--only", "--out", _folder.In("out"), .. options.Contains("--worlds") ? [] : (string[])["--worlds", "0"],
            .. options]);
        Assert.True(answer.Code == 0, answer.Messages);
        StoredExperiment stored = StoredFolder.TryRead(_folder.In("out"), ReportCatalog.Grouped, out _)!;
        return stored.Rows(ScoreTables.Scorecard).ToDictionary(static r => r.Target);
    }

    private RecordedRun[] Runs(string title)
    {
        using ParquetRuns stored = ParquetRuns.Open(_folder.In("out"));
        return [.. stored.Read().Where(r => r.Title == title).OrderBy(static r => r.Identity.Replication)];
    }
}
