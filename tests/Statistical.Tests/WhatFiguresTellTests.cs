using System.Globalization;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Designs;
using Ronghe.Experiments.Scenarios.Posteriors;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Emulation;
using Ronghe.Experiments.Studies.Calibrating;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Experiments.Tests;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Randomness;
using Xunit.Abstractions;

namespace Ronghe.Statistical.Tests;

/// <summary>What the figures tell of policy effects: whether the effects in worlds held apart lie in the posteriors that the figures of
/// these worlds give, and how much narrower these are than the plausible ranges (docs/criteria.md, Changes, 1 December 2026).</summary>
/// <remarks>
/// In full (240 + 20) × 8 × 2 runs of the small world, which share their beginnings:
/// <c>RONGHE_FIGURES_TELL=240 dotnet test tests/Statistical.Tests --filter WhatFiguresTell</c> writes results/what-figures-tell/effects.csv.
/// Without it so few worlds are run that only the course of the computation is tried.
/// </remarks>
public class WhatFiguresTellTests(ITestOutputHelper output)
{
    private const ulong Seed = 20261209;
    private const int Replications = 2;
    private const double Probability = 0.9;

    private static readonly string[] Outcomes = ["integration", "graduate_fit", "in_field_rate", "employment_rate"];

    private static readonly LeverDefinition[] Levers = [.. LeverCatalog.All.Where(static l => !l.IsInstrument)];

    private static readonly IReadOnlyList<ParameterDefinition> Drawn = Posterior.Reference.Parameters;

    private static readonly (ScenarioDocument Document, Target[] Targets) World = Read();

