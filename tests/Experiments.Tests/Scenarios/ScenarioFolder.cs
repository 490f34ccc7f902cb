using System.Runtime.CompilerServices;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>A folder with tiny tables (three sectors, two families, two regions) and a base scenario on them.</summary>
internal sealed class ScenarioFolder : IDisposable
{
    public const string Population = """
        population:
          sectors: sectors.csv
          families: families.csv
          family_sectors: shares.csv
          regions: regions.csv
          colleges: {synthetic: 5, entrants_per_year: 1000, programmes: 2}
          enterprises: {synthetic: 40}

        """;

    private readonly TemporaryFolder _folder = new();

    public ScenarioFolder()
    {
        _folder.Write("sectors.csv",
            "id,name,weight,Design,Trade,Law\n11,Farms,0.2,0.6,-0.8,0\n31-33,Factories,0.5,-0.6,0,0.8\n51,Media,0.3,0,1,0\n");
        _folder.Write("families.csv", "id,name,weight,Design,Trade,Law\n01,Farming,0.4,1,0,0\n14,Engineering,0.6,0,0,1\n");
        _folder.Write("shares.csv", "family,sector,share\n01,11,0.5\n01,31-33,0.5\n14,31-33,0.6\n14,51,0.4\n");
        _folder.Write("regions.csv", "id,enterprise_weight\nNorth,0.75\nSouth,0.25\n");
        Write("base.yaml", "scenario: Base\n" + Population);
    }

    public string Path => _folder.Path;

    /// <summary>The committed scenarios.</summary>
    public static string Shipped([CallerFilePath] string path = "")
    {
        string folder = System.IO.Path.GetDirectoryName(path)!;
        while (!File.Exists(System.IO.Path.Combine(folder, "Ronghe.slnx"))) folder = System.IO.Path.GetDirectoryName(folder)!;
        return System.IO.Path.Combine(folder, "scenarios");
    }

    public string Write(string name, string text) => _folder.Write(name, text);

    public string Write(string name, byte[] bytes) => _folder.Write(name, bytes);

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Reads a scenario of this text, which extends the base.</summary>
    public ScenarioDocument Read(string text, params string[] overrides) =>
        ScenarioReader.Read(Write("test.yaml", "extends: base.yaml\n" + text), overrides);

    /// <summary>The mistakes of a scenario of this text, as <c>line:column message</c>.</summary>
    public string[] Mistakes(string text, params string[] overrides) => MistakesOf(Write("test.yaml", text), overrides);

    public static string[] MistakesOf(string path, params string[] overrides)
    {
        var findings = new ScenarioFindings();
        ScenarioDocument? document = ScenarioReader.TryRead(path, overrides, findings);
        Assert.Equal(findings.Errors.Count > 0, document is null);
        // Whatever is wrong with a scenario is said in Chinese too.
        Assert.All(findings.Errors, static e => Assert.True(MistakeTexts.Chinese(e.Message) is not null,
            $"mistakes-chinese.tsv has no line for: {e.Message}"));
        return [.. findings.Errors.OrderBy(error => error.Line).ThenBy(error => error.Column)
            .Select(error => (error.Line > 0 ? FormattableString.Invariant($"{error.Line}:{error.Column} ") : "") + error.Message)];
    }

    public void Dispose() => _folder.Dispose();
}
