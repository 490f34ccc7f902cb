using System.Globalization;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Scenarios.Tables;

/// <summary>One row of a table. Each accessor reports a bad cell and returns a harmless value; <see cref="IsSound"/> tells whether all were
/// good.</summary>
internal sealed class TableLine(TableReader table, string[] cells, int number)
{
    private const int LongestText = 200;

    /// <summary>Line in the file, counted from 1.</summary>
    public int Number => number;

    /// <summary>True while no cell asked for was bad.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The trimmed cell, empty when the column is missing.</summary>
    public string Raw(string column) => table.Position(column) is > 0 and int position ? cells[position - 1].Trim() : "";

    /// <summary>A text that must be there.</summary>
    public string Text(string column)
    {
        string value = Raw(column);
        if (value.Length == 0) Refuse(column, $"'{column}' is empty");
        else if (value.Length > LongestText)
            Refuse(column, string.Create(CultureInfo.InvariantCulture,
            $"'{column}' has {value.Length} characters; at most {LongestText} are allowed"));
        else if (value.Any(char.IsControl)) Refuse(column, $"'{column}' holds control characters: {FileMistakes.Quote(value)}");
        return value;
    }

    /// <summary>A finite number within bounds.</summary>
    public double Number64(string column, double least, double most, string unit)
    {
        string value = Raw(column);
        if (value.Length == 0) return RefuseNumber(column, $"'{column}' is empty; a number from {Bounds(least, most, unit)} is expected");
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed))
            return RefuseNumber(column,
                $"'{column}' = {FileMistakes.Quote(value)} is not a number; {Bounds(least, most, unit)} is expected");
        if (!double.IsFinite(parsed))
            return RefuseNumber(column, $"'{column}' = {FileMistakes.Quote(value)} must be finite, {Bounds(least, most, unit)}");
        if (parsed < least || parsed > most)
            return RefuseNumber(column, $"'{column}' = {FileMistakes.Quote(value)} is out of bounds; {Bounds(least, most, unit)}");
        return parsed;
    }

    /// <summary>A number that may be left out (NaN then).</summary>
    public double OptionalNumber64(string column, double least, double most, string unit) =>
        Raw(column).Length == 0 ? double.NaN : Number64(column, least, most, unit);

    /// <summary>A whole number within bounds.</summary>
    public int Whole(string column, int least, int most, string unit)
    {
        double parsed = Number64(column, least, most, unit);
        if (double.IsNaN(parsed)) return least;
        if (parsed != Math.Floor(parsed))
        {
            Refuse(column, $"'{column}' = {FileMistakes.Quote(Raw(column))} must be a whole number, {Bounds(least, most, unit)}");
            return least;
        }
        return (int)parsed;
    }

    /// <summary><c>true</c> or <c>false</c>; <c>yes/no</c> and <c>1/0</c> are understood.</summary>
    public bool Flag(string column)
    {
        switch (Raw(column).ToUpperInvariant())
        {
            case "TRUE" or "YES" or "1": return true;
            case "FALSE" or "NO" or "0": return false;
            default:
                Refuse(column, $"'{column}' = {FileMistakes.Quote(Raw(column))} must be true or false");
                return false;
        }
    }

    /// <summary>The id of what a text names, which must be one of <paramref name="known"/>.</summary>
    /// <param name="column">The column.</param>
    /// <param name="known">What may be named.</param>
    /// <param name="kind">What they are, for the message: <c>region</c>.</param>
    public string OneOf(string column, KnownNames known, string kind)
    {
        string value = Text(column);
        if (value.Length == 0) return value;
        if (known.IdOf(value) is { } id) return id;
        string all = known.Ids.Count <= 6 ? $"; known: {string.Join(", ", known.Ids)}" : "";
        Refuse(column, $"unknown {kind} {FileMistakes.Quote(value)}{known.Hint(value)}{all}");
        return value;
    }

    public void Refuse(string column, string message)
    {
        IsSound = false;
        table.Mistakes.Add(number, table.Position(column), message);
    }

    private double RefuseNumber(string column, string message)
    {
        Refuse(column, message);
        return double.NaN;
    }

    private static string Bounds(double least, double most, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{least} to {most} {unit}");
}
