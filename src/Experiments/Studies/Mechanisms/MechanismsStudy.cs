using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Rests;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>Every mechanism off, halved and doubled, with the same luck; twice as many replications where that leaves it open.</summary>
internal sealed class MechanismsStudy : IStudy
{
    private readonly MechanismsDesign _design;
    private readonly int _first;
    private readonly int _most;
    private readonly int _atRest;
    private readonly RestWatch _rest = new();

    /// <param name="request">What was asked.</param>
    /// <param name="design">Its worlds.</param>
    /// <param name="atRest">Runs from which rest is judged.</param>
    public MechanismsStudy(StudyRequest request, MechanismsDesign design, int atRest)
    {
        Request = request;
        _design = design;
        _atRest = atRest;
        _first = request.Replications ?? Criteria.OfMechanisms.Replications;
        _most = _first * Criteria.OfMechanisms.ReplicationsWhereUndecided / Criteria.OfMechanisms.Replications;
        Tasks = [.. OfEveryWorld(), .. AtRest(), .. Again(design.Mechanisms)];
    }

    public StudyRequest Request { get; }

    public IReadOnlyList<RunTask> Tasks { get; }

    public IReadOnlyList<PlannedRuns> Extent =>
    [
        new(_design.Symmetric, Worlds.Count(), 1, _first) { Part = "every world" },
        new(_design.Symmetric, Again(_design.Mechanisms).Count() / (_most - _first), 1, _most - _first)
            { Part = "again where undecided, at most" },
        .. _atRest == 0 ? Array.Empty<PlannedRuns>() : [new(_design.AtRest, 1, 1, _atRest) { Part = "rest" }],
    ];

    private IEnumerable<ScenarioDocument> Worlds =>
    [
        _design.Untouched, .. _design.Pushed, _design.Symmetric,
        .. _design.Levers.Count == 0 ? Array.Empty<ScenarioDocument>()
            : [_design.AtReach, .. _design.Levers.SelectMany(static l => l.Full.Select(static f => f.Document)
                .Concat(l.Best is { } best ? [best] : []))],
    ];

    public IEnumerable<IReadOnlyList<RunTask>> Plan(RunStore soFar)
    {
        yield return [.. OfEveryWorld()];
        if (_atRest > 0) yield return [.. AtRest()];
        MechanismsJudge judge = Judging(soFar);
        RunTask[] again = [.. Again(_design.Mechanisms.Where(judge.IsOpen))];
        if (again.Length > 0) yield return again;
    }

    public void Watch(RecordedRun run)
    {
        if (run.Identity with { Replication = 0 } == RunIdentity.Of(_design.AtRest, 0)) _rest.Add(run);
    }

    public IReadOnlyList<NamedTable> Judge(RunStore runs)
    {
        RestRow[] rest = [.. _rest.Rows(_design.AtRest.Name)];
        return [.. Judging(runs).Tables(), .. rest.Length == 0 ? Array.Empty<NamedTable>() : [RestWatch.Table.With(rest)]];
    }

    private MechanismsJudge Judging(RunStore runs) => new(_design, runs, _first, _most);

    /// <summary>Replication by replication, so that what is done early is paired; runs that two worlds share are made once.</summary>
    private IEnumerable<RunTask> OfEveryWorld() => Of(Worlds, 0, _first);

    private IEnumerable<RunTask> AtRest() => Of([_design.AtRest], 0, _atRest);

    private IEnumerable<RunTask> Again(IEnumerable<Mechanism> open)
    {
        ScenarioDocument[] pushed =
            [.. open.SelectMany(m => m.Doses(_design.Untouched.Scenario).Select(dose => _design.At(m, dose)))];
        return pushed.Length == 0 ? [] : Of([_design.Untouched, .. pushed], _first, _most);
    }

    private static IEnumerable<RunTask> Of(IEnumerable<ScenarioDocument> worlds, int from, int to)
    {
        ScenarioDocument[] different = [.. worlds.DistinctBy(static d => RunIdentity.Of(d, 0))];
        return Enumerable.Range(from, to - from).SelectMany(r => different.Select(d => RunTask.Of(d, r)));
    }
}
