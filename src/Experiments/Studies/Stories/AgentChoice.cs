using Ronghe.Simulation;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>Who a policy helped most, least, or as much as the middle one.</summary>
internal enum Chosen
{
    Typical,
    Winner,
    Loser,
}

/// <summary>Finds the agent to tell about by what the policy did to it.</summary>
internal static class AgentChoice
{
    /// <summary>What winning means for a kind of agent, in words.</summary>
    public static string Measure(AgentKind kind) => kind switch
    {
        AgentKind.Enterprise => "accumulated money of enterprises",
        AgentKind.Programme => "share of a programme's last graduates in work",
        _ => "accumulated money of colleges",
    };

    /// <summary>The agent with the largest, smallest or median difference at the end, second world − first, among those of the start
    /// that are still there in both; null for none.</summary>
    public static AgentName? Find(Scenario first, Scenario second, int replication, AgentKind kind, Chosen chosen,
        CancellationToken cancellation)
    {
        Model a = Model.Create(first, replication), b = Model.Create(second, replication);
        a.Run(null, cancellation);
        b.Run(null, cancellation);
        double[] before = Values(a, kind), after = Values(b, kind);
        int[] order = [.. Enumerable.Range(0, Math.Min(before.Length, after.Length))
            .Where(i => new AgentName(kind, i).IsThere(a.State) && new AgentName(kind, i).IsThere(b.State))
            .OrderBy(i => after[i] - before[i]).ThenBy(static i => i)];
        return order.Length == 0 ? null
            : new AgentName(kind, chosen switch { Chosen.Winner => order[^1], Chosen.Loser => order[0], _ => order[order.Length / 2] });
    }

    private static double[] Values(Model model, AgentKind kind) => kind switch
    {
        AgentKind.Enterprise => model.State.Enterprises.Cash,
        AgentKind.Programme => model.State.Programmes.EmployedShare,
        _ => model.State.Colleges.Funds,
    };
}
