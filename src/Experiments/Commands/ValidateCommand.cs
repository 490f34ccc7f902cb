using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe validate FILE…</c>: reads scenarios and their tables, and runs nothing.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = ScenarioArguments.Files();
        Option<string[]> set = ScenarioArguments.Set();
        Option<bool> quiet = ScenarioArguments.Quiet();
        var command = new Command("validate", "Check scenarios and their tables; every mistake is reported at once") { files, set, quiet };
        command.SetAction(parsed =>
        {
            string[] lessons = [.. parsed.GetValue(files)!.Where(LessonReader.IsLesson)];
            foreach (Lesson lesson in ReadLessons(lessons, [.. parsed.GetValue(files)!.Except(lessons)], parsed.GetValue(set)!))
            {
                if (!parsed.GetValue(quiet))
                    terminal.Output.WriteLine(
                    $"{lesson.Document.Path}: ok: lesson {lesson.Title.English}; {(lesson.Goal is null ? "a question" : "a goal")}");
            }
            foreach (ScenarioDocument document in ScenarioArguments.ReadAll([.. parsed.GetValue(files)!.Except(lessons)],
                parsed.GetValue(set)!))
            {
                foreach (var warning in document.Warnings) terminal.Messages.WriteLine($"warning: {warning}");
                if (!parsed.GetValue(quiet)) terminal.Output.WriteLine(Summary(document));
            }
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>The lessons; when one has mistakes, they are reported with those of the scenarios.</summary>
    private static IReadOnlyList<Lesson> ReadLessons(string[] lessons, string[] scenarios, string[] set)
    {
        var findings = new ScenarioFindings();
        Lesson?[] read = [.. lessons.Select(path => ScenarioArguments.Checked(path, findings, LessonReader.TryRead))];
        if (findings.Errors.Count == 0) return [.. read.OfType<Lesson>()];
        foreach (string path in scenarios) ScenarioArguments.Checked(path, findings, (file, all) => ScenarioReader.TryRead(file, set, all));
        throw new ScenarioException(findings.Errors);
    }

    private static string Summary(ScenarioDocument document)
    {
        Scenario scenario = document.Scenario;
        Population population = scenario.Population;
        int enterprises = population.Enterprises.Count > 0 ? population.Enterprises.Count
            : population.Regions.Sum(region => region.Enterprises);
        string policies = scenario.Policies.Count switch { 0 => "no policy", 1 => "1 policy",
            int n => string.Create(CultureInfo.InvariantCulture, $"{n} policies") };
        if (scenario.PoliciesInForce.Count > 0)
            policies += string.Create(CultureInfo.InvariantCulture, $" beside the {scenario.PoliciesInForce.Count} in force");
        return string.Create(CultureInfo.InvariantCulture,
            $"{document.Path}: ok: {document.Name}; {population.Regions.Count} regions, {population.Sectors.Count} " +
                $"sectors, {population.Colleges.Count} colleges, {enterprises:N0} " +
                $"enterprises, {population.Colleges.Sum(college => college.EntrantsPerYear):N0} entrants a year; {scenario.Start} " +
                $"to {scenario.Start + (scenario.Periods - 1)}; {policies}");
    }
}
