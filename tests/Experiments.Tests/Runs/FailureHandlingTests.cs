using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Studies.Running;

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
}
