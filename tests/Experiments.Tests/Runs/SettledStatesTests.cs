using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Settled;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>The end of the burn-in, kept in a folder: every run has the numbers that it has without, and a bad folder costs a warning and
/// time.</summary>
public sealed class SettledStatesTests : IDisposable
{
    private const int Replications = 2;
    private readonly ScenarioFolder _folder = new();
    private readonly StringWriter _messages = new() { NewLine = "\n" };
    private readonly ConcurrentDictionary<RunTask, RecordedRun> _alone = [];
    private int _outs;

    private string Kept => _folder.In("settled");

    public void Dispose()
    {
        _folder.Dispose();
        _messages.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_run_has_the_numbers_it_has_alone_written_or_read(int threads)
    {
        RunTask[] tasks = Tasks(Documents());
        SettledTally first = Complete(tasks, threads), second = Complete(tasks, threads);
        Assert.Equal((0, 0, 0), (second.Computed, first.Refused, second.Refused));
        Assert.True(first.Computed >= Replications && second.Read >= 2 * Replications, $"{first} / {second}");
        Assert.Equal(Replications, Directory.GetFiles(Kept).Length);
        Assert.Equal("", _messages.ToString());
    }

    [Fact]
    public void One_thread_counts_each_beginning_once()
    {
        // What watches a trigger is observed from the start and so is a beginning of its own; the state is the same one.
        RunTask[] tasks = Tasks(Documents());
        Assert.Equal(new SettledTally(Replications, Replications, 0), Complete(tasks, 1));
        Assert.Equal(new SettledTally(2 * Replications, 0, 0), Complete(tasks, 1));
    }

    [Fact]
    public void Another_policy_kept_otherwise_goes_on_from_the_same_state()
    {
        ScenarioDocument basis = Documents()[0];
        Assert.Equal(new SettledTally(0, Replications, 0), Complete(Tasks([basis]), 1));
        ScenarioDocument other = _folder.Read("periods: 10\nobserve: {by: [region, sector]}\nparameters: {world.burn_in: 24}\n" +
            "policies: [{lever: tax_credit, share: 0.3}]\n");
        Assert.NotEqual(basis.PolicyId, other.PolicyId);
        Assert.Equal(new SettledTally(Replications, 0, 0), Complete(Tasks([other]), 1));
    }

    [Theory]
    [InlineData("periods: 11\nparameters: {world.burn_in: 24}\n")]
    [InlineData("periods: 10\nparameters: {world.burn_in: 25}\n")]
    [InlineData("periods: 10\nseed: 8\nparameters: {world.burn_in: 24}\n")]
    [InlineData("periods: 10\nparameters: {world.burn_in: 24, industry.upgrade_gain: 1.3}\n")]
    [InlineData("periods: 10\nparameters: {world.burn_in: 24}\npolicies_in_force: [{lever: tax_credit, share: 0.1}]\n")]
    public void A_world_that_begins_otherwise_is_computed(string text)
    {
        Complete(Tasks([Documents()[0]]), 1);
        Assert.Equal(new SettledTally(0, Replications, 0), Complete(Tasks([_folder.Read(text)]), 1));
        Assert.Equal(2 * Replications, Directory.GetFiles(Kept).Length);
    }

    [Fact]
    public void A_table_of_other_content_and_a_run_that_parts_within_the_burn_in_are_computed()
    {
        ScenarioDocument basis = Documents()[0];
        Complete(Tasks([basis]), 1);
        ScenarioDocument pulse = basis.With(
            basis.Scenario with { Counterfactual = new Counterfactual { UpgradePulse = new Impulse(-3, 1) } }, "pulse in burn-in");
        Assert.Equal(new SettledTally(0, 0, 0), Complete(Tasks([pulse]), 1));
        string path = _folder.In("regions.csv");
        File.WriteAllText(path, File.ReadAllText(path)
            .Replace("0.75", "0.7", StringComparison.Ordinal).Replace("0.25", "0.3", StringComparison.Ordinal));
        Assert.Equal(new SettledTally(0, Replications, 0), Complete(Tasks([Documents()[0]]), 1));
    }

    [Fact]
    public void Whatever_byte_of_a_state_is_changed_the_numbers_stay_and_a_warning_names_it()
    {
        RunTask task = Tasks(Documents())[0];
        Model settled = Model.Create(task.Document.Scenario, 0);
        settled.RunUntil(0);
        var key = SettledKey.Of(task.Document.Scenario, 0);
        Directory.CreateDirectory(Kept);
        string path = Path.Combine(Kept, key.FileName);
        using (FileStream file = File.Create(path)) SettledFile.Write(file, key, settled);
        byte[] sound = File.ReadAllBytes(path);
        SettledFile.Read(path, key, Model.Create(task.Document.Scenario, 0));

        // Reading is refused at every place that is tried; the whole command at some of them.
        var world = Model.Create(task.Document.Scenario, 0);
        int step = Math.Max(1, sound.Length / 600), tried = 0;
        for (int at = 0; at < sound.Length; at += at < 400 ? 1 : step)
        {
            byte[] changed = [.. sound];
            changed[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(path, changed);
            Assert.Throws<InvalidDataException>(() => SettledFile.Read(path, key, world));
            Assert.Equal(-24, world.Period);
            tried++;
            if (tried % 100 != 1) continue;
            Assert.Equal(new SettledTally(0, 1, 1), Complete([task], 1));
            Assert.Equal(sound, File.ReadAllBytes(path));
            AssertOneWarning($"The settled state {path} cannot be used: ");
        }

        Assert.True(tried > 900, $"{tried} places of {sound.Length}");
    }

    [Fact]
    public void A_state_that_lies_about_its_length_with_a_right_checksum_is_refused_without_room_for_it()
    {
        RunTask task = Tasks(Documents())[0];
        Complete([task], 1);
        string path = Directory.GetFiles(Kept).Single();
        byte[] sound = File.ReadAllBytes(path);
        var key = SettledKey.Of(task.Document.Scenario, 0);
        int at = "ronghe settled 1".Length + sizeof(long) + Encoding.UTF8.GetByteCount(key.ToString());
        long right = BitConverter.ToInt64(sound, at);
        foreach (long length in (long[])[-1, 0, right - 1, right + 1, right + (1 << 20), 1L << 40, long.MaxValue])
        {
            byte[] changed = [.. sound];
            BitConverter.TryWriteBytes(changed.AsSpan(at), length);
            SHA256.HashData(changed.AsSpan(0, changed.Length - 32), changed.AsSpan(changed.Length - 32));
            File.WriteAllBytes(path, changed);
            Model world = Model.Create(task.Document.Scenario, 0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<InvalidDataException>(() => SettledFile.Read(path, key, world));
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < (4 * right) + 1_000_000);
        }

        Assert.Equal(new SettledTally(0, 1, 1), Complete([task], 1));
        Assert.Equal(sound, File.ReadAllBytes(path));
    }

    [Fact]
    public void What_is_no_whole_file_is_computed_anew_and_replaced()
    {
        RunTask task = Tasks(Documents())[0];
        Complete([task], 1);
        string path = Directory.GetFiles(Kept).Single();
        byte[] sound = File.ReadAllBytes(path);
        foreach (byte[] content in (byte[][])[[], [1], sound[..100], sound[..^1], [.. sound, 0], new byte[sound.Length]])
        {
            File.WriteAllBytes(path, content);
            Assert.Equal(new SettledTally(0, 1, 1), Complete([task], 1));
            AssertOneWarning("cannot be used: ");
            Assert.Equal(sound, File.ReadAllBytes(path));
            Assert.Equal(new SettledTally(1, 0, 0), Complete([task], 1));
        }

        // The state of another replication under this name: whole, and not the one that is asked for.
        Complete([RunTask.Of(task.Document, 1)], 1);
        File.Copy(Directory.GetFiles(Kept).Single(name => name != path), path, overwrite: true);
        Assert.Equal(new SettledTally(0, 1, 1), Complete([task], 1));
        AssertOneWarning("it is the state of another world");
    }

    [Fact]
    public void A_folder_that_cannot_be_one_costs_one_warning()
    {
        RunTask[] tasks = Tasks(Documents());
        string file = _folder.Write("a file", "somebody's");
        Assert.Equal(new SettledTally(0, 2 * Replications, 0), Complete(tasks, 1, Path.Combine(file, "below")));
        AssertOneWarning("could not be written");
        Assert.Equal("somebody's", File.ReadAllText(file));
        Complete(tasks, 2, file);
        AssertOneWarning("could not be written");

        // A folder where a state should be.
        Directory.CreateDirectory(Path.Combine(Kept, SettledKey.Of(tasks[0].Document.Scenario, 0).FileName));
        Complete([tasks[0]], 1);
        AssertOneWarning("could not be written");
        Assert.Empty(Directory.GetFiles(Kept));
    }

    [Fact]
    public void A_full_disk_costs_one_warning_and_leaves_nothing_behind()
    {
        var environment = new RunEnvironment
        {
            Open = (path, mode) => path.EndsWith(".partial", StringComparison.Ordinal) && path.StartsWith(Kept, StringComparison.Ordinal)
                ? new FullDisk(File.Create(path)) : Disk.OpenFile(path, mode),
        };
        Complete(Tasks(Documents()), 2, environment: environment);
        AssertOneWarning("The disk is full: the settled state");
        Assert.Empty(Directory.GetFiles(Kept));
    }

    [Fact]
    public void A_state_is_on_the_disk_before_it_gets_its_name()
    {
        var synced = new ConcurrentBag<string>();
        var named = new ConcurrentBag<string>();
        Disk disk = Disk.OfProcess;
        var environment = new RunEnvironment
        {
            Disk = disk with
            {
                Sync = path =>
                {
                    disk.Sync(path);
                    synced.Add(path);
                },
                Move = (from, to) =>
                {
                    if (to.StartsWith(Kept, StringComparison.Ordinal) && synced.Contains(from)) named.Add(to);
                    disk.Move(from, to);
                },
            },
        };
        Complete(Tasks(Documents()), 1, environment: environment);
        Assert.Equal(Directory.GetFiles(Kept).Order(), named.Order());
        Assert.NotEmpty(named);
    }

    [Fact]
    public void A_start_that_goes_on_from_an_earlier_one_reads_what_that_kept()
    {
        RunTask[] tasks = Tasks(Documents());
        string path = _folder.In("resumed");
        Complete(tasks[..2], 1, path: path);
        Assert.Equal(new SettledTally((2 * Replications) - 1, 1, 0), Complete(tasks, 1, path: path));
    }

    [Fact]
    public void Two_folders_filled_by_different_numbers_of_threads_hold_the_same_bytes()
    {
        RunTask[] tasks = Tasks(Documents());
        Complete(tasks, 1);
        Complete(tasks, 4, _folder.In("other"));
        string[] names = [.. Directory.GetFiles(Kept).Select(static n => Path.GetFileName(n)).Order()];
        Assert.Equal(names, Directory.GetFiles(_folder.In("other")).Select(static n => Path.GetFileName(n)).Order());
        Assert.All(names, name => Assert.Equal(Bytes(Kept, name), Bytes(_folder.In("other"), name)));

        static byte[] Bytes(string folder, string name) => File.ReadAllBytes(Path.Combine(folder, name));
    }

    /// <summary>Completes the tasks in a new store, and every run has the numbers it has alone.</summary>
    private SettledTally Complete(RunTask[] tasks, int threads, string? kept = null, RunEnvironment? environment = null,
        string? path = null)
    {
        path ??= _folder.In(string.Create(CultureInfo.InvariantCulture, $"out-{_outs++}"));
        using RunStore store = RunStore.TryOpen(path, environment ?? new RunEnvironment(), out _)!;
        _messages.GetStringBuilder().Clear();
        store.Complete(tasks, new StoreOptions(threads, "ronghe test") { Settled = kept ?? Kept, Messages = TextWriter.Null }, default);
        foreach (Message note in store.Notes) _messages.WriteLine(note);
        Assert.Equal(0, store.FailedCount);
        foreach (RunTask task in tasks)
        {
            RecordedRun alone = Alone(task), found = store.Find(task.Identity)!;
            Assert.Equal(alone.Outcomes.Select(BitConverter.DoubleToInt64Bits), found.Outcomes.Select(BitConverter.DoubleToInt64Bits));
            Assert.Equal(alone.Values.Select(BitConverter.DoubleToInt64Bits), found.Values.Select(BitConverter.DoubleToInt64Bits));
        }

        return store.Settled!;
    }

    private RecordedRun Alone(RunTask task) => _alone.GetOrAdd(task,
        static task => RecordedRun.From(Model.Create(task.Document.Scenario, task.Identity.Replication).Run(), task));

    private void AssertOneWarning(string text)
    {
        string[] lines = _messages.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(text, Assert.Single(lines), StringComparison.Ordinal);
    }

    private static RunTask[] Tasks(ScenarioDocument[] documents) =>
        [.. Enumerable.Range(0, Replications).SelectMany(r => documents.Select(d => RunTask.Of(d, r)))];

    private ScenarioDocument[] Documents()
    {
        ScenarioDocument basis = _folder.Read("periods: 10\nobserve: {by: [sector], every: 3}\nparameters: {world.burn_in: 24}\n");
        Scenario scenario = basis.Scenario;
        PolicyMeasure grants = new() { Lever = Lever.Grants, Value = 14_000, From = 6 };
        return
        [
            basis,
            basis.With(scenario with { Policies = [grants] }, "late grants"),
            basis.With(scenario with { Policies = [grants with
                { From = 0, When = new PolicyTrigger("vacancy_rate", Comparison.Above, 0.0) }] }, "grants when posts are open"),
            basis.With(scenario with { Policies = [grants with { From = 0 }], Budget = new(1e5) }, "grants at once"),
            basis.With(scenario with { Counterfactual = new Counterfactual { Cut = Link.ActionOnSeats } }, "cut"),
        ];
    }

    /// <summary>A disk with room for a thousand bytes.</summary>
    private sealed class FullDisk(FileStream file) : Stream
    {
        private long _left = 1000;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => file.Length;

        public override long Position { get => file.Position; set => throw new NotSupportedException(); }

        public override void Flush() => file.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            if ((_left -= count) < 0) throw new IOException("No space left on device", 28);
            file.Write(buffer, offset, count);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) file.Dispose();
            base.Dispose(disposing);
        }
    }
}
