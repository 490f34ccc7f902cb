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

    /// <summary>What we assume; where something of it changes, what holds through the burn-in and from period 0 on. What a scenario with
    /// <see cref="Worlds"/> assumes differs from world to world: <see cref="With"/> changes all of them.</summary>
    /// <exception cref="InvalidOperationException">Set while there are worlds, which have parameters of their own.</exception>
    public required ModelParameters Parameters
    {
        get;
        init => field = Worlds.Count == 0 ? value
            : throw new InvalidOperationException($"'{Name}' has {Worlds.Count} worlds with parameters of their own: change them by With.");
    }

    /// <summary>Worlds that may be ours, each with what it assumes; empty when <see cref="Parameters"/> alone hold.</summary>
    public IReadOnlyList<ModelParameters> Worlds { get; init; } = [];

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

    /// <summary>Replications of one world that follow each other: two, so that as few as possible tell luck from world.</summary>
    public const int RunsOfWorld = 2;

    /// <summary>Number of the world in which a replication lives, the same in every scenario with as many worlds; 0 where there is but
    /// one.</summary>
    public int WorldOf(int replication) => Worlds.Count == 0 ? 0 : replication / RunsOfWorld % Worlds.Count;

    /// <summary>The scenario of one replication: what it assumes is what its world assumes.</summary>
    public Scenario InWorldOf(int replication) =>
        Worlds.Count == 0 ? this : InOneWorld() with { Parameters = Worlds[WorldOf(replication)] };

    /// <summary>The scenario without other worlds: <see cref="Parameters"/> hold in all replications.</summary>
    public Scenario InOneWorld() => Worlds.Count == 0 ? this : this with { Worlds = [] };

    /// <summary>The scenario with what it assumes changed, in each of its worlds alike.</summary>
    /// <param name="change">The change; asked once for <see cref="Parameters"/> and once for each world.</param>
    public Scenario With(Func<ModelParameters, ModelParameters> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Scenario one = InOneWorld() with { Parameters = change(Parameters) };
        return Worlds.Count == 0 ? one : one with { Worlds = [.. Worlds.Select(change)] };
    }
}
