using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary><c>run --verbose</c> says where the time goes.</summary>
public sealed class ProcessTimesTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_verbose_run_prints_the_time_of_every_step_in_the_order_of_the_schedule()
    {
        string messages = Run("--verbose");
        int last = -1;
        foreach (string step in Schedule.Steps)
        {
            int place = messages.IndexOf("\n" + step + " ", StringComparison.Ordinal);
            Assert.True(place > last, $"'{step}' is missing or out of order:\n{messages}");
            last = place;
        }

        Assert.Equal("CheckInvariants", Schedule.Steps[^1]);
        Assert.Contains("2 world(s) created", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_not_verbose_prints_no_times() => Assert.DoesNotContain("UpgradeTechnology", Run(), StringComparison.Ordinal);

    [Fact]
    public void Bench_tells_the_time_of_a_period_and_the_share_of_every_step()
    {
        using var output = new StringWriter();
        var terminal = new Terminal(output, TextWriter.Null, TextReader.Null, CancellationToken.None);
        Assert.Equal(ExitCode.Ok,
            RongheCommands.Run(["bench", _folder.In("base.yaml"), "--periods", "3", "--threads", "2", "--format", "csv"], terminal));
        string[] rows = output.ToString().TrimEnd().Split('\n');
        Assert.Equal("measure,value,unit", rows[0]);
        Assert.Equal(1 + 6 + Schedule.Steps.Count, rows.Length);
        Assert.All(rows.Skip(1),
            row => Assert.True(double.Parse(row.Split(',')[^2], System.Globalization.CultureInfo.InvariantCulture) >= 0, row));
        double shares = rows.Skip(7).Sum(row => double.Parse(row.Split(',')[^2], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(100, shares, 0.1);
    }

    private string Run(params string[] more)
    {
        using var messages = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, messages, TextReader.Null, CancellationToken.None);
        int code = RongheCommands.Run(
            ["run", _folder.In("base.yaml"), "--periods", "3", "-n", "2", "--out", _folder.In("out" + more.Length), .. more], terminal);
        Assert.Equal(ExitCode.Ok, code);
        return messages.ToString().ReplaceLineEndings("\n");
    }
}
