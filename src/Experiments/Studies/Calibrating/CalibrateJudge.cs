using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics.Emulation;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>What a finished course says, as tables.</summary>
/// <param name="worlds">The worlds that were tried.</param>
/// <param name="course">Its course.</param>
/// <param name="carried">Worlds of the posterior in another scenario.</param>
internal sealed class CalibrateJudge(CalibrateWorlds worlds, Course course, IReadOnlyList<CarriedWorld> carried)
{
    public const string ByEmulators = "emulators", ByRuns = "runs";

    public const string IsInformed = "informed", IsPartly = "partly informed", IsNot = "not informed";

    /// <summary>Below the first the data inform a parameter, from the second on they do not.</summary>
    private const double Half = 0.5, NineTenths = 0.9;

    /// <summary>Standard deviation of a share anywhere between 0 and 1.</summary>
    private static readonly double OfAnywhere = Math.Sqrt(1.0 / 12);

    private readonly int _medoid = course.Medoid();

    public IReadOnlyList<NamedTable> Tables()
    {
        double[][] places = course.FoundByEmulators(), real = course.FoundByRuns();
        return
        [
            CalibrateTables.Fit.With(Fits()), CalibrateTables.Waves.With(Waves()), CalibrateTables.Emulators.With(Emulated()),
            CalibrateTables.Conflicts.With(Conflicts()),
            CalibrateTables.Informed.With(course.Active.Select((p, d) => Informed(p, places[d], real[d]))),
            CalibrateTables.Directions.With(Directions()),
            CalibrateTables.Recovery.With(Recovered(ByEmulators, places).Concat(Recovered(ByRuns, real))),
            CalibrateTables.Posterior.With(course.Drawn.SelectMany((world, i) => course.Active.Select(p =>
                new PosteriorRow(i + 1, course.Weights[i], Varied[p].Key, PlausibleDraws.At(Varied[p], world.Shares[p]))))),
            CalibrateTables.Carried.With(carried.SelectMany(Carried)),
        ];
    }

    private static IReadOnlyList<ParameterDefinition> Varied => CalibrateWorlds.Varied;

    private IEnumerable<FitRow> Fits()
    {
        Wave? last = course.Waves.Count == 0 ? null : course.Waves[^1];
        double[]? shares = last is null ? null : Screening.Shares(worlds.Targets, last.Outcomes, null),
            posterior = course.OfDrawn is null ? null : Screening.Shares(worlds.Targets, course.OfDrawn, course.Weights);
        for (int t = 0; t < worlds.Targets.Count; t++)
        {
            Target target = worlds.Targets[t];
            Reach reach = last?.Nearest[t] ?? Reach.Nothing;
            double Of(int i) => course.OfDrawn!.Means[i][t];
            double medoid = _medoid < 0 ? double.NaN : Of(_medoid);
            int[] seen = course.OfDrawn is null ? [] : [.. Enumerable.Range(0, course.Drawn.Count).Where(i => double.IsFinite(Of(i)))];
            double weight = seen.Sum(i => course.Weights[i]);
            yield return new FitRow(target.Table, target.Id, target.Quantity, target.Group.Kind, target.Group.Name,
                target.Measure.ToString().ToLowerInvariant(), target.Than, target.When.Text, target.Unit, target.Low, target.High,
                course.Screened!.PriorMeans[t], course.Screened.InBand[t], shares?[t] ?? double.NaN,
                weight > 0 ? seen.Sum(i => course.Weights[i] * Of(i)) / weight : double.NaN,
                posterior?[t] ?? double.NaN, medoid, target.Meets(medoid),
                last?.LeastMisses[t] ?? double.NaN, reach.Value, reach.Miss, Keys(reach.Low), Keys(reach.High));
        }
    }

    private string Keys(int[] followed) => string.Join(' ', followed.Select(d => Varied[course.Active[d]].Key));

    private IEnumerable<ConflictRow> Conflicts() => course.Waves.SelectMany((wave, w) => wave.Conflicts.Select(c =>
        new ConflictRow(w + 1, worlds.Targets[c.First].Id, worlds.Targets[c.Second].Id, c.Alone, c.OtherAlone, c.Both)));

