using System.Globalization;
using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Tests.Pages;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Tests.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Tests.Studies;

/// <summary>What every kind of study gets from its host, the one that a stranger adds among them.</summary>
public sealed class HostedStudyTests : IDisposable
{
    private static readonly string[] Promised = ["runs.parquet", "variants.parquet"];

    /// <summary>One mechanism, one lever: the whole catalogue takes minutes.</summary>
    private static readonly string[] Few = ["-n", "3", "--rest", "2", "--mechanism", "decision.poachability", "--lever", "consensus"];

    /// <summary>Two small waves towards two figures that the tiny world meets.</summary>
    private static readonly string[] Little = ["--only", "--screening", "8", "--active", "2", "--points", "8", "--draws", "4", "--particles", "40",
        "--recover", "10", "--truths", "2", "--carry", "3"];

    private readonly ScenarioFolder _folder = new();

    public HostedStudyTests()
    {
        _folder.Write("mine.csv", TinyWorld.Figures);
        _folder.Write("one.yaml", TinyWorld.Yaml("Tiny", 8) + "\nreplications: 3\n");
        _folder.Write("two.yaml", TinyWorld.Yaml("Talent", 8, TinyWorld.Talent) + "\nreplications: 3\n");
        _folder.Write("design.yaml", "extends: one.yaml\nscenario: A design\ndesign:\n"
            + "  uncertainties: {method: lhs, points: 3, seed: 1, factors: {industry.upgrade_gain: plausible}}\n"
            + "  policies: {nothing: [], both: [{lever: consensus, value: 0.6}, {lever: grants, cny_per_programme: 5000}]}\n");
    }

