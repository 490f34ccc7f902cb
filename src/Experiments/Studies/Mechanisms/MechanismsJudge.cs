using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.NotKnowing;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>Judges finished runs by docs/criteria.md § Mechanisms.</summary>
/// <param name="design">Which world is which.</param>
/// <param name="runs">The finished runs.</param>
/// <param name="looks">After how many replications it is looked; what one look decides stays so.</param>
internal sealed class MechanismsJudge(MechanismsDesign design, RunStore runs, IReadOnlyList<int> looks)
{
    private readonly Dictionary<string, double> _levels = [];
    private readonly int _first = looks[0];

    /// <summary>Whether a look after so many replications leaves it undecided.</summary>
    public bool IsOpen(Mechanism mechanism, int replications) =>
        MechanismVerdict.Of(Movements(mechanism, replications)) == MechanismVerdict.Undecided;

    /// <summary>Whether a look after so many replications neither shows nor refutes it.</summary>
    public bool IsOpen(LiteratureSign sign, int replications) =>
        sign.Judge(Answer(sign, replications), Math.Abs(Level(sign.Observation)), looks.Count).Verdict == LiteratureSign.NotShown;

    private int DecidedAfter(Func<int, bool> isOpen) => looks.FirstOrDefault(n => !isOpen(n), looks[^1]);

    public IEnumerable<NamedTable> Tables()
    {
        (Mechanism Mechanism, int Replications, Movement[] Movements)[] judged =
            [.. design.Mechanisms.Select(m => (m, DecidedAfter(n => IsOpen(m, n)))).Select(m => (m.m, m.Item2, Movements(m.m, m.Item2)))];
        yield return MechanismTables.Mechanisms.With(judged.Select(static j => Row(j.Mechanism, j.Replications, j.Movements)));
        yield return MechanismTables.Movements.With(judged.SelectMany(j => j.Movements.Select(m => Row(j.Mechanism, m))));
        if (design.Levers.Count > 0) yield return MechanismTables.Reach.With(design.Levers.SelectMany(Reach));
        if (design.Signs.Count > 0) yield return MechanismTables.Signs.With(design.Signs.Select(Sign));
        yield return MechanismTables.Symmetric.With(
            from gap in MechanismsDesign.Gaps
            from world in ((string Name, ScenarioDocument Document)[])[("as given", design.Untouched), .. design.Symmetric]
            let d = MeanInterval.Of(
                Differences(Outcomes(world.Document, gap.Enterprise, _first), Outcomes(world.Document, gap.College, _first)))
            select new GapRow(gap.Gap, world.Name, d.Mean, d.Low, d.High, d.Count));
        yield return MechanismTables.Problems.With(Problem.All.SelectMany(Cuts));
        if (NotKnowingTable.Of(NotKnown()) is { } open) yield return open;
    }

    /// <summary>Levels of the untouched world, and what each dose changes of them.</summary>
    private IEnumerable<NotKnowingRow> NotKnown()
    {
        RecordedRun?[] untouched = Found(design.Untouched, _first);
        int[]? worlds = design.Untouched.WorldsOf(_first);
        NotKnowingRow? Row(string what, string reference, MechanismOutcome outcome, Func<int, double> of) => NotKnowingTable.Row(what,
            reference, outcome.Name, ObservationCatalog.All[ObservationCatalog.IndexOf(outcome.Parts[0].Observation)].Unit,
            [.. Enumerable.Range(0, _first).Select(of)], worlds);
        IEnumerable<NotKnowingRow?> levels = MechanismOutcome.Observed.Select(o => Row(design.Untouched.Name, string.Empty, o,
            r => o.Of(untouched[r])));
        IEnumerable<NotKnowingRow?> moved =
            from mechanism in design.Mechanisms
            from dose in mechanism.Doses(design.Untouched.Scenario)
            let pushed = Found(design.At(mechanism, dose), _first)
            from o in MechanismOutcome.Observed
            select Row($"{mechanism.Key} {dose.Name}", design.Untouched.Name, o, r => o.Of(pushed[r]) - o.Of(untouched[r]));
        return worlds is null ? [] : levels.Concat(moved).OfType<NotKnowingRow>();
    }

