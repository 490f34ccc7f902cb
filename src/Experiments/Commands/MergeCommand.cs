using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Studies.Merging;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe merge A B… --out C</c>: stores of several machines become one.</summary>
internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var sources = new Argument<string[]>("RESULTS")
            { Description = "Results folders, finished or not", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out", "-o") { Description = "Folder of the merged results", HelpName = "DIR", Required = true };
        var command = new Command("merge", "Put the runs of several results folders, made on several machines, into one")
            { sources, output };
        command.SetAction(parsed => StoreMerge.Execute(parsed.GetValue(sources)!, parsed.GetValue(output)!,
            RunOptions.CommandLine(parsed), terminal.Messages, terminal.Cancellation));
        return command;
    }
}
