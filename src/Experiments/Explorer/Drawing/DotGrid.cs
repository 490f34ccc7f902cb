namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>A picture of dots, 2 × 4 to a cell, drawn in Braille characters (or by number of dots without them).</summary>
internal sealed class DotGrid(int columns, int rows)
{
    // Bits of the Braille block: dots 1–8 by row and column.
    private static readonly int[,] Bits = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };

    private readonly int[] _dots = new int[columns * rows];
    private readonly Ink[] _inks = new Ink[columns * rows];

    /// <summary>Dots across.</summary>
    public int Width => columns * 2;

    /// <summary>Dots down.</summary>
    public int Height => rows * 4;

    /// <summary>Sets a dot; the last ink of a cell wins.</summary>
    public void Set(int x, int y, Ink ink)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height) return;
        int cell = (y / 4 * columns) + (x / 2);
        _dots[cell] |= Bits[y % 4, x % 2];
        _inks[cell] = ink;
    }

    /// <summary>A line of dots.</summary>
    /// <param name="x0">Where it begins, dots from the left.</param>
    /// <param name="y0">Dots from the top.</param>
    /// <param name="x1">Where it ends.</param>
    /// <param name="y1">Dots from the top.</param>
    /// <param name="ink">Ink.</param>
    /// <param name="every">1 sets every dot of the line, 4 every fourth.</param>
    public void Line(int x0, int y0, int x1, int y1, Ink ink, int every = 1)
    {
        int steps = Math.Max(1, Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0)));
        for (int i = 0; i <= steps; i += every)
            Set(x0 + (int)Math.Round((x1 - x0) * i / (double)steps), y0 + (int)Math.Round((y1 - y0) * i / (double)steps), ink);
    }

    public void Draw(Canvas canvas, int x, int y, Glyphs glyphs)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                int dots = _dots[(row * columns) + column];
                if (dots == 0) continue;
                char text = glyphs.HasBraille ? (char)(0x2800 + dots)
                    : int.PopCount(dots) switch { 1 => '.', 2 => ':', 3 or 4 => 'o', _ => '#' };
                canvas.Write(x + column, y + row, text.ToString(), new Style(_inks[(row * columns) + column]));
            }
        }
    }
}
