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
    private const ulong OfScreening = 1, OfCandidates = 2, OfPosterior = 3, OfRecovery = 4, OfTruth = 5, OfWave = 100;

    /// <summary>How far a point is moved to find others that are not ruled out either.</summary>
    private const double Step = 0.1;

    private const int TriesOfPoint = 200;

    /// <summary>Share of the draws that weights must be worth; else the posterior stays that of the emulators.</summary>
    private const double LeastWorth = 0.1;

    /// <summary>Weights that differ by less are equal.</summary>
    private const double Alike = 1e-9;

    private readonly CalibrateWorlds _worlds;
    private readonly CalibrateSettings _settings;
    private readonly List<Wave> _waves = [];
    private double[][] _left = [];
    private Recovery? _recovery;

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

    /// <summary>Worlds of which the truth is known.</summary>
    public IReadOnlyList<TriedWorld> Truths { get; private set; } = [];

    /// <summary>What came of them; null before they were run.</summary>
    public WorldOutcomes? OfTruths { get; set; }

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
            Nearest = [.. Aims.Select((aim, t) => Reach.Of(wave.Emulators.Processes[t], aim, candidates, i => misses[i][t]))],
            Conflicts = Conflict.Among(misses),
        });
    }

    /// <summary>Worlds of the posterior that are run; none when no world is left.</summary>
    public IReadOnlyList<TriedWorld> Draw()
    {
        if (IsNothingLeft || _waves.Count == 0) return Drawn = [];
        Emulators last = _waves[^1].Emulators;
        Wave[] earlier = [.. _waves.SkipLast(1)];
        double[][] pool = Spread(_settings.Particles);
        _recovery = new Recovery(last, Aims, pool);
        double[][] particles = TemperedSample.Of(pool, x =>
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

    /// <summary>The draw that the others lie nearest to, of those that weigh no less than the mean; −1 when there is none.</summary>
    public int Medoid()
    {
        if (Drawn.Count == 0) return -1;
        int[] all = [.. Enumerable.Range(0, Drawn.Count)];
        double least = (1 - Alike) / Drawn.Count;
        return all.Where(i => Weights[i] >= least).MinBy(i =>
            all.Sum(j => Weights[j] * Active.Sum(p => Math.Abs(Drawn[i].Shares[p] - Drawn[j].Shares[p]))));
    }

    /// <summary>Worlds of which the truth is known, anywhere among those that are left: to be run on luck that no other run has.</summary>
    public IReadOnlyList<TriedWorld> DrawTruths() => Truths = _recovery is null ? []
        : _worlds.Of("known truths", Active, _recovery.Truths(_settings.RecoveredByRuns, _worlds.Seed + OfTruth));

    /// <summary>Worlds of the posterior that are carried over into another scenario: the one that stands for all, then others by
    /// weight; as positions.</summary>
    public int[] Carried()
    {
        if (Drawn.Count == 0 || _settings.Carried == 0) return [];
        int[] byWeight = TemperedSample.Systematic(Weights, 0.5);
        return [.. Enumerable.Range(0, _settings.Carried).Select(i => byWeight[i * byWeight.Length / _settings.Carried])
            .Concat(Enumerable.Range(0, Drawn.Count)).Prepend(Medoid()).Distinct().Take(_settings.Carried)];
    }

    /// <summary>Where truths lie within their posteriors, parameter by parameter: of data that the last wave's emulators make.</summary>
    public double[][] FoundByEmulators() => _recovery?.ByEmulators(_settings.Recovered, _worlds.Seed + OfRecovery) ?? Nothing;

    /// <summary>The same of data that runs make.</summary>
    public double[][] FoundByRuns() => OfTruths is null ? Nothing : _recovery!.ByRuns(OfTruths, _worlds.Seed + OfTruth);

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

    private double[][] Nothing => [.. Active.Select(static _ => Array.Empty<double>())];

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
