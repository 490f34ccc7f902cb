using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>One line a sector, as of the last finished period; a click shows its phase portrait.</summary>
internal static class SectorPanel
{
    private const int Figure = 9;

    private static readonly (string Observation, Text Title)[] Columns =
    [
        ("mismatch", ExplorerTexts.Shortage), ("reform_effort", ExplorerTexts.Reform), ("integration", ExplorerTexts.Integration),
        ("graduate_fit", ExplorerTexts.Fit), ("generation", ExplorerTexts.Generation), ("in_field_rate", ExplorerTexts.InField),
    ];

    public static void Draw(Canvas canvas, Box box, ExplorerState state)
    {
        int figures = Math.Clamp((box.Width - 14) / Figure, 1, Columns.Length), name = box.Width - (figures * Figure);
        canvas.Write(box.X, box.Y, state.Say(ExplorerTexts.Sector), Style.Faint);
        for (int c = 0; c < figures; c++)
            canvas.Write(box.X + name + (c * Figure), box.Y, CellWidth.PadLeft(Columns[c].Title.In(state.Language), Figure), Style.Faint);
        IReadOnlyList<SectorInput> sectors = state.Session.Plan.Document.Scenario.Population.Sectors;
        int room = box.Height - 1, first = Math.Clamp(state.Scroll, 0, Math.Max(0, sectors.Count - room));
        for (int line = 0; line < room && first + line < sectors.Count; line++)
        {
            int sector = first + line, y = box.Y + 1 + line;
            canvas.Write(box.X, y, CellWidth.Pad(CatalogueTexts.Name(sectors[sector]).In(state.Language), name - 1),
                sector == state.Sector ? Style.Reversed : Style.Plain);
            canvas.Area(box.X, y, box.Width, 1, "sector " + sectors[sector].Id);
            for (int c = 0; c < figures; c++)
            {
                double value = state.Session.World.Value(ObservationCatalog.IndexOf(Columns[c].Observation), state.Session.Now - 1,
                    1 + sector);
                Ink ink = c == 0 && value > 0.1 ? Ink.Red : c == 0 && value < -0.1 ? Ink.Blue : Ink.Plain;
                canvas.Write(box.X + name + (c * Figure), y,
                    CellWidth.PadLeft(c == 0 ? Readable.Signed(value) : Readable.Compact(value), Figure), new Style(ink));
            }
        }
    }
}
