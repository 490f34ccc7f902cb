using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Mathematics;

/// <summary>Four agents side by side get the bits that each gets alone, whatever the numbers.</summary>
public class LanesTests
{
    private static readonly ModelParameters Parameters = new();
    private static readonly double[] Inputs = [.. ElementaryTests.WideInputs()];

    [Theory]
    [InlineData("exp")]
    [InlineData("one minus exp")]
    [InlineData("log")]
    [InlineData("power")]
    [InlineData("logistic")]
    [InlineData("tanh")]
    [InlineData("acos")]
    [InlineData("sin")]
    [InlineData("cos")]
    [InlineData("fit")]
    [InlineData("normal")]
    [InlineData("talent")]
    [InlineData("belief")]
    [InlineData("motivation")]
    [InlineData("will")]
    [InlineData("will at elasticity one")]
    [InlineData("depth")]
    [InlineData("gain")]
    [InlineData("hazard")]
    [InlineData("range")]
    public void A_rule_gives_four_agents_the_bits_of_each_alone(string rule)
    {
        Assert.True(Inputs.Length >= 200_000);
        var streams = new RandomStreams(5, 0);
        var columns = new double[6][];
        for (int input = 0; input < columns.Length; input++)
        {
            // The first goes through all numbers, the others are everyday ones and, one in four, any.
            columns[input] = [.. Inputs.Select((x, i) => input == 0 ? x : Other(streams, (uint)i, (uint)input))];
        }

        Clips ofFour = new(), ofOne = new();
        for (int i = 0; i < Inputs.Length; i += Four.Count)
        {
            Vector256<double> four = Rule(rule, Array.ConvertAll(columns, column => Four.At(column, i)), ofFour);
            for (int lane = 0; lane < Four.Count; lane++)
            {
                double one = Rule(rule, Array.ConvertAll(columns, column => One.At(column, i + lane)), ofOne);
                Assert.True(BitConverter.DoubleToInt64Bits(one) == BitConverter.DoubleToInt64Bits(four[lane])
                    || (double.IsNaN(one) && double.IsNaN(four[lane])),
                    $"{rule} of {string.Join(", ", columns.Select(column => column[i + lane]))}: {one:R} alone, {four[lane]:R} of four");
            }
        }

        Assert.Equal((ofOne.Checked, ofOne.Cut), (ofFour.Checked, ofFour.Cut));
    }

    private static T Rule<T>(string rule, T[] x, Clips clips)
        where T : struct, ILane<T>
    {
        Elementary.SinCos(x[0], out T sin, out T cos);
        return rule switch
        {
            "exp" => Elementary.Exp(x[0]),
            "one minus exp" => Elementary.OneMinusExp(x[0]),
            "log" => Elementary.Log(x[0]),
            "power" => Elementary.Power(x[0], 0.7),
            "logistic" => Elementary.Logistic(x[0]),
            "tanh" => Elementary.Tanh(x[0]),
            "acos" => Elementary.Acos(x[0]),
            "sin" => sin,
            "cos" => cos,
            "fit" => Profiles.Fit(x[0], 0.7),
            "normal" => RandomStreams.BoxMuller(x[1], x[0]),
            "talent" => MatchGraduates.Talent(x[0], x[1], Parameters.World),
            "belief" => FormConsensus.NextBelief(x[0], x[1], x[2], x[3], 0.1, 0.4, Parameters.Belief),
            "motivation" => UpdateMotivation.NextMotivation(x[0], x[1], x[2], x[3], Parameters.Decision),
            "will" => DeepenPartnerships.JointWill(x[0], x[1], -0.5),
            "will at elasticity one" => DeepenPartnerships.JointWill(x[0], x[1], 0),
            "depth" => DeepenPartnerships.NextDepth(x[0], x[1],
                DeepenPartnerships.Carried(x[2], x[3], x[4], x[5], Parameters.Cooperation), x[5], Parameters.Cooperation),
            "gain" => UpgradeTechnology.ExpectedGain(new UpgradeView<T>(x[0], x[1], x[2], x[3], x[4]),
                StaffOutlook.Of(0.8, Parameters.Industry), 0.2, x[5], Parameters.Industry, 0.7),
            "hazard" => UpgradeTechnology.Hazard(x[0], 2 * x[1], Parameters.Industry),
            _ => clips.ToRange(x[0], 0, 1),
        };
    }

    private static double Other(RandomStreams streams, uint i, uint input)
    {
        (double kind, double which) = streams.UniformPair(Purpose.None, i, 0, input);
        return kind < 0.75 ? which : Inputs[(int)(which * Inputs.Length)];
    }
}
