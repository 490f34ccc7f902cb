using System.Reflection;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Texts;

/// <summary>Nothing is missing in either language. A new parameter or observation needs its lines in
/// src/Experiments/Texts/chinese.tsv.</summary>
public sealed class LanguageTests
{
    [Fact]
    public void Every_text_is_written_in_both_languages_with_the_same_places_to_fill()
    {
        (string Name, Text Text)[] texts = 
        [
            .. OfTables(), .. EventRules.All.Select(rule => (rule.Key, rule.Text)),
            .. ReportCatalog.Sections.SelectMany(s => new[] { s.Title, s.Question }.Concat(s.Charts.Select(c => c.Title))
                .Select(text => (text.English, text))),
            .. ReportCatalog.Problems.SelectMany(p => new[] { (p.Title.English, p.Title), (p.Shown.English, p.Shown) }),
        ];
        Assert.True(texts.Length > 300, $"only {texts.Length} texts were found");
        foreach ((string name, Text text) in texts)
        {
            Assert.False(string.IsNullOrWhiteSpace(text.English), name);
            Assert.False(string.IsNullOrWhiteSpace(text.Chinese), name);
            Assert.True(Places(text.English).SequenceEqual(Places(text.Chinese)), $"{name}: {{0}} and so on differ between the languages");
            bool hasWords = Regex.Replace(text.English, @"\{\d\}", string.Empty).Any(char.IsAsciiLetter);
            Assert.True(text.English == text.Chinese || !hasWords || Regex.IsMatch(text.Chinese, @"\p{IsCJKUnifiedIdeographs}"), $"{name} is not translated: {text.Chinese}");
        }
    }

    [Fact]
    public void Every_observation_parameter_lever_and_unit_has_its_chinese()
    {
        string[] needed =
        [
            .. ObservationCatalog.All.SelectMany(o => DoseObservations.LeverOf(o.Name) is null
                ? new[] { "title:" + o.Name, "definition:" + o.Name, "unit:" + o.Unit } : ["unit:" + o.Unit]),
            .. ParameterCatalog.All.Where(p => !p.Key.StartsWith("levers.", StringComparison.Ordinal))
                .SelectMany(p => new[] { "name:" + p.Key, "meaning:" + p.Key, "unit:" + p.Unit }),
            .. LeverCatalog.All.Select(lever => "rate:" + lever.Key), .. Schedule.Processes.Select(static process => "process:" + process.Name),
            .. LeverCatalog.All.Where(static lever => lever.IsInstrument).SelectMany(static lever => lever.Dose.Numbers)
                .Select(static dose => "unit:" + dose.Unit),
            .. LeverCatalog.All.Where(static lever => lever.Dose.Second is not null).SelectMany(static lever => lever.Dose.Numbers)
                .Select(static dose => "dose:" + dose.Key),
            "name:levers.gain", "name:levers.saturation", "name:levers.unit_cost", "meaning:levers.gain", "meaning:levers.saturation",
            "meaning:levers.unit_cost",
        ];
        string[] missing = [.. needed.Distinct().Where(key => string.IsNullOrWhiteSpace(CatalogueTexts.Find(key)))];
        Assert.True(missing.Length == 0, "src/Experiments/Texts/chinese.tsv lacks: " + string.Join(", ", missing));
        string[] stale = [.. CatalogueTexts.Keys.Where(key =>
            key[..key.IndexOf(':')] is "title" or "definition" or "name" or "meaning" or "rate" or "dose" or "process").Except(needed)];
        Assert.True(stale.Length == 0, "src/Experiments/Texts/chinese.tsv still has: " + string.Join(", ", stale));
    }

    [Fact]
    public void Every_sector_and_city_that_is_shipped_has_its_chinese()
    {
        string data = Path.Combine(ScenarioFolder.Shipped(), "data");
        foreach ((string file, string kind) in new[] { ("sectors.csv", "sector:"), ("hunan-regions.csv", "region:") })
        {
            string[] ids = [.. File.ReadLines(Path.Combine(data, file)).Where(line => line.Length > 0 && line[0] != '#').Skip(1)
                .Select(line => line.Split(',')[0])];
            Assert.NotEmpty(ids);
            Assert.All(ids, id => Assert.NotNull(CatalogueTexts.Find(kind + id)));
        }
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", null, null, "zh")]
    [InlineData(null, null, "zh_TW", "zh")]
    [InlineData("C", null, "zh_CN.UTF-8", "en")]
    [InlineData("", "de_DE", "zh_CN", "en")]
    [InlineData(null, null, null, "en")]
    public void The_environment_decides_in_the_order_of_posix(string? all, string? messages, string? lang, string expected)
    {
        var environment = new Dictionary<string, string?> { ["LC_ALL"] = all, ["LC_MESSAGES"] = messages, ["LANG"] = lang };
        Assert.Equal(expected, LanguageChoice.CodeOf(LanguageChoice.OfEnvironment(name => environment.GetValueOrDefault(name))));
    }

    [Fact]
    public void Short_titles_are_short()
    {
        foreach (ObservationDefinition observation in ObservationCatalog.All.Where(o => o.IsKey))
            Assert.True(ShortTitles.Of(observation).Chinese.Length > 0
                && CellWidth.Of(ShortTitles.Of(observation).Chinese) <= 26, observation.Name);
        Assert.All(new[] { "mismatch", "college_motivation", "motivation_gap" },
            name => Assert.True(CellWidth.Of(ShortTitles.Of(ObservationCatalog.All[ObservationCatalog.IndexOf(name)]).English) <= 16));
    }

    private static IEnumerable<(string, Text)> OfTables() =>
        typeof(Text).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Text).Namespace && type.Name.EndsWith("Texts", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public)
                .Where(property => property.PropertyType == typeof(Text))
                .Select(property => ($"{type.Name}.{property.Name}", (Text)property.GetValue(null)!)));

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, @"\{\d\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);
}
