using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Simulation.Tests.Processes.Decisions;

/// <summary>Belief enters one term of an actor's will and nothing else.</summary>
public class OneTermOfBeliefTests
{
    /// <summary>Nobody's belief moves.</summary>
    private static readonly (string Key, double Value)[] Held =
    [
        ("belief.openness", 0), ("belief.stubbornness", 0), ("belief.publicity", 0), ("belief.reinforcement", 0),
        ("belief.disappointment", 0), ("world.belief_spread", 0),
    ];

    /// <summary>What tells beliefs themselves.</summary>
    private static readonly string[] OfBelief =
        ["consensus", "enterprise_belief", "college_belief", "belief_gap", "belief_dispersion", "community_governance", "community_interests"];

    /// <summary>With the term cut, belief held at .3 and at .7 gives the same participation, consent and motivation, and everything else to
    /// the bit.</summary>
    [Fact]
    public void Without_its_one_term_belief_changes_nothing_but_itself()
    {
        RunSeries low = Run(0.3, 0), high = Run(0.7, 0);
        string[] different = [.. low.Observations.Select(static o => o.Name)
            .Where(name => !low.Course(name).Select(BitConverter.DoubleToInt64Bits)
                .SequenceEqual(high.Course(name).Select(BitConverter.DoubleToInt64Bits)))];
        Assert.All(different, static name => Assert.Contains(name, OfBelief));

        Assert.All(low.Course("enterprise_belief"), static b => Assert.Equal(0.3, b, 9));
        Assert.All(high.Course("college_belief"), static b => Assert.Equal(0.7, b, 9));
    }

    [Fact]
    public void With_it_who_believes_takes_part_more_and_wants_more()
    {
        RunSeries low = Run(0.3, 1), high = Run(0.7, 1);
        Assert.All(["hosting_enterprises", "enterprise_motivation", "college_motivation", "partnerships"],
            name => Assert.True(high.Course(name).Average() > low.Course(name).Average(), name));
    }

    private static RunSeries Run(double belief, double weight) => Model.Create(TestWorlds.Create(periods: 40, colleges: 20, enterprises: 300,
        parameters: Held.Append(("world.mean_belief", belief)).Append(("decision.belief_weight", weight))
            .Aggregate(new ModelParameters(), static (so, held) => TestWorlds.With(held.Item1, held.Item2, so))), 0).Run();
}
