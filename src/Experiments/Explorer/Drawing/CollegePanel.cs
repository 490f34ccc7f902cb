using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>One line a college, the deepest integrated first.</summary>
internal static class CollegePanel
{
    private const int Figure = 9;

    private static readonly (Text Title, Func<CollegeRow, double> Value)[] Columns =
    [
        (ExplorerTexts.Depth, row => row.Depth), (ExplorerTexts.Coverage, row => row.Coverage),
        (ExplorerTexts.Motivation, row => row.Motivation),
        (ExplorerTexts.Reform, row => row.Reform), (ExplorerTexts.Fit, row => row.Fit), (ExplorerTexts.Students, row => row.Students),
    ];

    public static void Draw(Canvas canvas, Box box, ExplorerState state)
    {
        int figures = Math.Clamp((box.Width - 16) / Figure, 1, Columns.Length), name = box.Width - (figures * Figure);
        canvas.Write(box.X, box.Y, state.Say(ExplorerTexts.College), Style.Faint);
        for (int c = 0; c < figures; c++)
            canvas.Write(box.X + name + (c * Figure), box.Y, CellWidth.PadLeft(Columns[c].Title.In(state.Language), Figure), Style.Faint);
        CollegeRow[] rows = [.. state.Session.World.Colleges.OrderByDescending(row => row.Depth * row.Coverage)];
        int room = box.Height - 2, first = Math.Clamp(state.Scroll, 0, Math.Max(0, rows.Length - room));
        for (int line = 0; line < room && first + line < rows.Length; line++)
        {
            CollegeRow row = rows[first + line];
            CollegeInput college = state.Session.Plan.Document.Scenario.Population.Colleges[row.College];
            canvas.Write(box.X, box.Y + 1 + line,
                CellWidth.Pad($"{college.Id} {CatalogueTexts.Name(college.Type).In(state.Language)}", name - 1));
            for (int c = 0; c < figures; c++)
                canvas.Write(box.X + name + (c * Figure), box.Y + 1 + line,
                    CellWidth.PadLeft(Readable.Compact(Columns[c].Value(row)), Figure));
        }

        if (rows.Length == 0) canvas.Write(box.X, box.Y + 2, CellWidth.Fit(state.Say(ExplorerTexts.NothingYet), box.Width), Style.Faint);
        else if (rows.Length > room) canvas.Write(box.X, box.Bottom - 1, state.Say(ExplorerTexts.Wheel), Style.Faint);
    }
}
