using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>More runs than the memory can plan are refused before the first is.</summary>
public sealed class RunLimitTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Too_many_runs_of_one_command_are_refused_before_a_folder_is_made()
    {
        string[] files = [.. Enumerable.Range(1, 6).Select(i => _folder.Write($"seed-{i}.yaml", $"extends: base.yaml\nseed: {i}\n"))];
        using var messages = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, messages, TextReader.Null, default);
        int code = RongheCommands.Run(["run", .. files, "-n", "1000000", "--out", _folder.In("out")], terminal);
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("6 scenarios × their replications are 6,000,000 runs; at most 5,000,000 are made", messages.ToString(),
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.In("out")));
    }
}
