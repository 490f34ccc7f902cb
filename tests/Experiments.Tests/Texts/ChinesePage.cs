using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Tests.Pages;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Tests.Texts;

/// <summary>Looks for English in a Chinese page: in its text, its labels for screen readers and the words of its figures.</summary>
internal static partial class ChinesePage
{
    private static readonly HashSet<string> Ours =
    [
        .. typeof(Text).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(Text).Namespace && type.Name.EndsWith("Texts", StringComparison.Ordinal))
            .SelectMany(static type => type.GetProperties(BindingFlags.Static | BindingFlags.Public))
                .Where(static p => p.PropertyType == typeof(Text))
            .Select(static p => (Text)p.GetValue(null)!).Concat(
                ReportCatalog.Sections.SelectMany(static s => (Text[])[s.Title, s.Question, .. s.Charts.Select(static c => c.Title)]))
            .Where(static text => text.English != text.Chinese && text.English.Any(char.IsAsciiLetter)).Select(static text => text.English),
        .. MessageText.All.Select(static text => text.English),
        .. StoredTexts.Lines.Where(static line => line.Key != line.Value && line.Key.Length > 3).Select(static line => line.Key),
    ];

    /// <summary>What the page of a folder still says in English, the folder's own names and commands apart.</summary>
    public static string[] EnglishIn(StoredExperiment data)
    {
        StoredExperiment chinese = data.In(Language.Chinese);
        return EnglishIn(FakeResults.PageOf(chinese), [.. chinese.Scenarios.Select(static s => s.Name),
            .. chinese.Manifest.Scenarios.Select(static s => s.Name), chinese.Manifest.Command,
            .. chinese.Tables.Where(static t => t.Has("policy"))
            .SelectMany(static t => Enumerable.Range(0, t.Rows.Count).Select(r => t.Text(r, "policy")))]);
    }

    public static string[] EnglishIn(string page, IReadOnlyList<string> names)
    {
        Assert.Contains("<html lang=\"zh-CN\">", page, StringComparison.Ordinal);
        return [.. Said(page).Distinct().Where(said => !names.Contains(said))
            .Where(said => Ours.Contains(said) || Words()
            .IsMatch(Command().Replace(names.Where(static n => n.Length > 0)
            .Aggregate(said, static (text, name) => text.Replace(name, "·", StringComparison.Ordinal)), "·")))];
    }

    /// <summary>Lines of a console that still speak English, names and commands apart.</summary>
    public static string[] EnglishLines(string console, IReadOnlyList<string> names) => [.. console.Split('\n')
        .Where(line => Words().IsMatch(Command().Replace(names.Aggregate(line, static (text, name) =>
            text.Replace(name, "·", StringComparison.Ordinal)), "·")))];

    private static IEnumerable<string> Said(string page)
    {
        string figures = Figures().Match(page).Groups[1].Value;
        string body = Quiet().Replace(page, string.Empty);
        IEnumerable<string> written = Tag().Split(body).Concat(Label().Matches(body).Select(static label => label.Groups[1].Value))
            .Select(static text => WebUtility.HtmlDecode(text).Trim());
        using JsonDocument json = JsonDocument.Parse(figures);
        return [.. written, .. Drawn(json.RootElement)];
    }

    private static List<string> Drawn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!.Replace("<br>", " ", StringComparison.Ordinal)],
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(static member => Drawn(member.Value))],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(Drawn)],
        _ => [],
    };

    [GeneratedRegex("<script type=\"application/json\" id=\"figures\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Figures();

    [GeneratedRegex("<script.*?</script>|<style.*?</style>|<code>.*?</code>", RegexOptions.Singleline)]
    private static partial Regex Quiet();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?:aria-label|data-label)=\"([^\"]*)\"")]
    private static partial Regex Label();

    [GeneratedRegex("ronghe [a-z]+( [A-Za-z0-9./_-]+)*")]
    private static partial Regex Command();

    /// <summary>Three words in a row.</summary>
    [GeneratedRegex("[A-Za-z][A-Za-z'’-]+( [A-Za-z][A-Za-z'’-]*){2}")]
    private static partial Regex Words();
}