    public static TheoryData<string> Kinds => new(StudyKinds.Hosted.Select(static kind => kind.Kind).Append("tornado"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Its_page_is_whole_in_both_languages_and_says_on_the_console_what_it_says_first(string kind)
    {
        Answer answer = Ronghe(kind);
        Assert.Equal((0, 1), (answer.Code, Directory.GetFiles(At(), ReportPage.Name).Length));
        StoredExperiment stored = StoredFolder.TryRead(At(), ReportCatalog.Grouped, out string problem)
            ?? throw new InvalidOperationException(problem);
        Assert.Empty(stored.Holes);
        var page = ResultsPage.Of(stored, Known);
        Assert.Equal("answer", page.Sections[0].Id);
        Assert.Contains(page.Sections.SelectMany(static s => s.Blocks), static block => block is ChartBlock { Charts.Count: > 0 });
        string console = Unwrapped(answer.Output);
        Assert.StartsWith(Unwrapped(page.Title + " " + page.Question), console, StringComparison.Ordinal);
        foreach (Prose said in page.Sections[0].Blocks.OfType<ListBlock>().Single().Items.Concat(page.Warnings))
            Assert.Contains(Unwrapped(ConsolePage.Plain(said)), console, StringComparison.Ordinal);
        Assert.All(answer.Output.Split('\n'), static line => Assert.True(CellWidth.Of(line) <= 80, line));
        Assert.Equal(0, Execute(new RunEnvironment(), "report", At(), "--language", "zh").Code);
        Assert.Empty(ChinesePage.EnglishIn(File.ReadAllText(Path.Combine(At(), ReportPage.Name)),
            [.. stored.Manifest.Scenarios.Select(static s => s.Name), stored.Manifest.Command, "nothing", "both", .. ParameterKeys]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_number_of_its_page_and_console_is_marked_with_its_place_or_listed(string kind)
    {
        Answer answer = Ronghe(kind);
        Assert.Equal(0, answer.Code);
        string Page() => File.ReadAllText(Path.Combine(At(), ReportPage.Name));
        string english = Page();
        Assert.True(PageNumbers.AssertAreThoseOf(At(), english) > 0 || kind == "run");
        // Calibration's own numbers are marked with the page that tells of it.
        if (kind != "calibrate") Assert.Empty(PageNumbers.Unmarked(english));
        Assert.DoesNotMatch(@"\d[eE][+-]?\d", answer.Output);
        Assert.Equal(0, Execute(new RunEnvironment(), "report", At(), "--language", "zh").Code);
        string chinese = Page();
        PageNumbers.AssertAreThoseOf(At(), chinese);
        // Sentences may say them in another order.
        static IEnumerable<(string, double)> Sources(string page) =>
            ShownNumber.Of(page).Select(static n => (string.Join('|', n.Source), n.Value)).Order();
        Assert.Equal(Sources(english), Sources(chinese));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_run_of_it_can_be_done_again_from_the_folder_alone(string kind)
    {
        Assert.Equal(0, Ronghe(kind).Code);
        string moved = Path.Combine(_folder.Path, "moved");
        Directory.Move(At(), moved);
        foreach (string file in Directory.GetFiles(_folder.Path, "*.yaml")) File.Delete(file);
        Answer answer = Execute(new RunEnvironment(), "verify", moved, "--sample", "1000");
        Assert.True(answer.Code == 0, answer.Messages);
        // What the first look at the mechanisms decides is not looked at again, and a pace that is equal is searched no further.
        string all = kind is "mechanisms" or "spiral" ? @"(\d+) of \1" : $"{RunsOf(kind)} of {RunsOf(kind)}";
        Assert.Matches($@"(?m)^{all} runs give the same bytes again\.", answer.Messages);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_dry_run_says_how_many_runs_and_writes_nothing(string kind)
    {
        Answer answer = Ronghe(kind, "--dry-run");
        Assert.Equal(0, answer.Code);
        Assert.Contains("the 3 replications of", Unwrapped(answer.Output), StringComparison.Ordinal);
        Assert.Matches(kind switch { "run" => @"(?m)^ +runs +6 +of all files", "mechanisms" or "score" or "calibrate" or "spiral" => $@"(?m)^ +runs +{RunsOf(kind)} +of all parts",
            _ => $@"(?m)^ +runs +{RunsOf(kind)} " }, answer.Output);
        Assert.Contains("nothing was written", answer.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_seed_gives_its_own_numbers_whatever_the_threads(string kind)
    {
        foreach ((string seed, string threads, string folder) in (ReadOnlySpan<(string, string, string)>)
            [("4", "1", "four"), ("4", "3", "again"), ("5", "2", "five")])
            Assert.Equal(0, Ronghe(kind, "--seed", seed, "-j", threads, "--out", At(folder)).Code);
        AssertSame("four", "again");
        Assert.NotEqual(Bytes("four", Promised[0]), Bytes("five", Promised[0]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_failing_run_ends_it_as_the_error_mode_says(string kind)
    {
        RunEnvironment failing = Failing(replication: 1);
        foreach ((string mode, int code) in (ReadOnlySpan<(string, int)>)[("slow", 3), ("off", 0), ("fast", 1)])
        {
            Answer answer = Execute(failing, Line(kind, "--error", mode, "--out", At(mode)));
            Assert.Equal((mode, code), (mode, answer.Code));
            Assert.Contains("runs failed", answer.Messages, StringComparison.Ordinal);
            Assert.Equal(mode != "fast", File.Exists(Path.Combine(At(mode), ReportPage.Name)));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Its_tables_come_in_the_formats_asked_for(string kind)
    {
        Assert.Equal(0, Ronghe(kind, "--format", "csv", "--format", "parquet").Code);
        foreach (string table in (string[])["runs", "variants"])
        {
            Assert.True(File.Exists(Path.Combine(At(), table + ".parquet")));
            Assert.True(File.Exists(Path.Combine(At(), table + ".csv")));
        }

        using JsonDocument manifest = JsonDocument.Parse(Bytes("out", "manifest.json"));
        Assert.Equal(kind, manifest.RootElement.GetProperty("kind").GetString());
        foreach (string name in Known.First(k => k.Kind == kind).Tables.Select(static t => t.Name)
            .Except(kind switch { "run" => ["rest"], "sweep" => ["constraints"], _ => Array.Empty<string>() }))
            Assert.Contains(name + ".csv", manifest.RootElement.GetProperty("content").EnumerateObject().Select(static f => f.Name));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Stopped_at_work_it_goes_on_and_ends_with_the_same_bytes(string kind)
    {
        Assert.Equal(0, Ronghe(kind, "--out", At("whole")).Code);
        using var stop = new CancellationTokenSource();
        int begun = 0;
        var stopping = new RunEnvironment
        {
            Create = (scenario, replication, threads, recording) =>
            {
                if (Interlocked.Increment(ref begun) == 3) stop.Cancel();
                return Model.Create(scenario, replication, threads, recording);
            },
        };
        Answer stopped = Execute(stopping, Line(kind, "-j", "1", "--out", At("stopped")), stop.Token);
        Assert.Equal(130, stopped.Code);
        Assert.Contains("The same command goes on from there.", stopped.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(At("stopped"), "manifest.json")));
        Assert.Equal(0, Ronghe(kind, "--out", At("stopped")).Code);
        AssertSame("whole", "stopped");
        using JsonDocument manifest = JsonDocument.Parse(Bytes("stopped", "manifest.json"));
        Assert.Equal(0, manifest.RootElement.GetProperty("runs").GetProperty("computed_twice").GetInt32());
    }

    private static IReadOnlyList<IStudyKind> Hosted => [.. StudyKinds.Hosted, new Tornado()];

    private static IReadOnlyList<IStudyPages> Known => [.. Hosted, .. StudyKinds.Pages];

    private static string[] ParameterKeys => [.. ParameterCatalog.All.Select(static p => p.Key)];

    private static int RunsOf(string kind) => kind switch { "run" => 6, "sweep" => 18, "mechanisms" => 71, "score" => 5, "calibrate" => 105, "spiral" => 111, _ => 60 };

    private static RunEnvironment Failing(int replication) => new()
    {
        Create = (scenario, number, threads, recording) => number == replication ? throw new InvalidOperationException("heads differ")
            : Model.Create(scenario, number, threads, recording),
    };

    private static string Unwrapped(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private string[] Line(string kind, params string[] options) =>
    [
        kind, .. kind switch { "run" or "calibrate" => new[] { "one.yaml", "two.yaml" }, "sweep" => ["design.yaml"], _ => ["one.yaml"] }
            is var files ? files.Select(_folder.In) : [],
        .. kind switch { "mechanisms" => Few, "score" => ["--worlds", "2"], "calibrate" => [.. Little, "--targets", _folder.In("mine.csv")],
            "spiral" => ["--periods", "121"], _ => Array.Empty<string>() }, .. options.Contains("--out") ? [] : (string[])["--out", At()], .. options,
    ];

    private Answer Ronghe(string kind, params string[] options) => Execute(new RunEnvironment(), Line(kind, options));

    private static Answer Execute(RunEnvironment environment, params string[] line) => Execute(environment, line, CancellationToken.None);

    private static Answer Execute(RunEnvironment environment, string[] line, CancellationToken stop)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture) { NewLine = "\n" }, messages = new(CultureInfo.InvariantCulture);
        int code = RongheCommands.Run(line, new Terminal(output, messages, TextReader.Null, stop), () => environment, Hosted);
        return new Answer(code, output.ToString(), messages.ToString());
    }

    private string At(string folder = "out") => Path.Combine(_folder.Path, folder);

    private byte[] Bytes(string folder, string file) => File.ReadAllBytes(Path.Combine(At(folder), file));

    private void AssertSame(string left, string right)
    {
        foreach (string file in Promised) Assert.True(Bytes(left, file).AsSpan().SequenceEqual(Bytes(right, file)), file);
    }
}