    /// <summary>The cuts that surely take most of a problem away.</summary>
    private IEnumerable<ProblemRow> Cuts(Problem problem)
    {
        double[] untouched = Outcomes(design.Untouched, problem.Observation, _first);
        var level = MeanInterval.Of(untouched);
        Mechanism[] tried = [.. design.Mechanisms.Where(m => m.Doses(design.Untouched.Scenario).Contains(Dose.Off))];
        double confidence = SimultaneousIntervals.EachAt(Math.Max(1, tried.Length), Criteria.Confidence);
        (Mechanism Cut, MeanInterval Moved)[] cuts =
        [
            .. tried.Select(m => (Cut: m, Moved: MeanInterval.Of(Differences(untouched,
                    Outcomes(design.At(m, Dose.Off), problem.Observation, _first)), confidence)))
                .Where(c => c.Moved.IsDefined && (problem.Better > 0 ? c.Moved.Low > 0 : c.Moved.High < 0))
                .OrderByDescending(c => problem.Better * c.Moved.Mean).Take(Problem.CutsTold),
        ];
        return cuts.Length == 0 ? [Row(null)] : cuts.Select(c => Row(c));

        ProblemRow Row((Mechanism Cut, MeanInterval Moved)? cut)
        {
            double scale = Math.Abs(level.Mean);
            return new ProblemRow(problem.Name.English, problem.Observation, level.Mean, level.Low, level.High,
                cut?.Cut.Key ?? string.Empty, cut?.Moved.Mean / scale ?? double.NaN, cut?.Moved.Low / scale ?? double.NaN,
                cut?.Moved.High / scale ?? double.NaN, level.Count);
        }
    }

    /// <summary>Every dose on every outcome that can be observed.</summary>
    private Movement[] Movements(Mechanism mechanism, int replications)
    {
        RecordedRun?[] untouched = Found(design.Untouched, replications);
        return
        [
            .. mechanism.Doses(design.Untouched.Scenario).SelectMany(dose =>
            {
                RecordedRun?[] moved = Found(design.At(mechanism, dose), replications);
                return Movement.OfDose(dose.Name, [.. MechanismOutcome.Observed.Select(outcome =>
                {
                    double scale = outcome.Turnover(Level);
                    return (outcome.Name, WorldMeans.Of(
                        [.. Enumerable.Range(0, replications).Select(r => (outcome.Of(moved[r]) - outcome.Of(untouched[r])) / scale)],
                        design.Untouched.WorldsOf(replications)));
                })], looks.Count);
            }),
        ];
    }

    private static MechanismRow Row(Mechanism mechanism, int replications, Movement[] movements)
    {
        string verdict = MechanismVerdict.Of(movements);
        Movement? largest = MechanismVerdict.Largest(movements);
        MeanInterval share = largest?.Share ?? new MeanInterval(0, double.NaN, double.NaN, double.NaN, double.NaN);
        return new MechanismRow(mechanism.Key, mechanism.Name.English, mechanism.Process, verdict, largest?.Outcome ?? string.Empty,
            largest?.Dose ?? string.Empty, share.Mean, share.Low, share.High, replications,
            verdict == MechanismVerdict.Undecided ? MechanismVerdict.Needed(movements, MechanismOutcome.Observed.Count)
                : double.NaN);
    }

    private MovementRow Row(Mechanism mechanism, Movement movement)
    {
        Dose dose = Dose.All.First(d => d.Name == movement.Dose);
        return new MovementRow(mechanism.Key, dose.Name, mechanism.ValueAt(design.Untouched.Scenario, dose),
            mechanism.IsCut(design.Untouched.Scenario, dose), movement.Outcome,
            MechanismOutcome.All.First(o => o.Name == movement.Outcome).Turnover(Level), movement.Share.Mean, movement.Share.Low,
            movement.Share.High, movement.Adjusted, movement.Share.Count);
    }

