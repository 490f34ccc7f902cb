using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using Ronghe.Experiments.Statistics.Emulation;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>The course of a calibration: worlds are drawn, what came of them decides which are drawn next.</summary>
/// <remarks>Screening → waves of history matching (Craig and others 1997; Andrianakis and others 2015) → the posterior on the last wave's
/// emulators → real runs of some of its points, weighted by how much likelier the figures are in them than on the emulators. Everything
/// follows from the outcomes and the scenario's seed.</remarks>
internal sealed class Course
{
    private const ulong OfScreening = 1, OfCandidates = 2, OfPosterior = 3, OfRecovery = 4, OfWave = 100;

    /// <summary>How far a point is moved to find others that are not ruled out either.</summary>
    private const double Step = 0.1;

    private const int TriesOfPoint = 200;

    /// <summary>Share of the draws that weights must be worth; else the posterior stays that of the emulators.</summary>
    private const double LeastWorth = 0.1;

    private readonly CalibrateWorlds _worlds;
    private readonly CalibrateSettings _settings;
    private readonly List<Wave> _waves = [];
    private double[][] _left = [];

    public Course(CalibrateWorlds worlds, CalibrateSettings settings)
    {
        (_worlds, _settings) = (worlds, settings);
        Aims = [.. worlds.Targets.Select(static t => new Aim((t.Low + t.High) / 2, Square((t.High - t.Low) / 4) + Square(t.Discrepancy)))];
        ToScreen = worlds.Of("screening", worlds.Hypercube(settings.Screening, CalibrateWorlds.Varied.Count, OfScreening));
    }

    public IReadOnlyList<Aim> Aims { get; }

    /// <summary>The first worlds.</summary>
    public IReadOnlyList<TriedWorld> ToScreen { get; }

    public Screening? Screened { get; private set; }

    public IReadOnlyList<Wave> Waves => _waves;

    /// <summary>Worlds drawn from the posterior; empty when no world was left.</summary>
    public IReadOnlyList<TriedWorld> Drawn { get; private set; } = [];

    /// <summary>What came of them.</summary>
    public WorldOutcomes? OfDrawn { get; private set; }

    /// <summary>Their weights, with sum one: equal ones where <see cref="Worth"/> is too little to weigh by.</summary>
    public double[] Weights { get; private set; } = [];

    /// <summary>How many equal weights those are worth that real runs give.</summary>
    public double Worth { get; private set; } = double.NaN;

    /// <summary>Parameters that are followed, as positions among those that vary.</summary>
    public int[] Active => Screened?.Active ?? [];

    public bool IsNothingLeft => _waves.Count > 0 && _left.Length == 0;

    public void Screen(WorldOutcomes outcomes) => Screened = Screening.Of(_worlds.Targets, ToScreen, outcomes, _settings.Active);

    /// <summary>Worlds of the next wave, anywhere where no wave has ruled them out.</summary>
    public IReadOnlyList<TriedWorld> NextWave()
    {
        double[][] points = _waves.Count > 0 ? Spread(_settings.Points) : _worlds.Hypercube(_settings.Points, Active.Length, OfWave);
        return _worlds.Of(string.Create(CultureInfo.InvariantCulture, $"wave {_waves.Count + 1}"), Active, points);
    }

    public void Learn(IReadOnlyList<TriedWorld> worlds, WorldOutcomes outcomes)
    {
        var wave = Wave.Learn(worlds, outcomes, Active, Aims);
        double[][] candidates = Candidates();
        double[][] misses = [.. candidates.AsParallel().AsOrdered().Select(x => wave.Emulators.Misses(wave.Emulators.At(x)))];
        int[] left = [.. Enumerable.Range(0, candidates.Length).AsParallel().AsOrdered().Where(i =>
            Emulators.Implausibility(misses[i]) <= Emulators.Cut && IsLeft(candidates[i]))];
        _left = [.. left.Select(i => candidates[i])];
        _waves.Add(wave with
        {
            Left = (double)left.Length / candidates.Length,
            RuledOut = [.. Aims.Select((_, t) => misses.Count(m => m[t] > Emulators.Cut) / (double)candidates.Length)],
            LeastMisses = misses.MinBy(Emulators.Implausibility)!,
        });
    }

    /// <summary>Worlds of the posterior that are run; none when no world is left.</summary>
    public IReadOnlyList<TriedWorld> Draw()
    {
        if (IsNothingLeft || _waves.Count == 0) return Drawn = [];
        Emulators last = _waves[^1].Emulators;
        Wave[] earlier = [.. _waves.SkipLast(1)];
        double[][] particles = TemperedSample.Of(Spread(_settings.Particles), x =>
        {
            (double Mean, double Variance)[] told = last.At(x);
            return last.Leaves(told) && Array.TrueForAll(earlier, wave => wave.IsLeft(x)) ? Emulators.LogLikelihood(Aims, told)
                : double.NegativeInfinity;
        }, _worlds.Seed + OfPosterior);
        return Drawn = _worlds.Of("posterior", Active,
            Enumerable.Range(0, _settings.Draws).Select(i => particles[i * particles.Length / _settings.Draws]));
    }

