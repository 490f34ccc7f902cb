using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Experiments.Tests.Examples;

namespace Ronghe.Experiments.Tests.Recomputed;

/// <summary>S2a and an impulse response, computed again by Python with numpy from the courses alone.</summary>
public sealed class RecomputedSpiralTests : IDisposable
{
    private const double Tolerance = 1e-6;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PythonFact]
    public void Python_finds_the_same_amplification_and_the_same_band()
    {
        const int Seeds = 8, Sectors = 3, Quarters = 803;
        LoopCourses worlds = new ConstructedWorlds(Seeds, Sectors, Quarters).Loop(0.92, 1);
        double[][] echoes = [.. Enumerable.Range(0, Seeds).Select(static seed => (double[])[.. RedNoise.Path(60, 0.9, (uint)seed)
            .Select(static (x, h) => x + (3 * Math.Exp(-h / 30.0) * Math.Cos(h / 9.0)))])];
        WriteCourses(("untouched", worlds.Untouched), ("shadow", worlds.Shadow));
        _folder.Write("ECHOES.csv", Table("seed,quarter,value", echoes.SelectMany(static (echo, seed) =>
            echo.Select((value, h) => $"{seed},{h},{Exact(value)}"))));
        Dictionary<string, double> theirs = Run();
        var swap = SwapTest.Of(SlowPeriodogram.Of(worlds.Untouched), SlowPeriodogram.Of(worlds.Shadow));
        Assert.Equal(swap.Largest, theirs["largest"], Tolerance);
        Assert.Equal(swap.Period, theirs["period"], Tolerance);
        Assert.Equal(swap.P, theirs["p"], Tolerance);
        Assert.Equal(swap.Amplification.Mean, theirs["amplification"], Tolerance * swap.Amplification.Mean);
        ImpulseResponse echo = ImpulseResponse.Of(echoes);
        for (int h = 0; h < echo.Mean.Count; h++)
        {
            Assert.Equal(echo.Mean[h], theirs[$"mean_{h}"], Tolerance);
            Assert.Equal(echo.Low[h], theirs[$"low_{h}"], Tolerance);
            Assert.Equal(echo.High[h], theirs[$"high_{h}"], Tolerance);
        }
    }

    private void WriteCourses(params (string World, Courses Courses)[] worlds) => _folder.Write("COURSES.csv",
        Table("world,seed,sector,quarter,value", worlds.SelectMany(static w => Enumerable.Range(0, w.Courses.Seeds).SelectMany(seed =>
            w.Courses.OfSeed(seed).SelectMany((course, sector) =>
                course.Select((value, t) => $"{w.World},{seed},{sector},{t},{Exact(value)}"))))));

    private static string Table(string header, IEnumerable<string> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (string row in rows) text.Append(row).Append('\n');
        return text.ToString();
    }

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private Dictionary<string, double> Run()
    {
        string script = Path.Combine(Repository.Root, "tests", "Experiments.Tests", "Recomputed", "spiral.py");
        using Process process = Process.Start(new ProcessStartInfo(PythonFactAttribute.Program!, [script, _folder.Path])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> said = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said.Result);
        return output.TrimEnd().Split('\n').Select(static line => line.Split(' '))
            .ToDictionary(static cells => cells[0], static cells => double.Parse(cells[1], CultureInfo.InvariantCulture));
    }
}
