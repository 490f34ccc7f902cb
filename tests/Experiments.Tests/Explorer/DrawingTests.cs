using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer;
using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Explorer.Driving;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Explorer;

/// <summary>The same state draws the same cells, within the screen, at every size and in both languages.</summary>
public sealed class DrawingTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("融合", 4)]
    [InlineData("A融", 3)]
    [InlineData("▁█⣿●", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("，。", 4)]
    public void A_text_takes_as_many_cells_as_a_terminal_gives_it(string text, int cells) => Assert.Equal(cells, CellWidth.Of(text));

    [Fact]
    public void Texts_are_cut_and_wrapped_by_cells()
    {
        Assert.Equal("产教…", CellWidth.Fit("产教融合", 6));
        Assert.Equal("产教 ", CellWidth.Pad("产教", 5));
        Assert.Equal(["one two", "three"], CellWidth.Wrap("one two three", 8));
        Assert.Equal(["产教融", "合，好"], CellWidth.Wrap("产教融合，好", 7));
        Assert.All(CellWidth.Wrap(string.Concat(Enumerable.Repeat("产教 integration ", 20)), 17),
            line => Assert.True(CellWidth.Of(line) <= 17));
        Assert.Equal(["abcde", "fgh"], CellWidth.Wrap("abcdefgh", 5));
    }

    [Fact]
    public void A_sparkline_goes_from_its_lowest_to_its_highest_value()
    {
        Assert.Equal("▁▄█", Sparkline.Of([0, 0.5, 1], 3, Glyphs.Unicode).Replace('▅', '▄'));
        Assert.Equal("▁ █", Sparkline.Of([0, double.NaN, 1], 10, Glyphs.Unicode));
        Assert.Equal(4, Sparkline.Of([.. Enumerable.Range(0, 100).Select(i => (double)i)], 4, Glyphs.Unicode).Length);
        Assert.Equal("", Sparkline.Of([], 4, Glyphs.Unicode));
    }

    [Fact]
    public void Dots_become_braille_and_without_it_plain_characters()
    {
        var canvas = new Canvas(2, 2);
        var grid = new DotGrid(2, 2);
        grid.Set(0, 0, Ink.Cyan);
        grid.Set(3, 7, Ink.Cyan);
        grid.Set(9, 9, Ink.Cyan);
        grid.Draw(canvas, 0, 0, Glyphs.Unicode);
        Assert.Equal(["⠁", " ⢀"], [.. canvas.Lines().Select(line => line.TrimEnd())]);
        grid.Draw(canvas, 0, 0, Glyphs.Ascii);
        Assert.Equal([".", " ."], [.. canvas.Lines()]);
    }

    [Fact]
    public void Overwriting_half_of_a_wide_character_leaves_no_half()
    {
        var canvas = new Canvas(6, 1);
        canvas.Write(0, 0, "融合吗");
        canvas.Write(1, 0, "x");
        Assert.Equal(" x合吗", canvas.Lines().Single());
        canvas.Write(2, 0, "y");
        Assert.Equal(" xy 吗", canvas.Lines().Single());
    }

    [Theory]
    [InlineData("en", 80, 24)]
    [InlineData("zh", 80, 24)]
    [InlineData("en", 140, 45)]
    [InlineData("zh", 140, 45)]
    [InlineData("zh", 81, 60)]
    public void Every_page_fits_its_screen(string language, int width, int height)
    {
        ExplorerState state = Played(language);
        foreach (Page page in Enum.GetValues<Page>())
        {
            state.Page = page;
            state.HelpTopic = page == Page.Help ? "decision.poachability" : null;
            string[] lines = [.. ScreenRenderer.Draw(state, width, height, Glyphs.Unicode).Lines()];
            Assert.Equal(height, lines.Length);
            Assert.All(lines, line => Assert.True(CellWidth.Of(line) <= width, line));
            Assert.Contains(lines, line => line.Contains('│') || page == Page.Help);
        }
    }

    [Fact]
    public void A_window_too_small_says_so_and_any_size_is_drawn()
    {
        ExplorerState state = Played("en");
        Assert.Contains("the explorer needs 80×24", string.Join('\n', ScreenRenderer.Draw(state, 60, 10, Glyphs.Unicode).Lines()),
            StringComparison.Ordinal);
        for (int width = 1; width < 120; width += 7)
        {
            for (int height = 1; height < 60; height += 7)
                Assert.Equal(height, ScreenRenderer.Draw(state, width, height, Glyphs.Ascii).Lines().Count());
        }
    }

    [Fact]
    public void A_click_on_a_bar_moves_the_lever_and_a_click_on_a_page_turns_to_it()
    {
        ExplorerState state = Played("en");
        state.Selected = 0;
        Canvas canvas = ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode);
        int row = canvas.Lines().ToList().FindIndex(line => line.Contains("Talent integration", StringComparison.Ordinal));
        int end = canvas.Lines().ElementAt(row).LastIndexOf('─');
        KeyBindings.Do(state, canvas.CommandAt(end, row), "");
        Assert.Equal((Lever.TalentIntegration, 1.0), (state.Session.Plan.Moves[^1].Lever, state.Session.Plan.Moves[^1].Value));
        Assert.Equal(Page.Course, state.Page);
        KeyBindings.Do(state, canvas.CommandAt(canvas.Lines().ElementAt(1).IndexOf("Events", StringComparison.Ordinal), 1), "");
        Assert.Equal(Page.Events, state.Page);
        Assert.Null(canvas.CommandAt(0, 22));
    }

    [Fact]
    public void The_log_tells_what_rules_saw_and_what_the_user_did()
    {
        ExplorerState state = Played("en");
        string[] lines = [.. EventPanel.AsText(state)];
        Assert.Contains("2012-Q3 You set Consensus to 0.5 (North)", lines);
        Assert.True(lines.Length > 1);
    }

    [Fact]
    public void The_course_of_a_region_is_that_of_its_own_group()
    {
        ExplorerState state = Played("en");
        string[] world = [.. ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode).Lines()];
        ScriptPlayer.Do(state, "region South", default);
        string[] south = [.. ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode).Lines()];
        int group = state.Session.World.Series!.Groups.ToList().FindIndex(known => known.Kind == "region" && known.Name == "South");
        double value = state.Session.World.Value(ObservationCatalog.IndexOf("partnerships"), state.Session.Now - 1, group);
        Assert.Contains("Observation: South", south[2], StringComparison.Ordinal);
        string row = south.First(line => line.Contains("Partnerships", StringComparison.Ordinal));
        Assert.Contains(Readable.Compact(value), row, StringComparison.Ordinal);
        Assert.DoesNotContain(row, world);
        ScriptPlayer.Do(state, "region all", default);
        Assert.Equal(world, ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode).Lines());
    }

    private ExplorerState Played(string language)
    {
        var state = new ExplorerState(_folder.Read("periods: 40\n"), true, LanguageChoice.Of(language)!.Value)
        {
            Lessons = new LessonLibrary(Path.Combine(ScenarioFolder.Shipped(), "lessons")),
        };
        foreach (string command in new[] { "step 10", "lever consensus 0.5 in North", "compare without", "step 14", "show course" })
            ScriptPlayer.Do(state, command, default);
        return state;
    }
}
