using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Importing;
using Ronghe.Simulation.Invariants;

namespace Ronghe.Experiments.Commands;

/// <summary>What a command says when an exception ends it: one sentence and an exit code; the trace only with <c>--verbose</c>.</summary>
internal static class LastWord
{
    /// <summary>Says it, and returns the exit code.</summary>
    /// <param name="exception">What ended the command.</param>
    /// <param name="command">Name of the command, such as <c>run</c>; empty before it is known.</param>
    /// <param name="isVerbose"><c>--verbose</c> was given.</param>
    /// <param name="terminal">Where it is said.</param>
    public static int Say(Exception exception, string command, bool isVerbose, Terminal terminal)
    {
        Exception cause = Cause(exception);
        int code = cause switch
        {
            ScenarioException mistakes => InputMistakes.Report(mistakes.Errors, terminal.Messages),
            ImportException mistakes => InputMistakes.Report(mistakes.Errors, terminal.Messages),
            RefusedException refused => Say(refused.Code, refused.Message, terminal),
            OperationCanceledException when terminal.Cancellation.IsCancellationRequested =>
                Say(ExitCode.Interrupted, Interruption.LineOf(command), terminal),
            _ => Say(ExitCode.Failed, Sentence(cause, command), terminal),
        };
        bool hasTrace = cause is not (
            ScenarioException { InnerException: null } or ImportException or RefusedException or OperationCanceledException);
        if (isVerbose && hasTrace) terminal.Messages.WriteLine(cause);
        return code;
    }

    /// <summary>What went wrong where nothing should: for a mistake of ours, not of the user's.</summary>
    public static string Unexpected(Exception exception) =>
        $"an error inside ronghe ({exception.GetType().Name}: {OneLine(exception.Message)}); "
        + "please report it, with the trace that --verbose shows";

    private static string Sentence(Exception cause, string command) => cause switch
    {
        _ when OpenFiles.AreTooMany(cause) => OpenFiles.Sentence,
        OutputProblem or DiskProblem or WorldFailure => cause.Message,
        InvariantException => WorldFailure.Sentence("A world", cause),
        OutOfMemoryException => "There is not enough memory: take fewer threads (-j), a smaller world or fewer replications.",
        IOException or UnauthorizedAccessException => OneLine(cause.Message),
        _ => $"'{$"ronghe {command}".TrimEnd()}' stopped by {Unexpected(cause)}.",
    };

    /// <summary>Of what went wrong on several threads, the first that is not only told to stop.</summary>
    private static Exception Cause(Exception exception) =>
        exception is AggregateException several && several.Flatten().InnerExceptions is { Count: > 0 } all
        ? Cause(all.FirstOrDefault(static e => e is not OperationCanceledException) ?? all[0])
        : exception;

    private static int Say(int code, string sentence, Terminal terminal)
    {
        terminal.Messages.WriteLine(sentence);
        return code;
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
