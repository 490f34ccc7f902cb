using System.CommandLine;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe new</c>: writes a first scenario from options, or from answers on a terminal.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Option<string?>("--name") { Description = "Title of the scenario", HelpName = "title" };
        var extends = new Option<string?>("--extends")
            { Description = "Scenario to build on (default scenarios/hunan-baseline.yaml)", HelpName = "FILE" };
        var lever = new Option<string?>("--lever") { Description = "Lever to use; none is no policy", HelpName = "lever" };
        var value = new Option<string?>("--value")
            { Description = "Dose in the lever's unit (default: effort 0.6, of an instrument the full dose)", HelpName = "number" };
        var from = new Option<string?>("--from") { Description = "First quarter in force (default 2018-Q1)", HelpName = "quarter" };
        var phaseIn = new Option<string?>("--phase-in")
            { Description = "Quarters over which the dose rises (default 8)", HelpName = "number" };
        var regions = new Option<string[]>("--regions")
        {
            Description = "Regions covered, by id or name (default everywhere)", HelpName = "region", AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string?>("--out", "-o") { Description = "File to write; - is standard output", HelpName = "FILE" };
        var lesson = new Option<bool>("--lesson")
            { Description = "Write a first lesson of the explorer instead (--name, --extends, --out)" };
        var force = new Option<bool>("--force") { Description = "Replace the file when it exists" };
        var command = new Command("new", "Write a first scenario: asks on a terminal, takes options in scripts")
            { name, extends, lever, value, from, phaseIn, regions, output, lesson, force };
        command.SetAction(parsed => parsed.GetValue(lesson)
            ? NewLesson.Write(parsed.GetValue(name), parsed.GetValue(extends), parsed.GetValue(output), parsed.GetValue(force), terminal)
            : NewScenario.Write(
            new NewScenarioAnswers
            {
                Name = parsed.GetValue(name),
                Extends = parsed.GetValue(extends),
                Lever = parsed.GetValue(lever),
                Value = parsed.GetValue(value),
                From = parsed.GetValue(from),
                PhaseIn = parsed.GetValue(phaseIn),
                Regions = parsed.GetValue(regions) ?? [],
                Output = parsed.GetValue(output),
            },
            parsed.GetValue(force), terminal));
        return command;
    }
}
