using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.Mathematics;

/// <summary>What a job asks or a person knows, as a direction among the knowledge areas; how well two directions agree.</summary>
/// <remarks>
/// <code>
/// normalize(v) = v/|v|, |v| = √(v·v);   v has a direction when |v| is at least 10⁻⁶ and finite
/// turn(v, u, a) = normalize((1 − a)·v + a·u);   v stays as it is where that has no direction
/// F(u, v) = exp(−θ²/(2ω²)), θ = arccos(u·v);   computed as 2^(k + r), k + r = −θ²·log₂e/(2ω²),
///     θ² = t·R(t), t = 1 − u·v, where u·v ≥ 0, else (π − √(t·R(t)))², t = 1 + u·v;   R and 2ʳ polynomials
/// </code>
/// <para>Symbols: u and v = profiles, unit vectors over the K knowledge fields of a scenario (its input profiles are centred, so that
/// numbers may be negative); F = fit, 0 … 1; ω = world.fit_width.</para>
/// <para>Source: Assumption. An angle does not ask how much is known (that is the level), only what.</para>
/// <para> Every sum runs in one written order whatever the machine: three accumulators of four lanes take the groups of four in turn, then
/// (first + second) + third, then lanes (0 + 2) + (1 + 3). Multiplied, then added: no fused multiply-add in sums. A profile is brought to
/// length one by multiplying with 1/length: one division in the place of nine, at most one more unit in the last place. The polynomials of
/// the fit are fused multiply-adds by definition (<see cref="FitOfCosine"/>): F is within 10⁻¹³ of the exponential for every ω.</para>
/// </remarks>
public static class Profiles
{
    /// <summary>Numbers kept for a profile: the 33 O*NET knowledge areas and three zeros, so that vectors of four fit.</summary>
    public const int Stride = 36;

    /// <summary>Shorter than this a profile has no direction.</summary>
    public const double ShortestNorm = 1e-6;

    private const int Lanes = 4;

    /// <summary>a·b.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Debug.Assert(a.Length == b.Length && a.Length % Lanes == 0, "Profiles are padded to the same multiple of four.");
        if (a.Length == Stride && b.Length == Stride) return DotOfStride(a, b);
        ReadOnlySpan<Vector256<double>> left = MemoryMarshal.Cast<double, Vector256<double>>(a);
        ReadOnlySpan<Vector256<double>> right = MemoryMarshal.Cast<double, Vector256<double>>(b)[..left.Length];
        Vector256<double> first = default, second = default, third = default;
        int i = 0;
        for (; i + 2 < left.Length; i += 3)
        {
            first += left[i] * right[i];
            second += left[i + 1] * right[i + 1];
            third += left[i + 2] * right[i + 2];
        }

