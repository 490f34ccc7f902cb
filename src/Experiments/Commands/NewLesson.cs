using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe new --lesson</c>: a small lesson that can be played at once, to be written over line by line.</summary>
internal static class NewLesson
{
    /// <param name="title">Title; null for one to be replaced.</param>
    /// <param name="extends">Scenario of its world; null for the small world.</param>
    /// <param name="output">File to write; null or - is standard output.</param>
    /// <param name="mayReplace">A file that is there may be replaced.</param>
    /// <param name="terminal">Where to say what was done.</param>
    public static int Write(string? title, string? extends, string? output, bool mayReplace, Terminal terminal)
    {
        string path = output ?? "-";
        var file = new NewFile(path, terminal);
        if (file.IsTaken(mayReplace)) return ExitCode.BadInput;
        string world = extends ?? ShippedFiles.Find("small.yaml");
        ScenarioReader.Read(world);
        string text = Text(title ?? "My lesson", MergedScenario.Portable(Path.GetFullPath(world), file.Folder));
        string name = Path.GetFileNameWithoutExtension(path), place = Path.GetRelativePath(Environment.CurrentDirectory, file.Folder);
        return file.Write(text, $"ronghe explore --lessons '{place}' --lesson '{name}'", () =>
        {
            var findings = new ScenarioFindings();
            if (LessonReader.TryRead(path, findings) is null) throw new ScenarioException(findings.Errors);
        });
    }

    private static string Text(string title, string extends)
    {
        string name = ScenarioWriter.Quoted(title);
        return new StringBuilder().Append($$$"""
            # A lesson of 'ronghe explore'. 'ronghe validate FILE' names every mistake; scenarios/lessons/README.md tells of every key.
            version: 1
            lesson: {en: {{{name}}}, zh: {{{name}}}}
            section: "4.2"
            # The world: fewer colleges and enterprises than in the scenario it builds on, so that a check takes seconds.
            scenario:
              extends: {{{ScenarioWriter.Quoted(extends)}}}
              periods: 48
              population: {colleges: {synthetic: 12, entrants_per_year: 3540}, enterprises: {synthetic: 120}}
            text:
              en: |-
                What to know before, in a paragraph or two.
              zh: |-
                用一两段话说明背景。
            task:
              en: Raise integration of the last five years by a tenth against no policy.
              zh: 使最后五年的融合度比无政策高一成。
            # Observations whose curves stand beside the text.
            watch: [integration, mean_depth, partnerships]
            # What is checked, by simulating. Instead of a goal a question can be asked.
            goal:
              replications: 4
              conditions:
                - {observation: integration, against: without, relative: true, above: 0.1, hint: {en: Not enough yet., zh: 还不够。}}
            # Shown one after the other, each nearer to the answer.
            hints:
              - {en: Which lever acts on partnerships that exist?, zh: 哪个杠杆作用于已有的合作？}
              - {en: Rules by which both sides work make a partnership deeper., zh: 双方共同遵守的规则使合作更深入。}
            explanation:
              en: |-
                What was to be learnt, and only what the numbers show.
              zh: |-
                应当学到什么；只写数字所显示的。
            # Commands that solve the task and that do not. Play both.
            right: [lever co_constructed_systems 1, run]
            wrong: [run]
            """).Append('\n').ToString();
    }
}
