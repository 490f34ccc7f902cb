using Ronghe.Experiments.Runs;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>What the experiment reads of one world: a few observations by sector and period, settled part included.</summary>
internal sealed class SpiralTrace
{
    /// <summary>Observations that are kept.</summary>
    public static IReadOnlyList<string> Outcomes { get; } =
    [
        "mismatch", "open_posts", "reform_effort", "log_seats", "demand_position",
        "supply_position",
        "upgrade_hazard", "upgrade_ready", "joint_innovation", "generation", "integration", "graduate_fit", "coverage",
    ];

    private readonly Dictionary<string, int> _position;
    private readonly double[] _values;

    private SpiralTrace(IReadOnlyList<string> outcomes, int sectors, int periods, double[] values)
    {
        _position = outcomes.Select(static (name, i) => (name, i)).ToDictionary(static o => o.name, static o => o.i);
        Sectors = sectors;
        Periods = periods;
        _values = values;
    }

    public int Sectors { get; }

    /// <summary>Recorded quarters.</summary>
    public int Periods { get; }

    /// <summary>One observation of one sector from <paramref name="from"/> on.</summary>
    public double[] Of(string outcome, int sector, int from = 0, int count = int.MaxValue)
    {
        int first = ((_position[outcome] * Sectors) + sector) * Periods;
        return _values.AsSpan(first + from, Math.Min(count, Periods - from)).ToArray();
    }

    /// <summary>ln of the posts that are open, and of half a post: what is demanded.</summary>
    public double[] Demand(int sector, int from = 0) => [.. Of("open_posts", sector, from).Select(static posts => Math.Log(posts + 0.5))];

    /// <summary>What is supplied, in the same units; mismatch is demand − supply.</summary>
    public double[] Supply(int sector, int from = 0) =>
        [.. Demand(sector, from).Zip(Of("mismatch", sector, from), static (demand, mismatch) => demand - mismatch)];

    public static SpiralTrace From(RecordedRun run)
    {
        int[] groups = [.. Enumerable.Range(0, run.Groups.Count).Where(g => run.Groups[g].Kind == "sector")];
        string[] names = [.. run.Observations.Select(static o => o.Name)];
        var values = new double[names.Length * groups.Length * run.Periods.Count];
        int next = 0;
        for (int o = 0; o < names.Length; o++)
        {
            foreach (int group in groups)
            {
                for (int t = 0; t < run.Periods.Count; t++) values[next++] = run.Value(o, group, t);
            }
        }

        return new SpiralTrace(names, groups.Length, run.Periods.Count, values);
    }
}
