namespace Ronghe.Simulation.State;

/// <summary>Open posts of one period, grouped by region × sector so that a market's posts lie together. Working space of matching.</summary>
internal sealed class MarketPosts(int cells)
{
    private int[] _enterprise = new int[1024];

    /// <summary>First post of each cell; the last entry closes the list.</summary>
    public int[] Start { get; } = new int[cells + 1];

    /// <summary>Posts of each cell that are still open: they come first in the cell's run.</summary>
    public int[] Open { get; } = new int[cells];

    /// <summary>Best application so far.</summary>
    public double[] BestScore { get; private set; } = new double[1024];

    /// <summary>Who made it; −1 for none.</summary>
    public int[] BestSeeker { get; private set; } = new int[1024];

    public Span<int> Enterprise => _enterprise;

    /// <summary>Lists the open posts of every enterprise, cell by cell in index order.</summary>
    public void List(Enterprises enterprises, Grouping enterprisesOfCell)
    {
        int total = 0;
        for (int e = 0; e < enterprises.Count; e++) total += enterprises.NewVacancies[e] + enterprises.OldVacancies[e];
        if (total > _enterprise.Length)
        {
            int capacity = Math.Max(total, _enterprise.Length * 2);
            _enterprise = new int[capacity];
            BestScore = new double[capacity];
            BestSeeker = new int[capacity];
        }

        int post = 0;
        for (int cell = 0; cell < cells; cell++)
        {
            Start[cell] = post;
            foreach (int e in enterprisesOfCell.Of(cell))
            {
                for (int open = enterprises.NewVacancies[e] + enterprises.OldVacancies[e]; open > 0; open--) _enterprise[post++] = e;
            }

            Open[cell] = post - Start[cell];
        }

        Start[cells] = post;
        BestSeeker.AsSpan(0, post).Fill(-1);
    }

    /// <summary>Takes a filled post out of its cell by moving the cell's last open post into its place.</summary>
    public void Close(int cell, int post)
    {
        int last = Start[cell] + --Open[cell];
        _enterprise[post] = _enterprise[last];
        BestScore[post] = BestScore[last];
        BestSeeker[post] = BestSeeker[last];
        BestSeeker[last] = -1;
    }
}
