using System.Reflection;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Stories;
using Ronghe.Experiments.Tests.Pages;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Tests.Texts;

/// <summary>Reports speak Chinese throughout; what is stored stays English.</summary>
public sealed partial class ReportLanguageTests
{
    [Theory]
    [InlineData("one scenario")]
    [InlineData("comparison")]
    [InlineData("three scenarios")]
    [InlineData("two seeds")]
    [InlineData("only other seeds")]
    [InlineData("no series, no groups")]
    [InlineData("short, one replication")]
    public void No_english_is_left_on_the_page_of_runs(string kind)
    {
        ScenarioDocument one = Plain(FakeWorld.Document("甲", periods: 60)),
        two = Plain(FakeWorld.Document("乙 policy", "1111111111111111", 60)), three = Plain(FakeWorld.Document("丙", "2222222222222222", 60));
        ScenarioDocument[] documents = kind switch
        {
            "one scenario" => [one],
            "comparison" => [one, two],
            "three scenarios" => [one, two, three],
            "two seeds" => [one, two, Plain(FakeWorld.Document("丙", "2222222222222222", 60, seed: 8))],
            "only other seeds" => [one, Plain(FakeWorld.Document("丙", "2222222222222222", 60, replications: 1, seed: 8))],
            "no series, no groups" => [one with { Observe = new ObserveSettings([], 0) }],
            _ => [Plain(FakeWorld.Document("甲", periods: 8, replications: 1))],
        };
        Assert.Empty(ChinesePage.EnglishIn(FakeResults.Of(documents)));
    }

    [Theory]
    [InlineData("ways-small")]
    [InlineData("spiral-small")]
    public void No_english_is_left_on_the_pages_of_the_reference_results(string folder)
    {
        StoredExperiment data = Read(Path.Combine(ScenarioFolder.Shipped(), "..", "results", folder));
        Assert.True(data.Tables.Count > 4);
        Assert.Empty(ChinesePage.EnglishIn(data));
    }

    [Fact]
    public void Holes_of_a_folder_are_named_in_chinese()
    {
        using var results = new FakeResults(Plain(FakeWorld.Document("甲")));
        File.WriteAllText(results.PathOf("manifest.json"), "{ broken");
        File.Delete(results.PathOf("series.parquet"));
        File.WriteAllText(results.PathOf("empty.csv"), string.Empty);
        StoredExperiment data = results.Read();
        Assert.Equal(2, data.Holes.Count);
        Assert.Empty(ChinesePage.EnglishIn(data));
    }

