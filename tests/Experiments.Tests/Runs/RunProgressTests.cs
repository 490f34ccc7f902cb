using Ronghe.Experiments.Runs;

namespace Ronghe.Experiments.Tests.Runs;

public sealed class RunProgressTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_nobody_sees_a_bar_a_plain_line_says_how_far_the_runs_are(bool isQuiet)
    {
        using var messages = new StringWriter();
        var progress = new RunProgress(messages, isQuiet, verbose: false) { Interval = TimeSpan.FromMilliseconds(20) };
        RunTask task = RunTask.Of(FakeWorld.Document(periods: 24), 0);
        progress.Expect([task, task], [0, 1]);
        progress.PeriodDone(RunProgress.PeriodsOf(task));
        progress.RunDone(task, failed: false);
        var worker = new Thread(() =>
        {
            for (int wait = 0; wait < 500 && messages.GetStringBuilder().Length == 0 && !isQuiet; wait++) Thread.Sleep(10);
        });
        worker.Start();
        progress.ShowWhile([worker]);
        if (isQuiet) Assert.Empty(messages.ToString());
        else Assert.Matches(@"^1 of 2 runs, 50 %, about .* left\.", messages.ToString());
        Assert.All(messages.ToString(), static c => Assert.False(char.IsControl(c) && c is not ('\r' or '\n'), $"U+{(int)c:X4}"));
    }

    [Fact]
    public void A_plain_line_says_how_many_runs_have_failed_so_far()
    {
        using var messages = new StringWriter();
        var progress = new RunProgress(messages, quiet: false, verbose: false) { Interval = TimeSpan.FromMilliseconds(20) };
        RunTask task = RunTask.Of(FakeWorld.Document(periods: 24), 0);
        progress.Expect([task, task], [0, 1]);
        progress.RunDone(task, failed: true);
        var worker = new Thread(() =>
        {
            for (int wait = 0; wait < 500 && messages.GetStringBuilder().Length == 0; wait++) Thread.Sleep(10);
        });
        worker.Start();
        progress.ShowWhile([worker]);
        Assert.StartsWith("1 of 2 runs (1 failed), 0 %.", messages.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40, "Tables: 10 of 40 runs, 25 %, about ")]
    [InlineData(0, "Tables: 10 runs.")]
    public void Work_on_finished_runs_says_how_far_it_is_where_nobody_sees_a_bar(int expected, string line)
    {
        using var messages = new StringWriter();
        var progress = new RunProgress(messages, quiet: false, verbose: false) { Interval = TimeSpan.FromMilliseconds(20) };
        progress.ShowDuring("Tables", work =>
        {
            if (expected > 0) work.Expect(expected);
            for (int i = 0; i < 10; i++) work.WorkDone();
            for (int wait = 0; wait < 500 && messages.GetStringBuilder().Length == 0; wait++) Thread.Sleep(10);
        });
        Assert.StartsWith(line, messages.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_work_on_finished_runs_throws_is_thrown(bool isQuiet)
    {
        var progress = new RunProgress(TextWriter.Null, isQuiet, verbose: false);
        Assert.Equal("no room", Assert.Throws<IOException>(() => progress.ShowDuring("Tables", static _ => throw new IOException("no room"))).Message);
        Assert.Throws<OperationCanceledException>(() => progress.ShowDuring("Tables", static _ => throw new OperationCanceledException()));
    }
}
