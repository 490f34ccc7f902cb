using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>One line an enterprise with partners, that with most training places first.</summary>
internal static class EnterprisePanel
{
    private const int Figure = 9;

    private static readonly (Text Title, Func<EnterpriseRow, double> Value, bool IsCount)[] Columns =
    [
        (ExplorerTexts.Places, row => row.Places, false), (ExplorerTexts.NetBenefit, row => row.NetBenefit, false),
        (ExplorerTexts.Staff, row => row.Staff, true), (ExplorerTexts.Depth, row => row.Depth, false),
        (ExplorerTexts.Motivation, row => row.Motivation, false), (ExplorerTexts.Partners, row => row.Partners, true),
    ];

    public static void Draw(Canvas canvas, Box box, ExplorerState state)
    {
        EnterpriseList list = state.Session.World.Enterprises;
        string heading = state.Say(ExplorerTexts.EnterprisesShown, list.WithPartners, Readable.Whole(list.Count));
        if (list.Count == 0) heading = state.Say(ExplorerTexts.NothingYet);
        IReadOnlyList<string> note = CellWidth.Wrap(heading, box.Width);
        for (int i = 0; i < note.Count; i++) canvas.Write(box.X, box.Y + i, note[i], Style.Faint);
        int figures = Math.Clamp((box.Width - 22) / Figure, 1, Columns.Length), name = box.Width - (figures * Figure);
        int top = box.Y + note.Count;
        canvas.Write(box.X, top, state.Say(ExplorerTexts.Sector), Style.Faint);
        for (int c = 0; c < figures; c++)
            canvas.Write(box.X + name + (c * Figure), top, CellWidth.PadLeft(Columns[c].Title.In(state.Language), Figure), Style.Faint);
        Population population = state.Session.Plan.Document.Scenario.Population;
        int room = box.Bottom - top - 2, first = Math.Clamp(state.Scroll, 0, Math.Max(0, list.Rows.Count - room));
        for (int line = 0; line < room && first + line < list.Rows.Count; line++)
        {
            EnterpriseRow row = list.Rows[first + line];
            int y = top + 1 + line;
            string sector = CatalogueTexts.Name(population.Sectors[row.Sector]).In(state.Language),
                city = CatalogueTexts.Name(population.Regions[row.Region]).In(state.Language);
            canvas.Write(box.X, y, CellWidth.Pad($"{CellWidth.Fit(sector, name - CellWidth.Of(city) - 3)}, {city}", name - 1));
            for (int c = 0; c < figures; c++)
            {
                double value = Columns[c].Value(row);
                string figure = Columns[c].IsCount ? Readable.Whole(value) : Readable.Compact(value);
                canvas.Write(box.X + name + (c * Figure), y, CellWidth.PadLeft(figure, Figure),
                    new Style(value < 0 ? Ink.Magenta : Ink.Plain));
            }
        }

        if (list.Rows.Count > room) canvas.Write(box.X, box.Bottom - 1, state.Say(ExplorerTexts.Wheel), Style.Faint);
    }
}