    [Fact]
    public void The_users_own_words_stay_as_they_are()
    {
        string page = FakeResults.PageOf(FakeResults.Of(FakeWorld.Document("A policy of mine & yours")).In(Language.Chinese));
        Assert.Contains("在“A policy of mine &amp; yours”之下，产教融合如何发展", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_their_sources_are_the_same_in_both_languages()
    {
        StoredExperiment data =
            FakeResults.Of(FakeWorld.Document("甲", periods: 60), FakeWorld.Document("乙 policy", "1111111111111111", 60));
        string[] Sources(Language language) => [.. Quoted().Matches(FakeResults.PageOf(data.In(language))).Select(static m => m.Value)
            .Order(StringComparer.Ordinal)];
        Assert.NotEmpty(Sources(Language.English));
        Assert.Equal(Sources(Language.English), Sources(Language.Chinese));
    }

    [Fact]
    public void A_chinese_environment_changes_page_and_console_and_no_stored_table()
    {
        using RunHarness english = new(), chinese = new();
        var environment = new RunEnvironment { Produce = FakeWorld.Produce };
        english.Run([Plain(FakeWorld.Document())], environment: environment, formats: "csv");
        chinese.Run([Plain(FakeWorld.Document())], environment: environment with { Language = Language.Chinese }, formats: "csv");
        Assert.Contains("How does the integration of industry", english.Tables, StringComparison.Ordinal);
        Assert.Contains("产教融合如何发展", chinese.Tables, StringComparison.Ordinal);
        Assert.Empty(ChinesePage.EnglishLines(chinese.Tables, ["Fake"]));
        foreach (string file in new[] { "runs.parquet", "series.parquet", "runs.csv" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(english.Out, file)), File.ReadAllBytes(Path.Combine(chinese.Out, file)));
        Assert.Contains("<html lang=\"en\">", File.ReadAllText(Path.Combine(english.Out, ReportPage.Name)), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-CN\">", File.ReadAllText(Path.Combine(chinese.Out, ReportPage.Name)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_decides_and_an_unknown_language_is_refused()
    {
        using var results = new FakeResults(FakeWorld.Document());
        (int Code, string Messages) Report(params string[] options)
        {
            using StringWriter output = new(), messages = new();
            return (RongheCommands.Run(["report", results.Folder, .. options], new Terminal(output, messages, TextReader.Null, default)),
                messages.ToString());
        }

        string before = results.Page;
        (int code, string said) = Report("--language", "fr");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("--language must be en or zh, but is 'fr'.", said, StringComparison.Ordinal);
        Assert.Equal(before, results.Page);
        Assert.Equal(ExitCode.Ok, Report("--language", "zh", "--figures").Code);
        Assert.Contains("<html lang=\"zh-CN\">", results.Page, StringComparison.Ordinal);
        Assert.Contains("融合度", File.ReadAllText(results.PathOf("figures/world-integration.html")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, Report("--language", "en").Code);
        Assert.Equal(before, results.Page);
    }

    [Theory]
    [InlineData("enterprise:0")]
    [InlineData("programme:0")]
    [InlineData("college:1")]
    public void A_story_is_told_in_chinese_on_its_page_and_on_the_console(string agent)
    {
        using var scenarios = new ScenarioFolder();
        scenarios.Write("other.yaml", "extends: base.yaml\nscenario: Other\npolicies:\n  - {lever: consensus, value: 1, from: 2012-Q1}\n  " +
            "- {lever: co_constructed_systems, value: 1, from: 2012-Q1}\n");
        string out1 = scenarios.In("out");
        using StringWriter output = new(), messages = new();
        int Do(params string[] arguments) => RongheCommands.Run(arguments, new Terminal(output, messages, TextReader.Null, default));
        Assert.True(Do("run", scenarios.In("base.yaml"), scenarios.In("other.yaml"), "-n", "1", "--periods", "24", "--out", out1,
            "--quiet") == ExitCode.Ok, messages.ToString());
        Assert.True(Do("story", out1, "--agent", agent, "--language", "zh", "--quiet") == ExitCode.Ok, messages.ToString());
        Assert.Contains("“Base”与“Other”之下的", output.ToString(), StringComparison.Ordinal);
        string page = File.ReadAllText(Path.Combine(out1, $"story-{agent.Replace(':', '-')}.html"));
        Assert.Contains("因果链", page, StringComparison.Ordinal);
        Assert.Empty(ChinesePage.EnglishIn(page, ["Base", "Other", "Farms", "Factories", "Media", out1]));
    }

    [Fact]
    public void Every_state_variable_and_term_that_a_story_can_name_has_its_chinese()
    {
        Type[] owners = [typeof(Enterprises), typeof(Programmes), typeof(Colleges), typeof(Partnerships), typeof(Sectors)];
        IEnumerable<string> named = owners.SelectMany(static t => t.GetProperties())
            .Where(static p => p.PropertyType == typeof(double[]) || p.PropertyType == typeof(int[]))
            .SelectMany(static p => p.GetCustomAttributes<StateAttribute>()).Select(static s => s.Meaning)
            .Concat(RuleBook.Rules.SelectMany(static r => r.Terms).Select(static t => t.Words));
        string[] missing = [.. named.Distinct()
            .Where(static words => StoredTexts.Find(words) is null && StoredTexts.Phrase(words, Language.Chinese) == words)];
        Assert.True(missing.Length == 0, "stored-chinese.tsv lacks: " + string.Join("; ", missing));
    }

    [Fact]
    public void Every_line_of_the_table_of_stored_texts_keeps_its_places_and_is_chinese()
    {
        foreach ((string english, string chinese) in StoredTexts.Lines)
        {
            Assert.True(Places(english).SequenceEqual(Places(chinese)), english);
            Assert.True(english.Length == 1 || Ideograph().IsMatch(chinese) || english is "10 % quantile", english);
        }
    }

    [Theory]
    [InlineData("effect on integration − that of win_win_benefits", "对融合度的效应 − 利益共赢的效应")]
    [InlineData("full swings 4.3 (4.1 to 4.5); period 82 (79 to 85) quarters; shortage in 71 (68 to 74) % of quarters",
        "完整摆动 4.3（4.1 至 4.5）次；周期 82（79 至 85）个季度；短缺的季度占 71（68 至 74）%")]
    [InlineData("my own remark on consensus", "my own remark on consensus")]
    public void Stored_sentences_are_taken_apart_and_unknown_ones_stay(string stored, string expected) =>
        Assert.Equal(expected, StoredTexts.Phrase(stored, Language.Chinese));

    [Theory]
    [InlineData(1_080_000, "108 万")]
    [InlineData(-12_345, "−1.23 万")]
    [InlineData(345_600_000, "3.46 亿")]
    [InlineData(99_990_000, "1.00 亿")]
    [InlineData(9_999, "9999")]
    [InlineData(0.0125, "0.0125")]
    public void Large_numbers_are_counted_in_ten_thousands(double value, string expected) =>
        Assert.Equal(expected, Readable.Number(value, Language.Chinese));

    [Fact]
    public void Long_chinese_labels_are_wrapped_and_no_line_begins_with_a_closing_mark()
    {
        Assert.Equal("切断行<br>动，只记<br>录力度", Plot.Wrapped("切断行动，只记录力度", 8));
        Assert.Equal("one two<br>three", Plot.Wrapped("one two three", 8));
        Assert.Equal("education → industry<br>cut", Plot.Wrapped("education → industry cut"));
    }

    private static ScenarioDocument Plain(ScenarioDocument document) => document with
        { Warnings = [ScenarioMessages.Of.With("fake.yaml:3:5", ScenarioMessages.NotPlausible.With("decision.steepness = 40", "1", "20"))] };

    private static StoredExperiment Read(string folder) =>
        StoredFolder.TryRead(folder, ReportCatalog.Grouped, out string problem) ?? throw new InvalidOperationException(problem);

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, @"\{\d\}").Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("<data value=\"[^\"]*\" data-source=\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();
}
