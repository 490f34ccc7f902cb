using NJsonSchema;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer;
using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Tests.Explorer;

/// <summary>Each lesson accepts what its simulation shows and nothing else; a broken file says where.</summary>
public sealed class LessonTests
{
    private static readonly string Folder = Path.Combine(ScenarioFolder.Shipped(), "lessons");
    private static readonly LessonLibrary Library = new(Folder);

    public static TheoryData<string> Names() => [.. Library.Names];

    [Fact]
    public void There_are_at_least_eight_lessons_and_all_are_sound()
    {
        Assert.True(Library.Names.Count >= 8);
        Assert.All(Library.Entries, entry => Assert.True(entry.Lesson is not null, string.Join(Environment.NewLine, entry.Mistakes)));
        Assert.Equal(Library.Entries.Count, Library.Entries.Select(entry => entry.Lesson!.Order).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_lesson_accepts_a_right_and_rejects_a_wrong_answer(string name)
    {
        Lesson lesson = Library.Read(name);
        Assert.True(Played(lesson, lesson.Right).IsRight);
        Verdict wrong = Played(lesson, lesson.Wrong);
        Assert.False(wrong.IsRight);
        Assert.NotEmpty(wrong.Evidence);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_simulation_makes_exactly_one_answer_of_a_question_right(string name)
    {
        Lesson lesson = Library.Read(name);
        if (lesson.Question is not { } question)
        {
            Assert.NotNull(lesson.Goal);
            return;
        }
        var judge = new LessonJudge(default);
        Assert.Single(question.Answers, answer => judge.OfAnswer(question, answer).IsRight);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_schema_accepts_the_lesson(string name)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(LessonSchema.Text());
        Assert.Empty(schema.Validate(AsJson(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".yaml")))));
    }

    [Theory]
    [InlineData("lesson: x")]
    [InlineData("question: {ask: {en: a, zh: b}}")]
    [InlineData("goal: {conditions: [{observation: integration}]}")]
    [InlineData("gaol: {}")]
    public async Task The_schema_refuses_bad_lessons(string text)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(LessonSchema.Text());
        Assert.NotEmpty(schema.Validate(AsJson(text)));
    }

    [Fact]
    public void The_committed_schema_is_the_one_of_this_version()
    {
        string path = Path.Combine(Folder, "lesson.schema.json");
        if (Environment.GetEnvironmentVariable("RONGHE_WRITE_DOCS") == "1") File.WriteAllText(path, LessonSchema.Text());
        Assert.True(File.ReadAllText(path).ReplaceLineEndings("\n") == LessonSchema.Text(),
            "scenarios/lessons/lesson.schema.json is old: dotnet run --project src/Experiments -- schema --lessons --out " +
                "scenarios/lessons/lesson.schema.json");
    }

    [Fact]
    public void A_broken_lesson_names_every_mistake_at_its_place()
    {
        using var folder = new ScenarioFolder();
        string file = folder.Write("broken.yaml", """
            lesson: {en: Broken}
            section: "1"
            scenario: {extends: base.yaml, periods: 0}
            text: {en: a, zh: b}
            task: {en: a, zh: b}
            goal:
              levers: [consensuss]
              conditions:
                - {observation: integrashun, above: 1}
                - {observation: integration}
                - {observation: integration, above: 2, below: 1}
                - {observation: integration, above: 0, against: yesterday, sector: "99"}
            explanation: {en: a, zh: b}
            right: [run, chekc]
            wrnog: [run]
            """);
        var findings = new ScenarioFindings();
        Assert.Null(LessonReader.TryRead(file, findings));
        string[] mistakes = [.. findings.Errors.Select(error => FormattableString.Invariant($"{error.Line}: {error.Message}"))];
        string[] expected =
        [
            "1: key 'zh' is missing", "3: periods must be a number from 1", "7: there is no lever 'consensuss' (did you mean 'consensus'?)",
            "9: there is no observation 'integrashun' (did you mean 'integration'?)", "10: a condition needs 'above' or 'below'",
            "11: above must lie under below",
            "12: there is no world 'yesterday'", "14: there is no command 'chekc' (did you mean 'check'?)",
            "15: unknown key 'wrnog' (did you mean 'wrong'?)", "1: key 'wrong' is missing",
        ];
        Assert.All(expected, part => Assert.Contains(mistakes, mistake => mistake.StartsWith(part, StringComparison.Ordinal)));
    }

