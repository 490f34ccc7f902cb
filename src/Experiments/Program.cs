using System.Runtime.CompilerServices;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;

return OpenFiles.SayWhenTooFew() ? ExitCode.Failed : Start(args);

// A method of its own: what it needs is loaded only when it is called.
[MethodImpl(MethodImplOptions.NoInlining)]
static int Start(string[] args)
{
    StandardStream.TakeConsole();
    using var interruption = new Interruption(args);
    var terminal = Terminal.OfProcess(interruption.Token);

    // What no command has caught, on whatever thread, ends the process in one sentence too.
    AppDomain.CurrentDomain.UnhandledException += (_, failure) => Interruption.EndNow(
        LastWord.Say((Exception)failure.ExceptionObject, args.FirstOrDefault() ?? "", args.Contains(RongheCommands.Verbose), terminal));
    return RongheCommands.Run(args, terminal);
}
