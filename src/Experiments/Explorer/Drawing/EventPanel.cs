using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>What happened, the latest first: what rules saw, and what the user decided.</summary>
internal static class EventPanel
{
    /// <summary>A line of the log.</summary>
    private readonly record struct Line(int Period, string Text, bool IsOwn);

    public static void DrawLatest(Canvas canvas, Box box, ExplorerState state) =>
        Draw(canvas, box, state, Lines(state), 0, isWrapped: false);

    public static void DrawAll(Canvas canvas, Box box, ExplorerState state)
    {
        Line[] lines = Lines(state);
        if (lines.Length == 0) canvas.Write(box.X, box.Y, CellWidth.Fit(state.Say(ExplorerTexts.NoEvents), box.Width), Style.Faint);
        Draw(canvas, box, state, lines, Math.Clamp(state.Scroll, 0, Math.Max(0, lines.Length - 1)), isWrapped: true);
    }

    /// <summary>The log as text, oldest first, for scripts and tests.</summary>
    public static IEnumerable<string> AsText(ExplorerState state) =>
        Lines(state).Reverse().Select(line => $"{SessionVerbs.DateOf(state.Session, line.Period)} {line.Text}");

    private static void Draw(Canvas canvas, Box box, ExplorerState state, Line[] lines, int first, bool isWrapped)
    {
        int y = box.Y;
        for (int i = first; i < lines.Length && y < box.Bottom; i++)
        {
            canvas.Write(box.X + 1, y, SessionVerbs.DateOf(state.Session, lines[i].Period), Style.Faint);
            foreach (string part in isWrapped ? CellWidth.Wrap(lines[i].Text, box.Width - 11)
                : [CellWidth.Fit(lines[i].Text, box.Width - 11)])
            {
                if (y < box.Bottom) canvas.Write(box.X + 10, y++, part, lines[i].IsOwn ? new Style(Ink.Green) : Style.Plain);
            }
        }
    }

    /// <summary>In per cent; below ten with a decimal.</summary>
    private static string Share(double share) => Readable.Typed(Math.Round(share * 100, share < 0.1 ? 1 : 0)) + " %";

    private static Line[] Lines(ExplorerState state)
    {
        Session session = state.Session;
        Population population = session.Plan.Document.Scenario.Population;
        IEnumerable<Line> seen = session.Events.Where(happened => happened.Period < session.Now)
            .Select(happened => new Line(happened.Period, state.Say(happened.Rule.Text,
                happened.Sector < 0 ? "" : CatalogueTexts.Name(population.Sectors[happened.Sector]).In(state.Language),
                happened.Rule.IsShare ? Share(happened.Value) : Readable.Compact(happened.Value)), false));
        IEnumerable<Line> decided = session.Plan.Moves.Select(move => new Line(move.Period, Said(state, move), true));
        return [.. seen.Concat(decided).OrderByDescending(line => line.Period)];
    }

    /// <summary>Names of regions, in a row.</summary>
    public static string NamesOf(ExplorerState state, IReadOnlyList<int> regions) =>
        string.Join(state.Language == Language.Chinese ? "、" : ", ",
            regions.Select(region => CatalogueTexts.Name(state.Session.Plan.Document.Scenario.Population.Regions[region])
            .In(state.Language)));

    private static string Said(ExplorerState state, LeverMove move)
    {
        string text = state.Say(ExplorerTexts.YouMoved, CatalogueTexts.Title(LeverCatalog.Of(move.Lever)).In(state.Language),
            DoseTexts.Say(LeverCatalog.Of(move.Lever).Dose, move.Value, move.SecondValue, state.Language));
        return move.Regions.Count == 0 ? text : $"{text} ({NamesOf(state, move.Regions)})";
    }
}
