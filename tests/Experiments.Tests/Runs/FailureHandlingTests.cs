using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Studies.Running;
using Ronghe.Simulation.Invariants;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary><c>--error</c>: what a failed run does to the others and to the exit code.</summary>
public sealed class FailureHandlingTests : IDisposable
{
    private readonly RunHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Theory]
    [InlineData(nameof(FailureHandling.Slow), 3, 4)]
    [InlineData(nameof(FailureHandling.Off), 0, 4)]
    [InlineData(nameof(FailureHandling.Fast), 1, 2)]
    public void A_failed_run_decides_the_exit_code_and_whether_the_others_start(string handling, int expectedCode, int expectedStarts)
    {
        _harness.OnFailure = Enum.Parse<FailureHandling>(handling);
        int started = 0;
        var environment = new RunEnvironment
        {
            Produce = (scenario, replication, done, stop) =>
            {
                started++;
                return replication == 1 ? throw new InvalidOperationException("broken")
                    : FakeWorld.Produce(scenario, replication, done, stop);
            },
        };
        int code = _harness.Run([FakeWorld.Document()], threads: 1, environment: environment);
        Assert.Equal((expectedCode, expectedStarts), (code, started));
        Assert.Contains("1 of 4 runs failed", _harness.Messages, StringComparison.Ordinal);
        Assert.Equal(expectedCode != 1, File.Exists(Path.Combine(_harness.Out, "manifest.json")));
    }

    [Fact]
    public void The_end_says_in_plain_words_what_failed_each_cause_once_the_most_frequent_first()
    {
        var environment = new RunEnvironment
        {
            Produce = static (scenario, replication, done, stop) => replication switch
            {
                0 => throw new InsufficientMemoryException(),
                >= 2 and <= 4 => throw new InvariantException("the ledger differs by 3 CNY."),
                6 or 7 => throw new InvalidOperationException("broken\nin two lines"),
                >= 8 and <= 12 => throw new InvalidOperationException($"number {replication}"),
                _ => FakeWorld.Produce(scenario, replication, done, stop),
            },
        };
        Assert.Equal(3, _harness.Run([FakeWorld.Document(replications: 14)], environment: environment));
        string told = _harness.Messages[_harness.Messages.IndexOf("11 of 14 runs failed", StringComparison.Ordinal)..];
        Assert.Equal(
        [
            "  Fake, replication 2 and 2 other runs: the ledger differs by 3 CNY.",
            "  Fake, replication 6 and 1 other run: an error inside ronghe (InvalidOperationException: broken in two lines).",
            "  Fake, replication 0: there was not enough memory.",
            "  Fake, replication 8: an error inside ronghe (InvalidOperationException: number 8).",
            "  Fake, replication 9: an error inside ronghe (InvalidOperationException: number 9).",
            "  3 more failed in other ways.",
        ], told.Split(Environment.NewLine)[1..7]);
    }
}
