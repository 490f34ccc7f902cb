using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation;

/// <summary>Everything one world needs: who lives in it, what we assume, and which policies are in force. Deep-immutable.</summary>
public sealed record Scenario
{
    /// <summary>Title shown on every output.</summary>
    public required string Name { get; init; }

    /// <summary>64-bit seed; the replication number is mixed into the random key.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The quarter that names period 0.</summary>
    public required Quarter Start { get; init; }

    /// <summary>Number of recorded periods (quarters).</summary>
    public required int Periods { get; init; }

    /// <summary>What we assume; where something of it changes, what holds through the burn-in and from period 0 on.</summary>
    public required ModelParameters Parameters { get; init; }

    /// <summary>Parameters that take other values later, in any order; an empty list in every world that is held constant.</summary>
    public IReadOnlyList<ParameterChange> ParameterChanges { get; init; } = [];

    /// <summary>Who lives in the world.</summary>
    public required Population Population { get; init; }

    /// <summary>Measures that are part of the world as it is today: they act from the first quarter of the burn-in on.</summary>
    public IReadOnlyList<PolicyMeasure> PoliciesInForce { get; init; } = [];

    /// <summary>Measures that act from the first recorded period on at the earliest; an empty list is the baseline.</summary>
    public IReadOnlyList<PolicyMeasure> Policies { get; init; } = [];

    /// <summary>Most money the government may spend on <see cref="Policies"/> in one period, CNY; infinity means no cap. When they would
    /// cost more, what those that cost money add to what is in force anyway is scaled down by one factor.</summary>
    public PolicyBudget Budget { get; init; } = PolicyBudget.None;

    /// <summary>What is cut or forced to show a mechanism; nothing in every ordinary run.</summary>
    public Counterfactual Counterfactual { get; init; } = Counterfactual.None;
}
