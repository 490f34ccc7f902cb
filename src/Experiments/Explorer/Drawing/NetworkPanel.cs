using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>The partnerships of one city's colleges: colleges down the left, enterprises by sector down the right, a line each; the deeper
/// the fuller.</summary>
internal static class NetworkPanel
{
    private const int Most = 120;
    private const double Deep = 0.5;
    private const int Gap = 4;

    /// <summary>A node beside the picture.</summary>
    /// <param name="Label">What it is called.</param>
    /// <param name="Place">How far down it stands, 0–1.</param>
    private readonly record struct Node(string Label, double Place);

    public static void Draw(Canvas canvas, Box box, ExplorerState state, Glyphs glyphs)
    {
        IReadOnlyList<PartnershipRow> all = state.Session.World.Partnerships;
        int city = state.Region >= 0 ? state.Region : Busiest(all);
        PartnershipRow[] own = [.. all.Where(row => row.CollegeRegion == city)];
        PartnershipRow[] drawn = [.. own.OrderByDescending(static row => row.Places).Take(Most)];
        int y = box.Y;
        y = Say(state.Say(ExplorerTexts.NetworkTitle, EventPanel.NamesOf(state, [city]), own.Length,
            own.Count(static row => row.Depth >= Deep)), Style.Bold);
        if (drawn.Length < own.Length) y = Say(state.Say(ExplorerTexts.NetworkCut, drawn.Length), Style.Faint);
        IReadOnlyList<string> legend = CellWidth.Wrap(state.Say(ExplorerTexts.NetworkLegend, Readable.Typed(Deep)), box.Width);
        for (int i = 0; i < legend.Count; i++) canvas.Write(box.X, box.Bottom - legend.Count + i, legend[i], Style.Faint);
        if (drawn.Length == 0)
        {
            string none = state.Say(state.Session.Now == 0 ? ExplorerTexts.NothingYet : ExplorerTexts.NoPartners);
            canvas.Write(box.X, y + 1, CellWidth.Fit(none, box.Width), Style.Faint);
            return;
        }
        DrawGraph(canvas, new Box(box.X, y, box.Width, box.Bottom - legend.Count - y), state, city, drawn, glyphs);

        int Say(string text, Style style)
        {
            foreach (string line in CellWidth.Wrap(text, box.Width)) canvas.Write(box.X, y++, line, style);
            return y;
        }
    }

    private static void DrawGraph(Canvas canvas, Box box, ExplorerState state, int city, PartnershipRow[] rows, Glyphs glyphs)
    {
        Population population = state.Session.Plan.Document.Scenario.Population;
        int left = Math.Clamp(box.Width / 5, 8, 18), right = Math.Clamp(box.Width / 3, 12, 30);
        Dictionary<int, Node> colleges = Spread(rows.Select(static row => row.College).Distinct().Order(), static college => college,
            college => FormattableString.Invariant(
                $"{college + 1} {CatalogueTexts.Name(population.Colleges[college].Type).In(state.Language)}"));
        // Enterprises of a sector stand together; those of other cities below them.
        Dictionary<int, Node> enterprises = Spread(rows.DistinctBy(static row => row.Enterprise)
            .OrderBy(row => row.EnterpriseRegion != city).ThenBy(static row => row.Sector).ThenBy(static row => row.Enterprise),
            static row => row.Enterprise,
            row => (row.EnterpriseRegion == city ? "" : state.Say(ExplorerTexts.Elsewhere) + ": ")
                + CatalogueTexts.Name(population.Sectors[row.Sector]).In(state.Language));
        var grid = new DotGrid(Math.Max(4, box.Width - left - right - 2), box.Height);
        foreach (PartnershipRow row in rows.OrderBy(static row => row.Depth))
        {
            bool isDeep = row.Depth >= Deep;
            grid.Line(0, (int)(colleges[row.College].Place * (grid.Height - 1)), grid.Width - 1,
                (int)(enterprises[row.Enterprise].Place * (grid.Height - 1)), isDeep ? Ink.Cyan : Ink.Grey, isDeep ? 1 : Gap);
        }
        grid.Draw(canvas, box.X + left + 1, box.Y, glyphs);
        Label(canvas, box with { Width = left }, colleges.Values, isRight: true);
        Label(canvas, box with { X = box.Right - right, Width = right }, enterprises.Values, isRight: false);
    }

    /// <summary>Nodes at equal distances from the top to the bottom.</summary>
    private static Dictionary<int, Node> Spread<T>(IEnumerable<T> items, Func<T, int> key, Func<T, string> label)
    {
        T[] all = [.. items];
        return all.Select((item, i) => (Key: key(item), Node: new Node(label(item), (i + 0.5) / all.Length)))
            .ToDictionary(static of => of.Key, static of => of.Node);
    }

    /// <summary>Labels where their rows are free; one that says the same as the one above stands once.</summary>
    private static void Label(Canvas canvas, Box box, IEnumerable<Node> nodes, bool isRight)
    {
        int last = -1;
        string? above = null;
        foreach (Node node in nodes.OrderBy(static node => node.Place))
        {
            int row = (int)(node.Place * box.Height);
            if (row == last || node.Label == above) continue;
            string text = CellWidth.Fit(node.Label, box.Width);
            canvas.Write(isRight ? box.Right - CellWidth.Of(text) : box.X, box.Y + row, text);
            (last, above) = (row, node.Label);
        }
    }

    private static int Busiest(IReadOnlyList<PartnershipRow> rows) =>
        rows.CountBy(static row => row.CollegeRegion).OrderByDescending(static of => of.Value).ThenBy(static of => of.Key)
            .Select(static of => of.Key).FirstOrDefault();
}
