using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.Invariants;

/// <summary>The legal range of one column.</summary>
/// <param name="name">Table and column.</param>
/// <param name="column">Its numbers.</param>
/// <param name="minimum">Lowest legal value.</param>
/// <param name="maximum">Highest legal value.</param>
internal sealed class ColumnRange(string name, Array column, double minimum, double maximum)
{
    private readonly double[]? _numbers = column as double[];
    private readonly int[]? _whole = column as int[];

    /// <summary>Lowest and highest legal whole number.</summary>
    private readonly int _lowest = (int)Math.Max(int.MinValue, Math.Ceiling(minimum));
    private readonly int _highest = (int)Math.Min(int.MaxValue, Math.Floor(maximum));

    /// <summary>The first value outside, in words; null when all are inside. NaN is outside.</summary>
    public string? FirstOutside()
    {
        if (_numbers is not null)
        {
            int i = FirstOutside(_numbers);
            return i < 0 ? null : $"{name}[{i}] = {_numbers[i]:R} is outside {minimum}…{maximum}";
        }

        int at = _whole is null ? -1 : FirstOutside(_whole);
        return at < 0 ? null : $"{name}[{at}] = {_whole![at]} is outside {minimum}…{maximum}";
    }

    private int FirstOutside(ReadOnlySpan<double> numbers)
    {
        int i = 0;
        while (i + Four.Count <= numbers.Length)
        {
            Four four = Four.At(numbers, i);
            if (Four.Number((four >= minimum) & (four <= maximum)) < Four.Count) break;
            i += Four.Count;
        }

        for (; i < numbers.Length; i++)
        {
            if (!(numbers[i] >= minimum && numbers[i] <= maximum)) return i;
        }

        return -1;
    }

    private int FirstOutside(ReadOnlySpan<int> numbers)
    {
        Vector256<int> low = Vector256.Create(_lowest), high = Vector256.Create(_highest);
        int i = 0;
        while (i + Vector256<int>.Count <= numbers.Length)
        {
            Vector256<int> eight = Vector256.Create(numbers[i..]);
            if (!Vector256.GreaterThanOrEqualAll(eight, low) || !Vector256.LessThanOrEqualAll(eight, high)) break;
            i += Vector256<int>.Count;
        }

        for (; i < numbers.Length; i++)
        {
            if (numbers[i] < _lowest || numbers[i] > _highest) return i;
        }

        return -1;
    }
}
