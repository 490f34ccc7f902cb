using NJsonSchema;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer;
using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

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

    /// <summary>One judge looks at everything, so that no world is simulated twice.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_lesson_accepts_what_its_simulation_shows_and_nothing_else(string name)
    {
        Lesson lesson = Library.Read(name);
        var judge = new LessonJudge(default);
        Verdict right = Played(lesson, lesson.Right, judge), wrong = Played(lesson, lesson.Wrong, judge);
        Assert.True(right.IsRight, string.Join(Environment.NewLine, Said(lesson, right)));
        Assert.False(wrong.IsRight);
        Assert.NotEmpty(wrong.Evidence);
        if (lesson.Question is { } question) Assert.Single(question.Answers, answer => judge.OfAnswer(question, answer).IsRight);
        else Assert.NotNull(lesson.Goal);
    }

    [Fact]
    public void Every_lesson_has_three_hints_and_watches_what_it_is_about()
    {
        Assert.All(Library.Entries, static entry => Assert.True(entry.Lesson!.Hints.Count >= 3, entry.Name));
        Assert.All(Library.Entries, static entry => Assert.NotEmpty(entry.Lesson!.Watched));
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
        Verdict verdict = Played(lesson, ["set decision.trainer_cost 2000"], new LessonJudge(default));
        Assert.Equal((false, "decision.trainer_cost"), (verdict.IsRight, verdict.NotAllowed));
        Assert.Contains("decision.trainer_cost may not be changed in this lesson.", LessonPanel.Reasons(Begin(lesson), verdict));
    }

    [Fact]
    public void A_check_runs_on_to_the_end_by_itself_and_a_pause_stops_it()
    {
        using var folder = new ScenarioFolder();
        ExplorerState state = Begin(Small(folder));
        Assert.Contains("Running on to the end (2011-Q4)", VerbCatalog.Do(state, "check"), StringComparison.Ordinal);
        VerbCatalog.Do(state, "pause");
        state.Session.WorkAll(default);
        Assert.False(LessonVerbs.TakeOver(state, waits: true));
        Assert.False(state.Session.IsAtEnd);
        ScriptPlayer.Do(state, "check", default);
        Assert.True(state.Session.IsAtEnd);
        Assert.True(state.Lesson!.Verdict!.IsRight);
    }

    [Fact]
    public void A_verdict_goes_when_the_policy_changes_and_comes_back_when_the_change_is_undone()
    {
        using var folder = new ScenarioFolder();
        ExplorerState state = Begin(Small(folder));
        ScriptPlayer.Do(state, "check", default);
        Assert.Contains("✓", Page(state), StringComparison.Ordinal);
        ScriptPlayer.Do(state, "restart", default);
        Assert.NotNull(state.Lesson!.VerdictOn(state.Session.Plan));
        ScriptPlayer.Do(state, "lever consensus 1", default);
        Assert.Null(state.Lesson.VerdictOn(state.Session.Plan));
        Assert.DoesNotContain("✓ Integration, mean", Page(state), StringComparison.Ordinal);
        Assert.Contains("The policy has changed since the last check", Page(state), StringComparison.Ordinal);
        ScriptPlayer.Do(state, "undo", default);
        Assert.NotNull(state.Lesson.VerdictOn(state.Session.Plan));
        ScriptPlayer.Do(state, "set industry.turnover 0.06", default);
        Assert.Null(state.Lesson.VerdictOn(state.Session.Plan));
    }

    [Fact]
    public void Hints_come_one_after_the_other_and_end()
    {
        using var folder = new ScenarioFolder();
        ExplorerState state = Begin(Small(folder));
        Assert.DoesNotContain("Nearer", Page(state), StringComparison.Ordinal);
        Assert.Equal("Hint 1 of 2: Far.", VerbCatalog.Do(state, "hint"));
        Assert.Equal("Hint 2 of 2: Nearer.", VerbCatalog.Do(state, "hint"));
        Assert.Equal("All hints are shown.", VerbCatalog.Do(state, "hint"));
        Assert.Contains("Hint 2 of 2: Nearer.", Page(state), StringComparison.Ordinal);
    }

    [Fact]
    public void Meters_show_what_the_check_looks_at_and_say_when_a_world_is_missing()
    {
        using var folder = new ScenarioFolder();
        ExplorerState state = Begin(Small(folder));
        LessonCondition condition = state.Lesson!.Lesson.Goal!.Conditions[0], compared = state.Lesson.Lesson.Goal.Conditions[1];
        Assert.Equal(double.NaN, GoalMeters.SoFar(state.Session, condition));
        ScriptPlayer.Do(state, "run", default);
        double value = state.Session.World.Value(ObservationCatalog.IndexOf("partnerships"), 7);
        Assert.Equal(LessonNumber.Of(condition, state.Session.World.Series!, 8), GoalMeters.SoFar(state.Session, condition));
        Assert.True(value > 0);
        Assert.Equal(0, GoalMeters.SoFar(state.Session, compared));
        Assert.Contains("above -1", Page(state), StringComparison.Ordinal);
        ScriptPlayer.Do(state, "compare off", default);
        Assert.Equal(double.NaN, GoalMeters.SoFar(state.Session, compared));
        Assert.Contains("compare first: b", Page(state), StringComparison.Ordinal);
        Assert.Equal([0.75, 1, 0, null], new[] { 0.2, 9, -1, double.NaN }.Select(of => GoalMeters.Fill(condition with { Above = 0.2 }, of)));
    }

    [Fact]
    public void Lucks_can_be_counted_in_place_of_their_mean()
    {
        Lesson lesson = Library.Read("how-sure-are-we");
        LessonCondition[] counted = [.. lesson.Question!.Answers[0].TrueIf.Where(static c => c.Lucks == LuckStatistic.Rising)];
        Assert.Equal(2, counted.Length);
        Assert.Equal("90 %", ConditionText.Value(counted[0], 0.9));
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

    private static ExplorerState Begin(Lesson lesson, LessonJudge? judge = null)
    {
        var state = new ExplorerState(lesson.Document, false, Language.English) { Lessons = Library };
        LessonVerbs.Begin(state, lesson, judge);
        return state;
    }

    /// <summary>What the check finds after some commands. A goal is judged on the plan they make: the session itself need not run.</summary>
    private static Verdict Played(Lesson lesson, IReadOnlyList<string> commands, LessonJudge judge)
    {
        ExplorerState state = Begin(lesson, judge);
        foreach (string command in commands.Where(static command => command != "run")) VerbCatalog.Do(state, command);
        if (lesson.Goal is { } goal) return judge.OfGoal(goal, state.Session.Plan);
        Assert.True(LessonVerbs.TakeOver(state, waits: true));
        return state.Lesson!.Verdict!;
    }

    private static IEnumerable<string> Said(Lesson lesson, Verdict verdict) =>
        verdict.Evidence.Select(evidence => ConditionText.Sentence(evidence, lesson, Language.English));

    /// <summary>Two years of the tiny world, and a goal that is reached whatever one does.</summary>
    private static Lesson Small(ScenarioFolder folder)
    {
        var findings = new ScenarioFindings();
        Lesson? lesson = LessonReader.TryRead(folder.Write("small-lesson.yaml", """
            lesson: {en: Small, zh: 小}
            section: "1"
            scenario: {extends: base.yaml, periods: 8}
            text: {en: a, zh: b}
            task: {en: a, zh: b}
            goal:
              replications: 1
              conditions:
                - {observation: partnerships, quarters: 4, above: -1}
                - {observation: integration, against: without, above: -1}
              parameters: [industry.turnover]
            hints: [{en: Far., zh: 远。}, {en: Nearer., zh: 近。}]
            explanation: {en: a, zh: b}
            right: [run]
            wrong: [run]
            """), findings);
        Assert.Empty(findings.Errors);
        return lesson!;
    }

    private static string Page(ExplorerState state)
    {
        state.Page = Experiments.Explorer.Page.Lesson;
        return string.Join('\n', ScreenRenderer.Draw(state, 140, 45, Glyphs.Unicode).Lines());
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
