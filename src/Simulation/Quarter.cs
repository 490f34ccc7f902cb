using System.Globalization;

namespace Ronghe.Simulation;

/// <summary>A calendar quarter: the label of a period. Periods are counted from 0; quarters only name them.</summary>
/// <param name="Year">Calendar year, 1900–2999.</param>
/// <param name="Number">1–4.</param>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    private int Index => (Year * 4) + Number - 1;

    public static Quarter operator +(Quarter quarter, int periods)
    {
        int index = quarter.Index + periods;
        return new Quarter(index / 4, (index % 4) + 1);
    }

    public static int operator -(Quarter left, Quarter right) => left.Index - right.Index;

    /// <summary>Adds periods.</summary>
    public static Quarter Add(Quarter quarter, int periods) => quarter + periods;

    /// <summary>Periods from <paramref name="right"/> to <paramref name="left"/>.</summary>
    public static int Subtract(Quarter left, Quarter right) => left - right;

    /// <summary>Reads <c>2018-Q1</c>.</summary>
    public static bool TryParse(string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is null || text.Length != 7 || text[4] != '-' || (text[5] != 'Q' && text[5] != 'q')) return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1900 or > 2999)
            return false;
        if (text[6] is < '1' or > '4') return false;
        quarter = new Quarter(year, text[6] - '0');
        return true;
    }

    public int CompareTo(Quarter other) => Index.CompareTo(other.Index);

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}");
}
