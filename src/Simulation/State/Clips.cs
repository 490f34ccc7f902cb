using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.State;

/// <summary>Counts how often a value had to be cut to its legal range: rare, or the equations are wrong.</summary>
public sealed class Clips
{
    /// <summary>Values looked at since the start.</summary>
    public long Checked { get; private set; }

    /// <summary>Values cut since the start.</summary>
    public long Cut { get; private set; }

    /// <summary>Share of values cut.</summary>
    public double Share => Checked == 0 ? 0 : (double)Cut / Checked;

    /// <summary>The value, or the nearest legal one (counted). Rounding error below 1e-12 is not a cut.</summary>
    public double ToRange(double value, double minimum, double maximum)
    {
        Checked++;
        if (value >= minimum && value <= maximum) return value;
        if (value < minimum - 1e-12 || value > maximum + 1e-12) Cut++;
        return value < minimum ? minimum : maximum;
    }

    /// <summary>The same of four values.</summary>
    public Vector256<double> ToRange(Vector256<double> values, double minimum, double maximum)
    {
        Checked += Lanes.Count;
        Vector256<double> lowest = Vector256.Create(minimum), highest = Vector256.Create(maximum);
        if (Vector256.GreaterThanOrEqualAll(values, lowest) && Vector256.LessThanOrEqualAll(values, highest)) return values;
        Checked -= Lanes.Count;
        return Vector256.Create(ToRange(values[0], minimum, maximum), ToRange(values[1], minimum, maximum),
            ToRange(values[2], minimum, maximum), ToRange(values[3], minimum, maximum));
    }

    /// <summary>Counts a profile that had to keep its old direction because the new one had no length.</summary>
    public void KeptDirection() => Cut++;

    /// <summary>Adds what a part of the world counted.</summary>
    public void Add(Clips part)
    {
        Checked += part.Checked;
        Cut += part.Cut;
    }

    /// <summary>Becomes the count of another world.</summary>
    public void CopyFrom(Clips other) => (Checked, Cut) = (other.Checked, other.Cut);

    /// <summary>Counts from zero again.</summary>
    public void Forget() => Checked = Cut = 0;
}