    private IEnumerable<RecoveryRow> Recovered(string data, double[][] places) => course.Active.SelectMany((p, d) =>
    {
        int[] counts = places[d].Length == 0 ? [] : RankTest.Histogram(places[d]);
        return counts.Select((truths, part) => new RecoveryRow(data, Varied[p].Key, part + 1, counts.Length, truths, places[d].Length));
    });

    private IEnumerable<CarriedRow> Carried(CarriedWorld world) => worlds.Targets.Select((target, t) => new CarriedRow(world.Number,
        world.Number == _medoid + 1, target.Table, target.Id, world.Here[t], world.There[t],
        (world.There[t] - world.Here[t]) / (target.High - target.Low), target.Meets(world.Here[t]), target.Meets(world.There[t])));

    private IEnumerable<WaveRow> Waves() => course.Waves.Select((wave, w) =>
    {
        int binding = Enumerable.Range(0, worlds.Targets.Count).MaxBy(t => wave.RuledOut[t]);
        double Told(int t) => wave.Emulators.Processes[t]?.R2 ?? double.PositiveInfinity;
        int worst = Enumerable.Range(0, worlds.Targets.Count).MinBy(Told);
        bool isAny = double.IsFinite(Told(worst));
        return new WaveRow(w + 1, wave.Worlds.Count, wave.Left, wave.RuledOut[binding] > 0 ? worlds.Targets[binding].Id : string.Empty,
            wave.RuledOut[binding], isAny ? worlds.Targets[worst].Id : string.Empty, isAny ? Told(worst) : double.NaN);
    });

    private IEnumerable<EmulatorRow> Emulated() => course.Waves.SelectMany((wave, w) => worlds.Targets.Select((target, t) =>
    {
        GaussianProcess? process = wave.Emulators.Processes[t];
        double width = target.High - target.Low;
        return new EmulatorRow(w + 1, target.Table, target.Id, process?.R2 ?? double.NaN, wave.ToldByTrees[t],
            process?.Within ?? double.NaN,
            process is null ? double.NaN : process.Noise / width, Math.Sqrt(wave.Outcomes.Luck[t]) / width);
    }));

    private InformedRow Informed(int at, double[] places, double[] real)
    {
        ParameterDefinition p = Varied[at];
        (double Share, double Weight)[] drawn =
            [.. course.Drawn.Select((world, i) => (world.Shares[at], course.Weights[i])).OrderBy(static d => d.Item1)];
        double Quantile(double q)
        {
            double reached = 0;
            foreach ((double share, double weight) in drawn)
            {
                if ((reached += weight) >= q) return PlausibleDraws.At(p, share);
            }

            return double.NaN;
        }

        double mean = drawn.Sum(static d => d.Share * d.Weight), spread = drawn.Length == 0 ? double.NaN
            : Math.Sqrt(drawn.Sum(d => d.Weight * (d.Share - mean) * (d.Share - mean))) / OfAnywhere;
        return new InformedRow(p.Key, p.Unit, p.PlausibleLow, p.PlausibleHigh, p.Get(worlds.First.Scenario.Parameters),
            course.Screened!.Parts[at], Quantile(0.05), Quantile(0.5), Quantile(0.95), spread,
            spread < Half ? IsInformed : spread < NineTenths ? IsPartly : IsNot,
            _medoid < 0 ? double.NaN : PlausibleDraws.At(p, course.Drawn[_medoid].Shares[at]),
            RankTest.P(RankTest.Histogram(places)), RankTest.P(RankTest.Histogram(real)));
    }

    private IEnumerable<DirectionRow> Directions() => course.Directions().Select((direction, k) => new DirectionRow(k + 1, direction.Value,
        string.Join(' ', Enumerable.Range(0, direction.Parts.Length).OrderByDescending(d => direction.Parts[d]).Take(3)
            .Select(d => Varied[course.Active[d]].Key))));
}