    /// <summary>Conditions and goals take what scenario files take.</summary>
    [Fact]
    public async Task A_lesson_of_names_is_the_one_of_keys()
    {
        using var folder = new ScenarioFolder();
        folder.Write("cities.csv", "id,chinese_name,enterprise_weight\nChangsha,长沙市,0.6\nXiangxi,湘西土家族苗族自治州,0.4\n");
        string Written(string lever, string region, string sector) => folder.Write("mine.yaml", $$"""
            lesson: {en: Mine, zh: 我的}
            section: "1"
            scenario: {extends: base.yaml, population: {regions: cities.csv} }
            text: {en: a, zh: b}
            task: {en: a, zh: b}
            goal:
              levers: [{{lever}}, grants]
              conditions:
                - {observation: integration, region: {{region}}, above: 0}
                - {observation: integration, sector: {{sector}}, above: 0}
            explanation: {en: a, zh: b}
            right: [run]
            wrong: ["lever {{lever}} 0.2 in {{region}}"]
            """);
        Lesson? Read(string lever, string region, string sector, ScenarioFindings findings) =>
            LessonReader.TryRead(Written(lever, region, sector), findings);
        LessonGoal keyed = Read("tax_credit", "Changsha", "31-33", new())!.Goal!;
        Assert.Equal(["Changsha", "31-33"], keyed.Conditions.Select(static condition => condition.Group.Name));
        foreach ((string region, string sector) in (ReadOnlySpan<(string, string)>)[("长沙", "制造业"), ("长沙市", "Factories")])
        {
            LessonGoal named = Read("税收抵免", region, sector, new())!.Goal!;
            Assert.Equal(keyed.Levers, named.Levers);
            Assert.Equal(keyed.Conditions, named.Conditions);
        }

        JsonSchema schema = await JsonSchema.FromJsonAsync(LessonSchema.Text());
        Assert.Empty(schema.Validate(AsJson(await File.ReadAllTextAsync(Written("税收抵免", "长沙", "制造业")))));
        var findings = new ScenarioFindings();
        Assert.Null(Read("税收抵兔", "长纱", "制造", findings));
        Assert.Equal(["7: there is no lever '税收抵兔' (did you mean '税收抵免'?)", "9: there is no region '长纱' (did you mean '长沙'?)",
            "10: there is no sector '制造' (did you mean '制造业'?)"],
            findings.Errors.Select(static error => FormattableString.Invariant($"{error.Line}: {error.Message.Split(';')[0]}")));
        findings = new();
        Assert.Null(Read("grants", "长沙", "51", findings));
        Assert.Contains("lever 'grants' is listed twice", Assert.Single(findings.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_with_a_key_written_twice_is_refused_and_not_only_warned_of()
    {
        string text = File.ReadAllText(Path.Combine(Folder, "consensus.yaml"))
            .Replace("../small.yaml", Path.Combine(ScenarioFolder.Shipped(), "small.yaml"), StringComparison.Ordinal);
        using var folder = new ScenarioFolder();
        var findings = new ScenarioFindings();
        Assert.NotNull(LessonReader.TryRead(folder.Write("once.yaml", text), findings));
        Assert.Null(LessonReader.TryRead(folder.Write("twice.yaml", text + "order: 4\n"), findings));
        Assert.Contains("key 'order' is written twice", Assert.Single(findings.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_forbids_what_it_does_not_teach()
    {
        Lesson lesson = Library.Read("design-your-own-policy");
        Verdict verdict = Played(lesson, ["set decision.trainer_cost 2000", "run"]);
        Assert.Equal((false, "decision.trainer_cost"), (verdict.IsRight, verdict.NotAllowed));
        Assert.Contains("decision.trainer_cost may not be changed in this lesson.", LessonPanel.Reasons(Begin(lesson), verdict));
    }

    [Fact]
    public void A_goal_is_judged_only_at_the_end_of_the_run()
    {
        ExplorerState state = Begin(Library.Read("design-your-own-policy"));
        Assert.Contains("First run to the end", Assert.Throws<VerbException>(() => VerbCatalog.Do(state, "check")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_solved_is_remembered_and_a_folder_that_cannot_be_written_does_no_harm()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "deeper", "lessons.txt");
        new LessonProgress(file).Solve("consensus");
        Assert.True(new LessonProgress(file).IsSolved("consensus"));
        var lost = new LessonProgress(Path.Combine(file, "below-a-file.txt"));
        lost.Solve("consensus");
        Assert.True(lost.IsSolved("consensus"));
    }

    private static ExplorerState Begin(Lesson lesson)
    {
        var state = new ExplorerState(lesson.Document, false, Language.English) { Lessons = Library };
        LessonVerbs.Begin(state, lesson);
        return state;
    }

    private static Verdict Played(Lesson lesson, IReadOnlyList<string> commands)
    {
        ExplorerState state = Begin(lesson);
        foreach (string command in lesson.Goal is null ? commands : [.. commands, "check"]) ScriptPlayer.Do(state, command, default);
        return state.Lesson!.Verdict!;
    }

    private static string AsJson(string yaml)
    {
        var errors = new List<InputError>();
        YamlNode? root = LocatedYamlReader.Read(yaml, new YamlSource("test", ""), errors);
        Assert.Empty(errors);
        // Scenario files know no true and false, so their JSON form leaves them as text.
        return MergedScenario.AsWritten((YamlMapping)root!).ToJsonString()
            .Replace("\"relative\":\"true\"", "\"relative\":true", StringComparison.Ordinal);
    }
}
