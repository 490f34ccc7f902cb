using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Explorer;

/// <summary><c>explore --record</c>: whole lines, from several at once, on a disk that fills up, and no name but the one typed.</summary>
public sealed class LessonRecordTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly ScenarioFolder _folder = new();

    public LessonRecordTests()
    {
        Directory.CreateDirectory(Lessons);
        File.WriteAllText(Path.Combine(Lessons, "mine.yaml"), """
            lesson: {en: Mine, zh: 我的}
            section: "1"
            scenario: {extends: ../base.yaml, periods: 4, parameters: {world.burn_in: 16}}
            text: {en: a, zh: b}
            task: {en: a, zh: b}
            goal: {replications: 1, conditions: [{observation: partnerships, above: -1}]}
            hints: [{en: Far., zh: 远。}]
            explanation: {en: a, zh: b}
            right: [run]
            wrong: [run]
            """);
    }

    private string Lessons => _folder.In("lessons");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_script_leaves_a_line_for_each_event_and_no_name_but_the_one_typed()
    {
        string file = _folder.In("class.csv");
        (int code, string messages) = Run(file, "hint\ncheck\nname 小明\ncheck\n");
        Assert.Equal((ExitCode.Ok, ""), (code, messages));
        string[][] rows = [.. Csv.Records(file)];
        Assert.Equal("time_utc,name,lesson,event,seconds,attempt,hints,answer,is_right", string.Join(',', rows[0]).TrimStart('\uFEFF'));
        Assert.Equal([",mine,begun,0,0,,", ",mine,hint,0,1,,", ",mine,checked,1,1,,true", "小明,mine,checked,2,1,,true"],
            rows.Skip(1).Select(static row => string.Join(',', row.Where(static (_, i) => i is not (0 or 4)))));
        Assert.DoesNotContain(Environment.UserName.Length > 3 ? Environment.UserName + "," : "\0", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_write_at_once_and_no_line_is_lost_or_torn()
    {
        string file = _folder.In("class.csv");
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, student =>
        {
            var record = new LessonRecord(file);
            for (int i = 0; i < 20; i++) record.Add(Noon, FormattableString.Invariant($"s{student}"), LessonEvent.Hint, Lesson());
            while (!record.TryWrite()) Thread.Sleep(5);
        });
        string[][] rows = [.. Csv.Records(file)];
        Assert.Equal(161, rows.Length);
        Assert.All(rows, static row => Assert.Equal(9, row.Length));
        Assert.All(rows.Skip(1).GroupBy(static row => row[1]), static of => Assert.Equal(20, of.Count()));
    }

    [Fact]
    public void A_line_that_finds_no_room_is_taken_back_and_written_when_there_is()
    {
        string file = _folder.In("class.csv");
        Assert.True(new LessonRecord(file).Add(Noon, "a", LessonEvent.Hint, Lesson()));
        byte[] before = File.ReadAllBytes(file);
        bool isFull = true;
        var record = new LessonRecord(file, path => isFull ? new FullDisk(path) : new FileStream(path, FileMode.Open));
        Assert.False(record.Add(Noon, "b", LessonEvent.Hint, Lesson()));
        Assert.Equal((1, "No space left on device"), (record.Waiting, record.Problem));
        Assert.Equal(before, File.ReadAllBytes(file));
        isFull = false;
        Assert.True(record.Add(Noon, "c", LessonEvent.Hint, Lesson()));
        Assert.Equal(["name", "a", "b", "c"], Csv.Records(file).Select(static row => row[1]));
    }

    [Fact]
    public void A_line_left_open_by_an_editor_is_closed_first()
    {
        string file = _folder.Write("class.csv", "time_utc,name\n2026,old");
        Assert.True(new LessonRecord(file).Add(Noon, "new", LessonEvent.Begun, Lesson()));
        Assert.Equal(["name", "old", "new"], Csv.Records(file).Select(static row => row[1]));
    }

    [Theory]
    [InlineData("小明", "小明")]
    [InlineData("  =SUM(A1)", "SUM(A1)")]
    [InlineData("a\u001b[31mb\nc", "a[31mbc")]
    [InlineData("@+-x", "x")]
    [InlineData("a very long name that goes on and on and on and on", "a very long name that goes on and on and")]
    public void A_name_is_one_short_line_and_no_formula(string typed, string kept) => Assert.Equal(kept, LessonRecord.Clean(typed));

    [Fact]
    public void A_record_that_cannot_be_written_is_said_before_anything_is_learnt()
    {
        (int code, string messages) = Run(_folder.In("nowhere/class.csv"), "check\n");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("--record", messages, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, Run(_folder.Path, "check\n").Code);
    }

    private LessonState Lesson() => new(new LessonLibrary(Lessons).Read("mine"), new LessonJudge(default));

    private (int Code, string Messages) Run(string record, string script)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        int code = RongheCommands.Run(
            ["explore", _folder.In("base.yaml"), "--language", "en", "--lessons", Lessons, "--lesson", "mine", "--record", record,
                "--script", _folder.Write("script.txt", script)],
            new Terminal(output, messages, TextReader.Null, default));
        return (code, messages.ToString());
    }

    /// <summary>Takes half of what is written.</summary>
    private sealed class FullDisk(string path) : FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 0)
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, count / 2);
            throw new IOException("No space left on device");
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer[..(buffer.Length / 2)]);
            throw new IOException("No space left on device");
        }
    }
}
