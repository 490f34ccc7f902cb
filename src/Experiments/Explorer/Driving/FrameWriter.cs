using System.Globalization;
using System.Text;
using Ronghe.Experiments.Explorer.Drawing;

namespace Ronghe.Experiments.Explorer.Driving;

/// <summary>Turns frames into what a terminal understands: only the cells that changed, in the 16 standard colours or none.</summary>
/// <param name="usesColour">Colours may be used.</param>
/// <param name="isPlain">Symbols are replaced by plain characters.</param>
internal sealed class FrameWriter(bool usesColour, bool isPlain = false)
{
    /// <summary>Takes the screen: another screen buffer, no cursor, mouse reports in SGR form, lines that are cut and not
    /// wrapped.</summary>
    public const string Enter = "\e[?1049h\e[?25l\e[?7l\e[?1002h\e[?1006h\e[2J";

    /// <summary>Gives it back as it was.</summary>
    public const string Leave = "\e[?1006l\e[?1002l\e[?7h\e[0m\e[?25h\e[?1049l";

    private Canvas? _shown;

    /// <summary>Draws the next frame in full, whatever was shown.</summary>
    public void Forget() => _shown = null;

    /// <summary>What brings the terminal from the last frame to this one; empty when they are the same.</summary>
    public string Next(Canvas canvas)
    {
        bool isWhole = _shown is null || _shown.Width != canvas.Width || _shown.Height != canvas.Height;
        var text = new StringBuilder();
        Style? style = null;
        for (int y = 0; y < canvas.Height; y++)
        {
            int cursor = -1;
            for (int x = 0; x < canvas.Width; x++)
            {
                Cell cell = canvas[x, y];
                bool isSame = !isWhole && _shown![x, y] == cell && (cell.Text.Length > 0 || _shown[x - 1, y] == canvas[x - 1, y]);
                if (isSame || cell.Text.Length == 0) continue;
                if (cursor != x) text.Append(CultureInfo.InvariantCulture, $"\e[{y + 1};{x + 1}H");
                if (style != cell.Style) text.Append(Sequence(cell.Style));
                style = cell.Style;
                text.Append(isPlain ? Glyphs.Plain(cell.Text) : cell.Text);
                cursor = x + (x + 1 < canvas.Width && canvas[x + 1, y].Text.Length == 0 ? 2 : 1);
            }
        }
        _shown = canvas;
        if (text.Length == 0) return "";
        // Terminals that know synchronised output show the frame at once; the others ignore the marks.
        return (isWhole ? "\e[?2026h\e[0m\e[2J" : "\e[?2026h") + text.Append("\e[0m\e[?2026l");
    }

    private string Sequence(Style style)
    {
        var codes = new StringBuilder("\e[0");
        if (style.IsBold) codes.Append(";1");
        if (style.IsUnderlined) codes.Append(";4");
        if (style.IsReversed) codes.Append(";7");
        if (usesColour && style.Ink != Ink.Plain) codes.Append(';').Append(Code(style.Ink).ToString(CultureInfo.InvariantCulture));
        return codes.Append('m').ToString();
    }

    private static int Code(Ink ink) => ink switch
    {
        Ink.Red => 31,
        Ink.Green => 32,
        Ink.Yellow => 33,
        Ink.Blue => 34,
        Ink.Magenta => 35,
        Ink.Cyan => 36,
        _ => 90,
    };
}
