using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>What a user has decided so far: everything that, with the luck, decides the numbers of a session. Immutable; undo goes back to
/// an earlier one.</summary>
internal sealed record SessionPlan
{
    /// <summary>The scenario the session began with.</summary>
    public required ScenarioDocument Document { get; init; }

    /// <summary>What is assumed; holds for the whole run.</summary>
    public required ModelParameters Parameters { get; init; }

    /// <summary>Levers moved by hand, in the order of their periods.</summary>
    public IReadOnlyList<LeverMove> Moves { get; init; } = [];

    /// <summary>Whether measures are in force at all; the world to compare with has none.</summary>
    public bool HasPolicies { get; init; } = true;

    /// <summary>Which luck: the replication number of <c>run</c>.</summary>
    public int Replication { get; init; }

    public int Periods => Document.Scenario.Periods;

    /// <summary>The document is its file as it stands, so that a saved session can build on the file; else options were laid on
    /// top.</summary>
    public bool IsFileAsRead { get; init; } = true;

    public static SessionPlan Of(ScenarioDocument document, bool isFileAsRead) =>
        new() { Document = document.InOneWorld(), Parameters = document.Scenario.Parameters, IsFileAsRead = isFileAsRead };

    /// <summary>The measures in force, now and later.</summary>
    public IReadOnlyList<PolicyMeasure> Measures =>
        HasPolicies ? HandMeasures.Of(Document.Scenario.Policies, Moves, Document.Scenario.Population.Regions.Count) : [];

    /// <summary>Index of a region's group in the series: the whole world comes first, then the sectors, then the regions.</summary>
    public int GroupOfRegion(int region) => 1 + Document.Scenario.Population.Sectors.Count + region;

    /// <summary>The scenario that says the same as this plan.</summary>
    public Scenario Scenario => Document.Scenario with { Parameters = Parameters, Policies = Measures };

    /// <summary>The same assumptions and luck without any measure.</summary>
    public SessionPlan WithoutPolicies => this with { HasPolicies = false, Moves = [] };

    /// <summary>A lever moved by hand from a period on. A move of the same lever in the same period and the same regions, or some of them,
    /// is replaced.</summary>
    public SessionPlan With(LeverMove move) =>
        this with { Moves = [.. Moves.Where(old => old.Period < move.Period || (old.Period == move.Period && !move.Covers(old))), move] };

    /// <summary>Whether both plans tell the same story up to (not with) a period, so that a world of one can go on with the
    /// other.</summary>
    public bool IsSameUntil(SessionPlan other, int period) =>
        ReferenceEquals(Document, other.Document) && Parameters == other.Parameters && HasPolicies == other.HasPolicies
            && Replication == other.Replication
        && Before(Moves, period).SequenceEqual(Before(other.Moves, period), MoveComparer.Instance);

    private static IEnumerable<LeverMove> Before(IReadOnlyList<LeverMove> moves, int period) => moves.Where(move => move.Period < period);

    private sealed class MoveComparer : IEqualityComparer<LeverMove>
    {
        public static MoveComparer Instance { get; } = new();

        public bool Equals(LeverMove? x, LeverMove? y) => x is null ? y is null : y is not null && x.IsLike(y);

        public int GetHashCode(LeverMove obj) => obj.Period;
    }
}
