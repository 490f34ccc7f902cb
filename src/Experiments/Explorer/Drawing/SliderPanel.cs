using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>Levers and chosen parameters as sliders; the list follows the selection when it is longer than the panel.</summary>
internal static class SliderPanel
{
    private const int ValueWidth = 5;
    private const int NoteLines = 2;

    public static void Draw(Canvas canvas, Box box, ExplorerState state, Glyphs glyphs)
    {
        int levers = state.Sliders.Count(slider => slider.Lever is not null);
        // Two headings stand in the list: one above the levers, one above the parameters.
        int rows = state.Sliders.Count + 2, room = box.Height - NoteLines - 1;
        int selected = state.Selected + (state.Selected >= levers ? 2 : 1);
        int first = Math.Clamp(selected - (room / 2), 0, Math.Max(0, rows - room));
        for (int line = 0; line < room && first + line < rows; line++)
        {
            int row = first + line, y = box.Y + line;
            if (row == 0)
                canvas.Write(box.X + 1, y, CellWidth.Fit(state.Say(ExplorerTexts.Levers), box.Width - 1),
                new Style(Ink.Cyan, IsBold: true));
            else if (row == levers + 1)
                canvas.Write(box.X + 1, y, CellWidth.Fit(state.Say(ExplorerTexts.Assumptions), box.Width - 1),
                new Style(Ink.Cyan, IsBold: true));
            else DrawSlider(canvas, box, y, state, row - (row > levers + 1 ? 2 : 1), glyphs);
        }

        if (first > 0) canvas.Write(box.Right - 1, box.Y, "↑", Style.Faint);
        if (first + room < rows) canvas.Write(box.Right - 1, box.Y + room - 1, "↓", Style.Faint);
        DrawNote(canvas, new Box(box.X + 1, box.Bottom - NoteLines, box.Width - 1, NoteLines), state);
    }

    /// <summary>The chosen slider by itself, as wide as the screen.</summary>
    public static void DrawSelected(Canvas canvas, Box box, ExplorerState state, Glyphs glyphs) =>
        DrawSlider(canvas, box, box.Y, state, state.Selected, glyphs);

    private static void DrawSlider(Canvas canvas, Box box, int y, ExplorerState state, int index, Glyphs glyphs)
    {
        Slider slider = state.Sliders[index];
        bool isSelected = index == state.Selected;
        double value = slider.ValueIn(state.Session);
        int bar = Math.Max(7, (box.Width - 2 - ValueWidth) * 8 / 26), name = box.Width - bar - ValueWidth - 3;
        canvas.Write(box.X, y, isSelected ? ">" : " ", Style.Bold);
        canvas.Write(box.X + 1, y, CellWidth.Pad(slider.Title.In(state.Language), name), isSelected ? Style.Reversed : Style.Plain);
        int x = box.X + name + 2, knob = (int)Math.Round(slider.Place(value) * (bar - 1));
        bool isMoved = !value.Equals(slider.Given(state.Session))
            || !slider.SecondIn(state.Session).Equals(slider.SecondGiven(state.Session));
        Style style = new(isMoved ? Ink.Green : Ink.Plain);
        canvas.Fill(x, y, knob, glyphs.SliderOn, style);
        canvas.Fill(x + knob + 1, y, bar - knob - 1, glyphs.SliderOff, Style.Faint);
        canvas.Write(x + knob, y, glyphs.SliderKnob.ToString(), style with { IsBold = true });
        bool isPlausible = slider.Parameter is not { } parameter || (value >= parameter.PlausibleLow && value <= parameter.PlausibleHigh);
        canvas.Write(x + bar, y, CellWidth.PadLeft((isPlausible ? "" : "!") + Readable.Typed(value), ValueWidth),
            new Style(isPlausible ? style.Ink : Ink.Red, isMoved));
        string verb = slider.Lever is null ? "set" : "lever";
        canvas.Area(box.X, y, name + 1, 1, "help " + slider.Key);
        canvas.Area(x, y, bar, 1, place => FormattableString.Invariant($"{verb} {slider.Key} {slider.At(place)}"));
    }

    /// <summary>Unit, range and source of the selected slider.</summary>
    private static void DrawNote(Canvas canvas, Box box, ExplorerState state)
    {
        Slider slider = state.SelectedSlider;
        string first, second;
        if (slider.Lever is { } lever)
        {
            Session session = state.Session;
            IReadOnlyList<int> regions =
                HandMeasures.RegionsAt(session.Plan.Measures, lever.Lever, Math.Min(session.NextFree, session.Periods - 1));
            first = CatalogueTexts.Rate(lever).In(state.Language);
            second = regions.Count > 0 && regions.Count < session.Plan.Document.Scenario.Population.Regions.Count
                ? state.Say(ExplorerTexts.InRegions, regions.Count, session.Plan.Document.Scenario.Population.Regions.Count)
                : lever.Dose.Second is not null
                    ? DoseTexts.Say(lever.Dose, slider.ValueIn(session), slider.SecondIn(session), state.Language)
                : lever.IsInstrument ? CatalogueTexts.Unit(lever.Dose.Unit).In(state.Language)
                : state.Say(HelpTexts.ReferenceEffort, Readable.Typed(session.Plan.Parameters.Levers.UnitCost[(int)lever.Lever]));
        }
        else
        {
            ParameterDefinition parameter = slider.Parameter!;
            string unit = CatalogueTexts.Unit(parameter.Unit).In(state.Language);
            string status = HelpTexts.Status(parameter.Status).In(state.Language);
            first = $"{Readable.Typed(parameter.PlausibleLow)}–{Readable.Typed(parameter.PlausibleHigh)} {unit} · {status}";
            second = parameter.Key;
        }
        canvas.Write(box.X, box.Y, CellWidth.Fit(first, box.Width), Style.Faint);
        canvas.Write(box.X, box.Y + 1, CellWidth.Fit(second, box.Width), Style.Faint);
    }
}
