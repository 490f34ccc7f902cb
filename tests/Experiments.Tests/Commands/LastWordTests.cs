using System.CommandLine;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Explorer;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Studies.Plans;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Invariants;

namespace Ronghe.Experiments.Tests.Commands;

/// <summary>However a command ends, it says so in sentences; the trace is for who asks for it.</summary>
public sealed class LastWordTests : IDisposable
{
    private const string Trace = "   at ";
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<Exception, int, string> Ends => new()
    {
        { new InvalidOperationException("of\nus"), ExitCode.Failed,
            "'ronghe plan' stopped by an error inside ronghe (InvalidOperationException: of us)" },
        { new AggregateException(new OperationCanceledException(), new KeyNotFoundException("key")), ExitCode.Failed,
            "KeyNotFoundException: key" },
        { new InvariantException("cash differs"), ExitCode.Failed, "A world failed: InvariantException: cash differs" },
        { new InsufficientMemoryException(), ExitCode.Failed, "There is not enough memory" },
        { new IOException("Too many open files : '/x'"), ExitCode.Failed, "ulimit -n" },
        { new IOException("no such place"), ExitCode.Failed, "no such place" },
        { new ScenarioException([new InputError("a.yaml", 3, 4, "is wrong")]), ExitCode.BadInput, "a.yaml:3:4: is wrong" },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Every_exception_is_a_sentence_and_an_exit_code(Exception exception, int code, string sentence)
    {
        using var messages = new StringWriter();
        Assert.Equal(code, LastWord.Say(exception, "plan", isVerbose: false,
            new Terminal(TextWriter.Null, messages, TextReader.Null, default)));
        Assert.Contains(sentence, messages.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Trace, messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_verbose_shows_the_trace()
    {
        string[] line = ["describe", "levers"];
        (int code, string messages) = RunOnBrokenOutput(line);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Equal(1, messages.Count(static c => c == '\n'));
        Assert.DoesNotContain(Trace, messages, StringComparison.Ordinal);
        (code, messages) = RunOnBrokenOutput([.. line, "--verbose"]);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(Trace, messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_knows_verbose() =>
        Assert.All(RongheCommands.Root(new Terminal(TextWriter.Null, TextWriter.Null, TextReader.Null, default)).Subcommands,
            static command => Assert.Single(command.Options, static option => option.Name == "--verbose" && option.Aliases.Contains("-v")));

    [Fact]
    public void What_happens_to_one_file_hides_no_mistake_of_another()
    {
        string good = _folder.In("base.yaml"), wrong = _folder.Write("wrong.yaml", "extends: base.yaml\nperiods: 0\n");
        ScenarioException thrown =
            Assert.Throws<ScenarioException>(() => ScenarioArguments.ReadAll([good, "bad.yaml", wrong], static (file, findings) =>
            file == "bad.yaml" ? throw new KeyNotFoundException("nothing there") : ScenarioReader.TryRead(file, [], findings)));
        Assert.Equal(2, thrown.Errors.Count);
        Assert.StartsWith("bad.yaml: could not be checked: an error inside ronghe (KeyNotFoundException: nothing there)",
            thrown.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"{wrong}:2:10: periods must be", thrown.Errors[1].ToString(), StringComparison.Ordinal);
        Assert.IsType<AggregateException>(thrown.InnerException);
    }

    [Fact]
    public void A_world_that_fails_while_it_is_planned_is_named()
    {
        ScenarioDocument document = ScenarioReader.Read(_folder.In("base.yaml"));
        var environment = new RunEnvironment { Produce = static (_, _, _, _) => throw new InvariantException("heads differ") };
        WorldFailure failure = Assert.Throws<WorldFailure>(() => ExperimentPlan.Of(new PlannedRuns(document, 1, 1, 1), 1, environment, default));
        Assert.StartsWith($"The world of '{document.Path}', replication 0, failed: InvariantException: heads differ.", failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_world_that_fails_in_the_explorer_is_named()
    {
        ScenarioDocument document = ScenarioReader.Read(_folder.In("base.yaml"));
        Scenario noSectors = document.Scenario with { Population = document.Scenario.Population with { Sectors = [] } };
        var state = new ExplorerState(document with { Scenario = noSectors }, isFileAsRead: true, Language.English);
        WorldFailure failure = Assert.Throws<WorldFailure>(() => ScriptPlayer.Do(state, "step 4", default));
        Assert.StartsWith("The world of 'Base', replication 0, failed: ", failure.Message, StringComparison.Ordinal);
    }

    private static (int Code, string Messages) RunOnBrokenOutput(string[] arguments)
    {
        using var messages = new StringWriter { NewLine = "\n" };
        return (RongheCommands.Run(arguments, new Terminal(new BrokenWriter(), messages, TextReader.Null, default)), messages.ToString());
    }

    /// <summary>Stands for any mistake of ours in the middle of a command.</summary>
    private sealed class BrokenWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new InvalidOperationException("broken");
    }
}
