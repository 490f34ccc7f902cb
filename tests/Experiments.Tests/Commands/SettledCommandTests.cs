using System.CommandLine;
using System.Diagnostics;
using System.Runtime.Intrinsics.X86;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Settled;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Commands;

/// <summary><c>--settled DIR</c> as it is given: the promised bytes are those of the same command without it.</summary>
public sealed class SettledCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _tiny, _talent;

    public SettledCommandTests()
    {
        _tiny = _folder.Write("tiny.yaml", Settling(TinyWorld.Yaml("Tiny", 16)));
        _talent = _folder.Write("talent.yaml", Settling(TinyWorld.Yaml("Tiny, talent", 16, TinyWorld.Talent)));
    }

    private string Kept => In("settled");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_command_that_runs_worlds_into_a_results_folder_has_the_option()
    {
        Command[] commands = [.. RongheCommands.Root(new Terminal(TextWriter.Null, TextWriter.Null, TextReader.Null, default)).Subcommands
            .Where(static c => Has(c, "--threads") && Has(c, "--out"))];
        Assert.Superset(new HashSet<string>(["run", "sweep", "mechanisms", "ways", "spiral"]),
            commands.Select(static c => c.Name).ToHashSet());
        Assert.All(commands, static c => Assert.True(Has(c, "--settled"), c.Name));

        static bool Has(Command command, string name) => command.Options.Any(o => o.Name == name);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("sweep")]
    [InlineData("mechanisms")]
    [InlineData("ways")]
    [InlineData("spiral")]
    public void A_command_gives_the_same_bytes_without_with_and_again(string name)
    {
        string[] arguments = name switch
        {
            "run" => ["run", _tiny, _talent, "-n", "3"],
            "sweep" => ["sweep", Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"), "-n", "2", "--set", "world.burn_in=24",
                "--set", "design.uncertainties.points=4"],
            "mechanisms" => ["mechanisms", _tiny, "-n", "2", "--periods", "24", "--rest", "4", "--mechanism", "belief.openness",
                "--lever", "grants"],
            "ways" => ["ways", _tiny, "-n", "3", "--periods", "48"],
            _ => ["spiral", _tiny, "-n", "2", "--periods", "121"],
        };
        Manifest without = Made("without", [.. arguments, "-j", "2"]);
        Manifest first = Made("first", [.. arguments, "-j", "2", "--settled", Kept]);
        string[] files = Directory.GetFiles(Kept);
        Manifest second = Made("second", [.. arguments, "-j", "1", "--settled", Kept]);
        Assert.True(without.Content.Count > 1);
        Assert.Equal(Content(without, "without"), Content(first, "first"));
        Assert.Equal(Content(without, "without"), Content(second, "second"));
        Assert.Null(without.Runs.Settled);
        Assert.True(first.Runs.Settled!.Computed >= files.Length && files.Length > 0, first.Runs.Settled.ToString());
        Assert.True(second.Runs.Settled is { Computed: 0, Refused: 0, Read: > 0 }, second.Runs.Settled!.ToString());
        Assert.Equal(files, Directory.GetFiles(Kept));
    }

    [Fact]
    public void A_second_command_under_another_policy_says_that_it_went_on_from_kept_states_and_its_runs_are_verified()
    {
        Assert.False(Directory.Exists(Kept));
        Manifest alone = Made("alone", ["run", _talent, "-n", "3"]);
        Made("first", ["run", _tiny, "-n", "3", "--settled", Kept]);
        Answer answer = RongheProgram.InProcess("run", _talent, "-n", "3", "--settled", Kept, "--out", In("second"));
        Assert.Contains($"Settled states: 3 read, 0 computed ({Kept})", answer.Messages, StringComparison.Ordinal);
        Manifest second = Manifest.Read(In("second"))!;
        Assert.Equal(alone.Content, second.Content);
        Assert.Equal(new SettledTally(3, 0, 0), second.Runs.Settled);
        Directory.Delete(Kept, recursive: true);
        Answer verified = RongheProgram.InProcess("verify", In("second"));
        Assert.True(verified.Code == 0, verified.Output + verified.Messages);
        Assert.False(Directory.Exists(Kept));
    }

    [Fact]
    public void A_state_written_with_wide_vectors_is_read_without_them_and_the_reverse()
    {
        foreach (string writing in (string[])["1", "0"])
        {
            string kept = In("settled-" + writing);
            Manifest first = Processed(writing, "first-" + writing, _tiny, kept);
            Manifest second = Processed(writing == "1" ? "0" : "1", "second-" + writing, _tiny, kept);
            Assert.Equal(first.Content, second.Content);
            Assert.Equal(new SettledTally(2, 0, 0), second.Runs.Settled);
            if (Avx2.IsSupported) Assert.NotEqual(first.Machine.Avx2, second.Machine.Avx2);
        }
    }

    [Fact]
    public void Processes_that_share_the_folder_do_not_disturb_each_other()
    {
        Manifest alone = Made("alone", ["run", _tiny, "-n", "4"]);
        Process[] processes = [.. Enumerable.Range(0, 3).Select(i => RongheProgram.Start(
            "run", _tiny, "-n", "4", "-q", "--settled", Kept, "--out", In($"process-{i}")))];
        for (int i = 0; i < processes.Length; i++)
        {
            string messages = processes[i].StandardError.ReadToEnd();
            processes[i].WaitForExit();
            Assert.True(processes[i].ExitCode == 0, messages);
            Assert.Equal(alone.Content, Manifest.Read(In($"process-{i}"))!.Content);
            Assert.Equal(0, Manifest.Read(In($"process-{i}"))!.Runs.Settled!.Refused);
        }

        Assert.Equal(4, Directory.GetFiles(Kept).Length);
        Assert.Equal(new SettledTally(4, 0, 0), Made("after", ["run", _tiny, "-n", "4", "--settled", Kept]).Runs.Settled);
    }

    [Fact]
    public void What_cannot_be_a_folder_costs_a_sentence_and_no_result()
    {
        string file = _folder.Write("a file", "somebody's");
        foreach (string folder in (string[])[file, Path.Combine(file, "below"), "/proc/nobody/may/write/here"])
        {
            Answer answer = RongheProgram.InProcess("run", _tiny, "-n", "1", "--settled", folder, "--out", In("out"));
            Assert.Equal(0, answer.Code);
            Assert.Single(answer.Messages.Split('\n'), static line => line.Contains("results do not depend on it", StringComparison.Ordinal));
            Assert.DoesNotContain("   at ", answer.Messages, StringComparison.Ordinal);
            Directory.Delete(In("out"), recursive: true);
        }

        Assert.Equal(2, RongheProgram.InProcess("run", _tiny, "--settled", "").Code);
        Assert.Equal("somebody's", File.ReadAllText(file));
    }

    private static string Settling(string yaml) => yaml.Replace("world.burn_in: 0", "world.burn_in: 24", StringComparison.Ordinal);

    private Manifest Made(string name, string[] arguments)
    {
        Answer answer = RongheProgram.InProcess([.. arguments, "-q", "--out", In(name)]);
        Assert.True(answer.Code is 0 or 3, answer.Messages + answer.Output);
        return Manifest.Read(In(name))!;
    }

    /// <summary>Hashes of the promised files; a table that shows the command that made it is taken without what differs in it.</summary>
    private Dictionary<string, string> Content(Manifest manifest, string name) => manifest.Content.ToDictionary(
        static file => file.Key, file => file.Key == "claims.csv"
            ? FileHash.OfText(new[] { In(name), " -j 1", " -j 2", $" --settled {Kept}" }.Aggregate(
                File.ReadAllText(Path.Combine(In(name), file.Key)), static (text, word) => text.Replace(word, "", StringComparison.Ordinal)))
            : file.Value);

    private Manifest Processed(string avx2, string name, string scenario, string kept)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ronghe.dll"), "run", scenario, "-n", "2", "-q",
            "--settled", kept, "--out", In(name)]);
        start.Environment["DOTNET_EnableAVX2"] = avx2;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return Manifest.Read(In(name))!;
    }

    private string In(string name) => Path.Combine(_folder.Path, name);
}
