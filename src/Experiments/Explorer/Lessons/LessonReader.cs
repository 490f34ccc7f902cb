using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>Reads a lesson file and checks everything in it; every mistake is reported at its place.</summary>
internal sealed class LessonReader
{
    private static readonly KnownNames Parameters = new(ParameterCatalog.All.Select(parameter => parameter.Key));

    private static readonly KnownNames Observations = new(ObservationCatalog.All.Select(static observation => observation.Name));

    private readonly string _path;
    private readonly ScenarioFindings _findings;
    private readonly int _before;

    private LessonReader(string path, ScenarioFindings findings, int before)
    {
        _path = path;
        _findings = findings;
        _before = before;
    }

    /// <summary>Whether a file is a lesson rather than a scenario; files that cannot be read are neither.</summary>
    public static bool IsLesson(string path) =>
        path != "-" && File.Exists(path) && Root(path, []) is { } root && root.Entries.Any(entry => entry.Key.Text == "lesson");

    /// <summary>The lesson; null when <paramref name="findings"/> holds mistakes.</summary>
    public static Lesson? TryRead(string path, ScenarioFindings findings)
    {
        // A key that stands twice is a mistake of the tree, which is read all the same.
        int before = findings.Errors.Count;
        return Root(path, findings.Errors) is { } root ? new LessonReader(path, findings, before).Read(root) : null;
    }

    private static YamlMapping? Root(string path, List<InputError> errors)
    {
        int before = errors.Count;
        if (ScenarioText.Read(path, errors) is not { } text) return null;
        YamlNode? root = LocatedYamlReader.Read(text, new YamlSource(path, Path.GetDirectoryName(Path.GetFullPath(path))!), errors);
        if (root is YamlMapping mapping) return mapping;
        if (errors.Count == before) errors.Add(new InputError(path, 1, 0, "a lesson is a group of keys such as 'lesson: …'"));
        return null;
    }

    private Lesson? Read(YamlMapping root)
    {
        YamlValues.RefuseUnknown(root, "", LessonKeys.Top, LessonKeys.Top, _findings);
        if (root.Find("version") is { } version)
            YamlValues.Whole(version, "version", LessonKeys.Version, LessonKeys.Version, "format of lesson files", _findings);
        Text title = Both(root, "lesson"), story = Both(root, "text"), task = Both(root, "task"), explanation = Both(root, "explanation");
        string section = Need(root, "section") is { } place ? YamlValues.Text(place, "section", _findings) ?? "" : "";
        int order = root.Find("order") is { } number ? YamlValues.Whole(number, "order", 0, 1000, "place in the list", _findings) ?? 0
            : 100;
        var inline = Need(root, "scenario") is { } node ? Group(node, "scenario") : null;
        ScenarioDocument? document = inline is null ? null : Scenario(inline, []);
        LessonGoal? goal = root.Find("goal") is { } aim ? Goal(aim, document) : null;
        LessonQuestion? question = root.Find("question") is { } asked ? Question(asked, inline, document) : null;
        if ((goal is null) == (question is null) && (root.Find("goal") is null) == (root.Find("question") is null))
            _findings.Refuse(root, "a lesson has either a 'goal' or a 'question'");
        IReadOnlyList<Text> hints = root.Find("hints") is { } told ? Hints(told) : [];
        IReadOnlyList<ObservationDefinition> watched = root.Find("watch") is { } named ? Watched(named) : [.. Conditions(goal, question)
            .Select(static condition => condition.Observation).Distinct()];
        IReadOnlyList<string> right = Commands(root, "right"), wrong = Commands(root, "wrong");
        if (_findings.Errors.Count > _before) return null;
        return new Lesson
        {
            Name = Path.GetFileNameWithoutExtension(_path),
            Title = title,
            Section = section,
            Order = order,
            Story = story,
            Task = task,
            Hints = hints,
            Watched = watched,
            Explanation = explanation,
            Document = document! with { Name = title.English },
            Goal = goal,
            Question = question,
            Right = right,
            Wrong = wrong,
        };
    }

    private static IEnumerable<LessonCondition> Conditions(LessonGoal? goal, LessonQuestion? question) =>
        goal?.Conditions ?? question?.Answers.SelectMany(static answer => answer.TrueIf) ?? [];

    private IReadOnlyList<Text> Hints(YamlNode node)
    {
        IReadOnlyList<YamlNode> items = YamlValues.List(node, "hints", _findings) ?? [];
        if (items.Count > LessonKeys.MostHints)
            _findings.Refuse(node, FormattableString.Invariant($"hints must be at most {LessonKeys.MostHints}, but are {items.Count}"));
        return [.. items.Select(item => LessonConditionReader.Both(item, "hint", _findings))];
    }

    private IReadOnlyList<ObservationDefinition> Watched(YamlNode node)
    {
        IReadOnlyList<string> names = YamlValues.Names(node, "watch", "observation", Observations, _findings) ?? [];
        if (names.Count > LessonKeys.MostWatched)
            _findings.Refuse(node, FormattableString.Invariant($"watch must be at most {LessonKeys.MostWatched}, but are {names.Count}"));
        return [.. names.Select(static name => ObservationCatalog.All[ObservationCatalog.IndexOf(name)])];
    }

