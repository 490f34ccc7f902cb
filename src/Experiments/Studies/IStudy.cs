using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies;

/// <summary>A kind of study: a word on the command line, what it asks beyond the options that all have, and how it shows its results.
/// The host does everything else: options, folder, store, progress, interruption, publication, exit codes, dry run.</summary>
internal interface IStudyKind : IStudyPages
{
    /// <summary>What the help says of it.</summary>
    string Description { get; }

    /// <summary>What the help says of its scenario file.</summary>
    string File => "Scenario file; - reads standard input";

    /// <summary>What the help says of <c>--periods</c>; null for a run's own length.</summary>
    string? Periods => null;

    /// <summary>Several scenarios may be given.</summary>
    bool TakesSeveral => false;

    /// <summary>Options of its own.</summary>
    IReadOnlyList<Option> Options => [];

    /// <summary>The study as it was asked.</summary>
    /// <param name="request">Scenarios and what all studies are asked.</param>
    /// <param name="parsed">Values of its own options.</param>
    /// <exception cref="ScenarioException">It cannot be done with these scenarios.</exception>
    IStudy Of(StudyRequest request, ParseResult parsed);
}

/// <summary>One study as it was asked: which runs it wants, and what it makes of them.</summary>
internal interface IStudy
{
    StudyRequest Request { get; }

    /// <summary>Every run that it may want, different ones, in the order in which they are made. May be a list that makes its tasks when
    /// asked (<see cref="ILazyTasks"/>).</summary>
    IReadOnlyList<RunTask> Tasks { get; }

    /// <summary>Which runs come later depends on what came of earlier ones: <see cref="Tasks"/> are the first.</summary>
    bool IsStaged => false;

    /// <summary>The runs in batches. The next batch is asked for when the one before is finished, and may depend on it; only on finished
    /// runs, so that a command that goes on asks for the same.</summary>
    IEnumerable<IReadOnlyList<RunTask>> Plan(RunStore soFar) => [Tasks];

    /// <summary>What it will take, part by part, for a dry run.</summary>
    IReadOnlyList<PlannedRuns> Extent => [new PlannedRuns(Tasks[0].Document, Tasks.Count / Request.ReplicationCount, 1,
        Request.ReplicationCount)];

    /// <summary>False when its runs are finished and leave no answer: results say why, and the command exits with 1.</summary>
    bool IsAnswered => true;

    /// <summary>False leaves series out of what is published: its tables hold what is shown, and runs are done again from their
    /// recipes.</summary>
    bool KeepsSeries => true;

    /// <summary>Told of every finished run in stored order, while it goes into the tables.</summary>
    void Watch(RecordedRun run)
    {
    }

    /// <summary>The runs that its page is made of, collected while they pass; null when its tables sum them up.</summary>
    RunCollector? Collected => null;

    /// <summary>Tables beside those of runs.</summary>
    IReadOnlyList<NamedTable> Judge(RunStore runs) => [];

    /// <summary>What the manifest tells of it.</summary>
    ManifestExperiment Describe(RunStore runs) => ManifestExperiment.Of(Request.Scenarios);

    /// <summary>What is said before work begins and noted in the manifest.</summary>
    IReadOnlyList<Message> Notes => [];

    /// <summary>What the default folder is called by: scenarios whose hashes differ when the study is another.</summary>
    IReadOnlyList<ScenarioDocument> Called => Request.Scenarios;
}

/// <summary>Runs that a study plans: variants of one scenario, each with its replications.</summary>
/// <param name="Document">A variant of it, to be tried.</param>
/// <param name="Points">Worlds.</param>
/// <param name="Policies">Policies in each world; they share the beginning of its runs.</param>
/// <param name="Replications">Of each; with a stopping rule the most.</param>
internal sealed record PlannedRuns(ScenarioDocument Document, long Points, long Policies, int Replications)
{
    public long Runs => Points * Policies * Replications;

    /// <summary>What part of its study it is; null when a study has one part for each scenario.</summary>
    public string? Part { get; init; }
}

/// <summary>What every study is asked.</summary>
/// <param name="Scenarios">One or more, with overrides (<c>--set</c>, <c>--seed</c>, …) laid on.</param>
/// <param name="Store">Threads, messages, what a failure does, the command as typed.</param>
internal sealed record StudyRequest(IReadOnlyList<ScenarioDocument> Scenarios, StoreOptions Store)
{
    /// <summary>Overrides every scenario's own number, and its stopping rule; null keeps it.</summary>
    public int? Replications { get; init; }

    /// <summary>Folder for the results as the user gave it; null means the default one.</summary>
    public string? OutputDirectory { get; init; }

    /// <summary>Table formats asked for: <c>parquet</c>, <c>csv</c>, or both.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Replications of the first scenario.</summary>
    public int ReplicationCount => ReplicationsOf(Scenarios[0]);

    /// <summary>Says before anything is run which worlds cannot be at rest, and why: one line each.</summary>
    public void WarnBefore(TextWriter messages, Language language)
    {
        foreach (ScenarioDocument scenario in Scenarios)
        {
            if (RestlessWorld.In(scenario.Warnings) is not { } restless) continue;
            Message said = Scenarios.Count == 1 ? restless : ScenarioMessages.Of.With(scenario.Name, restless);
            messages.WriteLine(RunMessages.Warning.With(said).In(language));
        }
    }

    public int ReplicationsOf(ScenarioDocument scenario) => Math.Max(1, Replications ?? scenario.Replications.Count);
}
