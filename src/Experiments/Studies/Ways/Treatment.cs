using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>One lever at one effort for a time.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Effort">In reference efforts, of an instrument in full doses; above 1 only where equal cost asks for it.</param>
/// <param name="From">First period in force.</param>
/// <param name="Until">First period no longer in force; null to the end.</param>
/// <param name="Multiplier">What its rate is multiplied by, whatever its gain; null follows the lever contract, and always null of an
/// instrument.</param>
internal sealed record Treatment(Lever Lever, double Effort, int From, int? Until = null, double? Multiplier = null)
{
    public PolicyMeasure Measure => PolicyMeasure.At(Lever, Effort) with { From = From, Until = Until };

    /// <summary>The gain with which the contract gives <paramref name="multiplier"/> at an effort.</summary>
    public static double GainFor(double multiplier, double effort, double saturation) =>
        1 + ((multiplier - 1) / (1 - Math.Exp(-effort / saturation)));

    /// <summary>Parameters in which this treatment has its multiplier.</summary>
    public ModelParameters ApplyTo(ModelParameters parameters)
    {
        if (Multiplier is not { } multiplier) return parameters;
        double[] gain = [.. parameters.Levers.Gain];
        gain[(int)Lever] = GainFor(multiplier, Effort, parameters.Levers.Saturation[(int)Lever]);
        return parameters with { Levers = parameters.Levers with { Gain = gain } };
    }
}
