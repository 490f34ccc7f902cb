using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Spirals;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe spiral FILE</c>: is the adaptation spiral a closed loop, and what makes it?</summary>
internal static class SpiralCommand
{
    public static Command Create(Terminal terminal, Func<RunEnvironment> environment)
    {
        var file = new Argument<string>("FILE") { Description = "Scenario file; - reads standard input" };
        Option<string[]> set = ScenarioArguments.Set();
        Option<bool> quiet = ScenarioArguments.Quiet();
        var periods = new Option<int>("--periods")
        {
            Description = $"Quarters measured after burn-in; below {SpiralSettings.FewestPeriods} nothing is claimed",
            HelpName = "number", DefaultValueFactory = static _ => SpiralSettings.FewestPeriods,
        };
        var replications = new Option<int>("--replications", "-n")
            { Description = "Seeds of every variant", HelpName = "number", DefaultValueFactory = static _ => 16 };
        var worlds = new Option<int>("--worlds")
        {
            Description = "Instead: in what share of so many draws from the plausible ranges the loop closes, and which parameters " +
                "decide it",
            HelpName = "number",
        };
        var force = new Option<bool>("--force") { Description = "Print numbers even where too little was run to claim anything" };
        var threads = new Option<int>("--threads", "-j")
        {
            Description = "Runs at the same time; results do not depend on it",
            HelpName = "number", DefaultValueFactory = static _ => Environment.ProcessorCount,
        };
        Option<string?> settled = RunOptions.Settled();
        var output = new Option<string?>("--out", "-o")
            { Description = "Results folder (default ./ronghe-results/spiral-<name>-<hash>)", HelpName = "DIR" };
        var verbose = new Option<bool>(RongheCommands.Verbose, "-v") { Description = "Say more" };
        RunOptions.Within(periods, SpiralSettings.Horizon + 1, ScenarioKeys.MostPeriods - SpiralSettings.Settling);
        RunOptions.Within(replications, 1, ScenarioKeys.MostReplications);
        RunOptions.Within(worlds, 0, 4096);
        RunOptions.Within(threads, 1, 1024);
        var command = new Command("spiral", "Test whether the adaptation spiral is a closed loop: shadow, ablations, impulse responses")
        {
            file, set, periods, replications, worlds, force, threads, settled, output, quiet, verbose,
        };
        command.SetAction(parsed => SpiralExperiment.Execute(
            new SpiralRequest(
                ScenarioArguments.ReadAll([parsed.GetValue(file)!], parsed.GetValue(set)!)[0],
                new SpiralSettings(parsed.GetValue(periods), parsed.GetValue(replications)) { ForcesNumbers = parsed.GetValue(force) },
                parsed.GetValue(worlds), parsed.GetValue(threads), parsed.GetValue(output),
                RunOptions.CommandLine(parsed))
            {
                Terminal = terminal,
                Settled = parsed.GetValue(settled),
                Quiet = parsed.GetValue(quiet),
                Verbose = parsed.GetValue(verbose),
            },
            environment(), terminal.Cancellation));
        return command;
    }
}
