using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;

namespace Ronghe.Benchmarks;

/// <summary>The shipped scenarios.</summary>
internal static class Worlds
{
    /// <summary>Reads a scenario of the repository, shortened.</summary>
    public static Scenario Read(string name, int periods)
    {
        Scenario scenario = ScenarioReader.Read(Path.Combine(Folder(), "scenarios", name)).Scenario;
        return scenario with { Periods = periods };
    }

    /// <summary>The folder of Ronghe.slnx.</summary>
    public static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ronghe.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Ronghe.slnx is not above the benchmarks.");
    }
}