        if (i < left.Length)
            first += left[i] * right[i];
        if (i + 1 < left.Length)
            second += left[i + 1] * right[i + 1];
        return Total(first, second, third);
    }

    /// <summary>The same order for the usual length, without a loop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double DotOfStride(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ref double left = ref MemoryMarshal.GetReference(a);
        ref double right = ref MemoryMarshal.GetReference(b);
        Vector256<double> first = default, second = default, third = default;
        first += Part(ref left, 0) * Part(ref right, 0);
        second += Part(ref left, 1) * Part(ref right, 1);
        third += Part(ref left, 2) * Part(ref right, 2);
        first += Part(ref left, 3) * Part(ref right, 3);
        second += Part(ref left, 4) * Part(ref right, 4);
        third += Part(ref left, 5) * Part(ref right, 5);
        first += Part(ref left, 6) * Part(ref right, 6);
        second += Part(ref left, 7) * Part(ref right, 7);
        third += Part(ref left, 8) * Part(ref right, 8);
        return Total(first, second, third);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Part(ref double profile, int part) => Vector256.LoadUnsafe(ref profile, (nuint)(part * Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Total(Vector256<double> first, Vector256<double> second, Vector256<double> third)
    {
        Vector256<double> total = first + second + third;
        Vector128<double> pair = total.GetLower() + total.GetUpper();
        return pair.ToScalar() + pair.GetElement(1);
    }

    /// <summary>Brings direction·(1 − share) + target·share to length one in the place of <paramref name="direction"/>; says no, and
    /// changes nothing, where that has none.</summary>
    public static bool Turn(Span<double> direction, ReadOnlySpan<double> target, double share)
    {
        Debug.Assert(direction.Length == Stride && target.Length == Stride, "Profiles have the usual length.");
        return Turn(ref MemoryMarshal.GetReference(direction), ref MemoryMarshal.GetReference(target), 1, share);
    }

    /// <summary>The same toward a sum of profiles, brought to length one; nothing happens where the sum has no direction.</summary>
    public static bool TurnTowardSum(Span<double> direction, ReadOnlySpan<double> sum, double share)
    {
        Debug.Assert(direction.Length == Stride && sum.Length == Stride, "Profiles have the usual length.");
        double norm = Math.Sqrt(DotOfStride(sum, sum));
        return !HasDirection(norm) || Turn(ref MemoryMarshal.GetReference(direction), ref MemoryMarshal.GetReference(sum), 1 / norm, share);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Turn(ref double from, ref double to, double scaleOfTarget, double share)
    {
        Vector256<double> kept = Vector256.Create(1 - share), added = Vector256.Create(share), target = Vector256.Create(scaleOfTarget);
        Vector256<double> part0 = Between(ref from, ref to, 0, kept, added, target),
        part1 = Between(ref from, ref to, 1, kept, added, target), part2 = Between(ref from, ref to, 2, kept, added, target);
        Vector256<double> part3 = Between(ref from, ref to, 3, kept, added, target),
        part4 = Between(ref from, ref to, 4, kept, added, target), part5 = Between(ref from, ref to, 5, kept, added, target);
        Vector256<double> part6 = Between(ref from, ref to, 6, kept, added, target),
        part7 = Between(ref from, ref to, 7, kept, added, target), part8 = Between(ref from, ref to, 8, kept, added, target);
        double norm = Math.Sqrt(Total(
            (part0 * part0) + (part3 * part3) + (part6 * part6),
            (part1 * part1) + (part4 * part4) + (part7 * part7),
            (part2 * part2) + (part5 * part5) + (part8 * part8)));
        if (!HasDirection(norm)) return false;
        Vector256<double> scale = Vector256.Create(1 / norm);
        (part0 * scale).StoreUnsafe(ref from);
        (part1 * scale).StoreUnsafe(ref from, Lanes);
        (part2 * scale).StoreUnsafe(ref from, 2 * Lanes);
        (part3 * scale).StoreUnsafe(ref from, 3 * Lanes);
        (part4 * scale).StoreUnsafe(ref from, 4 * Lanes);
        (part5 * scale).StoreUnsafe(ref from, 5 * Lanes);
        (part6 * scale).StoreUnsafe(ref from, 6 * Lanes);
        (part7 * scale).StoreUnsafe(ref from, 7 * Lanes);
        (part8 * scale).StoreUnsafe(ref from, 8 * Lanes);
        return true;
    }

    /// <summary>Four numbers between two profiles. Zero first, as in a cleared profile to which both are added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Between(
        ref double from, ref double to, int part, Vector256<double> kept, Vector256<double> added, Vector256<double> target) =>
        Vector256<double>.Zero + (Part(ref from, part) * kept) + (Part(ref to, part) * target * added);

    private static bool HasDirection(double norm) => norm >= ShortestNorm && !double.IsInfinity(norm);

    /// <summary>into ← into + weight·v.</summary>
    public static void AddScaled(Span<double> into, ReadOnlySpan<double> v, double weight)
    {
        Debug.Assert(into.Length == v.Length && into.Length % Lanes == 0, "Profiles are padded to the same multiple of four.");
        Span<Vector256<double>> sums = MemoryMarshal.Cast<double, Vector256<double>>(into);
        ReadOnlySpan<Vector256<double>> terms = MemoryMarshal.Cast<double, Vector256<double>>(v)[..sums.Length];
        Vector256<double> weights = Vector256.Create(weight);
        for (int i = 0; i < sums.Length; i++)
            sums[i] += terms[i] * weights;
    }

    /// <summary>Brings a profile to length one; says no, and changes nothing, where it has no direction.</summary>
    public static bool Normalize(Span<double> v)
    {
        double norm = Math.Sqrt(Dot(v, v));
        if (!HasDirection(norm)) return false;
        Vector256<double> scale = Vector256.Create(1 / norm);
        ref double first = ref MemoryMarshal.GetReference(v);
        for (int i = 0; i < v.Length; i += Lanes) (Vector256.LoadUnsafe(ref first, (nuint)i) * scale).StoreUnsafe(ref first, (nuint)i);
        return true;
    }

    /// <summary>The angle between two profiles of length one, in radians.</summary>
    public static double Angle(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Elementary.Acos(Dot(a, b));

    /// <summary>The fit F = exp(−θ²/2ω²) of an angle θ given by its cosine; ω &gt; 0 is the tolerance in radians.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static T Fit<T>(T cosine, double omega)
        where T : struct, ILane<T> => FitOfCosine.Of(cosine, FitOfCosine.Scale(omega));

    /// <summary>The fits of many angles, in the place of their cosines.</summary>
    public static void Fit(Span<double> cosines, double omega)
    {
        double scale = FitOfCosine.Scale(omega);
        int done = Fit<Four>(cosines, scale, 0);
        Fit<One>(cosines, scale, done);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int Fit<T>(Span<double> cosines, double scale, int first)
        where T : struct, ILane<T>
    {
        for (; first + T.Count <= cosines.Length; first += T.Count)
            FitOfCosine.Of(T.At(cosines, first), scale).Put(cosines, first);
        return first;
    }

    /// <summary>The fit of two profiles of length one.</summary>
    public static double Fit(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double omega) => Fit<One>(Dot(a, b), omega);
}
