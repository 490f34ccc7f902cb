using System.Text;

namespace Ronghe.Experiments.Basics;

/// <summary>Breaks words into lines of a terminal: at blanks, and between wide characters, of which no line begins with a closing mark or
/// ends with an opening one.</summary>
internal static class Wrapped
{
    private const string Closing = "，。；：！？、）》」』”’…%", Opening = "（《「『“‘";

    /// <summary>Lines of at most so many cells; a word that is longer stands alone.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        int used = 0;
        foreach (string piece in Pieces(text))
        {
            string shown = used == 0 ? piece.TrimStart(' ') : piece;
            int cells = CellWidth.Of(shown.TrimEnd(' '));
            if (used > 0 && used + cells > width)
            {
                yield return line.ToString().TrimEnd(' ');
                line.Clear();
                used = 0;
                shown = piece.TrimStart(' ');
            }

            line.Append(shown);
            used += CellWidth.Of(shown);
        }

        if (line.Length > 0) yield return line.ToString().TrimEnd(' ');
    }

    /// <summary>What may not be broken: a word with the blank before it, or a wide character with the marks that belong to it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune before = default;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isJoined = Closing.Contains(rune.ToString(), StringComparison.Ordinal)
                || (before != default && Opening.Contains(before.ToString(), StringComparison.Ordinal));
            bool mayBreak = rune.Value == ' ' ? before.Value != ' ' : CellWidth.Of(rune) == 2 || CellWidth.Of(before) == 2;
            if (piece.Length > 0 && mayBreak && !isJoined && before.Value != ' ')
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
            before = rune;
        }

        if (piece.Length > 0) yield return piece.ToString();
    }
}
