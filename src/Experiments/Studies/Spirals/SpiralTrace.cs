using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>What the study reads of one world: a few observations by sector and period, settled part included.</summary>
internal sealed class SpiralTrace
{
    public const string Quantity = "quantity_gap", Content = "content_gap", Angle = "content_angle", Hazard = "upgrade_hazard",
        Effort = "reform_effort", Seats = "log_seats";

    /// <summary>Observations that are kept of long runs.</summary>
    public static IReadOnlyList<string> Outcomes { get; } =
    [
        Quantity, Content, Angle, Hazard, Effort, Seats, "demand_position", "supply_position", "effective_supply", "upgrade_ready",
        "joint_innovation", "generation", "integration", "output", "coverage",
    ];

    /// <summary>Those that are kept of echoes.</summary>
    public static IReadOnlyList<string> Echoed { get; } = [Quantity, Content, Hazard, Effort, Seats];

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

    /// <summary>The measured quarters, or the first so many of them, of every sector; the few in which nobody graduates or looks are those
    /// before them.</summary>
    public double[][] Measured(string outcome, int count = int.MaxValue) =>
        [.. Enumerable.Range(0, Sectors).Select(s => Smoothing.Carried(Of(outcome, s, SpiralSettings.Settling, count)))];

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
