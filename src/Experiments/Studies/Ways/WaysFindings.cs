using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Ways.Claims;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>Everything the experiment found: what the answer, the tables and the console are made of.</summary>
internal sealed record WaysFindings
{
    public required IWaysData Data { get; init; }

    public required WaysDesign Design { get; init; }

    /// <summary>Response curves of the six ways, in their order.</summary>
    public required IReadOnlyList<LeverResponse> Ways { get; init; }

    public required EqualCost Costs { get; init; }

    /// <summary>Ways at every budget, further levers at the middle one.</summary>
    public required IReadOnlyList<Purchase> Purchases { get; init; }

    public required RankUncertainty Ranks { get; init; }

    public required IReadOnlyList<PulseRun> Pulses { get; init; }

    public required IReadOnlyList<ClaimResult> Claims { get; init; }

    public required SpiralVerdicts Spiral { get; init; }

    /// <summary>Tables in reading order.</summary>
    public required IReadOnlyList<NamedTable> Tables { get; init; }

    public NamedTable Table(string name) => Tables.First(t => t.Name == name);
}
