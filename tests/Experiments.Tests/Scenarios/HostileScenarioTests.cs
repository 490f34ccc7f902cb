using System.Diagnostics;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>What no user writes on purpose, and what a slip can make of a file: a located mistake, at once, and no memory filled.</summary>
public sealed class HostileScenarioTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("from: 2011-Q1, until: 2010-Q4",
        "2:66 until is the first quarter no longer in force and must lie after from (2011-Q1), but is 2010-Q4")]
    [InlineData("until: 2009-Q1", "2:51 until is the first quarter no longer in force and must lie after from (2010-Q1), but is 2009-Q1")]
    [InlineData("from: 2009-Q1", "2:50 from must not lie before the start (2010-Q1), but is 2009-Q1")]
    [InlineData("from: 1900-Q1, until: 2999-Q4, phase_in: 400", "2:50 from must not lie before the start (2010-Q1), but is 1900-Q1")]
    public void Dates_out_of_order_are_refused(string dates, string mistake) =>
        Assert.Equal([mistake], _folder.Mistakes($"extends: base.yaml\npolicies: [{{lever: tax_credit, share: 0.3, {dates}}}]\n"));

    [Theory]
    [InlineData("extends: \"a\\0b.yaml\"", "1:10 holds the character U+0000, which neither a path nor a name may hold")]
    [InlineData("extends: base.yaml\npopulation: {sectors: \"a\\0.csv\"}", "2:23 holds the character U+0000")]
    [InlineData("extends: base.yaml\npopulation: {families: \"\\e.csv\"}", "2:24 holds the character U+001B")]
    [InlineData("extends: base.yaml\ndesign: {uncertainties: {method: table, table: \"p\\0.csv\"}}", "2:48 holds the character U+0000")]
    [InlineData("extends: base.yaml\nscenario: \"a\\0\"", "2:11 holds the character U+0000")]
    [InlineData("extends: base.yaml\n\"a\\0\": 1", "2:1 holds the character U+0000")]
    [InlineData("extends: base.yaml\nscenario: \"\\x9b\"", "2:11 holds the character U+009B")]
    [InlineData("extends: \"\"", "1:10 extends is empty")]
    public void What_no_path_and_no_name_can_hold_is_refused_at_its_place(string text, string mistake) =>
        Assert.StartsWith(mistake, _folder.Mistakes(text)[0], StringComparison.Ordinal);

    [Fact]
    public void Half_a_surrogate_pair_is_a_located_mistake_and_a_whole_one_is_text()
    {
        Assert.StartsWith("2:", _folder.Mistakes("extends: base.yaml\nscenario: \"\\ud800\"")[0], StringComparison.Ordinal);
        Assert.Equal("\U0001F393 Training", _folder.Read("scenario: \"\U0001F393 Training\"").Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b.yaml")]
    public void A_path_that_is_none_is_a_mistake(string path) => Assert.Equal(["is no path of a file"], ScenarioFolder.MistakesOf(path));

    [Fact]
    public void Too_many_policies_are_said_before_any_two_are_compared()
    {
        static string Equal(int count) =>
            "extends: base.yaml\npolicies:\n" + string.Concat(Enumerable.Repeat("  - {lever: grants, cny_per_programme: 20000}\n", count));
        var time = Stopwatch.StartNew();
        Assert.Equal(["1003:5 is number 1,001 of 9,000 policies; at most 1,000 are read: name several regions or sectors in one policy"],
            _folder.Mistakes(Equal(9_000)));
        string[] equal = _folder.Mistakes(Equal(InputLimits.Policies));
        Assert.Equal(InputLimits.Policies - 1, equal.Length);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(10), $"{time.Elapsed}");
    }

    public static TheoryData<string, string> TooLarge => new()
    {
        {
            "x: [" + string.Concat(Enumerable.Repeat("1,", InputLimits.DocumentValues)) + "1]",
            "is value 50,001 of this file; at most 50,000 are read (tables go into CSV files)"
        },
        {
            "parameters:\n" + string.Concat(Enumerable.Range(0, 5_000).Select(static i => FormattableString.Invariant($"  k{i}: 1\n"))),
            "is key 1,001 of its group; at most 1,000 are read"
        },
        { "x: " + new string('[', 500_000), "is nested more than 16 levels deep" },
        { "x: " + string.Concat(Enumerable.Repeat("{a: ", 1_000)), "is nested more than 16 levels deep" },
        { "# " + new string('x', InputLimits.DocumentBytes), "is larger than 1 MB" },
        { "a: &a [1,1,1,1]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]", "anchor '&a' is not supported" },
    };

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void A_file_that_is_too_large_in_any_way_is_refused_in_time(string text, string mistake)
    {
        var time = Stopwatch.StartNew();
        Assert.Contains(_folder.Mistakes(text), found => found.Contains(mistake, StringComparison.Ordinal));
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(5), $"{time.Elapsed}");
    }

    [Theory]
    [InlineData("extends: base.yaml\npopulation: {sectors: /dev/zero}", "/dev/zero:1: holds a zero byte: this is not a text table")]
    [InlineData("extends: /dev/zero", "/dev/zero:1: is larger than 1 MB")]
    [InlineData("extends: base.yaml\npopulation: {regions: .}", "names a file that does not exist")]
    [InlineData("extends: base.yaml\ndesign: {uncertainties: {method: table, table: /dev/zero}}",
        "/dev/zero:1: holds a zero byte: this is not a text table")]
    public void What_never_ends_is_not_read_to_the_end(string text, string mistake)
    {
        var findings = new ScenarioFindings();
        long before = GC.GetTotalAllocatedBytes();
        Assert.Null(ScenarioReader.TryRead(_folder.Write("test.yaml", text), [], findings));
        Assert.Contains(findings.Errors, error => error.ToString().Contains(mistake, StringComparison.Ordinal));
        Assert.True(GC.GetTotalAllocatedBytes() - before < 200 << 20);
    }

    [Fact]
    public void A_pipe_is_no_table()
    {
        using Process pipe = Process.Start("bash", ["-c", $"mkfifo '{_folder.In("pipe.csv")}'"]);
        pipe.WaitForExit();
        using Process writer = Process.Start("bash", ["-c", $"echo id,name > '{_folder.In("pipe.csv")}'"]);
        string mistake = _folder.Mistakes("extends: base.yaml\npopulation: {sectors: pipe.csv}")[0];
        Assert.Contains("is a pipe or a device, not a file", mistake, StringComparison.Ordinal);
        writer.WaitForExit();
    }

    [Fact]
    public void A_world_and_a_design_that_would_fill_the_memory_are_refused()
    {
        Assert.Equal(["2:24 population.colleges asks for 100,000,000 programmes; at most 5,000,000 fit into a world"],
            _folder.Mistakes("extends: base.yaml\npopulation: {colleges: {synthetic: 100000, programmes: 1000}}"));
        IEnumerable<string> varied = ParameterCatalog.All.Where(static p => p.PlausibleLow < p.PlausibleHigh).Take(30)
            .Select(static p => p.Key);
        string factors = string.Join(", ", varied.Select(static key => key + ": plausible"));
        Assert.Contains("design's points are 120,000,000 numbers", _folder.Mistakes(
            $"extends: base.yaml\nreplications: 1\ndesign: {{uncertainties: {{method: lhs, points: 4000000, factors: {{{factors}}}}}}}")[0],
            StringComparison.Ordinal);
    }
}
