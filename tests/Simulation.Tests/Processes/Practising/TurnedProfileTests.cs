using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.Practising;

/// <summary>A turned profile is kept as two weights; here it is turned as a vector of its 36 numbers, along the arc, and compared.</summary>
public class TurnedProfileTests
{
    private static readonly RandomStreams Streams = new(20261201, 0);

    public static TheoryData<double> Angles =>
        [0, 1e-9, 1e-5, 0.001, 0.1, 0.45, 1, Math.PI / 2, 2, 3, Math.PI - 1e-5, Math.PI - 1e-9, Math.PI];

    [Theory]
    [MemberData(nameof(Angles))]
    public void The_weights_give_the_profile_turned_along_the_arc(double angle)
    {
        bool turns = angle is > 1e-6 and < Math.PI - 1e-6;

        // A cosine near ±1 knows its angle to the root of the rounding only.
        double tolerance = turns ? 1e-13 / Math.Pow(Math.Sin(angle), 2) + 1e-12 : 1e-8;
        for (uint trial = 0; trial < 200; trial++)
        {
            (double[] own, double[] aside) = Pair(trial);
            double[] required = Along(own, aside, angle), third = Pair(trial + 1000).Own;
            foreach (double share in new[] { 0, 1e-6, 0.06, 0.5, 0.94, 1, 1.7, Streams.Uniform(Purpose.None, trial, 0) })
            {
                (double weight, double toward) = Practise.Turned(Profiles.Dot(own, required), share);
                if (!turns || share == 0) Assert.Equal((1, 0), (weight, toward));
                double[] expected = Along(own, aside, turns ? angle * Math.Min(1, share) : 0);
                for (int k = 0; k < Profiles.Stride; k++)
                    Assert.Equal(expected[k], (weight * own[k]) + (toward * required[k]), tolerance);
                Assert.Equal(Dot(expected, third), (weight * Dot(own, third)) + (toward * Dot(required, third)), tolerance);
            }
        }
    }

    [Fact]
    public void All_of_the_way_is_what_is_required_and_none_of_it_is_what_was_known()
    {
        for (double cosine = -0.999; cosine < 1; cosine += 0.001)
        {
            (double own, double toward) = Practise.Turned(cosine, 1);
            Assert.Equal(0, own, 12);
            Assert.Equal(1, toward, 12);
            Assert.Equal((1, 0), Practise.Turned(cosine, 0));
        }
    }

    /// <summary>The more quality, the nearer; never past the requirement.</summary>
    [Fact]
    public void Practice_turns_toward_the_host_and_never_beyond()
    {
        for (double cosine = -0.95; cosine < 1; cosine += 0.05)
        {
            double before = cosine;
            for (double share = 0.1; share < 2; share += 0.1)
            {
                (double own, double toward) = Practise.Turned(cosine, share);
                double now = (own * cosine) + toward;
                Assert.True(share > 1 ? Math.Abs(now - before) < 1e-12 : now > before, $"{cosine}, {share}: {before} then {now}");
                before = now;
            }
        }
    }

    /// <summary>The table never sees a turned profile: its cosine with a post follows from theirs.</summary>
    [Fact]
    public void A_graduates_cosine_with_any_post_is_that_of_the_turned_vector()
    {
        ModelState state = Model.Create(TestWorlds.Create(sectors: 5), 0).State;
        Practices practices = state.Practices;
        int row = practices.Start(0, 3) + Practices.Nominal;
        for (uint trial = 0; trial < 400; trial++)
        {
            (double[] own, _) = Pair(trial);
            practices.Sector[row] = (int)(trial % 5);
            practices.Generation[row] = (int)(trial % 7);
            double[] required = [.. state.Sectors.Requirement(practices.Sector[row], practices.Generation[row])];
            double share = trial % 10 == 0 ? 0 : trial % 11 == 0 ? 1 : Streams.Uniform(Purpose.None, trial, 1);
            (practices.Own[row], practices.Required[row]) = Practise.Turned(Profiles.Dot(own, required), share);
            double angle = Math.Acos(Dot(own, required));
            double[] aside = [.. required.Zip(own, (r, o) => (r - (Math.Cos(angle) * o)) / Math.Sin(angle))];
            double[] turned = Along(own, aside, share * angle);
            for (int sector = 0; sector < 5; sector++)
            {
                ReadOnlySpan<double> post = state.Sectors.Requirement(sector, (int)(trial % 9));
                Assert.Equal(Dot(turned, [.. post]), FitTable.Turned(state, row, Profiles.Dot(own, post), post), 1e-12);
            }
        }
    }

    /// <summary>A direction and one at right angles to it, both over the 33 fields.</summary>
    private static (double[] Own, double[] Aside) Pair(uint trial)
    {
        double[] own = Direction(trial, 0), aside = Direction(trial, 1);
        double dot = Dot(own, aside);
        for (int k = 0; k < aside.Length; k++) aside[k] -= dot * own[k];
        Profiles.Normalize(aside);
        return (own, aside);
    }

    private static double[] Direction(uint trial, uint which)
    {
        var direction = new double[Profiles.Stride];
        for (int k = 0; k < 33; k++) direction[k] = Streams.Normal(Purpose.None, trial, 2, which, (uint)k);
        Profiles.Normalize(direction);
        return direction;
    }

    /// <summary>The point of the arc at an angle.</summary>
    private static double[] Along(double[] own, double[] aside, double angle) =>
        [.. own.Zip(aside, (o, a) => (Math.Cos(angle) * o) + (Math.Sin(angle) * a))];

    private static double Dot(double[] a, double[] b) => a.Zip(b, static (x, y) => x * y).Sum();
}
