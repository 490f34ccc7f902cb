using System.Runtime.InteropServices;
using Ronghe.Experiments.Commands;

using var cancellation = new CancellationTokenSource();

// The first Ctrl-C (or SIGTERM) asks the work to stop cleanly; the second ends the process at once.
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return RongheCommands.Run(args, Terminal.OfProcess(cancellation.Token));

void Stop(PosixSignalContext signal)
{
    if (cancellation.IsCancellationRequested) return;
    signal.Cancel = true;
    cancellation.Cancel();
}
