using MathNet.Numerics.Distributions;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Initialization;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;
using Xunit.Abstractions;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>The sizes of enterprises in the worlds that are shipped.</summary>
public class ScaleOfScenariosTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("small.yaml", 4)]
    [InlineData("hunan-baseline.yaml", 2)]
    public void Each_size_class_holds_a_twentieth_of_enterprises_and_the_labour_market_closes(string file, int replications)
    {
        Scenario scenario = ScenarioReader.Read(Path.Combine(ScenarioFolder.Shipped(), file)).Scenario;
        for (int replication = 0; replication < replications; replication++)
        {
            Enterprises enterprises = Model.Create(scenario, replication).State.Enterprises;
            int[] there = [.. Enumerable.Range(0, enterprises.Count).Where(e => enterprises.Staff[e] > 0)];
            int[] classes = [.. Enumerable.Range(0, 4).Select(c => there.Count(e => enterprises.SizeClass[e] == c))];
            int[] sorted = [.. there.Select(e => enterprises.Staff[e]).Order()];
            output.WriteLine($"{file} {replication}: classes {string.Join(' ', classes)}, mean {sorted.Average():F0}, median "
                + $"{sorted[sorted.Length / 2]}, largest {sorted[^1]}, of one {sorted.Count(static n => n == 1)}, 100+ "
                + $"{sorted.Count(static n => n >= 100)}, 1000+ {sorted.Count(static n => n >= 1000)}, heads {enterprises.Heads.Sum()}");
            Assert.All(classes, ofClass => Assert.InRange(ofClass, 0.05 * there.Length, there.Length));
            (IndustryParameters industry, LabourMarketParameters market) = (scenario.Parameters.Industry, scenario.Parameters.LabourMarket);
            double exits = industry.Turnover * enterprises.Heads.Sum();
            double outsiders = industry.OutsideHires * market.UsualVacancies * enterprises.Heads.Sum();
            double looking = EnterpriseSizes.GraduatesAQuarter(scenario) * (1 - market.FurtherStudy);
            Assert.Equal(market.PostsPerGraduate, (exits - outsiders) / looking, 0.01);
            for (int s = 0; s < scenario.Population.Sectors.Count; s++)
            {
                double weight = scenario.Population.Sectors[s].Weight / scenario.Population.Sectors.Sum(static sector => sector.Weight);
                double ofSector = enterprises.Staff.Where((_, e) => enterprises.Sector[e] == s).Sum() / (double)enterprises.Staff.Sum();
                Assert.Equal(1, ofSector / weight, 0.01);
            }
        }
    }

    [Fact]
    public void The_quantile_of_the_normal_is_that_of_MathNet()
    {
        double[] shares = [.. Enumerable.Range(1, 9999).Select(static i => i / 10_000.0), 1e-5, 1e-8, 1e-12, 1 - 1e-5, 1 - 1e-9];
        Assert.All(shares, static p => Assert.Equal(Normal.InvCDF(0, 1, p), Elementary.NormalQuantile(p), 1e-9));
    }
}
