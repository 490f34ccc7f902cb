using System.Globalization;
using System.Text;

namespace Ronghe.Experiments.Basics;

/// <summary>Cells a text takes on a terminal: East Asian wide characters take two (Unicode 16, annex 11: W and F), marks none.</summary>
internal static class CellWidth
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2329, 0x232A), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
        (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    public static int Of(Rune rune)
    {
        int value = rune.Value;
        if (value < 0x300) return value < 32 || value == 0x7F ? 0 : 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format) return 0;
        foreach ((int first, int last) in Wide)
        {
            if (value < first) return 1;
            if (value <= last) return 2;
        }
        return 1;
    }

    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    /// <summary>The beginning of a text that fits; an ellipsis stands for what is cut.</summary>
    public static string Fit(string text, int width)
    {
        if (Of(text) <= width) return text;
        if (width <= 0) return "";
        var kept = new StringBuilder();
        int used = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (used + Of(rune) > width - 1) break;
            kept.Append(rune.ToString());
            used += Of(rune);
        }
        return kept.Append('…').ToString();
    }

    /// <summary>Fitted and filled up with spaces on the right.</summary>
    public static string Pad(string text, int width)
    {
        string fitted = Fit(text, width);
        return fitted + new string(' ', Math.Max(0, width - Of(fitted)));
    }

    /// <summary>Fitted and filled up with spaces on the left.</summary>
    public static string PadLeft(string text, int width)
    {
        string fitted = Fit(text, width);
        return new string(' ', Math.Max(0, width - Of(fitted))) + fitted;
    }

    /// <summary>Lines of a text within a width: broken at spaces, and between wide characters, but not before closing
    /// punctuation.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (string paragraph in text.Split('\n')) WrapParagraph(paragraph, Math.Max(2, width), lines);
        return lines;
    }

    private static void WrapParagraph(string paragraph, int width, List<string> lines)
    {
        var line = new StringBuilder();
        int used = 0;
        foreach (string piece in Pieces(paragraph))
        {
            int wide = Of(piece);
            if (used + Of(piece.TrimEnd()) > width && used > 0)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                used = 0;
            }
            line.Append(piece);
            used += wide;
            while (used > width && piece.Length > 1 && Of(line.ToString().TrimEnd()) > width)
            {
                // A word longer than a line is cut.
                string all = line.ToString();
                int keep = 0, cells = 0;
                foreach (Rune rune in all.EnumerateRunes())
                {
                    if (cells + Of(rune) > width) break;
                    cells += Of(rune);
                    keep += rune.Utf16SequenceLength;
                }
                lines.Add(all[..keep]);
                line.Clear().Append(all[keep..]);
                used = Of(line.ToString());
            }
        }
        lines.Add(line.ToString().TrimEnd());
    }

    // Words with the spaces behind them; single wide characters with the closing punctuation behind them.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        bool isWide = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isNextWide = Of(rune) == 2;
            bool isClosing = "，。；：！？、）》」』”’".Contains(rune.ToString(), StringComparison.Ordinal);
            bool endsWord = piece.Length > 0 && piece[^1] == ' ' && rune.Value != ' ';
            if (piece.Length > 0 && !isClosing && (endsWord || isWide || isNextWide) && rune.Value != ' ')
            {
                yield return piece.ToString();
                piece.Clear();
            }
            piece.Append(rune.ToString());
            isWide = isNextWide;
        }
        if (piece.Length > 0) yield return piece.ToString();
    }
}
