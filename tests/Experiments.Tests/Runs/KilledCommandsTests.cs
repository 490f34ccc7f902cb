using System.Diagnostics;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Tests.Scenarios;
using Xunit.Abstractions;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>Every command that writes, as a process of its own, is killed without warning: what has its name is whole, and the command
/// given again ends as one that was not killed.</summary>
/// <remarks><c>RONGHE_KILLS_EACH=5 dotnet test --filter KilledCommandsTests</c> kills each five times; CI kills each once. docs/quality.md
/// holds the figures of a full run.</remarks>
public sealed class KilledCommandsTests(ITestOutputHelper log) : IDisposable
{
    private const string Raw = "naics,occ,emp\n23,11-1011,100\n23,47-2011,100\n23,35-1011,50\n31-33,11-1011,300\n31-33,47-2011,100\n62,29-1141,350\n99,29-1141,50\n";
    private static readonly string[] ResultTables = ["*.parquet", "*.csv"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run")]
    [InlineData("sweep")]
    [InlineData("mechanisms")]
    [InlineData("ways")]
    [InlineData("spiral")]
    [InlineData("calibrate", 3)]
    [InlineData("merge")]
    [InlineData("export ema")]
    [InlineData("export csv")]
    [InlineData("report")]
    [InlineData("story")]
    [InlineData("import")]
    [InlineData("new")]
    [InlineData("schema")]
    [InlineData("explore save")]
    [InlineData("clean")]
    public void A_killed_command_leaves_nothing_half_written_under_its_name_and_ends_the_same_when_given_again(string name, int least = 1)
    {
        int kills = Math.Max(least, int.Parse(Environment.GetEnvironmentVariable("RONGHE_KILLS_EACH") ?? "1", CultureInfo.InvariantCulture));
        KilledCommand command = CommandOf(name);
        string whole = Target("whole", command), killed = Target("killed", command);
        TimeSpan takes = WorkOf(command.Arguments(whole));
        Dictionary<string, string> expected = Files(whole, command);
        var random = new Random(20261128);
        int hit = 0;
        for (int k = 0; k < kills; k++)
        {
            using Process process = RongheProgram.Start(command.Arguments(killed));
            TimeSpan moment = takes * (0.1 + (0.85 * random.NextDouble()));
            while (!process.HasExited && Work(process) < moment) Thread.Sleep(1);
            process.Kill();
            process.WaitForExit();
            if (process.ExitCode != 0) hit++;
            AssertWhole(killed, expected, command);
        }

        Answer answer = RongheProgram.Execute(command.Arguments(killed));
        Assert.True(answer.Code == 0, answer.Messages);
        Assert.Equal(expected, Files(killed, command));
        string[] names = Directory.GetFiles(killed, "*", SearchOption.AllDirectories);
        Assert.DoesNotContain(names, static n => Path.GetFileName(n).StartsWith('.') || n.EndsWith(".damaged", StringComparison.Ordinal));
        if (command.IsStore)
            Assert.Contains("\"computed_twice\": 0", File.ReadAllText(Path.Combine(killed, "manifest.json")), StringComparison.Ordinal);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {hit} of {kills} kills met it at work ({takes.TotalSeconds:0.0} s of processor time undisturbed); the " +
            $"same {expected.Count} files in the end."));
    }

    /// <summary>Processor time of a command that is left alone: a busy machine makes it longer by little, so that kills meet the command at
    /// work there too.</summary>
    private static TimeSpan WorkOf(IReadOnlyList<string> arguments)
    {
        using Process process = RongheProgram.Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), messages = process.StandardError.ReadToEndAsync();
        TimeSpan work = TimeSpan.Zero;
        while (!process.WaitForExit(2)) work = Work(process) is var now && now < TimeSpan.MaxValue ? now : work;
        Assert.True(process.ExitCode == 0, messages.Result + output.Result);
        return work;
    }

    private static TimeSpan Work(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended between the two questions.
            return TimeSpan.MaxValue;
        }
    }

    /// <summary>Whatever has its final name is as it was before the command or as it is after it; a results folder that waits for its
    /// renames says so to readers.</summary>
    private static void AssertWhole(string folder, Dictionary<string, string> expected, KilledCommand command)
    {
        var stored = StoredFiles.Of(folder);
        if (command.IsStore && ResultFiles.IsPending(folder)) return;
        if (command.IsStore) Assert.Null(stored.Refusal(stored.OfPages));
        foreach ((string file, string hash) in Files(folder, command))
            Assert.True(expected.TryGetValue(file, out string? right) && right == hash, $"{file} is half written");
    }

    private static Dictionary<string, string> Files(string folder, KilledCommand command) =>
        !Directory.Exists(folder) ? [] : command.Written
        .SelectMany(pattern => Directory.GetFiles(folder, pattern)).Where(static f => Path.GetFileName(f)[0] != '.')
            .ToDictionary(static f => Path.GetFileName(f), f => HashOf(f, folder));

    /// <summary>A page or a table may show the command that made it, and with it where it lies.</summary>
    private static string HashOf(string file, string folder) =>
        Path.GetExtension(file) is ".html" or ".csv"
            ? FileHash.OfText(File.ReadAllText(file).Replace(folder, "", StringComparison.Ordinal)) : FileHash.Of(file);

    private KilledCommand CommandOf(string name)
    {
        string tiny = _folder.Write("tiny.yaml", TinyWorld.Yaml("Tiny", 16)),
        talent = _folder.Write("talent.yaml", TinyWorld.Yaml("Tiny, talent", 16, TinyWorld.Talent));
        string sweep = Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml");
        KilledCommand Store(params string[] arguments) => new(t => [.. arguments, "-q", "--out", t], ResultTables) { IsStore = true };
        switch (name)
        {
            case "run": return Store("run", tiny, talent, "-n", "40");
            case "sweep": return Store("sweep", sweep, "-n", "3", "--set", "design.uncertainties.points=60");
            case "mechanisms":
                return Store("mechanisms", tiny, "-n", "4", "--periods", "24", "--rest", "4", "--mechanism", "belief.openness",
                    "--lever", "grants");
            case "ways": return Store("ways", tiny, "-n", "3", "--periods", "48");
            case "spiral": return Store("spiral", tiny, "-n", "2", "--periods", "121");
            case "calibrate":
                string mine = _folder.Write("mine.csv", TinyWorld.Figures);
                return Store("calibrate", tiny, talent, "-n", "2", "--only", "--targets", mine, "--screening", "20", "--active", "2", "--points", "20",
                    "--draws", "10", "--particles", "60", "--recover", "10", "--truths", "4", "--carry", "3");
            case "merge":
                foreach (string seed in (string[])["4", "5"]) Made("run", tiny, "--seed", seed, "-n", "20", "--out", In(seed));
                return new KilledCommand(t => ["merge", In("4"), In("5"), "--out", t], ResultTables) { IsStore = true };
            case "export ema":
                Made("run", tiny, "-n", "40", "--out", In("store"));
                return new KilledCommand(t => ["export", In("store"), "--out", Path.Combine(t, "a.tar.gz")], ["*.tar.gz"]);
            case "export csv":
                Made("run", tiny, "-n", "40", "--out", In("store"));
                return new KilledCommand(t => ["export", In("store"), "--as", "csv", "--out", t], ["*.csv"]);
            case "report":
                Made("run", tiny, talent, "-n", "4", "--out", In("store"));
                File.Delete(In("store/report.html"));
                return new KilledCommand(static t => ["report", t], ["*"]) { Given = In("store") };
            case "story":
                Made("run", tiny, talent, "-n", "2", "--out", In("store"));
                File.Delete(In("store/report.html"));
                return new KilledCommand(static t => ["story", t, "--agent", "enterprise:0"], ["*"]) { Given = In("store") };
            case "import":
                Directory.CreateDirectory(In("raw"));
                _folder.Write("raw/oews_detailed.csv", Raw);
                _folder.Write("raw/onet_knowledge_importance_wide.csv",
                    "onet_soc,title,job_zone,Digging,Counting,Caring\n11-1011.00,Chiefs,5,5,1,1\n47-2011.00,Builders,2,2,4,1\n29-1141.00,Nurses,4,1,1,5\n");
                _folder.Write("raw/CIP2020_SOC2018_Crosswalk.csv",
                    "CIP2020Code,CIP2020Title,SOC2018Code,SOC2018Title\n14.0101,a,11-1011,b\n46.0101,a,47-2011,b\n51.0101,a,29-1141,b\n24.0101,a,35-1011,b\n");
                return new KilledCommand(t => ["import", "--raw", In("raw"), "--onet", "29", "--oews", "2023", "--out", t], ["*.csv"]);
            case "new": return new KilledCommand(
                t => ["new", "--extends", tiny, "--lever", "none", "--out", Path.Combine(t, "new.yaml"), "--force"], ["*.yaml"]);
            case "schema": return new KilledCommand(static t => ["schema", "--out", Path.Combine(t, "schema.json")], ["*.json"]);
            case "explore save":
                return new KilledCommand(t => ["explore", tiny, "--language", "en", "--script",
                    _folder.Write("script.txt", $"run 8\nsave {t}/mine.yaml replace\nexport {t}/mine.csv replace\n")], ["mine.*"]);
            default:
                Made("run", tiny, "-n", "2", "--out", In("store"));
                for (int i = 1; i <= 500; i++) _folder.Write(FormattableString.Invariant($"store/runs.parquet.{i}.damaged"), [1]);
                return new KilledCommand(static t => ["clean", t, "--delete"], ["*.parquet", "*.csv", "*.json", "*.html"])
                    { Given = In("store") };
        }
    }

    private static void Made(params string[] arguments) => Assert.Equal(0, RongheProgram.InProcess([.. arguments, "-q"]).Code);

    private string Target(string name, KilledCommand command)
    {
        string target = Directory.CreateDirectory(In(name)).FullName;
        if (command.Given is not null)
        {
            foreach (string file in Directory.GetFiles(command.Given, "*", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(target, Path.GetRelativePath(command.Given, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        return target;
    }

    private string In(string name) => Path.Combine(_folder.Path, name);

    /// <summary>A command that writes into a folder.</summary>
    /// <param name="Arguments">With the folder put in.</param>
    /// <param name="Written">What of the folder must be the same in the end; pages and manifests show the time.</param>
    private sealed record KilledCommand(Func<string, string[]> Arguments, IReadOnlyList<string> Written)
    {
        /// <summary>What lies in the folder before the command.</summary>
        public string? Given { get; init; }

        /// <summary>The folder is a results folder of the command's own.</summary>
        public bool IsStore { get; init; }
    }
}
