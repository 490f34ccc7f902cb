using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways.Claims;

/// <summary>What claims are read from in one world: the baseline, each way alone, all but each, all six; and, where it was run,
/// more.</summary>
internal sealed class ClaimEvidence(IWaysData data, WaysDesign design, WaysWorld world)
{
    private double Effort => design.Settings.Reference;

    /// <summary>Effects on integration of levers made comparable, by lever; null when not run.</summary>
    public IReadOnlyDictionary<Lever, double[]>? Comparable { get; init; }

    /// <summary>Switched-off ways: effect at the switch-off and over the last five years, by way; one list for equal cost, one for equal
    /// peak, or one for equal effort.</summary>
    public IReadOnlyList<IReadOnlyDictionary<int, (double[] Peak, double[] Later)>> Pulses { get; init; } = [];

    /// <summary>High start − low start without any lever: half-way and at the end; null when not run.</summary>
    public (double[] HalfWay, double[] AtEnd)? TwoStarts { get; init; }

    /// <summary>The fifteen two-way interactions of integration; null without the full factorial.</summary>
    public double[][]? Interactions { get; init; }

    public double[] None(WaysOutcome outcome) => data.Outcome(design.Baseline(world), outcome);

    public double[] All(WaysOutcome outcome) => data.Outcome(design.Together(Effort, world), outcome);

    public double[] Alone(Lever way, WaysOutcome outcome) => data.Outcome(design.Single(WaysDesign.WayOf(way), Effort, world), outcome);

    public double[] Without(Lever way, WaysOutcome outcome) => data.Outcome(design.Without(WaysDesign.WayOf(way), Effort, world), outcome);

    /// <summary>Joint effect of all six on integration − sum of the single effects.</summary>
    public double[] BeyondTheSum()
    {
        double[] none = None(WaysOutcome.Integration);
        double[] beyond = WaysDataExtensions.Minus(All(WaysOutcome.Integration), none);
        foreach (LeverDefinition way in SixWays.All)
            beyond = WaysDataExtensions.Minus(beyond, WaysDataExtensions.Minus(Alone(way.Lever, WaysOutcome.Integration), none));
        return beyond;
    }

    /// <summary>Cells that every world needs: baseline, six alone, all but each, all six — 14 of them.</summary>
    public static IEnumerable<WaysCell> Cells(WaysDesign design, WaysWorld world)
    {
        double effort = design.Settings.Reference;
        yield return design.Baseline(world);
        for (int k = 0; k < SixWays.Count; k++) yield return design.Single(k, effort, world);
        for (int k = 0; k < SixWays.Count; k++) yield return design.Without(k, effort, world);
        yield return design.Together(effort, world);
    }
}
