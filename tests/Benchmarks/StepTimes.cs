using System.Globalization;
using Ronghe.Simulation;

namespace Ronghe.Benchmarks;

/// <summary>How long each step of a period takes, for comparing two builds on a machine that others use too: processor time of the one
/// thread, and not the mean but a low quantile, which interruptions do not reach.</summary>
/// <remarks>
/// <c>dotnet run -c Release --project tests/Benchmarks -- steps hunan-baseline.yaml 150</c>; alternate the builds a few times and take the
/// lowest of each.
/// </remarks>
internal static class StepTimes
{
    /// <summary>Share of the periods that took less than what is printed.</summary>
    private const double Quantile = 0.2;

    public static void Write(string world, int periods)
    {
        Model model = Model.Create(Worlds.Read(world, periods), 0);
        double[][] times = [.. Schedule.Steps.Select(_ => new double[periods])];
        int period = -1;
        double last = 0;
        model.StepDone = step =>
        {
            if (period >= 0) times[step][period] = ThreadClock.Milliseconds() - last;
            last = ThreadClock.Milliseconds();
        };
        while (model.Period < 0) model.Step();
        for (period = 0; period < periods; period++)
        {
            last = ThreadClock.Milliseconds();
            model.Step();
        }

        double all = 0;
        for (int step = 0; step < times.Length; step++)
        {
            Array.Sort(times[step]);
            double time = times[step][(int)(Quantile * periods)];
            all += time;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Schedule.Steps[step],-24}{time,10:F4} ms"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-24}{all,10:F4} ms"));
    }
}
