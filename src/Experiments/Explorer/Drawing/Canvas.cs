using System.Text;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>One character position. A wide character fills its own and an empty one behind it.</summary>
internal readonly record struct Cell(string Text, Style Style)
{
    public static Cell Blank => new(" ", default);
}

/// <summary>A part of the screen that answers to the mouse with a command.</summary>
/// <param name="X">First column.</param>
/// <param name="Y">First row.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Command">The command, from the place across the area, 0–1.</param>
internal sealed record HitArea(int X, int Y, int Width, int Height, Func<double, string> Command)
{
    public bool Holds(int x, int y) => x >= X && x < X + Width && y >= Y && y < Y + Height;
}

/// <summary>A picture of the screen: cells, and what a click on them says. Nothing here knows a terminal.</summary>
internal sealed class Canvas
{
    private readonly Cell[] _cells;
    private readonly List<HitArea> _areas = [];

    public Canvas(int width, int height)
    {
        Width = width;
        Height = height;
        _cells = new Cell[width * height];
        _cells.AsSpan().Fill(Cell.Blank);
    }

    public int Width { get; }

    public int Height { get; }

    public Cell this[int x, int y] => _cells[(y * Width) + x];

    /// <summary>Writes a text and cuts it at the edge; returns the column behind it.</summary>
    public int Write(int x, int y, string text, Style style = default, int most = int.MaxValue)
    {
        if (y < 0 || y >= Height) return x;
        int end = (int)Math.Min(Width, (long)x + most);
        foreach (Rune rune in text.EnumerateRunes())
        {
            int width = CellWidth.Of(rune);
            if (width == 0) continue;
            if (x + width > end) break;
            if (x >= 0)
            {
                Put(x, y, new Cell(rune.ToString(), style));
                if (width == 2) Put(x + 1, y, new Cell("", style));
            }
            x += width;
        }
        return x;
    }

    /// <summary>Fills a line with one character.</summary>
    public void Fill(int x, int y, int width, char with, Style style = default) =>
        Write(x, y, new string(with, Math.Max(0, Math.Min(width, Width - x))), style);

    public void Area(int x, int y, int width, int height, string command) => Area(x, y, width, height, _ => command);

    public void Area(int x, int y, int width, int height, Func<double, string> command) =>
        _areas.Add(new HitArea(x, y, width, height, command));

    /// <summary>The command that a click says; null where nothing answers. Later areas lie above earlier ones.</summary>
    public string? CommandAt(int x, int y)
    {
        HitArea? area = _areas.LastOrDefault(area => area.Holds(x, y));
        return area?.Command(area.Width <= 1 ? 0 : (x - area.X) / (double)(area.Width - 1));
    }

    /// <summary>The text of each line, without the spaces at its end.</summary>
    public IEnumerable<string> Lines()
    {
        for (int y = 0; y < Height; y++)
        {
            var line = new StringBuilder();
            for (int x = 0; x < Width; x++) line.Append(this[x, y].Text);
            yield return line.ToString().TrimEnd();
        }
    }

    // Overwriting half of a wide character blanks its other half.
    private void Put(int x, int y, Cell cell)
    {
        int at = (y * Width) + x;
        if (_cells[at].Text.Length == 0 && cell.Text.Length > 0 && x > 0) _cells[at - 1] = Cell.Blank;
        bool wasWide = x + 1 < Width && _cells[at + 1].Text.Length == 0;
        if (wasWide && cell.Text.Length > 0) _cells[at + 1] = Cell.Blank;
        _cells[at] = cell;
    }
}
