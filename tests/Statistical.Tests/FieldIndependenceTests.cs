using Ronghe.Simulation.Randomness;

namespace Ronghe.Statistical.Tests;

/// <summary>Draws that must have nothing to do with each other: replications, agents, periods, purposes.</summary>
public class FieldIndependenceTests
{
    private const int Draws = 20_000;

    /// <remarks>|r| ≤ 4.5/√n: false-alarm rate 7 in a million per pair under independence.</remarks>
    [Theory]
    [InlineData("replications")]
    [InlineData("seeds")]
    [InlineData("periods")]
    [InlineData("purposes")]
    [InlineData("peers")]
    public void Neighbouring_streams_are_uncorrelated(string what)
    {
        var first = new RandomStreams(7, 0);
        RandomStreams second = what switch { "replications" => new RandomStreams(7, 1), "seeds" => new RandomStreams(8, 0), _ => first };
        Purpose purpose = what == "purposes" ? Purpose.OpenVacancies : Purpose.UpgradeTechnology;
        int later = what == "periods" ? 1 : 0;
        uint peer = what == "peers" ? 1u : 0;
        double sum = 0;
        for (uint agent = 0; agent < Draws; agent++)
        {
            double a = first.Uniform(Purpose.UpgradeTechnology, agent, 3) - 0.5;
            double b = second.Uniform(purpose, agent, 3 + later, peer) - 0.5;
            sum += a * b;
        }

        double correlation = sum / Draws * 12;
        Assert.True(Math.Abs(correlation) < 4.5 / Math.Sqrt(Draws), $"correlation {correlation:F4}");
    }
}
