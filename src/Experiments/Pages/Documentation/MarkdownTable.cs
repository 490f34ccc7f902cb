using System.Globalization;
using System.Text;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Pages.Documentation;

/// <summary>A table in markdown: lines end in <c>\n</c>, numbers are invariant.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder _text = new();

    public MarkdownTable(params string[] columns)
    {
        Row(columns);
        Row([.. columns.Select(_ => "---")]);
    }

    /// <summary>Adds a line; a bar inside a cell is escaped.</summary>
    public MarkdownTable Row(params string[] cells)
    {
        _text.Append('|');
        foreach (string cell in cells) _text.Append(' ').Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |");
        _text.Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>Shortest text that reads back as the same number; ∞ where there is none.</summary>
    public static string Number(double value) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        < 0 => "−" + Number(-value),
        >= 1e4 and < 1e15 when value == Math.Floor(value) => Readable.Whole(value),
        _ => Readable.Exact(value),
    };

    /// <summary>Both ends; <c>none</c> when neither limits.</summary>
    public static string Range(double minimum, double maximum) =>
        double.IsNegativeInfinity(minimum) && double.IsPositiveInfinity(maximum) ? "none" : $"{Number(minimum)} … {Number(maximum)}";

    /// <summary>As <see cref="Range(double, double)"/>; the largest whole number a column can hold is no limit of the model.</summary>
    public static string ColumnRange(double minimum, double maximum) =>
        Range(minimum, maximum >= int.MaxValue ? double.PositiveInfinity : maximum);
}
