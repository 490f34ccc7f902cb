using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.Mathematics;

/// <summary>A profile kept in registers while it is compared with many others: the bits of <see cref="Profiles.Dot"/>.</summary>
internal readonly ref struct ProfileInHand
{
    private readonly Vector256<double> _0, _1, _2, _3, _4, _5, _6, _7, _8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ProfileInHand(ReadOnlySpan<double> profile)
    {
        _0 = Lanes.At(profile, 0);
        _1 = Lanes.At(profile, 4);
        _2 = Lanes.At(profile, 8);
        _3 = Lanes.At(profile, 12);
        _4 = Lanes.At(profile, 16);
        _5 = Lanes.At(profile, 20);
        _6 = Lanes.At(profile, 24);
        _7 = Lanes.At(profile, 28);
        _8 = Lanes.At(profile, 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Dot(ReadOnlySpan<double> other)
    {
        Vector256<double> first = Vector256<double>.Zero + (_0 * Lanes.At(other, 0)) + (_3 * Lanes.At(other, 12)) + (_6 * Lanes.At(other, 24));
        Vector256<double> second = Vector256<double>.Zero + (_1 * Lanes.At(other, 4)) + (_4 * Lanes.At(other, 16)) + (_7 * Lanes.At(other, 28));
        Vector256<double> third = Vector256<double>.Zero + (_2 * Lanes.At(other, 8)) + (_5 * Lanes.At(other, 20)) + (_8 * Lanes.At(other, 32));
        Vector256<double> total = first + second + third;
        Vector128<double> pair = total.GetLower() + total.GetUpper();
        return pair.ToScalar() + pair.GetElement(1);
    }
}
