using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>A page of text: lines with styles and, where a click says something, commands. Scrolled when longer than its box.</summary>
internal sealed class TextBlock(int width)
{
    private readonly List<(string Text, Style Style, string? Command)> _lines = [];

    public int Count => _lines.Count;

    /// <summary>Its lines without styles.</summary>
    public IEnumerable<string> Lines => _lines.Select(static line => line.Text);

    /// <summary>A paragraph, wrapped.</summary>
    public TextBlock Add(string text, Style style = default, string? command = null, string indent = "")
    {
        int inner = width - CellWidth.Of(indent);
        IReadOnlyList<string> wrapped = CellWidth.Wrap(text, inner);
        for (int i = 0; i < wrapped.Count; i++)
            _lines.Add(((i == 0 ? indent : new string(' ', CellWidth.Of(indent))) + wrapped[i], style, command));
        return this;
    }

    public TextBlock Gap()
    {
        _lines.Add(("", default, null));
        return this;
    }

    /// <summary>Draws from a line on; in the last line stands that there is more.</summary>
    public void Draw(Canvas canvas, Box box, int scroll, string more)
    {
        int first = Math.Clamp(scroll, 0, Math.Max(0, _lines.Count - box.Height));
        bool isCut = first + box.Height < _lines.Count;
        for (int i = 0; i < box.Height && first + i < _lines.Count; i++)
        {
            if (isCut && i == box.Height - 1)
            {
                canvas.Write(box.X, box.Y + i, CellWidth.Fit("… " + more, box.Width), Style.Faint);
                return;
            }
            (string text, Style style, string? command) = _lines[first + i];
            canvas.Write(box.X, box.Y + i, text, style, box.Width);
            if (command is not null) canvas.Area(box.X, box.Y + i, box.Width, 1, command);
        }
    }
}
