using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs;

/// <summary>Which observations, groups and periods a run keeps. Written once per journal, not once per run.</summary>
/// <param name="Observations">In the catalogue's order.</param>
/// <param name="Groups">Group 0 is the whole world.</param>
/// <param name="Periods">Ascending; empty when no series is kept.</param>
internal sealed record RunLayout(
    IReadOnlyList<ObservationDefinition> Observations, IReadOnlyList<ObservationGroup> Groups, IReadOnlyList<int> Periods)
{
    /// <summary>About how many graduates' lives a run keeps; 0 keeps none.</summary>
    public int Persons { get; init; }

    /// <summary>Numbers a run of this layout holds beside its outcomes.</summary>
    public int ValueCount => Observations.Count * Groups.Count * Periods.Count;

    public int OutcomeCount => Observations.Count * Groups.Count;

    /// <summary>Position of an observation, or −1.</summary>
    public int IndexOf(string observation)
    {
        for (int i = 0; i < Observations.Count; i++)
        {
            if (Observations[i].Name == observation) return i;
        }

        return -1;
    }

    public bool Equals(RunLayout? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Persons == other.Persons && Periods.SequenceEqual(other.Periods) && Groups.SequenceEqual(other.Groups)
            && Observations.SequenceEqual(other.Observations)));

    public override int GetHashCode() => HashCode.Combine(Observations.Count, Groups.Count, Periods.Count);
}