    public void Weigh(WorldOutcomes outcomes)
    {
        OfDrawn = outcomes;
        Emulators last = _waves[^1].Emulators;
        double[] weights = TemperedSample.Weights([.. Drawn.Select((world, i) =>
        {
            double real = 0;
            for (int t = 0; t < Aims.Count; t++)
            {
                if (last.Processes[t] is null) continue;
                double mean = outcomes.Means[i][t];
                real += double.IsFinite(mean) ? Aims[t].LogDensity(mean, outcomes.Luck[t]) : -Square(Emulators.Cut);
            }

            return real - Emulators.LogLikelihood(Aims, last.At(Followed(world)));
        })], 1);
        Worth = TemperedSample.Effective(weights);
        Weights = Worth >= LeastWorth * weights.Length ? weights : [.. weights.Select(w => 1.0 / weights.Length)];
    }

    /// <summary>The draw that the others lie nearest to; −1 when there is none.</summary>
    public int Medoid() => Drawn.Count == 0 ? -1 : Enumerable.Range(0, Drawn.Count).MinBy(i => Enumerable.Range(0, Drawn.Count)
        .Sum(j => Weights[j] * Active.Sum(p => Math.Abs(Drawn[i].Shares[p] - Drawn[j].Shares[p]))));

    /// <summary>Where truths lie within their posteriors, parameter by parameter: data are made up at points that are left, by the last
    /// wave's emulators.</summary>
    public double[][] Recover()
    {
        if (IsNothingLeft || _waves.Count == 0) return [.. Active.Select(static _ => Array.Empty<double>())];
        var streams = new RandomStreams(_worlds.Seed + OfRecovery, 0);
        double[][] pool = Spread(_settings.Particles);
        (double Mean, double Variance)[][] told = [.. pool.AsParallel().AsOrdered().Select(x => _waves[^1].Emulators.At(x))];
        var places = Active.Select(_ => new double[_settings.Recovered]).ToArray();
        for (int made = 0; made < _settings.Recovered; made++)
        {
            int truth = (int)(streams.Uniform(Purpose.None, 0, made) * pool.Length);
            Aim[] data = [.. Aims.Select((aim, t) => aim with
            {
                Middle = told[truth][t].Mean
                    + (Math.Sqrt(told[truth][t].Variance + aim.Variance) * streams.Normal(Purpose.None, 1, made, (uint)t)),
            })];
            double[] weights = TemperedSample.Weights([.. told.Select(point => Emulators.LogLikelihood(data, point))], 1);
            for (int d = 0; d < places.Length; d++)
            {
                // The truth itself is in the pool: half of its weight lies below it.
                places[d][made] = Enumerable.Range(0, pool.Length)
                    .Sum(i => pool[i][d] < pool[truth][d] ? weights[i] : i == truth ? 0.5 * weights[i] : 0);
            }
        }

        return places;
    }

    /// <summary>In which directions the figures tell parameters apart at the medoid: singular values, in quarter bands, with each
    /// parameter's part.</summary>
    public IReadOnlyList<(double Value, double[] Parts)> Directions()
    {
        int medoid = Medoid();
        GaussianProcess?[] processes = _waves.Count == 0 ? [] : [.. _waves[^1].Emulators.Processes];
        int[] told = [.. Enumerable.Range(0, processes.Length).Where(t => processes[t] is not null)];
        if (medoid < 0 || told.Length == 0) return [];
        double[] x = Followed(Drawn[medoid]);
        const double little = 0.02;
        var slopes = Matrix<double>.Build.Dense(told.Length, x.Length, (row, d) =>
        {
            double[] above = [.. x], below = [.. x];
            (above[d], below[d]) = (Math.Min(1, x[d] + little), Math.Max(0, x[d] - little));
            GaussianProcess process = processes[told[row]]!;
            return (process.At(above).Mean - process.At(below).Mean) / (above[d] - below[d]) / Math.Sqrt(Aims[told[row]].Variance);
        });
        var apart = slopes.Svd();
        return [.. Enumerable.Range(0, Math.Min(told.Length, x.Length))
            .Select(k => (apart.S[k], (double[])[.. apart.VT.Row(k).Select(static part => part * part)]))];
    }

    private static double Square(double x) => x * x;

    private bool IsLeft(double[] x) => _waves.TrueForAll(wave => wave.IsLeft(x));

    private double[] Followed(TriedWorld world) => [.. Active.Select(p => world.Shares[p])];

    private double[][] Candidates() =>
        _worlds.Hypercube(_settings.Candidates, Active.Length, OfCandidates + (OfWave * (ulong)(1 + _waves.Count)));

    /// <summary>So many points that no wave has ruled out; where candidates are too few, more near them.</summary>
    private double[][] Spread(int number)
    {
        var streams = new RandomStreams(_worlds.Seed + OfCandidates, _waves.Count);
        var points = new List<double[]>(_left.Take(number));
        for (int tried = 0; points.Count < number; tried++)
        {
            double[] from = points[tried % points.Count];
            bool isLast = tried > number * TriesOfPoint;
            double[] near = isLast ? from : [.. from.Select((x, d) =>
                Math.Clamp(x + (Step * streams.Normal(Purpose.None, (uint)tried, 1, (uint)d)), 0, Math.BitDecrement(1.0)))];
            if (isLast || IsLeft(near)) points.Add(near);
        }

        return [.. points];
    }
}
