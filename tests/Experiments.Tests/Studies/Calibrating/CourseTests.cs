using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics.Emulation;
using Ronghe.Experiments.Studies.Calibrating;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Tests.Studies.Calibrating;

/// <summary>The course of a calibration where what comes of a world is a known function of its parameters.</summary>
public sealed class CourseTests : IDisposable
{
    private const double Luck = 0.02;

    private static readonly CalibrateSettings Settings = new(120, 3, 2, 60, 400, 60, 100, 40, 5) { Candidates = 1000 };

    private static readonly RandomStreams Streams = new(77, 0);

    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Two parameters decide: the first figure is their mean, the second their difference; a third moves a little of it.</summary>
    private static double[] Known(double[] shares, int luck) =>
    [
        (0.5 * (At(shares, 0) + At(shares, 1))) + (0.05 * At(shares, 2)) + (Luck * Streams.Normal(Purpose.None, (uint)luck, 0)),
        At(shares, 0) - At(shares, 1) + (Luck * Streams.Normal(Purpose.None, (uint)luck, 1)),
    ];

    /// <summary>What is not moved stands in the middle.</summary>
    private static double At(double[] shares, int parameter) => double.IsNaN(shares[parameter]) ? 0.5 : shares[parameter];

    private static Target Figure(string id, double middle, double half) =>
        new("made up", id, "employment_rate", new ObservationGroup("all", "all")) { Low = middle - half, High = middle + half };

    private Course Followed(params Target[] figures)
    {
        _folder.Write("tiny.yaml", TinyWorld.Yaml("Tiny", 8));
        var course = new Course(new CalibrateWorlds(ScenarioReader.Read(_folder.In("tiny.yaml")), figures), Settings);
        int luck = 0;
        WorldOutcomes Seen(IReadOnlyList<TriedWorld> worlds) =>
            WorldOutcomes.Of([.. worlds.Select(w => (double[][])[Known(w.Shares, luck++), Known(w.Shares, luck++)])]);
        course.Screen(Seen(course.ToScreen));
        while (course.Waves.Count < Settings.Waves && !course.IsNothingLeft)
        {
            IReadOnlyList<TriedWorld> next = course.NextWave();
            course.Learn(next, Seen(next));
        }

        if (course.Draw() is { Count: > 0 } drawn)
        {
            course.Weigh(Seen(drawn));
            course.OfTruths = Seen(course.DrawTruths());
        }

        return course;
    }

    /// <summary>The truth: shares .7 and .3. The posterior of normal figures is normal: its spread is that of the bands through the map.</summary>
    [Fact]
    public void A_known_posterior_is_found()
    {
        Course course = Followed(Figure("mean", 0.525, 0.04), Figure("difference", 0.4, 0.08));
        Assert.Equal([0, 1], course.Active.Where(static p => p < 2));
        Assert.True(course.Waves[^1].Left < 0.1, $"left: {string.Join(' ', course.Waves.Select(static w => w.Left))}");
        double Mean(int p) => Enumerable.Range(0, course.Drawn.Count).Sum(i => course.Weights[i] * course.Drawn[i].Shares[p]);
        double Deviation(int p) => Math.Sqrt(Enumerable.Range(0, course.Drawn.Count)
            .Sum(i => course.Weights[i] * Math.Pow(course.Drawn[i].Shares[p] - Mean(p), 2)));
        // Each share is the mean figure plus or less half of the difference; a quarter band is .02 of the one and .04 of the other.
        double spread = Math.Sqrt((0.02 * 0.02) + (0.25 * 0.04 * 0.04));
        Assert.InRange(Mean(0), 0.7 - spread, 0.7 + spread);
        Assert.InRange(Mean(1), 0.3 - spread, 0.3 + spread);
        Assert.InRange(Deviation(0), 0.6 * spread, 1.5 * spread);
        double worth = TemperedSample.Effective(course.Weights);
        Assert.True(worth > 10, $"{worth:0.0} of {course.Drawn.Count}");
        TriedWorld medoid = course.Drawn[course.Medoid()];
        Assert.InRange(medoid.Shares[0] - medoid.Shares[1], 0.3, 0.5);
    }

