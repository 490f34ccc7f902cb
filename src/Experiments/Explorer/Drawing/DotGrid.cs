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
    public void Line(int x0, int y0, int x1, int y1, Ink ink)
    {
        int steps = Math.Max(1, Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0)));
        for (int i = 0; i <= steps; i++)
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
