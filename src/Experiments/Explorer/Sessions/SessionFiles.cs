using Ronghe.Experiments.Results;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>What a session leaves behind: a scenario file that says the same, and its series in the form of <c>run</c>'s.</summary>
internal static class SessionFiles
{
    /// <summary>Writes the plan as a scenario file; running it gives the session's series.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">File to write.</param>
    public static void Save(SessionPlan plan, string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        File.WriteAllText(path, ScenarioWriter.Changed(plan.Document, plan.Scenario, plan.IsFileAsRead && plan.Document.Path != "-", folder, Path.GetFileNameWithoutExtension(path)));
    }

    /// <summary>Writes every observation of the finished periods, all groups, of one world or both.</summary>
    public static void Export(Session session, string path)
    {
        using FileStream stream = File.Create(path);
        using var table = new CsvTable(stream, ResultSchema.Series);
        Append(table, session.World, session.Now);
        if (session.Other is { } other) Append(table, other, session.Now);
        table.Complete();
    }

    private static void Append(CsvTable table, ExploredWorld world, int periods)
    {
        if (world.Series is not { } series) return;
        Scenario scenario = world.Plan.Scenario;
        string world16 = ScenarioHash.OfWorld(scenario)[..ScenarioHash.IdLength], policy16 = ScenarioHash.OfPolicies(scenario)[..ScenarioHash.IdLength];
        var identity = new RunIdentity(world16, policy16, scenario.Seed, world.Plan.Replication);
        ResultPlace[] places = [.. series.Groups.SelectMany(g => series.Observations.Select(o => new ResultPlace(g, o)))];
        var values = new double[places.Length];
        for (int period = 0; period < Math.Min(periods, world.Recorded); period++)
        {
            for (int i = 0; i < values.Length; i++) values[i] = series[i % series.Observations.Count, i / series.Observations.Count, period];
            table.Append(new ResultBlock(new ResultHead(scenario.Name, identity, period, (scenario.Start + period).ToString()), places, values));
        }
    }
}
