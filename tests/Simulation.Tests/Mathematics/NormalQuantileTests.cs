using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.Tests.Mathematics;

public class NormalQuantileTests
{
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.9599639845400542)]
    [InlineData(0.025, -1.9599639845400542)]
    [InlineData(0.999, 3.0902323061678136)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-20, -9.262340089798409)]
    public void It_is_that_of_the_tables(double p, double z) => Assert.Equal(z, Elementary.NormalQuantile(p), 1e-13);

    [Fact]
    public void It_rises_and_is_odd_about_the_middle()
    {
        double last = double.NegativeInfinity;
        for (int i = 1; i < 4096; i++)
        {
            double z = Elementary.NormalQuantile(i / 4096.0);
            Assert.True(z > last);
            Assert.Equal(-z, Elementary.NormalQuantile(1 - (i / 4096.0)));
            last = z;
        }
    }

    [Fact]
    public void Outside_of_shares_there_is_none()
    {
        Assert.Equal(double.NegativeInfinity, Elementary.NormalQuantile(0));
        Assert.Equal(double.PositiveInfinity, Elementary.NormalQuantile(1));
        Assert.All((double[])[-0.1, 1.1, double.NaN], static p => Assert.True(double.IsNaN(Elementary.NormalQuantile(p))));
    }
}
