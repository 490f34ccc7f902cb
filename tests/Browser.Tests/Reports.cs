using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Pages;

namespace Ronghe.Browser.Tests;

/// <summary>One results folder of each kind, made by the program's own commands; removed after the tests.</summary>
public sealed class Reports : IDisposable
{
    private const string Evil = "<script>alert(1)</script> & <b>bold</b> “策略”";
    private readonly string _root = Directory.CreateTempSubdirectory("ronghe-pages-").FullName;
    private readonly Dictionary<string, string> _pages = [];
    private readonly Lock _gate = new();

    /// <summary>Kinds of pages, by name.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["run", "comparison", "partial", "spiral", "ways", "sweep", "story"];

    /// <summary>The page of a kind; its folder is made at first use.</summary>
    internal string PageOf(string kind)
    {
        lock (_gate)
        {
            if (!_pages.TryGetValue(kind, out string? page))
                _pages[kind] = page = kind == "story" ? Story() : Path.Combine(Make(kind), ReportPage.Name);
            return page;
        }
    }

    private string Story()
    {
        string folder = Path.Combine(_root, "two-policies");
        Compare(folder, "A policy");
        Command("story", folder, "--agent", "enterprise:12", "--quiet");
        return Path.Combine(folder, "story-enterprise-12.html");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Make(string kind)
    {
        string folder = Path.Combine(_root, kind), small = Path.Combine(RepositoryRoot(), "scenarios", "small.yaml");
        switch (kind)
        {
            case "run":
                Command("run", small, "--periods", "60", "-n", "3", "--set", "observe.by=[sector, region]", "--out", folder, "--quiet");
                break;
            case "comparison":
                Compare(folder, Evil);
                break;
            case "partial":
                Command("run", small, "--periods", "20", "-n", "2", "--out", folder, "--quiet");
                // As an older version left it: nothing vouches for the files. A folder of today whose manifest is damaged gets no page at
                // all.
                File.Delete(Path.Combine(folder, "SHA256SUMS"));
                File.Delete(Path.Combine(folder, "series.parquet"));
                File.WriteAllText(Path.Combine(folder, "manifest.json"), "{ broken");
                File.WriteAllText(Path.Combine(folder, "extra.csv"), "what,estimate,low,high\na,1,0,2\nb,-1,-2,0.5\n");
                Command("report", folder);
                break;
            case "spiral" or "ways":
                // Stored tables of a whole experiment, thinned: what a page is made of, without the minutes that running it takes.
                Directory.CreateDirectory(folder);
                foreach (string file in Directory.GetFiles(Path.Combine(RepositoryRoot(), "tests", "Browser.Tests", "Folders", kind)))
                    File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
                Command("report", folder, "--quiet");
                break;
            case "sweep":
                Command("sweep", Path.Combine(Path.GetDirectoryName(small)!, "tiny-sweep.yaml"), "--set", "design.uncertainties.points=6",
                    "-n", "2", "--out", folder, "--quiet");
                break;
            default:
                throw new ArgumentException($"There is no page '{kind}'.", nameof(kind));
        }

        return folder;
    }

    /// <summary>Two policies in one folder; the second may have any title.</summary>
    private static void Compare(string folder, string title)
    {
        string small = Path.Combine(RepositoryRoot(), "scenarios", "small.yaml"),
        policy = Path.Combine(Path.GetDirectoryName(small)!, $".browser-test-{Environment.ProcessId}.yaml");
        File.WriteAllText(policy,
            $"extends: small.yaml\nscenario: '{title}'\npolicies:\n  - {{lever: talent_integration, value: 0.6, from: 2012-Q1}}\n");
        try
        {
            Command("run", small, policy, "--periods", "60", "-n", "3", "--out", folder, "--quiet");
        }
        finally
        {
            File.Delete(policy);
        }
    }

    private static void Command(params string[] arguments)
    {
        using var said = new StringWriter();
        int code = RongheCommands.Run(arguments, new Terminal(TextWriter.Null, said, TextReader.Null, CancellationToken.None));
        if (code != 0) throw new InvalidOperationException($"ronghe {string.Join(' ', arguments)} gave {code}: {said}");
    }

    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Ronghe.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The repository is not above the tests.");
    }
}
