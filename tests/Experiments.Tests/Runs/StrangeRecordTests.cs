using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>A right checksum can be put on anything: a journal of a stranger ends no command, takes no memory, and what is wrong with it
/// is said.</summary>
public sealed class StrangeRecordTests
{
    private static readonly byte[] Layout = LayoutOf("integration");

    public static TheoryData<string, byte[]> Records() => new()
    {
        { "a billion observations", Bytes('L', static w => { Three(w); w.Write(1_000_000_000); }) },
        { "fewer than no groups", Bytes('L', static w => { Three(w); w.Write(0); w.Write(-1); }) },
        { "an outcome without a name", LayoutOf("") },
        { "an outcome twice", LayoutOf("integration", "integration") },
        { "a layout cut short", Layout[..20] },
        { "a run cut short", Bytes('R', static w => w.Write(RecordedRunFormat.LayoutKey(Layout))) },
        { "ids longer than any", Run(RecordedRunFormat.LayoutKey(Layout), id: new string('融', 300)) },
        { "a length of text that is none", [(byte)'R', 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF] },
        { "neither a layout nor a run", Bytes('X', static w => w.Write(1)) },
        { "a layout that is not there", Run(7) },
        { "too few numbers", Run(RecordedRunFormat.LayoutKey(Layout), numbers: 0) },
        { "too many numbers", Run(RecordedRunFormat.LayoutKey(Layout), numbers: 2) },
        { "a quarter that is none", Run(RecordedRunFormat.LayoutKey(Layout), quarter: 9) },
        { "a replication beyond the last", Run(RecordedRunFormat.LayoutKey(Layout), replication: ScenarioKeys.MostReplications) },
        { "a replication before the first", Run(RecordedRunFormat.LayoutKey(Layout), replication: -1) },
        { "nothing", [] },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_that_is_none_is_said_and_the_sound_ones_are_kept(string what, byte[] record)
    {
        using var folder = new TemporaryFolder();
        string journal = Path.Combine(folder.Path, "0001.journal");
        using (FileStream stream = File.Create(journal))
        {
            foreach (byte[] payload in (byte[][])[Layout, Run(RecordedRunFormat.LayoutKey(Layout), id: "before"), record,
                Run(RecordedRunFormat.LayoutKey(Layout), id: "behind")])
                JournalRecord.Write(stream, payload);
        }

        using var index = new JournalIndex(new JournalRepair(Disk.OfProcess));
        index.ReadFolder(folder.Path);
        Assert.True(index.Notes.Any(note => note.ToString().StartsWith(journal, StringComparison.Ordinal)), what);
        Assert.Equal(2, index.ForeignCount);
    }

    [Fact]
    public void Sound_records_alone_need_no_word_but_that_of_their_version()
    {
        using var folder = new TemporaryFolder();
        using (FileStream stream = File.Create(Path.Combine(folder.Path, "0001.journal")))
        {
            JournalRecord.Write(stream, Layout);
            JournalRecord.Write(stream, Run(RecordedRunFormat.LayoutKey(Layout)));
        }

        using var index = new JournalIndex(new JournalRepair(Disk.OfProcess));
        index.ReadFolder(folder.Path);
        Assert.Contains("another version of the model", Assert.Single(index.Notes).ToString(), StringComparison.Ordinal);
    }

    private static byte[] Run(
        int layout, string id = "aaaaaaaaaaaaaaaa", int numbers = 1, int quarter = 1, int replication = 0) => Bytes('R', w =>
    {
        w.Write(layout);
        w.Write(id);
        w.Write("0000000000000000");
        w.Write(7UL);
        w.Write(replication);
        w.Write("A title");
        w.Write(2010);
        w.Write(quarter);
        for (int i = 0; i < numbers; i++) w.Write(0.5);
    });

    private static byte[] LayoutOf(params string[] observations) => Bytes('L', w =>
    {
        Three(w);
        w.Write(observations.Length);
        foreach (string name in observations) Observation(w, name);
        w.Write(1);
        w.Write("all");
        w.Write("all");
        w.Write(0);
    });

    private static void Three(BinaryWriter w)
    {
        for (int i = 0; i < 3; i++) w.Write("word");
    }

    private static void Observation(BinaryWriter w, string name)
    {
        w.Write(name);
        w.Write("Title");
        w.Write("share");
        w.Write(0.0);
        w.Write(1.0);
        w.Write(0);
        w.Write("Definition");
        w.Write(true);
    }

    private static byte[] Bytes(char kind, Action<BinaryWriter> write)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write((byte)kind);
        write(writer);
        writer.Flush();
        return memory.ToArray();
    }
}
