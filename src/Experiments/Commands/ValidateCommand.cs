using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
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
                    terminal.Output.WriteLine(CheckTexts.Lesson.In(terminal.Language, lesson.Document.Path,
                        lesson.Title.In(terminal.Language),
                        (lesson.Goal is null ? CheckTexts.Question : CheckTexts.Goal).In(terminal.Language)));
            }
            foreach (ScenarioDocument document in ScenarioArguments.ReadAll([.. parsed.GetValue(files)!.Except(lessons)],
                parsed.GetValue(set)!))
            {
                foreach (var warning in document.Warnings) terminal.Messages.WriteLine(
                    CheckTexts.Warning.In(terminal.Language, warning.In(terminal.Language)));
                if (!parsed.GetValue(quiet)) terminal.Output.WriteLine(Summary(document, terminal.Language));
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

    private static string Summary(ScenarioDocument document, Language language)
    {
        Scenario scenario = document.Scenario;
        Population population = scenario.Population;
        int enterprises = population.Enterprises.Count > 0 ? population.Enterprises.Count
            : population.Regions.Sum(region => region.Enterprises);
        string policies = scenario.Policies.Count switch { 0 => CheckTexts.NoPolicy.In(language), 1 => CheckTexts.OnePolicy.In(language),
            int n => CheckTexts.Policies.In(language, n) };
        if (scenario.PoliciesInForce.Count > 0)
            policies = CheckTexts.BesideThoseInForce.In(language, policies, scenario.PoliciesInForce.Count);
        return CheckTexts.Ok.In(language, document.Path, document.TitleIn(language), population.Regions.Count, population.Sectors.Count,
            population.Colleges.Count, Readable.Whole(enterprises),
            Readable.Whole(population.Colleges.Sum(static college => college.EntrantsPerYear)), scenario.Start,
            scenario.Start + (scenario.Periods - 1), policies);
    }
}