    [Fact]
    public void Effects_of_policies_in_worlds_held_apart_lie_in_their_posteriors()
    {
        bool isWhole = int.TryParse(Environment.GetEnvironmentVariable("RONGHE_FIGURES_TELL"), NumberStyles.None,
            CultureInfo.InvariantCulture, out int points);
        int held = isWhole ? 20 : 2, particles = isWhole ? 400 : 40;
        double[][] taught = Hypercube(isWhole ? points : 16, 1), apart = Hypercube(held, 2), prior = Hypercube(particles, 3);
        (WorldOutcomes figures, WorldOutcomes effects) = Run(taught, first: 0);
        (WorldOutcomes figuresApart, WorldOutcomes effectsApart) = Run(apart, first: Replications);
        Aim[] aims = [.. World.Targets.Select(static t =>
            new Aim((t.Low + t.High) / 2, Square((t.High - t.Low) / 4) + Square(t.Discrepancy)))];
        Emulators ofFigures = Learn(taught, figures, aims), ofEffects = Learn(taught, effects, [.. effects.Luck.Select(static _ => default(Aim))]);

        (double Low, double High)[] widest = Intervals(prior, ofEffects, 0);
        var inside = new int[effects.Luck.Length];
        var width = new double[effects.Luck.Length];
        var luck = new RandomStreams(Seed, 0);
        for (int world = 0; world < held; world++)
        {
            Aim[] seen = [.. aims.Select((aim, t) => aim with
            {
                Middle = figuresApart.Means[world][t] + (Math.Sqrt(aim.Variance) * luck.Normal(Purpose.None, 1, world, (uint)t)),
            })];
            double[][] posterior = TemperedSample.Of(prior, x => Emulators.LogLikelihood(seen, Defined(ofFigures.At(x), seen)),
                Seed + 100 + (ulong)world);
            (double Low, double High)[] told = Intervals(posterior, ofEffects, 1 + world);
            for (int e = 0; e < told.Length; e++)
            {
                if (told[e].Low <= effectsApart.Means[world][e] && effectsApart.Means[world][e] <= told[e].High) inside[e]++;
                width[e] += (told[e].High - told[e].Low) / (widest[e].High - widest[e].Low) / held;
            }
        }

        string table = Table(inside, held, width, widest);
        double share = inside.Sum() / (double)(held * inside.Length);
        output.WriteLine(table);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{inside.Sum()} of {held * inside.Length} effects ({share:P1}) lie in the 90 % interval of their posterior; its width is "
            + $"{width.Average():0.00} of the prior's in the mean, .9 or more for {width.Count(static w => w >= 0.9)} of {width.Length}."));
        Assert.Equal(Levers.Length * Outcomes.Length, inside.Length);
        Assert.All(width, static w => Assert.True(double.IsFinite(w)));
        if (!isWhole) return;
        string folder = Path.Combine(Repository.Root, "results", "what-figures-tell");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "effects.csv"), table);
        Assert.InRange(share, 0.84, 0.96);
    }

    private static (ScenarioDocument, Target[]) Read()
    {
        ScenarioDocument document = ScenarioReader.Read(Path.Combine(Repository.Root, "scenarios", "small-calibration.yaml"),
            $"seed={Seed}");
        var errors = new List<InputError>();
        var reader = new TargetReader(document.Scenario, false);
        Target[] targets = [.. Directory.GetFiles(Path.Combine(Repository.Root, "scenarios", "targets"), "*.csv").Order(StringComparer.Ordinal)
            .SelectMany(path => reader.Read(path, errors)).Where(static t => t.HasBand && t.Input.Count == 0 && !t.IsBetweenScenarios)];
        Assert.Empty(errors);
        ObserveSettings observe = ScoreDesign.ObserveOf(targets);
        return (document with { Observe = observe with { Outcomes = [.. observe.Outcomes!.Union(Outcomes)] } }, targets);
    }

    private static double[][] Hypercube(int number, ulong part)
    {
        double[] shares = LatinHypercube.Shares(number, Drawn.Count, Seed + part);
        return [.. Enumerable.Range(0, number).Select(i => shares.AsSpan(i * Drawn.Count, Drawn.Count).ToArray())];
    }

    /// <summary>Figures of untouched worlds, and what every lever at full effort changes in each outcome.</summary>
    private static (WorldOutcomes Figures, WorldOutcomes Effects) Run(double[][] points, int first)
    {
        var figures = new double[points.Length][][];
        var effects = new double[points.Length][][];
        Parallel.For(0, points.Length, w =>
        {
            Scenario scenario = World.Document.Scenario.With(given => Enumerable.Range(0, Drawn.Count).Aggregate(given,
                (parameters, p) => Drawn[p].With(parameters, PlausibleDraws.At(Drawn[p], points[w][p]))));
            RecordedRun[][] runs = [.. Enumerable.Range(first, Replications).Select(r => OfPolicies(scenario, r))];
            figures[w] = [.. runs.Select(of => (double[])[.. World.Targets.Select(t => TargetStatistic.Of(t, of[0], null))])];
            effects[w] = [.. runs.Select(of => (double[])[.. Enumerable.Range(1, Levers.Length)
                .SelectMany(l => Outcomes.Select(o => of[l].Outcome(o) - of[0].Outcome(o)))])];
        });
        return (WorldOutcomes.Of(figures), WorldOutcomes.Of(effects));
    }

    /// <summary>Without a policy, then under each lever; all with one beginning.</summary>
    private static RecordedRun[] OfPolicies(Scenario world, int replication)
    {
        RunTask[] tasks = [.. Levers.Select(static l => new PolicyMeasure { Lever = l.Lever, Value = 1 }).Prepend(null)
            .Select(measure => RunTask.Of(World.Document.With(world with { Policies = measure is null ? [] : [measure] }, "tried"), replication))];
        Model trunk = Model.Create(world, replication, 1, RecordedRun.Needs(tasks[0]));
        trunk.RunUntil(0);
        return [.. tasks.Select(task =>
        {
            Model fork = trunk.Fork();
            fork.GoOnAs(task.Document.Scenario);
            return RecordedRun.From(fork.Run(), task);
        })];
    }

    private static Emulators Learn(double[][] points, WorldOutcomes outcomes, Aim[] aims) => new(aims,
        [.. Enumerable.Range(0, aims.Length).AsParallel().AsOrdered().Select(t =>
        {
            int[] seen = [.. Enumerable.Range(0, points.Length).Where(w => double.IsFinite(outcomes.Means[w][t]))];
            return GaussianProcess.Of([.. seen.Select(w => points[w])], [.. seen.Select(w => outcomes.Means[w][t])]);
        })], outcomes.Luck);

    /// <summary>A figure that the world held apart does not define says nothing.</summary>
    private static (double Mean, double Variance)[] Defined((double Mean, double Variance)[] told, Aim[] seen) =>
        [.. told.Zip(seen, static (of, aim) => double.IsFinite(aim.Middle) ? of : (double.NaN, double.NaN))];

    /// <summary>The middle nine tenths of what emulators tell at these points, luck included.</summary>
    private static (double Low, double High)[] Intervals(double[][] points, Emulators emulators, int part)
    {
        var streams = new RandomStreams(Seed + 1, part);
        double[][] drawn = [.. points.AsParallel().AsOrdered().Select((x, i) => (double[])[.. emulators.At(x)
            .Select((told, e) => told.Mean + (Math.Sqrt(told.Variance) * streams.Normal(Purpose.None, (uint)i, e)))])];
        return [.. Enumerable.Range(0, drawn[0].Length).Select(e => ((double[])[.. drawn.Select(x => x[e])]) is var all
            ? (Quantile.Type7(all, (1 - Probability) / 2), Quantile.Type7(all, (1 + Probability) / 2)) : default)];
    }

    private static string Table(int[] inside, int held, double[] width, (double Low, double High)[] prior)
    {
        var table = new StringBuilder("lever,outcome,inside,worlds,width_over_prior,prior_low,prior_high\n");
        for (int e = 0; e < inside.Length; e++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{Levers[e / Outcomes.Length].Key},{Outcomes[e % Outcomes.Length]},{inside[e]},{held},")
                .Append(CultureInfo.InvariantCulture, $"{width[e]:0.###},{prior[e].Low:R},{prior[e].High:R}\n");
        }

        return table.ToString();
    }

    private static double Square(double x) => x * x;
}
