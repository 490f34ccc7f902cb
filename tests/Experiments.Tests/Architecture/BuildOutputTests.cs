namespace Ronghe.Experiments.Tests.Architecture;

public class BuildOutputTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public void The_build_output_stays_lean_only_the_running_platforms_native_parts()
    {
        long bytes = new DirectoryInfo(AppContext.BaseDirectory).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        Assert.InRange(bytes / Megabyte, 1, 150);
    }
}