    [Fact]
    public void Known_truths_lie_anywhere_in_their_posteriors()
    {
        Course course = Followed(Figure("mean", 0.525, 0.1), Figure("difference", 0.4, 0.2));
        foreach ((int truths, double[][] found) in (ReadOnlySpan<(int, double[][])>)[(100, course.FoundByEmulators()), (40, course.FoundByRuns())])
        {
            Assert.All(found, places => Assert.Equal(truths, places.Length));
            Assert.All(found, static places => Assert.True(RankTest.P(RankTest.Histogram(places)) > 0.001));
        }

        (double Value, double[] Parts)[] directions = [.. course.Directions()];
        Assert.True(directions[0].Value > 1);
        Assert.Equal(1, directions[0].Parts.Sum(), 9);
    }

    /// <summary>A mean of .95 wants both high, a difference of .9 wants one low: no world can.</summary>
    [Fact]
    public void Figures_that_contradict_each_other_leave_no_world_and_are_named()
    {
        Course course = Followed(Figure("mean", 0.95, 0.02), Figure("difference", 0.9, 0.02));
        Assert.True(course.IsNothingLeft);
        Assert.Empty(course.Drawn);
        Assert.True(course.Waves[^1].LeastMisses.All(static miss => miss > Emulators.Cut));
        Conflict conflict = Assert.Single(course.Waves[^1].Conflicts);
        Assert.Equal((0, 1, 0), (conflict.First, conflict.Second, conflict.Both));
        Assert.True(conflict.Alone > 0 && conflict.OtherAlone > 0);
    }

    /// <summary>The difference lies within −1 … 1: to come nearer to 1.6 the first would have to be above its range, the second below.</summary>
    [Fact]
    public void A_figure_out_of_reach_is_told_with_the_nearest_that_it_comes_to_and_the_ends_that_keep_it_there()
    {
        Course course = Followed(Figure("mean", 0.5, 0.5), Figure("difference", 1.6, 0.1));
        Assert.True(course.IsNothingLeft);
        Reach reach = course.Waves[^1].Nearest[1];
        Assert.InRange(reach.Value, 0.8, 1.1);
        Assert.True(reach.Miss > Emulators.Cut);
        Assert.Equal((1, 0), (course.Active[Assert.Single(reach.Low, d => course.Active[d] < 2)], course.Active[Assert.Single(reach.High, d => course.Active[d] < 2)]));
        Assert.Empty(course.Carried());
    }

    /// <summary>All runs have the same luck: what they stray together is counted, though every point tells all others well.</summary>
    [Fact]
    public void Luck_that_all_runs_share_is_counted()
    {
        double[][] points = [.. Enumerable.Range(0, 60).Select(static i => new[] { (i % 8) / 8.0, (i / 8) / 8.0 })];
        GaussianProcess process = GaussianProcess.Of(points, [.. points.Select(static x => x[0] + 0.3)])!;
        Aim[] aims = [new(0.5, 1e-4)];
        double Miss(double luck) => new Emulators(aims, [process], [luck]) is var emulators ? emulators.Misses(emulators.At([0.5, 0.5]))[0] : 0;
        Assert.Equal(30, Miss(0), 0.5);
        Assert.Equal(3 / Math.Sqrt(1.01), Miss(0.01), 0.05);
    }

    [Fact]
    public void What_is_carried_over_begins_with_the_world_that_stands_for_all_and_is_different_worlds()
    {
        Course course = Followed(Figure("mean", 0.525, 0.1), Figure("difference", 0.4, 0.2));
        int[] carried = course.Carried();
        Assert.Equal((5, course.Medoid()), (carried.Distinct().Count(), carried[0]));
    }

    [Fact]
    public void A_figure_that_is_always_the_same_rules_out_nothing()
    {
        _folder.Write("tiny.yaml", TinyWorld.Yaml("Tiny", 8));
        var course = new Course(new CalibrateWorlds(ScenarioReader.Read(_folder.In("tiny.yaml")), [Figure("mean", 0.5, 0.1), Figure("same", 0.1, 0.01)]), Settings);
        WorldOutcomes Seen(IReadOnlyList<TriedWorld> worlds) =>
            WorldOutcomes.Of([.. worlds.Select(static (w, i) => (double[][])[[Known(w.Shares, i)[0], 0.9]])]);
        course.Screen(Seen(course.ToScreen));
        IReadOnlyList<TriedWorld> next = course.NextWave();
        course.Learn(next, Seen(next));
        Assert.Equal(0, course.Waves[0].RuledOut[1]);
        Assert.False(course.IsNothingLeft);
    }
}
