using System.Runtime.CompilerServices;
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

    /// <summary>The values, or the nearest legal ones (counted). Rounding error below 1e-12 is not a cut.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T ToRange<T>(T values, double minimum, double maximum)
        where T : struct, ILane<T>
    {
        Checked += T.Count;
        T isLegal = (values >= minimum) & (values <= maximum);
        if (T.Number(isLegal) == T.Count) return values;
        Cut += T.Number((values < minimum - 1e-12) | (values > maximum + 1e-12));
        return T.Select(isLegal, values, T.Select(values < minimum, minimum, maximum));
    }

    /// <inheritdoc cref="ToRange{T}"/>
    public double ToRange(double value, double minimum, double maximum) => ToRange<One>(value, minimum, maximum);

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
