using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Tests.Scenarios;
using Xunit.Abstractions;

namespace Ronghe.Experiments.Tests.Runs.Tables;

/// <summary>One bit of one stored file is flipped, or the file is cut: every command then gives the numbers that it gave before, or says
/// that it cannot.</summary>
/// <remarks>
/// <c>RONGHE_DAMAGE=200 dotnet test --filter DamageTests</c> gives every command through the executable, each after every damage; CI looks
/// at 200 damages in this process, with one command after each. docs/quality.md holds the figures of a full run.
/// </remarks>
public sealed class DamageTests(ITestOutputHelper log) : IDisposable
{
    private const int InCi = 200;
    private static readonly string[] Tables =
        ["runs.parquet", "series.parquet", "runs.csv", "series.csv", "variants.csv", "outcomes.csv"];
    private readonly TemporaryFolder _folder = new();
    private readonly SortedDictionary<string, int> _tally = new(StringComparer.Ordinal);
    private readonly List<string> _wrong = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_flipped_bit_or_a_cut_in_any_stored_file_never_gives_other_numbers_in_silence()
    {
        bool isFull = int.TryParse(Environment.GetEnvironmentVariable("RONGHE_DAMAGE"), NumberStyles.None, CultureInfo.InvariantCulture,
            out int asked);
        int damages = isFull ? asked : InCi;
        Func<IReadOnlyList<string>, Answer> ronghe = isFull ? RongheProgram.Execute : RongheProgram.InProcess;
        StoreKind[] kinds = [.. Kinds()];
        foreach (StoreKind kind in kinds) kind.Make();
        var expected = kinds.ToDictionary(static k => k, k => k.Commands.Select(c => Do(k, c, ronghe).Seen).ToArray());
        (StoreKind Kind, string File)[] files = [.. kinds.SelectMany(k => FilesOf(k).Select(f => (k, f)))];
        var random = new Random(20261128);
        for (int i = 0; i < damages; i++)
        {
            (StoreKind kind, string file) = files[i % files.Length];
            string damage = Damaged(kind, file, isCut: i / files.Length % 4 == 3, random, out byte[] bytes);
            for (int c = 0; c < kind.Commands.Count; c++)
            {
                if (isFull || c == (i / files.Length) % kind.Commands.Count)
                    Look(kind, kind.Commands[c], file, bytes, damage, expected[kind][c], ronghe);
            }
        }

        log.WriteLine($"{damages} damages to {files.Length} files:");
        foreach ((string what, int count) in _tally) log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {count}"));
        Assert.True(_wrong.Count == 0, string.Join('\n', _wrong));
    }

    private void Look(StoreKind kind, StoreCommand command, string file, byte[] bytes, string damage, string expected,
        Func<IReadOnlyList<string>, Answer> ronghe)
    {
        (Answer answer, string seen) = Do(kind, command, ronghe, file, bytes);
        bool isTraced = answer.Messages.Contains("   at ", StringComparison.Ordinal) || answer.Code is < 0 or > 3;
        string verdict = isTraced ? "CRASHED"
            : answer.Code is 1 or 2 && answer is { Output: "", Messages: not "" } && !command.MustSucceed ? "refused in a sentence"
            : answer.Code == 0 && seen == expected ? "the same numbers"
            : answer.Code == 0 && !command.MustSucceed
                && answer.Messages.Contains("damaged", StringComparison.Ordinal) ? "fewer numbers, said"
            : "OTHER NUMBERS";
        string what = $"{command.Name}, {Path.GetFileName(file)}: {verdict}";
        _tally[what] = _tally.GetValueOrDefault(what) + 1;
        if (verdict is "CRASHED" or "OTHER NUMBERS")
            _wrong.Add($"{kind.Name}: {command.Name} after {damage}: {verdict}, exit {answer.Code}\n{answer.Messages}\n{answer.Output}");
    }