    private IEnumerable<ReachRow> Reach(TriedLever tried)
    {
        string mediator = tried.Lever.DirectObservation;
        double[] rest = Outcomes(design.AtReach, mediator, _first);
        if (tried.Best is null) return [Instrument(tried, mediator, rest)];
        double[] best = Outcomes(tried.Best, mediator, _first);
        double[] way = Differences(rest, best);
        var rows = tried.Full.Select(full =>
        {
            double[] reached = Outcomes(full.Document, mediator, _first);
            return (full.Gain, Reached: reached, Reach: RatioInterval.Of(Differences(rest, reached), way, Criteria.Confidence));
        }).ToArray();
        // A ratio has an interval only where the way from rest to best is surely there.
        string verdict = MeanInterval.Of(way) is { Low: <= 0, High: >= 0 } or { IsDefined: false } ? "no room"
            : rows[^1].Reach.Low >= Criteria.OfMechanisms.LeastReach ? "reaches"
            : rows[^1].Reach.High < Criteria.OfMechanisms.LeastReach ? "weak" : MechanismVerdict.Undecided;
        return rows.Select(row => new ReachRow(tried.Lever.Key, mediator, row.Gain, MeanInterval.Of(rest).Mean,
            MeanInterval.Of(row.Reached).Mean, MeanInterval.Of(best).Mean, row.Reach.Mean, row.Reach.Low, row.Reach.High, row.Reach.Count,
            verdict));
    }

    /// <summary>What a full dose does to the mediator: there is no gain to ask of and no bound that would be best.</summary>
    private ReachRow Instrument(TriedLever tried, string mediator, double[] rest)
    {
        double[] reached = Outcomes(tried.Full[0].Document, mediator, _first);
        return new ReachRow(tried.Lever.Key, mediator, double.NaN, MeanInterval.Of(rest).Mean, MeanInterval.Of(reached).Mean, double.NaN,
            double.NaN, double.NaN, double.NaN, Differences(rest, reached).Count(double.IsFinite), ReachRow.OfInstrument);
    }

    private SignRow Sign(LiteratureSign sign)
    {
        MeanInterval moved = Answer(sign, DecidedAfter(n => IsOpen(sign, n)));
        double level = Math.Abs(Level(sign.Observation));
        (double p, string verdict) = sign.Judge(moved, level, looks.Count);
        return new SignRow(sign.Says.English, sign.Push.Key, sign.Dose.Name, sign.Observation, sign.Expected, moved.Mean / level,
            moved.Low / level, moved.High / level, p, moved.Count, verdict, sign.Source);
    }

    private MeanInterval Answer(LiteratureSign sign, int replications) => MeanInterval.Of(
        Differences(Outcomes(design.Untouched, sign.Observation, replications),
            Outcomes(design.At(sign.Push, sign.Dose), sign.Observation, replications)), Criteria.Confidence);

    /// <summary>Mean over all recorded quarters and the first replications of the untouched world.</summary>
    private double Level(string observation)
    {
        if (_levels.Count == 0)
        {
            RecordedRun[] untouched = [.. Found(design.Untouched, _first).OfType<RecordedRun>()];
            foreach (ObservationDefinition o in untouched.FirstOrDefault()?.Observations ?? [])
            {
                double[] values = [.. untouched.SelectMany(run => Enumerable.Range(0, run.Periods.Count)
                    .Select(k => run.Value(run.Layout.IndexOf(o.Name), 0, k))).Where(double.IsFinite)];
                _levels[o.Name] = values.Length == 0 ? double.NaN : values.Average();
            }
        }

        return _levels.GetValueOrDefault(observation, double.NaN);
    }

    private RecordedRun?[] Found(ScenarioDocument document, int replications) =>
        [.. Enumerable.Range(0, replications).Select(r => runs.Find(RunIdentity.Of(document, r)))];

    /// <summary>By replication, or by world where runs live in several.</summary>
    private double[] Outcomes(ScenarioDocument document, string observation, int replications) =>
        WorldMeans.Of(runs.Outcomes(document, observation, replications), design.Untouched.WorldsOf(replications));

    private static double[] Differences(double[] from, double[] to) => [.. to.Zip(from, static (b, a) => b - a)];
}
