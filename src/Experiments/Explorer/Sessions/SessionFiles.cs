using System.Globalization;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>What a session leaves behind: a scenario file that says the same, and its series in the form of <c>run</c>'s.</summary>
internal static class SessionFiles
{
    /// <summary>Writes the plan as a scenario file; running it with the plan's luck gives the session's series.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">File to write.</param>
    /// <remarks>The file builds on the one the session was opened from, unless it replaces that one or that one says something else by now:
    /// then it is written in full.</remarks>
    public static void Save(SessionPlan plan, string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        bool isOpened = IsOpened(plan.Document, path);
        string text = ScenarioWriter.Changed(plan.Document, plan.Scenario, plan.IsFileAsRead && !isOpened
            && IsAsOpened(plan.Document), folder,
            isOpened ? plan.Document.Name : Path.GetFileNameWithoutExtension(path));
        WholeFile.WriteText(path, plan.Replication == 0 ? text
            : text.Insert(text.IndexOf('\n') + 1, Luck(plan.Replication, Path.GetFileName(path))));
    }

    /// <summary>Whether a path leads to the file that a session was opened from.</summary>
    public static bool IsOpened(ScenarioDocument document, string path) => document.Path != "-" && Real(path) == Real(document.Path);

    /// <summary>Whether a path leads to something that the file a session was opened from is made of: a file it extends, or an input
    /// table.</summary>
    public static bool IsPartOf(ScenarioDocument document, string path)
    {
        string folder = document.Path == "-" ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(document.Path))!;
        return document.Bases.Concat(document.TableHashes.Keys.Select(table => Path.GetFullPath(table, folder)))
            .Any(part => Real(part) == Real(path));
    }

    private static string Luck(int replication, string file) =>
        string.Create(CultureInfo.InvariantCulture, $"# Saved under luck {replication}: 'ronghe run {file} --replication {replication}' " +
            $"gives the same numbers; in the explorer ':luck {replication}'.\n");

    private static bool IsAsOpened(ScenarioDocument document) =>
        document.Path != "-" && ScenarioReader.TryRead(document.Path, [], new ScenarioFindings())?.MergedJson == document.MergedJson;

    private static string Real(string path) =>
        (File.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);

    /// <summary>Writes every observation of the finished periods, all groups, of all worlds shown.</summary>
    public static void Export(Session session, string path)
    {
        WholeFile.Write(path, stream =>
        {
            using var table = new CsvTable(stream, ResultSchema.Series);
            Append(table, session.World, session.Now);
            foreach (Rival rival in session.Rivals) Append(table, rival.World, session.Now);
            table.Complete();
        });
    }

    private static void Append(CsvTable table, ExploredWorld world, int periods)
    {
        if (world.Series is not { } series) return;
        Scenario scenario = world.Plan.Scenario;
        string world16 = ScenarioHash.OfWorld(scenario)[..ScenarioHash.IdLength],
        policy16 = ScenarioHash.OfPolicies(scenario)[..ScenarioHash.IdLength];
        var identity = new RunIdentity(world16, policy16, scenario.Seed, world.Plan.Replication);
        (int Observation, int Group)[] rows =
        [
            .. Enumerable.Range(0, series.Groups.Count).SelectMany(g => Enumerable.Range(0, series.Observations.Count)
                .Where(o => series.Observations[o].IsOf(series.Groups[g])).Select(o => (o, g))),
        ];
        ResultPlace[] places = [.. rows.Select(row => new ResultPlace(series.Groups[row.Group], series.Observations[row.Observation]))];
        var values = new double[places.Length];
        for (int period = 0; period < Math.Min(periods, world.Recorded); period++)
        {
            for (int i = 0; i < values.Length; i++) values[i] = series[rows[i].Observation, rows[i].Group, period];
            table.Append(new ResultBlock(new ResultHead(scenario.Name, identity, period, (scenario.Start + period).ToString()), places,
                values));
        }
    }
}
