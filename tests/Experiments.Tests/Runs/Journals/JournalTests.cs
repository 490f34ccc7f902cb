using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Runs.Journals;

public sealed class JournalTests : IDisposable
{
    private static readonly ScenarioDocument[] One = [FakeWorld.Document()];
    private readonly RunHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void A_recorded_run_survives_its_own_format()
    {
        RecordedRun run = Record(FakeWorld.Document() with { Observe = new ObserveSettings(["sector"], 5) });
        (RunProvenance provenance, RunLayout layout) = RecordedRunFormat.ReadLayout(RecordedRunFormat.WriteLayout(run.Provenance, run.Layout));
        RecordedRun back = RecordedRunFormat.ReadRun(RecordedRunFormat.WriteRun(run, 0), provenance, layout);
        Assert.Equal((run.Identity, run.Provenance), (back.Identity, back.Provenance));
        Assert.Equal(run.Observations, back.Observations);
        Assert.Equal(run.Groups, back.Groups);
        Assert.Equal(run.Values, back.Values);
        Assert.Equal(run.Outcomes, back.Outcomes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(5_000)]
    public void A_truncated_tail_is_named_and_done_again(int cut)
    {
        string journal = InterruptAfter(3);
        using (FileStream stream = File.OpenWrite(journal)) stream.SetLength(stream.Length - cut);
        AssertResumes(computed: 2, "incomplete or damaged");
    }

    [Fact]
    public void A_flipped_bit_is_named_and_done_again()
    {
        string journal = InterruptAfter(3);
        byte[] bytes = File.ReadAllBytes(journal);
        bytes[^100] ^= 1;
        File.WriteAllBytes(journal, bytes);
        AssertResumes(computed: 2, "incomplete or damaged");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(2_000)]
    public void A_flipped_bit_in_the_first_record_costs_no_run_behind_it(int at)
    {
        string journal = InterruptAfter(3);
        byte[] bytes = File.ReadAllBytes(journal);
        bytes[at] ^= 1;
        File.WriteAllBytes(journal, bytes);
        AssertResumes(computed: 1, "3 sound run(s) behind it were kept");
    }

    [Fact]
    public void A_journal_of_a_version_that_numbered_its_layouts_is_still_read()
    {
        string journal = InterruptAfter(3);
        var records = new List<byte[]>();
        using (FileStream stream = File.OpenRead(journal))
            records.AddRange(new JournalScan(stream).Records().Select(static r => r.Payload));
        using (FileStream stream = File.Create(journal))
        {
            JournalRecord.Write(stream, records.First(RecordedRunFormat.IsLayout));
            foreach (byte[] run in records.Where(static r => !RecordedRunFormat.IsLayout(r) && !RecordedRunFormat.IsRecipe(r)))
            {
                // The number of the layout stands behind the kind of record.
                run.AsSpan(1, sizeof(int)).Clear();
                JournalRecord.Write(stream, run);
            }
        }

        int count = 0;
        Assert.Equal(0, _harness.Run(One, environment: Counting(() => Interlocked.Increment(ref count))));
        Assert.Equal(1, count);
    }

    [Fact]
    public void Garbage_in_a_journal_is_not_mistaken_for_runs()
    {
        InterruptAfter(3);
        File.WriteAllBytes(Path.Combine(_harness.Journals, "9999.journal"), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        AssertResumes(computed: 1, "9999.journal: the record at byte 0");
    }

    [Fact]
    public void Runs_of_another_seed_are_left_alone_and_not_used()
    {
        InterruptAfter(3);
        int computed = 0;
        Assert.Equal(0, _harness.Run([FakeWorld.Document(seed: 8)], environment: Counting(() => computed++)));
        Assert.Equal(4, computed);
        Assert.Single(Directory.GetFiles(_harness.Journals));
    }

    [Fact]
    public void A_different_selection_of_groups_is_not_mixed_in()
    {
        InterruptAfter(3);
        int computed = 0;
        Assert.Equal(0, _harness.Run([FakeWorld.Document() with { Observe = new ObserveSettings([], 1) }],
            environment: Counting(() => computed++)));
        Assert.Equal(4, computed);
    }

    private void AssertResumes(int computed, string note)
    {
        int count = 0;
        Assert.Equal(0, _harness.Run(One, environment: Counting(() => Interlocked.Increment(ref count))));
        Assert.Equal(computed, count);
        Assert.Contains(note, _harness.Messages, StringComparison.Ordinal);
        string whole = Path.Combine(_harness.Root, "whole");
        Assert.Equal(0, _harness.Run(One, outputDirectory: whole));
        _harness.AssertSamePromisedBytes(whole, _harness.Out);
    }

    /// <summary>Leaves a journal with so many of the four runs.</summary>
    private string InterruptAfter(int runs)
    {
        using var interrupt = new CancellationTokenSource();
        int started = 0;
        Assert.Equal(130, _harness.Run(One, threads: 1, environment: Counting(() =>
        {
            if (started++ == runs) interrupt.Cancel();
        }), cancellation: interrupt.Token));
        return Assert.Single(Directory.GetFiles(_harness.Journals));
    }

    private static RunEnvironment Counting(Action started) => new()
    {
        Produce = (scenario, replication, done, stop) =>
        {
            started();
            return FakeWorld.Produce(scenario, replication, done, stop);
        },
    };

    private static RecordedRun Record(ScenarioDocument document) => RecordedRun.From(
        FakeWorld.Produce(document.Scenario, 0, static _ => { }, CancellationToken.None), RunTask.Of(document, 0));
}
