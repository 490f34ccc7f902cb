using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Pages.Stored;

/// <summary>A results folder as read from its files: what a report is made of, and nothing else.</summary>
internal sealed record StoredExperiment
{
    /// <summary>What its page speaks; titles and meanings below are in it.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The folder as given.</summary>
    public required string Folder { get; init; }

    public required Manifest Manifest { get; init; }

    /// <summary>In the manifest's order; the first is what others are compared with.</summary>
    public required IReadOnlyList<ScenarioRuns> Scenarios { get; init; }

    /// <summary>Titles of scenarios in its language by those that tables hold; empty in the language of the tables.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();

    /// <summary>A scenario that a table names, as the page calls it.</summary>
    public string TitleOfScenario(string stored) => Titles.GetValueOrDefault(stored, stored);

    /// <summary>Named tables beside runs and series.</summary>
    public required IReadOnlyList<StoredTable> Tables { get; init; }

    /// <summary>Every outcome stored, with the words of this version or, for unknown ones, its name and stored unit.</summary>
    public required IReadOnlyDictionary<string, ObservationDefinition> Outcomes { get; init; }

    /// <summary>What is missing, damaged, changed or of another version, in sentences.</summary>
    public required IReadOnlyList<Message> Holes { get; init; }

    /// <summary>First words of each failed run.</summary>
    public required IReadOnlyList<string> Failures { get; init; }

    /// <summary>The kind of study that compares scenarios.</summary>
    public const string RunKind = "run";

    /// <summary>The kind of study; a folder that does not say holds runs.</summary>
    public string Kind => Manifest.Kind.Length > 0 ? Manifest.Kind : RunKind;

    /// <summary>"Sweep: Hunan today": a kind of study and the scenarios that it varies.</summary>
    public string TitleOf(string kind) => Manifest.Scenarios.Count == 0 ? kind
        : Say(PageTexts.TitleOfKind, kind, string.Join(" · ", Manifest.Scenarios.Take(3).Select(static s => s.Name)));

    /// <summary>Whether scenarios are what a reader compares; the runs of a design are variants that its tables sum up.</summary>
    public bool ShowsScenarios => Scenarios.Count > 0 && (Kind == RunKind || Tables.Count == 0);

    /// <summary>Stored outcomes that some scenario asks for by name: shown though they are no key ones.</summary>
    public IReadOnlyList<string> Asked => [.. Scenarios.SelectMany(static s => s.Described?.Says.Observe.Outcomes ?? []).Distinct()
        .Where(Outcomes.ContainsKey)];

    /// <summary>The quarters that end-of-run outcomes are means over.</summary>
    public OutcomeWindow Window => OutcomeWindow.Of(Scenarios.Select(static s => s.Horizon));

    public ObservationDefinition? Find(string outcome) => Outcomes.GetValueOrDefault(outcome);

    public StoredTable? Table(string name) => Tables.FirstOrDefault(t => t.Name == name);

    /// <summary>The rows of a table; none when the folder lacks it, or when it is not what it was declared as, which the holes
    /// say.</summary>
    public IReadOnlyList<TRow> Rows<TRow>(TableOf<TRow> table)
        where TRow : class => Table(table.Name) is { } t && table.TryRead(t.Columns, t.Rows, out _) is { } rows ? rows : [];

    /// <summary>A group as people call it.</summary>
    public string NameOf(ObservationGroup group) =>
        Manifest.Groups.GetValueOrDefault(group.Kind)?.GetValueOrDefault(group.Name) ?? Word(group.Name);

    /// <summary>A stored key as people read it.</summary>
    public string Word(string key) => StoredTexts.Word(key, Language);

    /// <summary>A stored sentence, title or word of the program's own; the user's words stay as they are.</summary>
    public string Phrase(string stored) => StoredTexts.Phrase(stored, Language);

    /// <summary>What the page's words say in its language.</summary>
    public string Say(Text text, params object[] values) => values.Length == 0 ? text.In(Language) : text.In(Language, values);

    /// <summary>A sentence of the page in its language; numbers in it are <see cref="Measured"/>.</summary>
    public Prose Tell(Text sentence, params object?[] arguments) => Prose.Of(sentence, Language, arguments);

    /// <summary>Everything a reader must know before trusting a number.</summary>
    public IReadOnlyList<Message> Warnings
    {
        get
        {
            var warnings = new List<Message>(Holes);
            warnings.AddRange(Manifest.Warnings);
            bool said = Manifest.Warnings.Any(static w => w.ToString().Contains(" runs failed", StringComparison.Ordinal));
            int failed = Math.Max(Manifest.Runs.Failed, Failures.Count);
            if (failed > 0 && !said)
                warnings.Add(Manifest.Runs.Planned is { } planned ? RunMessages.SomeFailed.With(failed, planned, Runs.FailureLog.Name)
                    : RunMessages.ManyFailed.With(failed, Runs.FailureLog.Name));
            return warnings;
        }
    }
}
