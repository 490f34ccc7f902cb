using System.Globalization;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Tests;
using Xunit.Abstractions;

namespace Ronghe.Statistical.Tests;

/// <summary>Without joint innovation with programmes enterprises upgrade less.</summary>
/// <remarks>
/// A world of 150 enterprises, 60 pairs of replications, 200 recorded quarters; generations reached at the end, and upgrades a quarter.
/// Criterion, written down before the first run: the mean of the pairs is below 0 by its 95 % interval. The effect is known to be about
/// 2 % of generations; if a pair differs by luck by 5 % of them, 60 pairs see it in 87 of 100 cases: t = .02/.05·√60 = 3.1. What a pair
/// does differ by is written beside, with the power that it gives.
/// </remarks>
public class JointInnovationTests(ITestOutputHelper output)
{
    private const int Pairs = 60, Quarters = 200;

    private static readonly string[] Watched = ["generation", "innovation_rate"];

    private static readonly Lazy<(double[][] With, double[][] Without)> Twins = new(static () =>
        (Run(new ModelParameters()), Run(TestWorlds.With("industry.joint_knowledge", 0))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Cutting_it_lowers_upgrading(int observation)
    {
        (double[][] with, double[][] without) = Twins.Value;
        var less = MeanInterval.Of([.. with.Zip(without, (a, b) => (b[observation] / a[observation]) - 1)]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {Watched[observation]}: {less.Mean:0.0000} ({less.Low:0.0000} to {less.High:0.0000}), a pair differs by {less.StandardError
            * Math.Sqrt(Pairs):0.0000}; level {with.Average(run => run[observation]):0.0000}
            """));
        Assert.True(less.IsBelow(0), $"{Watched[observation]}: {less}");
    }

    private static double[][] Run(ModelParameters parameters)
    {
        var runs = new double[Pairs][];
        Parallel.For(0, Pairs, r =>
        {
            RunSeries series = Model.Create(TestWorlds.Create(Quarters, parameters: parameters), r,
                recording: new Recording(GroupKinds: [], Observations: Watched)).Run();
            runs[r] = [series[ObservationCatalog.IndexOf("generation"), 0, Quarters - 1],
                Enumerable.Range(0, Quarters).Average(t => series[ObservationCatalog.IndexOf("innovation_rate"), 0, t])];
        });
        return runs;
    }
}
