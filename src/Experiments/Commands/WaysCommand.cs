using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Ways;
using Ronghe.Experiments.Studies.Ways.Claims;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe ways FILE</c>: which of the six implementation ways raise integration.</summary>
internal static class WaysCommand
{
    private static readonly double[] DefaultIntensities = [0.25, 0.5, 1];

    public static Command Create(Terminal terminal, Func<RunEnvironment> environment)
    {
        var file = new Argument<string>("FILE") { Description = "Scenario file; - reads standard input" };
        var intensity = new Option<string[]>("--intensity")
        {
            Description = "Effort of every way in the factorial, above 0 to 1; may be repeated (default 0.25, 0.5 and 1)",
            HelpName = "effort", DefaultValueFactory = _ => [],
        };
        var budget = new Option<string[]>("--budget")
        {
            Description = "Budget of the comparison at equal cost, in reference money; may be repeated (default 0.25, 0.5 and 1)",
            HelpName = "budget", DefaultValueFactory = _ => [],
        };
        var robustness = new Option<bool>("--robustness")
            { Description = FormattableString.Invariant($"Also try the claims in {SampledWorlds.Count} worlds of other parameters") };
        var spiral = new Option<string?>("--spiral")
            { Description = "Results folder of 'ronghe spiral', for claims C1 and C12", HelpName = "DIR" };
        var options = new RunOptions(
            new RunOptionWords
            {
                Periods = string.Create(CultureInfo.InvariantCulture,
                    $"Length of the runs in quarters (default {WaysSettings.DefaultPeriods}: twenty years under the levers)"),
                Replications = "Paired runs of each cell, instead of the file's",
                Folder = "<name>-ways",
            },
            canPlan: false);
        var command = new Command("ways",
            "Which of the six implementation ways raise integration, at equal cost, and which claims of the paper hold")
        {
            file, intensity, budget, robustness, spiral,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            ScenarioDocument scenario = options.InWorlds(parsed,
                ScenarioArguments.ReadAll([parsed.GetValue(file)!], options.Overrides(parsed)), draws: false)[0];
            var mistakes = new List<string>();
            var asked = new WaysAsked(Efforts(parsed.GetValue(intensity)!, "--intensity", 1, mistakes),
                Efforts(parsed.GetValue(budget)!, "--budget", LeverResponse.MostEffort, mistakes),
                options.Replications(parsed), options.HasPeriods(parsed) ? scenario.Scenario.Periods : null, parsed.GetValue(robustness));
            WaysSettings? settings = Settings(scenario, asked, mistakes);
            SpiralVerdicts? verdicts = SpiralVerdicts.None;
            if (parsed.GetValue(spiral) is { } folder && (verdicts = SpiralVerdicts.TryRead(folder, out string problem)) is null)
                mistakes.Add(problem);
            if (mistakes.Count > 0)
            {
                foreach (string mistake in mistakes) terminal.Messages.WriteLine(mistake);
                terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{mistakes.Count} mistake{(mistakes.Count == 1 ? "" : "s")}. Nothing was run or written."));
                return ExitCode.BadInput;
            }

            return WaysExperiment.Execute(
                new WaysRequest(scenario, settings!, options.Store(parsed, terminal), options.OutputDirectory(parsed),
                    options.Formats(parsed)) { Terminal = terminal, Spiral = verdicts! },
                environment(), terminal.Cancellation);
        });
        return command;
    }

    /// <summary>The experiment's size, or every reason why it cannot be done.</summary>
    internal static WaysSettings? Settings(ScenarioDocument scenario, WaysAsked asked, List<string> mistakes)
    {
        PolicyMeasure[] ways = [.. scenario.Scenario.Policies.Where(static m => LeverCatalog.Of(m.Lever).IsImplementationWay)];
        if (ways.Length > 0)
            mistakes.Add(string.Create(CultureInfo.InvariantCulture,
                $"'{scenario.Path}' has {ways.Length} polic{(ways.Length == 1 ? "y" : "ies")} with implementation ways " +
                $"({string.Join(", ", ways.Select(static m => LeverCatalog.Of(m.Lever).Key).Distinct())}): 'ways' sets all six itself. " +
                $"Give the scenario without them."));
        if (scenario.Scenario.Budget.IsLimited)
            mistakes.Add($"'{scenario.Path}' caps the budget: efforts would be scaled down and the comparison would no longer be fair. " +
            $"Give the scenario without 'budget'.");
        if (scenario.Scenario.Parameters.Government.Adaptive > 0)
            mistakes.Add($"'{scenario.Path}' has an adaptive government, which scales efforts by itself: equal cost cannot be held. Set " +
            $"government.adaptive to 0.");
        int replications = asked.Replications ?? scenario.Replications.Count, periods = asked.Periods ?? WaysSettings.DefaultPeriods;
        Within("--replications", replications, 3, ScenarioKeys.MostReplications, mistakes);
        Within("--periods", periods, WaysSettings.LeastPeriods, ScenarioKeys.MostPeriods / 2, mistakes);
        double[] intensities = asked.Intensities.Count == 0 ? DefaultIntensities : [.. asked.Intensities.Order()];
        long runs = ((long)SixWays.Combinations * Math.Max(1, intensities.Length) + 200) * replications;
        if (runs > WaysSettings.MostRuns)
            mistakes.Add(string.Create(CultureInfo.InvariantCulture,
                $"The design has about {runs:N0} runs (64 combinations × {intensities.Length} intensities × {replications:N0} " +
                $"replications, and what follows from them); at most {WaysSettings.MostRuns:N0} are made."));
        return mistakes.Count > 0 ? null : new WaysSettings
        {
            Replications = replications,
            Periods = periods,
            Intensities = intensities,
            Budgets = asked.Budgets.Count == 0 ? DefaultIntensities : [.. asked.Budgets.Order()],
            Robustness = asked.Robustness,
        };
    }

    private static List<double> Efforts(string[] texts, string option, double most, List<string> mistakes)
    {
        var values = new List<double>();
        foreach (string text in texts.SelectMany(static t => t.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !(value > 0 && value <= most))
                mistakes.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{option} must be a number above 0 and at most {most}, but is '{text}'."));
            else if (values.Contains(value)) mistakes.Add(string.Create(CultureInfo.InvariantCulture, $"{option} {value} is given twice."));
            else values.Add(value);
        }

        return values;
    }

    private static void Within(string option, int value, int least, int most, List<string> mistakes)
    {
        if (value < least || value > most)
            mistakes.Add(string.Create(CultureInfo.InvariantCulture,
            $"{option} must be a whole number from {least} to {most}, but is {value}."));
    }
}

/// <summary>What the command line asked of the experiment's size; empty lists mean the defaults.</summary>
internal sealed record WaysAsked(IReadOnlyList<double> Intensities, IReadOnlyList<double> Budgets, int? Replications, int? Periods,
    bool Robustness);
