using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Runs.Journals;

/// <summary>Each record stands alone: damage costs the runs whose records it touches and no other.</summary>
public sealed class RandomDamageTests : IDisposable
{
    private const int Most = 4096;
    private static readonly Disk Unsynced = Disk.OfProcess with { Sync = static _ => { }, SyncFolder = static _ => { } };
    private static readonly ScenarioDocument Document = FakeWorld.Document() with { Observe = new ObserveSettings([], 0) };
    private readonly TemporaryFolder _folder = new();

    private string Journal => Path.Combine(_folder.Path, "0001" + JournalIndex.Extension);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Three_thousand_random_damages_cost_no_sound_run_outside_the_damaged_record()
    {
        RecordedRun[] runs = Write(Journal, 0, 40);
        byte[] whole = File.ReadAllBytes(Journal);
        (long Start, long End)[] records = Runs(Journal);
        Assert.Equal(runs.Length, records.Length);
        var random = new Random(25);
        for (int round = 0; round < 3_000; round++)
        {
            (byte[] damaged, int from, int to) = Damage(whole, random);
            if (damaged.AsSpan().SequenceEqual(whole)) continue;
            foreach (string file in Directory.GetFiles(_folder.Path)) File.Delete(file);
            File.WriteAllBytes(Journal, damaged);
            RecordedRun[] sound =
                [.. runs.Where((_, i) => records[i].End <= from || records[i].Start >= to)];
            AssertFinds(sound, null, $"read, round {round}, bytes {from} to {to}");
            AssertFinds(sound, new JournalRepair(Unsynced), $"mended, round {round}, bytes {from} to {to}");
            string[] asides = Directory.GetFiles(_folder.Path, "*" + JournalRepair.Extension);
            foreach (string aside in asides) Assert.True(damaged.AsSpan().EndsWith(File.ReadAllBytes(aside)), $"round {round}: {aside}");
            Assert.Empty(AssertFinds(sound, new JournalRepair(Unsynced), $"mended before, round {round}").Select(static n => n.ToString()));
            Assert.Equal(asides.Length + 1, Directory.GetFiles(_folder.Path).Length);
        }
    }

    [Fact]
    public void Runs_whose_journal_has_lost_every_layout_find_it_in_another()
    {
        RecordedRun[] runs = [.. Write(Journal, 0, 3), .. Write(Path.Combine(_folder.Path, "0002.journal"), 3, 3)];
        byte[] bytes = File.ReadAllBytes(Journal);
        using (FileStream stream = File.OpenRead(Journal))
        {
            foreach ((long start, byte[] payload) in new JournalScan(stream).Records())
            {
                if (RecordedRunFormat.IsLayout(payload)) bytes[start + 50] ^= 1;
            }
        }

        File.WriteAllBytes(Journal, bytes);
        AssertFinds(runs, null, "read");
        AssertFinds(runs, new JournalRepair(Unsynced), "mended");
    }

    [Fact]
    public void A_repair_that_finds_no_room_leaves_the_journal_as_it_was()
    {
        RecordedRun[] runs = Write(Journal, 0, 4);
        byte[] bytes = File.ReadAllBytes(Journal);
        bytes[Runs(Journal)[1].Start + 60] ^= 1;
        File.WriteAllBytes(Journal, bytes);
        var full = new JournalRepair(Unsynced with
        {
            Open = static (path, mode) => path.EndsWith(".partial", StringComparison.Ordinal)
                ? throw new IOException("No space left on device", 28) : Disk.OpenFile(path, mode),
        });
        using (var index = new JournalIndex(full)) Assert.Throws<IOException>(() => index.ReadFolder(_folder.Path));
        Assert.Equal(bytes, File.ReadAllBytes(Journal));
        Assert.Equal(Journal, Assert.Single(Directory.GetFiles(_folder.Path)));
        AssertFinds([runs[0], runs[2], runs[3]], new JournalRepair(Unsynced), "with room again");
    }

    private IReadOnlyList<object> AssertFinds(RecordedRun[] runs, JournalRepair? repair, string when)
    {
        using var index = new JournalIndex(repair);
        index.ReadFolder(_folder.Path);
        foreach (RecordedRun run in runs)
        {
            Assert.True(index.Find(run.Identity)?.Outcomes.SequenceEqual(run.Outcomes) == true,
                $"{when}: replication {run.Identity.Replication} is lost or changed");
        }

        return index.Notes;
    }

    /// <summary>What becomes of the bytes, and which of them no longer stand as they were.</summary>
    private static (byte[] Damaged, int From, int To) Damage(byte[] whole, Random random)
    {
        int from = random.Next(whole.Length), to = Math.Min(whole.Length, from + random.Next(1, Most + 1));
        byte[] bytes = [.. whole];
        switch (random.Next(7))
        {
            case 0:
                bytes[from] ^= (byte)(1 << random.Next(8));
                return (bytes, from, from + 1);
            case 1:
                random.NextBytes(bytes.AsSpan(from..to));
                return (bytes, from, to);
            case 2:
                // A sector that reads as nothing.
                from = from / 512 * 512;
                to = Math.Min(whole.Length, from + (512 * random.Next(1, 9)));
                bytes.AsSpan(from..to).Clear();
                return (bytes, from, to);
            case 3:
                return ([.. whole[..from], .. whole[to..]], from, to);
            case 4:
                var more = new byte[random.Next(1, 200)];
                random.NextBytes(more);
                return ([.. whole[..from], .. more, .. whole[from..]], from, from);
            case 5:
                return (whole[..from], from, whole.Length);
            default:
                // Bytes of another place of the same journal, marks and all.
                int other = random.Next(whole.Length - (to - from) + 1);
                whole.AsSpan(other, to - from).CopyTo(bytes.AsSpan(from));
                return (bytes, from, to);
        }
    }

    private static RecordedRun[] Write(string path, int first, int count)
    {
        RecordedRun[] runs = [.. Enumerable.Range(first, count).Select(static r => RecordedRun.From(
            FakeWorld.Produce(Document.Scenario, r, static _ => { }, default), RunTask.Of(Document, r)))];
        var recipe = Variant.Of(Document.Scenario);
        using var journal = new JournalWriter(Disk.OpenFile(path, FileMode.CreateNew), path);
        journal.AppendRecipe(ScenarioHash.IdOf(recipe.World), recipe.World);
        foreach (RecordedRun run in runs) journal.Append(run);
        return runs;
    }

    private static (long Start, long End)[] Runs(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return [.. new JournalScan(stream).Records()
            .Where(static r => !RecordedRunFormat.IsLayout(r.Payload) && !RecordedRunFormat.IsRecipe(r.Payload))
            .Select(static r => (r.Start, r.Start + r.Payload.Length + JournalRecord.Overhead))];
    }
}