    /// <summary>Gives a command on a fresh copy of the store, in which one file may hold other bytes; returns what a user sees of the
    /// numbers.</summary>
    private (Answer Answer, string Seen) Do(StoreKind kind, StoreCommand command, Func<IReadOnlyList<string>, Answer> ronghe,
        string? file = null, byte[]? bytes = null)
    {
        string work = In("work");
        if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        foreach (string path in Directory.GetFiles(kind.Folder, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(work, "store", Path.GetRelativePath(kind.Folder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        if (file is not null) File.WriteAllBytes(Path.Combine(work, "store", file), bytes!);
        Answer answer = ronghe(command.Arguments(Path.Combine(work, "store"), Path.Combine(work, "made")));
        return (answer, command.Seen(answer, work));
    }

    private static string Damaged(StoreKind kind, string file, bool isCut, Random random, out byte[] bytes)
    {
        bytes = File.ReadAllBytes(Path.Combine(kind.Folder, file));
        if (isCut)
        {
            int length = random.Next(bytes.Length);
            bytes = bytes[..length];
            return string.Create(CultureInfo.InvariantCulture, $"{file} was cut to {length} bytes");
        }

        int at = random.Next(bytes.Length), bit = random.Next(8);
        bytes[at] ^= (byte)(1 << bit);
        return string.Create(CultureInfo.InvariantCulture, $"bit {bit} of byte {at} of {file} was flipped");
    }

    private static IEnumerable<string> FilesOf(StoreKind kind) =>
        Directory.GetFiles(kind.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(kind.Folder, f))
            .Where(static f => f != "report.html").Order(StringComparer.Ordinal);

    private IEnumerable<StoreKind> Kinds()
    {
        string tiny = _folder.Write("tiny.yaml", TinyWorld.Yaml("Tiny", periods: 4));
        string other = _folder.Write("other.yaml", TinyWorld.Yaml("Tiny, talent", periods: 4, TinyWorld.Talent));
        string[] run = ["run", tiny, other, "-n", "2", "-q"],
        sweep = ["sweep", Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"), "-n", "1", "--set", "design.uncertainties.points=3",
        "-q"];
        StoreCommand[] readers =
        [
            new("query", static (s, _) => ["query", s, "SELECT * FROM runs ORDER BY ALL", "--format", "csv"]),
            new("export", static (s, made) => ["export", s, "--as", "csv", "--out", made]) { Made =
                ["made/runs.csv", "made/series.csv", "made/variants.csv"] },
            new("report", static (s, _) => ["report", s]) { Made = ["store/report.html"] },
            new("verify", static (s, _) => ["verify", s, "--sample", "1", "--format", "csv"]),
            new("merge", static (s, made) => ["merge", s, "--out", made]) { Made = ["made/runs.parquet", "made/series.parquet"] },
        ];
        StoreCommand Again(string[] command) =>
            new("again", (s, _) => [.. command, "--out", s]) { Made = [.. Tables.Select(static t => "store/" + t)], MustSucceed = true };
        yield return new StoreKind("run", In("run"), () => Assert.Equal(0, RongheProgram.InProcess([.. run, "--out", In("run")]).Code),
            [.. readers, new("query series", static (s, _) => ["query", s, "SELECT * FROM series ORDER BY ALL", "--format", "csv"]),
                Again(run)]);
        yield return new StoreKind("sweep", In("sweep"),
            () => Assert.Equal(0, RongheProgram.InProcess([.. sweep, "--out", In("sweep")]).Code),
            [.. readers, new("query outcomes", static (s, _) => ["query", s, "SELECT * FROM outcomes ORDER BY ALL", "--format", "csv"]),
                Again(sweep)]);
        yield return new StoreKind("journal", In("unfinished"), () => Interrupt(In("run"), In("unfinished"), isPending: false),
            [readers[^1], Again(run)]);
        yield return new StoreKind("commit", In("pending"), () => Interrupt(In("run"), In("pending"), isPending: true),
            [readers[^1], Again(run)]);
    }

    /// <summary>What a finished store was before its tables were begun, or a moment before they got their names.</summary>
    private static void Interrupt(string finished, string folder, bool isPending)
    {
        Directory.CreateDirectory(folder);
        string[] names = [.. Directory.GetFiles(finished).Select(static f => Path.GetFileName(f)).Where(static f => f != "report.html")];
        foreach (string name in names) File.Copy(Path.Combine(finished, name), Path.Combine(folder, name));
        using (RunStore store = RunStore.TryOpen(folder, out string problem) ?? throw new InvalidOperationException(problem))
            store.TakeOverTables(default);
        foreach (string name in names)
        {
            if (isPending) File.Move(Path.Combine(folder, name), Path.Combine(folder, $".{name}.partial"));
            else File.Delete(Path.Combine(folder, name));
        }

        string[] list = [.. names.Select(static name => "name " + name)];
        if (isPending)
            File.WriteAllLines(Path.Combine(folder, ".ronghe.commit"), list.Append("sha256 " + FileHash.OfText(string.Join('\n', list))));
    }

    private string In(string name) => Path.Combine(_folder.Path, name);

    /// <summary>A kind of results folder, how it is made, and the commands that read it.</summary>
    private sealed record StoreKind(string Name, string Folder, Action Make, IReadOnlyList<StoreCommand> Commands);

    /// <summary>A command on a store, with where else it may write.</summary>
    private sealed record StoreCommand(string Name, Func<string, string, IReadOnlyList<string>> Arguments)
    {
        /// <summary>Files whose bytes are the numbers; without them the output is.</summary>
        public IReadOnlyList<string> Made { get; init; } = [];

        /// <summary>The damage must be mended, not refused.</summary>
        public bool MustSucceed { get; init; }

        public string Seen(Answer answer, string work) => Made.Count == 0 ? answer.Output
            : string.Join('\n', Made.Select(f => Path.Combine(work, f)).Select(static f => File.Exists(f) ? FileHash.Of(f) : "-"));
    }
}
