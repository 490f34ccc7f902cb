using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Running;

/// <summary>Scenarios × replications, without repeats.</summary>
internal sealed class RunPlan
{
    private RunPlan(IReadOnlyList<ScenarioDocument> documents, IReadOnlyList<RunTask> tasks, IReadOnlyList<Message> notes)
    {
        Documents = documents;
        Tasks = tasks;
        Notes = notes;
    }

    /// <summary>Distinct scenarios in the order given.</summary>
    public IReadOnlyList<ScenarioDocument> Documents { get; }

    /// <summary>Replication by replication over all scenarios, so that what is done early is paired.</summary>
    public IReadOnlyList<RunTask> Tasks { get; }

    public IReadOnlyList<Message> Notes { get; }

    public static RunPlan Of(StudyRequest request, int? replication)
    {
        var documents = new List<ScenarioDocument>();
        var notes = new List<Message>();
        foreach (ScenarioDocument document in request.Scenarios)
        {
            ScenarioDocument? same = documents.Find(d => RunIdentity.Of(d, 0) == RunIdentity.Of(document, 0));
            if (same is null) documents.Add(document);
            else notes.Add(RunMessages.SaidTwice.With(document.Path, same.Path));
        }

        documents = [.. ScenarioNames.ToldApart(documents)];
        if (ScenarioNames.NoteOnSeeds(documents) is { } seeds) notes.Add(seeds);

        int first = replication ?? 0, end = replication + 1 ?? documents.Max(d => request.ReplicationsOf(d));
        long runs = replication is not null ? documents.Count : documents.Sum(d => (long)request.ReplicationsOf(d));
        if (runs > InputLimits.Runs)
        {
            throw new ScenarioException([new InputError(documents[0].Path, 0, 0, string.Create(CultureInfo.InvariantCulture,
                $"{documents.Count:N0} scenarios × their replications are {runs:N0} runs; at most {InputLimits.Runs:N0} are " +
                    $"made: take fewer (-n)"))]);
        }

        var tasks = new List<RunTask>();
        for (int r = first; r < end; r++)
        {
            foreach (ScenarioDocument document in documents)
            {
                if (replication is not null || r < request.ReplicationsOf(document)) tasks.Add(RunTask.Of(document, r));
            }
        }

        return new RunPlan(documents, tasks, notes);
    }
}
