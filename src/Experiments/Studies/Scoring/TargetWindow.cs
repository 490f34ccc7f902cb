using System.Globalization;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>A span of recorded quarters.</summary>
/// <param name="First">First period, 0-based.</param>
/// <param name="Last">Last period, itself included.</param>
/// <param name="Text">As written; empty for all quarters.</param>
internal readonly record struct TargetWindow(int First, int Last, string Text)
{
    private const int QuartersAYear = 4, DigitsOfAYear = 4;

    /// <summary>Every recorded quarter.</summary>
    public static TargetWindow Whole { get; } = new(0, int.MaxValue, string.Empty);

    public bool Contains(int period) => period >= First && period <= Last;

    /// <summary>Whether a text means to be a span of time, a wrong one among them.</summary>
    public static bool IsMeant(string text) => (text.Length >= DigitsOfAYear && text[..DigitsOfAYear].All(char.IsAsciiDigit))
        || (text.StartsWith("first ", StringComparison.OrdinalIgnoreCase) && !IsScenario(text))
        || text.StartsWith("last ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a span of a run, or says in a sentence why it is none.</summary>
    /// <param name="text">As written.</param>
    /// <param name="start">The run's first quarter.</param>
    /// <param name="periods">Its length.</param>
    /// <param name="problem">Why not.</param>
    public static TargetWindow? Read(string text, Quarter start, int periods, out string problem)
    {
        problem = string.Empty;
        if (text.Length == 0) return Whole;
        if (Span(text, start, periods) is not var (first, last))
        {
            problem = $"'{text}' is no span of time; write 2015, 2011:2018, 2015-Q1:2016-Q4, first 5 or last 5 (years)";
            return null;
        }

        if (first > last) problem = $"'{text}' ends before it begins";
        else if (first < 0 || last >= periods)
            problem = string.Create(CultureInfo.InvariantCulture,
                $"'{text}' is not within the {periods} recorded quarters, {start} to {start + (periods - 1)}");
        return problem.Length > 0 ? null : new TargetWindow(first, last, text);
    }

    private static bool IsScenario(string text) => text.Equals(Target.FirstScenario, StringComparison.OrdinalIgnoreCase);

    private static (int First, int Last)? Span(string text, Quarter start, int periods)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 2 or 3 && (words.Length == 2 || words[2] is "years" or "year")
            && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int years) && years is > 0 and < 1000)
        {
            int quarters = years * QuartersAYear;
            if (words[0].Equals("first", StringComparison.OrdinalIgnoreCase)) return (0, quarters - 1);
            return words[0].Equals("last", StringComparison.OrdinalIgnoreCase) ? (periods - quarters, periods - 1) : null;
        }

        string[] ends = text.Split(':', StringSplitOptions.TrimEntries);
        if (ends.Length > 2 || Ends(ends[0]) is not var (from, _) || Ends(ends[^1]) is not var (_, to)) return null;
        return (from - start, to - start);
    }

    /// <summary>First and last quarter of a year or a quarter.</summary>
    private static (Quarter First, Quarter Last)? Ends(string text)
    {
        if (Quarter.TryParse(text, out Quarter quarter)) return (quarter, quarter);
        return Quarter.TryParse(text + "-Q1", out quarter) ? (quarter, quarter + (QuartersAYear - 1)) : null;
    }
}
