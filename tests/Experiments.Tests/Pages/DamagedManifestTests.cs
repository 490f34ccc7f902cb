using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Pages;

/// <summary>A manifest may come from anywhere and be anything: every command that reads a results folder says so in sentences.</summary>
public sealed class DamagedManifestTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();
    private readonly string _results;
    private readonly string _sound;

    public DamagedManifestTests()
    {
        _results = _folder.In("results");
        Assert.Equal(0, Ronghe("run", _folder.In("base.yaml"),
            _folder.Write("grants.yaml", "extends: base.yaml\npolicies: [{lever: grants, cny_per_programme: 20000}]\n"),
            "-n", "1", "--periods", "4", "--out", _results, "-q").Code);
        _sound = File.ReadAllText(Manifest(_results));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What stands in the manifest, and what in its place; without a first, all of it.</summary>
    public static TheoryData<string, string> Damages => new()
    {
        { "", "" },
        { "", "null" },
        { "", "[1, 2]" },
        { "", "{" },
        { "", "{\"manifest_version\": 1, \"content\": {\"a\": 1, \"a\": 2}}" },
        { "", "{\"manifest_version\": 1, \"scenarios\": [3, null, {\"merged\": {\"policies\": [1]}}], \"tables\": 5, \"groups\": " +
            "[], \"content\": []}" },
        { "", "{\"a\": " + "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[" },
        { "\"run\"", "\"\\ud800\"" },
        { "\"manifest_version\": ", "\"manifest_version\": 1e400, \"version\": " },
        { "\"name\": \"Base", "\"name\": \"\\ud800" },
        { "\"name\": \"Base", "\"name\": \"\\u0000" },
        { "\"file\": \"", "\"file\": \"\\u0000" },
        { "\"seed\": 1", "\"seed\": {\"deep\": \"\\udc00\"}" },
        { "\"periods\": 4", "\"periods\": 1e999" },
        { "\"start\": \"2010-Q1\"", "\"start\": [\"2010-Q1\"]" },
        { "\"content\": {", "\"content\": {\"runs.parquet\": 1, " },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Every_reader_of_a_results_folder_says_so_in_sentences(string from, string to)
    {
        string damaged = from.Length == 0 ? to : _sound.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(_sound, damaged);
        string[][] lines =
        [
            ["report", _results, "-q"], ["story", _results, "--agent", "enterprise:0"], ["query", _results],
            ["verify", _results, "--sample", "1"],
            ["export", _results, "--out", _folder.In("out.tar.gz")], ["export", _results, "--as", "csv", "--out", _folder.In("csv")],
            ["clean", _results],
            ["merge", _results, "--out", _folder.In("merged")], ["ways", _folder.In("base.yaml"), "--spiral", _results],
            ["run", _folder.In("base.yaml"), "-n", "1", "--periods", "4", "--out", _results, "-q"],
        ];
        foreach (string[] line in lines)
        {
            File.WriteAllText(Manifest(_results), damaged);
            (int code, string messages) = Ronghe(line);
            Assert.InRange(code, 0, 3);
            Assert.False(messages.Contains("inside ronghe", StringComparison.Ordinal), $"{line[0]}: {messages}");
        }
    }

    private static string Manifest(string folder) => Path.Combine(folder, "manifest.json");

    private static (int Code, string Messages) Ronghe(params string[] arguments)
    {
        using var messages = new StringWriter();
        return (RongheCommands.Run(arguments, new Terminal(TextWriter.Null, messages, TextReader.Null, default)), messages.ToString());
    }
}
