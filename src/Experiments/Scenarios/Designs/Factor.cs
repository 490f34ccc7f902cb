using Ronghe.Simulation.Mathematics;

namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>One thing a design varies: an uncertainty (a parameter) or a lever.</summary>
/// <param name="Key">Key of the parameter or lever.</param>
/// <param name="Low">Lowest value.</param>
/// <param name="High">Highest value.</param>
/// <param name="IsLogarithmic">A range is covered evenly in its logarithm.</param>
/// <param name="IsInteger">Values are rounded to whole numbers.</param>
/// <param name="Levels">Values to take, ascending order not needed; null means the range.</param>
internal sealed record Factor(string Key, double Low, double High, bool IsLogarithmic, bool IsInteger, IReadOnlyList<double>? Levels)
{
    /// <summary>The value at a share of the way from low to high; of a factor with levels, the level that covers the share.</summary>
    /// <param name="share">0 ≤ share ≤ 1.</param>
    public double At(double share)
    {
        if (Levels is { } levels) return levels[Math.Min(levels.Count - 1, (int)(share * levels.Count))];
        if (IsInteger) return Math.Min(High, Math.Floor(Low + (share * (High - Low + 1))));
        if (share <= 0) return Low;
        if (share >= 1) return High;
        return Between(share);
    }

    /// <summary>Its levels, or as many evenly spaced values of its range; whole numbers are not repeated.</summary>
    public IReadOnlyList<double> LevelsOr(int count)
    {
        if (Levels is { } levels) return levels;
        double Even(int i) => count == 1 ? Low : Between(i / (count - 1.0));
        double[] values = [.. Enumerable.Range(0, count).Select(i => i == count - 1 && count > 1 ? High : Even(i))];
        return IsInteger ? [.. values.Select(static v => Math.Round(v)).Distinct()] : values;
    }

    // The simulation's own functions: the same design on every machine.
    private double Between(double share) => !IsLogarithmic ? Low + (share * (High - Low))
        : Math.Clamp(Elementary.Exp(Elementary.Log(Low) + (share * (Elementary.Log(High) - Elementary.Log(Low)))), Low, High);
}
