using Ronghe.Experiments.Commands;

StandardStream.TakeConsole();
using var interruption = new Interruption(args);
var terminal = Terminal.OfProcess(interruption.Token);

// What no command has caught, on whatever thread, ends the process in one sentence too.
AppDomain.CurrentDomain.UnhandledException += (_, failure) =>
    Interruption.EndNow(LastWord.Say((Exception)failure.ExceptionObject, args.FirstOrDefault() ?? "", args.Contains("--verbose"), terminal));
return RongheCommands.Run(args, terminal);
