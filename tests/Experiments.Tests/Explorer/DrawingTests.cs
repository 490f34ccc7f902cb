using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer;
using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Explorer.Driving;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Explorer.Sessions;
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
        foreach ((Page page, bool isWide) in Enum.GetValues<Page>().SelectMany(static page => new[] { (page, false), (page, true) }))
        {
            (state.Page, state.IsWide) = (page, isWide);
            state.HelpTopic = page == Page.Help ? "decision.poachability" : null;
            string[] lines = [.. ScreenRenderer.Draw(state, width, height, Glyphs.Unicode).Lines()];
            Assert.Equal(height, lines.Length);
            Assert.All(lines, line => Assert.True(CellWidth.Of(line) <= width, line));
            Assert.Contains(lines, line => line.Contains('│') || isWide || page == Page.Help);
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
        string tabs = canvas.Lines().ElementAt(1);
        KeyBindings.Do(state, canvas.CommandAt(tabs.IndexOf("Colleges", StringComparison.Ordinal), 1), "");
        Assert.Equal(Page.Colleges, state.Page);
        // What does not fit is reached by the signs at the ends.
        for (int i = 0; i < 4; i++)
        {
            canvas = ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode);
            if (canvas.Lines().ElementAt(1).IndexOf('›') is var more and > 0) KeyBindings.Do(state, canvas.CommandAt(more, 1), "");
        }
        Assert.Equal(Page.Lesson, state.Page);
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
        ScriptPlayer.Do(state, "compare off", default);
        state.Message = "";
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

    [Fact]
    public void The_curve_of_B_is_drawn_below_that_of_A_and_beside_it_where_there_is_room()
    {
        ExplorerState state = Played("en");
        int integration = ObservationCatalog.IndexOf("integration"), last = state.Session.Now - 1;
        double a = state.Session.World.Value(integration, last), b = state.Session.Rivals[0].World.Value(integration, last);
        string[] narrow = [.. ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode).Lines()];
        int row = Array.FindIndex(narrow, static line => line.Contains("│ Integration", StringComparison.Ordinal));
        Assert.Contains(Readable.Compact(a), narrow[row], StringComparison.Ordinal);
        Assert.Contains("│   B ", narrow[row + 1], StringComparison.Ordinal);
        Assert.Contains(Readable.Compact(b), narrow[row + 1], StringComparison.Ordinal);
        Assert.EndsWith(Readable.Signed(a - b), narrow[row + 1], StringComparison.Ordinal);
        Assert.Contains(narrow, static line => line.Contains("A with, B without policy", StringComparison.Ordinal));
        ScriptPlayer.Do(state, "wide", default);
        string[] wide = [.. ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode).Lines()];
        Assert.Contains(wide, static line => line.Contains(" A  ", StringComparison.Ordinal)
            && line.Contains("B without policy", StringComparison.Ordinal));
        string of = wide.First(static line => line.StartsWith(" Integration", StringComparison.Ordinal));
        Assert.Equal(2, of.Split(' ').Count(static word => word.Length >= 16 && word.All(static c => c is >= '▁' and <= '█')));
        Assert.StartsWith(">", wide[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Enterprises_and_the_network_of_a_city_are_those_of_the_world()
    {
        ExplorerState state = Played("en");
        ExploredWorld world = state.Session.World;
        Assert.Equal(world.Value(ObservationCatalog.IndexOf("partnerships"), state.Session.Now - 1), world.Partnerships.Count);
        Assert.Equal(world.Value(ObservationCatalog.IndexOf("enterprises"), state.Session.Now - 1), world.Enterprises.Count);
        Assert.Equal(world.Enterprises.WithPartners, world.Partnerships.Select(static row => row.Enterprise).Distinct().Count());
        Assert.Equal(world.Partnerships.Count, world.Enterprises.Rows.Sum(static row => row.Partners));
        ScriptPlayer.Do(state, "show enterprises", default);
        Assert.Contains($"{world.Enterprises.WithPartners} of {world.Enterprises.Count} enterprises have partners", Screen(), StringComparison.Ordinal);
        ScriptPlayer.Do(state, "show network", default);
        foreach ((string city, int region) in (ReadOnlySpan<(string, int)>)[("North", 0), ("South", 1)])
        {
            ScriptPlayer.Do(state, "region " + city, default);
            Assert.Equal(Page.Network, state.Page);
            int own = world.Partnerships.Count(row => row.CollegeRegion == region);
            Assert.Contains($"Partnerships of {city}: {own}, ", Screen(), StringComparison.Ordinal);
            Assert.Equal(own > 0, Screen().Any(static c => c is > '\u2800' and <= '\u28FF'));
        }

        string Screen() => string.Join('\n', ScreenRenderer.Draw(state, 140, 45, Glyphs.Unicode).Lines());
    }

    [Fact]
    public void Very_long_names_and_escapes_in_them_neither_leave_their_place_nor_reach_the_terminal()
    {
        string name = "City\u001b[31m" + new string('x', 180);
        _folder.Write("long.csv", $"id,enterprise_weight\n{name.Replace("\u001b", "", StringComparison.Ordinal)},0.75\nSouth,0.25\n");
        var state = new ExplorerState(_folder.Read("periods: 8\npopulation: {regions: long.csv}\n"), true, Language.English);
        ScriptPlayer.Do(state, "step 4", default);
        state.Region = 0;
        state.Message = name;
        foreach (Page page in Enum.GetValues<Page>())
        {
            foreach (bool isWide in (ReadOnlySpan<bool>)[false, true])
            {
                (state.Page, state.IsWide) = (page, isWide);
                string[] lines = [.. ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode).Lines()];
                Assert.All(lines, static line => Assert.True(CellWidth.Of(line) <= 80 && !line.Contains('\u001b'), line));
            }
        }
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
