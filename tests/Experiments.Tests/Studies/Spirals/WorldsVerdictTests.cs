using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Tests.Studies.Spirals;

public class WorldsVerdictTests
{
    private static readonly string[] Names = ["one", "two", "three"];

    [Fact]
    public void Trees_name_the_parameter_that_decides_and_how_much_of_unseen_worlds_they_tell()
    {
        var verdict = WorldsVerdict.Of(Names, Worlds(static x => x[1] > 0.6));
        Assert.Equal("two", verdict.Deciders[0].Parameter);
        Assert.InRange(verdict.Told, 0.6, 1);
        Assert.InRange(verdict.Share.Share, 0.25, 0.55);
        Assert.All(verdict.Deciders.Skip(1), static d => Assert.InRange(d.Part, -0.2, 0.2));
    }

    [Fact]
    public void Where_luck_decides_nothing_is_told_and_where_all_are_alike_nothing_can_be()
    {
        Assert.InRange(WorldsVerdict.Of(Names, Worlds(static x => x[3] > 0.5)).Told, -1, 0.2);
        var alike = WorldsVerdict.Of(Names, Worlds(static _ => true));
        Assert.Equal((1.0, double.NaN, 0), (alike.Share.Share, alike.Told, alike.Deciders.Count));
    }

    /// <summary>128 worlds of three parameters; a fourth number is luck.</summary>
    private static (double[], bool)[] Worlds(Func<double[], bool> holds)
    {
        var streams = new RandomStreams(8, 0);
        return [.. Enumerable.Range(0, 128).Select(w =>
        {
            double[] x = [.. Enumerable.Range(0, 4).Select(p => streams.Uniform(Purpose.None, (uint)w, 0, 0, (uint)p))];
            return (x[..3], holds(x));
        })];
    }
}
