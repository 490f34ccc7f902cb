using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.NotKnowing;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>Every mechanism off, halved and doubled, with the same luck; twice as many replications, and again, where that leaves it
/// open.</summary>
internal sealed class MechanismsStudy : IStudy
{
    private readonly MechanismsDesign _design;
    private readonly int[] _looks;
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
        _looks = request.Replications is { } asked ? [asked, 2 * asked] : Looks();
        Tasks = [.. OfEveryWorld(), .. AtRest(), .. Again(Pushed(design.Mechanisms, design.Signs), _looks[0], _looks[^1])];
    }

    public StudyRequest Request { get; }

    public IReadOnlyList<RunTask> Tasks { get; }

    public IReadOnlyList<PlannedRuns> Extent =>
    [
        new(_design.Untouched, Worlds.Count(), 1, _looks[0]) { Part = "every world" },
        new(_design.Untouched, Again(Pushed(_design.Mechanisms, _design.Signs), 0, 1).Count(), 1, _looks[^1] - _looks[0])
            { Part = "again where undecided, at most" },
        .. _atRest == 0 ? Array.Empty<PlannedRuns>() : [new(_design.AtRest, 1, 1, _atRest) { Part = "rest" }],
    ];

    private IEnumerable<ScenarioDocument> Worlds =>
    [
        _design.Untouched, .. _design.Pushed, .. _design.Symmetric.Select(static s => s.Document),
        .. _design.Levers.Count == 0 ? Array.Empty<ScenarioDocument>()
            : [_design.AtReach, .. _design.Levers.SelectMany(static l => l.Full.Select(static f => f.Document)
                .Concat(l.Best is { } best ? [best] : []))],
    ];

    public IEnumerable<IReadOnlyList<RunTask>> Plan(RunStore soFar)
    {
        yield return [.. OfEveryWorld()];
        if (_atRest > 0) yield return [.. AtRest()];
        (Mechanism[] mechanisms, LiteratureSign[] signs) = ([.. _design.Mechanisms], [.. _design.Signs]);
        for (int look = 1; look < _looks.Length; look++)
        {
            MechanismsJudge judge = Judging(soFar);
            int seen = _looks[look - 1];
            mechanisms = [.. mechanisms.Where(m => judge.IsOpen(m, seen))];
            signs = [.. signs.Where(s => judge.IsOpen(s, seen))];
            if (mechanisms.Length + signs.Length > 0) yield return [.. Again(Pushed(mechanisms, signs), seen, _looks[look])];
        }
    }

    public IReadOnlyList<Message> Notes => [.. WorldNotes.Of(Request.Scenarios, _ => _looks[0])];

    public void Watch(RecordedRun run)
    {
        if (run.Identity with { Replication = 0 } == RunIdentity.Of(_design.AtRest, 0)) _rest.Add(run);
    }

    public IReadOnlyList<NamedTable> Judge(RunStore runs)
    {
        RestRow[] rest = [.. _rest.Rows(_design.AtRest.Name)];
        return [.. Judging(runs).Tables(), .. rest.Length == 0 ? Array.Empty<NamedTable>() : [RestWatch.Table.With(rest)]];
    }

    private MechanismsJudge Judging(RunStore runs) => new(_design, runs, _looks);

    /// <summary>Replication by replication, so that what is done early is paired; runs that two worlds share are made once.</summary>
    private IEnumerable<RunTask> OfEveryWorld() => Of(Worlds, 0, _looks[0]);

    private IEnumerable<RunTask> AtRest() => Of([_design.AtRest], 0, _atRest);

    private IEnumerable<RunTask> Again(ScenarioDocument[] pushed, int from, int to) => Of([_design.Untouched, .. pushed], from, to);

    private ScenarioDocument[] Pushed(IEnumerable<Mechanism> mechanisms, IEnumerable<LiteratureSign> signs) =>
    [
        .. mechanisms.SelectMany(m => m.Doses(_design.Untouched.Scenario).Select(dose => _design.At(m, dose))),
        .. signs.Select(s => _design.At(s.Push, s.Dose)),
    ];

    /// <summary>After how many replications docs/criteria.md looks.</summary>
    private static int[] Looks()
    {
        var looks = new List<int> { Criteria.OfMechanisms.Replications };
        while (looks[^1] < Criteria.OfMechanisms.ReplicationsWhereUndecided) looks.Add(2 * looks[^1]);
        return [.. looks];
    }

    private static IEnumerable<RunTask> Of(IEnumerable<ScenarioDocument> worlds, int from, int to)
    {
        ScenarioDocument[] different = [.. worlds.DistinctBy(static d => RunIdentity.Of(d, 0))];
        return Enumerable.Range(from, to - from).SelectMany(r => different.Select(d => RunTask.Of(d, r)));
    }
}