    private LessonGoal? Goal(YamlNode node, ScenarioDocument? document)
    {
        if (YamlValues.Mapping(node, "goal", LessonKeys.Goal, _findings) is not { } goal) return null;
        IReadOnlyList<string> levers = goal.Find("levers") is YamlSequence { Items.Count: 0 } ? [] : goal.Find("levers") is { } list
            ? YamlValues.Names(list, "goal.levers", "lever", OtherNames.OfLevers, _findings) ?? [] : OtherNames.OfLevers.Ids;
        IReadOnlyList<string> parameters = goal.Find("parameters") is { } keys
            ? YamlValues.Names(keys, "goal.parameters", "parameter", Parameters, _findings) ?? [] : [];
        IReadOnlyList<LessonCondition> conditions = Need(goal, "conditions") is { } items
            ? Conditions(items, new LessonConditionReader(document,
                [LessonCondition.Yours, LessonCondition.Without, LessonCondition.Given], _findings)) : [];
        return new LessonGoal(conditions, Replications(goal),
            [.. levers.Select(key => LeverCatalog.Find(key)!.Lever)], parameters);
    }

    private LessonQuestion? Question(YamlNode node, YamlMapping? inline, ScenarioDocument? document)
    {
        if (YamlValues.Mapping(node, "question", LessonKeys.Question, _findings) is not { } question) return null;
        var worlds = new Dictionary<string, ScenarioDocument>(StringComparer.Ordinal);
        var names = new List<string>();
        if (Need(question, "worlds") is { } group && Group(group, "question.worlds") is { } mapping)
        {
            foreach (YamlEntry entry in mapping.Entries)
            {
                names.Add(entry.Key.Text);
                bool isPlain = entry.Value is YamlScalar { IsEmpty: true } or YamlMapping { Entries.Count: 0 };
                YamlMapping? over = isPlain ? null : Group(entry.Value, "a world");
                ScenarioDocument? world = isPlain ? document : over is null || inline is null || document is null
                    ? null : Scenario(inline, [over]);
                if (world is not null) worlds[entry.Key.Text] = world;
            }
        }
        var titles = new Dictionary<string, Text>(StringComparer.Ordinal);
        if (question.Find("names") is { } named && Group(named, "question.names") is { } known)
        {
            foreach (YamlEntry entry in known.Entries)
            {
                if (YamlValues.OneOf(entry.Key, "world", names, _findings) is { } world)
                    titles[world] = LessonConditionReader.Both(entry.Value, "names." + world, _findings);
            }
        }
        var answers = new List<LessonAnswer>();
        var reader = new LessonConditionReader(document, names, _findings);
        foreach (YamlNode item in Need(question, "answers") is { } list ? YamlValues.List(list, "question.answers", _findings) ?? [] : [])
        {
            if (YamlValues.Mapping(item, "an answer", LessonKeys.Answer, _findings) is not { } answer) continue;
            IReadOnlyList<LessonCondition> trueIf = Need(answer, "true_if") is { } conditions ? Conditions(conditions, reader) : [];
            answers.Add(new LessonAnswer(((char)('a' + answers.Count)).ToString(), Both(answer, "text"), trueIf));
        }
        if (answers.Count is < 2 or > LessonKeys.MostAnswers && question.Find("answers") is { } wrong)
            _findings.Refuse(wrong,
                FormattableString.Invariant($"question.answers must be 2 to {LessonKeys.MostAnswers} answers, but are {answers.Count}"));
        return new LessonQuestion(Both(question, "ask"), worlds, titles, Replications(question), answers);
    }

    private IReadOnlyList<LessonCondition> Conditions(YamlNode node, LessonConditionReader reader)
    {
        LessonCondition?[] read = [.. (YamlValues.List(node, "conditions", _findings) ?? []).Select(reader.Read)];
        return [.. read.OfType<LessonCondition>()];
    }

    private int Replications(YamlMapping mapping) => mapping.Find("replications") is { } node
        ? YamlValues.Whole(node, "replications", 1, LessonKeys.MostReplications, "lucks", _findings) ?? 1 : 4;

    private ScenarioDocument? Scenario(YamlMapping inline, IReadOnlyList<YamlMapping> overs)
    {
        var findings = new ScenarioFindings();
        ScenarioDocument? document = ScenarioReader.TryReadInline(inline, overs, _path, findings);
        _findings.Errors.AddRange(findings.Errors.Except(_findings.Errors));
        return document;
    }

    private List<string> Commands(YamlMapping root, string key)
    {
        if (Need(root, key) is not { } node) return [];
        var commands = new List<string>();
        foreach (YamlNode item in YamlValues.List(node, key, _findings) ?? [])
        {
            if (YamlValues.Text(item, "a command", _findings) is not { } command) continue;
            if (Verbs.VerbCatalog.Mistake(command) is { } mistake) _findings.Refuse(item, mistake.Message);
            else commands.Add(command);
        }
        return commands;
    }

    private Text Both(YamlMapping mapping, string key) =>
        Need(mapping, key) is { } node ? LessonConditionReader.Both(node, key, _findings) : new Text("", "");

    private YamlNode? Need(YamlMapping mapping, string key)
    {
        if (mapping.Find(key) is { } node) return node;
        _findings.Refuse(mapping, $"key '{key}' is missing");
        return null;
    }

    private YamlMapping? Group(YamlNode node, string name)
    {
        if (node is YamlMapping mapping) return mapping;
        _findings.Refuse(node, $"{name} must be a group of keys, not {node.Kind}");
        return null;
    }
}
